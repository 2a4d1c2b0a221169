import type { Command } from 'commander';
import { Fault } from '../../fault.ts';
import { type Cli, contextFor, countOption } from '../context.ts';

interface CallsOptions {
  readonly week?: string;
  readonly seller?: string;
  readonly capacity?: string;
  readonly explain?: string;
  readonly failIfEmpty?: boolean;
}

/** Four a day: a win-back call with its preparation takes half an hour of a seller's day. */
const DEFAULT_CAPACITY = 20;

export function addCalls(command: Command, cli: Cli): void {
  const { options } = cli.words.help;
  command
    .option('--week <week>', options.week)
    .option('--seller <name>', options.callsSeller)
    .option('--capacity <number>', options.capacity)
    .option('--explain <code>', options.callsExplain)
    .option('--csv-dialect <dialect>', options.csvDialect)
    .option('--fail-if-empty', options.failIfEmpty)
    .action((given: CallsOptions) =>
      given.explain === undefined ? run(command, cli, given) : explain(command, cli, given.explain),
    );
}

async function run(command: Command, cli: Cli, options: CallsOptions): Promise<void> {
  const context = await contextFor(cli, command);
  const { words, settings, today, rule, firm, patronDay, term } = context;
  const configured = typeof settings.capacity === 'number' ? settings.capacity : DEFAULT_CAPACITY;
  const capacity = countOption(options.capacity, '--capacity') ?? configured;
  const { issueCalls } = await import('../../app/issue-calls.ts');
  const { callsView } = await import('../../render/calls-view.ts');
  const { calls: sentences } = words.screens;
  await context.withStore('existing', async (db) => {
    const calls = await issueCalls(db, {
      week: options.week,
      seller: options.seller,
      capacity,
      today,
      rule,
      priorityRule: context.priorityRule,
      firm,
      patronDay,
      language: context.scriptLanguage,
    });
    await context.show(callsView(calls, words), db);
    if (term.progress) {
      if (calls.waiting > 0) context.tell(sentences.waiting(calls.waiting));
      if (calls.unreachable > 0) context.tell(sentences.unreachable(calls.unreachable));
      if (calls.ownerWrites > 0) context.tell(sentences.ownerWrites(calls.ownerWrites));
      if (calls.heldOut > 0) context.tell(words.screens.cohort.heldOut(calls.heldOut));
      if (calls.rows.length > 0) context.tell(sentences.next);
    }
    if (calls.rows.length === 0 && options.failIfEmpty === true) {
      throw new Fault('condition', 'nothing-found', { what: sentences.none(calls.week) });
    }
  });
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
