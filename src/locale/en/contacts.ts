import type { Channel } from '../../domain/channel.ts';
import type { TimeSlot } from '../../domain/time-slot.ts';
import type { ContactsWords, OrderFacts } from '../contacts-words.ts';
import { formatsFor } from '../format.ts';

const { day, integer } = formatsFor('en');

const HOURS: Readonly<Record<TimeSlot, readonly [string, string]>> = {
  'early-morning': ['9', '11'],
  'late-morning': ['11', '13'],
  afternoon: ['14', '16'],
  'late-afternoon': ['16', '18'],
  evening: ['18', '20'],
  saturday: ['10', '19'],
};

/** After `an attempt`. */
const IN_SLOT: Readonly<Record<TimeSlot, string>> = {
  'early-morning': 'in the early morning',
  'late-morning': 'in the late morning',
  afternoon: 'in the early afternoon',
  'late-afternoon': 'in the late afternoon',
  evening: 'in the evening',
  saturday: 'on a Saturday',
};

const BY_CHANNEL: Readonly<Record<Channel, string>> = {
  phone: 'by phone',
  visit: 'with a visit',
  email: 'by e-mail',
  sms: 'by text message',
  whatsapp: 'on WhatsApp',
  letter: 'by letter',
};

const between = (slot: TimeSlot) =>
  `${slot === 'saturday' ? 'on Saturday ' : ''}between ${HOURS[slot][0]} and ${HOURS[slot][1]}`;
const hours = (slot: TimeSlot) => HOURS[slot].join('–');
const order = ({ number, placedOn }: OrderFacts) =>
  number === null
    ? `purchase of ${day(placedOn)} (from the list of customers)`
    : `order ${number} of ${day(placedOn)}`;

/** What is missing, as it stands in a list. */
export function missingPatience(missing: {
  readonly attempts: number;
  readonly channels: number;
  readonly slots: readonly TimeSlot[];
  readonly days: number;
}): string[] {
  const { attempts, channels, slots, days } = missing;
  const parts: string[] = [];
  if (attempts > 0) parts.push(attempts === 1 ? 'one attempt' : `${attempts} attempts`);
  if (channels > 0) parts.push(channels === 1 ? 'another channel' : `${channels} more channels`);
  for (const slot of slots) parts.push(`an attempt ${IN_SLOT[slot]} (${hours(slot)})`);
  if (days > 0) {
    parts.push(
      days === 1
        ? 'one more day between the first attempt and the last'
        : `${days} more days between the first attempt and the last`,
    );
  }
  return parts;
}

