import { describe, expect, it } from 'vitest';
import { notLost } from '../../../src/domain/claims/not-lost.ts';
import { perhaps } from '../../../src/domain/claims/perhaps.ts';
import { customers, evidence, order } from '../follow.ts';

describe('the claim that 95 of 100 are lost only in the head', () => {
  const list = [
    ...customers(57, ['open']),
    ...customers(3, ['refused']),
    ...customers(10, ['callback']),
    ...customers(30, ['no-answer']),
  ];

  it('has three denominators: who answered, who was reached, and everybody on the list by bounds', () => {
    const { numerator, denominator, estimate, bounds, verdict, groups } = notLost.measure(evidence(list));
    expect({ numerator, denominator, estimate, bounds, verdict }).toEqual({
      numerator: 57,
      denominator: 60,
      estimate: 0.95,
      bounds: { low: 0.57, high: 0.97 },
      verdict: 'not-decided',
    });
    expect(groups).toMatchObject([
      { group: 'answered', numerator: 57, denominator: 60, estimate: 0.95, verdict: 'not-decided' },
      { group: 'reached', numerator: 57, denominator: 70, estimate: 57 / 70, verdict: 'contradicted' },
      {
        group: 'listed',
        numerator: 57,
        denominator: 100,
        estimate: null,
        low: 0.57,
        high: 0.97,
        verdict: 'not-decided',
      },
    ]);
  });

  it('speaks of those whom a seller had called lost, where any was', () => {
    const believed = [
      ...customers(40, ['open'], { believedLost: true }),
      ...customers(60, ['refused'], { believedLost: false }),
      ...customers(50, ['open']),
    ];
    const { numerator, denominator, groups } = notLost.measure(evidence(believed));
    expect({ numerator, denominator }).toEqual({ numerator: 40, denominator: 40 });
    expect(groups.map(({ group, numerator: open, denominator: of }) => [group, open, of])).toEqual([
      ['answered', 40, 40],
      ['reached', 40, 40],
      ['listed', 40, 40],
      ['all-answered', 90, 150],
      ['believed-not-lost', 0, 60],
    ]);
  });

  it('counts whoever has closed down or struck us off as lost: neither can buy', () => {
    const closed = [
      ...customers(30, ['open']),
      ...customers(5, ['impossible']),
      ...customers(5, ['delisted']),
    ];
    expect(notLost.measure(evidence(closed))).toMatchObject({ numerator: 30, denominator: 40 });
  });

  it('of a list of fifteen shows counts alone', () => {
    const few = [...customers(14, ['open']), ...customers(1, ['refused'])];
    const { verdict, estimate, bounds, groups } = notLost.measure(evidence(few));
    expect({ verdict, estimate, bounds }).toEqual({ verdict: 'too-few', estimate: null, bounds: null });
    expect(groups.map(({ estimate: share, low, high, verdict: told }) => [share, low, high, told])).toEqual([
      [null, null, null, 'too-few'],
      [null, null, null, 'too-few'],
      [null, null, null, 'too-few'],
    ]);
  });
});

describe('the claim that 80 % would perhaps buy again', () => {
  const list = [
    ...customers(20, ['maybe'], { orders: [order()] }),
    ...customers(40, ['maybe']),
    ...customers(60, ['open']),
    ...customers(10, ['refused']),
  ];

  it('counts a perhaps as open, and beside it how many of them have ordered', () => {
    const { numerator, denominator, verdict, groups } = perhaps.measure(
      evidence(list, { window: { isOver: true, endsOn: order().placedOn } }),
    );
    expect({ numerator, denominator, verdict }).toEqual({
      numerator: 120,
      denominator: 130,
      verdict: 'supported',
    });
    expect(groups).toMatchObject([
      { group: 'perhaps-ordered', numerator: 20, denominator: 60, estimate: 1 / 3 },
    ]);
  });

  it('gives of the orders no share while the window is open', () => {
    const { groups } = perhaps.measure(evidence(list));
    expect(groups).toMatchObject([
      { group: 'perhaps-ordered', numerator: 20, denominator: 60, estimate: null, low: null, high: null },
    ]);
  });

  it('counts only orders that came after the perhaps', () => {
    const before = customers(40, ['maybe'], { orders: [order('2026-11-25')] });
    const { groups } = perhaps.measure(evidence(before));
    expect(groups).toMatchObject([{ numerator: 0, denominator: 40 }]);
  });
});
