import type { WeekCalls } from '../app/issue-calls.ts';
import type { Words } from '../locale/words.ts';
import { type CallRow, minutesOf, purposeLabel, rowIdOf, whyListed } from './call-texts.ts';
import { callsCalendar } from './calls-calendar.ts';
import { callsPage, type PageFacts } from './calls-page.ts';
import { callsSheet } from './calls-sheet.ts';
import type { Column, Screen, Sheet, View } from './sheet.ts';
import { tableText } from './table.ts';

export function callsView(calls: WeekCalls, words: Words, facts: PageFacts): View {
  return {
    json: () => callsJson(calls, words),
    sheet: () => callsSheet(calls, words),
    text: (screen) => callsText(calls, words, screen),
    files: {
      html: async () => callsPage(calls, words, facts),
      ics: async () => callsCalendar(calls, words),
    },
  };
}

/** The list of one seller alone, for a file of its own. */
export function callsOf(calls: WeekCalls, seller: string | null): WeekCalls {
  return {
    ...calls,
    lists: calls.lists.filter((list) => list.seller === seller),
    rows: calls.rows.filter((row) => row.seller === seller),
  };
}

/** One paragraph beside the lists: whom they do not have, and why. */
export function callsSummary(calls: WeekCalls, { screens }: Words): string {
  const { calls: sentences } = screens;
  const leftOut = (Object.entries(calls.leftOut) as [keyof typeof calls.leftOut, number][]).toSorted(
    ([, one], [, other]) => other - one,
  );
  const parts: string[] = [];
  if (calls.waiting > calls.promisesWaiting)
    parts.push(sentences.waiting(calls.waiting - calls.promisesWaiting));
  if (calls.promisesWaiting > 0) parts.push(sentences.promisesWaiting(calls.promisesWaiting));
  if (calls.unreachable > 0) parts.push(sentences.unreachable(calls.unreachable));
  if (leftOut.length > 0) parts.push(sentences.leftOut(leftOut));
  if (calls.withheld > 0) parts.push(sentences.withheld(calls.withheld));
  return parts.join(' ');
}

/** What is said when there is nothing to show. */
export function nothingToCall({ week, isOver }: WeekCalls, { screens }: Words): string {
  return isOver ? screens.calls.neverIssued(week) : screens.calls.none(week);
}

function callsText(calls: WeekCalls, words: Words, screen: Screen): string {
  const { calls: sentences } = words.screens;
  if (calls.rows.length === 0) return nothingToCall(calls, words);
  const sellers = [...new Set(calls.rows.map(({ seller }) => seller))];
  return sellers
    .map((seller) => {
      const rows = calls.rows.filter((row) => row.seller === seller);
      const title = sentences.title(
        calls.week,
        seller ?? words.labels.noSeller,
        rows.length,
        minutesOf(rows),
      );
      return `${screen.paint.title(title)}\n${tableText(screenSheet(rows, words), words.formats, screen)}`;
    })
    .join('\n\n');
}

function screenSheet(rows: readonly CallRow[], words: Words): Sheet {
  const { columns: label, channels, causes } = words.labels;
  const { columns: own, hours } = words.contacts;
  const hasSlots = rows.some(({ slot }) => slot !== null);
  const hasCause = rows.some(({ cause }) => cause !== null);
  const isRepeated = rows.some(({ attempt }) => attempt > 1);
  const isMixed = rows.some(({ purpose }) => purpose !== 'win-back');
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
      purposeLabel(row, words),
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
    promisesWaiting: calls.promisesWaiting,
    unreachable: calls.unreachable,
    ownerWrites: calls.leftOut['owner-writes'] ?? 0,
    heldOut: calls.leftOut.holdout ?? 0,
    leftOut: calls.leftOut,
    withheld: calls.withheld,
    lists: calls.lists.map(({ seller, issuedOn, capacity, rows }) => ({
      seller,
      issuedOn,
      capacity: capacity.unit === 'rows' ? capacity.amount : null,
      capacityMinutes: capacity.unit === 'minutes' ? capacity.amount : null,
      rows: rows.length,
      minutes: minutesOf(rows),
    })),
    rows: calls.rows.map((row) => rowJson(calls, row, words)),
  };
}

function rowJson(calls: WeekCalls, row: CallRow, words: Words): unknown {
  const { background } = row;
  return {
    row: rowIdOf(calls, row),
    seller: row.seller,
    rank: row.rank,
    code: row.code,
    name: row.name,
    contactPerson: row.contactPerson,
    city: row.city,
    address: background?.address ?? null,
    postalCode: background?.postalCode ?? null,
    province: background?.province ?? null,
    phone: row.phone,
    email: row.email,
    purpose: row.purpose,
    reason: background?.reason ?? 'dormant',
    channel: row.channel,
    caller: row.seller,
    attempt: row.attempt,
    dueOn: row.dueOn,
    promisedOn: row.promisedOn,
    slot: row.slot,
    minutes: row.minutes,
    addedOn: row.addedOn,
    handover: background?.handover ?? null,
    lastOrders: (background?.lastOrders ?? []).map((order) => ({ ...order, currency: 'EUR' })),
    lastContact: background?.lastContact ?? null,
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
    because: whyListed(row, words),
    script: row.script,
  };
}
