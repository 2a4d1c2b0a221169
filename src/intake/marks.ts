import { foldText } from '../domain/customer.ts';
import { RATED, type Rated } from '../domain/rating.ts';
import { RATING_WORDS } from '../locale/cell-words.ts';
import { type DecimalMark, decimalMarkIn, parseCents } from './amounts.ts';
import { meantYesNo } from './cells.ts';

/** A judgement as written: settled by itself (per cent; referrals as a number), or a number whose scale its column decides. */
export type Mark = { readonly settled: number } | { readonly plain: number };

/** The ratings that a row's cells hold. What is none (a payment term, the name of an area) is passed over. */
export function marksIn(
  cell: (field: Rated) => string | null,
  decimal: DecimalMark,
): Partial<Record<Rated, Mark>> {
  const marks: Partial<Record<Rated, Mark>> = {};
  for (const name of RATED) {
    const text = cell(name);
    const mark = text === null ? undefined : markIn(name, text, decimal);
    if (mark !== undefined) marks[name] = mark;
  }
  return marks;
}

/** `alto`, `B`, `4`, `80 %`, `sì`; undefined where the text is no rating. */
export function markIn(name: Rated, text: string, decimal: DecimalMark): Mark | undefined {
  const number = numberIn(text, decimal);
  if (name === 'referrals') return referralsIn(text, number);
  if (number !== undefined) {
    if (!text.includes('%')) return { plain: number };
    return number <= 100 ? { settled: number } : undefined;
  }
  const isYes = name === 'margin' ? null : meantYesNo(text);
  const said = name === 'margin' ? undefined : RATING_WORDS.get(foldText(text));
  if (said !== undefined) return { settled: said };
  return isYes === null ? undefined : { settled: isYes ? 100 : 0 };
}

/** People are counted; a yes is at least one. */
function referralsIn(text: string, number: number | undefined): Mark | undefined {
  if (number !== undefined) return Number.isInteger(number) ? { settled: number } : undefined;
  const isYes = meantYesNo(text);
  return isYes === null ? undefined : { settled: isYes ? 1 : 0 };
}

/** A number without a currency; a decimal mark that shows itself is believed, whatever the column of amounts uses. */
function numberIn(text: string, decimal: DecimalMark): number | undefined {
  if (/[€$£]|eur/i.test(text)) return undefined;
  const bare = text.replace('%', '').trim();
  const cents = parseCents(bare, decimalMarkIn(bare) ?? decimal);
  return cents === undefined || cents < 0 ? undefined : cents / 100;
}
