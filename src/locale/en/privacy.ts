import type { Moment } from '../../domain/contact-hours.ts';
import type { Day } from '../../domain/day.ts';
import { formatsFor } from '../format.ts';
import type { PrivacyWords } from '../privacy-words.ts';
import { CHANNEL_LABELS } from './labels.ts';
import { personal } from './personal.ts';

const { day, integer } = formatsFor('en');
const listed = (items: readonly string[]) => items.join(', ');

const fullDay = (on: Day) =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' }).format(Date.parse(on));

/** `Monday 23 November 2026, from 9.00` */
const momentText = ({ day: on, minute }: Moment) =>
  `${fullDay(on)}, from ${Math.floor(minute / 60)}.${String(minute % 60).padStart(2, '0')}`;

const channels: PrivacyWords['channels'] = { ...CHANNEL_LABELS, all: 'all channels' };

const source: PrivacyWords['source'] = (from, detail) => {
  switch (from) {
    case 'import':
      return detail === null ? 'customer list' : `customer list ${detail}`;
    case 'contact':
      return 'said during a contact';
    case 'merge':
      return 'merged with another customer';
    case 'duplicate':
      return `said as customer ${detail ?? ''}`;
    case 'request':
      return detail ?? 'said by the customer';
  }
};

export const privacy: PrivacyWords = {
  help: {
    subcommands: {
      objection: 'note that the customer does not want to be contacted, on all channels or on one',
      consent: 'note a consent of the customer, or that it was withdrawn',
      show: 'show what may be done on each channel, why, and everything the customer has said',
      export: 'answer a request for access: everything the database holds on the customer',
      forget: 'delete all data of a customer; no import will bring them back',
      readmit: 'take somebody who becomes a customer again off the list of the forgotten',
      log: 'list what was done, when and why, without saying who was forgotten',
      rpo: 'numbers to check in the opt-out register (Registro pubblico delle opposizioni), and its answers',
      rpoExport: 'write the numbers to check, one a line',
      rpoImport: 'read the answers of the register: a number a line, with the result',
    },
    arguments: {
      mark: 'code, VAT number, tax code, e-mail or phone number',
      results: 'CSV file with the answers',
    },
    options: {
      objectionChannel: 'channel: phone, visit, email, sms, whatsapp, letter (otherwise all)',
      consentChannel: 'channel: phone, visit, email, sms, whatsapp, letter or all',
      toldOn: 'day on which the customer said so (otherwise today)',
      source: 'how it is known: letter, form, call of …',
      textVersion: 'which wording of the privacy notice was accepted',
      withdrawn: 'the customer withdraws the consent',
      accessReason: 'who asks and how, for the log',
      forgetReason: 'why, without naming the customer: it stays in the log',
      yes: 'do not ask for confirmation',
      everybody: 'not only dormant customers: all who need the check',
      result: 'for a list of numbers alone: listed (they are in the register) or not-listed (they are not)',
      checkedOn: 'day of the answer, where the file does not say (otherwise today)',
    },
  },
  channels,
  kinds: { objection: 'objection', consent: 'consent', withdrawal: 'consent refused or withdrawn' },
  bases: {
    consent: 'consent',
    'soft-spam': 'existing customer',
    'legitimate-interest': 'legitimate interest',
    contract: 'contract',
    none: 'none',
    objection: 'objection',
  },
  actions: {
    objection: 'objection noted',
    consent: 'consent noted',
    withdrawal: 'withdrawal noted',
    export: 'data handed to the customer',
    forget: 'customer forgotten',
    readmit: 'readmitted as a customer',
    'rpo-export': 'numbers to check written',
    'rpo-import': 'answers of the register read',
  },
  columns: {
    status: 'Allowed?',
    basis: 'Basis',
    why: 'Why',
    kind: 'What',
    toldOn: 'Day',
    source: 'Source',
    textVersion: 'Wording',
    doneOn: 'Day',
    action: 'Action',
    customer: 'Customer',
    reason: 'Reason',
    number: 'Number',
    result: 'Result',
  },
  recorded: ({ name, kind, channel, day: on }) => {
    const what = { objection: 'objection noted', consent: 'consent noted', withdrawal: 'withdrawal noted' };
    return `${name}: ${what[kind]} for ${channels[channel]}, as of ${day(on)}.`;
  },
  wasKnown: (name) => `${name}: this had been noted already, nothing has changed.`,
  stillClosed: (channel, since) =>
    `For ${channels[channel]} nothing changes: the customer said no on ${day(since)}, and this consent is not later.`,
  showTitle: (code, name) => `${name} (${code})`,
  historyTitle: 'What was said',
  noHistory: 'Nothing so far: neither consents nor objections.',
  registerTitle: 'Opt-out register (Registro pubblico delle opposizioni)',
  neverChecked: 'never checked',
  checked: (on, isListed, validUntil) => {
    if (isListed) return `listed (checked on ${day(on)})`;
    const until = validUntil === null ? '' : `, holds until ${day(validUntil)}`;
    return `not listed (checked on ${day(on)}${until})`;
  },
  callableFrom: (moment) => `Next time to call: ${momentText(moment)}.`,
  notToday: (moment) => `Today is no day for calls. Next time to call: ${momentText(moment)}.`,
  source,
  since: ({ on, source: from, detail }) => {
    if (on === null) return null;
    if (from === 'order') return `last order of ${day(on)}`;
    if (from === 'register') return `check of ${day(on)}`;
    return from === null ? day(on) : `${day(on)}, ${source(from, detail)}`;
  },
  log: { none: 'Nothing has been recorded.', forgotten: '(forgotten)' },
  rpo: {
    none: 'No number needs to be checked.',
    listed: (numbers, customers) =>
      numbers === 1
        ? 'One number to check.'
        : `${integer(numbers)} numbers to check, of ${customers === 1 ? 'one customer' : `${integer(customers)} customers`}.`,
    next: 'The answers are read with: riconquista privacy rpo import FILE',
    imported: ({ listed: inRegister, notListed }) =>
      `In the register ${integer(inRegister)}, not in it ${integer(notListed)}.`,
    foreign: (numbers) =>
      numbers === 1
        ? 'One number belongs to no customer and was not kept.'
        : `${integer(numbers)} numbers belong to no customer and were not kept.`,
    nothingNew: 'Nothing new: these answers were there already.',
    unread: {
      'no-number': (line, text) => `Line ${line}: no phone number (“${text}”).`,
      'no-result': (line, text) => `Line ${line}: it does not say whether the number is listed (“${text}”).`,
      'in-the-future': (line, text) => `Line ${line}: the day is in the future (“${text}”).`,
    },
    more: (lines) =>
      lines === 1
        ? '… and one more line that was not understood.'
        : `… and ${integer(lines)} more lines that were not understood.`,
  },
  export: {
    title: (code, name, on) => `${name} (${code}): all data as of ${day(on)}`,
    nothing: (tables) => `Nothing in: ${listed(tables)}.`,
    sources: 'From which files',
    ...personal,
  },
  forget: {
    ask: (name) => `Delete all data of ${name} for ever? This cannot be undone.`,
    notDone: 'Nothing was deleted.',
    done: (rows, hashes) =>
      `Deleted: ${rows === 1 ? 'one record' : `${integer(rows)} records`}. Only ${integer(hashes)} keyed hashes stay, so that no import brings the person back.`,
    shared: (codes) =>
      codes.length === 1
        ? `One other customer has the same number or address and stays as it is: ${listed(codes)}.`
        : `${integer(codes.length)} other customers have the same number or address and stay as they are: ${listed(codes)}.`,
    backups: (files) => `These backups still hold the data and are to be deleted by hand: ${listed(files)}.`,
    exports: 'So do lists printed or saved elsewhere, and your accounting program.',
  },
  readmitted: 'Readmitted: the next import will bring this customer in again.',
  forgottenRows: (rows) =>
    rows === 1
      ? '1 row is about a person who has asked to be forgotten: it was skipped.'
      : `${integer(rows)} rows are about people who have asked to be forgotten: they were skipped.`,
};
