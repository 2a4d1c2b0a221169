import { dayOfNumber } from '../domain/day.ts';
import type { FileSeller } from './document-run.ts';
import type { Db } from './schema.ts';
import { keepCustomerVersions } from './undo.ts';

/** Those of a list's customer, so that several spellings of one customer in a file count as one: the latest document decides. */
const LATEST = `select customer_id, seller, placed_on from (
  select coalesce(told_sellers.customer_id, staged_parties.customer_id) as customer_id, told_sellers.seller,
    told_sellers.placed_on,
    row_number() over (
      partition by coalesce(told_sellers.customer_id, staged_parties.customer_id)
      order by told_sellers.placed_on desc, told_sellers.party desc) as place
  from told_sellers left join staged_parties on staged_parties.party = told_sellers.party) as told
  where place = 1 and customer_id is not null`;

/**
 * Gives customers the seller that the documents of a file name. A customer list outranks them: its customers get one only where it
 * names none. Of the others the latest document decides, over all files: an older list taken in later changes nothing.
 *
 * @param customerOf party of the file → its customer; null for those recognised at the end of the file (`staged_parties`)
 * @returns how many customers known before have another seller now
 */
export async function writeSellers(
  db: Db,
  batch: number,
  sellers: readonly FileSeller[],
  customerOf: (party: number) => number | null,
): Promise<number> {
  if (sellers.length === 0) return 0;
  await db.run('drop table if exists told_sellers');
  await db.run(`create temporary table told_sellers (
    party integer primary key, customer_id integer, placed_on text not null, seller text not null)`);
  await db.insertMany(
    'told_sellers',
    ['party', 'customer_id', 'placed_on', 'seller'],
    sellers.map(({ party, dayNumber, seller }) => [party, customerOf(party), dayOfNumber(dayNumber), seller]),
  );
  await db.run('drop table if exists new_sellers');
  await db.run(
    `create temporary table new_sellers as
    select told.customer_id, told.seller, customers.batch_id <> ? as was_known
    from (${LATEST}) as told join customers on customers.id = told.customer_id
    where customers.seller is null or (customers.seller_from_orders = 1 and customers.seller <> told.seller
      and told.placed_on >= (select max(placed_on) from orders where orders.customer_id = customers.id))`,
    [batch],
  );
  await keepCustomerVersions(db, batch, 'select customer_id from new_sellers where was_known = 1');
  await db.run(
    `update customers set seller = new_sellers.seller, seller_from_orders = 1, batch_id = ?
    from new_sellers where new_sellers.customer_id = customers.id`,
    [batch],
  );
  const [changed] = await db.all<{ found: number }>(
    'select coalesce(sum(was_known), 0) as found from new_sellers',
  );
  return Number(changed?.found ?? 0);
}
