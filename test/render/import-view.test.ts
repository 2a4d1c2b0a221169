import { describe, expect, it } from 'vitest';
import type { ImportedFile } from '../../src/app/imported-file.ts';
import type { Day } from '../../src/domain/day.ts';
import { ITALIAN } from '../../src/locale/italian.ts';
import { importView } from '../../src/render/import-view.ts';
import { rejectsFile } from '../../src/render/rejects-file.ts';

const same = (text: string) => text;
const SCREEN = { width: 200, paint: { title: same, dim: same, good: same, warn: same } };

const FILE: ImportedFile = {
  file: 'fatture.csv',
  kind: 'orders',
  batch: 2,
  format: 'csv',
  sheet: null,
  sheets: [],
  issuer: null,
  skippedBecause: {},
  encoding: 'windows-1252',
  delimiter: ';',
  decimal: ',',
  decimalFrom: 'evidence',
  dateOrder: 'dmy',
  dateOrderFrom: 'evidence',
  profile: null,
  doubts: [],
  headerLine: 1,
  header: ['Numero', 'Data', 'Città', 'Importo'],
  columns: { number: 'Numero', placedOn: 'Data', amount: 'Importo' },
  ignoredColumns: ['Città'],
  read: 1200,
  added: 1150,
  changed: 20,
  changedFields: { placedOn: 4, amount: 18 },
  unchanged: 25,
  forgotten: 0,
  skipped: 3,
  rejected: 2,
  outcomes: null,
  rejects: [
    {
      line: 17,
      column: 'Data',
      value: '31/02/2026',
      code: 'not-a-day',
      cells: ['1', '31/02/2026', 'Forlì', '10,00'],
    },
    { line: 18, column: null, value: null, code: 'wrong-width', cells: ['2', '"Da Gino"\nForlì'] },
  ],
  repaired: 0,
  repairs: [],
  preview: null,
};

describe('the rejected rows', () => {
  it('go back in the file’s own dialect and letters, each with where and why', () => {
    const text = [
      'Numero;Data;Città;Importo;line;column;code;message',
      '1;31/02/2026;Forlì;10,00;17;Data;not-a-day;«31/02/2026» non è una data del calendario.',
      '2;"""Da Gino""\nForlì";;;18;;wrong-width;la riga non ha tante celle quante sono le intestazioni.',
      '',
    ].join('\r\n');
    expect(rejectsFile(FILE, ITALIAN)).toEqual(Buffer.from(text, 'latin1'));
  });

  it('do no harm in a spreadsheet', () => {
    const rejects = [
      { line: 2, column: '=Data', value: null, code: 'no-day', cells: ['=1+1', '-5,00', '="007"', '\t@x'] },
    ] as const;
    const file = { ...FILE, header: ['=Numero', '+Importo', 'a', 'b'], rejects };
    expect(rejectsFile(file, ITALIAN).toString('latin1')).toBe(
      [
        "'=Numero;'+Importo;a;b;line;column;code;message",
        `'=1+1;-5,00;"=""007""";'@x;2;'=Data;no-day;manca la data.`,
        '',
      ].join('\r\n'),
    );
  });

  it('of a file in UTF-8 go back with a mark, so that a spreadsheet knows', () => {
    const text = rejectsFile({ ...FILE, encoding: 'utf-8', delimiter: ',', rejects: [] }, ITALIAN).toString();
    expect(text).toBe('\ufeffNumero,Data,Città,Importo,line,column,code,message\r\n');
  });

  it('of a file without a header have none either, so that the same columns by number read them back', () => {
    const [reject] = FILE.rejects;
    const rejects = reject === undefined ? [] : [reject];
    expect(rejectsFile({ ...FILE, headerLine: 0, rejects }, ITALIAN).toString('latin1')).toMatch(
      /^1;31\/02\/2026;Forlì;10,00;17;Data;not-a-day;/,
    );
  });

  it('keep a cell of several lines in quotes', () => {
    const rejects = [
      { line: 2, column: null, value: null, code: 'no-day', cells: ['1', '', 'Via Roma\nForlì', ''] },
    ] as const;
    expect(rejectsFile({ ...FILE, rejects }, ITALIAN).toString('latin1')).toContain(';"Via Roma\nForlì";');
  });
});

