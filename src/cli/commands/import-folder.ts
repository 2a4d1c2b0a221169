import { join, resolve } from 'node:path';
import type { FolderImport } from '../../app/import-folder.ts';
import type { TypedChoices } from '../../app/reading-choices.ts';
import { Fault } from '../../fault.ts';
import { oneLine } from '../../render/safe-text.ts';
import { type Context, type GlobalOptions, isSilent } from '../context.ts';
import { secondsLeftBy, startProgress } from '../progress.ts';
import { settingOf } from './outcome-history.ts';

export interface FolderOptions extends GlobalOptions, TypedChoices {
  readonly folder?: string;
  readonly done?: string;
  readonly failed?: string;
  readonly minAge?: string;
  readonly strict?: boolean;
  readonly profile?: string;
}

/** A program that writes a file goes on writing sooner than this. */
const DEFAULT_AGE_SECONDS = 30;
const MOMENT_MS = 500;
/** As long as for the database. */
const WAIT_MS = 5_000;

/** Imports whatever lies in a folder, and moves it away. */
export async function importFolderInto(
  context: Context,
  folder: string,
  options: FolderOptions,
): Promise<void> {
  const { words, io, options: shared } = context;
  const { withInbox } = await import('../../app/open-inbox.ts');
  const { folderImportView } = await import('../../render/folder-import-view.ts');
  const whole = resolve(io.cwd, folder);
  const places = {
    folder: whole,
    done: options.done === undefined ? join(whole, 'done') : resolve(io.cwd, options.done),
    failed: options.failed === undefined ? join(whole, 'failed') : resolve(io.cwd, options.failed),
  };
  const leastAge = leastAgeSeconds(context, options.minAge);
  const times = { leastAgeMs: leastAge * 1_000, momentMs: MOMENT_MS, waitMs: WAIT_MS };
  const rule = { now: io.now().getTime(), ...times };
  const result = await withInbox(places, rule, async (inbox): Promise<FolderImport> => {
    const { abandoned, ready, waiting, ignored } = inbox;
    // Where there is nothing to import no database is made.
    if (abandoned.length + ready.length === 0) return { places, files: [], waiting, ignored };
    const { importFolder } = await import('../../app/import-folder.ts');
    const request = await requestFrom(context, whole, options);
    const progress = await startProgress(context.term, io);
    const secondsLeft = secondsLeftBy(() => io.now().getTime());
    return context
      .withStore('create', (db) =>
        importFolder(db, inbox, {
          ...request,
          progress: (at) => {
            const told = { ...at, file: oneLine(at.file), secondsLeft: secondsLeft(at) };
            progress.say(words.screens.import.reading(told));
          },
        }),
      )
      .finally(() => progress.stop());
  });
  if (!isSilent(shared)) await context.show(folderImportView(result, leastAge, words));
  complain(result);
}

async function requestFrom(context: Context, folder: string, options: FolderOptions) {
  const { words, io, today } = context;
  const { readingChoices } = await import('../../app/reading-choices.ts');
  const { explanationText } = await import('../../render/folder-import-view.ts');
  const { rejectsFile } = await import('../../render/rejects-file.ts');
  return {
    said: readingChoices(withIssuer(options, context), words.language),
    profile: options.profile,
    today,
    now: io.now().toISOString(),
    recording: settingOf(context),
    strict: options.strict === true,
    explanation: (file: string, error: unknown) => ({
      suffix: '.txt',
      content: Buffer.from(explanationText({ file, error, on: today, folder }, words)),
    }),
    rejects: (file: Parameters<typeof rejectsFile>[0]) => ({
      suffix: words.rhythm.folder.rejectsSuffix,
      content: rejectsFile(file, words),
    }),
  };
}

/** Whose electronic invoices are sales: as typed, else as the settings say. */
export function withIssuer<Typed extends TypedChoices>(options: Typed, { settings }: Context): Typed {
  const issuer = options.issuer ?? (settings.issuer === undefined ? undefined : String(settings.issuer));
  return { ...options, ...(issuer === undefined ? {} : { issuer }) };
}

function leastAgeSeconds({ settings }: Context, typed: string | undefined): number {
  if (typed === undefined) {
    return typeof settings.folderAgeSeconds === 'number' ? settings.folderAgeSeconds : DEFAULT_AGE_SECONDS;
  }
  if (/^\d{1,7}$/.test(typed)) return Number(typed);
  throw new Fault('usage', 'not-a-count', { text: typed, flag: '--min-age' });
}

/** A bug stays one although the other files were imported. */
function complain({ files, places }: FolderImport): void {
  const failed = files.filter((file) => file.as === 'failed');
  for (const { error } of failed) if (!(error instanceof Fault)) throw error;
  if (failed.length === 0) return;
  const names = failed.map(({ file }) => oneLine(file));
  throw new Fault('input', 'folder-files-failed', {
    failed: names,
    files: files.length,
    folder: places.failed,
  });
}
