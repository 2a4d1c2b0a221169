import type { Day } from '../domain/day.ts';
import type { Db } from './schema.ts';

const STAGE = 'staged_customers';

/** A list that tells of the address of a person speaks of e-mail alone. */
const CHANNEL = `case when staged.identity like 'email:%' then 'email' else 'all' end`;
const KIND = `case staged.marketing_consent when 1 then 'consent' else 'withdrawal' end`;
const COLUMNS = '(customer_id, kind, channel, told_on, source, detail, batch_id)';
const FILE = '(select file from batches where id = ?)';

/** Where a list says of a known customer something else than the last one: that is news, repeating it is not. */
export async function recordChangedConsents(db: Db, batch: number, today: Day): Promise<void> {
  await db.run(
    `insert into consents ${COLUMNS}
    select known.id, ${KIND}, ${CHANNEL}, ?, 'import', ${FILE}, ?
    from ${STAGE} as staged join customers as known on known.id = staged.customer_id
    where staged.state = 'changed' and staged.marketing_consent is not null
      and staged.marketing_consent is distinct from known.marketing_consent`,
    [today, batch, batch],
  );
}

/** What it says of those who are new. */
export async function recordFirstConsents(db: Db, batch: number, today: Day): Promise<void> {
  await db.run(
    `insert into consents ${COLUMNS}
    select customers.id, ${KIND}, ${CHANNEL}, ?, 'import', ${FILE}, ?
    from ${STAGE} as staged join customers on customers.code = staged.code
    where staged.state = 'added' and staged.marketing_consent is not null`,
    [today, batch, batch],
  );
}

/**
 * Whoever a list marks as not to be contacted has objected, unless that is known already; a list without the mark lifts nothing, and
 * a consent given since does not outweigh a list that still says so.
 */
export async function recordListedObjections(db: Db, batch: number, today: Day): Promise<void> {
  await appendUnlessStanding(
    db,
    `select distinct customers.id as customer_id, staged.objected as channel from ${STAGE} as staged
    join customers on customers.id = staged.customer_id or customers.code = staged.code
    where staged.objected is not null`,
    { batch, today },
  );
  // Whoever shares the address that wants no mail gets none there either.
  await appendUnlessStanding(
    db,
    `select distinct customers.id as customer_id, staged.objected as channel from ${STAGE} as staged
    join customers on customers.email = staged.email
    where staged.objected is not null and staged.identity like 'email:%'`,
    { batch, today },
  );
}

/** Nobody is opened again by a second row under another code: who is new and looks like somebody who objected has objected too. */
export async function inheritObjections(db: Db, batch: number): Promise<void> {
  if ((await db.all('select 1 from objections limit 1')).length === 0) return;
  const isNew = `fresh.id in (
    select customers.id from customers join ${STAGE} as staged on staged.code = customers.code where staged.state = 'added'
    union select id from customer_versions where changed_by = ${batch} and incomplete = 1)`;
  const isNotElsewhere =
    '(fresh.city_key is null or known.city_key is null or fresh.city_key = known.city_key)';
  const isNoOther =
    '(fresh.vat_number is null or known.vat_number is null or fresh.vat_number = known.vat_number)';
  const alike = [
    `fresh.vat_number = known.vat_number and ${isNotElsewhere}`,
    `fresh.tax_code = known.tax_code and ${isNotElsewhere} and ${isNoOther}`,
    `fresh.name_key = known.name_key and fresh.city_key = known.city_key and ${isNoOther}`,
  ];
  for (const condition of alike) await inherit(db, `${condition} and ${isNew}`, 'told.channel');
  // Of an address shared for another reason only mail to it is out of the question.
  await inherit(db, `fresh.email = known.email and told.channel in ('all', 'email') and ${isNew}`, "'email'");
}

async function inherit(db: Db, condition: string, channel: string): Promise<void> {
  await db.run(
    `insert into objections (customer_id, channel, objected_on, source, detail)
    select fresh.id, ${channel}, max(told.objected_on), 'duplicate', min(known.code)
    from objections as told join customers as known on known.id = told.customer_id
      join customers as fresh on fresh.id <> known.id and ${condition}
    where not exists (select 1 from objections as own where own.customer_id = fresh.id
        and own.channel in (${channel}, 'all'))
      and not exists (select 1 from consents where consents.customer_id = known.id and consents.kind = 'consent'
        and consents.source = 'request' and consents.told_on > told.objected_on)
    group by fresh.id, ${channel}`,
  );
}

async function appendUnlessStanding(
  db: Db,
  listed: string,
  { batch, today }: { readonly batch: number; readonly today: Day },
): Promise<void> {
  await db.run(
    `insert into objections (customer_id, channel, objected_on, source, detail)
    select listed.customer_id, listed.channel, ?, 'import', ${FILE} from (${listed}) as listed
    where not exists (
      select 1 from objections as known where known.customer_id = listed.customer_id
        and known.channel in (listed.channel, 'all')
        and not exists (
          select 1 from consents where consents.customer_id = known.customer_id
            and consents.kind = 'consent' and consents.source = 'request' and consents.told_on > known.objected_on))`,
    [today, batch],
  );
}

/**
 * With an import its word on consents goes, where it is its customers' last word no more: of those who become what they were, and of
 * those who go. Objections it brought stay.
 */
export async function takeConsentsBack(db: Db, batch: number, customers: string): Promise<void> {
  await db.run(
    `delete from consents where batch_id = ? and source = 'import' and customer_id in (${customers})`,
    [batch],
  );
}

/** Of consents recorded before there were events only the last is known: what held before it is told again. */
export async function tellConsentsAgain(db: Db, batch: number): Promise<void> {
  await db.run(
    `insert into consents ${COLUMNS}
    select customers.id, case customers.marketing_consent when 1 then 'consent' else 'withdrawal' end, 'all',
      substr(batches.imported_at, 1, 10), 'import', batches.file, batches.id
    from customers join batches on batches.id = customers.batch_id
      join customer_versions as earlier on earlier.id = customers.id and earlier.changed_by = ?
    where customers.batch_id <> ? and customers.marketing_consent is not null and not exists (
      select 1 from consents where consents.customer_id = customers.id and consents.source = 'import')`,
    [batch, batch],
  );
}
