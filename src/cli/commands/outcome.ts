import type { Command } from 'commander';
import { Fault } from '../../fault.ts';
import { type Cli, type Context, contextFor, countOption, type Db } from '../context.ts';

interface OutcomeOptions {
  readonly channel?: string;
  readonly on?: string;
  readonly next?: string;
  readonly cause?: string;
  readonly answer?: string;
  readonly minutes?: string;
  readonly notes?: string;
  readonly seller?: string;
  readonly onlyThisChannel?: boolean;
}

/** A contact as typed, complete enough to be checked. */
interface TypedOutcome extends OutcomeOptions {
  readonly code: string;
  readonly kind: string;
}

export function addOutcome(command: Command, cli: Cli): void {
  const { arguments: texts, options } = cli.words.help;
  command
    .argument('[code]', texts.code)
    .argument('[kind]', texts.outcome)
    .option('--channel <channel>', options.channel)
    .option('--on <day>', options.on)
    .option('--next <day>', options.next)
    .option('--cause <cause>', options.customerCause)
    .option('--answer <text>', options.answer)
    .option('--minutes <number>', options.minutes)
    .option('--notes <text>', options.notes)
    .option('--seller <name>', options.outcomeSeller)
    .option('--only-this-channel', options.onlyThisChannel)
    .action((code: string | undefined, kind: string | undefined, given: OutcomeOptions) =>
      run(command, cli, code, kind, given),
    );
}

async function run(
  command: Command,
  cli: Cli,
  code: string | undefined,
  kind: string | undefined,
  options: OutcomeOptions,
): Promise<void> {
  const context = await contextFor(cli, command);
  const { recordOutcome } = await import('../../app/record-outcome.ts');
  const { outcomeView } = await import('../../render/outcome-view.ts');
  await context.withStore('existing', async (db) => {
    const typed = await completed(context, db, code, kind, options);
    const recorded = await recordOutcome(db, {
      code: typed.code,
      outcome: typed.kind,
      channel: typed.channel ?? 'phone',
      on: typed.on,
      next: typed.next,
      cause: typed.cause,
      answer: typed.answer ?? null,
      minutes: countOption(typed.minutes, '--minutes') ?? null,
      notes: typed.notes ?? null,
      seller: typed.seller ?? null,
      onlyThisChannel: typed.onlyThisChannel === true,
      today: context.today,
      now: context.io.now().toISOString(),
      patronDay: context.patronDay,
    });
    await context.show(outcomeView(recorded, context.words), db);
  });
}

/** Asks on a terminal for what was left out; elsewhere a missing answer is a fault that names the argument. */
async function completed(
  context: Context,
  db: Db,
  code: string | undefined,
  kind: string | undefined,
  options: OutcomeOptions,
): Promise<TypedOutcome> {
  const { missingFor, requireCustomer } = await import('../../app/record-outcome.ts');
  const { outcome: questions } = context.words.screens;
  const isAsking = code === undefined || kind === undefined;
  if (!context.term.interactive) {
    if (code === undefined)
      throw new Fault('usage', 'answer-needed', { flag: 'CODE', what: questions.askCode });
    if (kind === undefined)
      throw new Fault('usage', 'answer-needed', { flag: 'KIND', what: questions.askKind });
    return { ...options, code, kind };
  }
  const ask = await import('../ask-outcome.ts');
  const known = code ?? (await ask.askCode(context));
  // A mistyped code is said before the other questions are answered in vain.
  await requireCustomer(db, known);
  const chosen = kind ?? (await ask.askKind(context));
  const channel = options.channel ?? (isAsking ? await ask.askChannel(context) : undefined);
  const next =
    options.next ?? (missingFor(chosen, options.next) === 'next' ? await ask.askNext(context) : undefined);
  const details = isAsking ? await ask.askDetails(context, chosen, options) : {};
  return {
    ...options,
    ...details,
    code: known,
    kind: chosen,
    ...(channel === undefined ? {} : { channel }),
    ...(next === undefined ? {} : { next }),
  };
}
