import type { Taken } from '../../scripts/shapes/shape.ts';
import type { Db } from '../../src/store/schema.ts';

const TELLING = [
  'name',
  'contact_person',
  'vat_number',
  'tax_code',
  'phone',
  'mobile',
  'email',
  'pec',
  'city',
  'seller',
  'sector',
  'status',
  'marketing_consent',
  'stated_last_order_on',
  'stated_orders',
  'stated_total_cents',
] as const;

/** What a database holds, a line of text for each customer, document and objection. */
export async function storedIn(
  db: Db,
): Promise<Required<Pick<Taken, 'customers' | 'documents' | 'objections'>>> {
  const query = await db.kysely();
  const customers = await query.selectFrom('customers').selectAll().orderBy('code').execute();
  const nameOf = new Map(customers.map(({ id, name }) => [id, name]));
  const documents = await query.selectFrom('orders').selectAll().execute();
  const objections = await query.selectFrom('objections').selectAll().execute();
  return {
    customers: customers.map((customer) => {
      const told = TELLING.filter(
        (column) => customer[column] !== null && !(column === 'status' && customer.status === 'active'),
      );
      return [customer.code, ...told.map((column) => `${column}=${customer[column]}`)].join(' | ');
    }),
    documents: documents
      .map((one) => {
        const { customer_id: customer, number, placed_on: placedOn, kind, amount_cents: cents } = one;
        return `${nameOf.get(customer)} | ${number} | ${placedOn} | ${kind} | ${cents}`;
      })
      .toSorted(),
    objections: objections
      .map(({ customer_id: customer, channel }) => `${nameOf.get(customer)} | ${channel}`)
      .toSorted(),
  };
}
