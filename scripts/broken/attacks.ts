import { type Case, imported, lines, ORDER_HEADER, refused, reject, utf8 } from './case.ts';

/** Clears a screen, resets it, rings, colours by a one-byte control, rubs out, turns the writing direction. */
const ESCAPES = '\u001b[2J\u001bc\u0007\u009b31m\u0008\u007f\u202e';

/** Cells that would do something to a terminal, a spreadsheet or the program. */
export const ATTACKS: readonly Case[] = [
  {
    file: 'terminal-escapes.csv',
    trap: 'names, headers and rejected cells would rewrite the screen',
    content: utf8(
      lines(
        `${ORDER_HEADER};Note${ESCAPES}`,
        `1;15/03/2026;C1;Bar ${ESCAPES}Centrale;100,00;`,
        `2;15/03/2026;C1;Bar Centrale;100${ESCAPES};`,
        `3;${ESCAPES};C1;Bar Centrale;100,00;`,
      ),
    ),
    expected: imported({
      added: 1,
      rejects: [reject(3, 'Imponibile', 'not-an-amount'), reject(4, 'Data', 'not-a-day')],
    }),
  },
  {
    file: 'escapes-without-header.csv',
    trap: 'the first rows are shown when no header is found, and would rewrite the screen',
    content: utf8(lines(`${ESCAPES};${ESCAPES}`, `Luigi${ESCAPES};Verdi`)),
    expected: refused('no-header'),
  },
  {
    file: 'nul-byte.csv',
    trap: 'a NUL in a cell ends neither the cell nor the file',
    content: utf8(
      lines(
        ORDER_HEADER,
        '1;15/03/2026;C1;Bar\u0000Centrale;100,00',
        '2;31/02\u0000/2026;C1;Bar Centrale;100,00',
        '3;16/03/2026;C1;Bar Centrale;100,00',
      ),
    ),
    expected: imported({
      added: 2,
      rejects: [reject(3, 'Data', 'not-a-day')],
      stored: { documents: ['2026-03-15 order 10000', '2026-03-16 order 10000'] },
    }),
  },
  {
    file: 'formulas.csv',
    trap: 'formulas are names like any other, kept as they stand and never calculated',
    content: utf8(
      lines(
        'Codice;Ragione sociale;Telefono',
        'C1;"=HYPERLINK(""http://example.com"";""Clicca"")";+39 0543 111222',
        "C2;@SUM(1+1)*cmd|'/C calc'!A0;0543 111222",
        'C3;+Gusto;0543 111222',
        'C4;-2+3;0543 111222',
      ),
    ),
    expected: imported({
      kind: 'customers',
      added: 4,
      stored: {
        names: ['+Gusto', '-2+3', '=HYPERLINK("http://example.com";"Clicca")', "@SUM(1+1)*cmd|'/C calc'!A0"],
      },
    }),
  },
  {
    file: 'proto-header.csv',
    trap: 'headers and codes are called like the innards of JavaScript',
    content: utf8(
      lines(
        'Codice;Ragione sociale;__proto__;constructor;toString',
        '__proto__;Bar Centrale;a;b;c',
        'constructor;hasOwnProperty;a;b;c',
        'C3;__proto__;a;b;c',
      ),
    ),
    expected: imported({
      kind: 'customers',
      added: 3,
      stored: {
        codes: ['C3', '__proto__', 'constructor'],
        names: ['Bar Centrale', '__proto__', 'hasOwnProperty'],
      },
    }),
  },
];
