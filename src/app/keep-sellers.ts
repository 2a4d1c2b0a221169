import type { Capacity } from '../domain/capacity.ts';
import type { Day } from '../domain/day.ts';
import { Fault } from '../fault.ts';
import { customersBySeller } from '../store/customers.ts';
import type { Db } from '../store/schema.ts';
import { keepSeller, loadSellers, type SellerFacts } from '../store/sellers.ts';
import { inTransaction } from '../store/transaction.ts';

/** A seller, or the owner, as the lists see them. */
export interface ListedSeller extends SellerFacts {
  readonly customers: number;
  readonly isOwner: boolean;
}

/** Everybody whose name stands in the customer list, or of whom something has been said. By name. */
export async function listSellers(db: Db, owner: string | null): Promise<ListedSeller[]> {
  const facts = new Map((await loadSellers(db)).map((seller) => [seller.name, seller]));
  const customers = await customersBySeller(db);
  const names = new Set([...sellersIn(customers), ...facts.keys(), ...(owner === null ? [] : [owner])]);
  return [...names]
    .toSorted((one, other) => (one < other ? -1 : 1))
    .map((name) => ({
      ...(facts.get(name) ?? nothingSaid(name)),
      customers: customers.get(name) ?? 0,
      isOwner: name === owner,
    }));
}

function sellersIn(customers: ReadonlyMap<string | null, number>): string[] {
  return [...customers.keys()].flatMap((name) => name ?? []);
}

/**
 * @param capacity null = as for everybody
 * @throws Fault `unknown-seller`
 */
export async function setCapacity(
  db: Db,
  name: string,
  capacity: Capacity | null,
  owner: string | null,
): Promise<ListedSeller> {
  return changed(db, name, owner, (seller) => ({ ...seller, capacity }));
}

/** @throws Fault `unknown-seller`, `successor-gone` */
export async function markLeft(
  db: Db,
  name: string,
  { leftOn, successor }: { readonly leftOn: Day; readonly successor: string | undefined },
  owner: string | null,
): Promise<ListedSeller> {
  return changed(db, name, owner, (seller, all) => {
    const heir = successor === undefined ? null : sellerNamed(all, successor);
    if (heir !== null && (heir.name === seller.name || heir.leftOn !== null)) {
      throw new Fault('usage', 'successor-gone', { name: heir.name });
    }
    return { ...seller, leftOn, successor: heir?.name ?? null };
  });
}

/** @throws Fault `unknown-seller` */
export async function markBack(db: Db, name: string, owner: string | null): Promise<ListedSeller> {
  return changed(db, name, owner, (seller) => ({ ...seller, leftOn: null, successor: null }));
}

async function changed(
  db: Db,
  name: string,
  owner: string | null,
  change: (seller: SellerFacts, all: readonly ListedSeller[]) => SellerFacts,
): Promise<ListedSeller> {
  return inTransaction(db, async (transaction) => {
    const all = await listSellers(transaction, owner);
    const seller = sellerNamed(all, name);
    const facts = change(seller, all);
    await keepSeller(transaction, facts);
    return { ...seller, ...facts };
  });
}

/** Whatever the case of the letters. */
function sellerNamed(all: readonly ListedSeller[], name: string): ListedSeller {
  const found =
    all.find((seller) => seller.name === name) ??
    all.find((seller) => seller.name.toLowerCase() === name.toLowerCase());
  if (found !== undefined) return found;
  throw new Fault('usage', 'unknown-seller', { name, known: all.map((seller) => seller.name) });
}

function nothingSaid(name: string): SellerFacts {
  return { name, capacity: null, leftOn: null, successor: null };
}
