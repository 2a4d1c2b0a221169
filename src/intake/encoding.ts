import { isUtf8 } from 'node:buffer';
import { open } from 'node:fs/promises';
import iconv from 'iconv-lite';
import { Fault } from '../fault.ts';
import { encodingOfBroken, type OldEncoding } from './old-encoding.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'cp850' | 'macintosh';

export const ENCODINGS: readonly Encoding[] = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'cp850',
  'macintosh',
];

/** Characters that no text has. */
const NO_TEXT = /[^\P{Cc}\t\n\r\f\v]|\ufffe|\uffff/u;
const BLOCK_BYTES = 512 * 1024;

/** First bytes of files that are no text, with the name to call them by. */
const SIGNATURES: readonly (readonly [bytes: readonly number[], name: string])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'xlsx/zip'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'xls'],
  [[0x25, 0x50, 0x44, 0x46], 'PDF'],
  [[0x1f, 0x8b], 'gzip'],
  [[0x89, 0x50, 0x4e, 0x47], 'PNG'],
  [[0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], 'SQLite'],
];

/**
 * The encoding of a text file, decided over all of it: a byte-order mark says so; bytes that are valid
 * UTF-8 to the last one are UTF-8; of the old encodings, the one in which most accented letters after a letter are
 * Italian ones, and Windows-1252 where none is. Detectors that guess from letter frequencies take Italian
 * Windows-1252 for something else.
 */
export async function detectEncoding(file: string): Promise<Encoding> {
  let first = true;
  let rest: Buffer = Buffer.alloc(0);
  for await (const block of blocksOf(file)) {
    if (first) {
      first = false;
      const wide = encodingByMark(block) ?? unmarkedUtf16(block);
      if (wide !== undefined) return wide;
      refuseBinary(file, block);
    }
    const bytes = rest.length === 0 ? block : Buffer.concat([rest, block]);
    const whole = endOfWholeCharacters(bytes);
    if (!isUtf8(bytes.subarray(0, whole))) return encodingOfBroken(blocksOf(file));
    rest = bytes.subarray(whole);
  }
  if (first) throw new Fault('input', 'file-empty', { file });
  return isUtf8(rest) ? 'utf-8' : encodingOfBroken(blocksOf(file));
}

/** Is told how many bytes of a file have been read. */
export interface ByteMeter {
  bytes: number;
}

/** The file as text, piece by piece; a byte-order mark is not part of it. */
export async function* textOf(file: string, encoding: Encoding, meter?: ByteMeter): AsyncGenerator<string> {
  if (encoding === 'cp850') {
    for await (const block of blocksOf(file, meter)) yield iconv.decode(block, encoding);
    return;
  }
  const decoder = new TextDecoder(encoding);
  for await (const block of blocksOf(file, meter)) yield decoder.decode(block, { stream: true });
  yield decoder.decode();
}

/**
 * The bytes of the file without a mark, in an encoding that has the ASCII characters where ASCII has them and uses
 * their bytes for nothing else: UTF-16 becomes UTF-8, the others are left as they are.
 */
export async function* asciiCompatibleBytes(
  file: string,
  encoding: Encoding,
  meter?: ByteMeter,
): AsyncGenerator<Buffer> {
  if (encoding === 'utf-16le' || encoding === 'utf-16be') {
    for await (const text of textOf(file, encoding, meter)) yield Buffer.from(text);
    return;
  }
  let isFirst = true;
  for await (const block of blocksOf(file, meter)) {
    yield isFirst && encoding === 'utf-8' && startsWithMark(block) ? block.subarray(UTF8_MARK.length) : block;
    isFirst = false;
  }
}

/** Makes a text of bytes that `asciiCompatibleBytes` gave. */
export type TextDecoding = (bytes: Buffer, start: number, end: number) => string;

