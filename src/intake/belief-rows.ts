import { percentIn, type StatedBelief } from '../domain/belief.ts';
import { foldText } from '../domain/customer.ts';
import { Fault } from '../fault.ts';
import {
  BELIEF_HEADERS,
  type BeliefField,
  LOST_WORDS,
  NOT_LOST_WORDS,
  REMARK,
} from '../locale/belief-headers.ts';
import { foldHeader } from '../locale/headers.ts';
import { causeNamed } from './cause-names.ts';
import { isBlankRow, meantText, meantYesNo } from './cells.ts';
import { type FileHead, headOfFile } from './head.ts';
import { recordsOf, type TextRecord } from './records.ts';

/** Why a row of a sheet of beliefs is set aside. */
export type BeliefRejectCode =
  | 'no-code'
  | 'lost-or-not'
  | 'lost-missing'
  | 'percent-missing'
  | 'bad-percent'
  | 'unknown-cause'
  | 'unknown-customer'
  | 'told-twice'
  | 'after-contact';

export interface BeliefReject {
  readonly line: number;
  readonly column: string | null;
  readonly value: string | null;
  readonly code: BeliefRejectCode;
}

export type ReadBelief =
  | { readonly as: 'belief'; readonly line: number; readonly code: string; readonly stated: StatedBelief }
  /** Nothing has been filled in yet. */
  | { readonly as: 'blank'; readonly line: number }
  | { readonly as: 'rejected'; readonly reject: BeliefReject };

export interface BeliefSheetRead {
  readonly file: string;
  readonly rows: readonly ReadBelief[];
}

type Columns = Readonly<Partial<Record<BeliefField, number>>>;

interface BeliefHeader {
  readonly line: number;
  readonly cells: readonly string[];
  readonly columns: Columns;
}

/**
 * Reads a sheet that a seller has filled in, as CSV or as a workbook, in whatever way the spreadsheet has saved it.
 *
 * @throws Fault of `headOfFile`; `no-belief-columns` when it is another file
 */
export async function readBeliefSheet(path: string): Promise<BeliefSheetRead> {
  const head = await headOfFile(path);
  const header = headerOf(head);
  const rows: ReadBelief[] = [];
  for await (const record of recordsBelow(path, head, header)) {
    const [first = ''] = record.cells;
    if (isBlankRow(record.cells) || first.trim().startsWith(REMARK)) continue;
    rows.push(beliefFrom(record, header));
  }
  return { file: head.file, rows };
}

function headerOf({ file, rows }: FileHead): BeliefHeader {
  for (const [index, cells] of rows.entries()) {
    const folded = cells.map(foldHeader);
    const places = Object.entries(BELIEF_HEADERS).flatMap(([field, names]) => {
      const place = folded.findIndex((cell) => (names as readonly string[]).includes(cell));
      return place < 0 ? [] : [[field, place] as const];
    });
    const columns: Columns = Object.fromEntries(places);
    if (columns.code !== undefined && (columns.lost ?? columns.percent) !== undefined) {
      return { line: index + 1, cells, columns };
    }
  }
  const found = rows.find((cells) => !isBlankRow(cells)) ?? [];
  throw new Fault('input', 'no-belief-columns', { file, found });
}

async function* recordsBelow(path: string, head: FileHead, header: BeliefHeader): AsyncGenerator<TextRecord> {
  const width = header.cells.length;
  const { source, encoding, delimiter } = head;
  if (source.form === 'text') {
    for await (const record of recordsOf({ path, encoding, delimiter, width })) {
      if (record.line > header.line) yield record;
    }
  } else if (source.form === 'workbook') {
    const { recordsOfWorkbook } = await import('./workbook.ts');
    for await (const record of recordsOfWorkbook(path, { sheet: source.sheet, width, numbers: '.' })) {
      if (record.line > header.line) yield record;
    }
  }
}

function beliefFrom(record: TextRecord, { cells: header, columns }: BeliefHeader): ReadBelief {
  const { line } = record;
  const cell = (field: BeliefField) => meantText(record.cells[columns[field] ?? -1]);
  const rejected = (code: BeliefRejectCode, field: BeliefField): ReadBelief => {
    const column = header[columns[field] ?? -1]?.trim() ?? null;
    return { as: 'rejected', reject: { line, column, value: cell(field), code } };
  };
  const [code, lost, percent, cause] = [cell('code'), cell('lost'), cell('percent'), cell('cause')];
  if (lost === null && percent === null) {
    const isBlank = cause === null && cell('blocker') === null;
    return isBlank ? { as: 'blank', line } : rejected('lost-missing', 'lost');
  }
  if (code === null) return rejected('no-code', 'code');
  if (lost === null) return rejected('lost-missing', 'lost');
  if (percent === null) return rejected('percent-missing', 'percent');
  const isLost = lostIn(lost);
  if (isLost === null) return rejected('lost-or-not', 'lost');
  const returnPercent = percentIn(percent);
  if (returnPercent === undefined) return rejected('bad-percent', 'percent');
  const kind = cause === null ? null : causeNamed(cause);
  if (kind === undefined) return rejected('unknown-cause', 'cause');
  return {
    as: 'belief',
    line,
    code,
    stated: { isLost, returnPercent, cause: kind, blocker: cell('blocker') },
  };
}

function lostIn(text: string): boolean | null {
  const folded = foldText(text);
  if (LOST_WORDS.has(folded)) return true;
  return NOT_LOST_WORDS.has(folded) ? false : meantYesNo(text);
}
