import {
  closeSync,
  existsSync,
  fsyncSync,
  lstatSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { Fault } from '../fault.ts';

/**
 * Refuses a target that is the database (or its journal) or an input, whatever it is called here: `--force` means "my list",
 * never "my data".
 *
 * @throws Fault `output-is-source`, `output-is-link`
 */
export function refuseSources(file: string, sources: readonly string[]): void {
  const target = realPlace(file);
  const taken = sources.flatMap((source) => [source, `${source}-wal`, `${source}-shm`].map(realPlace));
  if (taken.includes(target)) throw new Fault('input', 'output-is-source', { file });
}

/**
 * Said before the work is done, not after it: a file that stands there will not be replaced.
 *
 * @throws Fault `output-edited`, `output-is-link`, `output-failed`
 */
export function refuseStanding(file: string): void {
  if (contentAt(file) !== undefined) throw new Fault('input', 'output-edited', { file });
  if (!existsSync(dirname(resolve(file)))) {
    throw new Fault('input', 'output-failed', { file, reason: 'ENOENT' });
  }
}

/** Where a path leads, also when there is nothing there yet. */
function realPlace(path: string): string {
  const whole = resolve(path);
  try {
    return realpathSync(whole);
  } catch {
    try {
      return join(realpathSync(dirname(whole)), basename(whole));
    } catch {
      return whole;
    }
  }
}

export interface OutputRequest {
  readonly file: string;
  readonly content: Buffer;
  readonly force: boolean;
  /** Was this content written by us before? Then replacing it destroys nobody's work. */
  readonly isOurs: (content: Buffer) => Promise<boolean>;
}

/**
 * Writes a file so that it appears complete or not at all, never through a symbolic link, and never over a file that
 * somebody may have edited. Returns false when it already stood there, byte for byte.
 *
 * @throws Fault `output-is-link`, `output-edited`, `output-failed`
 */
export async function writeOutput(request: OutputRequest): Promise<boolean> {
  if (await refuseEdited(request)) return false;
  replaceFile(request.file, request.content);
  return true;
}

/**
 * Whether the file stands there already, byte for byte.
 *
 * @throws Fault `output-is-link`, `output-edited`, `output-failed`
 */
export async function refuseEdited({ file, content, force, isOurs }: OutputRequest): Promise<boolean> {
  const standing = contentAt(file);
  if (standing?.equals(content)) return true;
  if (standing !== undefined && !force && !(await isOurs(standing))) {
    throw new Fault('input', 'output-edited', { file });
  }
  return false;
}

function contentAt(file: string): Buffer | undefined {
  try {
    const status = lstatSync(file);
    if (status.isSymbolicLink()) throw new Fault('input', 'output-is-link', { file });
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Fault) throw error;
    if (codeOf(error) === 'ENOENT') return undefined;
    throw new Fault('input', 'output-failed', { file, reason: codeOf(error) });
  }
}

/** Into a new file beside it, to the disk, then renamed: a rename cannot be seen half done. */
function replaceFile(file: string, content: Buffer): void {
  const temporary = `${file}.${process.pid}.new`;
  try {
    const handle = openSync(temporary, 'wx', 0o600);
    try {
      writeSync(handle, content);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(temporary, file);
    syncFolder(dirname(resolve(file)));
  } catch (error) {
    rmSync(temporary, { force: true });
    throw new Fault('input', 'output-failed', { file, reason: codeOf(error) });
  }
}

/** Makes the rename itself survive a power cut; not every platform lets a folder be opened. */
function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r');
    fsyncSync(handle);
    closeSync(handle);
  } catch {
    // The content is safe; only the name might come later.
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
