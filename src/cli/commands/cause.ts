import type { Command } from 'commander';
import { type Cli, contextFor, oneOf } from '../context.ts';

interface CauseAddOptions {
  readonly by?: string;
  readonly on?: string;
  readonly note?: string;
}

const SOURCES = ['seller', 'customer'] as const;

export function addCause(command: Command, cli: Cli): void {
  const { arguments: texts, options, subcommands } = cli.words.help;
  command
    .command('add')
    .description(subcommands.causeAdd)
    .argument('<code>', texts.code)
    .argument('<cause>', texts.causeKind)
    .option('--by <who>', options.by)
    .option('--on <day>', options.causeOn)
    .option('--note <text>', options.note)
    .action((code: string, kind: string, given: CauseAddOptions) => add(command, cli, code, kind, given));
  command
    .command('list', { isDefault: true })
    .description(subcommands.causeList)
    .argument('[code]', texts.code)
    .action((code: string | undefined) => list(command, cli, code));
  command
    .command('kinds')
    .description(subcommands.causeKinds)
    .action(() => kinds(command, cli));
}

async function add(
  command: Command,
  cli: Cli,
  code: string,
  kind: string,
  options: CauseAddOptions,
): Promise<void> {
  const context = await contextFor(cli, command);
  const { words, today } = context;
  const { addCause: add } = await import('../../app/keep-causes.ts');
  const { causesView } = await import('../../render/cause-view.ts');
  const saidBy = oneOf(options.by ?? 'seller', SOURCES, '--by');
  await context.withStore('existing', async (db) => {
    const note = options.note ?? null;
    const causes = await add(db, { code, kind, saidBy, on: options.on, note, today });
    const added = causes.at(-1);
    const sentence =
      added === undefined ? '' : words.screens.cause.added(added.name, words.labels.causes[added.kind]);
    await context.show({ json: causesView(causes, words).json, text: () => sentence }, db);
  });
}

async function list(command: Command, cli: Cli, code: string | undefined): Promise<void> {
  const context = await contextFor(cli, command);
  const { listCauses } = await import('../../app/keep-causes.ts');
  const { causesView } = await import('../../render/cause-view.ts');
  await context.withStore('existing', async (db) => {
    await context.show(causesView(await listCauses(db, code, context.today), context.words), db);
  });
}

async function kinds(command: Command, cli: Cli): Promise<void> {
  const context = await contextFor(cli, command);
  const { causeKinds } = await import('../../app/keep-causes.ts');
  const { causeKindsView } = await import('../../render/cause-view.ts');
  await context.show(causeKindsView(causeKinds(), context.words));
}
