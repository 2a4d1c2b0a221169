import type { Db } from './schema.ts';

/**
 * Gives codes nobody has, neither a customer nor a row of the staged table: the wanted one, or the same with a number.
 * The taken codes are read once: a query for each new customer would cost more memory than the whole list.
 */
export async function codeGiver(db: Db, stage: string): Promise<(wanted: string) => string> {
  const rows = await db.all<{ code: string }>(
    `select code from customers union select code from customer_aliases
    union select code from ${stage} where code is not null`,
  );
  const taken = new Set(rows.map(({ code }) => code));
  const nextNumber = new Map<string, number>();
  return (wanted) => {
    let number = nextNumber.get(wanted) ?? 1;
    let code = number === 1 ? wanted : `${wanted}-${number}`;
    while (taken.has(code)) {
      number += 1;
      code = `${wanted}-${number}`;
    }
    taken.add(code);
    nextNumber.set(wanted, number + 1);
    return code;
  };
}
