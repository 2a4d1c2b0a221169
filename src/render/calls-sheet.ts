import type { WeekCalls } from '../app/issue-calls.ts';
import type { Words } from '../locale/words.ts';
import {
  addressOf,
  type CallRow,
  contributionsText,
  handoverOf,
  purposeLabel,
  rowIdOf,
  whyListed,
} from './call-texts.ts';
import type { Column, Sheet, SheetValue } from './sheet.ts';

interface ListColumn extends Column {
  readonly of: (row: CallRow) => SheetValue;
}

/** The list as a file: who a row is stands first, what the seller fills in last. */
export function callsSheet(calls: WeekCalls, words: Words): Sheet {
  const columns = [...givenColumns(calls, words), ...formColumns(words)];
  return {
    name: words.screens.calls.sheets.list,
    columns,
    rows: calls.rows.map((row) => columns.map((column) => column.of(row))),
  };
}

function givenColumns(calls: WeekCalls, words: Words): readonly ListColumn[] {
  const { columns: label, channels, causes, gateReasons, gateStatuses } = words.labels;
  const { columns: own, lastOrders, lastContact } = words.screens.calls;
  return [
    { label: label.row, kind: 'text', width: 20, of: (row) => rowIdOf(calls, row) },
    { label: label.seller, kind: 'text', of: ({ seller }) => seller },
    { label: label.rank, kind: 'integer', of: ({ rank }) => rank },
    { label: label.dueOn, kind: 'day', of: ({ dueOn }) => dueOn },
    { label: label.code, kind: 'code', of: ({ code }) => code },
    { label: label.name, kind: 'text', width: 32, of: ({ name }) => name },
    { label: label.contactPerson, kind: 'text', width: 20, of: ({ contactPerson }) => contactPerson },
    { label: label.city, kind: 'text', width: 16, of: ({ city }) => city },
    { label: own.address, kind: 'text', width: 28, of: addressOf },
    { label: label.phone, kind: 'phone', width: 18, of: ({ phone }) => phone },
    { label: label.email, kind: 'text', width: 26, of: ({ email }) => email },
    { label: words.contacts.columns.purpose, kind: 'text', of: (row) => purposeLabel(row, words) },
    {
      label: words.contacts.columns.when,
      kind: 'text',
      width: 18,
      of: ({ slot }) => (slot === null ? null : words.contacts.trySlot(slot)),
    },
    { label: label.channel, kind: 'text', width: 10, of: ({ channel }) => channels[channel] },
    { label: label.attempt, kind: 'integer', of: ({ attempt }) => attempt },
    { label: own.promisedOn, kind: 'day', of: ({ promisedOn }) => promisedOn },
    { label: own.plannedMinutes, kind: 'integer', of: ({ minutes }) => minutes },
    { label: label.priority, kind: 'decimal', digits: 3, of: ({ score }) => score },
    { label: label.valueShare, kind: 'decimal', digits: 3, of: ({ value }) => value },
    { label: label.ease, kind: 'decimal', digits: 3, of: ({ ease }) => ease },
    { label: label.contributions, kind: 'text', width: 30, of: (row) => contributionsText(row, words) },
    { label: label.whyListed, kind: 'text', width: 40, of: (row) => whyListed(row, words) },
    { label: own.handover, kind: 'text', width: 30, of: (row) => handoverOf(row, words) },
    {
      label: own.lastOrders,
      kind: 'text',
      width: 30,
      of: ({ background }) => lastOrders(background?.lastOrders ?? []) || null,
    },
    {
      label: own.lastContact,
      kind: 'text',
      width: 30,
      of: ({ background }) => (background?.lastContact == null ? null : lastContact(background.lastContact)),
    },
    {
      label: label.gate,
      kind: 'text',
      width: 30,
      of: (row) => words.screens.script.gate(gateStatuses[row.gateStatus], gateReasons[row.gateReason]),
    },
    {
      label: label.cause,
      kind: 'text',
      width: 24,
      of: ({ cause }) => (cause === null ? null : causes[cause]),
    },
    { label: label.remedy, kind: 'text', width: 24, of: ({ remedy }) => remedy },
    { label: label.script, kind: 'text', width: 60, of: ({ script }) => script },
  ];
}

/** Empty cells for the seller; what may stand in them is offered where the file can. */
function formColumns({ labels, screens }: Words): readonly ListColumn[] {
  const { columns: label, outcomes, causes } = labels;
  const form = (name: string, column: Pick<Column, 'kind' | 'width' | 'choices'>): ListColumn => ({
    ...column,
    label: name,
    isForm: true,
    of: () => null,
  });
  return [
    form(screens.calls.columns.contactedOn, { kind: 'day', width: 14 }),
    form(label.outcome, { kind: 'text', width: 24, choices: Object.values(outcomes) }),
    form(label.nextOn, { kind: 'day', width: 14 }),
    form(label.customerCause, { kind: 'text', width: 30, choices: Object.values(causes) }),
    form(label.answer, { kind: 'text', width: 40 }),
    form(label.minutes, { kind: 'integer', width: 9 }),
    form(label.notes, { kind: 'text', width: 30 }),
  ];
}
