import { join } from 'node:path';
import type { Command } from 'commander';
import type { WeekCalls } from '../../app/issue-calls.ts';
import { Fault } from '../../fault.ts';
import {
  type Cli,
  type Context,
  contextFor,
  type Db,
  type Format,
  type GlobalOptions,
  oneOf,
} from '../context.ts';
import { refuseSources } from '../output-file.ts';

interface CallsOptions {
  readonly week?: string;
  readonly seller?: string;
  readonly capacity?: string;
  readonly refresh?: boolean;
  readonly perSeller?: string;
  readonly explain?: string;
  readonly failIfEmpty?: boolean;
}

export function addCalls(command: Command, cli: Cli): void {
  const { options, subcommands } = cli.words.help;
  command
    .option('--week <week>', options.week)
    .option('--seller <name>', options.callsSeller)
    .option('--capacity <capacity>', options.capacity)
    .option('--refresh', options.refresh)
    .option('--per-seller <folder>', options.perSeller)
    .option('--explain <code>', options.callsExplain)
    .option('--csv-dialect <dialect>', options.csvDialect)
    .option('--fail-if-empty', options.failIfEmpty)
    .action((given: CallsOptions) =>
      given.explain === undefined ? run(command, cli, given) : explain(command, cli, given.explain),
    );
  const status = command.command('status').alias('stato').description(subcommands.callsStatus);
  status.option('--week <week>', options.week).action(() => showStatus(status, cli));
}

async function run(command: Command, cli: Cli, options: CallsOptions): Promise<void> {
  const context = await contextFor(cli, command);
  const { words, callsRule, today, minute, patronDay } = context;
  const given = command.optsWithGlobals<GlobalOptions>();
  const { issueCalls } = await import('../../app/issue-calls.ts');
  const { callableFrom, requireCapacity } = await import('../../app/calls-rule.ts');
  const { callsView, nothingToCall } = await import('../../render/calls-view.ts');
  const format = options.perSeller === undefined ? undefined : formatForSellers(given, options);
  await context.withStore('existing', async (db) => {
    const calls = await issueCalls(db, {
      week: options.week,
      seller: options.seller,
      capacity: options.capacity === undefined ? undefined : requireCapacity(options.capacity, '--capacity'),
      refresh: options.refresh === true,
      today,
      from: callableFrom(today, minute, callsRule, patronDay)?.day ?? today,
      rule: context.rule,
      priorityRule: context.priorityRule,
      callsRule,
      gateRule: context.gateRule,
      firm: context.firm,
      style: await context.scriptStyle(),
      patronDay,
      language: context.scriptLanguage,
    });
    if (format === undefined) await context.show(callsView(calls, words, pageFacts(context)), db);
    else await showPerSeller(context, db, calls, { folder: options.perSeller ?? '.', format });
    await tellAside(context, calls, options, given);
    if (calls.rows.length === 0 && options.failIfEmpty === true) {
      throw new Fault('condition', 'nothing-found', { what: nothingToCall(calls, words) });
    }
  });
}

/** Said before any work is done; a table for the screen is no file to hand out. */
function formatForSellers(given: GlobalOptions, options: CallsOptions): Format {
  if (given.output !== undefined) {
    throw new Fault('usage', 'options-exclude', { flags: ['--per-seller', '--output'] });
  }
  if (options.perSeller === '') throw new Fault('usage', 'missing-option-value', { name: '--per-seller' });
  return oneOf(given.format ?? 'xlsx', ['xlsx', 'csv', 'html', 'ics', 'json'] as const, '--format');
}

function pageFacts({ callsRule }: Context): { readonly hours: Context['callsRule']['hours']['spans'] } {
  return { hours: callsRule.hours.spans };
}

async function showPerSeller(
  context: Context,
  db: Db,
  calls: WeekCalls,
  { folder, format }: { readonly folder: string; readonly format: Format },
): Promise<void> {
  const { callsOf, callsView } = await import('../../render/calls-view.ts');
  const { fileNames } = await import('../../render/file-names.ts');
  const { words, dbPath } = context;
  const sellers = calls.lists.map(({ seller }) => seller);
  const names = fileNames(sellers, calls.week, words);
  const files = new Map<string, string | Buffer>();
  for (const [index, seller] of sellers.entries()) {
    const name = `${names[index]}.${format}`;
    refuseSources(join(folder, name), [dbPath]);
    const view = callsView(callsOf(calls, seller), words, pageFacts(context));
    files.set(name, await context.contentOf(view, format));
  }
  if (files.size === 0) return;
  await context.showFolder(folder, files, db);
  if (context.term.progress) context.tell(words.screens.calls.filesWritten(files.size, folder));
}

/** Beside the lists: whom they do not have, and what to do next. */
async function tellAside(
  { tell, words, term }: Context,
  calls: WeekCalls,
  options: CallsOptions,
  given: GlobalOptions,
): Promise<void> {
  const { callsSummary } = await import('../../render/calls-view.ts');
  const { calls: sentences } = words.screens;
  // A list written to a file by a program that runs at night has nothing to say.
  const isRead = given.output === undefined && options.perSeller === undefined;
  if (!term.progress && !isRead) return;
  if (options.refresh === true) tell(sentences.added(calls.added));
  const summary = callsSummary(calls, words);
  if (summary !== '') tell(summary);
  const isCalendar = given.format === 'ics' || /\.ics$/i.test(given.output ?? '');
  if (isCalendar && calls.rows.every(({ promisedOn }) => promisedOn === null)) tell(sentences.noDates);
  const isTable = isRead && ['text', 'table'].includes(given.format ?? 'text');
  if (term.progress && calls.rows.length > 0 && isTable) tell(sentences.next);
}

async function explain(command: Command, cli: Cli, code: string): Promise<void> {
  const context = await contextFor(cli, command);
  const { explainPriority } = await import('../../app/explain-priority.ts');
  const { priorityView } = await import('../../render/priority-view.ts');
  const rules = { dormancy: context.rule, priority: context.priorityRule };
  await context.withStore('existing', async (db) => {
    const explanation = await explainPriority(db, code, context.today, rules);
    await context.show(priorityView(explanation, context.words), db);
  });
}

async function showStatus(command: Command, cli: Cli): Promise<void> {
  const context = await contextFor(cli, command);
  const { week } = command.optsWithGlobals<CallsOptions>();
  const { callsStatus } = await import('../../app/calls-status.ts');
  const { callsStatusView } = await import('../../render/calls-status-view.ts');
  await context.withStore('existing', async (db) => {
    const progress = await callsStatus(db, week, context.today);
    await context.show(callsStatusView(progress, context.words), db);
  });
}
