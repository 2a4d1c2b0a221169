import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { formOf } from '../../src/intake/form.ts';
import { surveyFile } from '../../src/intake/survey.ts';
import { openWorkbook } from '../../src/intake/workbook-parts.ts';
import { emptyFolder, fileWith } from './file-with.ts';
import { envelopeOf, invoice } from './invoice-with.ts';
import { workbookWith } from './workbook-with.ts';

function zipWith(...names: readonly string[]): Buffer {
  return Buffer.from(zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')]))));
}

describe('the form of a source', () => {
  it.each<[string, string, string | Buffer, string]>([
    ['text', 'clienti.csv', 'Codice;Nome\n', 'text'],
    ['text though it is called otherwise', 'clienti.xml', 'Codice;Nome\n', 'text'],
    ['text when it is a PDF, whose reader says so', 'fattura.xml', '%PDF-1.4', 'text'],
    ['an invoice', 'IT01234567890_00001.XML', invoice(), 'invoices'],
    ['an invoice with a mark', 'a.xml', `\ufeff${invoice()}`, 'invoices'],
    ['a signed invoice', 'a.xml.p7m', envelopeOf(Buffer.from(invoice())), 'invoices'],
    ['invoices in a zip', 'fatture.zip', zipWith('a.xml'), 'invoices'],
    ['invoices in a zip that holds none', 'fatture.zip', Buffer.from(zipSync({})), 'invoices'],
    [
      'a workbook, whatever its name',
      'clienti.csv',
      zipWith('[Content_Types].xml', 'xl/workbook.xml'),
      'workbook',
    ],
  ])('is %s', async (_, name, content, form) => {
    expect(await formOf(fileWith(content, name))).toBe(form);
  });

  it('is invoices for a folder, and text for what is not there', async () => {
    const folder = emptyFolder();
    expect([await formOf(folder), await formOf(join(folder, 'manca.csv'))]).toEqual(['invoices', 'text']);
  });

  it.skipIf(process.platform === 'win32')(
    'is refused at once for a pipe and a device, which cannot be read twice',
    async () => {
      const pipe = join(emptyFolder(), 'tubo');
      execFileSync('mkfifo', [pipe]);
      for (const path of [pipe, '/dev/zero']) {
        await expect(surveyFile(path)).rejects.toMatchObject({
          kind: 'input',
          code: 'not-a-regular-file',
          facts: { file: path },
        });
      }
    },
  );

  it('is refused for an old or locked spreadsheet, which says how to save it', async () => {
    const path = fileWith(Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'clienti.xls');
    await expect(formOf(path)).rejects.toMatchObject({
      code: 'workbook-format',
      facts: { file: 'clienti.xls', format: 'xls' },
    });
  });
});

describe('a zip that is no workbook', () => {
  it.each([
    [
      'a spreadsheet of another kind',
      ['mimetype', 'content.xml'],
      { code: 'workbook-format', facts: { format: 'ods' } },
    ],
    [
      'a binary workbook',
      ['[Content_Types].xml', 'xl/workbook.bin'],
      { code: 'workbook-format', facts: { format: 'xlsb' } },
    ],
    ['a letter', ['[Content_Types].xml', 'word/document.xml'], { code: 'file-not-text' }],
  ])('is refused when it is %s', async (_, names, fault) => {
    const path = fileWith(zipWith(...names), 'clienti.xlsx');
    expect(await formOf(path)).toBe('workbook');
    await expect(openWorkbook(path)).rejects.toMatchObject(fault);
  });

  it('is told from one that is', async () => {
    expect(
      (await openWorkbook(workbookWith({ sheets: { Clienti: '' } }))).sheets.map(({ name }) => name),
    ).toEqual(['Clienti']);
  });
});
