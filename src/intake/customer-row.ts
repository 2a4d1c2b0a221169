import type { CustomerStatus } from '../domain/customer.ts';
import { foldText } from '../domain/customer.ts';
import type { Day } from '../domain/day.ts';
import type { Rated } from '../domain/rating.ts';
import { taxCodeIn } from '../domain/tax-code.ts';
import { vatNumberIn } from '../domain/vat-number.ts';
import { BLOCKED_HEADERS, ENGLISH_FIRST_NAMES, LEFT_MAILING, STATUS_WORDS } from '../locale/cell-words.ts';
import { parseCents, parseCount } from './amounts.ts';
import { meantYesNo } from './cells.ts';
import { parseWrittenDay } from './days.ts';
import { emailsIn } from './emails.ts';
import type { CustomerColumns } from './layout.ts';
import { type Mark, marksIn } from './marks.ts';
import { isForeignMoney } from './money.ts';
import { isNoCustomer, plainName } from './party.ts';
import { phoneTextIn } from './phones.ts';
import type { TextRecord } from './records.ts';
import { cellAt, header, type ReadingRules, type ReadRow, rejected } from './row.ts';

/** One customer as a file tells it; null where the file says nothing. */
export interface CustomerRow {
  readonly line: number;
  readonly code: string | null;
  readonly name: string | null;
  readonly contactPerson: string | null;
  readonly vatNumber: string | null;
  readonly taxCode: string | null;
  /** As written, where it fails its check: kept to be put right, never used to recognise anybody. */
  readonly unusableVatNumber: string | null;
  readonly unusableTaxCode: string | null;
  readonly phone: string | null;
  readonly mobile: string | null;
  /** A mobile number among the others in the cell for the phone, where the cell for mobiles has none. */
  readonly mobileFound: string | null;
  readonly email: string | null;
  readonly pec: string | null;
  readonly address: string | null;
  readonly postalCode: string | null;
  readonly city: string | null;
  readonly province: string | null;
  readonly country: string | null;
  readonly seller: string | null;
  readonly sector: string | null;
  readonly status: CustomerStatus | null;
  readonly marketingConsent: boolean | null;
  readonly objected: boolean;
  /** Left a mailing list, or the address is dead: no e-mail, while other channels stay as they are. */
  readonly emailObjected: boolean;
  /** A row of a mailing list, which names persons: the address tells whose it is, and no firm is to be renamed after them. */
  readonly knownByEmail: boolean;
  readonly lastOrderOn: Day | null;
  readonly orderCount: number | null;
  readonly totalCents: number | null;
  /** What the row says of each rating; absent where it says nothing that is understood. */
  readonly marks: Readonly<Partial<Record<Rated, Mark>>>;
}

export function customerRowFrom(record: TextRecord, columns: CustomerColumns, rules: ReadingRules): ReadRow {
  const { survey, today } = rules;
  const cell = (field: keyof CustomerColumns) => cellAt(record, columns[field]);
  if (isNoCustomer(cell('partyType'), header(columns.partyType, survey))) {
    return { as: 'skipped', line: record.line };
  }
  const code = cell('code');
  const name = nameOf(record, columns, survey);
  if (code === null && name === null) return rejected(record, rules, columns.name, 'no-name-or-code');

  // Whoever asked not to be contacted is taken over even from a row with a mistake in it.
  const objected = columnYesNo(record, columns.doNotContact) === true;
  const lastText = cell('lastOrderOn');
  const lastOrderOn = lastText === null ? null : parseWrittenDay(lastText, survey.dateOrder);
  if (lastOrderOn === undefined && !objected)
    return rejected(record, rules, columns.lastOrderOn, 'not-a-day');
  if (lastOrderOn != null && lastOrderOn > today && !objected) {
    return rejected(record, rules, columns.lastOrderOn, 'in-the-future');
  }
  const countText = cell('orderCount');
  const orderCount = countText === null ? null : parseCount(countText, survey.decimal);
  if (orderCount === undefined && !objected)
    return rejected(record, rules, columns.orderCount, 'not-a-count');
  const totalText = cell('total');
  const totalCents = totalText === null ? null : parseCents(totalText, survey.decimal);
  if (totalCents === undefined && !objected) return rejected(record, rules, columns.total, 'not-an-amount');
  const isForeign = totalCents != null && totalCents !== 0 && isForeignMoney(cell('currency'), totalText);
  if (isForeign && !objected) {
    return rejected(record, rules, columns.currency ?? columns.total, 'foreign-currency');
  }

  return {
    as: 'customer',
    row: {
      line: record.line,
      code,
      name,
      contactPerson: contactPersonOf(record, columns),
      ...taxMarksIn(cell('vatNumber'), cell('taxCode')),
      ...phonesOf(cell('phone'), cell('mobile')),
      email: emailText(cell('email')),
      pec: emailText(cell('pec')),
      address: cell('address'),
      postalCode: cell('postalCode'),
      city: cell('city'),
      province: cell('province')?.toUpperCase() ?? null,
      country: cell('country'),
      seller: cell('seller'),
      sector: cell('sector'),
      status: statusFrom(cell('status'), header(columns.status, survey)),
      marketingConsent: columnYesNo(record, columns.marketingConsent) ?? mailingConsent(cell('status')),
      objected,
      emailObjected: hasLeftMailing(cell('status')) || hasLeftMailing(cell('marketingConsent')),
      knownByEmail: isMailingList(columns) && cell('email') !== null,
      lastOrderOn: lastOrderOn != null && lastOrderOn <= today ? lastOrderOn : null,
      orderCount: orderCount ?? null,
      totalCents: isForeign ? null : (totalCents ?? null),
      marks: marksIn(cell, survey.decimal),
    },
  };
}

