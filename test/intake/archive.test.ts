import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { Fault } from '../../src/fault.ts';
import { openArchive, unpacked, unpackedWhole } from '../../src/intake/archive.ts';
import type { ArchiveEntry } from '../../src/intake/archive-directory.ts';
import { fileWith } from './file-with.ts';

const LIMITS = { entries: 3, bytes: 50_000_000 };
const TEXT = 'La fattura elettronica. '.repeat(100);
const DIRECTORY_ENTRY = Buffer.from('PK\x01\x02', 'latin1');

function zipOf(texts: Readonly<Record<string, string>>, level: 0 | 9 = 9): Buffer {
  return Buffer.from(
    zipSync(Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, strToU8(text)])), {
      level,
    }),
  );
}

/** The same zip with a number of its first directory entry replaced. */
function withField(zip: Buffer, offset: number, value: number): Buffer {
  const forged = Buffer.from(zip);
  forged.writeUInt32LE(value, forged.indexOf(DIRECTORY_ENTRY) + offset);
  return forged;
}

const WAYS = ['as a whole', 'piece by piece'] as const;

async function firstContent(content: Buffer, way: (typeof WAYS)[number]): Promise<string> {
  const archive = await openArchive(fileWith(content, 'fatture.zip'), LIMITS);
  const entry = archive.entries[0] as ArchiveEntry;
  if (way === 'as a whole') return (await unpackedWhole(archive, entry)).toString();
  const blocks: Buffer[] = [];
  for await (const block of unpacked(archive, entry)) blocks.push(block);
  return Buffer.concat(blocks).toString();
}

function withCount(zip: Buffer, entries: number): Buffer {
  const forged = Buffer.from(zip);
  forged.writeUInt16LE(entries, zip.length - 12);
  return forged;
}

/** Two directory entries for one content. */
function withTwin(zip: Buffer): Buffer {
  const at = zip.indexOf(DIRECTORY_ENTRY);
  const end = zip.length - 22;
  const tail = Buffer.from(zip.subarray(end));
  tail.writeUInt16LE(2, 10);
  tail.writeUInt32LE((end - at) * 2, 12);
  return Buffer.concat([zip.subarray(0, end), zip.subarray(at, end), tail]);
}

describe('an archive', () => {
  it.each(WAYS.flatMap((way) => ([0, 9] as const).map((level) => [way, level] as const)))(
    'gives back %s what was packed at level %i',
    async (way, level) => {
      expect(await firstContent(zipOf({ 'a.xml': TEXT }, level), way)).toBe(TEXT);
    },
  );

  it('names its entries and what they are to hold', async () => {
    const archive = await openArchive(
      fileWith(zipOf({ 'perché/a.xml': TEXT, 'b.xml': '' }), 'f.zip'),
      LIMITS,
    );
    expect(archive.entries.map(({ name, bytes }) => [name, bytes])).toEqual([
      ['perché/a.xml', TEXT.length],
      ['b.xml', 0],
    ]);
    const empty = archive.entries[1] as ArchiveEntry;
    expect((await unpackedWhole(archive, empty)).length).toBe(0);
  });

  it('with a comment at its end is read too', async () => {
    const zip = zipOf({ 'a.xml': TEXT });
    zip.writeUInt16LE(9, zip.length - 2);
    expect(await firstContent(Buffer.concat([zip, Buffer.from('Buon anno')]), 'as a whole')).toBe(TEXT);
  });

  it('may keep its sizes in the extra field for large ones', async () => {
    const zip = zipOf({ 'a.xml': TEXT });
    const at = zip.indexOf(DIRECTORY_ENTRY);
    const extra = Buffer.alloc(20);
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(16, 2);
    extra.writeBigUInt64LE(BigInt(TEXT.length), 4);
    extra.writeBigUInt64LE(BigInt(zip.readUInt32LE(at + 20)), 12);
    const entry = Buffer.from(zip.subarray(at, zip.length - 22));
    for (const field of [20, 24]) entry.writeUInt32LE(0xffffffff, field);
    entry.writeUInt16LE(extra.length, 30);
    const tail = Buffer.from(zip.subarray(-22));
    tail.writeUInt32LE(entry.length + extra.length, 12);
    const large = Buffer.concat([zip.subarray(0, at), entry, extra, tail]);
    expect(await firstContent(large, 'piece by piece')).toBe(TEXT);
  });

  it('can be left in the middle of an entry', async () => {
    const archive = await openArchive(fileWith(zipOf({ 'a.xml': 'x'.repeat(5_000_000) }), 'f.zip'), LIMITS);
    let read = 0;
    for await (const block of unpacked(archive, archive.entries[0] as ArchiveEntry)) {
      read = block.length;
      break;
    }
    expect(read).toBeGreaterThan(0);
  });
});

