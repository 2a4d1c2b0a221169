import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameKeyOf } from '../../src/domain/customer.ts';
import { type Comparable, possibleDuplicates } from '../../src/domain/duplicates.ts';

const customer = (code: string, name: string, marks: Partial<Comparable> = {}): Comparable => ({
  code,
  nameKey: nameKeyOf(name),
  cityKey: 'forli',
  vatNumber: null,
  taxCode: null,
  incomplete: false,
  phones: [],
  emails: [],
  ...marks,
});

/** Reason, kept, other, shared. */
const pairsOf = (...customers: readonly Comparable[]) =>
  possibleDuplicates(customers).map(({ reason, kept, other, shared }) => [
    reason,
    kept.code,
    other.code,
    shared,
  ]);

describe('two customers may be one', () => {
  it.each<[string, Comparable, Comparable, [string, string, string, string | null]]>([
    [
      'with one VAT number in one town',
      customer('C2', 'Rossi', { vatNumber: '99990010011' }),
      customer('C1', 'Verdi', { vatNumber: '99990010011' }),
      ['same-vat-number', 'C1', 'C2', '99990010011'],
    ],
    [
      'with one tax code',
      customer('C1', 'Rossi', { taxCode: '99990010011' }),
      customer('C2', 'Verdi', { taxCode: '99990010011' }),
      ['same-tax-code', 'C1', 'C2', '99990010011'],
    ],
    [
      'with one phone',
      customer('C1', 'Rossi', { phones: ['+390543111222', '+393331234567'] }),
      customer('C2', 'Verdi', { phones: ['+393331234567'] }),
      ['same-phone', 'C1', 'C2', '+393331234567'],
    ],
    [
      'with one e-mail',
      customer('C1', 'Rossi', { emails: ['a@b.example'] }),
      customer('C2', 'Verdi', { emails: ['a@b.example'] }),
      ['same-email', 'C1', 'C2', 'a@b.example'],
    ],
    [
      'called the same but for the legal form',
      customer('C1', 'Rossi S.r.l.'),
      customer('C2', 'ROSSI SNC'),
      ['same-name', 'C1', 'C2', null],
    ],
    [
      'called the same, surname first or last',
      customer('C1', 'Rossi Mario'),
      customer('C2', 'Mario Rossi'),
      ['same-name', 'C1', 'C2', null],
    ],
    [
      'called the same, one without a town',
      customer('C1', 'Rossi'),
      customer('C2', 'Rossi', { cityKey: null }),
      ['same-name', 'C1', 'C2', null],
    ],
    [
      'called nearly the same',
      customer('C1', 'Ferramenta Santarelli'),
      customer('C2', 'Feramenta Santareli'),
      ['near-name', 'C1', 'C2', null],
    ],
    [
      'called nearly the same, with the mistake at the beginning',
      customer('C1', 'Panificio Montebello'),
      customer('C2', 'Banificio Montebello'),
      ['near-name', 'C1', 'C2', null],
    ],
  ])('%s', (_, one, other, pair) => {
    expect(pairsOf(one, other)).toEqual([pair]);
  });

  it('of which the one that a list knows is kept', () => {
    expect(pairsOf(customer('A1', 'Rossi', { incomplete: true }), customer('Z9', 'Rossi'))).toEqual([
      ['same-name', 'Z9', 'A1', null],
    ]);
  });

  it('and are listed once, for the strongest reason', () => {
    const marks = { vatNumber: '99990010011', phones: ['+390543111222'], emails: ['a@b.example'] };
    expect(pairsOf(customer('C1', 'Rossi', marks), customer('C2', 'Rossi', marks))).toEqual([
      ['same-vat-number', 'C1', 'C2', '99990010011'],
    ]);
  });

  it('and three of them make two pairs', () => {
    const marks = { phones: ['+390543111222'] };
    const three = ['C1', 'C2', 'C3'].map((code) => customer(code, `Ditta ${code}`, marks));
    expect(pairsOf(...three)).toEqual([
      ['same-phone', 'C1', 'C2', '+390543111222'],
      ['same-phone', 'C1', 'C3', '+390543111222'],
    ]);
  });
});

describe('two customers are two', () => {
  it.each<[string, Comparable, Comparable]>([
    [
      'in two towns: sites of one firm',
      customer('C1', 'Rossi', { vatNumber: '99990010011', phones: ['+390543111222'] }),
      customer('C2', 'Rossi', { vatNumber: '99990010011', phones: ['+390543111222'], cityKey: 'cesena' }),
    ],
    [
      'with two VAT numbers',
      customer('C1', 'Rossi', { vatNumber: '99990010011', phones: ['+390543111222'] }),
      customer('C2', 'Rossi', { vatNumber: '99990020010', phones: ['+390543111222'] }),
    ],
    ['numbered differently', customer('C1', 'Farmacia Comunale 2'), customer('C2', 'Farmacia Comunale 3')],
    ['with short names that are only alike', customer('C1', 'Rosi'), customer('C2', 'Rossi')],
    ['with other names', customer('C1', 'Bar Centrale'), customer('C2', 'Bar Sport')],
  ])('%s', (_, one, other) => {
    expect(pairsOf(one, other)).toEqual([]);
  });

  it('behind the number of a switchboard that many have', () => {
    const many = Array.from({ length: 11 }, (_, index) =>
      customer(`C${index}`, `${'abcdefghijk'.charAt(index).repeat(9)}`, { phones: ['+390543111222'] }),
    );
    expect(pairsOf(...many)).toEqual([]);
  });
});

it('the order of the customers changes nothing, and nobody is paired with himself', () => {
  const names = fc.constantFrom('Rossi', 'Rossi S.r.l.', 'Ferramenta Po', 'Feramenta Po', 'Bar Sport');
  const one = fc.record({ name: names, phone: fc.constantFrom('+390543111222', '+390543111223', null) });
  fc.assert(
    fc.property(fc.array(one, { maxLength: 4 }), (drawn) => {
      const customers = drawn.map(({ name, phone }, index) =>
        customer(`C${index}`, name, { phones: phone === null ? [] : [phone] }),
      );
      const pairs = pairsOf(...customers);
      expect(pairs.filter(([, kept, other]) => kept === other)).toEqual([]);
      expect(
        pairsOf(...customers.toReversed())
          .map(String)
          .toSorted(),
      ).toEqual(pairs.map(String).toSorted());
    }),
  );
});

it('a hundred thousand names are compared in seconds', () => {
  const syllables = ['ro', 'ver', 'bian', 'mon', 'fer', 'san', 'tu', 'ga', 'li', 'no'];
  const many = Array.from({ length: 100_000 }, (_, index) =>
    customer(String(index), [...String(index)].map((digit) => syllables[Number(digit)]).join(''), {
      cityKey: `town${index % 50}`,
    }),
  );
  const began = performance.now();
  possibleDuplicates(many);
  expect(performance.now() - began).toBeLessThan(15_000);
});
