import { foldText } from '../domain/customer.ts';
import type { Day } from '../domain/day.ts';
import { Fault } from '../fault.ts';
import { isListedWord, yesMeansListed } from '../locale/register-words.ts';
import { meantText, meantYesNo } from './cells.ts';
import { parseWrittenDay } from './days.ts';
import { headOfFile } from './head.ts';
import { phonesIn } from './phones.ts';
import { recordsOf, type TextRecord } from './records.ts';

/** What the register says of one number. */
export interface RegisterResult {
  /** `+390543111222` */
  readonly phone: string;
  readonly listed: boolean;
  readonly checkedOn: Day;
}

/** A line that is not understood. */
export interface UnreadLine {
  readonly line: number;
  /** Its cells as they stand there. */
  readonly text: string;
  readonly why: 'no-number' | 'no-result' | 'in-the-future';
}

export interface RegisterResults {
  readonly file: string;
  readonly results: readonly RegisterResult[];
  readonly unread: readonly UnreadLine[];
}

/** What holds where the file itself says nothing. */
export interface AssumedResult {
  /** For a file that is only a list of numbers. */
  readonly listed: boolean | null;
  readonly checkedOn: Day;
  readonly today: Day;
}

/**
 * Reads the answers of the opt-out register: in each row a number, whether it is listed, and perhaps the day. The columns may stand
 * in any order, with or without headers; the day is the file's own where it has one.
 *
 * @throws Fault `file-missing`, `file-unreadable`, `file-empty`, `file-not-text`
 */
export async function readRegisterResults(path: string, assumed: AssumedResult): Promise<RegisterResults> {
  const { file, source, encoding, delimiter } = await headOfFile(path);
  if (source.form !== 'text') throw new Fault('input', 'file-not-text', { file, looksLike: 'xlsx/zip' });
  const results: RegisterResult[] = [];
  const unread: UnreadLine[] = [];
  let headers: readonly string[] | undefined;
  for await (const record of recordsOf({ path, encoding, delimiter })) {
    const cells = record.cells.map((cell) => meantText(cell) ?? '');
    if (cells.every((cell) => cell === '')) continue;
    if (headers === undefined) {
      headers = cells.map(foldText);
      if (isHeader(cells)) continue;
      headers = [];
    }
    const read = resultsIn(cells, headers, assumed);
    if (typeof read === 'string') unread.push({ line: record.line, text: textOf(record), why: read });
    else results.push(...read);
  }
  return { file, results, unread };
}

/** No figures anywhere, and no result: words that name columns. */
function isHeader(cells: readonly string[]): boolean {
  return cells.every((cell) => !/\d/.test(cell));
}

function resultsIn(
  cells: readonly string[],
  headers: readonly string[],
  assumed: AssumedResult,
): RegisterResult[] | UnreadLine['why'] {
  const days = cells.map((cell) => (/\d/.test(cell) ? parseWrittenDay(cell, 'dmy') : undefined));
  const numbers = cells
    .filter((cell, column) => days[column] === undefined && !isAnswer(cell))
    .map((cell) => phonesIn(cell).numbers)
    .find((found) => found.length > 0);
  if (numbers === undefined) return 'no-number';
  const answers = cells.flatMap((cell, column) => answerIn(cell, headers[column] ?? '') ?? []);
  const listed = answers[0] ?? assumed.listed;
  if (listed === null || answers.some((answer) => answer !== listed)) return 'no-result';
  const checkedOn = days.find((day) => day !== undefined) ?? assumed.checkedOn;
  if (checkedOn > assumed.today) return 'in-the-future';
  return numbers.map(({ e164 }) => ({ phone: e164, listed, checkedOn }));
}

/** `1` and `0` are answers, and no numbers to call. */
function isAnswer(cell: string): boolean {
  return meantYesNo(cell) !== null;
}

function answerIn(cell: string, header: string): boolean | undefined {
  const said = isListedWord(foldText(cell));
  if (said !== undefined) return said;
  const yes = meantYesNo(cell);
  const meaning = yesMeansListed(header);
  return yes === null || meaning === undefined ? undefined : yes === meaning;
}

function textOf({ cells }: TextRecord): string {
  return cells
    .map((cell) => cell.trim())
    .join(' ')
    .trim();
}
