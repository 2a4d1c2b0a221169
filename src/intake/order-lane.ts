import { dayNumber } from '../domain/day.ts';
import type { OrderField } from '../locale/headers.ts';
import { type CellIndex, cellIndex, NO_MEANING } from './cell-index.ts';
import { keyArena } from './cell-keys.ts';
import { addEvidence, type Evidence, noEvidence } from './evidence.ts';
import type { OrderColumns } from './layout.ts';
import { type DocumentNature, natureOf, type Party, partyOf } from './order-row.ts';
import { isPlainNumber, NOT_PLAIN_CELL, plainCents, plainDay } from './plain-cells.ts';
import type { RawRecord } from './records.ts';
import { cellAt, type ReadingRules } from './row.ts';
import { hasRuins } from './row-reader.ts';
import { DOUBLED_QUOTES, type ScannedCells } from './scan.ts';

const PARTY_FIELDS = ['customerCode', 'customerName', 'personName', 'vatNumber', 'taxCode'] as const;
const NATURE_FIELDS = ['documentType', 'documentStatus', 'cancelledOn'] as const;
/** Columns the lane knows what to do with. A file with any other mapped one is read row by row. */
const LANE_FIELDS: ReadonlySet<OrderField> = new Set<OrderField>([
  ...PARTY_FIELDS,
  ...NATURE_FIELDS,
  'number',
  'placedOn',
  'amount',
  'seller',
]);

/** What the lane has read of one row. One object serves for every row. */
export interface LaneRow {
  readonly party: number;
  readonly dayNumber: number;
  /** Negative for a credit note. */
  readonly cents: number;
  readonly isCredit: boolean;
  /** The document number where its bytes do not stand for themselves; undefined where they do. */
  readonly number: string | null | undefined;
  /** Who sold it; null where the file does not say. */
  readonly seller: string | null;
}

export interface OrderLane {
  readonly parties: CellIndex<Party>;
  /** The row read from its bytes, or undefined when it is not plain: then `orderRowFrom` must read it. */
  readonly read: (record: RawRecord) => LaneRow | undefined;
}

/**
 * Reads documents straight from bytes: a past day in ten bytes, a plain positive amount, a customer, a kind of document seen
 * before. Whatever is written differently is left to `orderRowFrom`, whose result the lane must never differ from.
 */
export function orderLane(rules: ReadingRules, evidence: Evidence): OrderLane {
  const { survey, today } = rules;
  const { map } = survey.header;
  const columns = map.columns as OrderColumns;
  // Such rows hang together, while the lane looks at each alone.
  const continues = map.kind !== 'customers' && map.continues === true;
  const fields = Object.keys(columns) as OrderField[];
  const width = survey.header.cells.length;
  const used = Object.values(columns);
  const lastDay = dayNumber(today);
  const partyColumns = columnsOf(columns, PARTY_FIELDS);
  // What is ruined is left to the reader of rows, who repairs and counts it.
  const parties = cellIndex(
    partyColumns,
    ({ line, cellsAt }) => {
      const record = { line, cells: cellsAt(partyColumns) };
      return hasRuins(record, columns, PARTY_FIELDS) ? null : partyOf(record, columns);
    },
    partyKey,
  );
  const sellerOf = sellerReader(columns);
  const nature = natureReader(columns);
  const own = noEvidence();
  const row: { -readonly [Key in keyof LaneRow]: LaneRow[Key] } = {
    party: 0,
    dayNumber: 0,
    cents: 0,
    isCredit: false,
    number: undefined,
    seller: null,
  };
  const { placedOn = -1, amount = -1, number = -1 } = columns;
  if (continues || placedOn < 0 || amount < 0 || fields.some((field) => !LANE_FIELDS.has(field))) {
    return { parties, read: () => undefined };
  }

  function read(record: RawRecord): LaneRow | undefined {
    const { bytes, scanned } = record;
    if (!record.isScanned || scanned.count !== width || isOdd(scanned, used)) return undefined;
    own.comma = own.point = own.dmy = own.mdy = 0;
    const { starts, ends } = scanned;
    const day = plainDay(bytes, starts[placedOn] ?? 0, ends[placedOn] ?? 0, survey.dateOrder, own);
    if (day === NOT_PLAIN_CELL || day > lastDay) return undefined;
    const cents = plainCents(bytes, starts[amount] ?? 0, ends[amount] ?? 0, survey.decimal, own);
    if (cents <= 0) return undefined;
    const kind = nature(record);
    if (kind === 'no-purchase' || kind === 'ruined') return undefined;
    row.number = undefined;
    if (number >= 0 && !isPlainNumber(bytes, starts[number] ?? 0, ends[number] ?? 0)) {
      const text = { line: record.line, cells: record.cells() };
      if (hasRuins(text, columns, ['number'])) return undefined;
      row.number = cellAt(text, number);
    }
    const party = parties.ofRecord(record);
    const seller = sellerOf(record);
    if (party === NO_MEANING || seller === undefined) return undefined;

    addEvidence(evidence, own);
    row.party = party;
    row.seller = seller;
    row.dayNumber = day;
    row.isCredit = kind === 'credit-note';
    row.cents = row.isCredit ? -cents : cents;
    return row;
  }
  return { parties, read };
}

/** Doubled quotes matter only where the cell is used; a cell that swallowed rows or is very long matters anywhere. */
function isOdd({ marks, anyMarks }: ScannedCells, used: readonly number[]): boolean {
  return anyMarks > DOUBLED_QUOTES || (anyMarks !== 0 && used.some((column) => marks[column] !== 0));
}

function columnsOf(columns: OrderColumns, fields: readonly OrderField[]): number[] {
  return fields.flatMap((field) => columns[field] ?? []);
}

/** What kind of document the row is, looked up by the bytes of the cells that say so. */
function natureReader(columns: OrderColumns): (record: RawRecord) => DocumentNature | 'ruined' {
  const saying = columnsOf(columns, NATURE_FIELDS);
  const keys = keyArena(saying);
  const known: { readonly key: number; readonly nature: DocumentNature | 'ruined' }[] = [];
  if (saying.length === 0) return () => 'order';
  return (record) => {
    for (const { key, nature } of known) if (keys.isAt(key, record)) return nature;
    const text = { line: record.line, cells: record.cells() };
    const nature = hasRuins(text, columns, NATURE_FIELDS) ? 'ruined' : natureOf(text, columns);
    if (known.length < NATURES_KEPT) known.push({ key: keys.add(record), nature });
    return nature;
  };
}

/** Rows with the same key name the same customer. */
export function partyKey({ customerCode, customerName, vatNumber, taxCode }: Party): string {
  return [customerCode, customerName, vatNumber, taxCode].join('\u0000');
}

/** Who sold it, looked up by the bytes of the cell; undefined where the cell is ruined. */
function sellerReader(columns: OrderColumns): (record: RawRecord) => string | null | undefined {
  const { seller } = columns;
  if (seller === undefined) return () => null;
  const names: string[] = [];
  const index = cellIndex(
    [seller],
    ({ line, cellsAt }) => {
      const record = { line, cells: cellsAt([seller]) };
      return hasRuins(record, columns, ['seller']) ? null : (cellAt(record, seller) ?? '');
    },
    (name) => name,
  );
  return (record) => {
    const place = index.ofRecord(record);
    names.push(...index.takeNew());
    return place === NO_MEANING ? undefined : names[place] || null;
  };
}

/** More kinds of documents no file has; a column of free text taken for one must not slow the search. */
const NATURES_KEPT = 20;
