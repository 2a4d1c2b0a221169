import { foldText } from '../domain/customer.ts';
import { EURO_WORDS, FOREIGN_MONEY } from '../locale/cell-words.ts';

/**
 * Whether an amount is in another currency than the euro, by the column that says it or by the sign in the cell itself. Codes
 * of one or two figures are a program's own numbering of currencies, which says nothing to others.
 */
export function isForeignMoney(currency: string | null, amount: string | null): boolean {
  if (amount !== null && FOREIGN_MONEY.test(amount)) return true;
  if (currency === null || currency === '€' || /^\d{1,2}$/.test(currency)) return false;
  return !EURO_WORDS.has(foldText(currency));
}