describe('an import', () => {
  it('tells how the file was read and what became of its rows', () => {
    expect(importView({ dryRun: false, hasPurchases: true, files: [FILE] }, ITALIAN).text(SCREEN)).toBe(
      [
        'fatture.csv: documenti',
        '  Letto come: windows-1252, separatore «;», decimali con «,», date giorno/mese/anno, intestazioni alla riga 1.',
        '  Colonne: numero = «Numero», data = «Data», importo = «Importo».',
        '  Colonne non usate: Città.',
        '  Righe lette 1.200: nuove 1.150, cambiate 20, uguali 25, saltate 3, scartate 2.',
        '  Che cosa è cambiato: importo 18, data 4.',
        '  riga 17, colonna «Data»: «31/02/2026» non è una data del calendario.',
        '  riga 18: la riga non ha tante celle quante sono le intestazioni.',
      ].join('\n'),
    );
  });

  it('says how many ruined texts were repaired, with the first as an example', () => {
    const repairs = [{ line: 4, column: 'Città', before: 'CittÃ\u00a0\u001b[31m', after: 'Città\u001b[31m' }];
    const files = [{ ...FILE, changedFields: {}, rejects: [], rejected: 0, repaired: 1_012, repairs }];
    const text = importView({ dryRun: false, hasPurchases: true, files }, ITALIAN).text(SCREEN);
    expect(text.split('\n').slice(5)).toEqual([
      '  Testi rovinati riparati: 1.012 (per esempio riga 4, colonna «Città»: «CittÃ\u00a0·[31m» → «Città·[31m»).',
    ]);
  });

  it('shows ten rejected rows and counts the others', () => {
    const rejects = Array.from(
      { length: 12 },
      (_, index) => ({ line: index + 2, column: null, value: null, code: 'no-day', cells: [] }) as const,
    );
    const lines = importView(
      { dryRun: true, hasPurchases: true, files: [{ ...FILE, batch: null, rejected: 12, rejects }] },
      ITALIAN,
    )
      .text(SCREEN)
      .split('\n');
    expect(lines.slice(6)).toEqual([
      ...Array.from({ length: 10 }, (_, index) => `  riga ${index + 2}: manca la data.`),
      '  … e altre 2 righe scartate.',
      '',
      'Era solo una prova: non è stato scritto nulla.',
    ]);
  });

  it('tells by which profile the file was read, what was in doubt, and the first rows as people write them', () => {
    const file: ImportedFile = {
      ...FILE,
      batch: null,
      headerLine: 0,
      profile: 'banca',
      changedFields: {},
      ignoredColumns: [],
      rejected: 0,
      rejects: [],
      doubts: [
        { about: 'date-order', taken: 'dmy', example: '05/03/2026' },
        { about: 'decimal', taken: ',', example: '1.234' },
      ],
      preview: [
        {
          line: 1,
          values: {
            customerName: 'Prova',
            placedOn: '2026-03-05' as Day,
            kind: 'order',
            amountCents: 123_400,
          },
        },
        {
          line: 2,
          values: {
            code: 'C1',
            status: 'insolvent',
            objected: true,
            marketingConsent: false,
            totalCents: 100,
            orderCount: 1200,
          },
        },
      ],
    };
    expect(
      importView({ dryRun: true, hasPurchases: true, files: [file] }, ITALIAN)
        .text(SCREEN)
        .split('\n'),
    ).toEqual([
      'fatture.csv: documenti',
      '  Letto secondo il profilo «banca».',
      '  Letto come: windows-1252, separatore «;», decimali con «,», date giorno/mese/anno, senza intestazioni.',
      '  Colonne: numero = «Numero», data = «Data», importo = «Importo».',
      '  Righe lette 1.200: nuove 1.150, cambiate 20, uguali 25, saltate 3, scartate 0.',
      '  Nessuna data del file dice se viene prima il giorno o il mese: «05/03/2026» è stata letta giorno/mese, come si usa in Italia. Se è al contrario, ripetere con --date-order mdy.',
      '  Nessun importo del file dice quale segno separa i decimali: in «1.234» il punto è stato preso per le migliaia. Se è al contrario, ripetere con --decimal .',
      '  Le prime righe, come sono state capite:',
      '    riga 1: cliente Prova; data 05/03/2026; tipo di documento ordine; importo 1.234,00 €',
      '    riga 2: codice C1; stato insolvente; non contattare sì; consenso no; totale acquistato 1,00 €; numero di ordini 1.200',
      '',
      'Era solo una prova: non è stato scritto nulla.',
    ]);
  });

  it('never lets a file name or a cell take over the screen', () => {
    const rejects = [
      { line: 2, column: 'Da\u001b[2Jta', value: 'x\u202ey', code: 'not-a-day', cells: [] },
    ] as const;
    const text = importView(
      {
        dryRun: false,
        hasPurchases: true,
        files: [{ ...FILE, file: 'a\u001b[31m.csv', ignoredColumns: ['\u0007'], rejects }],
      },
      ITALIAN,
    ).text(SCREEN);
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
  });
});
