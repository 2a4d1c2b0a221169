import {
  CUSTOMER_HEADERS,
  type CustomerField,
  DOCUMENT_AMOUNTS,
  DOCUMENT_TOTALS,
  foldHeader,
  ORDER_HEADERS,
  type OrderField,
  READING_FIELDS,
  SHOP_LINE_PRICE,
} from '../locale/headers.ts';
import type { ProfileKind } from './choices.ts';
import { columnNumberIn } from './column-reference.ts';
import { type PeriodColumn, periodColumnsIn } from './periods.ts';
import { repairedText } from './repair.ts';

export type TableKind = 'customers' | 'orders' | 'order-lines';

/** Field → index of the column that carries it. */
export type CustomerColumns = Readonly<Partial<Record<CustomerField, number>>>;
export type OrderColumns = Readonly<Partial<Record<OrderField, number>>>;

export interface CustomerMap {
  readonly kind: 'customers';
  readonly columns: CustomerColumns;
  /** Turnover per year or month, a column each. */
  readonly periods?: readonly PeriodColumn[];
}

export type ColumnMap =
  | CustomerMap
  | {
      readonly kind: 'orders' | 'order-lines';
      readonly columns: OrderColumns;
      /** Only the first row of a document has its amount; those that follow continue it. */
      readonly continues?: true;
    };

export interface Header {
  /** Row of the header line as a spreadsheet shows it; 0 = the file has none, and its columns are called `#1`, `#2`, … */
  readonly line: number;
  readonly cells: readonly string[];
  readonly map: ColumnMap;
}

/** Field → header or `#3`, as the person said: these go before any synonym. */
export type ChosenColumns = Readonly<Record<string, string>>;

/** How many rows at the top may be titles before the header. */
export const TITLE_ROWS = 30;
const ORDER_PARTY: readonly OrderField[] = [
  'customerCode',
  'customerName',
  'personName',
  'firstName',
  'lastName',
  'vatNumber',
  'taxCode',
];

/** The header among the first rows: the one that names most fields of the table it can be. */
export function findHeader(
  rows: readonly (readonly string[])[],
  chosen: ChosenColumns = {},
  kind?: ProfileKind,
): Header | undefined {
  let best: Header | undefined;
  for (const [index, cells] of rows.slice(0, TITLE_ROWS).entries()) {
    const map = mapColumns(cells, chosen, kind);
    if (map !== undefined && fieldCount(map) > (best === undefined ? 0 : fieldCount(best.map))) {
      best = { line: index + 1, cells, map };
    }
  }
  return best;
}

/**
 * What a header row means, or undefined when it is no header we know. Orders name a party, a day and an
 * amount; a table with a party but no such day is a customer list.
 */
export function mapColumns(
  cells: readonly string[],
  chosen: ChosenColumns = {},
  kind?: ProfileKind,
): ColumnMap | undefined {
  const folded = foldedHeaders(cells);
  const orders = columnsFor(folded, ORDER_HEADERS, chosen);
  if (kind !== 'customers' && missingForOrders(orders).length === 0) return documentMap(orders, folded);
  const customers = customerMap(cells, folded, chosen);
  const isNamed = missingForCustomers(customers.columns).length === 0;
  // One word that we know may stand anywhere; one that the person names does not stand there by chance.
  const isMeant = CUSTOMER_NAMES.some(
    (field) => chosen[field] !== undefined && customers.columns[field] !== undefined,
  );
  if (kind === undefined && !isMeant && isUndated(cells, chosen)) return undefined;
  return kind !== 'orders' && isNamed && (isMeant || fieldCount(customers) >= 2) ? customers : undefined;
}

export function foldedHeaders(cells: readonly string[]): readonly string[] {
  return cells.map((cell) => foldHeader(repairedText(cell).text));
}

/** What every table must tell. */
export type Requirement = 'code-or-name' | 'customer' | 'day' | 'amount';

/** The fields that a header row names, whether or not they suffice, and what is missing for them to suffice. */
export interface PartialMap {
  readonly kind: ProfileKind;
  readonly columns: Readonly<Record<string, number>>;
  readonly missing: readonly Requirement[];
}

/** The table that a row which is no sufficient header comes closest to. */
export function closestMap(
  cells: readonly string[],
  chosen: ChosenColumns = {},
  kind?: ProfileKind,
): PartialMap {
  const folded = foldedHeaders(cells);
  const orders = columnsFor(folded, ORDER_HEADERS, chosen);
  const customers = columnsFor(folded, CUSTOMER_HEADERS, chosen);
  const isDocument = (orders.placedOn ?? orders.amount ?? orders.unitPrice ?? orders.number) !== undefined;
  const isCloserToOrders =
    isDocument && (isUndated(cells, chosen) || Object.keys(orders).length >= Object.keys(customers).length);
  return kind === 'orders' || (kind === undefined && isCloserToOrders)
    ? { kind: 'orders', columns: orders, missing: missingForOrders(orders) }
    : { kind: 'customers', columns: customers, missing: missingForCustomers(customers) };
}

const CUSTOMER_NAMES: readonly CustomerField[] = ['name', 'lastName', 'firstName', 'code'];

export function missingForCustomers(columns: CustomerColumns): Requirement[] {
  return CUSTOMER_NAMES.some((field) => columns[field] !== undefined) ? [] : ['code-or-name'];
}

