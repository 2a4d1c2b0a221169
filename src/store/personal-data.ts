import type { Cell, Db } from './schema.ts';

/** By what the rows about one customer are found, whatever the customer was merged with. */
export interface PersonKeys {
  readonly id: number;
  /** Merges into this customer, and into those merged into it. */
  readonly merges: readonly number[];
  /** Keys of the customers that are no more. */
  readonly mergedIds: readonly number[];
  /** What stands for its codes in frozen cohorts. */
  readonly memberKeys: readonly string[];
  /** Numbers in the form `+390543111222`; `own` are those no other customer has. */
  readonly phones: readonly string[];
  readonly ownPhones: readonly string[];
}

interface PersonalTable {
  readonly table: string;
  /** Which of its rows are about the person, as a condition. */
  readonly whose: (keys: PersonKeys) => string;
  /** What becomes of them when the person is forgotten: they go, unless columns to be emptied are named, be it none. */
  readonly emptied?: readonly string[];
  /** Rows that stay although they are about the person, because they are about others too. */
  readonly except?: (keys: PersonKeys) => string;
}

const OF_CUSTOMER = ({ id }: PersonKeys) => `customer_id = ${id}`;
const OF_MERGE = ({ merges }: PersonKeys) => `merge_id in ${listOf(merges)}`;

/**
 * Every table that holds anything about single customers, in the order in which rows may go. What is exported on request and what
 * is deleted on request both follow it; a test compares it with the tables there are.
 */
export const PERSONAL_TABLES: readonly PersonalTable[] = [
  { table: 'flags', whose: OF_CUSTOMER },
  { table: 'beliefs', whose: OF_CUSTOMER },
  // Their figures stay, or the seal of the cohort would not hold any more.
  {
    table: 'cohort_members',
    whose: OF_CUSTOMER,
    emptied: ['code', 'name', 'blocker', 'customer_id'],
  },
  {
    table: 'cohort_exclusions',
    whose: ({ memberKeys }) => `member_key in ${textsOf(memberKeys)}`,
    emptied: [],
  },
  { table: 'primary_causes', whose: OF_CUSTOMER },
  { table: 'causes', whose: OF_CUSTOMER },
  {
    table: 'contact_undos',
    whose: ({ id }) => `contact_id in (select id from contacts where customer_id = ${id})`,
  },
  {
    table: 'batch_contacts',
    whose: ({ id }) => `contact_id in (select id from contacts where customer_id = ${id})`,
  },
  { table: 'contacts', whose: OF_CUSTOMER },
  { table: 'objections', whose: OF_CUSTOMER },
  { table: 'consents', whose: OF_CUSTOMER },
  { table: 'ratings', whose: OF_CUSTOMER },
  { table: 'remedy_promises', whose: OF_CUSTOMER },
  {
    table: 'undone_gestures',
    whose: ({ id }) => `given_id in (select id from given_gestures where customer_id = ${id})`,
  },
  { table: 'given_gestures', whose: OF_CUSTOMER },
  { table: 'work_drafts', whose: OF_CUSTOMER },
  { table: 'call_rows', whose: OF_CUSTOMER },
  { table: 'scores', whose: OF_CUSTOMER },
  {
    table: 'phase_choices',
    whose: ({
      id,
      merges,
      mergedIds,
    }) => `(customer_id = ${id} or (customer_id in ${listOf(mergedIds)} and exists (
      select 1 from customer_merges where customer_merges.id in ${listOf(merges)}
        and customer_merges.code = phase_choices.code)))`,
  },
  {
    table: 'register_checks',
    whose: ({ phones }) => `phone in ${textsOf(phones)}`,
    except: ({ ownPhones }) => `phone not in ${textsOf(ownPhones)}`,
  },
  {
    table: 'order_lines',
    // Lines of a document that two merged customers had stay under the key of the one that is no more.
    whose: ({
      id,
      mergedIds,
    }) => `(customer_id = ${id} or (customer_id in ${listOf(mergedIds)} and not exists (
      select 1 from orders where orders.customer_id = order_lines.customer_id
        and orders.placed_year = order_lines.placed_year and orders.kind = order_lines.kind
        and orders.number = order_lines.number)))`,
  },
  { table: 'orders', whose: OF_CUSTOMER },
  { table: 'order_versions', whose: ({ id, merges }) => `customer_id in ${listOf(awayKeys(id, merges))}` },
  { table: 'customer_versions', whose: ({ id, merges }) => `id in ${listOf(awayKeys(id, merges))}` },
  { table: 'customer_aliases', whose: OF_CUSTOMER },
  { table: 'merged_orders', whose: OF_MERGE },
  { table: 'merged_rows', whose: OF_MERGE },
  { table: 'customer_merges', whose: ({ merges }) => `id in ${listOf(merges)}` },
  // That something was done stays, for whom and why does not.
  { table: 'privacy_log', whose: OF_CUSTOMER, emptied: ['customer_id', 'reason'] },
  { table: 'customers', whose: ({ id }) => `id = ${id}` },
];

