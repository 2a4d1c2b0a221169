import { customerRowFrom } from './customer-row.ts';
import { footerWatch } from './footer.ts';
import { type ColumnMap, type Header, isTurnover, type OrderColumns } from './layout.ts';
import { orderRowFrom } from './order-row.ts';
import type { TextRecord } from './records.ts';
import { mayBeRuined, repairedText } from './repair.ts';
import { cellAt, type ReadingRules, type ReadRow, type Repair } from './row.ts';
import { turnoverReader } from './turnover.ts';

/** Reads the rows of one table in their order: what a row means may depend on those before it. */
export interface RowReader {
  /** To be asked of every row, blank ones too. */
  readonly isFooter: (record: TextRecord) => boolean;
  readonly read: (record: TextRecord) => ReadRow;
}

/** Fields whose cells are codes, figures and days: no accent of theirs can be ruined. */
const WITHOUT_LETTERS = new Set([
  'vatNumber',
  'taxCode',
  'placedOn',
  'lastOrderOn',
  'quantity',
  'orderCount',
]);

export function rowReaderFor(rules: ReadingRules): RowReader {
  const { header } = rules.survey;
  const read = readerOf(header.map, rules);
  const columns = columnsWithLetters(header);
  return {
    isFooter: footerWatch(header.cells.length),
    read: (record) => {
      const { repaired, repairs } = repairedRecord(record, columns, header.cells);
      const row = read(repaired);
      if (repairs.length === 0 || row.as === 'skipped') return row;
      // A rejected row goes back to the person as it came.
      return row.as === 'rejected'
        ? { ...row, reject: { ...row.reject, cells: record.cells } }
        : { ...row, repairs };
    },
  };
}

function readerOf(map: ColumnMap, rules: ReadingRules): (record: TextRecord) => ReadRow {
  if (map.kind === 'customers') {
    return isTurnover(map)
      ? turnoverReader(map, rules)
      : (record) => customerRowFrom(record, map.columns, rules);
  }
  if (map.continues === undefined) return (record) => orderRowFrom(record, map.columns, rules);
  const continues = continuationWatch(map.columns);
  return (record) =>
    continues(record) ? { as: 'skipped', line: record.line } : orderRowFrom(record, map.columns, rules);
}

/**
 * The further lines of an order whose amount stands in its first row only, as web shops write them: the same number
 * again, no amount, and no other customer.
 */
function continuationWatch(columns: OrderColumns): (record: TextRecord) => boolean {
  const { number, amount, customerCode, customerName } = columns;
  if (number === undefined || amount === undefined) return () => false;
  let first: TextRecord | undefined;
  let firstNumber: string | null = null;
  return (record) => {
    const current = cellAt(record, number);
    const continues =
      current !== null &&
      current === firstNumber &&
      cellAt(record, amount) === null &&
      [customerCode, customerName].every((column) => saysNothingNew(record, first, column));
    if (!continues) [first, firstNumber] = [record, current];
    return continues;
  };
}

function saysNothingNew(record: TextRecord, first: TextRecord | undefined, column: number | undefined) {
  const text = cellAt(record, column);
  return text === null || (first !== undefined && text === cellAt(first, column));
}

function columnsWithLetters({ map }: Header): readonly number[] {
  const fields = Object.entries(map.columns).filter(([field]) => !WITHOUT_LETTERS.has(field));
  return fields.map(([, column]) => column);
}

/** Whether a cell of these fields would be repaired. */
export function hasRuins(
  { cells }: TextRecord,
  columns: OrderColumns,
  fields: readonly (keyof OrderColumns)[],
): boolean {
  return fields.some((field) => {
    const column = WITHOUT_LETTERS.has(field) ? undefined : columns[field];
    return column !== undefined && repairedText(cells[column] ?? '').repaired;
  });
}

function repairedRecord(
  record: TextRecord,
  columns: readonly number[],
  header: readonly string[],
): { readonly repaired: TextRecord; readonly repairs: readonly Repair[] } {
  if (!columns.some((column) => mayBeRuined(record.cells[column]))) return { repaired: record, repairs: [] };
  const repairs: Repair[] = [];
  let cells = record.cells;
  for (const column of columns) {
    const before = record.cells[column] ?? '';
    const { text, repaired } = repairedText(before);
    if (!repaired) continue;
    repairs.push({ line: record.line, column: (header[column] ?? '').trim(), before, after: text });
    cells = cells.with(column, text);
  }
  return { repaired: repairs.length === 0 ? record : { ...record, cells }, repairs };
}
