import { FOOTER_WORDS } from '../locale/cell-words.ts';
import { isBlankRow } from './cells.ts';
import type { TextRecord } from './records.ts';

/**
 * A number, an amount or a share as any program writes it; an empty cell too. One class only: several in a row that share
 * characters would try every way of cutting a long cell.
 */
export const FIGURE = /^[-+()€$%\s\d.,'’]*$/;

/**
 * Watches the rows of a table of `width` columns go by and tells which belong to what a report prints below it: a
 * title, a copyright, a count of customers. Rows that hold one sentence are such only behind a blank row, since a line
 * break that nobody quoted also leaves one behind.
 */
export function footerWatch(width: number): (record: TextRecord) => boolean {
  // By its line, since rows that are plainly documents are not shown to the watch.
  let lineBehindBlank = 0;
  return ({ line, cells }) => {
    if (isBlankRow(cells)) {
      lineBehindBlank = line + 1;
      return false;
    }
    const isBehindBlank = line === lineBehindBlank;
    const isFooter = isCount(cells) || (isBehindBlank && width > 2 && isSentence(cells));
    if (isFooter && isBehindBlank) lineBehindBlank = line + 1;
    return isFooter;
  };
}

/** `Clienti persi` and figures. */
function isCount(cells: readonly string[]): boolean {
  const first = cells.find((cell) => cell.trim() !== '') ?? '';
  return FOOTER_WORDS.test(first) && cells.every((cell) => cell === first || FIGURE.test(cell));
}

/** Some words alone in the first cell; a code alone in the first of many cells is a customer. */
function isSentence(cells: readonly string[]): boolean {
  const [first = '', ...others] = cells;
  const isAlone = first.trim() !== '' && isBlankRow(others);
  return isAlone && (others.length === 0 || /\p{L}\s+\p{L}/u.test(first));
}
