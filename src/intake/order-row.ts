import { foldText } from '../domain/customer.ts';
import type { Day } from '../domain/day.ts';
import { CREDIT_NOTE, NO_PURCHASE } from '../locale/cell-words.ts';
import { type DecimalMark, parseCents } from './amounts.ts';
import { taxMarksIn } from './customer-row.ts';
import { parseWrittenDay } from './days.ts';
import type { OrderColumns } from './layout.ts';
import { isForeignMoney } from './money.ts';
import { isNoCustomer, plainName } from './party.ts';
import type { TextRecord } from './records.ts';
import { cellAt, header, type ReadingRules, type ReadRow, rejected } from './row.ts';

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
  /** What was bought: category or family, or the article where a line has no other; null where the file says nothing. */
  readonly productLine: string | null;
  /** Who sold it; null where the file does not say. */
  readonly seller: string | null;
}

export function orderRowFrom(record: TextRecord, columns: OrderColumns, rules: ReadingRules): ReadRow {
  const { survey, today } = rules;
  const cell = (field: keyof OrderColumns) => cellAt(record, columns[field]);
  const nature = natureOf(record, columns);
  if (nature === 'no-purchase' || isNoCustomer(cell('partyType'), header(columns.partyType, survey))) {
    return { as: 'skipped', line: record.line };
  }
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
  if (isForeignMoney(cell('currency'), cellAt(record, amountColumn))) {
    return rejected(record, rules, columns.currency ?? amountColumn, 'foreign-currency');
  }

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
      seller: cell('seller'),
      productLine: cell('productLine') ?? (survey.kind === 'order-lines' ? cell('product') : null),
    },
  };
}

/** null when no cell names the customer: a VAT number or tax code that fails its check names nobody. */
export function partyOf(record: TextRecord, columns: OrderColumns): Party | null {
  const marks = taxMarksIn(cellAt(record, columns.vatNumber), cellAt(record, columns.taxCode));
  const party: Party = {
    customerCode: cellAt(record, columns.customerCode),
    customerName: plainName(cellAt(record, columns.customerName)) ?? personIn(record, columns),
    vatNumber: marks.vatNumber,
    taxCode: marks.taxCode,
  };
  return Object.values(party).every((value) => value === null) ? null : party;
}

function personIn(record: TextRecord, columns: OrderColumns): string | null {
  const names = [columns.lastName, columns.firstName].map((column) => cellAt(record, column));
  return cellAt(record, columns.personName) ?? (names.filter((name) => name !== null).join(' ') || null);
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

/**
 * The amount a row states less what was given back of it, or price times quantity where lines have only these;
 * undefined when it is no amount.
 */
function amountOf(
  record: TextRecord,
  columns: OrderColumns,
  decimal: DecimalMark,
): number | null | undefined {
  const stated = cellAt(record, columns.amount);
  if (stated !== null)
    return lessRefund(parseCents(stated, decimal), cellAt(record, columns.refunded), decimal);
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

/** What was kept was bought. A refund with its tax and shipping may exceed the net amount: nothing is then left of it. */
function lessRefund(
  cents: number | undefined,
  refunded: string | null,
  decimal: DecimalMark,
): number | undefined {
  if (refunded === null || cents === undefined || cents <= 0) return cents;
  const back = parseCents(refunded, decimal);
  return back === undefined ? undefined : Math.max(0, cents - Math.abs(back));
}

/** Invoice 1 of series A and invoice 1 of series B are two documents. */
function numberOf(series: string | null, number: string | null): string | null {
  return series === null || number === null ? number : `${series}/${number}`;
}