export function decodingOf(encoding: Encoding): TextDecoding {
  if (encoding === 'utf-8' || encoding === 'utf-16le' || encoding === 'utf-16be') {
    return (bytes, start, end) => bytes.toString('utf8', start, end);
  }
  const letters = upperHalf(encoding);
  return (bytes, start, end) => {
    const text = bytes.toString('latin1', start, end);
    return UPPER.test(text)
      ? text.replace(UPPER_ALL, (letter) => letters[letter.charCodeAt(0) - 0x80] ?? letter)
      : text;
  };
}

const UPPER = /[\u0080-\u00ff]/;
const UPPER_ALL = /[\u0080-\u00ff]/g;
const UTF8_MARK = [0xef, 0xbb, 0xbf];

/** What the bytes from 0x80 to 0xff mean. */
function upperHalf(encoding: OldEncoding): string[] {
  const bytes = Buffer.from(Array.from({ length: 0x80 }, (_, index) => index + 0x80));
  const text = encoding === 'cp850' ? iconv.decode(bytes, encoding) : new TextDecoder(encoding).decode(bytes);
  return [...text];
}

function startsWithMark(block: Buffer): boolean {
  return UTF8_MARK.every((byte, index) => block[index] === byte);
}

/** Who reads may hold on to a block while the next but one is fetched, no longer. */
const BLOCKS_IN_USE = 3;

async function* blocksOf(file: string, meter?: ByteMeter): AsyncGenerator<Buffer> {
  let handle: Awaited<ReturnType<typeof open>>;
  try {
    handle = await open(file, 'r');
  } catch (error) {
    throw faultOfOpening(file, error);
  }
  try {
    const buffers = Array.from({ length: BLOCKS_IN_USE }, () => Buffer.allocUnsafeSlow(BLOCK_BYTES));
    for (let turn = 0; ; turn = (turn + 1) % BLOCKS_IN_USE) {
      const block = buffers[turn] ?? Buffer.allocUnsafeSlow(BLOCK_BYTES);
      const { bytesRead } = await handle.read(block, 0, BLOCK_BYTES, null);
      if (bytesRead === 0) return;
      if (meter !== undefined) meter.bytes += bytesRead;
      yield block.subarray(0, bytesRead);
    }
  } catch (error) {
    throw faultOfOpening(file, error);
  } finally {
    await handle.close();
  }
}

function faultOfOpening(file: string, error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  if (error.code === 'ENOENT') return new Fault('input', 'file-missing', { file });
  return new Fault('input', 'file-unreadable', { file, reason: String(error.code) });
}

function encodingByMark(block: Buffer): Encoding | undefined {
  if (block[0] === 0xff && block[1] === 0xfe) return 'utf-16le';
  if (block[0] === 0xfe && block[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** In UTF-16 every other byte of a Western text is zero: the second of each pair, or the first. */
function unmarkedUtf16(block: Buffer): Encoding | undefined {
  const head = block.subarray(0, 4096);
  const zeros = (parity: number) => head.filter((byte, index) => byte === 0 && index % 2 === parity).length;
  const [even, odd] = [zeros(0), zeros(1)];
  const most = head.length * 0.4;
  if (Math.max(even, odd) < most || Math.min(even, odd) > 0) return undefined;
  const encoding = odd > even ? 'utf-16le' : 'utf-16be';
  return NO_TEXT.test(new TextDecoder(encoding).decode(head)) ? undefined : encoding;
}

function refuseBinary(file: string, block: Buffer): void {
  const known = SIGNATURES.find(([bytes]) => bytes.every((byte, index) => block[index] === byte));
  if (known !== undefined) throw new Fault('input', 'file-not-text', { file, looksLike: known[1] });
  const nuls = block.subarray(0, 4096).filter((byte) => byte === 0).length;
  // One NUL may be dirt in a cell; many are a program's own format.
  if (nuls > 4096 / 64) throw new Fault('input', 'file-not-text', { file, looksLike: 'binary' });
}

/** Where the last character ends that the block has whole: the next block may go on within one. */
function endOfWholeCharacters(bytes: Buffer): number {
  for (let back = 1; back <= 4 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) break;
    if (byte >= 0xc0) return bytes.length - back;
  }
  return bytes.length;
}
