import { createMarkIndexes, dropMarkIndexes } from './customer-indexes.ts';
import type { FileParty } from './document-run.ts';
import type { Db } from './schema.ts';

/** What a code says of its customer at once: the key, or that another VAT number contradicts it. */
export type CodedCustomer = number | 'contradiction';

/**
 * The customers of documents that carry a code: a code decides alone, so these need not wait for the end of the file. Unknown
 * ones become customers marked incomplete.
 */
export interface CodedParties {
  /** For each party its customer; undefined for one without a code. */
  resolve(parties: readonly FileParty[]): Promise<(CodedCustomer | undefined)[]>;
  /** To be called when all have been resolved. */
  finish(): Promise<void>;
}

interface KnownCustomer {
  readonly id: number;
  readonly vatNumber: string | null;
}

export async function codedParties(db: Db, batch: number): Promise<CodedParties> {
  const known = new Map<string, KnownCustomer>();
  const [last] = await db.all<{ id: number | null }>('select max(id) as id from customers');
  const isFirst = last?.id == null;
  let nextId = (last?.id ?? 0) + 1;
  if (isFirst) await dropMarkIndexes(db);

  async function lookUp(codes: readonly string[]): Promise<void> {
    if (isFirst || codes.length === 0) return;
    await db.run('drop table if exists wanted_codes');
    await db.run('create temporary table wanted_codes (code text primary key)');
    await db.insertMany(
      'wanted_codes',
      ['code'],
      codes.map((code) => [code]),
    );
    const found = await db.all<KnownCustomer & { readonly code: string }>(
      `select wanted_codes.code, customers.id, customers.vat_number as "vatNumber"
      from wanted_codes join customers on customers.code = wanted_codes.code`,
    );
    // A code of a customer merged into another one leads to that one.
    const merged = await db.all<KnownCustomer & { readonly code: string }>(
      `select wanted_codes.code, alias.customer_id as id, alias.vat_number as "vatNumber"
      from wanted_codes join customer_aliases as alias on alias.code = wanted_codes.code`,
    );
    for (const { code, id, vatNumber } of [...merged, ...found]) known.set(code, { id, vatNumber });
  }

  function create(parties: readonly FileParty[]): void {
    const first = nextId;
    // In the order of their codes, in which the index of these is written most easily.
    const inOrder = parties.toSorted((one, other) => ((one.code ?? '') < (other.code ?? '') ? -1 : 1));
    const fresh = inOrder.filter(({ code, vatNumber }) => {
      if (code === null || known.has(code)) return false;
      known.set(code, { id: nextId, vatNumber });
      nextId += 1;
      return true;
    });
    db.insertFilled({
      table: 'customers',
      columns: ['id', 'code', 'name', 'name_key', 'vat_number', 'tax_code', 'incomplete', 'batch_id'],
      count: fresh.length,
      fill: (row, cells, at) => {
        const { code = '', name = null, nameKey = null, vatNumber = null, taxCode = null } = fresh[row] ?? {};
        cells[at] = first + row;
        cells[at + 1] = code;
        cells[at + 2] = name ?? code;
        cells[at + 3] = nameKey ?? '';
        cells[at + 4] = vatNumber;
        cells[at + 5] = taxCode;
        cells[at + 6] = 1;
        cells[at + 7] = batch;
      },
    });
  }

  return {
    resolve: async (parties) => {
      const codes = new Set(parties.flatMap(({ code }) => (code === null || known.has(code) ? [] : [code])));
      await lookUp([...codes]);
      create(parties);
      return parties.map((party) => {
        const customer = party.code === null ? undefined : known.get(party.code);
        return customer === undefined ? undefined : customerOf(customer, party);
      });
    },
    finish: async () => {
      if (isFirst) await createMarkIndexes(db);
    },
  };
}

function customerOf({ id, vatNumber }: KnownCustomer, party: FileParty): CodedCustomer {
  const contradicts = vatNumber !== null && party.vatNumber !== null && vatNumber !== party.vatNumber;
  return contradicts ? 'contradiction' : id;
}
