import { isInVain, missingFor, reachedBy } from '../app/record-outcome.ts';
import { dayAsSpoken } from '../app/today.ts';
import type { Context } from './context.ts';
import { choose, write } from './questions.ts';

/** What is told of a contact besides who and how it went. */
interface Told {
  readonly channel?: string;
  readonly at?: string;
  readonly next?: string;
  readonly cause?: string;
  readonly step?: string;
  readonly answer?: string;
  readonly notes?: string;
}

/** The questions of `outcome` on a terminal. */
export async function askCode(context: Context): Promise<string> {
  return write(context, context.words.screens.outcome.askCode, (text) => text.trim() !== '');
}

export async function askKind(context: Context): Promise<string> {
  const { outcomes } = context.words.labels;
  return choose(context, context.words.screens.outcome.askKind, Object.entries(outcomes));
}

/** Everything that may be told of such a contact, in the order in which one would tell it. */
export async function askAll<Options extends Told>(
  context: Context,
  kind: string,
  given: Options,
): Promise<Options> {
  const { channels } = context.words.labels;
  const { outcome: questions } = context.words.screens;
  const channel = given.channel ?? (await choose(context, questions.askChannel, Object.entries(channels)));
  const at = given.at ?? (isInVain(kind) ? await askTime(context) : undefined);
  const told = { ...given, channel, ...(at === undefined ? {} : { at }) };
  const dated = missingFor(kind, told).includes('next') ? { ...told, next: await askNext(context) } : told;
  if (!reachedBy(kind)) return dated;
  const cause = dated.cause ?? (await askCause(context, missingFor(kind, dated).includes('cause')));
  const answer = dated.answer ?? (await write(context, questions.askAnswer, () => true));
  return {
    ...dated,
    ...(cause === '' ? {} : { cause }),
    ...(answer.trim() === '' ? {} : { answer }),
  };
}

/** What the outcome cannot do without. */
export async function askMissing<Options extends Told>(
  context: Context,
  kind: string,
  given: Options,
): Promise<Options> {
  let told = given;
  for (const missing of missingFor(kind, given)) {
    if (missing === 'next') told = { ...told, next: await askNext(context) };
    else if (missing === 'cause') told = { ...told, cause: await askCause(context, true) };
    else told = { ...told, step: await askStep(context) };
  }
  return told;
}

/** A day as people write it here, given back in ISO form. */
async function askNext(context: Context): Promise<string> {
  const { outcome: questions } = context.words.screens;
  const typed = await write(context, questions.askNext, (text) => {
    const day = dayAsSpoken(text, context.today);
    return day !== undefined && day > context.today ? true : questions.badDay;
  });
  return dayAsSpoken(typed, context.today) ?? typed;
}

/** Skipped when nothing is typed. */
async function askTime(context: Context): Promise<string | undefined> {
  const { askAt, badTime } = context.words.contacts;
  const typed = await write(context, askAt, (text) =>
    /^(?:\s*|\s*(?:[01]?\d|2[0-3])[:.][0-5]\d\s*)$/.test(text) ? true : badTime,
  );
  return typed === '' ? undefined : typed;
}

/** Empty when the customer named none, which not every outcome allows. */
async function askCause(context: Context, isNeeded: boolean): Promise<string> {
  const { outcome: questions } = context.words.screens;
  const causes = Object.entries(context.words.labels.causes);
  if (!isNeeded) return choose(context, questions.askCause, [['', questions.noCause], ...causes]);
  const known = causes.filter(([name]) => name !== 'not-stated');
  return choose(context, context.words.contacts.askNeededCause, known);
}

async function askStep(context: Context): Promise<string> {
  return write(context, context.words.contacts.askStep, (text) => text.trim() !== '');
}
