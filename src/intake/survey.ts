import { Fault } from '../fault.ts';
import { foldHeader, RECEIVED_INVOICES } from '../locale/headers.ts';
import type { DecimalMark } from './amounts.ts';
import type { ReadingChoices } from './choices.ts';
import { columnNumberIn } from './column-reference.ts';
import type { DateOrder } from './days.ts';
import { type Doubt, doubtsOf } from './doubts.ts';
import { detectEncoding, type Encoding } from './encoding.ts';
import { countEvidence, dateOrderShown, decimalShown, type Evidence, noEvidence } from './evidence.ts';
import { type FileStamp, stampOf } from './file-stamp.ts';
import { formOf } from './form.ts';
import { headOfFile } from './head.ts';
import { headerFor } from './headings.ts';
import type { Header, TableKind } from './layout.ts';
import { choicesFrom, type ReadingProfile, recognisedProfile } from './profiles.ts';
import { type Delimiter, recordsOf } from './records.ts';
import { recordsOfSheet, type Source } from './source.ts';
import { monthWithoutYear } from './turnover.ts';
import { unusableHeader } from './unusable-header.ts';

/** Who or what decided: the person now, the person when the profile was saved, the file, or nothing but custom. */
export type DecidedBy = 'chosen' | 'profile' | 'evidence' | 'default';

/** Everything decided about a file before a single row is taken from it. */
export interface Survey {
  readonly path: string;
  readonly file: string;
  /** From before the first look. */
  readonly stamp: FileStamp | null;
  readonly kind: TableKind;
  readonly source: Source;
  /** Of a text; for other forms the dialect in which rows of it are written. */
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

/** So many rows nearly always show what there is to see; who reads all of them asks `withEvidence` again. */
const EVIDENCE_ROWS = 20_000;

/**
 * Looks at a file and decides encoding, separator, header, decimal mark and date order from what is
 * written in it, never from the position of a column. A file that one of the `profiles` fits is read by it, unless the
 * person names columns.
 *
 * @throws Fault `file-missing`, `file-empty`, `file-not-text`, `no-header`, `incomplete-header`, `unknown-column`,
 *   `received-invoices`, `turnover-without-year`
 */
export async function surveyFile(
  path: string,
  said: ReadingChoices = { columns: {} },
  profiles: readonly ReadingProfile[] = [],
): Promise<Survey> {
  const stamp = await stampOf(path);
  const isMapped = Object.keys(said.columns).length > 0 || said.noHeader === true;
  const detected = (await formOf(path)) === 'text' ? await detectEncoding(path) : undefined;
  const profile = isMapped ? undefined : await recognisedProfile(path, said, profiles, detected);
  return { ...(await surveyBy(path, said, profile, detected)), stamp };
}

/** Looks at a file with a profile that was asked for by name; otherwise like `surveyFile`. */
export async function surveyBy(
  path: string,
  said: ReadingChoices,
  profile: ReadingProfile | undefined,
  detected?: Encoding,
): Promise<Survey> {
  const stamp = await stampOf(path);
  const choices = profile === undefined ? said : choicesFrom(profile, said);
  const head = await headOfFile(path, choices, detected);
  const { file, source, encoding, delimiter, rows } = head;
  const header = headerFor(rows, choices);
  if (header === undefined) throw unusableHeader(path, head, choices);
  refuseWrongList(file, header, rows);
  requireChosen(file, header, choices.columns);
  const evidence = await evidenceIn({ path, source, encoding, delimiter, header });
  const decimal = decided<DecimalMark>(said.decimal, profile?.decimal, decimalShown(evidence), () =>
    source.form !== 'text' || (choices.language !== 'it' && delimiter === ',') ? '.' : ',',
  );
  const dateOrder = decided<DateOrder>(
    said.dateOrder,
    profile?.dateOrder,
    dateOrderShown(evidence),
    () => 'dmy',
  );
  return {
    path,
    file,
    stamp,
    kind: header.map.kind,
    source,
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

/** Tables that look like ours and would be misread. */
function refuseWrongList(file: string, header: Header, rows: readonly (readonly string[])[]): void {
  const folded = header.cells.map(foldHeader);
  if (RECEIVED_INVOICES.every((column) => folded.includes(column))) {
    throw new Fault('input', 'received-invoices', { file });
  }
  const column = monthWithoutYear(header, rows.slice(header.line));
  if (column !== undefined) throw new Fault('input', 'turnover-without-year', { file, column });
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

/** What the amounts and days of the first rows show. */
async function evidenceIn(
  survey: Pick<Survey, 'path' | 'source' | 'encoding' | 'delimiter' | 'header'>,
): Promise<Evidence> {
  const { source, header } = survey;
  const evidence = noEvidence();
  // Invoices are written the same way everywhere, and so are the numbers of a workbook.
  if (source.form === 'invoices') return evidence;
  const records =
    source.form === 'text' ? recordsOf(survey) : recordsOfSheet(survey, source.sheet, 'left-out');
  for await (const record of records) {
    if (record.line <= header.line) continue;
    countEvidence(record, header.map, evidence);
    if (record.line > header.line + EVIDENCE_ROWS) break;
  }
  return evidence;
}

/** The same with decimal mark and date order as most cells show them, where nobody has chosen. */
export function withEvidence(survey: Survey, evidence: Readonly<Evidence>): Survey {
  const decimal = isOpen(survey.decimalFrom) ? decimalShown(evidence) : undefined;
  const dateOrder = isOpen(survey.dateOrderFrom) ? dateOrderShown(evidence) : undefined;
  const doubts = survey.doubts.filter(
    ({ about }) =>
      !(about === 'decimal' && decimal !== undefined) && !(about === 'date-order' && dateOrder !== undefined),
  );
  return {
    ...survey,
    ...(decimal === undefined ? {} : { decimal, decimalFrom: 'evidence' }),
    ...(dateOrder === undefined ? {} : { dateOrder, dateOrderFrom: 'evidence' }),
    doubts,
  };
}

function isOpen(by: DecidedBy): boolean {
  return by === 'evidence' || by === 'default';
}
