import { open } from 'node:fs/promises';
import iconv from 'iconv-lite';
import { Fault } from '../fault.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'cp850' | 'macintosh';

export const ENCODINGS: readonly Encoding[] = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'cp850',
  'macintosh',
];

/** Where each of the old encodings keeps à è é ì ò ù, the accents that Italian is written with. */
const ITALIAN_LETTERS: readonly (readonly [encoding: Encoding, bytes: readonly number[]])[] = [
  ['windows-1252', [0xe0, 0xe8, 0xe9, 0xec, 0xf2, 0xf9]],
  ['cp850', [0x85, 0x8a, 0x82, 0x8d, 0x95, 0x97]],
  ['macintosh', [0x88, 0x8f, 0x8e, 0x93, 0x98, 0x9d]],
];

/** Characters that no text has. */
const NO_TEXT = /[^\P{Cc}\t\n\r\f\v]|\ufffe|\uffff/u;
const VALID_PER_BROKEN = 5;
const BLOCK_BYTES = 256 * 1024;

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
  const strict = new TextDecoder('utf-8', { fatal: true });
  let first = true;
  let valid = true;
  for await (const block of blocksOf(file)) {
    if (first) {
      first = false;
      const marked = encodingByMark(block);
      if (marked !== undefined) return marked;
      const unmarked = unmarkedUtf16(block);
      if (unmarked !== undefined) return unmarked;
      refuseBinary(file, block);
    }
    valid = decodes(strict, block);
    if (!valid) break;
  }
  if (first) throw new Fault('input', 'file-empty', { file });
  if (valid && decodes(strict, undefined)) return 'utf-8';
  return (await isDamagedUtf8(file)) ? 'utf-8' : oldEncoding(file);
}

/** The file as text, piece by piece; a byte-order mark is not part of it. */
export async function* textOf(file: string, encoding: Encoding): AsyncGenerator<string> {
  if (encoding === 'cp850') {
    for await (const block of blocksOf(file)) yield iconv.decode(block, encoding);
    return;
  }
  const decoder = new TextDecoder(encoding);
  for await (const block of blocksOf(file)) yield decoder.decode(block, { stream: true });
  yield decoder.decode();
}

async function* blocksOf(file: string): AsyncGenerator<Buffer> {
  let handle: Awaited<ReturnType<typeof open>>;
  try {
    handle = await open(file, 'r');
  } catch (error) {
    throw faultOfOpening(file, error);
  }
  try {
    for await (const block of handle.createReadStream({ highWaterMark: BLOCK_BYTES, autoClose: false })) {
      yield block as Buffer;
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

/**
 * UTF-8 in which a few bytes are broken: far more accented letters that are valid than bytes that are not. In Windows-1252
 * every accented letter is such a byte.
 */
async function isDamagedUtf8(file: string): Promise<boolean> {
  let [letters, broken] = [0, 0];
  for await (const text of textOf(file, 'utf-8')) {
    letters += text.match(/[\u0080-\ufffc]/g)?.length ?? 0;
    broken += text.match(/\ufffd/g)?.length ?? 0;
  }
  return letters >= broken * VALID_PER_BROKEN;
}

/** Italian accents stand after a letter (perché, Forlì); the same bytes in another encoding seldom do. */
async function oldEncoding(file: string): Promise<Encoding> {
  const scores = ITALIAN_LETTERS.map(([encoding]) => ({ encoding, letters: 0 }));
  for await (const block of blocksOf(file)) {
    for (const [index, byte] of block.entries()) {
      if (byte < 0x80 || !isAsciiLetter(block[index - 1])) continue;
      for (const [place, [, bytes]] of ITALIAN_LETTERS.entries()) {
        const score = scores[place];
        if (score !== undefined && bytes.includes(byte)) score.letters += 1;
      }
    }
  }
  return scores.reduce((best, next) => (next.letters > best.letters ? next : best)).encoding;
}

function isAsciiLetter(byte: number | undefined): boolean {
  return byte !== undefined && /[a-z]/i.test(String.fromCharCode(byte));
}

function decodes(decoder: InstanceType<typeof TextDecoder>, block: Buffer | undefined): boolean {
  try {
    decoder.decode(block, { stream: block !== undefined });
    return true;
  } catch {
    return false;
  }
}
