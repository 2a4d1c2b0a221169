import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { Fault } from '../../src/fault.ts';
import { readInvoices } from '../../src/intake/fatturapa.ts';
import {
  INVOICE_DIALECT,
  INVOICE_HEADER,
  type InvoiceFinding,
  type InvoiceTable,
} from '../../src/intake/invoice-table.ts';
import { findHeader } from '../../src/intake/layout.ts';
import { orderRowFrom } from '../../src/intake/order-row.ts';
import { on } from '../domain/on.ts';
import { emptyFolder, fileWith } from './file-with.ts';
import {
  CUSTOMER,
  envelopeOf,
  type InvoiceFacts,
  invoice,
  OURS,
  party,
  simplifiedInvoice,
} from './invoice-with.ts';

type Content = string | Buffer;

function folderWith(files: Readonly<Record<string, Content>>): string {
  const folder = emptyFolder();
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

function zipWith(files: Readonly<Record<string, string>>): string {
  const entries = Object.entries(files).map(([name, text]) => [name, strToU8(text)]);
  return fileWith(Buffer.from(zipSync(Object.fromEntries(entries))), 'fatture.zip');
}

/** One word for every finding: its number and amount, why it was skipped, or what is wrong. */
function told({ findings }: InvoiceTable): string[] {
  return findings.map((finding) => {
    if (finding.as === 'skipped') return `${finding.line} ${finding.reason} ${finding.file}`;
    if (finding.as === 'rejected')
      return `${finding.reject.line} ${finding.reject.code} ${finding.reject.value}`;
    return `${finding.record.line} ${finding.record.cells[2]} ${finding.record.cells[7]}`;
  });
}

async function onlyFinding(content: Content, name = 'fattura.xml'): Promise<InvoiceFinding | undefined> {
  return (await readInvoices(fileWith(content, name))).findings[0];
}

async function amountOf(facts: InvoiceFacts): Promise<string | undefined> {
  const finding = await onlyFinding(invoice(facts));
  return finding?.as === 'record' ? finding.record.cells[7] : finding?.as;
}

async function nameIn(content: Content, name?: string): Promise<string | undefined> {
  const finding = await onlyFinding(content, name);
  return finding?.as === 'record' ? finding.record.cells[6] : finding?.as;
}

describe('an electronic invoice', () => {
  it('becomes a row that says who bought what when', async () => {
    expect(
      await readInvoices(fileWith(invoice({ number: '12/A', taxable: ['100.00', '50.50'] }), 'a.xml')),
    ).toEqual({
      issuer: { number: '01234567890', name: 'Ferramenta Inventata S.r.l.' },
      header: INVOICE_HEADER,
      findings: [
        {
          as: 'record',
          record: {
            line: 2,
            cells: [
              'a.xml',
              'TD01',
              '12/A',
              '2026-03-05',
              '09876543217',
              '',
              'Edilizia Fantasia S.p.A.',
              '150.50',
              'Via Inventata 7',
              '47121',
              'Forlì',
              'FC',
              'IT',
            ],
          },
        },
      ],
    });
  });

  it('is read as an order by the reader of all orders', async () => {
    const finding = await onlyFinding(invoice({ type: 'TD04', number: '7', taxable: ['80.00'] }));
    const header = findHeader([INVOICE_HEADER]);
    if (finding?.as !== 'record' || header?.map.kind !== 'orders') throw new Error('no record of an order');
    const survey = {
      path: '',
      file: '',
      stamp: null,
      kind: 'orders',
      encoding: 'utf-8',
      delimiter: ';',
      ...INVOICE_DIALECT,
      decimalFrom: 'chosen',
      dateOrderFrom: 'chosen',
      source: { form: 'text' },
      profile: null,
      doubts: [],
      header,
    } as const;
    expect(orderRowFrom(finding.record, header.map.columns, { survey, today: on('2026-11-22') })).toEqual({
      as: 'order',
      row: {
        line: 2,
        party: {
          customerCode: null,
          customerName: 'Edilizia Fantasia S.p.A.',
          vatNumber: '09876543217',
          taxCode: null,
        },
        number: '7',
        placedOn: '2026-03-05',
        kind: 'credit-note',
        amountCents: -8_000,
        productLine: null,
        seller: null,
      },
    });
  });

  it.each<[string, InvoiceFacts, string]>([
    ['of a credit note is negative though the file says it is positive', { type: 'TD04' }, '-100.00'],
    ['of a credit note stays negative', { type: 'TD04', taxable: ['-100.00'] }, '-100.00'],
    ['of a simplified credit note is negative', { type: 'TD08' }, '-100.00'],
    ['of a deferred invoice is what it says', { type: 'TD24' }, '100.00'],
    ['is the sum of its VAT summaries, to the cent', { taxable: ['0.10', '0.20', '-0.05'] }, '0.25'],
    ['is the total where no summary is', { taxable: [], total: '122.00' }, '122.00'],
    ['is empty where nothing says it', { taxable: [] }, ''],
    ['is handed on when it is no number', { taxable: ['10.00', 'dieci'] }, 'dieci'],
  ])('has an amount that %s', async (_, facts, amount) => {
    expect(await amountOf(facts)).toBe(amount);
  });

  it.each([
    ['its tax', '<DatiIVA><Imposta>22.00</Imposta></DatiIVA>'],
    ['the rate of its tax', '<DatiIVA><Aliquota>22.00</Aliquota></DatiIVA>'],
  ])('that is simplified counts without %s', async (_, tax) => {
    const line = `<DatiBeniServizi><Descrizione>Viti</Descrizione><Importo>122.00</Importo>${tax}</DatiBeniServizi>`;
    const finding = await onlyFinding(simplifiedInvoice(line + line));
    expect(finding?.as === 'record' && finding.record.cells.slice(2, 8)).toEqual([
      'S1',
      '2026-03-05',
      '09876543217',
      '',
      'Edilizia Fantasia S.p.A.',
      '200.00',
    ]);
  });

  it('with several bodies is several documents', async () => {
    const path = fileWith(
      invoice({ number: '1' }, { number: '2', type: 'TD04' }, { number: '3' }),
      'lotto.xml',
    );
    expect(told(await readInvoices(path))).toEqual(['2 1 100.00', '3 2 -100.00', '4 3 100.00']);
  });

  it('takes the day without its time zone', async () => {
    const finding = await onlyFinding(invoice({ date: '2026-03-05+01:00' }));
    expect(finding?.as === 'record' && finding.record.cells[3]).toBe('2026-03-05');
  });

  it.each([
    ['a person', '', '<Nome>Ada</Nome><Cognome>Prova</Cognome>', ['', 'PRVDAA80A41D704X', 'Prova Ada']],
    [
      'a firm abroad',
      'DE123456789',
      '<Denominazione>Muster GmbH</Denominazione>',
      ['DE123456789', '', 'Muster GmbH'],
    ],
    [
      'a firm outside the Union',
      'OO99999999999',
      '<Denominazione>Sample Inc.</Denominazione>',
      ['', '', 'Sample Inc.'],
    ],
  ])('names %s', async (_, number, name, cells) => {
    const taxCode = number === '' ? '<CodiceFiscale>prvdaa80a41d704x</CodiceFiscale>' : '';
    const buyer = party('DE', number, name, taxCode);
    const finding = await onlyFinding(invoice({ buyer }));
    expect(finding?.as === 'record' && finding.record.cells.slice(4, 7)).toEqual(cells);
  });
});

describe('the text of an invoice', () => {
  const accented = invoice({
    buyer: party('IT', '09876543217', '<Denominazione>Caffè Perù</Denominazione>'),
  });
  it.each<[string, Content]>([
    ['UTF-8', accented],
    ['UTF-8 with a mark', `\ufeff${accented}`],
    ['UTF-8 below blank lines', `\n \n${accented}`],
    ['UTF-16', Buffer.from(`\ufeff${accented.replace('UTF-8', 'UTF-16')}`, 'utf16le')],
    ['Windows-1252 that it declares', Buffer.from(accented.replace('UTF-8', 'windows-1252'), 'latin1')],
    ['ISO-8859-1 that it declares', Buffer.from(accented.replace('UTF-8', 'ISO-8859-1'), 'latin1')],
    ['Windows-1252 although it declares UTF-8', Buffer.from(accented, 'latin1')],
    [
      'an encoding nobody knows',
      accented.replace('UTF-8', 'x-none').replace(/[èù]/g, (letter) => `&#${letter.charCodeAt(0)};`),
    ],
    ['character data', accented.replace('Caffè Perù', '<![CDATA[Caffè Perù]]>')],
    ['another prefix', accented.replaceAll('p:Fatt', 'ns3:Fatt').replace('xmlns:p', 'xmlns:q')],
  ])('is read in %s', async (_, content) => {
    expect(await nameIn(content)).toBe('Caffè Perù');
  });

  it('is found in a signed file', async () => {
    expect(await nameIn(envelopeOf(Buffer.from(accented), 'in pieces'), 'a.xml.p7m')).toBe('Caffè Perù');
  });
});

describe('a folder of invoices', () => {
  it('yields one row a document, and says of every other file why it yields none', async () => {
    const supplier = party('IT', '11111111115', '<Denominazione>Fornitore Inventato</Denominazione>');
    const folder = folderWith({
      '01.xml': invoice({ number: '1' }),
      '01.xml.p7m': envelopeOf(Buffer.from(invoice({ number: '1' }))),
      '02.xml': invoice({ number: '2', date: '2025-03-05' }),
      '03-ricevuta.xml': invoice({ seller: supplier, buyer: OURS }),
      '04-autofattura.xml': invoice({ type: 'TD17', seller: supplier, buyer: OURS }),
      '05-dollari.xml': invoice({ number: '5', currency: 'USD' }),
      '06-ignoto.xml': invoice({ number: '6', type: 'TD77' }),
      '07-rotto.xml': invoice().slice(0, 900),
      '08-ostile.xml': `<!DOCTYPE a [<!ENTITY b "c">]>${invoice()}`,
      '09-rotto.xml.p7m': Buffer.from('3003020101', 'hex'),
      '10-ricevuta_RC_001.xml': '<RicevutaConsegna>',
      '11-metadati.xml': '<FileMetadati><NomeFile>01.xml</NomeFile></FileMetadati>',
      '12-copia.pdf': '%PDF-1.4',
    });
    expect(told(await readInvoices(folder))).toEqual([
      '2 1 100.00',
      '3 duplicate 01.xml.p7m',
      '4 2 100.00',
      '5 received 03-ricevuta.xml',
      '6 self-invoice 04-autofattura.xml',
      '7 foreign-currency USD',
      '8 unknown-document-type TD77',
      '9 xml-broken 07-rotto.xml',
      '10 xml-doctype 08-ostile.xml',
      '11 envelope-broken 09-rotto.xml.p7m',
      '12 not-an-invoice 10-ricevuta_RC_001.xml',
      '13 not-an-invoice 11-metadati.xml',
      '14 not-an-invoice 12-copia.pdf',
    ]);
  });

  it('is looked at without its own folders, hidden files and links', async () => {
    const folder = folderWith({ '1.xml': invoice({ number: '1' }), '.2.xml': invoice({ number: '2' }) });
    mkdirSync(join(folder, '2025'));
    writeFileSync(join(folder, '2025', '3.xml'), invoice({ number: '3' }));
    symlinkSync(fileWith(invoice({ number: '4' })), join(folder, '4.xml'));
    expect(told(await readInvoices(folder))).toEqual(['2 1 100.00']);
  });

  it('may be a zip, with folders inside it', async () => {
    const path = zipWith({
      '2026/1.xml': invoice({ number: '1' }),
      '../../2.xml': invoice({ number: '2' }),
      '__MACOSX/2026/._1.xml': 'x',
    });
    expect(
      (await readInvoices(path)).findings.map(
        (finding) => finding.as === 'record' && finding.record.cells[0],
      ),
    ).toEqual(['2026/1.xml', '../../2.xml']);
  });

  it('with nothing but self-invoices has no issuer and no rows', async () => {
    const folder = folderWith({ '1.xml': invoice({ type: 'TD17' }), '2.xml': invoice({ type: 'TD29' }) });
    expect(await readInvoices(folder)).toMatchObject({
      issuer: undefined,
      findings: [{ reason: 'self-invoice' }, { reason: 'self-invoice' }],
    });
  });

  it('is refused with its size when it is beyond reason', async () => {
    const folder = folderWith({ '1.xml': invoice(), '2.xml': invoice() });
    const limits = { fileBytes: 10_000, bytes: 20_000, files: 10 };
    const refused = (changed: Partial<typeof limits>) =>
      readInvoices(folder, undefined, { ...limits, ...changed }).catch((error: unknown) =>
        error instanceof Fault ? error.code : error,
      );
    expect(await refused({ files: 1 })).toBe('archive-too-many-files');
    expect(await refused({ bytes: 2_000 })).toBe('archive-too-large');
    expect(told((await refused({ fileBytes: 1_000 })) as InvoiceTable)).toEqual([
      '2 xml-too-large 1.xml',
      '3 xml-too-large 2.xml',
    ]);
  });
});

describe('the firm whose invoices are sales', () => {
  const supplier = (index: number) =>
    party('IT', `1111111111${index}`, `<Denominazione>Fornitore ${index}</Denominazione>`);
  const issued = (number: string) => invoice({ number });
  const received = (index: number) => invoice({ number: `R${index}`, seller: supplier(index), buyer: OURS });
  const between = (one: number, other: number) => invoice({ seller: supplier(one), buyer: supplier(other) });

  it('is the one with a part in every document, even where it received more than it issued', async () => {
    const folder = folderWith({
      a: '',
      '1.xml': issued('1'),
      '2.xml': received(1),
      '3.xml': received(1),
      '4.xml': received(2),
    });
    const { issuer, findings } = await readInvoices(folder);
    expect([issuer?.number, findings.filter(({ as }) => as === 'record').length]).toEqual(['01234567890', 1]);
  });

  it('is the seller where one customer bought everything', async () => {
    const folder = folderWith({ '1.xml': issued('1'), '2.xml': issued('2') });
    expect((await readInvoices(folder)).issuer?.number).toBe('01234567890');
  });

  it('is the one that issued more than half where a stray document lies among them', async () => {
    const folder = folderWith({ '1.xml': issued('1'), '2.xml': issued('2'), '3.xml': between(1, 2) });
    expect(told(await readInvoices(folder))).toEqual(['2 1 100.00', '3 2 100.00', '4 received 3.xml']);
  });

  it('is asked for where nothing decides, with those who issued most', async () => {
    const folder = folderWith({
      '1.xml': received(1),
      '2.xml': received(2),
      '3.xml': received(2),
      '4.xml': received(3),
    });
    await expect(readInvoices(folder)).rejects.toMatchObject({
      code: 'issuer-unclear',
      facts: { candidates: ['11111111112 Fornitore 2 (2)', '11111111111 Fornitore 1 (1)'], flag: '--issuer' },
    });
  });

  it('is the one that was named', async () => {
    const folder = folderWith({ '1.xml': received(1), '2.xml': received(2) });
    expect(told(await readInvoices(folder, 'IT 11111111112'))).toEqual(['2 received 1.xml', '3 R2 100.00']);
  });

  it('may be a firm that has received them all: then there are no sales', async () => {
    const folder = folderWith({ '1.xml': invoice({ seller: CUSTOMER, buyer: OURS }) });
    expect(told(await readInvoices(folder, '01234567890'))).toEqual(['2 received 1.xml']);
  });

  it('is never a seller without a number', async () => {
    const nobody = party('IT', '', '<Denominazione>Senza Numero</Denominazione>');
    const folder = folderWith({ '1.xml': invoice({ seller: nobody }), '2.xml': invoice({ seller: nobody }) });
    await expect(readInvoices(folder)).rejects.toMatchObject({
      code: 'issuer-unclear',
      facts: { candidates: [] },
    });
  });

  it('cannot be named by nothing', async () => {
    const path = fileWith(invoice(), 'a.xml');
    await expect(readInvoices(path, ' - ')).rejects.toMatchObject({ code: 'issuer-unknown' });
  });

  it('must have issued something when it is named', async () => {
    const folder = folderWith({ '1.xml': issued('1'), '2.xml': issued('2') });
    await expect(readInvoices(folder, '99999999999')).rejects.toMatchObject({
      code: 'issuer-unknown',
      facts: { issuer: '99999999999', candidates: ['01234567890 Ferramenta Inventata S.r.l. (2)'] },
    });
  });
});

describe('a source of invoices that is refused', () => {
  const laughs = `<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(10)}">]><lolz>&b;</lolz>`;
  it.each<[string, Content, string]>([
    ['a document type', laughs, 'xml-doctype'],
    ['elements nested without end', '<a>'.repeat(100_000), 'xml-too-deep'],
    ['an entity of its own', invoice().replace('Viti', '&viti;'), 'xml-broken'],
    ['an end that is missing', invoice().slice(0, -10), 'xml-broken'],
    ['no invoice', '<?xml version="1.0"?><html/>', 'no-invoices'],
    ['nothing', '', 'xml-broken'],
  ])('holds %s', async (_, content, code) => {
    await expect(readInvoices(fileWith(content, 'a.xml'))).rejects.toMatchObject({ kind: 'input', code });
  });

  it('says the line at which the XML breaks', async () => {
    const broken = invoice().replace('</Divisa>', '');
    await expect(readInvoices(fileWith(broken, 'a.xml'))).rejects.toMatchObject({
      facts: {
        file: 'a.xml',
        line: broken.slice(0, broken.indexOf('</DatiGeneraliDocumento>')).split('\n').length,
      },
    });
  });

  it('is an archive inside an archive', async () => {
    await expect(readInvoices(zipWith({ '1.xml': invoice(), '2025.zip': 'PK' }))).rejects.toMatchObject({
      code: 'archive-nested',
      facts: { file: 'fatture.zip', entry: '2025.zip' },
    });
  });

  it('is not there', async () => {
    await expect(readInvoices(join(emptyFolder(), 'a.xml'))).rejects.toMatchObject({
      code: 'file-missing',
      facts: { file: 'a.xml' },
    });
  });

  it('is an empty folder', async () => {
    await expect(readInvoices(emptyFolder())).rejects.toMatchObject({ code: 'no-invoices' });
  });

  it('is one damaged anywhere, with a fault, when it is not read after all', async () => {
    const intact = Buffer.from(invoice());
    await fc.assert(
      fc.asyncProperty(fc.nat(intact.length - 1), fc.nat(255), async (place, byte) => {
        const damaged = Buffer.from(intact);
        damaged[place] = byte;
        const result = await readInvoices(fileWith(damaged, 'a.xml')).catch((error: unknown) => error);
        expect(result instanceof Fault || (result as InvoiceTable).findings.length === 1).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
