import { type FileHandle, open } from 'node:fs/promises';
import { basename } from 'node:path';
import { pipeline, type Readable } from 'node:stream';
import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib';
import { Fault } from '../fault.ts';
import {
  type ArchiveEntry,
  type DirectoryPlace,
  directoryPlaceIn,
  END_BYTES,
  entriesOf,
} from './archive-directory.ts';

/** A zip whose directory was found in order; nothing of it is unpacked yet. */
export interface Archive {
  readonly path: string;
  readonly file: string;
  readonly entries: readonly ArchiveEntry[];
}

export interface ArchiveLimits {
  readonly entries: number;
  /** Unpacked, all entries together. */
  readonly bytes: number;
}

const MEGABYTE = 1_000_000;
/** What does not shrink grows a little. */
const SLACK_BYTES = 1_000_000;
const LOCAL_HEADER_BYTES = 30;
const LOCAL_SIGNATURE = 0x04034b50;
const MOST_DIRECTORY_BYTES = 16 * MEGABYTE;
/** Sheets full of one repeated row shrink forty times; what shrinks a thousand times was made to do harm. */
const MOST_RATIO = 200;
/** Below this, any ratio is harmless. */
const BOMB_BYTES = 10 * MEGABYTE;

/**
 * Reads the directory of a zip and refuses by it what nobody would want unpacked, before a byte is.
 *
 * @throws Fault `archive-damaged`, `archive-locked`, `archive-too-many-files`, `archive-too-large`, `archive-bomb`
 */
export async function openArchive(path: string, limits: ArchiveLimits): Promise<Archive> {
  const file = basename(path);
  const { place, directory } = await withFile(path, (handle) => directoryOf(handle, file));
  const entries: ArchiveEntry[] = [];
  let [bytes, packedBytes] = [0, 0];
  for (const entry of entriesOf(directory)) {
    if (entry === undefined || entry.headerAt + entry.packedBytes > place.start) throw damaged(file);
    if (entry.isLocked) throw new Fault('input', 'archive-locked', { file });
    bytes += entry.bytes;
    packedBytes += entry.packedBytes;
    entries.push(entry);
    if (entries.length > limits.entries) {
      throw new Fault('input', 'archive-too-many-files', { file, limit: limits.entries });
    }
    if (isBomb(entry)) throw new Fault('input', 'archive-bomb', { file, entry: entry.name });
  }
  // More than there is room for: entries that share their content, so that little unpacks to much.
  if (packedBytes > place.start) throw damaged(file);
  if (place.entries !== undefined && place.entries !== entries.length) throw damaged(file);
  if (bytes > limits.bytes) {
    throw new Fault('input', 'archive-too-large', { file, limitMegabytes: limits.bytes / MEGABYTE });
  }
  return { path, file, entries };
}

/** The first entry of this name; zips on the road write names in any case. */
export function entryNamed(archive: Archive, name: string): ArchiveEntry | undefined {
  const wanted = name.toLowerCase();
  return archive.entries.find((entry) => entry.name.toLowerCase() === wanted);
}

/**
 * One entry, unpacked piece by piece. Not a byte more than the directory declares comes out, since the limits were
 * checked on what it declares.
 *
 * @throws Fault `archive-damaged` when the content is not what the directory says
 */
export async function* unpacked(archive: Archive, entry: ArchiveEntry): AsyncGenerator<Buffer> {
  const handle = await open(archive.path);
  try {
    let [bytes, sum] = [0, 0];
    for await (const block of await contentOf(handle, archive, entry)) {
      bytes += block.length;
      if (bytes > entry.bytes) throw damaged(archive.file);
      sum = crc32(block, sum);
      yield block;
    }
    if (bytes !== entry.bytes || sum !== entry.crc32) throw damaged(archive.file);
  } catch (error) {
    throw isZlibError(error) ? damaged(archive.file) : error;
  } finally {
    await handle.close();
  }
}

/**
 * One entry as a whole; the caller has looked at its `bytes`. Without streams, which for thousands of small files cost
 * more than the files.
 *
 * @throws Fault `archive-damaged`
 */
export async function unpackedWhole(archive: Archive, entry: ArchiveEntry): Promise<Buffer> {
  if (entry.packedBytes > entry.bytes + SLACK_BYTES) throw damaged(archive.file);
  const packed = await withFile(archive.path, async (handle) =>
    bytesAt(handle, await startOf(handle, archive, entry), entry.packedBytes),
  );
  const content =
    entry.isDeflated && entry.bytes > 0 ? inflatedNow(packed, archive.file, entry.bytes) : packed;
  const isWhole = entry.bytes === 0 || (content.length === entry.bytes && crc32(content) === entry.crc32);
  if (!isWhole) throw damaged(archive.file);
  return entry.bytes === 0 ? Buffer.alloc(0) : content;
}

function inflatedNow(packed: Buffer, file: string, most: number): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: most });
  } catch (error) {
    throw isZlibError(error) ? damaged(file) : error;
  }
}

async function directoryOf(
  handle: FileHandle,
  file: string,
): Promise<{ readonly place: DirectoryPlace; readonly directory: Buffer }> {
  const { size } = await handle.stat();
  const tailStart = Math.max(0, size - END_BYTES);
  const place = directoryPlaceIn(await bytesAt(handle, tailStart, size - tailStart));
  if (place === undefined || place.start + place.bytes > size) throw damaged(file);
  if (place.bytes > MOST_DIRECTORY_BYTES) throw damaged(file);
  return { place, directory: await bytesAt(handle, place.start, place.bytes) };
}

async function contentOf(
  handle: FileHandle,
  archive: Archive,
  entry: ArchiveEntry,
): Promise<Readable | readonly Buffer[]> {
  const start = await startOf(handle, archive, entry);
  if (entry.packedBytes === 0) return [];
  const packed = handle.createReadStream({ start, end: start + entry.packedBytes - 1, autoClose: false });
  // Errors reach the reader through the destroyed stream; this callback only must exist.
  return entry.isDeflated ? pipeline(packed, createInflateRaw(), () => undefined) : packed;
}

/** Where the packed content begins: behind a header whose own lengths may differ from the directory's. */
async function startOf(handle: FileHandle, archive: Archive, entry: ArchiveEntry): Promise<number> {
  const header = await bytesAt(handle, entry.headerAt, LOCAL_HEADER_BYTES);
  if (header.length < LOCAL_HEADER_BYTES || header.readUInt32LE(0) !== LOCAL_SIGNATURE) {
    throw damaged(archive.file);
  }
  return entry.headerAt + LOCAL_HEADER_BYTES + header.readUInt16LE(26) + header.readUInt16LE(28);
}

async function bytesAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}

async function withFile<Result>(path: string, use: (handle: FileHandle) => Promise<Result>): Promise<Result> {
  const handle = await open(path);
  try {
    return await use(handle);
  } finally {
    await handle.close();
  }
}

function isBomb({ bytes, packedBytes }: ArchiveEntry): boolean {
  return bytes > BOMB_BYTES && bytes > packedBytes * MOST_RATIO;
}

function isZlibError(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error)) return false;
  return String(error.code).startsWith('Z_') || error.code === 'ERR_BUFFER_TOO_LARGE';
}

function damaged(file: string): Fault {
  return new Fault('input', 'archive-damaged', { file });
}
