import type { Command } from 'commander';
import { Fault } from '../../fault.ts';
import { type Cli, contextFor, countOption } from '../context.ts';

interface BacktestOptions {
  readonly cut?: string;
  readonly horizon?: string;
  readonly mergeDays?: string;
}

/** Ten years: longer than any firm waits for an order, and still a day of the calendar. */
const LONGEST_HORIZON_DAYS = 3_650;

export function addBacktest(command: Command, cli: Cli): void {
  const { options } = cli.words.help;
  command
    .option('--cut <day>', options.cut)
    .option('--horizon <days>', options.horizon)
    .option('--merge-days <days>', options.mergeDays)
    .action((given: BacktestOptions) => run(command, cli, given));
}

async function run(command: Command, cli: Cli, options: BacktestOptions): Promise<void> {
  const context = await contextFor(cli, command);
  const horizonDays = daysOption(options.horizon, 1, '--horizon');
  const mergeDays = daysOption(options.mergeDays, 0, '--merge-days') ?? context.rule.mergeDays;
  const { requireDay } = await import('../../app/today.ts');
  const { tryRules } = await import('../../app/try-rules.ts');
  const { backtestView } = await import('../../render/backtest-view.ts');
  const cut = options.cut === undefined ? undefined : requireDay(options.cut);
  await context.withStore('existing', async (db) => {
    const rule = { ...context.rule, mergeDays };
    const trial = await tryRules(db, { cut, horizonDays, rule, today: context.today });
    await context.show(backtestView(trial, context.words), db);
  });
}

/** @throws Fault `not-a-count`, `not-one-of` */
function daysOption(given: string | undefined, least: 0 | 1, flag: string): number | undefined {
  if (given === '0' && least === 0) return 0;
  const days = countOption(given, flag);
  if (given !== undefined && days !== undefined && days > LONGEST_HORIZON_DAYS) {
    throw new Fault('usage', 'not-one-of', {
      text: given,
      flag,
      allowed: [`${least}–${LONGEST_HORIZON_DAYS}`],
    });
  }
  return days;
}
