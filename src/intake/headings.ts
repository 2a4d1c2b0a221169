import type { ProfileKind, ReadingChoices } from './choices.ts';
import { kindOf } from './column-kinds.ts';
import { isAllByNumber, numberedColumn } from './column-reference.ts';
import { closestMap, findHeader, type Header, mapColumns, type PartialMap } from './layout.ts';

type Rows = readonly (readonly string[])[];

const TITLE_ROWS = 30;

/**
 * The header of a file as the person's words and the header words say. Columns named by number alone are those of a file
 * without a header, unless its first row is one to look at.
 */
export function headerFor(rows: Rows, choices: ReadingChoices): Header | undefined {
  const { columns, kind } = choices;
  if (choices.noHeader === true) return withoutHeader(rows, columns, kind);
  if (!isAllByNumber(columns)) return findHeader(rows, columns, kind);

  const known = findHeader(rows, {}) ?? headingRow(rows, choices.noHeader === false);
  if (known === undefined) return withoutHeader(rows, columns, kind);
  const map = mapColumns(known.cells, columns, kind);
  return map === undefined ? undefined : { ...known, map };
}

/** A row that looks like headings, and where it stands. */
export interface HeadingRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * The first row as wide as the table, if it is words above columns of something else, or holds at least two header words.
 * Undefined when it looks like what follows it, data, unless it is known to be a header.
 */
export function headingRow(rows: Rows, isKnown = false): HeadingRow | undefined {
  const width = tableWidth(rows);
  const index = rows.slice(0, TITLE_ROWS).findIndex((cells) => filledIn(cells) > width / 2);
  const cells = rows[index];
  if (cells === undefined) return undefined;
  const { columns } = closestMap(cells);
  const below = rows.slice(index + 1);
  const isOtherThanBelow = cells.some((cell, column) => {
    const kind = kindOf(below.flatMap((row) => row[column]?.trim() || []));
    return isWord(cell) && !['empty', 'text', 'name'].includes(kind);
  });
  const isHeading = isKnown || Object.keys(columns).length >= 2 || isOtherThanBelow;
  return isHeading ? { line: index + 1, cells } : undefined;
}

/** A row that names some fields but not all that its table must tell. */
export function partialHeader(
  rows: Rows,
  choices: ReadingChoices,
): (HeadingRow & { readonly map: PartialMap }) | undefined {
  if (choices.noHeader === true) return undefined;
  const heading = headingRow(rows);
  if (heading === undefined) return undefined;
  const map = closestMap(heading.cells, choices.columns, choices.kind);
  const isPartial = Object.keys(map.columns).length > 0 && map.missing.length > 0;
  return isPartial ? { ...heading, map } : undefined;
}

/** The width that most rows have. */
export function tableWidth(rows: Rows): number {
  const widths = new Map<number, number>();
  for (const cells of rows) {
    if (filledIn(cells) > 0) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
  }
  const [most] = [...widths].toSorted((one, other) => other[1] - one[1]);
  return most?.[0] ?? 0;
}

function withoutHeader(
  rows: Rows,
  columns: ReadingChoices['columns'],
  kind: ProfileKind | undefined,
): Header | undefined {
  const cells = Array.from({ length: tableWidth(rows) }, (_, index) => numberedColumn(index + 1));
  const map = mapColumns(cells, columns, kind);
  return map === undefined ? undefined : { line: 0, cells, map };
}

function filledIn(cells: readonly string[]): number {
  return cells.filter((cell) => cell.trim() !== '').length;
}

function isWord(cell: string): boolean {
  return /\p{L}{2}/u.test(cell) && !/\d|@/.test(cell);
}
