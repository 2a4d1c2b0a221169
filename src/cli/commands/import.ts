import { extname } from 'node:path';
import type { Command } from 'commander';
import type { ImportRequest, importFiles } from '../../app/import-files.ts';
import { Fault } from '../../fault.ts';
import type { ReturnedList } from '../../intake/returned-list.ts';
import { oneLine } from '../../render/safe-text.ts';
import { type Cli, type Context, contextFor, type Db, formatOf, isSilent } from '../context.ts';
import { refuseSources, refuseStanding, writeOutput } from '../output-file.ts';
import { secondsLeftBy, startProgress } from '../progress.ts';
import type { ReadFile, ReadPath } from '../read-files.ts';
import { type Resolution, resolutionFrom } from '../resolution.ts';
import { type FolderOptions, importFolderInto, withIssuer } from './import-folder.ts';
import { settingOf } from './outcome-history.ts';

type ImportResult = Awaited<ReturnType<typeof importFiles>>;

interface ImportOptions extends FolderOptions {
  readonly dryRun?: boolean;
  readonly rejects?: string;
  readonly resolve?: string;
  readonly undo?: string;
  readonly saveProfile?: string;
  readonly profiles?: boolean;
  readonly forgetProfile?: string;
}

export function addImport(command: Command, cli: Cli): void {
  const { arguments: texts, options } = cli.words.help;
  command
    .argument('[file...]', texts.files)
    .option('--undo <number>', options.undo)
    .option('--folder <folder>', options.folder)
    .option('--done <folder>', options.done)
    .option('--failed <folder>', options.failed)
    .option('--min-age <seconds>', options.minAge)
    .option('--dry-run', options.dryRun)
    .option('--rejects <file>', options.rejects)
    .option('--strict', options.strict)
    .option('--resolve <which>', options.resolve)
    .option('--map <assignment>', options.map, alsoThis)
    .option('--no-header', options.noHeader)
    .option('--profile <name>', options.profile)
    .option('--save-profile <name>', options.saveProfile)
    .option('--profiles', options.profiles)
    .option('--forget-profile <name>', options.forgetProfile)
    .option('--encoding <encoding>', options.encoding)
    .option('--delimiter <mark>', options.delimiter)
    .option('--decimal <mark>', options.decimal)
    .option('--date-order <order>', options.dateOrder)
    .option('--sheet <name>', options.sheet)
    .option('--issuer <number>', options.issuer)
    .action((paths: string[], given: ImportOptions) => {
      if (given.undo !== undefined) return undo(command, cli, given.undo);
      if (given.profiles === true) return listProfiles(command, cli);
      if (given.forgetProfile !== undefined) return forgetProfile(command, cli, given.forgetProfile);
      if (given.folder !== undefined) return runFolder(command, cli, paths, given.folder);
      if (given.done !== undefined || given.failed !== undefined || given.minAge !== undefined) {
        throw new Fault('usage', 'missing-option', { flag: '--folder' });
      }
      return run(command, cli, paths);
    });
}

/** `--map` may be given several times. */
function alsoThis(next: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), next];
}

/** What belongs to single files has no meaning for whatever a folder may hold. */
async function runFolder(
  command: Command,
  cli: Cli,
  paths: readonly string[],
  folder: string,
): Promise<void> {
  const options = command.optsWithGlobals<ImportOptions>();
  const { dryRun, rejects, resolve, saveProfile } = options;
  const others = [
    ...(paths.length > 0 ? ['FILE'] : []),
    ...(dryRun === true ? ['--dry-run'] : []),
    ...(rejects === undefined ? [] : ['--rejects']),
    ...(resolve === undefined ? [] : ['--resolve']),
    ...(saveProfile === undefined ? [] : ['--save-profile']),
  ];
  if (others.length > 0) throw new Fault('usage', 'options-exclude', { flags: ['--folder', ...others] });
  const context = await contextFor(cli, command);
  formatOf(options, {});
  await importFolderInto(context, folder, options);
}

async function run(command: Command, cli: Cli, paths: readonly string[]): Promise<void> {
  if (paths.length === 0) throw new Fault('usage', 'nothing-to-import', {});
  const options = command.optsWithGlobals<ImportOptions>();
  const context = await contextFor(cli, command);
  const resolve = refuseBeforehand(context, options, paths);
  const all = await readAll(context, options, paths);
  const read = all.flatMap((one) => ('list' in one ? [] : [one]));
  const lists = all.flatMap((one) => ('list' in one ? [one.list] : []));
  if (resolve !== undefined && lists.length === 0) throw new Fault('usage', 'resolve-without-list', {});
  const { importFiles } = await import('../../app/import-files.ts');
  const { importView } = await import('../../render/import-view.ts');
  const { words, term, io } = context;
  await context.withStore(options.dryRun === true ? 'rehearsal' : 'create', async (db) => {
    const progress = await startProgress(term, io);
    const secondsLeft = secondsLeftBy(() => io.now().getTime());
    const returned = lists.length === 0 ? undefined : await returnedLists(context, db, lists, resolve);
    const result = await importFiles(db, {
      surveys: read.map(({ survey }) => survey),
      today: context.today,
      now: io.now().toISOString(),
      dryRun: options.dryRun === true,
      strict: options.strict === true,
      progress: (at) => {
        const told = { ...at, file: oneLine(at.file), secondsLeft: secondsLeft(at) };
        progress.say(words.screens.import.reading(told));
      },
      ...(returned === undefined ? {} : { returned }),
    }).finally(() => progress.stop());
    if (options.dryRun !== true) await keepProfiles(context, db, read);
    if (options.rejects !== undefined)
      await writeRejects(context, result, options.rejects, options.force === true);
    if (!isSilent(options)) await context.show(importView(result, words), db);
    if (term.progress) tellNext(context, result, read, options.rejects !== undefined);
  });
}

