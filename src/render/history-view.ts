import type { Explanation } from '../app/explain-customer.ts';
import type { Words } from '../locale/words.ts';
import { gestureName } from './gesture-names.ts';
import { oneLine } from './safe-text.ts';

/** Why one customer stopped and what was given since, as parts of the explanation; none where nothing is known. */
export function historySections(
  { causes, gestures }: Pick<Explanation, 'causes' | 'gestures'>,
  words: Words,
): readonly (readonly [title: string, lines: readonly string[]])[] {
  const { history } = words.gestures;
  return [
    [history.causes, causes.map((cause) => causeLine(cause, words))],
    [history.gestures, gestures.map((given) => gestureLine(given, words))],
  ];
}

function causeLine(
  { kind, saidBy, happenedOn, notedOn, note, isPrimary }: Explanation['causes'][number],
  { gestures, labels, formats }: Words,
): string {
  const named = labels.causes[kind];
  const told = isPrimary ? gestures.history.primary(named) : named;
  const facts = [told, labels.causeSources[saidBy], note === null ? null : oneLine(note)];
  return `${formats.day(happenedOn ?? notedOn)}  ${facts.filter((fact) => fact !== null).join(', ')}`;
}

function gestureLine(given: Explanation['gestures'][number], words: Words): string {
  const { givenOn, costCents, givenBy, untilOn, undoneOn, note } = given;
  const { day, money } = words.formats;
  const facts = [
    `${gestureName(given, words)} (${money(costCents)})`,
    givenBy === null ? null : oneLine(givenBy),
    untilOn === null ? null : `${words.gestures.columns.until.toLowerCase()} ${day(untilOn)}`,
    undoneOn === null ? null : words.gestures.undoneOn(day(undoneOn)),
    note === null ? null : oneLine(note),
  ];
  return `${day(givenOn)}  ${facts.filter((fact) => fact !== null).join(', ')}`;
}
