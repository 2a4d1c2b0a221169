import { RATED, type Rated } from '../domain/rating.ts';
import { foldHeader } from '../locale/headers.ts';
import { type DecimalMark, decimalMarkIn } from './amounts.ts';
import { meantText } from './cells.ts';
import { type ColumnLook, looksOf } from './column-kinds.ts';
import type { Header } from './layout.ts';
import { markIn } from './marks.ts';

/** What a file leaves open, with how it was taken: told in the summary, and asked where a wrong guess would be dear. */
export type Doubt =
  /** Every day can be read day first or month first. */
  | { readonly about: 'date-order'; readonly taken: 'dmy' | 'mdy'; readonly example: string }
  /** Every amount can be read with its mark as thousands or as decimals. */
  | { readonly about: 'decimal'; readonly taken: ',' | '.'; readonly example: string }
  /** Two columns of amounts, neither said to be the net one. */
  | { readonly about: 'amount'; readonly taken: string; readonly other: string }
  /** A column called like a criterion in which nothing is a mark: money, payment terms, names of areas. */
  | { readonly about: 'rating'; readonly column: string; readonly example: string }
  /** A first name beside a last name that holds firms. */
  | { readonly about: 'name'; readonly last: string; readonly first: string };

interface Read {
  readonly header: Header;
  /** The first rows of the file, header included. */
  readonly rows: readonly (readonly string[])[];
  readonly dateOrder: 'dmy' | 'mdy';
  readonly isDateOrderOpen: boolean;
  readonly decimal: ',' | '.';
  readonly isDecimalOpen: boolean;
  /** Fields the person has said the column of. */
  readonly chosen: readonly string[];
}

const NET_HEADERS = /^(?:tot(?:ale)?)?(?:imponibile|import[oi]netto|nett[oi]|net)|subtotal/;
/** Amounts that are nobody's turnover. */
const OTHER_AMOUNTS =
  /iva|vat|tax|impost|aliquot|scont|spes|trasport|ship|discount|refund|rimbors|cost|prezz|price|bollo|ritenut|saldo|pagat|paid|qta|quant|provvig|peso/;

/** What the first rows of a file leave open. */
export function doubtsOf(read: Read): Doubt[] {
  const below = read.rows.slice(read.header.line);
  const looks = looksOf(below, read.header.cells, read.header.cells.length);
  return [
    ...dateOrderDoubt(read, below),
    ...decimalDoubt(read, below),
    ...amountDoubt(read, looks),
    ...nameDoubt(read, looks),
    ...ratingDoubts(read, below),
  ];
}

function dateOrderDoubt({ header: { map }, ...read }: Read, below: Read['rows']): Doubt[] {
  if (!read.isDateOrderOpen) return [];
  const column = map.kind === 'customers' ? map.columns.lastOrderOn : map.columns.placedOn;
  const example = valuesIn(below, column).find((text) => {
    const [, first, second] = /^(\d{1,2})[-/.\s](\d{1,2})[-/.\s]\d{2}/.exec(text) ?? [];
    return first !== undefined && Number(first) !== Number(second);
  });
  return example === undefined ? [] : [{ about: 'date-order', taken: read.dateOrder, example }];
}

function decimalDoubt({ header: { map }, ...read }: Read, below: Read['rows']): Doubt[] {
  if (!read.isDecimalOpen) return [];
  const column = map.kind === 'customers' ? map.columns.total : (map.columns.amount ?? map.columns.unitPrice);
  const example = valuesIn(below, column).find(
    (text) => /\d[.,]\d{3}(?!\d)/.test(text) && !decimalMarkIn(text),
  );
  return example === undefined ? [] : [{ about: 'decimal', taken: read.decimal, example }];
}

function amountDoubt({ header, chosen }: Read, looks: readonly ColumnLook[]): Doubt[] {
  const { map } = header;
  if (map.kind === 'customers' || map.columns.amount === undefined || chosen.includes('amount')) return [];
  const taken = header.cells[map.columns.amount]?.trim() ?? '';
  if (NET_HEADERS.test(foldHeader(taken))) return [];
  const used = new Set<number>(Object.values(map.columns));
  const other = looks.find(
    ({ number, header: name, kind, samples }) =>
      kind === 'amount' &&
      !used.has(number - 1) &&
      !OTHER_AMOUNTS.test(foldHeader(name ?? '')) &&
      samples.join() !== looks[map.columns.amount ?? -1]?.samples.join(),
  );
  return other === undefined || other.header === null
    ? []
    : [{ about: 'amount', taken, other: other.header }];
}

function nameDoubt({ header, chosen }: Read, looks: readonly ColumnLook[]): Doubt[] {
  const { map } = header;
  if (map.kind !== 'customers' || map.columns.name !== undefined) return [];
  const { firstName, lastName } = map.columns;
  if (firstName === undefined || lastName === undefined || chosen.includes('firstName')) return [];
  const [first, last] = [looks[firstName], looks[lastName]];
  const isFirm = first?.kind === 'name';
  return isFirm && first?.header != null && last?.header != null
    ? [{ about: 'name', last: last.header, first: first.header }]
    : [];
}

function ratingDoubts({ header, decimal }: Read, below: Read['rows']): Doubt[] {
  const { map, cells } = header;
  if (map.kind !== 'customers') return [];
  const { columns } = map;
  return RATED.flatMap((name): Doubt[] => {
    const values = valuesIn(below, columns[name]);
    const [example] = values;
    if (example === undefined || holdsMarks(name, values, decimal)) return [];
    return [{ about: 'rating', column: cells[columns[name] ?? -1]?.trim() ?? '', example }];
  });
}

/** A few words among the marks are passed over; where a number is above a hundred, none of them is a mark. */
function holdsMarks(name: Rated, values: readonly string[], decimal: DecimalMark): boolean {
  const marks = values.flatMap((text) => markIn(name, text, decimal) ?? []);
  const plain = marks.flatMap((mark) => ('plain' in mark ? [mark.plain] : []));
  const isScaled = plain.length > 0 && plain.every((mark) => mark <= 100);
  return isScaled || marks.length > plain.length;
}

function valuesIn(rows: Read['rows'], column: number | undefined): string[] {
  return column === undefined ? [] : rows.flatMap((cells) => meantText(cells[column]) ?? []);
}
