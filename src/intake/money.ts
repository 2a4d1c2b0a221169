import { foldText } from '../domain/customer.ts';
import { EURO_WORDS, FOREIGN_MONEY } from '../locale/cell-words.ts';

/** A name, an ISO code of letters or one of three figures. In a column `Valuta` may also stand the day of a bank. */
const CURRENCY = /^(?:\p{L}{2}.*|\d{3})$/u;

/**
 * Whether an amount is in another currency than the euro, by the column that says it or by the sign in the cell itself. Codes
 * of one or two figures are a program's own numbering of currencies, which says nothing to others.
 */
export function isForeignMoney(currency: string | null, amount: string | null): boolean {
  if (FOREIGN_MONEY.test(amount ?? '') || FOREIGN_MONEY.test(currency ?? '')) return true;
  const folded = foldText(currency ?? '');
  return CURRENCY.test(folded) && !EURO_WORDS.has(folded);
}
