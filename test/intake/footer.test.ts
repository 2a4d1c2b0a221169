import { describe, expect, it } from 'vitest';
import { footerWatch } from '../../src/intake/footer.ts';

/** Which of these rows of a table of four columns are a footer. */
function footers(rows: readonly (readonly string[])[]): readonly boolean[] {
  const isFooter = footerWatch(4);
  return rows.map((cells, index) => isFooter({ line: index + 2, cells }));
}

const CUSTOMER = ['C1', 'Prova', 'Forlì', ''];

describe('a row below the table', () => {
  it('is a sentence alone behind a blank row, and so are those that follow it', () => {
    const rows = [
      CUSTOMER,
      [''],
      ['Accounts of the North'],
      ['Copyright'],
      ['', '', '', ''],
      ['Bianchi', '', '', ''],
    ];
    expect(footers(rows)).toEqual([false, false, true, true, false, false]);
  });

  it('counts customers by what became of them', () => {
    const rows = [CUSTOMER, ['Clienti nuovi', '', '', '3'], ['', 'Clienti persi:', '2', '-10,5 %']];
    expect(footers(rows)).toEqual([false, true, true]);
  });

  it.each([
    ['a piece that a line break left behind', [CUSTOMER, ['sab chiuso']]],
    ['a customer of whom only the code is known', [CUSTOMER, [''], ['C9', '', '', '']]],
    ['a name in its own column', [CUSTOMER, [''], ['', 'Bar Prova', '', '']]],
    ['a sentence behind customers that follow the blank row', [[''], CUSTOMER, ['sab chiuso tutto']]],
    ['a customer called like a count', [['Clienti nuovi', 'Prova', 'Forlì', '3']]],
  ])('is not %s', (_, rows) => {
    expect(footers(rows)).toEqual(rows.map(() => false));
  });
});
