import { describe, expect, it } from 'vitest';
import { looksOf } from '../../src/intake/column-kinds.ts';
import { guessMapping } from '../../src/intake/mapping-guess.ts';

function guessed(lines: readonly string[]) {
  const rows = lines.map((line) => line.split(';'));
  return guessMapping(looksOf(rows, null, rows[0]?.length ?? 0));
}

describe('from the values alone', () => {
  it('documents are known by a day and an amount, the code by always going with one name', () => {
    expect(
      guessed([
        '1;C1;Rossi srl;12/05/2026;10,00',
        '2;C2;Verdi snc;13/05/2026;20,00',
        '3;C1;Rossi srl;14/05/2026;30,00',
        '4;C3;Neri spa;15/05/2026;40,00',
        '5;C2;Verdi snc;16/05/2026;50,00',
      ]),
    ).toEqual({
      kind: 'orders',
      columns: { customerCode: '#2', customerName: '#3', number: '#1', placedOn: '#4', amount: '#5' },
      isComplete: true,
    });
  });

  it('customers are known by their telephones, even with the day and amount of a last purchase', () => {
    expect(
      guessed(['Rossi srl;0543 5550001;12/05/2026;10,00', 'Verdi snc;0543 5550002;13/05/2026;20,00']),
    ).toEqual({
      kind: 'customers',
      columns: { name: '#1', phone: '#2' },
      isComplete: true,
    });
  });

  it.each([
    ['two days', ['Rossi srl;12/05/2026;13/05/2026;10,00']],
    ['two amounts', ['Rossi srl;12/05/2026;10,00;12,20']],
    ['nobody who bought', ['12/05/2026;10,00']],
    ['a day and no amount', ['Rossi srl;12/05/2026']],
    ['figures only', ['1;2;3', '4;5;6']],
    ['words only', ['Rossi;Forlì', 'Verdi;Cesena']],
    ['codes and words', ['C1;uno', 'C2;due', 'C3;tre', 'C4;quattro', 'C5;cinque']],
  ])('nothing is guessed wildly: %s', (_, lines) => {
    expect(guessed(lines).isComplete).toBe(false);
  });
});
