import type { WeekCalls } from '../app/issue-calls.ts';
import type { Words } from '../locale/words.ts';
import type { Column, Screen, Sheet, SheetValue, View } from './sheet.ts';
import { tableText } from './table.ts';

type CallRow = WeekCalls['rows'][number];

export function callsView(calls: WeekCalls, words: Words): View {
  return {
    json: () => callsJson(calls, words),
    sheet: () => callsSheet(calls, words),
    text: (screen) => callsText(calls, words, screen),
  };
}

/** `2026-W48/Bianchi/1`: how a row is known when the list comes back filled in. */
function rowIdOf(calls: WeekCalls, row: CallRow): string {
  return `${calls.week}/${row.seller ?? '-'}/${row.rank}`;
}

/** Ends with the columns the seller fills in. */
function callsSheet(calls: WeekCalls, words: Words): Sheet {
  const { columns: label, channels, causes, gateReasons, gateStatuses } = words.labels;
  const columns: readonly (Column & { readonly of: (row: CallRow) => SheetValue })[] = [
    { label: label.row, kind: 'text', of: (row) => rowIdOf(calls, row) },
    { label: label.seller, kind: 'text', of: ({ seller }) => seller },
    { label: label.rank, kind: 'integer', of: ({ rank }) => rank },
    { label: label.dueOn, kind: 'day', of: ({ dueOn }) => dueOn },
    { label: label.code, kind: 'code', of: ({ code }) => code },
    { label: label.name, kind: 'text', of: ({ name }) => name },
    { label: label.contactPerson, kind: 'text', of: ({ contactPerson }) => contactPerson },
    { label: label.city, kind: 'text', of: ({ city }) => city },
    { label: label.phone, kind: 'phone', of: ({ phone }) => phone },
    { label: label.email, kind: 'text', of: ({ email }) => email },
    { label: label.channel, kind: 'text', of: ({ channel }) => channels[channel] },
    { label: label.attempt, kind: 'integer', of: ({ attempt }) => attempt },
    { label: label.priority, kind: 'decimal', digits: 3, of: ({ score }) => score },
    { label: label.valueShare, kind: 'decimal', digits: 3, of: ({ value }) => value },
    { label: label.ease, kind: 'decimal', digits: 3, of: ({ ease }) => ease },
    { label: label.contributions, kind: 'text', of: (row) => contributionsText(row, words) },
    {
      label: words.contacts.columns.when,
      kind: 'text',
      of: ({ slot }) => (slot === null ? null : words.contacts.trySlot(slot)),
    },
    {
      label: words.contacts.columns.purpose,
      kind: 'text',
      of: ({ purpose }) => words.contacts.purposes[purpose],
    },
    { label: label.because, kind: 'text', of: (row) => becauseText(row, words) },
    {
      label: label.gate,
      kind: 'text',
      of: (row) => words.screens.script.gate(gateStatuses[row.gateStatus], gateReasons[row.gateReason]),
    },
    { label: label.cause, kind: 'text', of: ({ cause }) => (cause === null ? null : causes[cause]) },
    { label: label.remedy, kind: 'text', of: ({ remedy }) => remedy },
    { label: label.script, kind: 'text', of: ({ script }) => script },
    ...(['outcome', 'nextOn', 'customerCause', 'answer', 'minutes', 'notes'] as const).map((name) => ({
      label: label[name],
      kind: 'text' as const,
      of: () => null,
    })),
  ];
  return { columns, rows: calls.rows.map((row) => columns.map((column) => column.of(row))) };
}

function becauseText({ because, purpose }: CallRow, words: Words): string {
  return purpose === 'win-back' ? words.screens.flag(because) : words.contacts.because[purpose];
}

