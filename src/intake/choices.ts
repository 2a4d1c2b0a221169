import { CUSTOMER_HEADERS, ORDER_HEADERS } from '../locale/headers.ts';
import type { Language } from '../locale/language.ts';
import type { DecimalMark } from './amounts.ts';
import type { DateOrder } from './days.ts';
import { ENCODINGS, type Encoding } from './encoding.ts';
import { DELIMITERS, type Delimiter } from './records.ts';

export type ProfileKind = 'customers' | 'orders';

/** What the person says about a file; everything left out is decided from the file itself. */
export interface ReadingChoices {
  readonly encoding?: Encoding;
  readonly delimiter?: Delimiter;
  readonly decimal?: DecimalMark;
  readonly dateOrder?: DateOrder;
  /** Field → the file's own header for it, or the number of the column as `#3`. */
  readonly columns: Readonly<Record<string, string>>;
  /** The first row is data already; false = it is a header, whatever it looks like. */
  readonly noHeader?: boolean;
  /** What the rows are, where the columns do not tell. */
  readonly kind?: ProfileKind;
  /** Of a workbook. */
  readonly sheet?: string;
  /** Whose electronic invoices are sales: VAT number or tax code. */
  readonly issuer?: string;
  /** The person's own, which decides what nothing in the file does. */
  readonly language?: Language;
}

/** The possible values of each choice, as typed on the command line. */
export const CHOICES = {
  encoding: ENCODINGS,
  delimiter: [...DELIMITERS.filter((delimiter) => delimiter !== '\t'), 'tab'],
  decimal: [',', '.'],
  dateOrder: ['dmy', 'mdy'],
  field: [...new Set([...Object.keys(CUSTOMER_HEADERS), ...Object.keys(ORDER_HEADERS)])],
} as const;
