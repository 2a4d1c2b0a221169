import type { CallsWords, ConflictFacts, ContactFacts, SellersWords } from '../calls-words.ts';
import { formatsFor } from '../format.ts';
import { CHANNEL_LABELS, labels } from './labels.ts';

const { day, decimal, integer, money } = formatsFor('en');
const contacts = (rows: number) => (rows === 1 ? '1 contact' : `${integer(rows)} contacts`);
const duration = (minutes: number) =>
  minutes >= 120 ? `${decimal(minutes / 60, 1)} hours` : `${integer(minutes)} minutes`;

export const calls: CallsWords = {
  title: (week, seller, rows, minutes) =>
    `Week ${week} · ${seller} · ${contacts(rows)}${minutes === null ? '' : ` · about ${duration(minutes)}`}`,
  none: (week) => `Nobody to call in week ${week}.`,
  neverIssued: (week) => `Week ${week} is over and never had a list.`,
  waiting: (customers) =>
    customers === 1
      ? 'One more dormant customer waits for a later week.'
      : `${integer(customers)} more dormant customers wait for later weeks.`,
  promisesWaiting: (customers) =>
    customers === 1
      ? 'One promised follow-up does not fit into the capacity of the week: raise it with --capacity and --refresh.'
      : `${integer(customers)} promised follow-ups do not fit into the capacity of the week: raise it with --capacity and --refresh.`,
  unreachable: (customers) =>
    customers === 1
      ? 'One customer cannot be reached in any permitted way.'
      : `${integer(customers)} customers cannot be reached in any permitted way.`,
  leftOut: (counts) =>
    `Not on the list: ${counts.map(([why, count]) => `${leftOutLabel(why)} ${integer(count)}`).join(', ')}.`,
  added: (rows) => {
    if (rows === 0) return 'Nothing to add: the list was complete.';
    return rows === 1 ? 'One contact added.' : `${integer(rows)} contacts added.`;
  },
  withheld: (rows) =>
    rows === 1
      ? 'One contact is no longer shown: that channel has since been closed for the customer.'
      : `${integer(rows)} contacts are no longer shown: those channels have since been closed for the customers.`,
  next: "A customer's script: riconquista script CODE · After the contact: riconquista outcome CODE",
  noDates: 'No follow-up on the list has a promised date: the calendar is empty.',
  filesWritten: (files, folder) =>
    files === 1 ? `One file in ${folder}.` : `${integer(files)} files in ${folder}, one per seller.`,
  purposes: { maintenance: 'maintenance', acquisition: 'acquisition' },
  columns: {
    address: 'Address',
    promisedOn: 'Promised for',
    plannedMinutes: 'Planned minutes',
    handover: 'Handover',
    lastOrders: 'Last orders',
    lastContact: 'Last contact',
    contactedOn: 'Contacted on',
  },
  neverBought: 'Has never bought from us.',
  promised: (promisedOn) =>
    promisedOn === null ? 'We promised to call again.' : `We promised to call again on ${day(promisedOn)}.`,
  handover: (why, from) => {
    if (why === 'ex-partner') {
      return from === null
        ? 'Was a partner: the owner calls.'
        : `Was a partner: the owner calls. Their seller is ${from}.`;
    }
    return from === null
      ? 'Another seller looked after them before.'
      : `${from}, who has left, looked after them.`;
  },
  lastOrders: (orders) =>
    orders.map(({ placedOn, amountCents }) => `${day(placedOn)} ${money(amountCents)}`).join('; '),
  lastContact: ({ contactedOn, seller, channel, outcome, answer }) => {
    const who = seller === null ? '' : `, ${seller}`;
    const said = answer === null ? '' : ` ("${answer}")`;
    return `${day(contactedOn)}${who}, ${CHANNEL_LABELS[channel]}: ${labels.outcomes[outcome]}${said}`;
  },
  sheets: { list: 'List', choices: 'Possible values' },
  notOnList: {
    title: 'Not a possible value',
    text: 'Choose an entry of the list: with other words the row cannot be imported.',
  },
  fileName: 'list',
  noSellerFile: 'no-seller',
  page: {
    title: (seller, week) => `${seller} · week ${week}`,
    range: (from, to, rows, minutes) =>
      `${day(from)} to ${day(to)} · ${contacts(rows)}${minutes === null ? '' : ` · about ${duration(minutes)}`}`,
    hours: (spans) =>
      `Call ${spans.map(([from, to]) => `from ${from} to ${to}`).join(' and ')}, never on Sundays and public holidays.`,
    issued: (issuedOn) => `List of ${day(issuedOn)}`,
    weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
    card: (rank, rows, due) => `no. ${rank} of ${rows} · ${due}`,
    attempt: (attempt) => (attempt === 1 ? 'first contact' : `attempt ${attempt}`),
    noPhone: 'no telephone',
    history: 'History',
    bought: (orders, totalCents, gapDays) => {
      if (orders === 0) return 'No order so far.';
      const many = orders === 1 ? '1 order' : `${integer(orders)} orders`;
      const rhythm =
        gapDays === null ? '' : `, usually every ${integer(Math.max(1, Math.round(gapDays)))} days`;
      return `${many} worth ${money(totalCents, 0)}${rhythm}.`;
    },
    neverContacted: 'No contact on record.',
    script: 'Script',
    outcome: 'How it went',
    knownCause: (cause) => `Known cause: ${cause}.`,
    remedy: (remedy) => `Remedy: ${remedy}.`,
  },
  calendar: {
    name: (week) => `Follow-ups ${week}`,
    summary: (channel, name) => (channel === 'visit' ? `Visit: ${name}` : `Call again: ${name}`),
  },
  status: {
    title: (week) => `Week ${week}: how far the lists are`,
    columns: {
      rows: 'Contacts',
      done: 'Done',
      open: 'Open',
      overdue: 'Of these overdue',
      issuedOn: 'List of',
    },
    total: 'Total',
    none: (week) => `There is no list for week ${week}. To prepare it: riconquista calls --week ${week}`,
  },
  returned: {
    fields: { row: 'row of the list', dueOn: 'call on' },
    counts: ({ read, added, changed, unchanged, open, kept, rejected }) =>
      `Rows read ${integer(read)}: ${[
        ['outcomes recorded', added],
        ['replaced', changed],
        ['recorded already', unchanged],
        ['without outcome', open],
        ['left as they are', kept],
        ['rejected or in conflict', rejected],
      ]
        .filter(([what, count]) => what === 'outcomes recorded' || count !== 0)
        .map(([what, count]) => `${what} ${integer(Number(count))}`)
        .join(', ')}.`,
    conflict: (conflict) =>
      `${conflictText(conflict)}: somebody has to say which counts, so far nothing has changed.`,
    write: {
      'not-a-day': 'Write it like 31/03/2026.',
      'no-day': 'Write it like 31/03/2026.',
      'not-a-count': 'Write nothing but the minutes, like 12.',
      'no-outcome': `Write one of these: ${Object.values(labels.outcomes).join(', ')}.`,
    },
    decided: {
      mine: (line, customer) => `row ${line}: for ${customer} what was on record counts.`,
      theirs: (line, customer) => `row ${line}: for ${customer} what the file says counts.`,
    },
    resolveHint:
      'To decide the conflicts: --resolve mine (what is on record counts), --resolve theirs (the file counts), --resolve ask (asks one by one)',
    next: 'How far the lists have come: riconquista calls status',
    ask: {
      question: (customer) => `Which outcome counts for ${customer}?`,
      mine: (recorded) => `the one on record: ${contactText(recorded)}`,
      theirs: (given) => `the one in the file: ${contactText(given)}`,
      later: 'I will decide later',
    },
    resolution: 'which counts where the list and the outcomes on record contradict each other',
  },
};

