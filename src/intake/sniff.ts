import { parse as parseNow } from 'csv-parse/sync';
import { mapColumns, TITLE_ROWS } from './layout.ts';
import { DELIMITERS, type Delimiter, declaresSeparator, PARSE_OPTIONS } from './records.ts';

/** Rows that show the separator. csv-parse makes an error of every uneven row it then forgives, so a wrong guess is dear. */
const SNIFFED_ROWS = 200;

/** The separator under which the head of the file falls into the most regular table. */
export function sniffDelimiter(head: string): Delimiter {
  const declared = /^sep=([;,|\t])\r?$/im.exec(head.split('\n', 1)[0] ?? '');
  if (declared) return declared[1] as Delimiter;

  const scored = DELIMITERS.map((delimiter) => ({ delimiter, score: regularityOf(head, delimiter) }));
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).delimiter;
}

/** Rows that share the commonest width, times that width: a table scores high, a wrong separator low. */
function regularityOf(head: string, delimiter: Delimiter): number {
  const rows = rowsOfHead(head, delimiter).filter((cells) => cells.length > 1);
  const widths = new Map<number, number>();
  for (const { length } of rows) widths.set(length, (widths.get(length) ?? 0) + 1);
  const [width, count] = [...widths].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0]);
  const headerBonus = rows.slice(0, TITLE_ROWS).some((cells) => mapColumns(cells)) ? 1_000_000 : 0;
  return width * count + headerBonus;
}

/** The first rows of a text cut anywhere: the last, perhaps incomplete record is left out. */
export function rowsOfHead(head: string, delimiter: Delimiter): string[][] {
  const whole = head.slice(0, head.lastIndexOf('\n') + 1) || head;
  try {
    const rows = parseNow(whole, { ...PARSE_OPTIONS, delimiter, to: SNIFFED_ROWS });
    return declaresSeparator(rows[0]) ? rows.slice(1) : rows;
  } catch {
    // The cut went through a quoted cell: what stands before it is enough to sniff by.
    return whole.split(/\r?\n/).map((line) => line.split(delimiter));
  }
}
