import type { CohortSummary } from '../app/cohort-summary.ts';
import type { CohortDetail } from '../app/list-cohorts.ts';
import type { Words } from '../locale/words.ts';
import { cohortJson, summaryText } from './cohort-text.ts';
import { oneLine } from './safe-text.ts';
import type { Sheet, View } from './sheet.ts';
import { tableText, wrapped } from './table.ts';

export function cohortsView(cohorts: readonly CohortSummary[], words: Words): View {
  return {
    json: () => ({ schemaVersion: 1, cohorts: cohorts.map(cohortJson) }),
    sheet: () => cohortsSheet(cohorts, words),
    text: (screen) =>
      cohorts.length === 0
        ? words.screens.cohort.none
        : tableText(cohortsSheet(cohorts, words), words.formats, screen),
  };
}

function cohortsSheet(cohorts: readonly CohortSummary[], words: Words): Sheet {
  const { columns: label, states } = words.screens.cohort;
  return {
    columns: [
      { label: label.cohort, kind: 'text', flexible: true },
      { label: label.frozenOn, kind: 'day' },
      { label: label.size, kind: 'integer' },
      { label: label.contact, kind: 'integer' },
      { label: label.holdout, kind: 'integer' },
      { label: label.believed, kind: 'integer' },
      { label: label.windowEndsOn, kind: 'day' },
      { label: words.labels.columns.state, kind: 'text' },
      { label: 'SHA-256', kind: 'text', fileOnly: true },
    ],
    rows: cohorts.map(({ content, size, arms, beliefs, windowEndsOn, state, sha256 }) => [
      content.name,
      content.frozenOn,
      size,
      arms.contact,
      arms.holdout,
      size - beliefs.none,
      windowEndsOn,
      states[state],
      sha256,
    ]),
  };
}

/** Codes or settings named of one entry of the audit. */
const NAMED = 5;

/** One cohort: on screen what it comes to, in files every member. Blockers are private and in neither. */
export function cohortView(cohort: CohortDetail, words: Words): View {
  const { cohort: sentences } = words.screens;
  return {
    json: () => cohortDetailJson(cohort, words),
    sheet: () => membersSheet(cohort, words),
    text: (screen) =>
      [
        summaryText(cohort, words, screen),
        '',
        screen.paint.title(sentences.seal(oneLine(cohort.sha256))),
        '',
        ...auditLines(cohort, words, screen.width, screen.paint.title),
      ].join('\n'),
  };
}

function auditLines(
  { audit }: CohortDetail,
  words: Words,
  width: number,
  title: (text: string) => string,
): string[] {
  const { cohort: sentences } = words.screens;
  if (audit.length === 0) return [sentences.noAudit];
  const lines = audit.map(({ kind, count, of }) => sentences.audit[kind](count, namedOf(of)));
  return [title(sentences.auditTitle), ...lines.map((line) => wrapped(line, width, '  '))];
}

function namedOf(of: readonly string[]): string[] {
  return of.slice(0, NAMED).map(oneLine);
}

function membersSheet({ content }: CohortDetail, words: Words): Sheet {
  const { columns: label, armNames } = words.screens.cohort;
  const { columns } = words.labels;
  return {
    columns: [
      { label: label.place, kind: 'integer' },
      { label: label.arm, kind: 'text' },
      { label: columns.code, kind: 'code' },
      { label: columns.name, kind: 'text' },
      { label: columns.seller, kind: 'text' },
      { label: columns.phase, kind: 'text' },
      { label: columns.lastOrder, kind: 'day' },
      { label: columns.silentDays, kind: 'integer' },
      { label: columns.orders, kind: 'integer' },
      { label: columns.lostPerYear, kind: 'money' },
      { label: columns.pNoOrder, kind: 'decimal', digits: 3 },
      { label: label.lost, kind: 'text' },
      { label: label.percent, kind: 'decimal' },
      { label: columns.cause, kind: 'text' },
    ],
    rows: content.members.map((member) => [
      member.place,
      armNames[member.arm],
      member.code,
      member.name,
      member.seller,
      words.labels.phases[member.phase],
      member.lastOrderOn,
      member.silentDays,
      member.orders,
      member.lostCentsPerYear,
      member.pNoOrder,
      member.isLost === null ? null : words.screens.belief.isLost(member.isLost),
      member.returnPercent,
      member.cause === null ? null : words.labels.causes[member.cause],
    ]),
  };
}

function cohortDetailJson(cohort: CohortDetail, words: Words): unknown {
  const { content, audit } = cohort;
  return {
    schemaVersion: 1,
    cohort: cohortJson(cohort),
    members: content.members.map((member) => ({
      place: member.place,
      arm: member.arm,
      key: member.key,
      code: member.code,
      name: member.name,
      seller: member.seller,
      phase: member.phase,
      because: member.because,
      lastOrderOn: member.lastOrderOn,
      silentDays: member.silentDays,
      limitDays: member.limitDays,
      typicalGapDays: member.typicalGapDays,
      orders: member.orders,
      totalCents: member.totalCents,
      lostCentsPerYear: member.lostCentsPerYear,
      currency: 'EUR',
      pNoOrder: member.pNoOrder,
      pAlive: member.pAlive,
      stratum: { chance: member.chanceBand, value: member.valueBand },
      lost: member.isLost,
      returnPercent: member.returnPercent,
      cause: member.cause,
      believedBy: member.believedBy,
      believedOn: member.believedOn,
    })),
    audit: audit.map(({ kind, count, of }) => ({
      kind,
      count,
      of,
      text: words.screens.cohort.audit[kind](count, namedOf(of)),
    })),
  };
}
