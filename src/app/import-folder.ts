import type { Day } from '../domain/day.ts';
import { Fault } from '../fault.ts';
import type { ReadingChoices } from '../intake/choices.ts';
import { refuseChanged } from '../intake/file-stamp.ts';
import type { Waiting } from '../intake/inbox.ts';
import { type RememberedFile, rememberedFile, rememberFile } from '../store/imported-files.ts';
import type { Db } from '../store/schema.ts';
import { sqliteFault } from '../store/sqlite.ts';
import { inTransaction } from '../store/transaction.ts';
import { type BesideFile, type ClaimedFile, claim, putBack, settle } from './claimed-files.ts';
import { surveyOrList } from './find-list.ts';
import { importFiles } from './import-files.ts';
import { type KnownProfiles, listProfiles, profileNamed } from './import-profiles.ts';
import type { ImportedFile } from './imported-file.ts';
import type { Inbox, InboxPlaces } from './open-inbox.ts';
import { isCustomers, isList, type KnownFile, look, type ReadyFile } from './ready-file.ts';
import type { ReadingProgress } from './taken-file.ts';
import type { RecordingSetting } from './told-outcome.ts';

export interface FolderRequest {
  readonly said: ReadingChoices;
  /** The saved profile to read by; undefined = by whichever fits. */
  readonly profile: string | undefined;
  readonly today: Day;
  /** UTC instant, for the batches. */
  readonly now: string;
  /** How what stands in lists of calls is recorded. */
  readonly recording: RecordingSetting;
  /** A file with any rejected row has failed. */
  readonly strict: boolean;
  readonly progress?: (at: ReadingProgress) => void;
  /** What stands beside a file that failed. */
  readonly explanation: (file: string, error: unknown) => BesideFile;
  /** What stands beside a file of which rows were rejected. */
  readonly rejects: (file: ImportedFile) => BesideFile;
}

interface SettledFile {
  readonly file: string;
  readonly movedTo: string;
}

/** What came of one file of the folder. */
export type FolderFile =
  | (SettledFile & {
      readonly as: 'imported';
      readonly imported: ImportedFile;
      readonly rejectsFile: string | null;
    })
  | (SettledFile & { readonly as: 'known'; readonly before: RememberedFile })
  | (SettledFile & {
      readonly as: 'failed';
      /** A fault, or what should not have happened. */
      readonly error: unknown;
      readonly explanation: string | null;
    });

export interface FolderImport {
  readonly places: InboxPlaces;
  /** In the order in which they were taken. */
  readonly files: readonly FolderFile[];
  readonly waiting: readonly { readonly file: string; readonly why: Waiting }[];
  readonly ignored: Inbox['ignored'];
}

/** What one run has before it and behind it. */
interface FolderRun {
  readonly db: Db;
  readonly places: InboxPlaces;
  readonly request: FolderRequest;
  readonly known: KnownProfiles;
  /** Taken, and not yet moved to where it stays. */
  readonly remaining: Set<ClaimedFile>;
  readonly files: FolderFile[];
  readonly waiting: { file: string; why: Waiting }[];
}

/**
 * Imports every file of a folder that is whole, customers first, each in a transaction of its own; then it is moved to `done`, or
 * to `failed` with the reason beside it. What has been imported once is only moved. A run that is killed in between leaves nothing
 * that the next one does not put right.
 *
 * @throws Fault of the database, `unknown-profile`, `output-failed`: what was not taken then lies where it was
 */
export async function importFolder(db: Db, inbox: Inbox, request: FolderRequest): Promise<FolderImport> {
  const { places } = inbox;
  const saved = await listProfiles(db);
  const asked = request.profile === undefined ? undefined : profileNamed(saved, request.profile);
  const run: FolderRun = {
    db,
    places,
    request,
    known: { saved, asked },
    remaining: new Set(inbox.abandoned),
    files: [],
    waiting: [...inbox.waiting],
  };
  try {
    await claimReady(run, inbox.ready);
    const later: ReadyFile[] = [];
    for (const claimed of [...run.remaining]) {
      const looked = await tried(() => look({ db, said: request.said, known: run.known }, claimed));
      if (looked.as === 'ready' && !isCustomers(looked.ready)) later.push(looked.ready);
      else if (looked.as === 'ready') {
        await conclude(run, claimed, await tried(() => importReady(run, looked.ready)));
      } else await conclude(run, claimed, looked);
    }
    // What sellers tell comes last, when all that was bought is known.
    const byTurn = later.toSorted((one, other) => Number(isList(one)) - Number(isList(other)));
    for (const ready of byTurn)
      await conclude(run, ready.claimed, await tried(() => importReady(run, ready)));
  } finally {
    for (const claimed of run.remaining) await putBack(places.folder, claimed).catch(() => undefined);
  }
  return { places, files: run.files, waiting: run.waiting, ignored: inbox.ignored };
}

