import { Fault } from '../fault.ts';
import {
  CUSTOMER_HEADERS,
  type CustomerField,
  foldHeader,
  ORDER_HEADERS,
  type OrderField,
} from '../locale/headers.ts';
import type { ReadingChoices } from './choices.ts';
import { columnNumberIn } from './column-reference.ts';
import type { FileHead } from './head.ts';
import { partialHeader } from './headings.ts';
import { exampleOf, type FileLook, lookAtRows } from './look.ts';

/** A fault quotes a file, it does not print it. */
const CELLS_SHOWN = 20;
const CHARACTERS_SHOWN = 40;

/**
 * Why no table can be made of a file: a column that was named is not there, its header lacks
 * something, or there is none. Where the values show how it could be read, the fault brings the command.
 */
export function unusableHeader(path: string, { file, rows }: FileHead, choices: ReadingChoices): Fault {
  const look = lookAtRows(file, rows, choices);
  const absent = absentColumn(look, choices.columns);
  if (absent !== undefined) {
    const found = look.columns.map(({ number, header }) => header ?? `#${number}`);
    return new Fault('input', 'unknown-column', { file, ...absent, found });
  }
  return incompleteHeader(path, rows, look, choices) ?? noHeader(path, rows, look);
}

function absentColumn(
  { columns }: FileLook,
  chosen: ReadingChoices['columns'],
): { readonly field: string; readonly column: string } | undefined {
  const headers = columns.map(({ header }) => foldHeader(header ?? ''));
  const missing = Object.entries(chosen).find(([, reference]) => {
    const number = columnNumberIn(reference);
    return number === undefined ? !headers.includes(foldHeader(reference)) : number > columns.length;
  });
  return missing && { field: missing[0], column: missing[1] };
}

function incompleteHeader(
  path: string,
  rows: FileHead['rows'],
  look: FileLook,
  choices: ReadingChoices,
): Fault | undefined {
  const partial = partialHeader(rows, choices);
  if (partial === undefined) return undefined;
  const { kind, columns, missing } = partial.map;
  const known = Object.entries(columns).map(([field, index]) => ({
    field: field as CustomerField | OrderField,
    header: (partial.cells[index] ?? '').trim().slice(0, CHARACTERS_SHOWN),
  }));
  return new Fault('input', 'incomplete-header', {
    file: look.file,
    line: partial.line,
    kind,
    known,
    missing,
    columns: look.columns.slice(0, CELLS_SHOWN),
    command: exampleOf(look, path),
  });
}

function noHeader(path: string, rows: FileHead['rows'], look: FileLook): Fault {
  const expected = [
    CUSTOMER_HEADERS.code,
    CUSTOMER_HEADERS.name,
    ORDER_HEADERS.number,
    ORDER_HEADERS.placedOn,
    ORDER_HEADERS.amount,
  ];
  const [first = []] = rows.filter((cells) => cells.some((cell) => cell.trim() !== ''));
  return new Fault('input', 'no-header', {
    file: look.file,
    looked: expected.map((synonyms) => synonyms.slice(0, 3).join(' / ')),
    found: look.hasHeadings
      ? first.slice(0, CELLS_SHOWN).map((cell) => cell.trim().slice(0, CHARACTERS_SHOWN))
      : [],
    columns: look.columns.slice(0, CELLS_SHOWN),
    command: exampleOf(look, path),
  });
}
