import { NO_WORDS, NOTHING_WORDS, YES_WORDS } from '../locale/cell-words.ts';

/**
 * The text a cell means: outer blanks gone, the apostrophes and `="…"` that exporters put around codes removed,
 * the guard our own lists put before a formula taken off, and null for "nothing" (`-`, `n.d.`, `Non presente`).
 */
export function meantText(cell: string | undefined): string | null {
  if (cell === undefined) return null;
  const text = unwrapped(trimmed(cell));
  return text === '' || NOTHING_WORDS.has(text.toLowerCase()) ? null : text;
}

const BLANK = /[\s\u00a0\u200b\ufeff]/;

/** By hand, since an expression would look from every inner blank of a long cell to its end. */
function trimmed(cell: string): string {
  let [start, end] = [0, cell.length];
  while (start < end && BLANK.test(cell.charAt(start))) start += 1;
  while (end > start && BLANK.test(cell.charAt(end - 1))) end -= 1;
  return cell.slice(start, end);
}

/**
 * Runs of more than two blanks cut to two, line breaks kept: patterns that try every place to begin would take the square of
 * the length of a run.
 */
export function shortBlanksIn(text: string): string {
  return text.replace(/\s{3,}/g, (run) => (run.includes('\n') ? '\n' : '  '));
}

/** `'=1+1`: the guard of our own lists, which takes back exactly one apostrophe, also of a text that has one of its own there. */
const GUARDED = /^'+[=+\-@\t\r]/;

function unwrapped(text: string): string {
  const formula = /^="(.*)"$/s.exec(text);
  if (formula) return (formula[1] ?? '').trim();
  if (GUARDED.test(text) && !/^'-+'$/.test(text)) return text.slice(1);
  const quoted = /^'([^']*)'$/s.exec(text);
  if (quoted) return (quoted[1] ?? '').trim();
  // `'0123`: an apostrophe a spreadsheet understands; `'Ndrangheta` keeps its own.
  return /^'\d/.test(text) ? text.slice(1) : text;
}

/**
 * What somebody has written, to the character; null for nothing.
 *
 * @param isGuarded as in a text file of ours; spreadsheets keep what is theirs apart from the text
 */
export function writtenText(cell: string | undefined, isGuarded: boolean): string | null {
  if (cell === undefined) return null;
  const text = isGuarded && GUARDED.test(cell) ? cell.slice(1) : cell;
  return trimmed(text) === '' ? null : text;
}

export function meantYesNo(cell: string | undefined): boolean | null {
  const text = meantText(cell)?.toLowerCase();
  if (text === undefined) return null;
  if (YES_WORDS.has(text)) return true;
  return NO_WORDS.has(text) ? false : null;
}

export function isBlankRow(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}
