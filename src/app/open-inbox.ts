import { mkdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Fault } from '../fault.ts';
import { type InboxLook, type InboxRule, lookIntoInbox } from '../intake/inbox.ts';
import { lockBy } from '../store/folder-lock.ts';
import { abandonedFiles, type ClaimedFile, placeOfClaims } from './claimed-files.ts';

/** Where files come from, and where they go. */
export interface InboxPlaces {
  readonly folder: string;
  readonly done: string;
  readonly failed: string;
}

/** What a run may take, while no other run can take anything. */
export interface Inbox extends InboxLook {
  readonly places: InboxPlaces;
  /** Taken by a run that was killed. */
  readonly abandoned: readonly ClaimedFile[];
}

/**
 * Lets `use` have the folder to itself.
 *
 * @throws Fault `folder-missing`, `folder-is-target`, `folder-unusable`, `folder-busy`, `output-failed`
 */
export async function withInbox<Result>(
  places: InboxPlaces,
  rule: InboxRule & { readonly waitMs: number },
  use: (inbox: Inbox) => Promise<Result>,
): Promise<Result> {
  const { folder } = places;
  if ((await stat(folder).catch(() => undefined))?.isDirectory() !== true) {
    throw new Fault('input', 'folder-missing', { folder });
  }
  await makeTargets(places);
  let leave: () => void;
  try {
    leave = lockBy(join(await placeOfClaims(folder), 'lock'), folder, rule.waitMs);
  } catch (error) {
    throw unusable(error, folder);
  }
  try {
    const abandoned = await abandonedFiles(folder);
    return await use({ places, abandoned, ...(await lookIntoInbox(folder, rule)) });
  } catch (error) {
    throw unusable(error, folder);
  } finally {
    leave();
  }
}

/** Said before any file is taken: what has been imported must have somewhere to go. */
async function makeTargets({ folder, done, failed }: InboxPlaces): Promise<void> {
  const source = await realpath(folder);
  for (const [flag, target] of [
    ['--done', done],
    ['--failed', failed],
  ] as const) {
    try {
      await mkdir(target, { recursive: true, mode: 0o700 });
    } catch (error) {
      throw new Fault('input', 'output-failed', { file: target, reason: codeOf(error) ?? String(error) });
    }
    if ((await realpath(target)) === source) throw new Fault('usage', 'folder-is-target', { folder, flag });
  }
}

/** What the file system refuses is the folder's; a fault and a bug are what they are. */
function unusable(error: unknown, folder: string): unknown {
  const code = error instanceof Fault ? undefined : codeOf(error);
  return code === undefined || !/^E[A-Z]+$/.test(code)
    ? error
    : new Fault('input', 'folder-unusable', { folder, reason: code });
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}
