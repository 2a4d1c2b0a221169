export type OldEncoding = 'windows-1252' | 'cp850' | 'macintosh';

/** Where each of the old encodings keeps à è é ì ò ù, the accents that Italian is written with. */
const ITALIAN_LETTERS: readonly (readonly [encoding: OldEncoding, bytes: readonly number[]])[] = [
  ['windows-1252', [0xe0, 0xe8, 0xe9, 0xec, 0xf2, 0xf9]],
  ['cp850', [0x85, 0x8a, 0x82, 0x8d, 0x95, 0x97]],
  ['macintosh', [0x88, 0x8f, 0x8e, 0x93, 0x98, 0x9d]],
];

const VALID_PER_BROKEN = 5;

/** One look at all bytes of a file that is no valid UTF-8. */
export async function encodingOfBroken(blocks: AsyncIterable<Buffer>): Promise<'utf-8' | OldEncoding> {
  const seen: HighBytes = {
    letters: 0,
    broken: 0,
    awaited: 0,
    before: 0,
    italian: ITALIAN_LETTERS.map(() => 0),
  };
  for await (const block of blocks) countHighBytes(block, seen);
  if (seen.awaited > 0) seen.broken += 1;
  // UTF-8 in which a few bytes are broken; in Windows-1252 every accented letter is such a byte.
  if (seen.letters >= seen.broken * VALID_PER_BROKEN) return 'utf-8';
  const most = seen.italian.indexOf(Math.max(...seen.italian));
  return ITALIAN_LETTERS[most]?.[0] ?? 'windows-1252';
}

interface HighBytes {
  /** Letters of several bytes that are valid UTF-8. */
  letters: number;
  /** Bytes that are not. */
  broken: number;
  /** Bytes that the letter at hand still needs. */
  awaited: number;
  /** The last byte looked at. */
  before: number;
  /** Per old encoding: bytes that would be an Italian accent behind a letter (perché, Forlì). */
  readonly italian: number[];
}

/** Byte → the old encodings, as bits, in which it is an Italian accent. */
const ACCENT_IN = Uint8Array.from({ length: 256 }, (_, byte) =>
  ITALIAN_LETTERS.reduce((bits, [, bytes], place) => bits | (bytes.includes(byte) ? 1 << place : 0), 0),
);

function countHighBytes(block: Buffer, seen: HighBytes): void {
  for (let at = 0; at < block.length; at += 1) {
    // Nearly all bytes of a file are ASCII, of which nothing follows: these are passed over four at a time.
    if (seen.awaited === 0) at = endOfAscii(block, at);
    if (at >= block.length) break;
    countByte(block[at] ?? 0, at === 0 ? seen.before : (block[at - 1] ?? 0), seen);
  }
  seen.before = block[block.length - 1] ?? 0;
}

const FOUR_HIGH_BITS = 0x80808080;

/** Where the first byte stands, from `start` on, that is not ASCII. */
function endOfAscii(block: Buffer, start: number): number {
  let at = start;
  while (at < block.length && (block.byteOffset + at) % 4 !== 0) {
    if ((block[at] ?? 0) >= 0x80) return at;
    at += 1;
  }
  if (at >= block.length) return at;
  const words = new Int32Array(block.buffer, block.byteOffset + at, (block.length - at) >> 2);
  let word = 0;
  while (word < words.length && ((words[word] ?? 0) & FOUR_HIGH_BITS) === 0) word += 1;
  at += word * 4;
  while (at < block.length && (block[at] ?? 0) < 0x80) at += 1;
  return at;
}

function countByte(byte: number, before: number, seen: HighBytes): void {
  if (byte >= 0x80 && isAsciiLetter(before)) countAccents(ACCENT_IN[byte] ?? 0, seen.italian);
  if (seen.awaited > 0 && byte >= 0x80 && byte <= 0xbf) {
    seen.awaited -= 1;
    if (seen.awaited === 0) seen.letters += 1;
    return;
  }
  if (seen.awaited > 0) seen.broken += 1;
  seen.awaited = lettersBehind(byte);
  if (seen.awaited === 0 && byte >= 0x80) seen.broken += 1;
}

function countAccents(encodings: number, italian: number[]): void {
  for (let place = 0; encodings >> place > 0; place += 1) {
    if (encodings & (1 << place)) italian[place] = (italian[place] ?? 0) + 1;
  }
}

/** How many bytes must follow this one in UTF-8; none follow a byte that begins no letter. */
function lettersBehind(byte: number): number {
  if (byte >= 0xc2 && byte <= 0xdf) return 1;
  if (byte >= 0xe0 && byte <= 0xef) return 2;
  return byte >= 0xf0 && byte <= 0xf4 ? 3 : 0;
}

function isAsciiLetter(byte: number): boolean {
  return (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);
}