function leftOutLabel(why: Parameters<CallsWords['leftOut']>[0][number][0]): string {
  if (why === 'holdout') return 'in the holdout group';
  if (why === 'owner-writes') return 'accuse us of dishonesty (the owner writes)';
  return why === 'listed' ? 'on another list for the next days' : labels.exclusions[why];
}

export const sellers: SellersWords = {
  columns: {
    customers: 'Customers',
    capacity: 'Capacity a week',
    state: 'State',
    successor: 'They go to',
  },
  none: 'There is no seller yet: import a customer list with a column for the seller.',
  capacity: (unit, amount) => (unit === 'rows' ? contacts(amount) : duration(amount)),
  usual: (capacity) => `${capacity} (as everybody)`,
  active: 'active',
  leftOn: (leftOn) => `gone since ${day(leftOn)}`,
  owner: 'owner',
  byLikeness: 'whoever has the most similar customers',
  set: (name, capacity) => `${name}: ${capacity} a week, from the next lists on.`,
  left: (name, leftOn, customers, successor) => {
    const heirs =
      successor === null
        ? 'to the sellers with the most similar customers by sector and province'
        : `to ${successor}`;
    const whose = customers === 1 ? 'their customer goes' : `their ${integer(customers)} customers go`;
    return `${name} is gone since ${day(leftOn)}: on the lists ${whose} ${heirs}.`;
  },
  back: (name) => `${name} is active again.`,
};

function conflictText({ customer, recorded, given }: ConflictFacts): string {
  return `for ${customer} ${contactText(recorded)} is on record, the file says ${contactText(given)}`;
}

function contactText({
  on,
  channel,
  outcome,
  seller,
}: ContactFacts & { readonly seller?: string | null }): string {
  const by = seller == null ? '' : `, ${seller}`;
  return `"${labels.outcomes[outcome]}" of ${day(on)} (${CHANNEL_LABELS[channel]}${by})`;
}
