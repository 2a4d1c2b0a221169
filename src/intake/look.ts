import type { ProfileKind, ReadingChoices } from './choices.ts';
import { type ColumnLook, looksOf } from './column-kinds.ts';
import { numberedColumn } from './column-reference.ts';
import { headingRow, partialHeader, tableWidth } from './headings.ts';
import type { Requirement } from './layout.ts';
import { guessMapping, type MappingGuess } from './mapping-guess.ts';

/** A file that cannot be read by its header, as it is shown to the person who must say how. */
export interface FileLook {
  readonly file: string;
  readonly hasHeadings: boolean;
  readonly columns: readonly ColumnLook[];
  /** What header words already tell; null when they tell nothing. */
  readonly known: {
    readonly kind: ProfileKind;
    readonly columns: Readonly<Record<string, number>>;
    readonly missing: readonly Requirement[];
  } | null;
  readonly guess: MappingGuess;
}

export function lookAtRows(
  file: string,
  rows: readonly (readonly string[])[],
  choices: ReadingChoices,
): FileLook {
  const heading = choices.noHeader === true ? undefined : headingRow(rows, choices.noHeader === false);
  const width = heading?.cells.length ?? tableWidth(rows);
  const below = rows
    .slice(heading?.line ?? 0)
    .filter((cells) => cells.length === width && cells.some((cell) => cell.trim() !== ''));
  const columns = looksOf(below, heading?.cells ?? null, width);
  const partial = partialHeader(rows, choices);
  return {
    file,
    hasHeadings: heading !== undefined,
    columns,
    known: partial === undefined ? null : partial.map,
    guess: guessMapping(columns),
  };
}

/** Which fields can answer what a table must tell. */
const ANSWERS: Readonly<Record<Requirement, readonly string[]>> = {
  'code-or-name': ['code', 'name'],
  customer: ['customerCode', 'customerName', 'vatNumber', 'taxCode'],
  day: ['placedOn'],
  amount: ['amount'],
};

/** The command with which this very file would be read, as far as its values show it; null when they do not. */
export function exampleOf(look: FileLook, path: string): string | null {
  const assignments = Object.entries(assignmentsFor(look));
  if (assignments.length === 0) return null;
  const name = /^[\w./-]+$/.test(path) ? path : `"${path}"`;
  return [`riconquista import ${name}`, ...assignments.map(([field, at]) => `--map ${field}=${at}`)].join(
    ' ',
  );
}

function assignmentsFor({ guess, known }: FileLook): Readonly<Record<string, string>> {
  if (known === null) return guess.isComplete ? guess.columns : {};
  if (known.kind !== guess.kind) return {};
  const taken = Object.values(known.columns).map((index) => numberedColumn(index + 1));
  const isFree = (column: string | undefined) => column !== undefined && !taken.includes(column);
  const answers = known.missing.map((requirement) =>
    ANSWERS[requirement].find((field) => isFree(guess.columns[field])),
  );
  if (answers.includes(undefined)) return {};
  return Object.fromEntries(answers.map((field) => [field ?? '', guess.columns[field ?? ''] ?? '']));
}
