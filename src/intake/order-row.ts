import { foldText } from '../domain/customer.ts';
import type { Day } from '../domain/day.ts';
import { CREDIT_NOTE, NO_PURCHASE } from '../locale/cell-words.ts';
import { type DecimalMark, parseCents } from './amounts.ts';
import { taxMarksIn } from './customer-row.ts';
import { parseWrittenDay } from './days.ts';
import type { OrderColumns } from './layout.ts';
import type { TextRecord } from './records.ts';
import { cellAt, type ReadingRules, type ReadRow, rejected } from './row.ts';

export type DocumentKind = 'order' | 'credit-note';

/** What a row's words make of it, before its amount is looked at. */
export type DocumentNature = DocumentKind | 'no-purchase';

/** Who bought, as a document says it. */
export interface Party {
  readonly customerCode: string | null;
  readonly customerName: string | null;
  readonly vatNumber: string | null;
  readonly taxCode: string | null;
}

/** One document, or one line of it, as a file tells it. */
export interface OrderRow {
  readonly line: number;
  readonly party: Party;
  readonly number: string | null;
  readonly placedOn: Day;
  readonly kind: DocumentKind;
  /** Negative for a credit note, whatever sign the file gives it. */
  readonly amountCents: number;
}

export function orderRowFrom(record: TextRecord, columns: OrderColumns, rules: ReadingRules): ReadRow {
  const { survey, today } = rules;
  const cell = (field: keyof OrderColumns) => cellAt(record, columns[field]);
  const nature = natureOf(record, columns);
  if (nature === 'no-purchase') return { as: 'skipped', line: record.line };
  const party = partyOf(record, columns);
  if (party === null) {
    return whoIsIt(record, columns, rules);
  }
  const dayText = cell('placedOn');
  if (dayText === null) return rejected(record, rules, columns.placedOn, 'no-day');
  const placedOn = parseWrittenDay(dayText, survey.dateOrder);
  if (placedOn === undefined) return rejected(record, rules, columns.placedOn, 'not-a-day');
  if (placedOn > today) return rejected(record, rules, columns.placedOn, 'in-the-future');
  const amount = amountOf(record, columns, survey.decimal);
  const amountColumn = columns.amount ?? columns.unitPrice;
  if (amount === null) return rejected(record, rules, amountColumn, 'no-amount');
  if (amount === undefined) return rejected(record, rules, amountColumn, 'not-an-amount');

  // A negative line may be a discount: only a whole document becomes a credit note by its sign.
  const isCredit = nature === 'credit-note' || (survey.kind === 'orders' && amount < 0);
  const kind = isCredit ? 'credit-note' : 'order';
  const amountCents = isCredit ? -Math.abs(amount) : amount;
  return {
    as: 'order',
    row: {
      line: record.line,
      party,
      number: numberOf(cell('series'), cell('number')),
      placedOn,
      kind,
      amountCents,
    },
  };
}

/** null when no cell names the customer: a VAT number or tax code that fails its check names nobody. */
export function partyOf(record: TextRecord, columns: OrderColumns): Party | null {
  const marks = taxMarksIn(cellAt(record, columns.vatNumber), cellAt(record, columns.taxCode));
  const party: Party = {
    customerCode: cellAt(record, columns.customerCode),
    customerName: cellAt(record, columns.customerName) ?? cellAt(record, columns.personName),
    vatNumber: marks.vatNumber,
    taxCode: marks.taxCode,
  };
  return Object.values(party).every((value) => value === null) ? null : party;
}

/** A row that names its customer by nothing, or only by a number that fails its check. */
function whoIsIt(record: TextRecord, columns: OrderColumns, rules: ReadingRules): ReadRow {
  const failed = [columns.vatNumber, columns.taxCode].find((column) => cellAt(record, column) !== null);
  return failed === undefined
    ? rejected(record, rules, columns.customerCode ?? columns.customerName, 'no-customer')
    : rejected(record, rules, failed, 'unusable-vat-number');
}

export function natureOf(record: TextRecord, columns: OrderColumns): DocumentNature {
  if (cellAt(record, columns.cancelledOn) !== null) return 'no-purchase';
  const type = foldText(cellAt(record, columns.documentType) ?? '');
  const status = foldText(cellAt(record, columns.documentStatus) ?? '');
  if (NO_PURCHASE.test(type) || NO_PURCHASE.test(status)) return 'no-purchase';
  return CREDIT_NOTE.test(type) ? 'credit-note' : 'order';
}

/** The amount a row states, or price times quantity where lines have only these; undefined when it is no amount. */
function amountOf(
  record: TextRecord,
  columns: OrderColumns,
  decimal: DecimalMark,
): number | null | undefined {
  const stated = cellAt(record, columns.amount);
  if (stated !== null) return parseCents(stated, decimal);
  const price = cellAt(record, columns.unitPrice);
  if (price === null) return null;
  const priceCents = parseCents(price, decimal);
  const quantity = cellAt(record, columns.quantity);
  const pieces = quantity === null ? 100 : parseCents(quantity, decimal);
  // A quantity is read as hundredths too, for goods sold by the metre.
  return priceCents === undefined || pieces === undefined
    ? undefined
    : Math.round((priceCents * pieces) / 100);
}

/** Invoice 1 of series A and invoice 1 of series B are two documents. */
function numberOf(series: string | null, number: string | null): string | null {
  return series === null || number === null ? number : `${series}/${number}`;
}
