import { type Case, imported, lines, ORDER_HEADER, refused, reject, utf8 } from './case.ts';

const CUSTOMER_HEADER = 'Codice;Ragione sociale;Città;Telefono';

/** Files that are no table, and tables with more or less than header and rows. */
export const SHAPES: readonly Case[] = [
  { file: 'empty.csv', trap: 'no byte at all', content: Buffer.alloc(0), expected: refused('file-empty') },
  {
    file: 'only-byte-order-mark.csv',
    trap: 'a byte-order mark and nothing after it',
    content: utf8('\ufeff'),
    expected: refused('file-empty'),
  },
  {
    file: 'only-blank-rows.csv',
    trap: 'rows, and nothing in them',
    content: utf8(lines('', ';;;', '  ;;;', '')),
    expected: refused('file-empty'),
  },
  {
    file: 'only-header.csv',
    trap: 'an export that found nothing is no error',
    content: utf8(lines(ORDER_HEADER)),
    expected: imported({}),
  },
  {
    file: 'no-header.csv',
    trap: 'the first row is a customer already, and guessing by position would be wrong',
    content: utf8(lines('Luigi;Verdi;VRDLGU85M10H501U;luigi@example.com')),
    expected: refused('no-header'),
  },
  {
    file: 'renamed-pdf.csv',
    trap: 'a PDF called .csv',
    content: Buffer.from('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n1 0 obj\n<<>>\nendobj\n', 'latin1'),
    expected: refused('file-not-text', { looksLike: 'PDF' }),
  },
  {
    file: 'renamed-xlsx.csv',
    trap: 'the beginning of a workbook, called .csv',
    content: Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00, 0x06, 0x00, 0x08, 0x00]),
    expected: refused('archive-damaged', {}),
  },
  {
    file: 'web-page.csv',
    trap: 'the session had run out, and the login page was saved as the export',
    content: utf8(
      lines(
        '<!DOCTYPE html>',
        '<html><head><title>Accesso</title></head>',
        '<body>Nome; Codice</body></html>',
      ),
    ),
    expected: refused('no-header'),
  },
  {
    file: 'title-rows.csv',
    trap: 'a printed report has its title above the header',
    content: utf8(
      lines(
        'Elenco documenti emessi;;;;',
        'Dal 01/01/2026 al 31/10/2026;;;;',
        '',
        ORDER_HEADER,
        '1;15/03/2026;C1;Bar Centrale;100,00',
        '2;31/02/2026;C1;Bar Centrale;100,00',
      ),
    ),
    expected: imported({ headerLine: 4, added: 1, rejects: [reject(6, 'Data', 'not-a-day')] }),
  },
  {
    file: 'repeated-header.csv',
    trap: 'the header comes again at the top of every printed page',
    content: utf8(lines(CUSTOMER_HEADER, 'C1;Bar Centrale;;', CUSTOMER_HEADER, 'C2;Bar Sport;;')),
    expected: imported({ kind: 'customers', added: 2, skipped: 1 }),
  },
  {
    file: 'totals-footer.csv',
    trap: 'a sum is no order',
    content: utf8(
      lines(
        ORDER_HEADER,
        '1;15/03/2026;C1;Bar Centrale;100,00',
        'Totale complessivo;;;;100,00',
        ';;;Totale:;100,00',
        'TOTALI;;',
      ),
    ),
    expected: imported({ added: 1, skipped: 3, stored: { documents: ['2026-03-15 order 10000'] } }),
  },
  {
    file: 'customer-called-total.csv',
    trap: 'a row with number, day and amount is an order, even of a customer called Total',
    content: utf8(lines('Cliente;Numero;Data;Imponibile', 'Total;7;15/03/2026;100,00', 'Totale;;;100,00')),
    expected: imported({ added: 1, skipped: 1, stored: { names: ['Total'] } }),
  },
  {
    file: 'blank-rows.csv',
    trap: 'blank rows between the customers and hundreds after them count as rows of the spreadsheet',
    content: utf8(
      lines(
        CUSTOMER_HEADER,
        'C1;Bar Centrale;;',
        '',
        ';;;',
        ' ; ;;',
        'C2;Bar Sport;x',
        'C3;Bar Roma;;',
        ...Array.from({ length: 300 }, () => ';;;'),
      ),
    ),
    expected: imported({
      kind: 'customers',
      added: 2,
      skipped: 303,
      rejects: [reject(6, null, 'wrong-width')],
    }),
  },
  {
    file: 'blank-outer-columns.csv',
    trap: 'columns without a header stand on both sides',
    content: utf8(lines(';Codice;Ragione sociale;;', ';C1;Bar Centrale;;', ';C2;Bar Sport;;')),
    expected: imported({ kind: 'customers', added: 2, stored: { codes: ['C1', 'C2'] } }),
  },
  {
    file: 'ragged-rows.csv',
    trap: 'a row of the wrong width is set aside, never shifted; blank cells too many are harmless',
    content: utf8(
      lines(
        ORDER_HEADER,
        '1;15/03/2026;C1;Bar Centrale;100,00',
        '2;16/03/2026;Bar Centrale;100,00',
        '3;17/03/2026;C2;Zoli; Utensili;100,00',
        '4;18/03/2026;C1;Bar Centrale;100,00;;',
      ),
    ),
    expected: imported({
      added: 2,
      rejects: [reject(3, null, 'wrong-width'), reject(4, null, 'wrong-width')],
      stored: { documents: ['2026-03-15 order 10000', '2026-03-18 order 10000'] },
    }),
  },
  {
    file: 'duplicate-headers.csv',
    trap: 'of two columns with one name the last does not replace the first',
    content: utf8(lines('Codice;Ragione sociale;Telefono;Telefono', 'C1;Bar Centrale;0543 111222;fax')),
    expected: imported({ kind: 'customers', added: 1, stored: { phones: ['0543 111222'] } }),
  },
  {
    file: 'header-on-two-lines.csv',
    trap: 'header cells are broken into two lines',
    content: utf8(
      lines('"Codice\ncliente";"Ragione\r\nsociale";"Data ultimo\nacquisto"', 'C1;Bar Centrale;15/03/2026'),
    ),
    expected: imported({ kind: 'customers', added: 1, stored: { codes: ['C1'], names: ['Bar Centrale'] } }),
  },
  {
    file: 'newline-in-cell.csv',
    trap: 'a line break inside a cell begins no new row, neither here nor in a spreadsheet',
    content: utf8(
      lines('Codice;Ragione sociale;Note', 'C1;Bar Centrale;"lun-ven 7.30\nsab chiuso"', 'C2;Bar Sport'),
    ),
    expected: imported({ kind: 'customers', added: 1, rejects: [reject(3, null, 'wrong-width')] }),
  },
  {
    file: 'quotes-inside-cells.csv',
    trap: 'nobody doubled the quotes inside a cell',
    content: utf8(lines(CUSTOMER_HEADER, 'C1;Bar "Da Gino";Forlì;', 'C2;Gomme 18";Forlì;')),
    expected: imported({ kind: 'customers', added: 2, stored: { names: ['Bar "Da Gino"', 'Gomme 18"'] } }),
  },
  {
    file: 'quote-never-closed.csv',
    trap: 'one quote swallows the rest of the file',
    content: utf8(lines(CUSTOMER_HEADER, 'C1;Bar Centrale;;', 'C2;"Bar Sport;;', 'C3;Bar Roma;;')),
    expected: refused('quote-not-closed', { line: 3 }),
  },
];
