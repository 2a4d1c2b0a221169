import { type Case, imported, lines, ORDER_HEADER, reject, utf8, windows1252 } from './case.ts';

/** Bytes, separators and line ends. */
export const DIALECTS: readonly Case[] = [
  {
    file: 'semicolon-cp1252.csv',
    trap: 'accents and the euro sign are single bytes of Windows',
    content: windows1252(lines(ORDER_HEADER, '1;15/03/2026;C1;Caffè Perù;€ 1.234,56')),
    expected: imported({
      encoding: 'windows-1252',
      added: 1,
      stored: { names: ['Caffè Perù'], documents: ['2026-03-15 order 123456'] },
    }),
  },
  {
    file: 'bom-utf8.csv',
    trap: 'the byte-order mark is not part of the first header',
    content: utf8(
      `\ufeff${lines('Numero,Data,Codice cliente,Cliente,Imponibile', '1,2026-03-15,C1,"Bar, Caffè",1234.56')}`,
    ),
    expected: imported({
      delimiter: ',',
      decimal: '.',
      added: 1,
      stored: { names: ['Bar, Caffè'], documents: ['2026-03-15 order 123456'] },
    }),
  },
  {
    file: 'bom-utf16le.csv',
    trap: 'Excel saves "Unicode text" as UTF-16 with tabs',
    content: Buffer.from(
      `\ufeff${lines('Codice\tRagione sociale\tCittà', 'C1\tCaffè Perù\tForlì')}`,
      'utf16le',
    ),
    expected: imported({
      kind: 'customers',
      encoding: 'utf-16le',
      delimiter: '\t',
      added: 1,
      stored: { names: ['Caffè Perù'], cities: ['Forlì'] },
    }),
  },
  {
    file: 'utf16-without-mark.csv',
    trap: 'UTF-16 that does not say so shows itself by its zero bytes',
    content: Buffer.from(lines('Codice;Ragione sociale;Città', 'C1;Caffè Perù;Forlì'), 'utf16le'),
    expected: imported({
      kind: 'customers',
      encoding: 'utf-16le',
      added: 1,
      stored: { names: ['Caffè Perù'], cities: ['Forlì'] },
    }),
  },
  {
    file: 'stray-byte-in-utf8.csv',
    trap: 'one damaged byte does not turn the accents of the whole file into gibberish',
    content: Buffer.concat([
      utf8(lines('Codice;Ragione sociale;Città', 'C1;Caffè Perù;Forlì')),
      windows1252('C2;Bar Là;'),
      utf8(lines('Forlì', 'C3;Così è;Forlì')),
    ]),
    expected: imported({ kind: 'customers', added: 3, stored: { cities: ['Forlì', 'Forlì', 'Forlì'] } }),
  },
  {
    file: 'pipes.csv',
    trap: 'semicolons stand inside the cells of a table separated by pipes',
    content: utf8(lines('Codice|Ragione sociale|Note', 'C1|Bar Centrale|a; b; c', 'C2|Zoli; Utensili|d; e')),
    expected: imported({
      kind: 'customers',
      delimiter: '|',
      added: 2,
      stored: { names: ['Bar Centrale', 'Zoli; Utensili'] },
    }),
  },
  {
    file: 'sep-line.csv',
    trap: 'spreadsheets obey the line sep=; and do not show it, so that the header is their row 1',
    content: utf8(
      lines('sep=;', ORDER_HEADER, '1;15/03/2026;C1;Bar, Caffè;100,00', '2;31/02/2026;C1;Bar, Caffè;100,00'),
    ),
    expected: imported({ added: 1, rejects: [reject(3, 'Data', 'not-a-day')] }),
  },
  {
    file: 'carriage-returns-only.csv',
    trap: 'an old Mac ends lines with a carriage return',
    content: utf8('Codice;Ragione sociale;Citta\rC1;Bar Centrale;Forli\rC2;Bar Sport;Cesena\r'),
    expected: imported({ kind: 'customers', added: 2, stored: { names: ['Bar Centrale', 'Bar Sport'] } }),
  },
  {
    file: 'mixed-line-endings.csv',
    trap: 'the header ends as on Windows and the rows as on Unix, as when two exports are joined',
    content: utf8(
      'Codice;Ragione sociale;Citta\r\nC1;Bar Centrale;Forli\nC2;Bar Sport;Cesena\r\nC3;Bar Roma;Rimini\n',
    ),
    expected: imported({
      kind: 'customers',
      added: 3,
      stored: { names: ['Bar Centrale', 'Bar Roma', 'Bar Sport'], cities: ['Cesena', 'Forli', 'Rimini'] },
    }),
  },
  {
    file: 'ruined-accents-in-header.csv',
    trap: 'a program upstream wrote the accents of the header as HTML',
    content: utf8(lines('Codice;Ragione sociale;"Citt&agrave;"', 'C1;Bar Centrale;Forlì')),
    expected: imported({ kind: 'customers', added: 1, stored: { cities: ['Forlì'] } }),
  },
];
