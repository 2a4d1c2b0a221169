import { open, readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Fault } from '../fault.ts';
import { openArchive, unpackedWhole } from './archive.ts';

/** One file among those given; its content is read only when asked for, and one at a time. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: number;
  readonly content: () => Promise<Buffer>;
}

export interface InvoiceLimits {
  readonly fileBytes: number;
  readonly bytes: number;
  readonly files: number;
}

/** The exchange system takes no invoice above 5 MB. */
export const INVOICE_LIMITS: InvoiceLimits = { fileBytes: 10_000_000, bytes: 200_000_000, files: 20_000 };

const ZIP_SIGNATURE = 'PK';
const ARCHIVE_NAME = /\.(?:zip|7z|rar|gz|tar|tgz)$/i;

/**
 * The files of a folder (its own, not those of folders inside it), of a zip, or the one file a path names.
 *
 * @throws Fault `file-missing`, `file-unreadable`, `archive-…`
 */
export async function filesGiven(path: string, limits = INVOICE_LIMITS): Promise<GivenFile[]> {
  const file = basename(path);
  try {
    const facts = await stat(path);
    if (facts.isDirectory()) return await filesOfFolder(path, limits);
    if (await isZip(path)) return await filesOfArchive(path, limits);
    return [{ name: file, bytes: facts.size, content: () => readFile(path) }];
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || error instanceof Fault) throw error;
    if (error.code === 'ENOENT') throw new Fault('input', 'file-missing', { file });
    throw new Fault('input', 'file-unreadable', { file, reason: String(error.code) });
  }
}

/** Links are passed over: they may lead anywhere. */
async function filesOfFolder(folder: string, limits: InvoiceLimits): Promise<GivenFile[]> {
  const file = basename(folder);
  const names = (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .toSorted();
  if (names.length > limits.files) {
    throw new Fault('input', 'archive-too-many-files', { file, limit: limits.files });
  }
  const files: GivenFile[] = [];
  let bytes = 0;
  for (const name of names) {
    const path = join(folder, name);
    const { size } = await stat(path);
    bytes += isInvoiceName(name) ? size : 0;
    files.push({ name, bytes: size, content: () => readFile(path) });
  }
  if (bytes > limits.bytes) {
    throw new Fault('input', 'archive-too-large', { file, limitMegabytes: limits.bytes / 1_000_000 });
  }
  return files;
}

async function filesOfArchive(path: string, limits: InvoiceLimits): Promise<GivenFile[]> {
  const archive = await openArchive(path, { entries: limits.files, bytes: limits.bytes });
  const entries = archive.entries.filter(({ name }) => !name.endsWith('/') && !isHidden(name));
  const nested = entries.find(({ name }) => ARCHIVE_NAME.test(name));
  if (nested !== undefined) {
    throw new Fault('input', 'archive-nested', { file: archive.file, entry: nested.name });
  }
  return entries.map((entry) => ({
    name: entry.name,
    bytes: entry.bytes,
    content: () => unpackedWhole(archive, entry),
  }));
}

export function isInvoiceName(name: string): boolean {
  return /\.(?:xml|p7m)$/i.test(name);
}

/** `__MACOSX/._fattura.xml`: what Macs add to a zip. */
function isHidden(name: string): boolean {
  return name.split('/').some((part) => /^\.[^.]/.test(part) || part === '__MACOSX');
}

async function isZip(path: string): Promise<boolean> {
  const handle = await open(path);
  try {
    const { buffer } = await handle.read(Buffer.alloc(ZIP_SIGNATURE.length), 0, ZIP_SIGNATURE.length, 0);
    return buffer.toString('latin1') === ZIP_SIGNATURE;
  } finally {
    await handle.close();
  }
}
