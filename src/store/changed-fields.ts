import type { FIELD_ATTRIBUTES } from './customer-attributes.ts';
import type { Db } from './schema.ts';

/** Which fields of known customers or documents got another value, and how often; only those that did. */
export type ChangedFields = Readonly<
  Partial<Record<keyof typeof FIELD_ATTRIBUTES | 'code' | 'placedOn' | 'amount', number>>
>;

/**
 * Counts changes that are staged and not yet made.
 *
 * @param differences field → SQL condition under which it changes
 * @param from tables and condition, for SQL
 * @param weight how many rows of the file stand for one staged row, in SQL
 */
export async function countChangedFields(
  db: Db,
  differences: Readonly<Partial<Record<keyof ChangedFields, string>>>,
  from: string,
  weight = '1',
): Promise<ChangedFields> {
  const sums = Object.entries(differences).map(
    ([field, differs]) => `sum(case when ${differs} then ${weight} else 0 end) as "${field}"`,
  );
  const [counts = {}] = await db.all<Record<string, number | null>>(`select ${sums.join(', ')} from ${from}`);
  return Object.fromEntries(
    Object.entries(counts).flatMap(([field, count]) => (Number(count) > 0 ? [[field, Number(count)]] : [])),
  );
}
