import type { Command } from 'commander';
import { type Cli, type Context, contextFor, type Db } from '../context.ts';

export function addCustomer(command: Command, cli: Cli): void {
  const { arguments: texts, subcommands } = cli.words.help;
  command
    .command('merge')
    .alias('unisci')
    .description(subcommands.customerMerge)
    .argument('<code>', texts.keptCode)
    .argument('<other-code>', texts.mergedCode)
    .action((kept: string, merged: string) => merge(command, cli, { kept, merged }));
  command
    .command('unmerge')
    .alias('separa')
    .description(subcommands.customerUnmerge)
    .argument('<number>', texts.mergeId)
    .action((id: string) => unmerge(command, cli, id));
  command
    .command('phase')
    .alias('fase')
    .description(subcommands.customerPhase)
    .argument('<code>', texts.code)
    .argument('<phase>', texts.phase)
    .action((code: string, text: string) => phase(command, cli, code, text));
  command
    .command('rate')
    .alias('valuta')
    .description(subcommands.customerRate)
    .argument('<code>', texts.code)
    .argument('[rating...]', texts.ratings)
    .action((code: string, assignments: string[]) => rate(command, cli, code, assignments));
  command
    .command('merges', { isDefault: true })
    .alias('unioni')
    .description(subcommands.customerMerges)
    .action(() => list(command, cli));
}

/** In Italian as the lists write them. */
const PHASES_IN_ITALIAN: Readonly<Record<string, string>> = {
  potenziale: 'prospect',
  nuovo: 'new',
  acquisito: 'established',
};

async function phase(command: Command, cli: Cli, code: string, text: string): Promise<void> {
  const context = await contextFor(cli, command);
  const { choosePhase } = await import('../../app/choose-phase.ts');
  const { phaseView } = await import('../../render/phase-view.ts');
  const request = { code, phase: PHASES_IN_ITALIAN[text] ?? text, today: context.today };
  await context.withStore('existing', async (db) => {
    await context.show(phaseView(await choosePhase(db, request), context.words), db);
  });
}

interface Codes {
  readonly kept: string;
  readonly merged: string;
}

async function merge(command: Command, cli: Cli, codes: Codes): Promise<void> {
  const context = await contextFor(cli, command);
  const { mergeCustomers } = await import('../../app/merge-customers.ts');
  const { mergedView } = await import('../../render/merge-view.ts');
  await context.withStore('existing', async (db) => {
    if (!(await isMeant(context, db, codes))) return;
    const merged = await mergeCustomers(db, codes, context.today);
    await context.show(mergedView(merged, context.words), db);
    context.tell(context.words.screens.customer.undo(merged.id));
  });
}

/** On a terminal the two are shown before they become one; a script means what it says. */
async function isMeant(context: Context, db: Db, codes: Codes): Promise<boolean> {
  if (!context.term.interactive) return true;
  const { pairToMerge } = await import('../../app/merge-customers.ts');
  const { customerTitle } = await import('../../render/merge-view.ts');
  const { chooseYesNo } = await import('../questions.ts');
  const { kept, merged } = await pairToMerge(db, codes, context.today);
  const { customer: sentences } = context.words.screens;
  const question = sentences.askMerge(customerTitle(kept), customerTitle(merged));
  const isMeantSo = await chooseYesNo(context, question, false);
  if (!isMeantSo) context.tell(sentences.notMerged);
  return isMeantSo;
}

async function unmerge(command: Command, cli: Cli, id: string): Promise<void> {
  const context = await contextFor(cli, command);
  const { unmergeCustomers } = await import('../../app/merge-customers.ts');
  const { unmergedView } = await import('../../render/merge-view.ts');
  await context.withStore('existing', async (db) => {
    await context.show(unmergedView(await unmergeCustomers(db, id), context.words), db);
  });
}

async function list(command: Command, cli: Cli): Promise<void> {
  const context = await contextFor(cli, command);
  const { customerMerges } = await import('../../app/merge-customers.ts');
  const { mergesView } = await import('../../render/merge-view.ts');
  await context.withStore('existing', async (db) => {
    await context.show(mergesView(await customerMerges(db), context.words), db);
  });
}

async function rate(command: Command, cli: Cli, code: string, assignments: readonly string[]): Promise<void> {
  const context = await contextFor(cli, command);
  const { rateCustomer } = await import('../../app/rate-customer.ts');
  const { ratingsView } = await import('../../render/ratings-view.ts');
  await context.withStore('existing', async (db) => {
    const rated = await rateCustomer(db, code, assignments, context.today);
    await context.show(ratingsView(rated, context.words), db);
  });
}
