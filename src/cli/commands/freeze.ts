import type { Command } from 'commander';
import type { FreezeRequest, PlannedCohort } from '../../app/freeze-cohort.ts';
import { Fault } from '../../fault.ts';
import { type Cli, type Context, contextFor, type Db } from '../context.ts';
import { rangeOption, shareOption } from '../figure-options.ts';

interface FreezeOptions {
  readonly window?: string;
  readonly holdout?: string;
  readonly seed?: string;
  readonly dryRun?: boolean;
  readonly beliefsOut?: string;
  readonly yes?: boolean;
  readonly verify?: boolean;
}

const DEFAULT_WINDOW_DAYS = 90;
const LONGEST_WINDOW_DAYS = 730;
/** Whoever leaves more than half of the customers alone does not want to win them back. */
const LARGEST_HOLDOUT = 0.5;
const LARGEST_SEED = 2 ** 32 - 1;

export function addFreeze(command: Command, cli: Cli): void {
  const { arguments: texts, options } = cli.words.help;
  command
    .argument('<name>', texts.cohortName)
    .option('--window <days>', options.window)
    .option('--holdout <share>', options.holdout)
    .option('--seed <number>', options.seed)
    .option('--dry-run', options.freezeDryRun)
    .option('--beliefs-out <path>', options.beliefsOut)
    .option('--yes', options.yes)
    .option('--verify', options.verify)
    .option('--csv-dialect <dialect>', options.csvDialect)
    .action((name: string, given: FreezeOptions) => {
      if (given.verify === true) return verify(command, cli, name);
      if (given.beliefsOut !== undefined) return writeSheets(command, cli, name, given.beliefsOut);
      return given.dryRun === true ? plan(command, cli, name, given) : freeze(command, cli, name, given);
    });
}

async function plan(command: Command, cli: Cli, name: string, options: FreezeOptions): Promise<void> {
  const context = await contextFor(cli, command);
  const request = requestFrom(context, name, options);
  const { planCohort } = await import('../../app/freeze-cohort.ts');
  const { planView } = await import('../../render/freeze-view.ts');
  await context.withStore('existing', async (db) => {
    const planned = await planCohort(db, request);
    await context.show(planView(planned, context.words), db);
    tellMissing(context, planned);
  });
}

async function freeze(command: Command, cli: Cli, name: string, options: FreezeOptions): Promise<void> {
  const context = await contextFor(cli, command);
  const request = requestFrom(context, name, options);
  const isAsking = options.yes !== true;
  const { words, term } = context;
  const { cohort: sentences } = words.screens;
  if (isAsking && !term.interactive) {
    throw new Fault('usage', 'answer-needed', { flag: '--yes', what: sentences.confirmation });
  }
  const { freezeCohort, planCohort } = await import('../../app/freeze-cohort.ts');
  const { frozenView } = await import('../../render/freeze-view.ts');
  await context.withStore('existing', async (db) => {
    const shown = isAsking ? await planCohort(db, request) : undefined;
    if (shown !== undefined && !(await isAgreed(context, shown))) {
      context.tell(sentences.notFrozen);
      return;
    }
    const frozen = await freezeCohort(db, request, shown?.sha256);
    await context.show(frozenView(frozen, isAsking, words), db);
    if (term.progress) context.tell(sentences.keepSeal, sentences.next);
  });
}

/** Shows what it would be and what it could prove, and asks. */
async function isAgreed(context: Context, planned: PlannedCohort): Promise<boolean> {
  const { words, term, io } = context;
  const { planText } = await import('../../render/freeze-view.ts');
  const { chooseYesNo } = await import('../questions.ts');
  const plain = (line: string) => line;
  const paint = { title: plain, dim: plain, good: plain, warn: plain };
  io.stderr.write(`${planText(planned, words, { width: term.width, paint })}\n\n`);
  // Of an empty one the fault says more than a question could.
  if (planned.size === 0) return true;
  tellMissing(context, planned);
  return chooseYesNo(context, words.screens.cohort.ask(planned.content.name, planned.size), false);
}

function tellMissing({ tell, words }: Context, { beliefs }: PlannedCohort): void {
  if (beliefs.none > 0) tell(words.screens.cohort.missingBeliefs(beliefs.none));
}

async function verify(command: Command, cli: Cli, name: string): Promise<void> {
  const context = await contextFor(cli, command);
  const { verifyCohort } = await import('../../app/list-cohorts.ts');
  const { verificationView } = await import('../../render/freeze-view.ts');
  await context.withStore('existing', async (db) => {
    const verified = await verifyCohort(db, name);
    await context.show(verificationView(verified, context.words), db);
    if (!verified.holds) throw new Fault('condition', 'cohort-altered', { name: verified.name });
  });
}

async function writeSheets(command: Command, cli: Cli, name: string, path: string): Promise<void> {
  const context = await contextFor(cli, command);
  const { writeBeliefSheets } = await import('../belief-sheets.ts');
  await context.withStore('existing', (db: Db) => writeBeliefSheets(context, db, { name, path }));
}

function requestFrom(context: Context, name: string, options: FreezeOptions): FreezeRequest {
  const { today, rule, words, io } = context;
  return {
    name,
    today,
    now: io.now().toISOString(),
    rule,
    ruleText: words.screens.cohort.rule(rule),
    windowDays: rangeOption(options.window, '--window', 1, LONGEST_WINDOW_DAYS) ?? DEFAULT_WINDOW_DAYS,
    holdoutShare: shareOption(options.holdout, '--holdout', LARGEST_HOLDOUT) ?? 0,
    seed: rangeOption(options.seed, '--seed', 0, LARGEST_SEED),
  };
}
