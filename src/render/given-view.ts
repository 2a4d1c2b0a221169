import type { GaveGesture, listGiven } from '../app/give-gesture.ts';
import type { Words } from '../locale/words.ts';
import { gestureName } from './gesture-names.ts';
import { oneLine } from './safe-text.ts';
import type { Sheet, View } from './sheet.ts';
import { tableText, wrapped } from './table.ts';

type GivenGesture = Awaited<ReturnType<typeof listGiven>>[number];

/** A gesture that was just granted, with its cost and what is left of the budget. */
export function gaveView(gave: GaveGesture, words: Words): View {
  const { given, orders, purse, isNotFirst } = gave;
  const { gestures: sentences, formats, labels } = words;
  const gesture = gestureName(given, words);
  const told = [
    sentences.given({
      name: oneLine(given.name),
      gesture,
      percent: given.percent,
      until: given.untilOn === null ? null : formats.longDay(given.untilOn),
    }),
    orders === null ? sentences.cost(given.costCents) : sentences.estimate(given.costCents, orders),
  ];
  if (given.nature === 'economic') told.push(sentences.purse(purse));
  const cause = given.cause === null ? null : labels.causes[given.cause];
  const warnings = isNotFirst ? [sentences.beginsBadly(gesture, cause)] : [];
  return {
    json: () => ({
      schemaVersion: 1,
      given: givenJson(given, words),
      estimatedOrders: orders,
      budget: { ...purse, currency: 'EUR' },
      warnings,
    }),
    text: ({ width, paint }) =>
      [
        ...told.map((line) => wrapped(line, width)),
        ...warnings.map((line) => paint.warn(wrapped(line, width))),
      ].join('\n'),
  };
}

/** What was given, to one customer or to all. */
export function givenView(given: readonly GivenGesture[], words: Words): View {
  const sheet = givenSheet(given, words);
  return {
    json: () => ({ schemaVersion: 1, given: given.map((one) => givenJson(one, words)) }),
    sheet: () => sheet,
    text: (screen) =>
      given.length === 0 ? words.gestures.noneGiven : tableText(sheet, words.formats, screen),
  };
}

function givenSheet(given: readonly GivenGesture[], words: Words): Sheet {
  const { columns: label } = words.labels;
  const { columns: own } = words.gestures;
  const hasPercent = given.some(({ percent }) => percent !== null);
  const hasUndone = given.some(({ undoneOn }) => undoneOn !== null);
  return {
    columns: [
      { label: label.id, kind: 'integer' },
      { label: own.givenOn, kind: 'day' },
      { label: label.code, kind: 'code' },
      { label: label.name, kind: 'text', flexible: true },
      { label: own.called, kind: 'text', flexible: true },
      { label: own.percent, kind: 'decimal', digits: 2, fileOnly: !hasPercent },
      { label: own.cost, kind: 'money' },
      { label: own.until, kind: 'day', optional: true },
      { label: own.by, kind: 'text', flexible: true, optional: true },
      { label: label.cause, kind: 'text', fileOnly: true },
      { label: label.notes, kind: 'text', fileOnly: true },
      { label: own.undoneOn, kind: 'day', fileOnly: !hasUndone },
    ],
    rows: given.map((one) => [
      one.id,
      one.givenOn,
      one.code,
      one.name,
      gestureName(one, words),
      one.percent,
      one.costCents,
      one.untilOn,
      one.givenBy,
      one.cause === null ? null : words.labels.causes[one.cause],
      one.note,
      one.undoneOn,
    ]),
  };
}

/** The keys by which programs know a gesture that was given. */
export function givenJson(given: GivenGesture, words: Words): unknown {
  return {
    id: given.id,
    code: given.code,
    name: given.name,
    kind: given.kind,
    label: gestureName(given, words),
    nature: given.nature,
    givenOn: given.givenOn,
    amountCents: given.amountCents,
    percent: given.percent,
    costCents: given.costCents,
    isEstimate: given.isEstimate,
    currency: 'EUR',
    untilOn: given.untilOn,
    givenBy: given.givenBy,
    cause: given.cause,
    note: given.note,
    undoneOn: given.undoneOn,
  };
}

/** One that was taken back. */
export function undoneGestureView(given: GivenGesture, words: Words): View {
  const sentence = words.gestures.undone(oneLine(given.name), gestureName(given, words));
  return {
    json: () => ({ schemaVersion: 1, given: givenJson(given, words) }),
    text: ({ width }) => wrapped(sentence, width),
  };
}
