import { expect, it } from 'vitest';
import { spontaneousReturns } from '../../src/domain/spontaneous-return.ts';

const SILENCES = [
  { silentDays: 59, nextAfterDays: 1 },
  { silentDays: 60, nextAfterDays: 30 },
  { silentDays: 119, nextAfterDays: 31 },
  { silentDays: 120, nextAfterDays: null },
  { silentDays: 180, nextAfterDays: 90 },
  { silentDays: 900, nextAfterDays: 91 },
  { silentDays: 900, nextAfterDays: null },
];

it('counts who came back uncalled by how long they had been silent', () => {
  const within = (...customers: (number | null)[]) =>
    [30, 90, 180].map((withinDays, i) => ({ withinDays, customers: customers[i] }));
  expect(spontaneousReturns(SILENCES, 180)).toEqual([
    { fromDays: 60, belowDays: 120, customers: 2, returns: within(1, 2, 2) },
    { fromDays: 120, belowDays: 180, customers: 1, returns: within(0, 0, 0) },
    { fromDays: 180, belowDays: null, customers: 3, returns: within(0, 1, 2) },
  ]);
});

it('says nothing of a time that the data do not reach', () => {
  const returns = spontaneousReturns(SILENCES, 179).flatMap((band) => band.returns);
  expect(returns.filter(({ customers }) => customers === null).map(({ withinDays }) => withinDays)).toEqual([
    180, 180, 180,
  ]);
});
