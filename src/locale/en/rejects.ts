import type { Words } from '../words.ts';
import { labels } from './labels.ts';

const list = (names: Readonly<Record<string, string>>) => Object.values(names).join(', ');

export const rejects: Words['rejects'] = {
  'wrong-width': () => 'the row has not as many cells as there are headers.',
  'not-a-day': (value) => `"${value}" is no day of the calendar.`,
  'in-the-future': (value) => `"${value}" is in the future.`,
  'not-a-period': (value) =>
    value === null ? 'the year or the month is missing.' : `"${value}" is neither a year nor a month.`,
  'not-an-amount': (value) => `"${value}" is no amount.`,
  'not-a-count': (value) => `"${value}" is no whole number.`,
  'no-customer': () => 'the customer is missing.',
  'no-day': () => 'the day is missing.',
  'no-amount': () => 'the amount is missing.',
  'no-outcome': () => 'the outcome is missing.',
  'not-an-outcome': (value) => `"${value}" is no outcome: write one of these: ${list(labels.outcomes)}.`,
  'not-a-channel': (value) => `"${value}" is no channel: write one of these: ${list(labels.channels)}.`,
  'not-a-time': (value) => `"${value}" is no time of the day: write it like 10:30.`,
  'next-not-after': (value) => `the next date ("${value}") must come after the day of the contact.`,
  'not-a-told-cause': (value) => `"${value}" is no cause: write one of these: ${list(labels.causes)}.`,
  'needs-next-day': () => 'this outcome takes the next date, written like 31/03/2026.',
  'needs-cause': () => 'this outcome takes the cause told by the customer.',
  'needs-step': () => 'this outcome takes the next step: write it with the answer or the notes.',
  'unknown-row': (value) =>
    `"${value}" is no row of our lists: put back what stood there, or empty the cell and write the day of the contact.`,
  'row-of-another': (value) =>
    `this row of the list is of another customer than "${value}": the columns may have been sorted apart.`,
  'no-cause': () => 'the cause is missing.',
  'not-a-cause': (value) => `"${value}" is no known cause: riconquista cause kinds lists them.`,
  'not-a-source': (value) => `"${value}" does not tell who stated the cause: it takes seller or customer.`,
  'unknown-customer': (value) => `no customer has the code "${value}".`,
  'no-name-or-code': () => 'both code and name are missing.',
  'cell-too-long': () => 'the cell is too long (more than 32,000 characters).',
  'swallowed-rows': () => 'a quote that closes further down has swallowed other rows.',
  'repeated-document': (value) =>
    `document "${value}" stands further up with another day or amount: the first row counts.`,
  'ambiguous-customer': (value) =>
    `"${value}" may be several customers: the code or the VAT number is needed.`,
  'unusable-vat-number': (value) =>
    `"${value}" fails the check of VAT numbers and tax codes, and the row says nothing else of the customer.`,
  contradiction: (value) =>
    `"${value}" is not the VAT number known for this code: two customers with one code are not mixed.`,
  'xml-broken': (value) => `the file "${value}" is damaged: download or export it again.`,
  'xml-doctype': (value) =>
    `the file "${value}" holds a DOCTYPE declaration, which no invoice has: it was not read.`,
  'xml-too-deep': (value) => `the file "${value}" is not built like an invoice: it was not read.`,
  'xml-too-large': (value) => `the file "${value}", or a text in it, is too long for an invoice.`,
  'envelope-broken': (value) => `no invoice can be found inside the signed file "${value}".`,
  'foreign-currency': (value) => `the amount is in a currency other than the euro (${value}).`,
  'unknown-document-type': (value) => `"${value}" is no known document type.`,
};
