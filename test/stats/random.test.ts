import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fnv1a, integerBelow, randomFrom, shuffled, splitMix64, xoshiro128 } from '../../src/stats/random.ts';

/** The first of an endless series. */
function first<T>(count: number, next: () => T): T[] {
  return Array.from({ length: count }, next);
}

describe('the source of chance', () => {
  it('is xoshiro128**, as its authors’ C program runs from the state 1 2 3 4', () => {
    expect(first(10, xoshiro128([1, 2, 3, 4]))).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ]);
  });

  it('is filled by SplitMix64, as its authors’ C program runs from 1234567', () => {
    expect(first(5, splitMix64(1234567n))).toEqual([
      6457827717110365317n,
      3203168211198807973n,
      9817491932198370423n,
      4593380528125082431n,
      16408922859458223821n,
    ]);
  });

  it.each([
    ['', 0xcbf29ce484222325n],
    ['a', 0xaf63dc4c8601ec8cn],
    ['foobar', 0x85944171f73967e8n],
  ])('takes the hash of the text «%s» that its inventors publish', (text, hash) => {
    expect(fnv1a(text)).toBe(hash);
  });

  it('says the same from the same seed, for ever', () => {
    // Worked out a second time in another language; cohorts are checked against their seeds years later.
    const autumn = [0.2067820188896894, 0.9011587459663809, 0.2797666927936103];
    expect(first(3, randomFrom('autunno 2026'))).toEqual(autumn);
    expect(first(3, randomFrom(7))).toEqual(first(3, randomFrom('7')));
  });

  it('says something else from a seed that differs by a letter', () => {
    const streams = ['autunno', 'autunnp', 'Autunno', ''].map((seed) => first(2, randomFrom(seed)).join());
    expect(new Set(streams).size).toBe(4);
  });

  it('spreads evenly, and knows no memory', () => {
    const random = randomFrom('evenly');
    const values = first(100_000, random);
    const tenths = Array.from(
      { length: 10 },
      (_, i) => values.filter((value) => Math.floor(value * 10) === i).length,
    );
    // χ² with 9 degrees of freedom stays below 27.9 in 999 of 1 000 cases.
    expect(tenths.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0)).toBeLessThan(27.9);
    const products = values.slice(1).map((value, i) => (value - 0.5) * ((values[i] ?? 0) - 0.5));
    const correlation = products.reduce((sum, product) => sum + product, 0) / (values.length / 12);
    expect(Math.abs(correlation)).toBeLessThan(3.3 / Math.sqrt(values.length));
  });
});

describe('a shuffle', () => {
  it('loses nobody and leaves the list as it was', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.string(), (list, seed) => {
        const before = [...list];
        const order = shuffled(list, seed);
        expect(order.toSorted((one, other) => one - other)).toEqual(
          list.toSorted((one, other) => one - other),
        );
        expect(list).toEqual(before);
        expect(shuffled(list, seed)).toEqual(order);
      }),
    );
  });

  it('gives each of the six orders of three the same chance', () => {
    const orders = Map.groupBy(
      Array.from({ length: 6000 }, (_, seed) => shuffled(['a', 'b', 'c'], seed).join('')),
      (order) => order,
    );
    const counts = [...orders.values()].map(({ length }) => length);
    expect(counts).toHaveLength(6);
    // χ² with 5 degrees of freedom stays below 20.5 in 999 of 1 000 cases.
    expect(counts.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0)).toBeLessThan(20.5);
  });
});

it('a whole number below five is 0, 1, 2, 3 or 4', () => {
  const random = randomFrom('five');
  const numbers = new Set(first(200, () => integerBelow(5, random)));
  expect([...numbers].toSorted()).toEqual([0, 1, 2, 3, 4]);
});
