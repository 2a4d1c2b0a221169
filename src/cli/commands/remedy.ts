import type { Command } from 'commander';
import type { listRemedies } from '../../app/keep-remedies.ts';
import { Fault } from '../../fault.ts';
import { type Cli, type Context, contextFor, type Db } from '../context.ts';

type Remedy = Awaited<ReturnType<typeof listRemedies>>[number];

interface ProofOptions {
  readonly doneOn?: string;
  readonly owner?: string;
  readonly evidence?: string;
}

interface RemedyAddOptions extends ProofOptions {
  readonly what: string;
  readonly department?: string;
  readonly news?: readonly string[];
}

/** Beside the remedy a script offers two things that are new, no more. */
const MOST_NEWS = 2;

export function addRemedy(command: Command, cli: Cli): void {
  const { arguments: texts, options, subcommands } = cli.words.help;
  const { help } = cli.words.screens.cause;
  command
    .command('add')
    .alias('aggiungi')
    .description(subcommands.remedyAdd)
    .argument('<cause>', texts.causeKind)
    .requiredOption('--what <text>', options.what)
    .option('--news <text>', options.news, alsoThis)
    .option('--department <name>', help.options.department)
    .option('--done-on <day>', options.doneOn)
    .option('--owner <name>', options.owner)
    .option('--evidence <text>', options.evidence)
    .action((cause: string, given: RemedyAddOptions) => add(command, cli, cause, given));
  command
    .command('done')
    .alias('fatto')
    .description(subcommands.remedyDone)
    .argument('<number>', texts.remedyId)
    .option('--done-on <day>', options.doneOn)
    .option('--owner <name>', options.owner)
    .option('--evidence <text>', options.evidence)
    .action((id: string, given: ProofOptions) => done(command, cli, id, given));
  command
    .command('withdraw')
    .alias('ritira')
    .description(subcommands.remedyWithdraw)
    .argument('<number>', texts.remedyId)
    .action((id: string) => withdraw(command, cli, id));
  command
    .command('show')
    .alias('mostra')
    .description(help.subcommands.remedyShow)
    .argument('<number>', texts.remedyId)
    .action((id: string) => show(command, cli, id));
  command
    .command('list', { isDefault: true })
    .alias('elenca')
    .description(subcommands.remedyList)
    .action(() => list(command, cli));
}

function alsoThis(text: string, others: readonly string[] = []): string[] {
  return [...others, text];
}

async function add(command: Command, cli: Cli, cause: string, options: RemedyAddOptions): Promise<void> {
  const context = await contextFor(cli, command);
  const { addRemedy: keep } = await import('../../app/keep-remedies.ts');
  const { what, department, news: given = [] } = options;
  if (given.length > MOST_NEWS) throw new Fault('usage', 'too-many-news', { given: given.length });
  const [news = null, moreNews = null] = given;
  const proof = proofOf(options);
  await context.withStore('existing', async (db) => {
    const remedy = await keep(db, { cause, department, what, news, moreNews, proof, today: context.today });
    const { remedyAdded, remedyPlanned } = context.words.screens.cause;
    await showKept(context, db, remedy, remedy.doneOn === null ? remedyPlanned : remedyAdded);
  });
}

async function done(command: Command, cli: Cli, id: string, options: ProofOptions): Promise<void> {
  const context = await contextFor(cli, command);
  const { completeRemedy } = await import('../../app/keep-remedies.ts');
  await context.withStore('existing', async (db) => {
    const remedy = await completeRemedy(db, id, proofOf(options), context.today);
    await showKept(context, db, remedy, context.words.screens.cause.remedyDone);
  });
}

async function showKept(
  context: Context,
  db: Db,
  remedy: Remedy,
  sentence: (id: number) => string,
): Promise<void> {
  const { keptRemedyView } = await import('../../render/remedy-view.ts');
  await context.show(keptRemedyView(remedy, sentence(remedy.id), context.words), db);
}

async function withdraw(command: Command, cli: Cli, id: string): Promise<void> {
  const context = await contextFor(cli, command);
  const { withdrawRemedy } = await import('../../app/keep-remedies.ts');
  const { promisedRemedyView } = await import('../../render/remedy-view.ts');
  const { words, today } = context;
  await context.withStore('existing', async (db) => {
    const withdrawn = await withdrawRemedy(db, id, today);
    const sentence = words.screens.cause.remedyWithdrawn(withdrawn.remedy.id);
    await context.show(promisedRemedyView(withdrawn, words, sentence), db);
  });
}

async function show(command: Command, cli: Cli, id: string): Promise<void> {
  const context = await contextFor(cli, command);
  const { showRemedy } = await import('../../app/keep-remedies.ts');
  const { promisedRemedyView } = await import('../../render/remedy-view.ts');
  await context.withStore('existing', async (db) => {
    await context.show(promisedRemedyView(await showRemedy(db, id, context.today), context.words), db);
  });
}

async function list(command: Command, cli: Cli): Promise<void> {
  const context = await contextFor(cli, command);
  const { listRemedies: load } = await import('../../app/keep-remedies.ts');
  const { remediesView } = await import('../../render/remedy-view.ts');
  await context.withStore('existing', async (db) => {
    await context.show(remediesView(await load(db, context.today), context.words), db);
  });
}

function proofOf({ doneOn, owner, evidence }: ProofOptions): {
  doneOn: string | undefined;
  owner: string | undefined;
  evidence: string | undefined;
} {
  return { doneOn, owner, evidence };
}