/** The customer's own key, and the negative numbers of the merges that stand for customers who are away. */
function awayKeys(id: number, merges: readonly number[]): number[] {
  return [id, ...merges.map((merge) => -merge)];
}

function listOf(numbers: readonly number[]): string {
  return `(${numbers.join(', ') || 'null'})`;
}

/** Only phone numbers in their one form and hashes come here: letters, figures and a plus. */
function textsOf(texts: readonly string[]): string {
  return `(${texts.map((text) => `'${text.replaceAll("'", '')}'`).join(', ') || "''"})`;
}

export type PersonalRow = Readonly<Record<string, Cell>>;

/** The rows of one table that are about the person, in no particular order. */
export interface PersonalRows {
  readonly table: string;
  readonly rows: readonly PersonalRow[];
}

/** Everything the database holds on one customer, table by table. */
export async function personalDataOf(db: Db, keys: PersonKeys): Promise<PersonalRows[]> {
  const found: PersonalRows[] = [];
  for (const { table, whose } of PERSONAL_TABLES) {
    found.push({ table, rows: await db.all<PersonalRow>(`select * from ${table} where ${whose(keys)}`) });
  }
  return found;
}

/** The files that told these rows, in the order of their imports. */
export async function sourcesOf(
  db: Db,
  tables: readonly PersonalRows[],
): Promise<{ readonly file: string; readonly importedAt: string }[]> {
  const rows = tables.flatMap((table) => table.rows);
  const batches = rows.flatMap((row) => [row['batch_id'], row['changed_by']]).map(Number);
  const known = [...new Set(batches)].filter((batch) => batch > 0);
  return db.all(
    `select file, imported_at as "importedAt" from batches where id in ${listOf(known)} order by id`,
  );
}

/** Deletes all of it. Returns how many rows went, by table; tables without any are left out. */
export async function erasePerson(db: Db, keys: PersonKeys): Promise<Record<string, number>> {
  const erased: Record<string, number> = {};
  for (const { table, whose, emptied, except } of PERSONAL_TABLES) {
    if (emptied !== undefined) {
      if (emptied.length === 0) continue;
      const nothing = emptied.map((column) => `${column} = null`).join(', ');
      await db.run(`update ${table} set ${nothing} where ${whose(keys)}`);
      continue;
    }
    const kept = except === undefined ? '' : ` and not (${except(keys)})`;
    const rows = await db.run(`delete from ${table} where ${whose(keys)}${kept}`);
    if (rows > 0) erased[table] = rows;
  }
  return erased;
}

/** The merges into a customer, nearest first, and the keys of those that were merged. */
export async function mergesInto(db: Db, id: number): Promise<Pick<PersonKeys, 'merges' | 'mergedIds'>> {
  const merges: number[] = [];
  const mergedIds: number[] = [];
  let into: readonly number[] = [id];
  while (into.length > 0) {
    const found = await db.all<{ id: number; merged_row: string }>(
      `select id, merged_row from customer_merges where kept_id in ${listOf(into)} order by id`,
    );
    merges.push(...found.map((merge) => merge.id));
    mergedIds.push(...found.map((merge) => Number((JSON.parse(merge.merged_row) as PersonalRow)['id'])));
    into = found.map((merge) => -merge.id);
  }
  return { merges, mergedIds };
}
