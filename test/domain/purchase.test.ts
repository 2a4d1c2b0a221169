import { expect, it } from 'vitest';
import { isAbroad } from '../../src/domain/country.ts';
import { type DatedDocument, purchasesOf, revenueOf } from '../../src/domain/purchase.ts';
import { on } from './on.ts';

const document = (
  day: string,
  amountCents: number,
  kind: DatedDocument['kind'] = 'order',
): DatedDocument => ({
  placedOn: on(day),
  kind,
  amountCents,
});

it('orders a few days apart are one purchase, on the day of the first; credit notes are none and are taken off', () => {
  const documents = [
    document('2026-12-01', 100),
    document('2026-12-03', 50),
    document('2026-12-05', 25),
    document('2026-12-06', -40, 'credit-note'),
    document('2026-12-08', 10),
  ];
  expect(purchasesOf(documents, 2)).toEqual([
    { placedOn: '2026-12-01', amountCents: 175 },
    { placedOn: '2026-12-08', amountCents: 10 },
  ]);
  expect(purchasesOf(documents, 0)).toHaveLength(4);
  expect(revenueOf(documents)).toBe(145);
});

it.each([
  ['IT', false],
  ['Italia', false],
  [' ITALY ', false],
  ['DE', true],
  ['Repubblica di San Marino', true],
  ['', null],
  [null, null],
])('a customer in %j is abroad: %j', (country, abroad) => {
  expect(isAbroad(country)).toBe(abroad);
});
