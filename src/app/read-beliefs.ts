import type { StatedBelief } from '../domain/belief.ts';
import type { Day } from '../domain/day.ts';
import {
  type BeliefReject,
  type BeliefRejectCode,
  type BeliefSheetRead,
  type ReadBelief,
  readBeliefSheet,
} from '../intake/belief-rows.ts';
import { believedCustomer, codeWithoutZeros } from '../store/beliefs.ts';
import type { Db } from '../store/schema.ts';
import { inTransaction } from '../store/transaction.ts';
import { noteBeliefOf } from './note-belief.ts';

export interface BeliefsRequest {
  readonly paths: readonly string[];
  /** Who says so; null = each customer's own seller. */
  readonly seller: string | null;
  readonly today: Day;
  /** UTC instant. */
  readonly now: string;
}

/** `read = noted + unchanged + blank + rejected`. */
export interface TakenBeliefs {
  readonly file: string;
  readonly read: number;
  readonly noted: number;
  /** Just what was known already. */
  readonly unchanged: number;
  /** Not filled in yet. */
  readonly blank: number;
  readonly rejects: readonly BeliefReject[];
}

/**
 * Notes what sellers have filled in, the rows that can be used; the others come back with line and reason. Read twice, the same
 * sheets change nothing.
 *
 * @throws Fault of `readBeliefSheet`: then nothing is noted, of no file
 */
export async function readBeliefs(db: Db, request: BeliefsRequest): Promise<readonly TakenBeliefs[]> {
  const sheets: BeliefSheetRead[] = [];
  for (const path of request.paths) sheets.push(await readBeliefSheet(path));
  return inTransaction(db, async (transaction) => {
    const taken: TakenBeliefs[] = [];
    for (const sheet of sheets) taken.push(await takeSheet(transaction, sheet, request));
    return taken;
  });
}

async function takeSheet(
  db: Db,
  { file, rows }: BeliefSheetRead,
  request: BeliefsRequest,
): Promise<TakenBeliefs> {
  const counts = { noted: 0, unchanged: 0, blank: 0 };
  const rejects: BeliefReject[] = [];
  const told = new Map<string, StatedBelief>();
  for (const row of rows) {
    const came = row.as === 'belief' ? await takeRow(db, row, told, request) : row;
    if (came === 'noted' || came === 'unchanged') counts[came] += 1;
    else if (came.as === 'blank') counts.blank += 1;
    else if (came.as === 'rejected') rejects.push(came.reject);
  }
  return { file, read: rows.length, ...counts, rejects };
}

async function takeRow(
  db: Db,
  row: ReadBelief & { readonly as: 'belief' },
  told: Map<string, StatedBelief>,
  { seller, today, now }: BeliefsRequest,
): Promise<'noted' | 'unchanged' | (ReadBelief & { readonly as: 'rejected' })> {
  const { line, stated } = row;
  const rejected = (code: BeliefRejectCode) =>
    ({ as: 'rejected', reject: { line, column: null, value: row.code, code } }) as const;
  const code = (await codeWithoutZeros(db, row.code)) ?? row.code;
  const before = told.get(code);
  told.set(code, stated);
  if (before !== undefined && JSON.stringify(before) !== JSON.stringify(stated))
    return rejected('told-twice');
  const customer = await believedCustomer(db, code, today);
  if (customer === undefined) return rejected('unknown-customer');
  if (customer.contactedOn !== null) return rejected('after-contact');
  const { isNew } = await noteBeliefOf(db, customer, { ...stated, seller, today, now });
  return isNew ? 'noted' : 'unchanged';
}
