import type { SuppressionVerdict } from '../domain/suppression.ts';
import type { FileParty } from './document-run.ts';
import type { Cell, Db } from './schema.ts';

const STAGE = 'staged_customers';

/** The code is that of a customer we have: then it is this customer, whatever else is alike. */
function isKnownCode(code: string): string {
  return `(${code} in (select customers.code from customers)
    or ${code} in (select customer_aliases.code from customer_aliases))`;
}

/**
 * Settles the staged rows that may be those of somebody who asked to be forgotten: they are left out, unless they tell of a customer
 * who is known. Where only the name is stated and a customer has it too, nobody can say which of the two is meant.
 */
export async function leaveForgottenOut(db: Db): Promise<void> {
  const isNamed = 'known.name_key = staged_customers.name_key';
  const isOfTown = `(known.city_key is null or ${STAGE}.city_key is null or known.city_key = ${STAGE}.city_key)`;
  const hasNumber = ['vat_number', 'tax_code'].map((mark) => `known.${mark} = ${STAGE}.${mark}`).join(' or ');
  await settle(db, 'same', `'forgotten'`);
  await settle(
    db,
    'other-name',
    `case when exists (select 1 from customers as known where (${isNamed} and ${isOfTown}) or ${hasNumber})
      then null else 'forgotten' end`,
  );
  await settle(
    db,
    'namesake',
    `case when exists (select 1 from customers as known where ${isNamed}) then 'ambiguous' else 'forgotten' end`,
  );
}

async function settle(db: Db, verdict: SuppressionVerdict, state: string): Promise<void> {
  await db.run(
    `update ${STAGE} set state = ${state} where suppressed = ? and state is null
      and (code is null or not ${isKnownCode('code')})`,
    [verdict],
  );
}

/** The same for a customer whom documents name. */
export async function partyState(
  db: Db,
  { code, nameKey, vatNumber, taxCode }: FileParty,
  verdict: SuppressionVerdict | null,
): Promise<'forgotten' | 'ambiguous' | null> {
  if (verdict === null) return null;
  const isKnown = async (condition: string, parameters: readonly Cell[]) =>
    (await db.all(`select 1 where ${condition}`, parameters)).length > 0;
  if (code !== null && (await isKnown(isKnownCode('?'), [code, code]))) return null;
  if (verdict === 'same') return 'forgotten';
  const isNamed = await isKnown('exists (select 1 from customers where name_key = ?)', [nameKey]);
  if (verdict === 'namesake') return isNamed ? 'ambiguous' : 'forgotten';
  const hasNumber = await isKnown('exists (select 1 from customers where vat_number = ? or tax_code = ?)', [
    vatNumber,
    taxCode,
  ]);
  return isNamed || hasNumber ? null : 'forgotten';
}
