import { customerRowFrom } from './customer-row.ts';
import { footerWatch } from './footer.ts';
import { type ColumnMap, isTurnover, type OrderColumns } from './layout.ts';
import { orderRowFrom } from './order-row.ts';
import type { TextRecord } from './records.ts';
import { mayBeRuined, repairedText } from './repair.ts';
import { cellAt, type ReadingRules, type ReadRow, type Repair } from './row.ts';
import { turnoverReader } from './turnover.ts';

/** Reads the rows of one table in their order: what a row means may depend on those before it. */
export interface RowReader {
  /** To be asked of every row, blank ones too. */
  readonly isFooter: (cells: readonly string[]) => boolean;
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
  const columns = Object.entries(header.map.columns)
    .filter(([field]) => !WITHOUT_LETTERS.has(field))
    .map(([, column]) => column);
  return {
    isFooter: footerWatch(header.cells.length),
    read: (record) => {
      const { repaired, repairs } = repairedRecord(record, columns, header.cells);
      const row = read(repaired);
      return repairs.length > 0 && (row.as === 'customer' || row.as === 'order') ? { ...row, repairs } : row;
    },
  };
}

function readerOf(map: ColumnMap, rules: ReadingRules): (record: TextRecord) => ReadRow {
  if (map.kind === 'customers') {
    return isTurnover(map)
      ? turnoverReader(map, rules)
      : (record) => customerRowFrom(record, map.columns, rules);
  }
  const continues = continuationWatch(map.columns);
  return (record) =>
    continues(record) ? { as: 'skipped', line: record.line } : orderRowFrom(record, map.columns, rules);
}

/**
 * The further lines of an order whose amount stands in its first row only, as web shops write them: the same number
 * again, no amount, and no other customer.
 */
function continuationWatch({
  number,
  amount,
  customerCode,
  customerName,
}: OrderColumns): (record: TextRecord) => boolean {
  let first: TextRecord | undefined;
  const repeats = (record: TextRecord, column: number | undefined) => {
    const text = cellAt(record, column);
    return text === null || (first !== undefined && text === cellAt(first, column));
  };
  return (record) => {
    const continues =
      first !== undefined &&
      amount !== undefined &&
      cellAt(record, number) !== null &&
      [number, customerCode, customerName].every((column) => repeats(record, column)) &&
      cellAt(record, amount) === null;
    if (!continues) first = record;
    return continues;
  };
}

function repairedRecord(
  record: TextRecord,
  columns: readonly number[],
  header: readonly string[],
): { readonly repaired: TextRecord; readonly repairs: readonly Repair[] } {
  const repairs: Repair[] = [];
  let cells = record.cells;
  for (const column of columns) {
    const before = record.cells[column] ?? '';
    if (!mayBeRuined(before)) continue;
    const { text, repaired } = repairedText(before);
    if (!repaired) continue;
    repairs.push({ line: record.line, column: (header[column] ?? '').trim(), before, after: text });
    cells = cells.with(column, text);
  }
  return { repaired: repairs.length === 0 ? record : { ...record, cells }, repairs };
}
