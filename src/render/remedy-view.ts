import type { BrokenRemedy, KeptRemedy, PromisedRemedy } from '../app/promised-remedies.ts';
import type { Words } from '../locale/words.ts';
import { oneLine } from './safe-text.ts';
import type { Screen, Sheet, View } from './sheet.ts';
import { tableText, wrapped } from './table.ts';

type RemedyPromise = PromisedRemedy['promises'][number];

export function remediesView(remedies: readonly KeptRemedy[], words: Words): View {
  const { columns: label, causes: names, departments } = words.labels;
  const { cause: sentences } = words.screens;
  const sheet: Sheet = {
    columns: [
      { label: label.id, kind: 'integer' },
      { label: label.cause, kind: 'text', flexible: true },
      { label: label.department, kind: 'text', optional: true },
      { label: label.what, kind: 'text', flexible: true },
      { label: label.news, kind: 'text', fileOnly: true },
      { label: label.state, kind: 'text' },
      { label: label.doneOn, kind: 'day' },
      { label: sentences.columns.failedOn, kind: 'day', fileOnly: true },
      { label: label.owner, kind: 'text', flexible: true },
      { label: label.evidence, kind: 'text', flexible: true },
    ],
    rows: remedies.map((remedy) => [
      remedy.id,
      names[remedy.cause],
      remedy.department === null ? null : departments[remedy.department],
      remedy.what,
      newsOf(remedy).join('; ') || null,
      sentences.states[remedy.state],
      remedy.doneOn,
      remedy.failedBy?.happenedOn ?? null,
      remedy.owner,
      remedy.evidence,
    ]),
  };
  return {
    json: () => ({ schemaVersion: 1, remedies }),
    sheet: () => sheet,
    text: (screen) =>
      remedies.length === 0 ? sentences.noRemedies : tableText(sheet, words.formats, screen),
  };
}

function newsOf({ news, moreNews }: KeptRemedy): string[] {
  return [news, moreNews].filter((text) => text !== null);
}

/** A remedy after something has been done with it: one sentence, and the remedy for programs. */
export function keptRemedyView(remedy: KeptRemedy, sentence: string, words: Words): View {
  const { failedBy, id } = remedy;
  const { cause: sentences } = words.screens;
  const told =
    failedBy === null
      ? sentence
      : sentences.remedyTooEarly(id, words.formats.day(failedBy.happenedOn), failedBy.code);
  return { json: remediesView([remedy], words).json, text: ({ width }) => wrapped(told, width) };
}

/** One remedy with everybody to whom it was promised. */
export function promisedRemedyView(
  { remedy, promises }: PromisedRemedy,
  words: Words,
  sentence?: string,
): View {
  return {
    json: () => ({ schemaVersion: 1, remedies: [remedy], promised: promises.map(promiseJson) }),
    sheet: () => promisesSheet(promises, words),
    text: (screen) =>
      [
        ...(sentence === undefined ? factLines(remedy, words, screen) : [sentence]),
        '',
        ...promiseLines(promises, remedy.state === 'done', words, screen),
      ].join('\n'),
  };
}

function factLines(remedy: KeptRemedy, words: Words, { width, paint }: Screen): string[] {
  const { remedyTitle, remedyFacts: facts, states } = words.screens.cause;
  const { formats, labels } = words;
  const { cause, department, doneOn, withdrawnOn, failedBy, owner, evidence } = remedy;
  const news = newsOf(remedy).map(withoutStop);
  const told = [
    facts.cause(labels.causes[cause], department === null ? null : labels.departments[department]),
    facts.what(withoutStop(remedy.what)),
  ];
  if (news.length > 0) told.push(facts.news(news));
  if (doneOn !== null) {
    told.push(facts.done(formats.longDay(doneOn), withoutStop(owner ?? ''), withoutStop(evidence ?? '')));
  }
  if (failedBy !== null) {
    const { happenedOn, code, name } = failedBy;
    told.push(facts.failed(formats.longDay(happenedOn), oneLine(code), oneLine(name)));
  }
  if (withdrawnOn !== null) told.push(facts.withdrawn(formats.longDay(withdrawnOn)));
  return [
    paint.title(remedyTitle(remedy.id, states[remedy.state])),
    ...told.map((line) => wrapped(line, width)),
  ];
}

/** The sentence around it ends with one. */
export function withoutStop(text: string): string {
  return oneLine(text).replace(/\s*\.+$/, '');
}

function promiseLines(
  promises: readonly RemedyPromise[],
  isHolding: boolean,
  words: Words,
  screen: Screen,
): string[] {
  const { promisedTo, promisedToNobody } = words.screens.cause;
  if (promises.length === 0) return [promisedToNobody];
  const customers = new Set(promises.map(({ code }) => code)).size;
  const told = wrapped(promisedTo(customers, isHolding), screen.width);
  return [
    isHolding ? told : screen.paint.warn(told),
    tableText(promisesSheet(promises, words), words.formats, screen),
  ];
}

function promisesSheet(promises: readonly RemedyPromise[], words: Words): Sheet {
  const { columns: label, channels } = words.labels;
  const { columns: own, ownScript } = words.screens.cause;
  return {
    columns: [
      { label: own.week, kind: 'text' },
      { label: label.seller, kind: 'text' },
      { label: label.code, kind: 'code' },
      { label: label.name, kind: 'text', flexible: true },
      { label: label.phone, kind: 'phone', optional: true },
      { label: label.channel, kind: 'text', optional: true },
      { label: own.promisedOn, kind: 'day' },
      { label: own.spokenOn, kind: 'day' },
    ],
    rows: promises.map((promise) => [
      promise.week ?? ownScript,
      promise.seller,
      promise.code,
      promise.name,
      promise.phone,
      channels[promise.channel],
      promise.promisedOn,
      promise.spokenOn,
    ]),
  };
}

function promiseJson(promise: RemedyPromise): unknown {
  const { week, seller, code, name, phone, channel, promisedOn, spokenOn } = promise;
  return { week, seller, code, name, phone, channel, promisedOn, spokenOn };
}

/** Remedies proved wrong by what was just noted: which, and who has been told of them. */
export function brokenLines(broken: readonly BrokenRemedy[], words: Words, screen: Screen): string[] {
  return broken.flatMap(({ remedy, promises }) => [
    '',
    screen.paint.warn(wrapped(words.screens.cause.broken(remedy.id, withoutStop(remedy.what)), screen.width)),
    ...promiseLines(promises, false, words, screen),
  ]);
}

export function brokenJson(broken: readonly BrokenRemedy[]): unknown {
  return broken.map(({ remedy, promises }) => ({ remedy, promised: promises.map(promiseJson) }));
}
