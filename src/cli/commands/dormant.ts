import type { Command } from 'commander';
// Not loaded late like those of the other commands: this is the command most often run, and every module loaded by itself costs
// half a millisecond.
import { explainCustomer } from '../../app/explain-customer.ts';
import { flagDormant, selectDormant } from '../../app/flag-dormant.ts';
import { Fault } from '../../fault.ts';
import { dormantSummary, dormantView } from '../../render/dormant-view.ts';
import { explainView } from '../../render/explain-view.ts';
import { type Cli, contextFor, countOption, oneOf } from '../context.ts';

interface DormantOptions {
  readonly explain?: string;
  readonly seller?: string;
  readonly limit?: string;
  readonly sort?: string;
  readonly failIfEmpty?: boolean;
}

const SORTS = ['value', 'silence', 'code'] as const;

export function addDormant(command: Command, cli: Cli): void {
  const { options } = cli.words.help;
  command
    .option('--explain <code>', options.explain)
    .option('--seller <name>', options.seller)
    .option('--limit <number>', options.limit)
    .option('--sort <order>', options.sort)
    .option('--fail-if-empty', options.failIfEmpty)
    .action((given: DormantOptions) =>
      given.explain === undefined ? list(command, cli, given) : explain(command, cli, given.explain),
    );
}

async function list(command: Command, cli: Cli, options: DormantOptions): Promise<void> {
  const context = await contextFor(cli, command);
  const { words, today, rule } = context;
  const sort = oneOf(options.sort ?? 'value', SORTS, '--sort');
  const limit = countOption(options.limit, '--limit');
  await context.withStore('existing', async (db) => {
    const flagged = await flagDormant(db, today, rule);
    const selected = selectDormant(flagged, { seller: options.seller, sort, limit });
    await context.show(dormantView(selected, words), db);
    context.tell(dormantSummary(flagged, words));
    const [first] = selected.customers;
    if (first !== undefined && context.term.progress) {
      context.tell(words.screens.nextAfterDormant(first.code));
    }
    if (first === undefined && options.failIfEmpty === true) {
      throw new Fault('condition', 'nothing-found', { what: words.screens.noneDormant });
    }
  });
}

async function explain(command: Command, cli: Cli, code: string): Promise<void> {
  const context = await contextFor(cli, command);
  await context.withStore('existing', async (db) => {
    const explanation = await explainCustomer(db, code, context.today, context.rule);
    await context.show(explainView(explanation, context.words), db);
  });
}
