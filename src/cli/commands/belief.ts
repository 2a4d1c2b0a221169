import type { Command } from 'commander';
import type { BeliefRequest } from '../../app/note-belief.ts';
import { Fault } from '../../fault.ts';
import { type Cli, type Context, contextFor, type Db } from '../context.ts';

interface BeliefOptions {
  readonly lost?: boolean;
  readonly notLost?: boolean;
  readonly percent?: string;
  readonly cause?: string;
  readonly blocker?: string;
  readonly seller?: string;
  readonly from?: readonly string[];
}

export function addBelief(command: Command, cli: Cli): void {
  const { arguments: texts, options } = cli.words.help;
  command
    .argument('[code]', texts.code)
    .option('--lost', options.lost)
    .option('--not-lost', options.notLost)
    .option('--percent <percent>', options.returnPercent)
    .option('--cause <cause>', options.beliefCause)
    .option('--blocker <text>', options.blocker)
    .option('--seller <name>', options.believer)
    .option('--from <file...>', options.beliefsFrom)
    .action((code: string | undefined, given: BeliefOptions) => {
      if (given.from !== undefined) return read(command, cli, given.from, given.seller ?? null);
      return code === undefined ? ask(command, cli, given) : note(command, cli, code, given);
    });
}

async function note(command: Command, cli: Cli, code: string, options: BeliefOptions): Promise<void> {
  const context = await contextFor(cli, command);
  const { noteBelief } = await import('../../app/note-belief.ts');
  const { beliefView } = await import('../../render/belief-view.ts');
  await context.withStore('existing', async (db) => {
    const noted = await noteBelief(db, await completed(context, db, code, options));
    await context.show(beliefView(noted, context.words), db);
  });
}

/** Asks on a terminal for what was left out; elsewhere a missing answer is a fault that names the option. */
async function completed(
  context: Context,
  db: Db,
  code: string,
  options: BeliefOptions,
): Promise<BeliefRequest> {
  const { customerToBelieve, percentOption } = await import('../../app/note-belief.ts');
  const { requireCause } = await import('../../app/contact-words.ts');
  const { today, term, io } = context;
  const said = {
    isLost: labelFrom(options),
    returnPercent: options.percent === undefined ? undefined : percentOption(options.percent),
    cause: options.cause === undefined ? null : requireCause(options.cause),
    blocker: options.blocker?.trim() || null,
  };
  const base = { code, seller: options.seller ?? null, today, now: io.now().toISOString() };
  const { isLost, returnPercent } = said;
  if (isLost !== undefined && returnPercent !== undefined) return { ...base, ...said, isLost, returnPercent };
  if (!term.interactive) {
    throw new Fault('usage', 'belief-needs', {
      flag: isLost === undefined ? '--lost / --not-lost' : '--percent',
    });
  }
  const { askBelief } = await import('../ask-beliefs.ts');
  const customer = await customerToBelieve(db, code, today);
  return { ...base, ...(await askBelief(context, db, customer.id, said)) };
}

function labelFrom({ lost, notLost }: BeliefOptions): boolean | undefined {
  if (lost === true && notLost === true) throw new Fault('usage', 'belief-both', {});
  if (lost === true) return true;
  return notLost === true ? false : undefined;
}

async function ask(command: Command, cli: Cli, options: BeliefOptions): Promise<void> {
  const context = await contextFor(cli, command);
  if (!context.term.interactive) {
    const { askCode } = context.words.screens.outcome;
    throw new Fault('usage', 'answer-needed', { flag: 'CODE', what: askCode });
  }
  const { askBeliefs } = await import('../ask-beliefs.ts');
  await context.withStore('existing', (db) => askBeliefs(context, db, options.seller));
}

async function read(
  command: Command,
  cli: Cli,
  paths: readonly string[],
  seller: string | null,
): Promise<void> {
  const context = await contextFor(cli, command);
  const { readBeliefs } = await import('../../app/read-beliefs.ts');
  const { takenBeliefsView } = await import('../../render/belief-view.ts');
  const { today, words, io } = context;
  await context.withStore('existing', async (db) => {
    const taken = await readBeliefs(db, { paths, seller, today, now: io.now().toISOString() });
    await context.show(takenBeliefsView(taken, words), db);
  });
}
