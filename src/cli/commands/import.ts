import { extname } from 'node:path';
import type { Command } from 'commander';
import type { importFiles } from '../../app/import-files.ts';
import type { TypedChoices } from '../../app/reading-choices.ts';
import { Fault } from '../../fault.ts';
import { type Cli, type Context, contextFor, formatOf, type GlobalOptions } from '../context.ts';
import { refuseSources, refuseStanding, writeOutput } from '../output-file.ts';
import { startProgress } from '../progress.ts';

type ImportResult = Awaited<ReturnType<typeof importFiles>>;

interface ImportOptions extends GlobalOptions, TypedChoices {
  readonly dryRun?: boolean;
  readonly rejects?: string;
  readonly strict?: boolean;
  readonly undo?: string;
}

export function addImport(command: Command, cli: Cli): void {
  const { arguments: texts, options } = cli.words.help;
  command
    .argument('[file...]', texts.files)
    .option('--undo <number>', options.undo)
    .option('--dry-run', options.dryRun)
    .option('--rejects <file>', options.rejects)
    .option('--strict', options.strict)
    .option('--map <assignment>', options.map, alsoThis)
    .option('--encoding <encoding>', options.encoding)
    .option('--delimiter <mark>', options.delimiter)
    .option('--decimal <mark>', options.decimal)
    .option('--date-order <order>', options.dateOrder)
    .action((paths: string[], given: ImportOptions) =>
      given.undo === undefined ? run(command, cli, paths) : undo(command, cli, given.undo),
    );
}

/** `--map` may be given several times. */
function alsoThis(next: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), next];
}

async function run(command: Command, cli: Cli, paths: readonly string[]): Promise<void> {
  if (paths.length === 0) throw new Fault('usage', 'nothing-to-import', {});
  const options = command.optsWithGlobals<ImportOptions>();
  const context = await contextFor(cli, command);
  const { words, term, io } = context;
  const { readingChoices } = await import('../../app/reading-choices.ts');
  const choices = readingChoices(options);
  formatOf(options, false);
  for (const target of [options.output, options.rejects]) {
    if (target !== undefined) refuseSources(target, [context.dbPath, ...paths]);
  }
  if (options.rejects !== undefined && options.force !== true) refuseStanding(options.rejects);
  const { importFiles, surveyFiles } = await import('../../app/import-files.ts');
  const surveys = await surveyFiles(paths, choices);
  const { importView } = await import('../../render/import-view.ts');
  await context.withStore(options.dryRun === true ? 'rehearsal' : 'create', async (db) => {
    const progress = await startProgress(term, io);
    const result = await importFiles(db, {
      surveys,
      today: context.today,
      now: io.now().toISOString(),
      dryRun: options.dryRun === true,
      strict: options.strict === true,
      progress: (rows, file) => progress.say(words.screens.import.reading(file, rows)),
    }).finally(() => progress.stop());
    if (options.rejects !== undefined)
      await writeRejects(context, result, options.rejects, options.force === true);
    await context.show(importView(result, words), db);
    if (term.progress) tellNext(context, result, options.rejects !== undefined);
  });
}

async function undo(command: Command, cli: Cli, batch: string): Promise<void> {
  const context = await contextFor(cli, command);
  const { undoImport } = await import('../../app/undo-import.ts');
  const { undoneView } = await import('../../render/imports-view.ts');
  await context.withStore('existing', async (db) => {
    await context.show(undoneView(await undoImport(db, batch), context.words), db);
  });
}

/** One file of rejects for each imported file that has any. */
async function writeRejects(
  context: Context,
  result: ImportResult,
  name: string,
  force: boolean,
): Promise<void> {
  const { rejectsFile } = await import('../../render/import-view.ts');
  const withRejects = result.files.filter(({ rejected }) => rejected > 0);
  for (const [index, file] of withRejects.entries()) {
    const extension = extname(name);
    const stem = name.slice(0, name.length - extension.length);
    const target = index === 0 ? name : `${stem}-${index + 1}${extension}`;
    const content = rejectsFile(file, context.words);
    await writeOutput({ file: target, content, force, isOurs: async () => false });
    context.tell(context.words.screens.written(target));
  }
}

function tellNext({ tell, words }: Context, result: ImportResult, hasRejectsFile: boolean): void {
  const { import: sentences } = words.screens;
  if (!hasRejectsFile && result.files.some(({ rejected }) => rejected > 0)) tell(sentences.rejectsHint);
  if (!result.dryRun) tell(sentences.next);
}
