import type { Words } from '../words.ts';

export const rejects: Words['rejects'] = {
  'wrong-width': () => 'the row has not as many cells as there are headers.',
  'not-a-day': (value) => `"${value}" is no day of the calendar.`,
  'in-the-future': (value) => `"${value}" is in the future.`,
  'not-a-period': (value) =>
    value === null ? 'the year or the month is missing.' : `"${value}" is neither a year nor a month.`,
  'foreign-currency': (value) =>
    `"${value ?? ''}" is not in euros: amounts in other currencies cannot be added up.`,
  'not-an-amount': (value) => `"${value}" is no amount.`,
  'not-a-count': (value) => `"${value}" is no whole number.`,
  'no-customer': () => 'the customer is missing.',
  'no-day': () => 'the day is missing.',
  'no-amount': () => 'the amount is missing.',
  'no-name-or-code': () => 'both code and name are missing.',
  'cell-too-long': () => 'the cell is too long (more than 32,000 characters).',
  'swallowed-rows': () => 'a quote that closes further down has swallowed other rows.',
  'repeated-document': (value) =>
    `document "${value}" comes again further down with another day or amount: that one counts.`,
  'ambiguous-customer': (value) =>
    `"${value}" may be several customers: the code or the VAT number is needed.`,
};
