import { basename } from 'node:path';
import { Fault } from '../fault.ts';
import { CUSTOMER_HEADERS, foldHeader, ORDER_HEADERS } from '../locale/headers.ts';
import type { DecimalMark } from './amounts.ts';
import type { ReadingChoices } from './choices.ts';
import type { DateOrder } from './days.ts';
import { detectEncoding, type Encoding, textOf } from './encoding.ts';
import { countEvidence, dateOrderShown, decimalShown, type Evidence, noEvidence } from './evidence.ts';
import {
  findHeader,
  type Header,
  isTurnoverMatrix,
  rowsOfHead,
  sniffDelimiter,
  type TableKind,
} from './layout.ts';
import type { Delimiter } from './records.ts';

/** Said by the person, shown by the cells, or neither. */
export type DecidedFrom = 'chosen' | 'evidence' | 'default';

/** Everything decided about a file before a single row is taken from it. */
export interface Survey {
  readonly path: string;
  readonly file: string;
  readonly kind: TableKind;
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  readonly decimal: DecimalMark;
  readonly decimalFrom: DecidedFrom;
  readonly dateOrder: DateOrder;
  readonly dateOrderFrom: DecidedFrom;
  readonly header: Header;
}

/** A fault quotes a file, it does not print it. */
const CELLS_SHOWN = 20;
const CHARACTERS_SHOWN = 40;
const HEAD_CHARACTERS = 256 * 1024;

/**
 * Decides encoding, separator and header of a file from what is written in it, never from the position of a column.
 * Decimal mark and date order are those its first rows show; whoever reads the whole file asks `withEvidence` again.
 *
 * @throws Fault `file-missing`, `file-empty`, `file-not-text`, `no-header`
 */
export async function surveyFile(path: string, choices: ReadingChoices = { columns: {} }): Promise<Survey> {
  const file = basename(path);
  // Looked at in any case: a missing file or a PDF is said as such, whatever encoding is named.
  const detected = await detectEncoding(path);
  const encoding = choices.encoding ?? detected;
  const head = await headOf(path, encoding);
  const delimiter = choices.delimiter ?? sniffDelimiter(head);
  const rows = rowsOfHead(head, delimiter);
  const header = findHeader(rows, choices.columns);
  if (header === undefined) throw noHeader(file, rows);
  if (header.map.kind === 'customers' && isTurnoverMatrix(header.cells)) {
    throw new Fault('input', 'turnover-matrix', { file });
  }
  requireChosen(file, header, choices.columns);
  const evidence = noEvidence();
  for (const [index, cells] of rows.entries()) {
    if (index >= header.line) countEvidence({ line: index + 1, cells }, header.map, evidence);
  }
  const undecided: Survey = {
    path,
    file,
    kind: header.map.kind,
    encoding,
    delimiter,
    header,
    decimal: choices.decimal ?? (delimiter === ',' ? '.' : ','),
    decimalFrom: choices.decimal === undefined ? 'default' : 'chosen',
    dateOrder: choices.dateOrder ?? 'dmy',
    dateOrderFrom: choices.dateOrder === undefined ? 'default' : 'chosen',
  };
  return withEvidence(undecided, evidence);
}

/** The same with decimal mark and date order as most cells show them, where nobody has chosen. */
export function withEvidence(survey: Survey, evidence: Readonly<Evidence>): Survey {
  const decimal = survey.decimalFrom === 'chosen' ? undefined : decimalShown(evidence);
  const dateOrder = survey.dateOrderFrom === 'chosen' ? undefined : dateOrderShown(evidence);
  return {
    ...survey,
    ...(decimal === undefined ? {} : { decimal, decimalFrom: 'evidence' }),
    ...(dateOrder === undefined ? {} : { dateOrder, dateOrderFrom: 'evidence' }),
  };
}

/** A column named with `--map` that the file does not have is said, not passed over. */
function requireChosen(file: string, header: Header, chosen: ReadingChoices['columns']): void {
  const columns: Readonly<Record<string, number | undefined>> = header.map.columns;
  for (const [field, name] of Object.entries(chosen)) {
    const index = columns[field];
    const found = index === undefined ? undefined : header.cells[index];
    if (found === undefined || foldHeader(found) !== foldHeader(name)) {
      const names = header.cells.map((cell) => cell.trim());
      throw new Fault('input', 'unknown-column', { file, column: name, field, found: names });
    }
  }
}

async function headOf(path: string, encoding: Encoding): Promise<string> {
  let head = '';
  for await (const text of textOf(path, encoding)) {
    head += text;
    if (head.length >= HEAD_CHARACTERS) break;
  }
  return head;
}

function noHeader(file: string, rows: readonly (readonly string[])[]): Fault {
  const filled = rows.filter((cells) => cells.some((cell) => cell.trim() !== ''));
  if (filled.length === 0) return new Fault('input', 'file-empty', { file });
  const expected = [
    CUSTOMER_HEADERS.code,
    CUSTOMER_HEADERS.name,
    ORDER_HEADERS.number,
    ORDER_HEADERS.placedOn,
    ORDER_HEADERS.amount,
  ];
  return new Fault('input', 'no-header', {
    file,
    looked: expected.map((synonyms) => synonyms.slice(0, 3).join(' / ')),
    found: (filled[0] ?? []).slice(0, CELLS_SHOWN).map((cell) => cell.trim().slice(0, CHARACTERS_SHOWN)),
    firstRows: filled.slice(0, 3).map((cells) => cells.join(' | ').slice(0, 100)),
  });
}
