import type { Capacity } from '../domain/capacity.ts';
import type { Day } from '../domain/day.ts';
import type { BookEntry } from '../domain/succession.ts';
import type { Db } from './schema.ts';

/** What the firm says of a seller; who has nothing particular about them has no entry. */
export interface SellerFacts {
  readonly name: string;
  /** null = as for everybody. */
  readonly capacity: Capacity | null;
  /** The first day without them; null = still there. */
  readonly leftOn: Day | null;
  /** Who takes over all their customers; null = whoever is most alike, customer by customer. */
  readonly successor: string | null;
}

interface SellerRow {
  readonly name: string;
  readonly capacity: number | null;
  readonly capacity_unit: Capacity['unit'];
  readonly left_on: Day | null;
  readonly successor: string | null;
}

export async function loadSellers(db: Db): Promise<SellerFacts[]> {
  const rows = await db.all<SellerRow>(
    'select name, capacity, capacity_unit, left_on, successor from sellers order by name',
  );
  return rows.map(({ name, capacity, capacity_unit: unit, left_on: leftOn, successor }) => ({
    name,
    capacity: capacity === null ? null : { unit, amount: capacity },
    leftOn,
    successor,
  }));
}

/** Puts these facts in the place of those there were. */
export async function keepSeller(db: Db, { name, capacity, leftOn, successor }: SellerFacts): Promise<void> {
  await db.run('delete from sellers where name = ?', [name]);
  await db.insertMany(
    'sellers',
    ['name', 'capacity', 'capacity_unit', 'left_on', 'successor'],
    [[name, capacity?.amount ?? null, capacity?.unit ?? 'rows', leftOn, successor]],
  );
}

/** How many customers of which sector and province each seller has. */
export async function loadBooks(db: Db): Promise<BookEntry[]> {
  return db.all<BookEntry>(
    `select seller, sector, province, count(*) as customers from customers where seller is not null
    group by seller, sector, province`,
  );
}
