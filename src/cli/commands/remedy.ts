import type { Command } from 'commander';
import type { listRemedies } from '../../app/keep-causes.ts';
import { type Cli, type Context, contextFor, type Db } from '../context.ts';

type Remedy = Awaited<ReturnType<typeof listRemedies>>[number];

interface ProofOptions {
  readonly doneOn?: string;
  readonly owner?: string;
  readonly evidence?: string;
}

interface RemedyAddOptions extends ProofOptions {
  readonly what: string;
  readonly news?: string;
}

export function addRemedy(command: Command, cli: Cli): void {
  const { arguments: texts, options, subcommands } = cli.words.help;
  command
    .command('add')
    .description(subcommands.remedyAdd)
    .argument('<cause>', texts.causeKind)
    .requiredOption('--what <text>', options.what)
    .option('--news <text>', options.news)
    .option('--done-on <day>', options.doneOn)
    .option('--owner <name>', options.owner)
    .option('--evidence <text>', options.evidence)
    .action((cause: string, given: RemedyAddOptions) => add(command, cli, cause, given));
  command
    .command('done')
    .description(subcommands.remedyDone)
    .argument('<number>', texts.remedyId)
    .option('--done-on <day>', options.doneOn)
    .option('--owner <name>', options.owner)
    .option('--evidence <text>', options.evidence)
    .action((id: string, given: ProofOptions) => done(command, cli, id, given));
  command
    .command('withdraw')
    .description(subcommands.remedyWithdraw)
    .argument('<number>', texts.remedyId)
    .action((id: string) => withdraw(command, cli, id));
  command
    .command('list', { isDefault: true })
    .description(subcommands.remedyList)
    .action(() => list(command, cli));
}

async function add(command: Command, cli: Cli, cause: string, options: RemedyAddOptions): Promise<void> {
  const context = await contextFor(cli, command);
  const { addRemedy: keep } = await import('../../app/keep-causes.ts');
  await context.withStore('existing', async (db) => {
    const { what, news = null } = options;
    const remedy = await keep(db, { cause, what, news, proof: proofOf(options), today: context.today });
    const { remedyAdded, remedyPlanned } = context.words.screens.cause;
    await showRemedy(context, db, remedy, remedy.doneOn === null ? remedyPlanned : remedyAdded);
  });
}

async function done(command: Command, cli: Cli, id: string, options: ProofOptions): Promise<void> {
  const context = await contextFor(cli, command);
  const { completeRemedy } = await import('../../app/keep-causes.ts');
  await context.withStore('existing', async (db) => {
    const remedy = await completeRemedy(db, id, proofOf(options), context.today);
    await showRemedy(context, db, remedy, context.words.screens.cause.remedyDone);
  });
}

async function withdraw(command: Command, cli: Cli, id: string): Promise<void> {
  const context = await contextFor(cli, command);
  const { withdrawRemedy } = await import('../../app/keep-causes.ts');
  await context.withStore('existing', async (db) => {
    const remedy = await withdrawRemedy(db, id, context.today);
    await showRemedy(context, db, remedy, context.words.screens.cause.remedyWithdrawn);
  });
}

async function list(command: Command, cli: Cli): Promise<void> {
  const context = await contextFor(cli, command);
  const { listRemedies: load } = await import('../../app/keep-causes.ts');
  const { remediesView } = await import('../../render/cause-view.ts');
  await context.withStore('existing', async (db) => {
    await context.show(remediesView(await load(db), context.words), db);
  });
}

async function showRemedy(
  context: Context,
  db: Db,
  remedy: Remedy,
  sentence: (id: number) => string,
): Promise<void> {
  const { remediesView } = await import('../../render/cause-view.ts');
  const { json } = remediesView([remedy], context.words);
  await context.show({ json, text: () => sentence(remedy.id) }, db);
}

function proofOf({ doneOn, owner, evidence }: ProofOptions): {
  doneOn: string | undefined;
  owner: string | undefined;
  evidence: string | undefined;
} {
  return { doneOn, owner, evidence };
}
