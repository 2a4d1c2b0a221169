import type { Command } from 'commander';
import type { OutcomeRequest } from '../../app/record-outcome.ts';
import { Fault } from '../../fault.ts';
import { type Cli, type Context, contextFor, countOption, type Db } from '../context.ts';
import { addOutcomeHistory, settingOf } from './outcome-history.ts';

interface OutcomeOptions {
  readonly channel?: string;
  readonly on?: string;
  readonly at?: string;
  readonly next?: string;
  readonly cause?: string;
  readonly step?: string;
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
    .option('--at <time>', options.at)
    .option('--next <day>', options.next)
    .option('--cause <cause>', options.customerCause)
    .option('--step <text>', options.step)
    .option('--answer <text>', options.answer)
    .option('--minutes <number>', options.minutes)
    .option('--notes <text>', options.notes)
    .option('--seller <name>', options.outcomeSeller)
    .option('--only-this-channel', options.onlyThisChannel)
    .action((code: string | undefined, kind: string | undefined, given: OutcomeOptions) =>
      run(command, cli, code, kind, given),
    );
  addOutcomeHistory(command, cli);
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
    const recorded = await recordOutcome(db, requestFrom(typed, context));
    await context.show(outcomeView(recorded, context.words), db);
  });
}

function requestFrom(typed: TypedOutcome, context: Context): OutcomeRequest {
  return {
    ...settingOf(context),
    code: typed.code,
    outcome: typed.kind,
    channel: typed.channel ?? 'phone',
    on: typed.on,
    at: typed.at,
    next: typed.next,
    cause: typed.cause,
    step: typed.step ?? null,
    answer: typed.answer ?? null,
    minutes: countOption(typed.minutes, '--minutes') ?? null,
    notes: typed.notes ?? null,
    seller: typed.seller ?? null,
    onlyThisChannel: typed.onlyThisChannel === true,
  };
}

/** Asks on a terminal for what was left out; elsewhere a missing answer is a fault that names the argument. */
async function completed(
  context: Context,
  db: Db,
  code: string | undefined,
  kind: string | undefined,
  options: OutcomeOptions,
): Promise<TypedOutcome> {
  const { requireCustomer } = await import('../../app/record-outcome.ts');
  const { outcome: questions } = context.words.screens;
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
  const isAsking = code === undefined || kind === undefined;
  const told = isAsking ? await ask.askAll(context, chosen, options) : options;
  return { ...(await ask.askMissing(context, chosen, told)), code: known, kind: chosen };
}
