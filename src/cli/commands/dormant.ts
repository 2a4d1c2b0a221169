import type { Command } from 'commander';
// Not loaded late like those of the other commands: this is the command most often run, and every module loaded by itself costs
// half a millisecond.
import { listCustomers } from '../../app/list-customers.ts';
import type { SilentLineRequest } from '../../app/list-silent-lines.ts';
import type { WatchRequest } from '../../app/list-watched.ts';
import { Fault } from '../../fault.ts';
import { dormantSummary, dormantView } from '../../render/dormant-view.ts';
import { type Cli, type Context, contextFor, countOption, oneOf } from '../context.ts';

interface DormantOptions {
  readonly explain?: string;
  readonly view?: string;
  readonly horizon?: string;
  readonly mergeDays?: string;
  readonly seller?: string;
  readonly limit?: string;
  readonly sort?: string;
  readonly failIfEmpty?: boolean;
}

const SORTS = ['value', 'silence', 'code'] as const;

/** The views by their names in both languages, as the commands have theirs. */
const VIEWS = {
  dormant: 'dormant',
  fermi: 'dormant',
  warning: 'warning',
  'in-ritardo': 'warning',
  neglect: 'neglect',
  trascurati: 'neglect',
  newcomer: 'newcomer',
  'venditore-nuovo': 'newcomer',
  watched: 'watched',
  sorvegliati: 'watched',
  partial: 'partial',
  parziali: 'partial',
  'never-bought': 'never-bought',
  'mai-comprato': 'never-bought',
  all: 'all',
  tutti: 'all',
} as const;
const VIEW_NAMES = Object.keys(VIEWS) as readonly (keyof typeof VIEWS)[];

export function addDormant(command: Command, cli: Cli): void {
  const { options } = cli.words.help;
  command
    .option('--view <view>', options.view)
    .option('--explain <code>', options.explain)
    .option('--seller <name>', options.seller)
    .option('--limit <number>', options.limit)
    .option('--sort <order>', options.sort)
    .option('--horizon <days>', options.scoreHorizon)
    .option('--merge-days <days>', options.mergeDays)
    .option('--fail-if-empty', options.failIfEmpty)
    .action((given: DormantOptions) =>
      given.explain === undefined ? list(command, cli, given) : explain(command, cli, given),
    );
}

async function list(command: Command, cli: Cli, options: DormantOptions): Promise<void> {
  const context = await contextFor(cli, command);
  const { words, today } = context;
  const view = VIEWS[oneOf(options.view ?? 'dormant', VIEW_NAMES, '--view')];
  const wish = {
    sort: oneOf(options.sort ?? 'value', SORTS, '--sort'),
    seller: options.seller,
    limit: countOption(options.limit, '--limit'),
    today,
    rule: ruleFrom(context, options),
  };
  if (view === 'watched') return listWatchedOnes(context, wish, options.failIfEmpty === true);
  if (view === 'partial') return listLines(context, wish, options.failIfEmpty === true);
  const request = { ...wish, view };
  await context.withStore('existing', async (db) => {
    const listed = await listCustomers(db, request);
    await context.show(dormantView(listed, words), db);
    context.tell(dormantSummary(listed, words));
    const [first] = listed.customers;
    if (first !== undefined && context.term.progress) {
      context.tell(words.screens.nextAfterDormant(first.code));
    }
    if (first === undefined && options.failIfEmpty === true) {
      throw new Fault('condition', 'nothing-found', { what: words.screens.none[request.view] });
    }
  });
}

async function listLines(context: Context, request: SilentLineRequest, failIfEmpty: boolean): Promise<void> {
  const { listSilentLines } = await import('../../app/list-silent-lines.ts');
  const { silentLinesSummary, silentLinesView } = await import('../../render/silent-lines-view.ts');
  const { words } = context;
  await context.withStore('existing', async (db) => {
    const list = await listSilentLines(db, request);
    await context.show(silentLinesView(list, words), db);
    const summary = silentLinesSummary(list, words);
    if (summary !== null) context.tell(summary);
    else if (failIfEmpty) throw new Fault('condition', 'nothing-found', { what: words.screens.partial.none });
  });
}

async function listWatchedOnes(
  context: Context,
  wish: Omit<WatchRequest, 'patronDay'>,
  failIfEmpty: boolean,
): Promise<void> {
  const { listWatched } = await import('../../app/list-watched.ts');
  const { watchedSummary, watchedView } = await import('../../render/watched-view.ts');
  const { words, patronDay } = context;
  await context.withStore('existing', async (db) => {
    const list = await listWatched(db, { ...wish, patronDay });
    await context.show(watchedView(list, words), db);
    const summary = watchedSummary(list, words);
    if (summary !== null) context.tell(summary);
    else if (failIfEmpty) {
      throw new Fault('condition', 'nothing-found', { what: words.contacts.watched.none });
    }
  });
}

async function explain(command: Command, cli: Cli, options: DormantOptions): Promise<void> {
  const context = await contextFor(cli, command);
  const { explainCustomer } = await import('../../app/explain-customer.ts');
  const { explainView } = await import('../../render/explain-view.ts');
  const { today, words } = context;
  await context.withStore('existing', async (db) => {
    const explanation = await explainCustomer(db, options.explain ?? '', today, ruleFrom(context, options));
    await context.show(explainView(explanation, words), db);
  });
}

function ruleFrom({ rule }: Context, { horizon, mergeDays }: DormantOptions): Context['rule'] {
  return {
    ...rule,
    horizonDays: countOption(horizon, '--horizon') ?? rule.horizonDays,
    mergeDays: mergeDays === '0' ? 0 : (countOption(mergeDays, '--merge-days') ?? rule.mergeDays),
  };
}
