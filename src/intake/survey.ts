import { Fault } from '../fault.ts';
import { CUSTOMER_HEADERS, foldHeader, ORDER_HEADERS } from '../locale/headers.ts';
import { type DecimalMark, decimalMarkIn } from './amounts.ts';
import { meantText } from './cells.ts';
import type { ReadingChoices } from './choices.ts';
import { columnNumberIn } from './column-reference.ts';
import { type DateOrder, dateOrderIn } from './days.ts';
import { type Doubt, doubtsOf } from './doubts.ts';
import type { Encoding } from './encoding.ts';
import { type FileHead, headOfFile } from './head.ts';
import { headerFor, partialHeader } from './headings.ts';
import { type Header, isTurnoverMatrix, type TableKind } from './layout.ts';
import { exampleOf, lookAtRows } from './look.ts';
import { choicesFrom, type ReadingProfile, recognisedProfile } from './profiles.ts';
import { type Delimiter, recordsOf } from './records.ts';

/** Who or what decided: the person now, the person when the profile was saved, the file, or nothing but custom. */
export type DecidedBy = 'chosen' | 'profile' | 'evidence' | 'default';

/** Everything decided about a file before a single row is taken from it. */
export interface Survey {
  readonly path: string;
  readonly file: string;
  readonly kind: TableKind;
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  readonly decimal: DecimalMark;
  readonly decimalFrom: DecidedBy;
  readonly dateOrder: DateOrder;
  readonly dateOrderFrom: DecidedBy;
  readonly header: Header;
  /** The name of the profile by which the file was read. */
  readonly profile: string | null;
  readonly doubts: readonly Doubt[];
}

/** A fault quotes a file, it does not print it. */
const CELLS_SHOWN = 20;
const CHARACTERS_SHOWN = 40;

/**
 * Looks at a whole file once and decides encoding, separator, header, decimal mark and date order from what is
 * written in it, never from the position of a column. A file that one of the `profiles` fits is read by it, unless the
 * person names columns.
 *
 * @throws Fault `file-missing`, `file-empty`, `file-not-text`, `no-header`, `incomplete-header`, `unknown-column`
 */
export async function surveyFile(
  path: string,
  said: ReadingChoices = { columns: {} },
  profiles: readonly ReadingProfile[] = [],
): Promise<Survey> {
  const isMapped = Object.keys(said.columns).length > 0 || said.noHeader === true;
  const profile = isMapped ? undefined : await recognisedProfile(path, said, profiles);
  return surveyBy(path, said, profile);
}

/** Looks at a file with a profile that was asked for by name; otherwise like `surveyFile`. */
export async function surveyBy(
  path: string,
  said: ReadingChoices,
  profile: ReadingProfile | undefined,
): Promise<Survey> {
  const choices = profile === undefined ? said : choicesFrom(profile, said);
  const head = await headOfFile(path, choices);
  const { file, encoding, delimiter, rows } = head;
  const header = headerFor(rows, choices);
  if (header === undefined) throw unusable(path, head, choices);
  if (header.map.kind === 'customers' && isTurnoverMatrix(header.cells)) {
    throw new Fault('input', 'turnover-matrix', { file });
  }
  requireChosen(file, header, choices.columns);
  const evidence = await evidenceIn(path, encoding, delimiter, header);
  const decimal = decided<DecimalMark>(said.decimal, profile?.decimal, mostOf(evidence.decimals), () =>
    choices.language === 'it' || delimiter !== ',' ? ',' : '.',
  );
  const dateOrder = decided<DateOrder>(
    said.dateOrder,
    profile?.dateOrder,
    mostOf(evidence.dateOrders),
    () => 'dmy',
  );
  return {
    path,
    file,
    kind: header.map.kind,
    encoding,
    delimiter,
    header,
    decimal: decimal.value,
    decimalFrom: decimal.from,
    dateOrder: dateOrder.value,
    dateOrderFrom: dateOrder.from,
    profile: profile?.name ?? null,
    doubts: doubtsOf({
      header,
      rows,
      dateOrder: dateOrder.value,
      isDateOrderOpen: dateOrder.from === 'default',
      decimal: decimal.value,
      isDecimalOpen: decimal.from === 'default',
      chosen: Object.keys(choices.columns),
    }),
  };
}

