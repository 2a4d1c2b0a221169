import { expect, it } from 'vitest';
import { phaseOf, type Relationship } from '../../src/domain/phase.ts';
import { on } from './on.ts';

/** What the best customers of the firm have spent at least. */
const PARTNER_TOTAL = 5_000_000;
const partner: Relationship = {
  firstOrderOn: on('2022-01-10'),
  lastOrderOn: on('2026-03-02'),
  orders: 40,
  totalCents: 9_000_000,
};

it.each<[string, Partial<Relationship>, string]>([
  [
    'who never ordered is a prospect',
    { firstOrderOn: null, lastOrderOn: null, orders: 0, totalCents: 0 },
    'prospect',
  ],
  ['with one order is new', { firstOrderOn: on('2026-03-02'), orders: 1 }, 'new'],
  ['with two orders is new, however far apart', { orders: 2 }, 'new'],
  ['with many orders in less than half a year is new', { firstOrderOn: on('2025-09-04') }, 'new'],
  ['with many orders in half a year is established', { firstOrderOn: on('2025-09-03') }, 'established'],
  [
    'with eight orders, two years and a high total is a partner',
    { orders: 8, firstOrderOn: on('2024-03-02') },
    'partner',
  ],
  ['with seven orders is no partner yet', { orders: 7 }, 'established'],
  ['of less than two years is no partner yet', { firstOrderOn: on('2024-03-03') }, 'established'],
  ['with a total at the limit is a partner', { totalCents: PARTNER_TOTAL }, 'partner'],
  ['with a total below the limit is established', { totalCents: PARTNER_TOTAL - 1 }, 'established'],
  ['known only by totals, with several orders, is established', { firstOrderOn: null }, 'established'],
  ['known only by totals, with one order, is new', { firstOrderOn: null, orders: 1 }, 'new'],
])('a customer %s', (_, facts, phase) => {
  expect(phaseOf({ ...partner, ...facts }, PARTNER_TOTAL)).toBe(phase);
});
