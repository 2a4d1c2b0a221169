import { type CustomerOf, DOCUMENT_CELLS, type DocumentRun, documentCells } from './document-run.ts';
import { type OrderChanges, openOrderChanges } from './order-changes.ts';
import type { Cell, Db } from './schema.ts';

/** What has become of documents written directly. */
export interface WrittenCounts {
  added: number;
  unchanged: number;
  /** The same document again in one file. */
  skipped: number;
}

/** Writes documents of known customers as they come, without keeping them anywhere in between. */
export interface OrderWriter {
  readonly counts: WrittenCounts;
  readonly changes: OrderChanges;
  write(run: DocumentRun, rows: Int32Array, customerOf: CustomerOf): Promise<void>;
}

/** How many documents one statement writes or looks up: about as fast as it gets. */
const PART_ROWS = 250;

/**
 * Documents that are not there yet go in, documents that are there as they are count as unchanged, and those that are there
 * differently are left to `OrderChanges`. Of a document that comes twice in a file the first row counts.
 */
export async function openOrderWriter(db: Db, batch: number): Promise<OrderWriter> {
  const changes = await openOrderChanges(db, batch);
  const counts: WrittenCounts = { added: 0, unchanged: 0, skipped: 0 };
  // Whether the next documents are more likely there or not there: the cheaper question is asked first.
  let seemKnown = (await db.all('select 1 from orders limit 1')).length > 0;

  /** @returns the places in the part of documents that are there differently */
  async function writePart(cells: readonly Cell[], rows: number): Promise<readonly number[]> {
    if (seemKnown) {
      const found = await compare(db, batch, cells, rows);
      if (found.ours + found.others + found.differing.length === rows) return take(found, 0);
    }
    const added = await db.run(insertOf(rows, batch), cells);
    seemKnown = added === 0;
    counts.added += added;
    return added === rows ? [] : take(await compare(db, batch, cells, rows), added);
  }

  function take({ ours, others, differing }: Comparison, added: number): readonly number[] {
    counts.unchanged += others;
    // Those just added are there now, just as they are.
    counts.skipped += ours - added;
    return differing;
  }

  return {
    counts,
    changes,
    write: async (run, rows, customerOf) => {
      const differing: number[] = [];
      let cells: Cell[] = [];
      for (let from = 0; from < rows.length; from += PART_ROWS) {
        const part = rows.subarray(from, from + PART_ROWS);
        cells = documentCells(run, part, customerOf, cells);
        const places = await writePart(cells, part.length);
        for (const place of places) differing.push(part[place] ?? 0);
      }
      if (differing.length > 0)
        counts.skipped += await changes.add(run, Int32Array.from(differing), customerOf);
    },
  };
}

function insertOf(rows: number, batch: number): string {
  return remembered(`insert ${rows} ${batch}`, () => {
    const marks = `(${'?, '.repeat(DOCUMENT_CELLS.length)}${batch})`;
    return `insert into orders (${DOCUMENT_CELLS.join(', ')}, batch_id)
      values ${Array<string>(rows).fill(marks).join(', ')} on conflict do nothing`;
  });
}

interface Comparison {
  /** There as they are, by this import. */
  readonly ours: number;
  /** There as they are, by an earlier import. */
  readonly others: number;
  /** Places in the part of those that are there differently. */
  readonly differing: readonly number[];
}

async function compare(db: Db, batch: number, cells: readonly Cell[], rows: number): Promise<Comparison> {
  const statement = remembered(`compare ${rows} ${batch}`, () => {
    const same = 'orders.placed_on = part.placed_on and orders.amount_cents = part.amount_cents';
    const marks = (place: number) => `(${place}, ${'?, '.repeat(DOCUMENT_CELLS.length).slice(0, -2)})`;
    return `with part (place, ${DOCUMENT_CELLS.join(', ')}) as (
        values ${Array.from({ length: rows }, (_, place) => marks(place)).join(', ')})
      select sum(case when ${same} and orders.batch_id = ${batch} then 1 else 0 end) as ours,
        sum(case when ${same} and orders.batch_id <> ${batch} then 1 else 0 end) as others,
        ${db.aggregate.joined(`case when ${same} then null else part.place end`)} as differing
      from part join orders on orders.customer_id = part.customer_id and orders.placed_year = part.placed_year
        and orders.kind = part.kind and orders.number = part.number`;
  });
  const [found] = await db.all<{ ours: number | null; others: number | null; differing: string | null }>(
    statement,
    cells,
  );
  const differing = (found?.differing ?? '').split(' ').filter((place) => place !== '');
  return {
    ours: Number(found?.ours ?? 0),
    others: Number(found?.others ?? 0),
    differing: differing.map(Number).toSorted((one, other) => one - other),
  };
}

const STATEMENTS = new Map<string, string>();

/** A statement of a hundred rows is some kilobytes of text, which need not be put together ten thousand times. */
function remembered(name: string, make: () => string): string {
  const known = STATEMENTS.get(name);
  if (known !== undefined) return known;
  const made = make();
  STATEMENTS.set(name, made);
  return made;
}