function decided<Value>(
  said: Value | undefined,
  saved: Value | null | undefined,
  shown: Value | undefined,
  custom: () => Value,
): { readonly value: Value; readonly from: DecidedBy } {
  if (said !== undefined) return { value: said, from: 'chosen' };
  if (saved != null) return { value: saved, from: 'profile' };
  return shown === undefined ? { value: custom(), from: 'default' } : { value: shown, from: 'evidence' };
}

/** A column named with `--map` that the file does not have is said, not passed over. */
function requireChosen(file: string, header: Header, chosen: ReadingChoices['columns']): void {
  const columns: Readonly<Record<string, number | undefined>> = header.map.columns;
  for (const [field, name] of Object.entries(chosen)) {
    const index = columns[field];
    const found = index === undefined ? undefined : header.cells[index];
    const number = columnNumberIn(name);
    const isThere =
      number === undefined
        ? found !== undefined && foldHeader(found) === foldHeader(name)
        : index === number - 1;
    if (!isThere) {
      const names = header.cells.map((cell) => cell.trim());
      throw new Fault('input', 'unknown-column', { file, column: name, field, found: names });
    }
  }
}

/** What is missing in a header that is known in part; or how the file begins, and how it could be read without one. */
function unusable(path: string, { file, rows }: FileHead, choices: ReadingChoices): Fault {
  const look = lookAtRows(file, rows, choices);
  const command = exampleOf(look, path);
  const partial = partialHeader(rows, choices);
  if (partial !== undefined) {
    const { kind, columns, missing } = partial.map;
    const known = Object.entries(columns).map(([field, index]) => ({
      field: field as keyof typeof CUSTOMER_HEADERS | keyof typeof ORDER_HEADERS,
      header: (partial.cells[index] ?? '').trim(),
    }));
    const { line } = partial;
    return new Fault('input', 'incomplete-header', {
      file,
      line,
      kind,
      known,
      missing,
      columns: look.columns,
      command,
    });
  }
  const expected = [
    CUSTOMER_HEADERS.code,
    CUSTOMER_HEADERS.name,
    ORDER_HEADERS.number,
    ORDER_HEADERS.placedOn,
    ORDER_HEADERS.amount,
  ];
  const [first = []] = rows.filter((cells) => cells.some((cell) => cell.trim() !== ''));
  return new Fault('input', 'no-header', {
    file,
    looked: expected.map((synonyms) => synonyms.slice(0, 3).join(' / ')),
    found: look.hasHeadings
      ? first.slice(0, CELLS_SHOWN).map((cell) => cell.trim().slice(0, CHARACTERS_SHOWN))
      : [],
    columns: look.columns.slice(0, CELLS_SHOWN),
    command,
  });
}

interface Evidence {
  readonly decimals: Map<DecimalMark, number>;
  readonly dateOrders: Map<DateOrder, number>;
}

/** What the cells of the amount and day columns show, over the whole file. */
async function evidenceIn(
  path: string,
  encoding: Encoding,
  delimiter: Delimiter,
  header: Header,
): Promise<Evidence> {
  const evidence: Evidence = { decimals: new Map(), dateOrders: new Map() };
  const { map } = header;
  const amounts =
    map.kind === 'customers' ? [map.columns.total] : [map.columns.amount ?? map.columns.unitPrice];
  const days = map.kind === 'customers' ? [map.columns.lastOrderOn] : [map.columns.placedOn];
  for await (const { line, cells } of recordsOf(path, encoding, delimiter)) {
    if (line <= header.line) continue;
    count(evidence.decimals, amounts, cells, decimalMarkIn);
    count(evidence.dateOrders, days, cells, dateOrderIn);
  }
  return evidence;
}

function count<Shown>(
  tally: Map<Shown, number>,
  columns: readonly (number | undefined)[],
  cells: readonly string[],
  shownBy: (text: string) => Shown | undefined,
): void {
  for (const column of columns) {
    const text = column === undefined ? null : meantText(cells[column]);
    const shown = text === null ? undefined : shownBy(text);
    if (shown !== undefined) tally.set(shown, (tally.get(shown) ?? 0) + 1);
  }
}

function mostOf<Shown>(tally: ReadonlyMap<Shown, number>): Shown | undefined {
  const [most] = [...tally].toSorted((one, other) => other[1] - one[1]);
  return most?.[0];
}
