import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** Why a file is left where it lies until the next run. */
export type Waiting = 'too-young' | 'changing' | 'in-use';

/** Why a file is no business of an import. */
export type Ignored = 'temporary' | 'not-a-table' | 'not-a-file';

/** What lies in a folder into which other programs put their exports. */
export interface InboxLook {
  /** Names of files that are whole, in the order of their names. */
  readonly ready: readonly string[];
  readonly waiting: readonly { readonly file: string; readonly why: Waiting }[];
  readonly ignored: readonly { readonly file: string; readonly why: Ignored }[];
}

export interface InboxRule {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** A file written to more recently may still be written to. */
  readonly leastAgeMs: number;
  /** How long a file is watched: one that changes in the meantime is being written to. */
  readonly momentMs: number;
}

/** What spreadsheets, editors, browsers and transfer programs call what is not finished. */
const TEMPORARY = /^[.~#]|[~#]$|\.(?:part|partial|filepart|tmp|temp|crdownload|download|swp|swo|lock)$/i;
/** Old spreadsheets are taken too: the fault says what to do about them. */
const TABLE = /\.(?:csv|tsv|tab|txt|xlsx|xlsm|xls|xlsb|ods|xml|p7m|zip)$/i;

const BY_NAME = new Intl.Collator('it', { numeric: true });

interface Seen {
  readonly file: string;
  readonly bytes: number;
  readonly changedAtMs: number;
}

/**
 * Which files of a folder can be taken now. One that may still be written to is left: too young, of a temporary name, or changed
 * while it was looked at. Folders are passed over.
 */
export async function lookIntoInbox(folder: string, rule: InboxRule): Promise<InboxLook> {
  const names = (await readdir(folder)).toSorted(BY_NAME.compare);
  const ignored: { file: string; why: Ignored }[] = [];
  const waiting: { file: string; why: Waiting }[] = [];
  const candidates: Seen[] = [];
  for (const file of names) {
    const facts = await lstat(join(folder, file)).catch(() => undefined);
    if (facts === undefined || facts.isDirectory()) continue;
    if (!facts.isFile()) ignored.push({ file, why: 'not-a-file' });
    else if (TEMPORARY.test(file)) ignored.push({ file, why: 'temporary' });
    else if (!TABLE.test(file)) ignored.push({ file, why: 'not-a-table' });
    else if (isYoung(facts.mtimeMs, rule)) waiting.push({ file, why: 'too-young' });
    else candidates.push({ file, bytes: facts.size, changedAtMs: facts.mtimeMs });
  }
  const ready: string[] = [];
  if (candidates.length > 0) await setTimeout(rule.momentMs);
  for (const before of candidates) {
    const after = await lstat(join(folder, before.file)).catch(() => undefined);
    if (after === undefined) continue;
    const isStill = after.size === before.bytes && after.mtimeMs === before.changedAtMs;
    if (isStill) ready.push(before.file);
    else waiting.push({ file: before.file, why: 'changing' });
  }
  return { ready, waiting, ignored };
}

/** Of a file from the future the clock of another machine says nothing; there only the look twice counts. */
function isYoung(changedAtMs: number, { now, leastAgeMs }: InboxRule): boolean {
  return Math.abs(now - changedAtMs) < leastAgeMs;
}