/** Largest first; what a later version contributed under a name unknown here stands under that name. */
function contributionsText({ contributions, missing }: CallRow, words: Words): string {
  const names: Readonly<Record<string, string>> = words.labels.priority;
  const parts = Object.entries(contributions)
    .filter(([, contribution]) => contribution > 0)
    .toSorted(([, one], [, other]) => other - one)
    .map(([name, contribution]) => [names[name] ?? name, contribution] as const);
  return words.screens.priority.contributions(
    parts,
    (missing ?? []).map((name) => words.labels.priority[name]),
  );
}

function callsText(calls: WeekCalls, words: Words, screen: Screen): string {
  const { calls: sentences } = words.screens;
  if (calls.rows.length === 0) return sentences.none(calls.week);
  const sellers = [...new Set(calls.rows.map(({ seller }) => seller))];
  return sellers
    .map((seller) => {
      const rows = calls.rows.filter((row) => row.seller === seller);
      const title = sentences.title(calls.week, seller ?? words.labels.noSeller, rows.length, null);
      return `${screen.paint.title(title)}\n${tableText(screenSheet(rows, words), words.formats, screen)}`;
    })
    .join('\n\n');
}

function screenSheet(rows: readonly CallRow[], words: Words): Sheet {
  const { columns: label, channels, causes } = words.labels;
  const hasCause = rows.some(({ cause }) => cause !== null);
  const isRepeated = rows.some(({ attempt }) => attempt > 1);
  const hasSlots = rows.some(({ slot }) => slot !== null);
  const isMixed = rows.some(({ purpose }) => purpose !== 'win-back');
  const { columns: own, hours, purposes } = words.contacts;
  const { decimal } = words.formats;
  const columns: readonly Column[] = [
    { label: label.rank, kind: 'integer' },
    { label: label.dueOn, kind: 'day' },
    { label: own.when, kind: 'text', fileOnly: !hasSlots },
    { label: own.purpose, kind: 'text', fileOnly: !isMixed },
    { label: label.code, kind: 'code' },
    { label: label.name, kind: 'text', flexible: true },
    { label: label.contactPerson, kind: 'text', flexible: true },
    // Never shortened: half a number cannot be dialled.
    { label: label.phone, kind: 'text' },
    { label: label.channel, kind: 'text' },
    { label: label.attempt, kind: 'integer', fileOnly: !isRepeated },
    { label: label.valueTimesEase, kind: 'text', optional: true },
    { label: label.cause, kind: 'text', flexible: true, fileOnly: !hasCause },
  ];
  return {
    columns,
    rows: rows.map((row) => [
      row.rank,
      row.dueOn,
      row.slot === null ? null : hours(row.slot),
      purposes[row.purpose],
      row.code,
      row.name,
      row.contactPerson,
      row.phone,
      channels[row.channel],
      row.attempt,
      `${decimal(row.value, 2, true)}×${decimal(row.ease, 2, true)}`,
      row.cause === null ? null : causes[row.cause],
    ]),
  };
}

function callsJson(calls: WeekCalls, words: Words): unknown {
  return {
    schemaVersion: 1,
    week: calls.week,
    issuedOn: calls.issuedOn,
    waiting: calls.waiting,
    unreachable: calls.unreachable,
    ownerWrites: calls.ownerWrites,
    heldOut: calls.heldOut,
    rows: calls.rows.map((row) => ({
      row: rowIdOf(calls, row),
      seller: row.seller,
      rank: row.rank,
      code: row.code,
      name: row.name,
      contactPerson: row.contactPerson,
      city: row.city,
      phone: row.phone,
      email: row.email,
      channel: row.channel,
      caller: row.seller,
      attempt: row.attempt,
      dueOn: row.dueOn,
      priority: {
        score: row.score,
        value: row.value,
        ease: row.ease,
        contributions: row.contributions,
        missing: row.missing,
        learnedFrom: row.learnedFrom,
      },
      gate: { status: row.gateStatus, why: words.labels.gateReasons[row.gateReason] },
      cause: row.cause,
      remedy: row.remedy,
      because: becauseText(row, words),
      purpose: row.purpose,
      slot: row.slot,
      script: row.script,
    })),
  };
}
