import type { Db } from './schema.ts';

/**
 * Rows that name a customer merged into another find the other: by the code, and without one by VAT number, tax code and
 * name, as far as no customer of today has that mark.
 *
 * @param stage temporary table with code, vat_number, tax_code, name_key and customer_id
 * @param hasTowns the table has a city_key, which must not be another one
 */
export async function recogniseByAliases(db: Db, stage: string, hasTowns = false): Promise<void> {
  if (!(await hasAliases(db))) return;
  const conditions = hasTowns ? `${isSameFirm(stage)} and ${isSameTown(stage)}` : isSameFirm(stage);
  await db.run(
    `update ${stage} set customer_id =
      (select customer_id from customer_aliases as alias where alias.code = ${stage}.code)
    where customer_id is null and state is null
      and code in (select alias.code from customer_aliases as alias)`,
  );
  for (const mark of ['vat_number', 'tax_code', 'name_key']) {
    await db.run(
      `update ${stage} set customer_id = (
        select min(alias.customer_id) from customer_aliases as alias
        where alias.${mark} = ${stage}.${mark} and ${conditions} having count(distinct alias.customer_id) = 1)
      where customer_id is null and state is null and code is null
        and ${mark} in (select alias.${mark} from customer_aliases as alias)
        and not exists (select 1 from customers where customers.${mark} = ${stage}.${mark})`,
    );
  }
}

/** A VAT number on both sides must be the same one. */
function isSameFirm(stage: string): string {
  return `(alias.vat_number is null or ${stage}.vat_number is null or alias.vat_number = ${stage}.vat_number)`;
}

function isSameTown(stage: string): string {
  return `(alias.city_key is null or ${stage}.city_key is null or alias.city_key = ${stage}.city_key)`;
}

export async function hasAliases(db: Db): Promise<boolean> {
  const [any] = await db.all('select 1 from customer_aliases limit 1');
  return any !== undefined;
}
