import type { AddedCause, CauseKindFacts, CustomerCauses } from '../app/keep-causes.ts';
import type { ListedCause } from '../app/primary-causes.ts';
import type { Words } from '../locale/words.ts';
import { brokenJson, brokenLines, withoutStop } from './remedy-view.ts';
import { oneLine } from './safe-text.ts';
import type { Screen, Sheet, View } from './sheet.ts';
import { tableText, wrapped } from './table.ts';

export function causesView(causes: readonly ListedCause[], words: Words): View {
  const sheet = causesSheet(causes, words);
  return {
    json: () => ({ schemaVersion: 1, causes: causes.map(causeJson) }),
    sheet: () => sheet,
    text: (screen) =>
      causes.length === 0 ? words.screens.cause.none : tableText(sheet, words.formats, screen),
  };
}

function causesSheet(causes: readonly ListedCause[], words: Words): Sheet {
  const { columns: label, causes: names, causeSources, causeSides, yes } = words.labels;
  return {
    columns: [
      { label: label.id, kind: 'integer' },
      { label: label.code, kind: 'code' },
      { label: label.name, kind: 'text', flexible: true },
      { label: label.cause, kind: 'text', flexible: true },
      { label: label.side, kind: 'text', fileOnly: true },
      { label: label.saidBy, kind: 'text' },
      { label: words.screens.cause.columns.primary, kind: 'text' },
      { label: label.happenedOn, kind: 'day' },
      { label: label.notedOn, kind: 'day' },
      { label: label.notes, kind: 'text', flexible: true },
    ],
    rows: causes.map((cause) => [
      cause.id,
      cause.code,
      cause.name,
      names[cause.kind],
      causeSides[cause.side],
      causeSources[cause.saidBy],
      cause.isPrimary ? yes : null,
      cause.happenedOn,
      cause.notedOn,
      cause.note,
    ]),
  };
}

/** The keys of one cause. */
export function causeJson(cause: ListedCause): unknown {
  const { id, code, name, kind, side, saidBy, happenedOn, notedOn, note, isPrimary } = cause;
  return { id, code, name, kind, side, saidBy, happenedOn, notedOn, note, primary: isPrimary };
}

/** A cause that was noted, with what follows from it for the remedies. */
export function addedCauseView(added: AddedCause, words: Words): View {
  const { cause: sentences } = words.screens;
  const { name, kind } = added.added;
  return {
    json: () => ({
      schemaVersion: 1,
      added: causeJson(added.added),
      causes: added.causes.map(causeJson),
      brokenRemedies: brokenJson(added.broken),
    }),
    text: (screen) =>
      [
        wrapped(sentences.added(oneLine(name), words.labels.causes[kind]), screen.width),
        ...(added.added.isForOwner ? ['', wrapped(sentences.forOwner, screen.width)] : []),
        ...brokenLines(added.broken, words, screen),
      ].join('\n'),
  };
}

/** Why one customer stopped, by everybody's word, and what follows. */
export function customerCausesView(shown: CustomerCauses, words: Words): View {
  const { customer, causes, primary, isChosen, bySeller, byCustomer, remedy } = shown;
  return {
    json: () => ({
      schemaVersion: 1,
      code: customer.code,
      name: customer.name,
      primary: primary === null ? null : primary.id,
      isChosen,
      bySeller,
      byCustomer,
      promisableRemedy: remedy === null ? null : remedy.id,
      causes: causes.map(causeJson),
    }),
    sheet: () => causesSheet(causes, words),
    text: (screen) => customerCausesText(shown, words, screen),
  };
}

function customerCausesText(shown: CustomerCauses, words: Words, screen: Screen): string {
  const { customer, causes, primary, isChosen, bySeller, byCustomer, remedy } = shown;
  const { cause: sentences } = words.screens;
  const { show } = sentences;
  const { causes: names } = words.labels;
  const title = screen.paint.title(show.title(customer.code, oneLine(customer.name)));
  if (primary === null) return `${title}\n${sentences.none}`;
  const named = names[primary.kind];
  const [one, other] = [bySeller, byCustomer].map((kind) => (kind === null ? null : names[kind]));
  const told = [
    isChosen ? show.chosen(named) : show.byRule[primary.saidBy](named),
    show.opinions(one ?? null, other ?? null),
  ];
  if (primary.isForOwner) told.push(sentences.forOwner);
  else if (primary.side === 'ours') {
    told.push(
      remedy?.doneOn == null
        ? show.notPromisable
        : show.promisable(remedy.id, withoutStop(remedy.what), words.formats.longDay(remedy.doneOn)),
    );
  }
  return [
    title,
    ...told.map((line) => wrapped(line, screen.width)),
    '',
    tableText(withoutCustomer(causesSheet(causes, words)), words.formats, screen),
  ].join('\n');
}

/** Code and name stand in the title already. */
function withoutCustomer({ columns, rows }: Sheet): Sheet {
  const kept = <Item>(items: readonly Item[]) => items.filter((_, index) => index !== 1 && index !== 2);
  return { columns: kept(columns), rows: rows.map(kept) };
}

/** The taxonomy: every cause with whose it is, what it puts in doubt, and which department it points to. */
export function causeKindsView(kinds: readonly CauseKindFacts[], words: Words): View {
  const { columns: label, causes, causeSides, departments, yes, no } = words.labels;
  const { columns: own, failings } = words.screens.cause;
  const saidAs = (fact: boolean | null) => (fact === null ? null : fact ? yes : no);
  const sheet: Sheet = {
    columns: [
      { label: label.code, kind: 'text' },
      { label: label.meaning, kind: 'text' },
      { label: label.side, kind: 'text' },
      { label: label.department, kind: 'text' },
      { label: own.failing, kind: 'text', fileOnly: true },
      { label: own.warned, kind: 'text', fileOnly: true },
      { label: own.controllable, kind: 'text', fileOnly: true },
      { label: own.canChange, kind: 'text', fileOnly: true },
    ],
    rows: kinds.map(({ kind, side, department, failing, warned, controllable, canChange }) => [
      kind,
      causes[kind],
      causeSides[side],
      department === null ? null : departments[department],
      failing === null ? null : failings[failing],
      saidAs(warned),
      saidAs(controllable),
      saidAs(canChange),
    ]),
  };
  return {
    json: () => ({ schemaVersion: 1, kinds }),
    sheet: () => sheet,
    text: (screen) => tableText(sheet, words.formats, screen),
  };
}
