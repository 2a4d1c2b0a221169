import { foldHeader } from '../locale/headers.ts';
import type { DecimalMark } from './amounts.ts';
import type { ProfileKind, ReadingChoices } from './choices.ts';
import { looksOf } from './column-kinds.ts';
import { numberedColumn } from './column-reference.ts';
import type { DateOrder } from './days.ts';
import type { Encoding } from './encoding.ts';
import { type FileHead, headOfFile } from './head.ts';
import { tableWidth } from './headings.ts';
import type { Header } from './layout.ts';
import type { Delimiter } from './records.ts';

/** How files of one sort are read, kept under a name: the columns, and what else the person said. */
export interface ReadingProfile {
  readonly name: string;
  readonly kind: ProfileKind;
  readonly hasHeader: boolean;
  /** What files of this sort are recognised by. */
  readonly fingerprint: string;
  /** Field → header, or `#3`. */
  readonly columns: Readonly<Record<string, string>>;
  readonly encoding: Encoding | null;
  readonly delimiter: Delimiter | null;
  readonly decimal: DecimalMark | null;
  readonly dateOrder: DateOrder | null;
}

const TITLE_ROWS = 30;
const UNKNOWN_KIND = 'empty';

/** The set of the headers, whatever their order, spelling of case and blanks. */
export function headerFingerprint(cells: readonly string[]): string {
  const folded = cells.map(foldHeader).filter((header) => header !== '');
  return [...new Set(folded)].toSorted().join(' ');
}

/** Where there is no header: how many columns, and what the values of each look like. */
export function valuesFingerprint(rows: readonly (readonly string[])[]): string {
  const width = tableWidth(rows);
  const filled = rows.filter((cells) => cells.length === width);
  return `${width}: ${looksOf(filled, null, width)
    .map(({ kind }) => (kind === 'name' ? 'text' : kind))
    .join(' ')}`;
}

/** The profile that this reading of a file makes: every column as it was mapped, the rest only as far as it was said. */
export function profileFrom(
  name: string,
  header: Header,
  rows: readonly (readonly string[])[],
  said: ReadingChoices,
): ReadingProfile {
  const hasHeader = header.line > 0;
  const folded = header.cells.map(foldHeader);
  const nameOf = (index: number) => {
    const cell = header.cells[index]?.trim() ?? '';
    // Of two columns with one header only the first answers to it.
    const isUnmistakable = hasHeader && cell !== '' && folded.indexOf(foldHeader(cell)) === index;
    return isUnmistakable ? cell : numberedColumn(index + 1);
  };
  return {
    name,
    kind: header.map.kind === 'customers' ? 'customers' : 'orders',
    hasHeader,
    fingerprint: hasHeader ? headerFingerprint(header.cells) : valuesFingerprint(rows),
    columns: Object.fromEntries(
      Object.entries(header.map.columns).map(([field, index]) => [field, nameOf(index)]),
    ),
    encoding: said.encoding ?? null,
    delimiter: said.delimiter ?? null,
    decimal: said.decimal ?? null,
    dateOrder: said.dateOrder ?? null,
  };
}

/** The profile as the person's own words; what is said now goes before what was said then. */
export function choicesFrom(profile: ReadingProfile, said: ReadingChoices): ReadingChoices {
  const { encoding, delimiter, decimal, dateOrder } = profile;
  return {
    ...(encoding === null ? {} : { encoding }),
    ...(delimiter === null ? {} : { delimiter }),
    ...(decimal === null ? {} : { decimal }),
    ...(dateOrder === null ? {} : { dateOrder }),
    noHeader: !profile.hasHeader,
    kind: profile.kind,
    ...said,
    columns: { ...profile.columns, ...said.columns },
  };
}

/**
 * The first of the profiles whose headers are exactly those of the file, or whose kinds of values are where there is no
 * header. Each looks at the file with its own separator and encoding.
 *
 * @throws Fault of `headOfFile`
 */
export async function recognisedProfile(
  path: string,
  said: ReadingChoices,
  profiles: readonly ReadingProfile[],
  detected?: Encoding,
): Promise<ReadingProfile | undefined> {
  const heads = new Map<string, FileHead>();
  for (const profile of profiles) {
    const { encoding, delimiter } = choicesFrom(profile, said);
    const key = `${encoding} ${delimiter}`;
    const reading = { ...(encoding ? { encoding } : {}), ...(delimiter ? { delimiter } : {}) };
    const head = heads.get(key) ?? (await headOfFile(path, reading, detected));
    heads.set(key, head);
    if (fits(profile, head.rows)) return profile;
  }
  return undefined;
}

function fits(profile: ReadingProfile, rows: FileHead['rows']): boolean {
  if (profile.hasHeader) {
    return rows.slice(0, TITLE_ROWS).some((cells) => headerFingerprint(cells) === profile.fingerprint);
  }
  const [kinds, known] = [valuesFingerprint(rows), profile.fingerprint].map((text) => text.split(' '));
  // A column that happens to be empty this time says nothing against it.
  return (
    kinds?.length === known?.length &&
    kinds?.every((kind, at) => [kind, UNKNOWN_KIND].includes(known?.[at] ?? '') || kind === UNKNOWN_KIND) ===
      true
  );
}
