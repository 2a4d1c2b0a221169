import type { WeekCalls } from '../app/issue-calls.ts';
import type { Words } from '../locale/words.ts';

export type CallRow = WeekCalls['rows'][number];

/** `2026-W48/Bianchi/1`: how a row is known when the list comes back filled in. */
export function rowIdOf({ week }: Pick<WeekCalls, 'week'>, row: CallRow): string {
  return `${week}/${row.seller ?? '-'}/${row.rank}`;
}

/** Why the customer is on the list, in one sentence; where there is a promise, that too. */
export function whyListed(row: CallRow, words: Words): string {
  const { screens } = words;
  const { because, background, promisedOn, purpose } = row;
  if (purpose === 'thank-you' || purpose === 'follow-up') return words.contacts.because[purpose];
  const reason = background?.reason ?? 'dormant';
  const sentences = reason === 'promised' ? [] : [reasonSentence(row, words)];
  if (promisedOn !== null || reason === 'promised') sentences.push(screens.calls.promised(promisedOn));
  if (reason === 'promised' && because !== null && because.lastOrderOn > (promisedOn ?? '')) {
    sentences.push(screens.explain.active(because.silentDays, because.limitDays));
  }
  return sentences.join(' ');
}

function reasonSentence({ because, background, seller }: CallRow, { screens }: Words): string {
  const reason = background?.reason ?? 'dormant';
  if (because === null || reason === 'never-bought') return screens.calls.neverBought;
  switch (reason) {
    case 'neglected':
      return screens.neglected(background?.neglectedDays ?? null, background?.typicalGapDays ?? null);
    case 'newcomer':
      return screens.newcomer(seller, background?.neglectedDays ?? 0);
    case 'late':
      return screens.late(because);
    default:
      return screens.flag(because);
  }
}

/** What the contact is for, in a word. */
export function purposeLabel({ purpose }: Pick<CallRow, 'purpose'>, { contacts, screens }: Words): string {
  return purpose === 'maintenance' || purpose === 'acquisition'
    ? screens.calls.purposes[purpose]
    : contacts.purposes[purpose];
}

/** Street, postal code, town and province in one line; null where none is known. */
export function addressOf({ background, city }: CallRow): string | null {
  const province = background?.province ?? null;
  const town = [background?.postalCode, city, province === null ? null : `(${province})`];
  const parts = [background?.address, town.filter((part) => part != null).join(' ')];
  return parts.filter((part) => part != null && part !== '').join(', ') || null;
}

export function handoverOf({ background }: CallRow, words: Words): string | null {
  const handover = background?.handover ?? null;
  return handover === null ? null : words.screens.calls.handover(handover.why, handover.from);
}

/** What the contacts were reckoned to take; null where older rows do not say. */
export function minutesOf(rows: readonly CallRow[]): number | null {
  return rows.reduce<number | null>(
    (sum, { minutes }) => (sum === null || minutes === null ? null : sum + minutes),
    0,
  );
}

/** Largest first; what a later version contributed under a name unknown here stands under that name. */
export function contributionsText({ contributions, missing }: CallRow, words: Words): string {
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
