import { reachedBy } from '../app/record-outcome.ts';
import type { Context } from './context.ts';
import { choose, write } from './questions.ts';

/** The questions of `outcome` on a terminal. */
export async function askCode(context: Context): Promise<string> {
  return write(context, context.words.screens.outcome.askCode, (text) => text.trim() !== '');
}

export async function askKind(context: Context): Promise<string> {
  const { outcomes } = context.words.labels;
  return choose(context, context.words.screens.outcome.askKind, Object.entries(outcomes));
}

export async function askChannel(context: Context): Promise<string> {
  const { channels } = context.words.labels;
  return choose(context, context.words.screens.outcome.askChannel, Object.entries(channels));
}

/** A day as people write it here, given back in ISO form. */
export async function askNext(context: Context): Promise<string> {
  const { outcome: questions } = context.words.screens;
  const typed = await write(context, questions.askNext, (text) => {
    const day = isoDay(text);
    return day !== undefined && day > context.today ? true : questions.badDay;
  });
  return isoDay(typed) ?? typed;
}

/** What the customer said, asked only when somebody was spoken to. */
export async function askDetails(
  context: Context,
  kind: string,
  given: { readonly cause?: string | undefined; readonly answer?: string | undefined },
): Promise<{ cause?: string; answer?: string }> {
  if (!reachedBy(kind)) return {};
  const { outcome: questions } = context.words.screens;
  const causes = Object.entries(context.words.labels.causes);
  const cause =
    given.cause ?? (await choose(context, questions.askCause, [['', questions.noCause], ...causes]));
  const answer = given.answer ?? (await write(context, questions.askAnswer, () => true));
  return { ...(cause === '' ? {} : { cause }), ...(answer.trim() === '' ? {} : { answer }) };
}

function isoDay(text: string): string | undefined {
  const european = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.trim());
  const iso = european
    ? `${european[3]}-${european[2]?.padStart(2, '0')}-${european[1]?.padStart(2, '0')}`
    : text.trim();
  return /^\d{4}-\d{2}-\d{2}$/.test(iso) && !Number.isNaN(Date.parse(iso)) ? iso : undefined;
}