async function claimReady(
  { places, remaining, waiting }: FolderRun,
  ready: readonly string[],
): Promise<void> {
  for (const file of ready) {
    const claimed = await claim(places.folder, file);
    if (claimed === 'in-use') waiting.push({ file, why: 'in-use' });
    else if (claimed !== 'gone') remaining.add(claimed);
  }
}

type Concluded =
  | KnownFile
  | { readonly as: 'imported'; readonly imported: ImportedFile }
  | { readonly as: 'failed'; readonly error: unknown }
  /** Not its fault, only too early: somebody still writes to it. */
  | { readonly as: 'changing' };

/** What went wrong becomes the result, except what is wrong with the database: that is wrong for every file. */
async function tried<Result>(work: () => Promise<Result>): Promise<Result | Exclude<Concluded, KnownFile>> {
  try {
    return await work();
  } catch (error) {
    const fault = sqliteFault(error, '');
    if (fault instanceof Fault && fault.kind === 'database') throw error;
    return fault instanceof Fault && fault.code === 'file-changed'
      ? { as: 'changing' }
      : { as: 'failed', error };
  }
}

/** Imports one file and remembers its content, both or neither. */
async function importReady(
  { db, request, known }: FolderRun,
  { claimed, stamp, sha256, found: looked }: ReadyFile,
): Promise<Concluded> {
  const { file, path } = claimed;
  const { today, now, strict, said } = request;
  const found = looked ?? (await surveyOrList(path, said, known));
  return inTransaction(db, async (transaction) => {
    // The same content may have come under another name a moment ago.
    const before = await rememberedFile(transaction, sha256);
    if (before !== undefined) return { as: 'known', before };
    const { files } = await importFiles(transaction, {
      surveys: 'survey' in found ? [found.survey] : [],
      today,
      now,
      strict,
      dryRun: false,
      ...(request.progress === undefined ? {} : { progress: request.progress }),
      // Nobody is there to decide: what contradicts the record stands among the rejected rows.
      ...('list' in found
        ? { returned: { lists: [found.list], setting: request.recording, decide: () => undefined } }
        : {}),
    });
    await refuseChanged(path, stamp);
    const [imported] = files;
    if (imported === undefined) throw new Error(`nothing was told of ${file}`);
    await rememberFile(transaction, { sha256, file, importedOn: today, batch: imported.batch });
    return { as: 'imported', imported };
  });
}

/** Moves the file to where it stays, with what is to be said of it. */
async function conclude(run: FolderRun, claimed: ClaimedFile, result: Concluded): Promise<void> {
  const { places, request, remaining, files, waiting } = run;
  const { file } = claimed;
  const { today } = request;
  switch (result.as) {
    case 'changing':
      waiting.push({ file, why: 'changing' });
      return;
    case 'known': {
      const { movedTo } = await settle(claimed, places.done, today, () => undefined);
      files.push({ ...result, file, movedTo });
      break;
    }
    case 'imported': {
      const { imported } = result;
      const rejects = imported.rejected === 0 ? undefined : request.rejects(imported);
      const { movedTo, beside } = await settle(claimed, places.done, today, () => rejects);
      files.push({ ...result, file, movedTo, rejectsFile: beside });
      break;
    }
    case 'failed': {
      let { error } = result;
      const { movedTo, beside } = await settle(claimed, places.failed, today, (target) => {
        error = pointedTo(target, claimed, error);
        return request.explanation(file, error);
      });
      files.push({ as: 'failed', error, file, movedTo, explanation: beside });
    }
  }
  remaining.delete(claimed);
}

/** A fault names the file as it was called, and a command that reads it the place where it will be found. */
function pointedTo(target: string, { file, path }: ClaimedFile, error: unknown): unknown {
  if (!(error instanceof Fault)) return error;
  const place = /\s/.test(target) ? `"${target}"` : target;
  const facts = Object.entries(error.facts).map(([name, fact]) => {
    if (typeof fact !== 'string') return [name, fact];
    const [shown, quoted] = name === 'command' ? [place, `"${path}"`] : [file, path];
    return [name, fact.replace(quoted, () => shown).replace(path, () => shown)];
  });
  return new Fault(error.kind, error.code, Object.fromEntries(facts));
}
