import { type Case, imported, lines, ORDER_HEADER, ordersOf, reject, utf8 } from './case.ts';

/** Days, amounts and codes as people and programs write them. */
export const VALUES: readonly Case[] = [
  {
    file: 'impossible-days.csv',
    trap: 'a day the calendar does not have is never moved to the next month',
    content: utf8(
      ordersOf([
        ['31/02/2026', '100,00'],
        ['29/02/2024', '100,00'],
        ['29/02/2025', '100,00'],
        ['15/13/2026', '100,00'],
        ['00/01/1900', '100,00'],
        ['domani', '100,00'],
      ]),
    ),
    expected: imported({
      added: 1,
      rejects: [2, 4, 5, 6, 7].map((line) => reject(line, 'Data', 'not-a-day')),
      stored: { documents: ['2024-02-29 order 10000'] },
    }),
  },
  {
    file: 'day-forms.csv',
    trap: 'one column writes its days in every way',
    content: utf8(
      ordersOf([
        ['1/3/26', '1,00'],
        ['02-03-2026', '2,00'],
        ['03.03.2026', '3,00'],
        ['2026-03-04', '4,00'],
        ['2026-03-05T10:22:00+02:00', '5,00'],
        ['6 marzo 2026', '6,00'],
        ['07-mar-2026', '7,00'],
        ['08/03/2026 14:30', '8,00'],
        ["'09/03/2026'", '9,00'],
      ]),
    ),
    expected: imported({
      added: 9,
      stored: {
        documents: [1, 2, 3, 4, 5, 6, 7, 8, 9].map((day) => `2026-03-0${day} order ${day}00`),
      },
    }),
  },
  {
    file: 'us-days.csv',
    trap: 'one day after the twelfth shows that the month comes first in all of them',
    content: utf8(
      lines(
        'Order number,Date,Customer,Amount',
        '1,4/2/2026,Ann Example,10.50',
        '2,3/15/2026 2:30 PM,Ann Example,20.50',
      ),
    ),
    expected: imported({
      delimiter: ',',
      decimal: '.',
      dateOrder: 'mdy',
      added: 2,
      stored: { documents: ['2026-03-15 order 2050', '2026-04-02 order 1050'] },
    }),
  },
  {
    file: 'excel-serial-days.csv',
    trap: 'a spreadsheet wrote its days as numbers',
    content: utf8(
      ordersOf([
        ['46000', '1,00'],
        ['46096', '2,00'],
      ]),
    ),
    expected: imported({ added: 2, stored: { documents: ['2025-12-09 order 100', '2026-03-15 order 200'] } }),
  },
  {
    file: 'undivided-days.csv',
    trap: 'an old program writes its days without separators',
    content: utf8(
      ordersOf([
        ['05012026', '1,00'],
        ['15032026', '2,00'],
        ['31022026', '3,00'],
      ]),
    ),
    expected: imported({
      added: 2,
      rejects: [reject(4, 'Data', 'not-a-day')],
      stored: { documents: ['2026-01-05 order 100', '2026-03-15 order 200'] },
    }),
  },
  {
    file: 'future-orders.csv',
    trap: 'an order of today is one, an order of tomorrow is a typing error',
    content: utf8(
      ordersOf([
        ['22/11/2026', '100,00'],
        ['23/11/2026', '100,00'],
        ['15/03/2062', '100,00'],
      ]),
    ),
    expected: imported({
      added: 1,
      rejects: [reject(3, 'Data', 'in-the-future'), reject(4, 'Data', 'in-the-future')],
    }),
  },
  {
    file: 'amount-forms.csv',
    trap: 'signs, currencies and blanks stand before, behind and around; 1.234 is read as the column writes',
    content: utf8(
      ordersOf([
        ['01/03/2026', '1.234,56'],
        ['02/03/2026', '€ 1.234,56'],
        ['03/03/2026', '1.234,56 €'],
        ['04/03/2026', '+000000000043,55'],
        ['05/03/2026', '1\u00a0234,56'],
        ['06/03/2026', '1\u202f234,56'],
        ['07/03/2026', '1.234'],
        ['08/03/2026', '-12,00'],
        ['09/03/2026', '12,00-'],
        ['10/03/2026', '(12,00)'],
      ]),
    ),
    expected: imported({
      added: 10,
      stored: {
        documents: [
          '2026-03-01 order 123456',
          '2026-03-02 order 123456',
          '2026-03-03 order 123456',
          '2026-03-04 order 4355',
          '2026-03-05 order 123456',
          '2026-03-06 order 123456',
          '2026-03-07 order 123400',
          '2026-03-08 credit-note -1200',
          '2026-03-09 credit-note -1200',
          '2026-03-10 credit-note -1200',
        ],
      },
    }),
  },
  {
    file: 'no-amounts.csv',
    trap: 'a cell that is no amount, or more than can be counted in cents, becomes no number',
    content: utf8(
      ordersOf([
        ['15/03/2026', '100,00'],
        ['15/03/2026', 'dieci euro'],
        ['15/03/2026', '99999999999999999999'],
        ['15/03/2026', '1e400'],
        ['15/03/2026', '0x1F'],
        ['15/03/2026', 'Infinity'],
        ['15/03/2026', '1,2,3'],
      ]),
    ),
    expected: imported({
      added: 1,
      rejects: [3, 4, 5, 6, 7, 8].map((line) => reject(line, 'Imponibile', 'not-an-amount')),
    }),
  },
  {
    file: 'dot-decimals-in-semicolon.csv',
    trap: 'semicolons do not prove a decimal comma',
    content: utf8(
      ordersOf([
        ['01/03/2026', '27.00'],
        ['02/03/2026', '1234.5'],
        ['03/03/2026', '1.250'],
      ]),
    ),
    expected: imported({
      decimal: '.',
      added: 3,
      stored: { documents: ['2026-03-01 order 2700', '2026-03-02 order 123450', '2026-03-03 order 125'] },
    }),
  },
  {
    file: 'comma-decimals-in-comma-file.csv',
    trap: 'commas between the cells do not prove a decimal point',
    content: utf8(
      lines(
        'Numero,Data,Cliente,Imponibile',
        '1,01/03/2026,Bar Centrale,"1.250,50"',
        '2,02/03/2026,Bar Centrale,7',
      ),
    ),
    expected: imported({
      delimiter: ',',
      added: 2,
      stored: { documents: ['2026-03-01 order 125050', '2026-03-02 order 700'] },
    }),
  },
  {
    file: 'cells-that-say-nothing.csv',
    trap: 'n.d., ** and #N/D are no values',
    content: utf8(
      lines(
        ORDER_HEADER,
        '-;15/03/2026;C1;Bar Centrale;100,00',
        '2;n.d.;C1;Bar Centrale;100,00',
        '3;15/03/2026;**;Non presente;100,00',
        '4;15/03/2026;C1;Bar Centrale;#N/D',
      ),
    ),
    expected: imported({
      added: 1,
      rejects: [
        reject(3, 'Data', 'no-day'),
        reject(4, 'Codice cliente', 'no-customer'),
        reject(5, 'Imponibile', 'no-amount'),
      ],
    }),
  },
  {
    file: 'lost-zeros.csv',
    trap: 'a spreadsheet ate leading zeros, turned a number into 3,3E+09, or was kept from it by ="…"',
    content: utf8(
      lines(
        'Codice;Ragione sociale;Partita IVA',
        '"=""00018""";Bar Centrale;\'01234567897\'',
        "'00019;Bar Sport;9999000012",
        '20;Bar Roma;3,322350178E+09',
      ),
    ),
    expected: imported({
      kind: 'customers',
      added: 3,
      stored: {
        codes: ['00018', '00019', '20'],
        vatNumbers: ['01234567897', '03322350178', '09999000012'],
      },
    }),
  },
  {
    file: 'phone-forms.csv',
    trap: 'phones as people write them and spreadsheets ruin them: what can be put right is, the rest stays as it is',
    content: utf8(
      lines(
        'Codice;Ragione sociale;Telefono',
        '1;Bar Centrale;543555001',
        '2;Bar Sport;0543555002.0',
        '3;Bar Roma;340 5550003 / 0543 555003',
        '4;Bar Po;3.40555E+09',
        '5;Bar Gino;ufficio 0543/555005 int. 7',
      ),
    ),
    expected: imported({
      kind: 'customers',
      added: 5,
      stored: {
        phones: [
          '0543 555001',
          '0543555002',
          '3.40555E+09',
          '340 5550003 / 0543 555003',
          'ufficio 0543/555005 int. 7',
        ],
      },
    }),
  },
  {
    file: 'one-code-two-vat-numbers.csv',
    trap: 'one code with two VAT numbers is two firms: the second is set aside and mixed into nobody',
    content: utf8(
      lines(
        'Codice;Ragione sociale;Partita IVA',
        'C1;Rossi SRL;99990010011',
        'C1;Verdi SRL;99990020010',
        'C2;Bianchi SRL;99990010019',
      ),
    ),
    expected: imported({
      kind: 'customers',
      added: 2,
      rejects: [reject(3, 'Partita IVA', 'contradiction')],
      stored: { names: ['Bianchi SRL', 'Rossi SRL'], vatNumbers: ['', '99990010011'] },
    }),
  },
];
