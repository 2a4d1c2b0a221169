import type { Command } from 'commander';
import { Fault } from '../../fault.ts';
import { type Cli, type Context, contextFor, type GlobalOptions } from '../context.ts';
import { refuseSources, refuseStanding, writeOutput } from '../output-file.ts';

interface CauseAddOptions {
  readonly by?: string;
  readonly on?: string;
  readonly note?: string;
}

interface CauseImportOptions extends GlobalOptions {
  readonly by?: string;
  readonly dryRun?: boolean;
  readonly rejects?: string;
}

export function addCause(command: Command, cli: Cli): void {
  const { arguments: texts, options, subcommands } = cli.words.help;
  const { help } = cli.words.screens.cause;
  command
    .command('add')
    .alias('aggiungi')
    .description(subcommands.causeAdd)
    .argument('<code>', texts.code)
    .argument('<cause>', texts.causeKind)
    .option('--by <who>', options.by)
    .option('--on <day>', options.causeOn)
    .option('--note <text>', options.note)
    .action((code: string, kind: string, given: CauseAddOptions) => add(command, cli, code, kind, given));
  command
    .command('list', { isDefault: true })
    .alias('elenca')
    .description(subcommands.causeList)
    .argument('[code]', texts.code)
    .action((code: string | undefined) => list(command, cli, code));
  command
    .command('show')
    .alias('mostra')
    .description(help.subcommands.show)
    .argument('<code>', texts.code)
    .action((code: string) => show(command, cli, code));
  command
    .command('primary')
    .alias('principale')
    .description(help.subcommands.primary)
    .argument('<code>', texts.code)
    .argument('<number>', help.arguments.causeId)
    .action((code: string, id: string) => choose(command, cli, code, id));
  command
    .command('import')
    .alias('importa')
    .description(help.subcommands.import)
    .argument('<file>', help.arguments.causeFile)
    .option('--by <who>', help.options.importedBy)
    .option('--dry-run', options.dryRun)
    .option('--rejects <file>', options.rejects)
    .action((path: string, given: CauseImportOptions) => importFile(command, cli, path, given));
  command
    .command('withdraw')
    .alias('ritira')
    .description(help.subcommands.withdraw)
    .argument('<number>', help.arguments.causeId)
    .action((id: string) => withdraw(command, cli, id));
  command
    .command('kinds')
    .alias('tipi')
    .description(subcommands.causeKinds)
    .action(() => kinds(command, cli));
}

/** In either language; the seller where nobody is named. */
async function sourceFrom(by: string | undefined): Promise<'seller' | 'customer'> {
  const { causeSourceNamed } = await import('../../locale/cause-cells.ts');
  const source = by === undefined ? 'seller' : causeSourceNamed(by);
  if (source !== undefined) return source;
  throw new Fault('usage', 'not-one-of', { text: by ?? '', flag: '--by', allowed: ['seller', 'customer'] });
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
  const { addCause: note } = await import('../../app/keep-causes.ts');
  const { addedCauseView } = await import('../../render/cause-view.ts');
  const saidBy = await sourceFrom(options.by);
  await context.withStore('existing', async (db) => {
    const request = { code, kind, saidBy, on: options.on, note: options.note ?? null, today };
    const added = await note(db, request);
    await context.show(addedCauseView(added, words), db);
    const { cause } = words.screens;
    if (added.isUndated) context.tell(cause.undated(added.added.id, added.added.code, added.added.kind));
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

async function show(command: Command, cli: Cli, code: string): Promise<void> {
  const context = await contextFor(cli, command);
  const { showCauses } = await import('../../app/keep-causes.ts');
  const { customerCausesView } = await import('../../render/cause-view.ts');
  await context.withStore('existing', async (db) => {
    const shown = await showCauses(db, code, context.today);
    await context.show(customerCausesView(shown, context.words), db);
    if (context.term.progress)
      context.tell(context.words.screens.cause.show.nextGesture(shown.customer.code));
  });
}

async function choose(command: Command, cli: Cli, code: string, id: string): Promise<void> {
  const context = await contextFor(cli, command);
  const { choosePrimary } = await import('../../app/keep-causes.ts');
  const { customerCausesView } = await import('../../render/cause-view.ts');
  await context.withStore('existing', async (db) => {
    const shown = await choosePrimary(db, code, id, context.today);
    await context.show(customerCausesView(shown, context.words), db);
  });
}

async function withdraw(command: Command, cli: Cli, id: string): Promise<void> {
  const context = await contextFor(cli, command);
  const { withdrawCause } = await import('../../app/keep-causes.ts');
  const { causesView } = await import('../../render/cause-view.ts');
  const { words } = context;
  await context.withStore('existing', async (db) => {
    const { withdrawn, standing } = await withdrawCause(db, id, context.today);
    const sentence = words.screens.cause.withdrawnCause(withdrawn.name, words.labels.causes[withdrawn.kind]);
    await context.show({ json: causesView(standing, words).json, text: () => sentence }, db);
  });
}

async function importFile(
  command: Command,
  cli: Cli,
  path: string,
  options: CauseImportOptions,
): Promise<void> {
  const context = await contextFor(cli, command);
  const { today, io, words } = context;
  refuseBeforehand(context, path, command.optsWithGlobals<CauseImportOptions>(), options);
  const { importCauses } = await import('../../app/import-causes.ts');
  const { importedCausesView } = await import('../../render/cause-import-view.ts');
  const saidBy = await sourceFrom(options.by);
  const dryRun = options.dryRun === true;
  await context.withStore('existing', async (db) => {
    const imported = await importCauses(db, { path, saidBy, dryRun, today, now: io.now().toISOString() });
    if (options.rejects !== undefined && imported.rejected > 0) {
      const { rejectsFile } = await import('../../render/rejects-file.ts');
      const content = rejectsFile({ ...imported, kind: 'causes' }, words);
      const force = command.optsWithGlobals<CauseImportOptions>().force === true;
      await writeOutput({ file: options.rejects, content, force, isOurs: async () => false });
      context.tell(words.screens.written(options.rejects));
    }
    await context.show(importedCausesView(imported, words), db);
  });
}

/** Targets that cannot be are said before any work is done. */
function refuseBeforehand(
  { dbPath }: Context,
  path: string,
  { output, force }: GlobalOptions,
  { rejects }: CauseImportOptions,
): void {
  for (const target of [output, rejects]) if (target !== undefined) refuseSources(target, [dbPath, path]);
  if (rejects !== undefined && force !== true) refuseStanding(rejects);
}

async function kinds(command: Command, cli: Cli): Promise<void> {
  const context = await contextFor(cli, command);
  const { causeKinds } = await import('../../app/keep-causes.ts');
  const { causeKindsView } = await import('../../render/cause-view.ts');
  await context.show(causeKindsView(causeKinds(), context.words));
}
