import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Command } from 'commander';
import type { Campaign } from '../../app/simulation/campaign.ts';
import type { Truth } from '../../app/simulation/truth.ts';
import type { Day } from '../../domain/day.ts';
import { Fault } from '../../fault.ts';
import { type Cli, type Context, contextFor } from '../context.ts';
import { rangeOption, shareOption } from '../figure-options.ts';
import { type QuietRun, quietRunOf } from '../quiet-run.ts';

interface SimulateOptions {
  readonly customers?: string;
  readonly refusal?: string;
  readonly impossible?: string;
  readonly contactRate?: string;
  readonly base?: string;
  readonly uplift?: string;
  readonly sellerBias?: string;
  readonly holdout?: string;
  readonly seed?: string;
  readonly brief?: boolean;
}

const MOST_CUSTOMERS = 2_000;
const LARGEST_SEED = 2 ** 32 - 1;
/** Weeks of calls: with an attempt a week time enough for the fourth. */
const WEEKS = 6;
const DEFAULT_HOLDOUT = '25%';

export function addSimulate(command: Command, cli: Cli): void {
  const { options } = cli.words.help;
  command
    .option('--customers <number>', options.simulateCustomers)
    .option('--refusal <share>', options.simulateRefusal)
    .option('--impossible <share>', options.simulateImpossible)
    .option('--contact-rate <share>', options.simulateContactRate)
    .option('--base <share>', options.simulateBase)
    .option('--uplift <points>', options.simulateUplift)
    .option('--seller-bias <points>', options.simulateBias)
    .option('--holdout <share>', options.simulateHoldout)
    .option('--seed <number>', options.simulateSeed)
    .option('--brief', options.brief)
    .action((given: SimulateOptions) => run(command, cli, given));
}

async function run(command: Command, cli: Cli, options: SimulateOptions): Promise<void> {
  const context = await contextFor(cli, command);
  const truth = await truthFrom(options);
  const seed = rangeOption(options.seed, '--seed', 0, LARGEST_SEED) ?? 1;
  const holdout = shareOption(options.holdout ?? DEFAULT_HOLDOUT, '--holdout', 0.5) ?? 0;
  const { db: named } = context.options;
  // What somebody has is never mixed with what somebody has made up.
  if (named !== undefined && existsSync(named)) {
    throw new Fault('input', 'simulation-needs-new-db', { db: named });
  }
  const folder = mkdtempSync(join(tmpdir(), 'riconquista-simulation-'));
  const db = named ?? join(folder, 'simulation.db');
  const { simulation } = context.words.screens;
  context.tell(simulation.truth(truth, seed));
  const settings = join(folder, 'config.json');
  writeFileSync(settings, JSON.stringify({ firm: simulation.firm, ...COSTS }));
  try {
    const quiet = quietRunOf(context, { db, settings, folder });
    const endedOn = await runCampaign(context, quiet, { truth, seed, holdout, folder });
    await showReport(context, { db, settings, endedOn }, options);
    context.tell(simulation.kept(db, endedOn));
  } catch (error) {
    // Half a campaign would be taken for a whole one.
    for (const path of [db, `${db}-wal`, `${db}-shm`, folder]) rmSync(path, { recursive: true, force: true });
    throw error;
  }
  if (named !== undefined) rmSync(folder, { recursive: true });
}

const COSTS = { hourlyCost: 35, acquisitionCost: 800, marginShare: 0.35 };

/** @throws Fault `out-of-range`, `bad-share`, `impossible-truth` */
async function truthFrom(options: SimulateOptions): Promise<Truth> {
  const { DEFAULT_TRUTH, effectOfCall } = await import('../../app/simulation/truth.ts');
  const points = (text: string | undefined, flag: string, least: number, usual: number) => {
    const sign = text?.startsWith('-') === true ? -1 : 1;
    const share = rangeOption(text?.replace(/^-/, ''), flag, 0, 100);
    const value = share === undefined ? usual : (sign * share) / 100;
    if (value < least)
      throw new Fault('usage', 'out-of-range', { text: text ?? '', flag, least: 100 * least, most: 100 });
    return value;
  };
  const truth: Truth = {
    customers: rangeOption(options.customers, '--customers', 1, MOST_CUSTOMERS) ?? DEFAULT_TRUTH.customers,
    refusal: shareOption(options.refusal, '--refusal', 1) ?? DEFAULT_TRUTH.refusal,
    impossible: shareOption(options.impossible, '--impossible', 1) ?? DEFAULT_TRUTH.impossible,
    contactRate: shareOption(options.contactRate, '--contact-rate', 1) ?? DEFAULT_TRUTH.contactRate,
    base: shareOption(options.base, '--base', 1) ?? DEFAULT_TRUTH.base,
    uplift: points(options.uplift, '--uplift', 0, DEFAULT_TRUTH.uplift),
    sellerBias: points(options.sellerBias, '--seller-bias', -1, DEFAULT_TRUTH.sellerBias),
  };
  const open = 1 - truth.refusal - truth.impossible;
  if (effectOfCall(truth) === undefined || truth.base > open)
    throw new Fault('usage', 'impossible-truth', {});
  return truth;
}

