import { randomUUID } from 'node:crypto';
import { copyFile, link, mkdir, open, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { Fault } from '../fault.ts';

/** Hidden, inside the folder itself: a rename within one file system is whole or does not happen. */
const CLAIMS = '.riconquista';
/** File systems take 255; the rest is for what is added. */
const NAME_BYTES = 200;

/** A file that this run has taken to itself. */
export interface ClaimedFile {
  /** As it was called in the folder. */
  readonly file: string;
  readonly path: string;
}

/** A file to stand beside another: what is added to the name of that one. */
export interface BesideFile {
  readonly suffix: string;
  readonly content: Buffer;
}

/** The hidden place of a folder, made if need be. */
export async function placeOfClaims(folder: string): Promise<string> {
  const place = join(folder, CLAIMS);
  await mkdir(place, { recursive: true, mode: 0o700 });
  return place;
}

/** What a run that was killed has left behind; whoever asks must have the folder to itself. */
export async function abandonedFiles(folder: string): Promise<ClaimedFile[]> {
  const place = await placeOfClaims(folder);
  const runs = (await readdir(place, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const found: ClaimedFile[] = [];
  for (const { name } of runs.toSorted((one, other) => (one.name < other.name ? -1 : 1))) {
    const files = (await readdir(join(place, name))).toSorted();
    found.push(...files.map((file) => ({ file, path: join(place, name, file) })));
    if (files.length === 0) await rmdir(join(place, name));
  }
  return found;
}

/**
 * Takes a file out of the folder, so that neither another run nor the program that writes there can change which file is meant.
 *
 * @returns undefined when somebody else has it open, `gone` when it is no longer there
 */
export async function claim(folder: string, file: string): Promise<ClaimedFile | 'in-use' | 'gone'> {
  const room = join(await placeOfClaims(folder), randomUUID());
  await mkdir(room, { mode: 0o700 });
  const path = join(room, file);
  try {
    await rename(join(folder, file), path);
    return { file, path };
  } catch (error) {
    await rmdir(room);
    const code = codeOf(error);
    if (code === 'ENOENT') return 'gone';
    if (['EBUSY', 'EPERM', 'EACCES', 'ETXTBSY'].includes(code)) return 'in-use';
    throw new Fault('input', 'folder-unusable', { folder, reason: code });
  }
}

/** Puts a claimed file back, unless another of its name has come in the meantime: then the next run takes both. */
export async function putBack(folder: string, claimed: ClaimedFile): Promise<void> {
  const target = join(folder, claimed.file);
  try {
    // A second name, and then one less: unlike a rename it never replaces what is there.
    await link(claimed.path, target);
    await rm(claimed.path);
  } catch (error) {
    if (codeOf(error) === 'EEXIST' || !(await reserve(target))) return;
    await rename(claimed.path, target);
  }
  await leaveRoom(claimed);
}

/**
 * Moves a claimed file to its last place under a name that begins with the day, never over a file that is there.
 *
 * @param besideFor what is to stand beside it, knowing where it will be; written before the file is moved
 * @returns where it and what stands beside it now are
 */
export async function settle(
  claimed: ClaimedFile,
  folder: string,
  day: string,
  besideFor: (target: string) => BesideFile | undefined,
): Promise<{ readonly movedTo: string; readonly beside: string | null }> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const movedTo = await freeName(folder, `${day}-${shortened(claimed.file)}`);
    const beside = await writeBeside(movedTo, besideFor(movedTo));
    await moveOver(claimed.path, movedTo);
    await leaveRoom(claimed);
    return { movedTo, beside };
  } catch (error) {
    throw new Fault('input', 'output-failed', { file: folder, reason: codeOf(error) });
  }
}

/** With the day in front, a number and what stands beside it, a name must still be one the file system takes. */
function shortened(file: string): string {
  const extension = extname(file);
  const characters = [...file.slice(0, file.length - extension.length)];
  while (characters.length > 1 && Buffer.byteLength(characters.join('') + extension) > NAME_BYTES)
    characters.pop();
  return characters.join('') + extension;
}

async function writeBeside(target: string, beside: BesideFile | undefined): Promise<string | null> {
  if (beside === undefined) return null;
  const path = await freeName(dirname(target), `${basename(target)}${beside.suffix}`);
  await writeFile(path, beside.content);
  return path;
}

/** `2026-11-22-clienti.csv`, then `2026-11-22-clienti-2.csv`: an empty file of that name, now ours. */
async function freeName(folder: string, name: string): Promise<string> {
  const extension = extname(name);
  const stem = name.slice(0, name.length - extension.length);
  for (let number = 1; ; number += 1) {
    const path = join(folder, number === 1 ? name : `${stem}-${number}${extension}`);
    if (await reserve(path)) return path;
  }
}

/** Whether the name was free; if so it is taken now, which nobody else can do at the same time. */
async function reserve(path: string): Promise<boolean> {
  try {
    await (await open(path, 'wx', 0o600)).close();
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** To another file system only a copy leads; a run killed after it finds the content known and moves it again. */
async function moveOver(path: string, target: string): Promise<void> {
  try {
    await rename(path, target);
  } catch (error) {
    if (codeOf(error) !== 'EXDEV') throw error;
    await copyFile(path, target);
    await rm(path);
  }
}

async function leaveRoom({ path }: ClaimedFile): Promise<void> {
  await rmdir(dirname(path)).catch(() => undefined);
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