export function missingForOrders(columns: OrderColumns): Requirement[] {
  const missing: Requirement[] = [];
  if (!hasParty(columns)) missing.push('customer');
  if (columns.placedOn === undefined) missing.push('day');
  if ((columns.amount ?? columns.unitPrice) === undefined) missing.push('amount');
  return missing;
}

function hasParty(columns: OrderColumns): boolean {
  return ORDER_PARTY.some((field) => columns[field] !== undefined);
}

/** Lines are added up by document, unless each row repeats, or only the first one has, the amount of the whole. */
function documentMap(columns: OrderColumns, folded: readonly string[]): ColumnMap {
  const header = (field: OrderField) => folded[columns[field] ?? -1] ?? '';
  const continues = header('unitPrice') === SHOP_LINE_PRICE;
  const isWhole = DOCUMENT_TOTALS.has(header('amount')) || (columns.amount !== undefined && continues);
  if (isWhole) {
    const { unitPrice: _, quantity: __, product: ___, ...whole } = columns;
    return { kind: 'orders', columns: whole, ...(continues ? { continues } : {}) };
  }
  const isLines = columns.product !== undefined && columns.number !== undefined;
  return { kind: isLines ? 'order-lines' : 'orders', columns };
}

function customerMap(
  cells: readonly string[],
  folded: readonly string[],
  chosen: ChosenColumns,
): CustomerMap {
  const found = columnsFor(folded, CUSTOMER_HEADERS, chosen);
  const periods = periodColumnsIn(cells.map((cell) => repairedText(cell).text));
  const isByArticle = folded.some((header) => ORDER_HEADERS.product.includes(header));
  // The category in a row of one article is the article's.
  const columns = isByArticle ? withoutSector(found) : found;
  if (periods.length > 0 && chosen['total'] === undefined) {
    const { total: _, month: __, ...rest } = columns;
    return { kind: 'customers', columns: rest, periods };
  }
  if (columns.total !== undefined && columns.lastOrderOn === undefined) return { kind: 'customers', columns };
  const { year: _, month: __, ...rest } = columns;
  return { kind: 'customers', columns: rest };
}

function withoutSector({ sector: _, ...others }: CustomerColumns): CustomerColumns {
  return others;
}

/** Turnover per year or month, in columns or in rows: figures without a single order. */
export function isTurnover({ columns, periods }: CustomerMap): boolean {
  return periods !== undefined || (columns.year ?? columns.month) !== undefined;
}

/** Amounts of documents and whose they are, but no day: neither a history nor a list of customers. */
export function isUndated(cells: readonly string[], chosen: ChosenColumns = {}): boolean {
  const folded = foldedHeaders(cells);
  const orders = columnsFor(folded, ORDER_HEADERS, chosen);
  const { columns, periods } = customerMap(cells, folded, chosen);
  const isList = [columns.address, columns.phone, columns.email, columns.lastOrderOn, columns.year];
  return (
    orders.placedOn === undefined &&
    (orders.number ?? orders.product) !== undefined &&
    hasParty(orders) &&
    DOCUMENT_AMOUNTS.has(folded[orders.amount ?? -1] ?? '') &&
    periods === undefined &&
    isList.every((index) => index === undefined)
  );
}

/** Each field with the columns it is read from: several only for turnover per year or month. */
export function columnsOf(map: ColumnMap): readonly (readonly [field: string, indexes: readonly number[]])[] {
  const single = Object.entries(map.columns).map(([field, index]) => [field, [index]] as const);
  const periods = map.kind === 'customers' ? (map.periods ?? []) : [];
  return periods.length === 0 ? single : [...single, ['turnover', periods.map(({ index }) => index)]];
}

/** The best column of each field; a column serves one field, the first that claims it. */
export function columnsFor<Field extends string>(
  folded: readonly string[],
  synonyms: Readonly<Record<Field, readonly string[]>>,
  chosen: ChosenColumns,
): Partial<Record<Field, number>> {
  const columns: Partial<Record<Field, number>> = {};
  const taken = new Set<number>();
  const fields = Object.keys(synonyms) as Field[];
  for (const field of fields) {
    const header = chosen[field];
    const index = header === undefined ? -1 : columnIndex(folded, header);
    if (index < 0) continue;
    columns[field] = index;
    taken.add(index);
  }
  for (const field of fields) {
    if (columns[field] !== undefined) continue;
    for (const synonym of synonyms[field]) {
      const index = folded.findIndex((header, column) => header === synonym && !taken.has(column));
      if (index < 0) continue;
      columns[field] = index;
      taken.add(index);
      break;
    }
  }
  return columns;
}

/** Where the column stands that is named by its header or number; -1 when there is none. */
function columnIndex(folded: readonly string[], reference: string): number {
  const number = columnNumberIn(reference);
  if (number === undefined) return folded.indexOf(foldHeader(reference));
  return number <= folded.length ? number - 1 : -1;
}

function fieldCount(map: ColumnMap): number {
  const fields = Object.keys(map.columns).filter(
    (field) => map.kind !== 'customers' || !READING_FIELDS.has(field),
  );
  return fields.length + (map.kind === 'customers' ? (map.periods?.length ?? 0) : 0);
}