interface CampaignPlan {
  readonly truth: Truth;
  readonly seed: number;
  readonly holdout: number;
  readonly folder: string;
}

/** Import, beliefs, freeze, six weeks of lists and answers, the orders of the window; the day after it. */
async function runCampaign(
  { words, options, today }: Context,
  quiet: QuietRun,
  plan: CampaignPlan,
): Promise<Day> {
  const { truth, seed, holdout, folder } = plan;
  const { answersOfWeek, beginCampaign, calendarOf } = await import('../../app/simulation/campaign.ts');
  const files = await import('../../app/simulation/files.ts');
  const { frozenOn, windowDays, windowEndsOn, endedOn, mondays } = calendarOf(
    WEEKS,
    options.today === undefined ? undefined : today,
  );
  const campaign = beginCampaign(truth, { seed, frozenOn, windowDays });
  const write = (name: string, text: string) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  const { cohort } = words.screens.simulation;
  await quiet(frozenOn, ['import', write('clienti.csv', files.customersFile(campaign.people))]);
  await quiet(frozenOn, ['import', write('ordini.csv', files.ordersBefore(campaign.people, frozenOn))]);
  await quiet(frozenOn, ['belief', '--from', write('giudizi.csv', files.beliefsFile(campaign.dormant))]);
  const drawn = ['--holdout', `${holdout * 100}%`, '--window', String(windowDays), '--seed', String(seed)];
  await quiet(frozenOn, ['freeze', cohort, '--yes', ...drawn]);
  for (const [week, monday] of mondays.entries()) {
    const calls = await callsOfWeek(quiet, monday, campaign);
    const answers = answersOfWeek(campaign, calls);
    const told = answers.at(-1)?.on ?? monday;
    const file = write(`esiti-${week + 1}.csv`, files.contactsFile(answers));
    if (answers.length > 0) await quiet(told, ['outcome', 'import', file, '--strict']);
  }
  const orders = files.ordersAfter(campaign, campaign.concludedOn, { frozenOn, windowEndsOn });
  await quiet(endedOn, ['import', write('ordini-dopo.csv', orders)]);
  return endedOn;
}

interface WeekJson {
  readonly rows: readonly { readonly code: string; readonly dueOn: Day; readonly channel: string }[];
}

/** The week's list as the program makes it, in the order in which it is worked. */
async function callsOfWeek(quiet: QuietRun, monday: Day, { dormant }: Campaign): Promise<WeekJson['rows']> {
  const capacity = String(dormant.length);
  const { rows } = JSON.parse(
    await quiet(monday, ['calls', '--capacity', capacity, '--format', 'json']),
  ) as WeekJson;
  return rows.toSorted((one, other) =>
    one.dueOn === other.dueOn ? Number(one.code > other.code) - 0.5 : one.dueOn < other.dueOn ? -1 : 1,
  );
}

interface Simulated {
  readonly db: string;
  readonly settings: string;
  readonly endedOn: Day;
}

async function showReport(
  { io, words, options: given, term, run: runLine }: Context,
  { db, settings, endedOn }: Simulated,
  options: SimulateOptions,
): Promise<void> {
  const { cohort } = words.screens.simulation;
  const own = { ...io, cwd: dirname(settings), env: { ...io.env, RICONQUISTA_CONFIG: settings } };
  const code = await runLine(
    [
      ...['report', '--cohort', cohort, '--db', db, '--today', endedOn, '--lang', words.language],
      ...(options.brief === true ? ['--brief'] : []),
      ...(given.format === undefined ? [] : ['--format', given.format]),
      ...(given.output === undefined ? [] : ['--output', given.output]),
      ...(given.force === true ? ['--force'] : []),
      ...['--color', term.color ? 'always' : 'never'],
    ],
    own,
  );
  if (code !== 0) throw new Error(`the report on the simulation ended with ${code}`);
}
