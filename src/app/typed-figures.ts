import { Fault } from '../fault.ts';
import { type DecimalMark, decimalMarkIn, parseCents } from '../intake/amounts.ts';

/**
 * An amount as typed, in cents, nought or more.
 *
 * @param decimal how the person writes decimals, where the figure leaves it open
 * @throws Fault `not-an-amount`
 */
export function requireAmount(text: string, flag: string, decimal: DecimalMark): number {
  const cents = parseCents(text, decimalMarkIn(text) ?? decimal);
  if (cents === undefined || cents < 0) throw new Fault('usage', 'not-an-amount', { text, flag });
  return cents;
}

/**
 * Per cent as typed (`5`, `2,5`, `5%`), as a share above 0 and up to 1.
 *
 * @throws Fault `not-a-percent`
 */
export function requireShare(text: string, flag: string): number {
  const figure = text.trim().replace(/\s*%$/, '').replace(',', '.');
  const percent = /^\d{1,3}(?:\.\d{1,2})?$/.test(figure) ? Number(figure) : 0;
  if (percent <= 0 || percent > 100) throw new Fault('usage', 'not-a-percent', { text, flag });
  return percent / 100;
}
