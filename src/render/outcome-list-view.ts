import type { CustomerOutcomes } from '../app/list-outcomes.ts';
import type { UndoneOutcome } from '../app/undo-outcome.ts';
import type { Words } from '../locale/words.ts';
import { caseJson, caseLines, patienceJson, patienceLines } from './case-view.ts';
import { oneLine } from './safe-text.ts';
import type { Column, Screen, Sheet, SheetValue, View } from './sheet.ts';
import { tableText, wrapped } from './table.ts';

type Recorded = CustomerOutcomes['contacts'][number];

/** Where the story with one customer stands, and every contact. */
export function outcomeListView(outcomes: CustomerOutcomes, words: Words): View {
  const { customer, current, contacts, patience, relapse } = outcomes;
  return {
    json: () => ({
      schemaVersion: 1,
      code: customer.code,
      name: customer.name,
      case: caseJson(current),
      relapse,
      patience: patienceJson(patience),
      contacts: contacts.map(contactJson),
    }),
    sheet: () => contactsSheet(contacts, words, 'file'),
    text: (screen) => listText(outcomes, words, screen),
  };
}

function listText(outcomes: CustomerOutcomes, words: Words, screen: Screen): string {
  const { customer, current, contacts, patience, relapse } = outcomes;
  const { list } = words.contacts;
  const { causes } = words.labels;
  const lines = [...caseLines(current, words), ...patienceLines(patience, customer.code, words)];
  if (relapse !== null) {
    const named = (cause: typeof relapse.before) => (cause === null ? null : causes[cause]);
    lines.push(list.relapseCause(named(relapse.before), named(relapse.after), relapse.isSame));
  }
  const title = screen.paint.title(list.title(oneLine(customer.code), oneLine(customer.name)));
  const story = [title, ...lines.map((line) => wrapped(line, screen.width))].join('\n');
  if (contacts.length === 0) return story;
  return `${story}\n\n${tableText(contactsSheet(contacts, words, 'screen'), words.formats, screen)}`;
}

interface ContactColumn extends Column {
  readonly of: (contact: Recorded) => SheetValue;
}

function contactsSheet(contacts: readonly Recorded[], words: Words, place: 'screen' | 'file'): Sheet {
  const columns = columnsOf(contacts, words).filter(({ fileOnly }) => place === 'file' || fileOnly !== true);
  return { columns, rows: contacts.map((contact) => columns.map((column) => column.of(contact))) };
}

/** Columns in which nothing stands are left out on the screen. */
function columnsOf(contacts: readonly Recorded[], words: Words): readonly ContactColumn[] {
  const { columns: label, channels, outcomes, causes } = words.labels;
  const { columns: own } = words.contacts;
  const hasNone = (field: keyof Recorded) => contacts.every((contact) => contact[field] === null);
  return [
    { label: label.id, kind: 'integer', of: ({ id }) => id },
    { label: label.attempt, kind: 'integer', of: ({ attempt }) => attempt },
    { label: own.contactedOn, kind: 'day', of: ({ contactedOn }) => contactedOn },
    { label: own.at, kind: 'text', fileOnly: hasNone('time'), of: ({ time }) => time },
    { label: label.channel, kind: 'text', of: ({ channel }) => channels[channel] },
    { label: label.seller, kind: 'text', flexible: true, optional: true, of: ({ seller }) => seller },
    { label: label.outcome, kind: 'text', of: ({ outcome }) => outcomes[outcome] },
    { label: label.nextOn, kind: 'day', of: ({ nextDueOn }) => nextDueOn },
    { label: own.step, kind: 'text', flexible: true, fileOnly: hasNone('step'), of: ({ step }) => step },
    {
      label: label.customerCause,
      kind: 'text',
      flexible: true,
      fileOnly: hasNone('cause'),
      of: ({ cause }) => (cause === null ? null : causes[cause]),
    },
    {
      label: label.answer,
      kind: 'text',
      flexible: true,
      fileOnly: hasNone('answer'),
      of: ({ answer }) => answer,
    },
    { label: label.minutes, kind: 'integer', fileOnly: true, of: ({ minutes }) => minutes },
    { label: label.notes, kind: 'text', fileOnly: true, of: ({ notes }) => notes },
    { label: own.undone, kind: 'day', fileOnly: hasNone('undoneOn'), of: ({ undoneOn }) => undoneOn },
  ];
}

function contactJson(contact: Recorded): unknown {
  return {
    id: contact.id,
    attempt: contact.attempt,
    on: contact.contactedOn,
    at: contact.time,
    channel: contact.channel,
    seller: contact.seller,
    outcome: contact.outcome,
    cause: contact.cause,
    answer: contact.answer,
    minutes: contact.minutes,
    notes: contact.notes,
    step: contact.step,
    nextDueOn: contact.nextDueOn,
    nextSlot: contact.nextSlot,
    nextChannel: contact.nextChannel,
    row: contact.listRow,
    undoneOn: contact.undoneOn,
  };
}

export function undoneOutcomeView(undone: UndoneOutcome, words: Words): View {
  const { code, contact, objection, current } = undone;
  return {
    json: () => ({
      schemaVersion: 1,
      code,
      undone: contactJson(contact),
      objection,
      case: caseJson(current),
    }),
    text: ({ width }) => wrapped(undoneSentences(undone, words).join(' '), width),
  };
}

/** What was taken back, what went with it, and where the story stands now. */
export function undoneSentences(undone: UndoneOutcome, words: Words): string[] {
  const { name, contact, objection, current } = undone;
  const { undo } = words.contacts;
  const { outcome, contactedOn, attempt, cause } = contact;
  return [
    undo.undone(oneLine(name), words.labels.outcomes[outcome], words.formats.day(contactedOn), attempt),
    ...(objection === null ? [] : [objection === 'lifted' ? undo.lifted : undo.kept]),
    ...(cause === null ? [] : [undo.causeToo(words.labels.causes[cause])]),
    ...caseLines(current, words),
  ];
}
