import { expect, it } from 'vitest';
import { buyingHistoryOn, purchasesUpTo } from '../../src/domain/buying-history.ts';

it.each([
  ['nothing, as nothing was bought yet', [50], 49, 0, undefined],
  ['no gap after one purchase', [50, 80], 70, 0, { gaps: [], ageDays: 20 }],
  ['a purchase of the very day', [50, 80], 80, 0, { gaps: [30], ageDays: 30 }],
  ['gaps, later purchases left out', [50, 80, 100, 190], 150, 0, { gaps: [30, 20], ageDays: 100 }],
  ['one purchase where orders of one day fall together', [50, 50, 80], 90, 0, { gaps: [30], ageDays: 40 }],
  ['one purchase where the merge days say so', [50, 52, 80, 81], 90, 2, { gaps: [30], ageDays: 40 }],
])('a customer’s history shows %s', (_, purchaseDays, today, mergeDays, history) => {
  expect(buyingHistoryOn(purchaseDays, today, mergeDays)).toEqual(history);
});

it('nothing was bought by whoever never bought', () => {
  expect(purchasesUpTo([], 10)).toEqual([]);
  expect(buyingHistoryOn([], 10, 2)).toBeUndefined();
});
