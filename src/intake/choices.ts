import { CUSTOMER_HEADERS, ORDER_HEADERS } from '../locale/headers.ts';
import type { DecimalMark } from './amounts.ts';
import type { DateOrder } from './days.ts';
import { ENCODINGS, type Encoding } from './encoding.ts';
import { DELIMITERS, type Delimiter } from './records.ts';

/** What the person says about a file; everything left out is decided from the file itself. */
export interface ReadingChoices {
  readonly encoding?: Encoding;
  readonly delimiter?: Delimiter;
  readonly decimal?: DecimalMark;
  readonly dateOrder?: DateOrder;
  /** Field → the file's own header for it. */
  readonly columns: Readonly<Record<string, string>>;
}

/** The possible values of each choice, as typed on the command line. */
export const CHOICES = {
  encoding: ENCODINGS,
  delimiter: [...DELIMITERS.filter((delimiter) => delimiter !== '\t'), 'tab'],
  decimal: [',', '.'],
  dateOrder: ['dmy', 'mdy'],
  field: [...new Set([...Object.keys(CUSTOMER_HEADERS), ...Object.keys(ORDER_HEADERS)])],
} as const;
