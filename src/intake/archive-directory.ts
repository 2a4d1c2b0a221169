/** One file of a zip, as the directory at the end of the archive declares it: the sizes may be lies. */
export interface ArchiveEntry {
  /** Never used as a path on this computer. */
  readonly name: string;
  readonly packedBytes: number;
  readonly bytes: number;
  readonly isDeflated: boolean;
  readonly isLocked: boolean;
  readonly crc32: number;
  /** Where the entry's own header stands in the file. */
  readonly headerAt: number;
}

export interface DirectoryPlace {
  readonly start: number;
  readonly bytes: number;
  /** undefined where there are more than the end record can count. */
  readonly entries: number | undefined;
}

/** How far before the end of a file the end record may stand: its own size and the longest comment. */
export const END_BYTES = 22 + 0xffff;

const END_SIGNATURE = Buffer.from('PK\x05\x06', 'latin1');
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_BYTES = 46;
const UNCOUNTED = 0xffff;
const IN_EXTRA = 0xffffffff;
const ZIP64_EXTRA = 0x0001;
const STORED = 0;
const DEFLATED = 8;

/** Where the directory stands, told by the last bytes of the file; undefined when they hold no end record. */
export function directoryPlaceIn(tail: Buffer): DirectoryPlace | undefined {
  const end = tail.lastIndexOf(END_SIGNATURE);
  if (end < 0 || end + 22 > tail.length) return undefined;
  const entries = tail.readUInt16LE(end + 10);
  return {
    entries: entries === UNCOUNTED ? undefined : entries,
    bytes: tail.readUInt32LE(end + 12),
    start: tail.readUInt32LE(end + 16),
  };
}

/** The entries of a directory, one by one, so that a caller can stop counting; undefined for one that is damaged. */
export function* entriesOf(directory: Buffer): Generator<ArchiveEntry | undefined> {
  let at = 0;
  while (at < directory.length) {
    const end = at + ENTRY_BYTES;
    if (end > directory.length || directory.readUInt32LE(at) !== ENTRY_SIGNATURE) return yield undefined;
    const [nameBytes, extraBytes, commentBytes] = [28, 30, 32].map((field) =>
      directory.readUInt16LE(at + field),
    ) as [number, number, number];
    const next = end + nameBytes + extraBytes + commentBytes;
    if (next > directory.length) return yield undefined;
    const name = directory.subarray(end, end + nameBytes);
    yield entryAt(directory, at, name, directory.subarray(end + nameBytes, end + nameBytes + extraBytes));
    at = next;
  }
}

function entryAt(directory: Buffer, at: number, name: Buffer, extra: Buffer): ArchiveEntry | undefined {
  const flags = directory.readUInt16LE(at + 8);
  const method = directory.readUInt16LE(at + 10);
  const sizes = [at + 24, at + 20, at + 42].map((field) => directory.readUInt32LE(field));
  const [bytes, packedBytes, headerAt] = withZip64(sizes, extra);
  if (bytes === undefined || packedBytes === undefined || headerAt === undefined) return undefined;
  if (method !== STORED && method !== DEFLATED) return undefined;
  return {
    name: textOfName(name, flags),
    packedBytes,
    bytes,
    headerAt,
    isDeflated: method === DEFLATED,
    isLocked: (flags & 1) === 1,
    crc32: directory.readUInt32LE(at + 16),
  };
}

/** Some writers put even small sizes into the extra field meant for those above four gigabytes. */
function withZip64(sizes: readonly number[], extra: Buffer): (number | undefined)[] {
  let [at, end] = zip64FieldIn(extra);
  return sizes.map((size) => {
    if (size !== IN_EXTRA) return size;
    if (at + 8 > end) return undefined;
    at += 8;
    return Number(extra.readBigUInt64LE(at - 8));
  });
}

function zip64FieldIn(extra: Buffer): [start: number, end: number] {
  let at = 0;
  while (at + 4 <= extra.length) {
    const end = at + 4 + extra.readUInt16LE(at + 2);
    if (extra.readUInt16LE(at) === ZIP64_EXTRA) return [at + 4, Math.min(end, extra.length)];
    at = end;
  }
  return [0, 0];
}

function textOfName(name: Buffer, flags: number): string {
  const isUtf8 = (flags & 0x800) !== 0;
  return name.toString(isUtf8 ? 'utf8' : 'latin1').replaceAll('\\', '/');
}