describe('an archive that is refused before anything is unpacked', () => {
  it.each([
    ['cut off', zipOf({ 'a.xml': TEXT }).subarray(0, -30), { code: 'archive-damaged' }],
    ['without its beginning', zipOf({ 'a.xml': TEXT }).subarray(200), { code: 'archive-damaged' }],
    ['locked', withField(zipOf({ 'a.xml': TEXT }), 8, 0x0008_0001), { code: 'archive-locked' }],
    ['packed in a way nobody uses', withField(zipOf({ 'a.xml': TEXT }), 10, 99), { code: 'archive-damaged' }],
    [
      'of too many files',
      zipOf({ a: '', b: '', c: '', d: '' }),
      { code: 'archive-too-many-files', facts: { file: 'fatture.zip', limit: 3 } },
    ],
    [
      'that would unpack to more than is read',
      withField(zipOf({ 'a.xml': TEXT }, 0), 24, 4_000_000_000),
      { code: 'archive-bomb' },
    ],
    ['with two names for one content', withTwin(zipOf({ 'a.xml': TEXT }, 0)), { code: 'archive-damaged' }],
    [
      'with fewer entries than it counts',
      withCount(zipOf({ 'a.xml': TEXT }), 2),
      { code: 'archive-damaged' },
    ],
    [
      'made to burst',
      zipOf({ 'a.xml': '\0'.repeat(40_000_000) }),
      { code: 'archive-bomb', facts: { file: 'fatture.zip', entry: 'a.xml' } },
    ],
  ])('is one %s', async (_, content, fault) => {
    await expect(openArchive(fileWith(content, 'fatture.zip'), LIMITS)).rejects.toMatchObject(fault);
  });

  it('is one of more megabytes than are read, even without a trick', async () => {
    const path = fileWith(zipOf({ 'a.xml': TEXT, 'b.xml': TEXT }), 'fatture.zip');
    await expect(openArchive(path, { entries: 3, bytes: 4_000 })).rejects.toMatchObject({
      code: 'archive-too-large',
      facts: { file: 'fatture.zip', limitMegabytes: 0.004 },
    });
  });
});

it('an entry gives no byte more than its directory declares', async () => {
  const forged = withField(zipOf({ 'a.xml': 'x'.repeat(5_000_000) }), 24, 100_000);
  const archive = await openArchive(fileWith(forged, 'fatture.zip'), LIMITS);
  let read = 0;
  const reading = async () => {
    for await (const block of unpacked(archive, archive.entries[0] as ArchiveEntry)) read += block.length;
  };
  await expect(reading()).rejects.toMatchObject({ code: 'archive-damaged' });
  expect(read).toBeLessThanOrEqual(100_000);
});

describe.each(WAYS)('an archive that lies, read %s,', (way) => {
  it.each([
    ['a smaller size than comes out', 24, 10],
    ['a larger size than comes out', 24, TEXT.length + 1],
    ['another checksum', 16, 1],
    ['another place', 42, 5],
    ['less packed content than there is', 20, 10],
    ['a place beyond the end', 42, 5_000_000],
  ])('is damaged when its directory says %s', async (_, offset, value) => {
    await expect(firstContent(withField(zipOf({ 'a.xml': TEXT }), offset, value), way)).rejects.toMatchObject(
      {
        code: 'archive-damaged',
        facts: { file: 'fatture.zip' },
      },
    );
  });
});

it('an archive damaged anywhere is refused with a fault or read, never worse', async () => {
  const intact = zipOf({ 'a.xml': TEXT });
  await fc.assert(
    fc.asyncProperty(
      fc.nat(intact.length - 1),
      fc.nat(255),
      fc.constantFrom(...WAYS),
      async (place, byte, way) => {
        const damaged = Buffer.from(intact);
        damaged[place] = byte;
        const result = await firstContent(damaged, way).catch((error: unknown) => error);
        expect(result === TEXT || result instanceof Fault).toBe(true);
      },
    ),
    { numRuns: 500 },
  );
});