export const contacts: ContactsWords = {
  slots: {
    'early-morning': 'early morning',
    'late-morning': 'late morning',
    afternoon: 'early afternoon',
    'late-afternoon': 'late afternoon',
    evening: 'evening',
    saturday: 'Saturday',
  },
  trySlot: (slot) => `try ${between(slot)}`,
  hours,
  purposes: { 'win-back': 'win back', 'thank-you': 'thank-you', 'follow-up': 'as agreed' },
  because: {
    'thank-you': 'Has ordered again, and is to be thanked.',
    'follow-up': 'Buys again, and another contact was agreed upon.',
  },
  states: {
    'never-contacted': 'never contacted',
    'in-conversation': 'under way',
    reactivated: 'reactivated, to be thanked',
    watched: 'watched',
    relapsed: 'relapsed',
    closed: 'closed',
  },
  columns: {
    when: 'Best time',
    at: 'Time',
    purpose: 'Purpose',
    step: 'Next step',
    undone: 'Taken back on',
    returnedOn: 'Came back on',
    evidence: 'Order',
    secondOrder: 'Second order',
    thanks: 'Thanked on',
    watchedUntil: 'Watched until',
    relapse: 'Relapse',
    contactedOn: 'Date',
  },
  nextAttempt: (on, slot, channel) =>
    `Next attempt: ${[on, ...(slot === null ? [] : [between(slot)]), BY_CHANNEL[channel]].join(', ')}.`,
  patience: (soFar, asked) =>
    `So far: attempts ${integer(soFar.attempts)} of ${integer(asked.attempts)}, channels ${integer(soFar.channels)} of ${integer(asked.channels)}, parts of the day ${integer(soFar.slots)} of ${integer(asked.slots)}, days ${integer(soFar.days)} of ${integer(asked.days)}.`,
  patienceMet: (code) =>
    `No more is asked for: to conclude that nobody was ever reached, riconquista outcome ${code} never-reached`,
  undo: {
    undone: (name, outcome, on, attempt) =>
      `${name}: attempt ${integer(attempt)} of ${on} ("${outcome}") is taken back. It stays in the history, but counts no more.`,
    lifted: 'The objection goes too: it came from this contact alone.',
    kept: 'The objection stays in force: it is on record from elsewhere, too.',
    causeToo: (cause) => `The cause noted with that contact goes too: ${cause}.`,
  },
  list: {
    title: (code, name) => `${name} (${code})`,
    none: 'No contact on record.',
    inConversation: (attempts, since) =>
      attempts === 1
        ? `Under way since ${day(since)}, one contact.`
        : `Under way since ${day(since)}, ${integer(attempts)} contacts.`,
    nextOn: (on, purpose, slot) =>
      `${purpose === 'thank-you' ? 'To be thanked' : 'Next contact'}: ${day(on)}${slot === null ? '' : `, try ${between(slot)}`}.`,
    returned: (evidence, openedOn) =>
      `Reactivated: ${order(evidence)}, after the first contact of ${day(openedOn)}.`,
    secondOrder: (evidence) => `Has bought again since: ${order(evidence)}.`,
    thankYouDue: (on) => `To be thanked from ${day(on)} on.`,
    thanked: (on) => `Thanked on ${day(on)}.`,
    watchedUntil: (on) => `Watched until ${day(on)}.`,
    relapsed: (on) => `Relapsed: silent beyond the limit again since ${day(on)}.`,
    relapseCause: (before, after, isSame) => {
      if (isSame === true) return `The cause is the same as before: ${before}.`;
      if (isSame === false) return `The cause was "${before}" before, and is "${after}" now.`;
      return before === null
        ? `The cause before is not known${after === null ? ', nor is the one now' : `; now it is "${after}"`}.`
        : `The cause was "${before}" before; the one now is not known.`;
    },
    closed: (outcome) => `The story is closed: "${outcome}".`,
    closedByReturn: 'The story is closed: the customer buys again.',
  },
  watched: {
    none: 'Nobody has come back after a contact within the last twelve months.',
    listed: ({ watched, reordered, relapsed, thankYousDue }) =>
      `${watched === 1 ? 'One customer' : `${integer(watched)} customers`} came back within the last twelve months: with a second order ${integer(reordered)}, relapsed ${integer(relapsed)}, to be thanked ${integer(thankYousDue)}.`,
    sameCause: 'same cause',
    otherCause: 'another cause',
    unknownCause: 'cause not known',
  },
  import: {
    columns: (pairs) => `Columns: ${pairs.map(([field, column]) => `${field} = "${column}"`).join(', ')}.`,
    counts: ({ read, stored, unchanged, conflicts, skipped, rejected }) =>
      `Rows read ${integer(read)}: recorded ${integer(stored)}, on record already ${integer(unchanged)}, in conflict ${integer(conflicts)}, skipped ${integer(skipped)}, rejected ${integer(rejected)}.`,
    undone: (undone) =>
      undone === 1
        ? 'One of the contacts on record had been taken back, and stays so.'
        : `${integer(undone)} of the contacts on record had been taken back, and stay so.`,
    conflict: (line, { day: on, channel, outcome, id }) =>
      `row ${line}: there is another contact of ${day(on)} already (${channel}, "${outcome}"). If that is the wrong one: riconquista outcome undo ${id}`,
    fields: {
      code: 'customer code',
      outcome: 'outcome',
      channel: 'channel',
      on: 'date',
      at: 'time',
      next: 'next date',
      cause: 'cause told by the customer',
      step: 'next step',
      answer: 'answer',
      minutes: 'minutes',
      notes: 'notes',
      seller: 'seller',
    },
  },
  askAt: 'At what time? (for example 10:30; Enter to skip)',
  badTime: 'Write a time like 10:30.',
  askStep: 'What is the next step?',
  askNeededCause: 'Why can the customer not buy any more?',
};
