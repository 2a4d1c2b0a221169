import { foldText } from '../domain/customer.ts';
import { FOOTER_WORDS } from '../locale/cell-words.ts';
import { isBlankRow } from './cells.ts';

const FIGURE = /^[-+(€$\s]*[\d.,'’\s\u00a0]*[\d.,)\s€%-]*$/;

/**
 * Watches the rows of a table of `width` columns go by and tells which belong to what a report prints below it: a
 * title, a copyright, a count of customers. Rows that hold one sentence are such only behind a blank row, since a line
 * break that nobody quoted also leaves one behind.
 */
export function footerWatch(width: number): (cells: readonly string[]) => boolean {
  let isBehindBlank = false;
  return (cells) => {
    if (isBlankRow(cells)) {
      isBehindBlank = true;
      return false;
    }
    const filled = cells.filter((cell) => cell.trim() !== '');
    const isFooter = isCount(filled) || (isBehindBlank && width > 2 && isSentence(cells, filled));
    if (!isFooter) isBehindBlank = false;
    return isFooter;
  };
}

/** `Clienti persi` and figures. */
function isCount([first = '', ...others]: readonly string[]): boolean {
  return FOOTER_WORDS.test(foldText(first)) && others.every((cell) => FIGURE.test(cell));
}

/** Some words alone in the first cell; a code alone in the first of many cells is a customer. */
function isSentence(cells: readonly string[], filled: readonly string[]): boolean {
  const [first = ''] = cells;
  return filled.length === 1 && first.trim() !== '' && (cells.length === 1 || /\p{L}\s+\p{L}/u.test(first));
}
