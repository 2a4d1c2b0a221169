import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Fault } from '../fault.ts';

/** By which one sees that a file was written to: it is read several times, and must be the same each time. */
export interface FileStamp {
  readonly bytes: number;
  /** Milliseconds since 1970, with what the file system knows below them. */
  readonly changedAtMs: number;
  /** Another file under the same name has another. */
  readonly inode: number;
}

/** null for a folder, whose files are all read at once, and for what is not there. */
export async function stampOf(path: string): Promise<FileStamp | null> {
  const facts = await stat(path).catch(() => undefined);
  return facts?.isFile() === true
    ? { bytes: facts.size, changedAtMs: facts.mtimeMs, inode: facts.ino }
    : null;
}

/**
 * @param before of the same file, from before it was read
 * @throws Fault `file-changed` when it has been written to or taken away since
 */
export async function refuseChanged(path: string, before: FileStamp | null): Promise<void> {
  if (before === null) return;
  const after = await stampOf(path);
  if (after !== null && isSame(before, after)) return;
  throw new Fault('input', 'file-changed', { file: basename(path) });
}

function isSame(one: FileStamp, other: FileStamp): boolean {
  return one.bytes === other.bytes && one.changedAtMs === other.changedAtMs && one.inode === other.inode;
}
