import type { listCauses, listRemedies } from '../app/keep-causes.ts';
import type { Words } from '../locale/words.ts';
import type { Sheet, View } from './sheet.ts';
import { tableText } from './table.ts';

type NotedCause = Awaited<ReturnType<typeof listCauses>>[number];
type Remedy = Awaited<ReturnType<typeof listRemedies>>[number];

export function causesView(causes: readonly NotedCause[], words: Words): View {
  const { columns: label, causes: names, causeSources } = words.labels;
  const sheet: Sheet = {
    columns: [
      { label: label.code, kind: 'code' },
      { label: label.name, kind: 'text', flexible: true },
      { label: label.cause, kind: 'text' },
      { label: label.saidBy, kind: 'text' },
      { label: label.happenedOn, kind: 'day' },
      { label: label.notedOn, kind: 'day' },
      { label: label.notes, kind: 'text', flexible: true },
    ],
    rows: causes.map((cause) => [
      cause.code,
      cause.name,
      names[cause.kind],
      causeSources[cause.saidBy],
      cause.happenedOn,
      cause.notedOn,
      cause.note,
    ]),
  };
  return {
    json: () => ({
      schemaVersion: 1,
      causes: causes.map(({ code, kind, saidBy, happenedOn, notedOn, note }) => ({
        code,
        kind,
        saidBy,
        happenedOn,
        notedOn,
        note,
      })),
    }),
    sheet: () => sheet,
    text: (screen) =>
      causes.length === 0 ? words.screens.cause.none : tableText(sheet, words.formats, screen),
  };
}

export function remediesView(remedies: readonly Remedy[], words: Words): View {
  const { columns: label, causes: names } = words.labels;
  const sheet: Sheet = {
    columns: [
      { label: label.id, kind: 'integer' },
      { label: label.cause, kind: 'text', flexible: true },
      { label: label.what, kind: 'text', flexible: true },
      { label: label.news, kind: 'text', fileOnly: true },
      { label: label.state, kind: 'text' },
      { label: label.doneOn, kind: 'day' },
      { label: label.owner, kind: 'text', flexible: true },
      { label: label.evidence, kind: 'text', flexible: true },
    ],
    rows: remedies.map((remedy) => [
      remedy.id,
      names[remedy.cause],
      remedy.what,
      remedy.news,
      stateOf(remedy, words),
      remedy.doneOn,
      remedy.owner,
      remedy.evidence,
    ]),
  };
  return {
    json: () => ({ schemaVersion: 1, remedies }),
    sheet: () => sheet,
    text: (screen) =>
      remedies.length === 0 ? words.screens.cause.noRemedies : tableText(sheet, words.formats, screen),
  };
}

function stateOf(remedy: Remedy, words: Words): string {
  if (remedy.withdrawnOn !== null) return words.screens.cause.withdrawn;
  return remedy.doneOn === null ? words.screens.cause.planned : words.screens.cause.done;
}

/** The taxonomy: every cause with whose it is and which department it points to. */
export function causeKindsView(
  kinds: readonly {
    readonly kind: keyof Words['labels']['causes'];
    readonly side: keyof Words['labels']['causeSides'];
    readonly department: keyof Words['labels']['departments'] | null;
  }[],
  words: Words,
): View {
  const { columns: label, causes, causeSides, departments } = words.labels;
  const sheet: Sheet = {
    columns: [
      { label: label.code, kind: 'text' },
      { label: label.meaning, kind: 'text' },
      { label: label.side, kind: 'text' },
      { label: label.department, kind: 'text' },
    ],
    rows: kinds.map(({ kind, side, department }) => [
      kind,
      causes[kind],
      causeSides[side],
      department === null ? null : departments[department],
    ]),
  };
  return {
    json: () => ({ schemaVersion: 1, kinds }),
    sheet: () => sheet,
    text: (screen) => tableText(sheet, words.formats, screen),
  };
}