/** Targets, formats and decisions that cannot be are said before any work is done. */
function refuseBeforehand(
  context: Context,
  options: ImportOptions,
  paths: readonly string[],
): Resolution | undefined {
  formatOf(options, {});
  for (const target of [options.output, options.rejects]) {
    if (target !== undefined) refuseSources(target, [context.dbPath, ...paths]);
  }
  if (options.rejects !== undefined && options.force !== true) refuseStanding(options.rejects);
  if (options.saveProfile !== undefined && paths.length > 1) {
    throw new Fault('usage', 'profile-of-one-file', { files: paths.length });
  }
  return resolutionFrom(context, options.resolve);
}

/** Lists are rehearsed first where the person wants to be asked, so that every question is put before anything is written. */
async function returnedLists(
  context: Context,
  db: Db,
  lists: readonly ReturnedList[],
  resolve: Resolution | undefined,
): Promise<ImportRequest['returned']> {
  const returned = {
    lists,
    setting: settingOf(context),
    decide: () => (resolve === 'ask' ? undefined : resolve),
  };
  if (resolve !== 'ask') return returned;
  const { askConflicts } = await import('../ask-conflicts.ts');
  return { ...returned, decide: await askConflicts(context, db, returned) };
}

/** Every file is understood before a database is even created. */
async function readAll(
  context: Context,
  options: ImportOptions,
  paths: readonly string[],
): Promise<ReadPath[]> {
  const { readingChoices } = await import('../../app/reading-choices.ts');
  const { profileName, profileNamed, profilesAt } = await import('../../app/import-profiles.ts');
  const { readFile } = await import('../read-files.ts');
  const said = readingChoices(withIssuer(options, context), context.words.language);
  const saveAs = options.saveProfile === undefined ? undefined : profileName(options.saveProfile);
  const saved = await profilesAt(context.dbPath);
  const asked = options.profile === undefined ? undefined : profileNamed(saved, options.profile);
  const reading = { said, known: { saved, asked }, saveAs, dryRun: options.dryRun === true };
  const read: ReadPath[] = [];
  for (const path of paths) read.push(await readFile(context, path, reading));
  return read;
}

async function keepProfiles(context: Context, db: Db, read: readonly ReadFile[]): Promise<void> {
  const { keepProfile } = await import('../../app/import-profiles.ts');
  for (const { survey, said, saveAs } of read) {
    if (saveAs === undefined) continue;
    await keepProfile(db, saveAs, { survey, said }, context.io.now().toISOString());
  }
}

async function listProfiles(command: Command, cli: Cli): Promise<void> {
  const context = await contextFor(cli, command);
  const { listProfiles: list } = await import('../../app/import-profiles.ts');
  const { profilesView } = await import('../../render/profiles-view.ts');
  await context.withStore('existing', async (db) => {
    await context.show(profilesView(await list(db), context.words), db);
  });
}

async function forgetProfile(command: Command, cli: Cli, name: string): Promise<void> {
  const context = await contextFor(cli, command);
  const { forgetProfile: forget } = await import('../../app/import-profiles.ts');
  const { forgottenView } = await import('../../render/profiles-view.ts');
  await context.withStore('existing', async (db) => {
    await context.show(forgottenView(await forget(db, name), context.words), db);
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
  const { rejectsFile } = await import('../../render/rejects-file.ts');
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

function tellNext(
  { tell, words }: Context,
  result: ImportResult,
  read: readonly ReadFile[],
  hasRejectsFile: boolean,
): void {
  const { import: sentences } = words.screens;
  if (!hasRejectsFile && result.files.some(({ rejected }) => rejected > 0)) tell(sentences.rejectsHint);
  const open = result.files.flatMap(({ outcomes }) => outcomes?.conflicts ?? []);
  if (open.some(({ decision }) => decision === null)) tell(words.screens.calls.returned.resolveHint);
  if (result.dryRun) return;
  for (const { saveAs } of read) if (saveAs !== undefined) tell(sentences.profileSaved(saveAs));
  if (read.length === 0) tell(words.screens.calls.returned.next);
  else tell(result.hasPurchases ? sentences.next : sentences.nextPurchases);
}