/** The firm's name, or else the person's; where a list has neither, as those of mailing programs, the address. */
function nameOf(record: TextRecord, columns: CustomerColumns, survey: ReadingRules['survey']): string | null {
  const [first, last] = [cellAt(record, columns.firstName), cellAt(record, columns.lastName)];
  // Programs whose headers are English write `Mario Rossi` on the orders; Italian lists say surname and name.
  const isEnglish = ENGLISH_FIRST_NAMES.has(header(columns.firstName, survey));
  const person = plainName(isEnglish ? joined(first, last) : joined(last, first));
  const name = plainName(cellAt(record, columns.name)) ?? person;
  return name ?? (columns.code === undefined ? cellAt(record, columns.email) : null);
}

/** Whose first and last name stand beside the name of the firm. */
function contactPersonOf(record: TextRecord, columns: CustomerColumns): string | null {
  const [first, last] = [cellAt(record, columns.firstName), cellAt(record, columns.lastName)];
  const isWhole = first !== null && last !== null && cellAt(record, columns.name) !== null;
  return cellAt(record, columns.contactPerson) ?? (isWhole ? joined(first, last) : null);
}

function joined(one: string | null, other: string | null): string | null {
  return [one, other].filter((part) => part !== null).join(' ') || null;
}

function columnYesNo(record: TextRecord, column: number | undefined): boolean | null {
  return column === undefined ? null : meantYesNo(record.cells[column]);
}

/** Addresses and whether they may be written to, without a code or the name of a firm. */
function isMailingList({ code, name, email, status, marketingConsent }: CustomerColumns): boolean {
  return (code ?? name) === undefined && email !== undefined && (status ?? marketingConsent) !== undefined;
}

/** Mailing programs tell consent by the status of the address. */
function mailingConsent(status: string | null): boolean | null {
  if (status === null) return null;
  return hasLeftMailing(status) ? false : foldText(status) === 'subscribed' || null;
}

type TaxMarks = Pick<CustomerRow, 'vatNumber' | 'taxCode' | 'unusableVatNumber' | 'unusableTaxCode'>;

/** VAT number and tax code; a column for both (`P.IVA / CF`) holds the code of a person now and then. */
export function taxMarksIn(vatText: string | null, taxText: string | null): TaxMarks {
  const vat = vatNumberIn(vatText);
  const tax = taxCodeIn(taxText ?? (vat.usable === null ? vat.unusable : null));
  const isTaxCodeInstead = taxText === null && tax.usable !== null;
  return {
    vatNumber: vat.usable,
    taxCode: tax.usable,
    unusableVatNumber: isTaxCodeInstead ? null : vat.unusable,
    unusableTaxCode: taxText === null ? null : tax.unusable,
  };
}

function phonesOf(
  phone: string | null,
  mobile: string | null,
): Pick<CustomerRow, 'phone' | 'mobile' | 'mobileFound'> {
  const told = phone === null ? null : phoneTextIn(phone);
  return {
    phone: told?.text ?? null,
    mobile: mobile === null ? null : phoneTextIn(mobile).text,
    mobileFound: mobile === null ? (told?.mobile ?? null) : null,
  };
}

/** Addresses one can write to in one form; a cell in which something else stands is kept as it is. */
function emailText(cell: string | null): string | null {
  if (cell === null) return null;
  const { addresses, unusable } = emailsIn(cell);
  return unusable.length > 0 || addresses.length === 0 ? cell : addresses.join('; ');
}

function hasLeftMailing(text: string | null): boolean {
  return text !== null && LEFT_MAILING.test(foldText(text));
}

/** A word for a state; or, in a column called "blocked", a plain yes or no. */
function statusFrom(text: string | null, column: string): CustomerStatus | null {
  if (text === null) return null;
  const folded = foldText(text);
  if (BLOCKED_HEADERS.has(column)) {
    const blocked = meantYesNo(text);
    if (blocked !== null) return blocked ? 'insolvent' : 'active';
  }
  for (const [status, words] of Object.entries(STATUS_WORDS) as [CustomerStatus, readonly string[]][]) {
    if (words.some((word) => folded.startsWith(word))) return status;
  }
  return null;
}
