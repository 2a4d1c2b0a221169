import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Fault } from '../../src/fault.ts';
import { detectEncoding, type Encoding, textOf } from '../../src/intake/encoding.ts';
import { emptyFolder, fileWith } from './file-with.ts';

const BLOCK_BYTES = 512 * 1024;
const ITALIAN =
  'Codice;Ragione sociale\r\n1;Caffè Perù – città, virtù, perché, è così, à ì ò ù À È É Ì Ò Ù\r\n';
/** How Windows-1252 writes what is not Latin-1. */
const WINDOWS: Readonly<Record<string, number>> = { '€': 0x80, '’': 0x92, '“': 0x93, '”': 0x94, '–': 0x96 };

function windows(text: string): Buffer {
  return Buffer.from([...text].map((letter) => WINDOWS[letter] ?? letter.charCodeAt(0)));
}

async function read(content: Buffer | string): Promise<{ encoding: Encoding; text: string }> {
  const file = fileWith(content);
  const encoding = await detectEncoding(file);
  let text = '';
  for await (const piece of textOf(file, encoding)) text += piece;
  return { encoding, text };
}

async function faultOf(file: string): Promise<unknown> {
  return detectEncoding(file).then(
    (encoding) => encoding,
    (error: unknown) =>
      error instanceof Fault ? { kind: error.kind, code: error.code, facts: error.facts } : error,
  );
}

describe('a text file', () => {
  it.each<[string, Buffer, Encoding]>([
    ['UTF-8', Buffer.from(ITALIAN), 'utf-8'],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${ITALIAN}`), 'utf-8'],
    ['Windows-1252', windows(ITALIAN), 'windows-1252'],
    ['UTF-16 of Windows', Buffer.from(`\ufeff${ITALIAN}`, 'utf16le'), 'utf-16le'],
    ['UTF-16 of the other kind', Buffer.from(`\ufeff${ITALIAN}`, 'utf16le').swap16(), 'utf-16be'],
  ])('in %s is read letter for letter', async (_, content, encoding) => {
    expect(await read(content)).toEqual({ encoding, text: ITALIAN });
  });

  it('in Windows-1252 keeps the euro sign and the typographic marks', async () => {
    const text = 'L’importo è 12,50 € – “franco”\r\n';
    expect(await read(windows(text))).toEqual({ encoding: 'windows-1252', text });
  });

  it('without a letter beyond ASCII is UTF-8', async () => {
    expect(await read('Codice;Nome\n')).toEqual({ encoding: 'utf-8', text: 'Codice;Nome\n' });
  });

  it('in UTF-16 without a mark is read as such or refused, never as letters with nothing between them', async () => {
    const outcome = await faultOf(fileWith(Buffer.from('Codice;Nome\r\n1;Rossi\r\n', 'utf16le')));
    expect(['utf-16le', 'refused']).toContain(typeof outcome === 'string' ? outcome : 'refused');
  });
});

describe('a large file', () => {
  it.each([
    ['è', 1],
    ['€', 1],
    ['€', 2],
    ['🙂', 3],
  ])('in UTF-8 may have %s cut after byte %i by the end of a block', async (letter, bytesBefore) => {
    const text = `${'x'.repeat(BLOCK_BYTES - bytesBefore)}${letter} e ancora più città`;
    expect(await read(text)).toEqual({ encoding: 'utf-8', text });
  });

  it.each(['à', 'è', 'ù'])(
    'in Windows-1252 may have its first accent, %s, as the last byte of the first block',
    async (letter) => {
      const text = `${'x'.repeat(BLOCK_BYTES - 1)}${letter}${letter} e ancora più città`;
      expect(await read(windows(text))).toEqual({ encoding: 'windows-1252', text });
    },
  );

  it('in Windows-1252 may have its first accent as the very last byte', async () => {
    const text = `${'x'.repeat(2 * BLOCK_BYTES - 1)}è`;
    expect(await read(windows(text))).toEqual({ encoding: 'windows-1252', text });
  });

  it('is Windows-1252 when accents in UTF-8 come first and one in Windows-1252 comes late', async () => {
    const content = Buffer.concat([Buffer.from('è'), Buffer.alloc(2 * BLOCK_BYTES, 'x'), windows('è')]);
    expect((await read(content)).encoding).toBe('windows-1252');
  });

  it('in UTF-16 may have a letter of two units cut by the end of a block', async () => {
    // The mark and the letters before take all bytes of the block but two.
    const text = `${'x'.repeat(BLOCK_BYTES / 2 - 2)}🙂è`;
    expect(await read(Buffer.from(`\ufeff${text}`, 'utf16le'))).toEqual({ encoding: 'utf-16le', text });
  });
});

describe('a file that is no text', () => {
  it.each([
    ['xlsx/zip', [0x50, 0x4b, 0x03, 0x04, 0x14, 0x00]],
    ['xls', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]],
    ['PDF', [...Buffer.from('%PDF-1.7\n')]],
    ['gzip', [0x1f, 0x8b, 0x08, 0x00]],
    ['PNG', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]],
    ['SQLite', [...Buffer.from('SQLite format 3\0')]],
    ['binary', Array.from({ length: 4096 }, (_, index) => (index % 3 === 0 ? 0 : 200))],
  ])('is refused as %s, whatever its name says', async (looksLike, bytes) => {
    const file = fileWith(Buffer.from(bytes), 'clienti.csv');
    expect(await faultOf(file)).toEqual({ kind: 'input', code: 'file-not-text', facts: { file, looksLike } });
  });

  it('may not be recognised by one stray zero byte in a cell', async () => {
    expect((await read('Codice;Nome\n1;Ros\0si\n')).encoding).toBe('utf-8');
  });

  it('is refused when there is nothing in it', async () => {
    const file = fileWith('');
    expect(await faultOf(file)).toEqual({ kind: 'input', code: 'file-empty', facts: { file } });
  });

  it('is refused when there is no such file', async () => {
    const file = join(emptyFolder(), 'clienti.csv');
    expect(await faultOf(file)).toEqual({ kind: 'input', code: 'file-missing', facts: { file } });
  });

  it('is refused when it is a folder', async () => {
    const file = join(emptyFolder(), 'clienti.csv');
    mkdirSync(file);
    expect(await faultOf(file)).toEqual({
      kind: 'input',
      code: 'file-unreadable',
      facts: { file, reason: 'EISDIR' },
    });
  });
});
