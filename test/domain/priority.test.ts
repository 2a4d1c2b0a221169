import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CAUSE_KINDS } from '../../src/domain/cause.ts';
import { type PriorityFacts, prioritiesOf } from '../../src/domain/priority.ts';

const anyFacts: fc.Arbitrary<PriorityFacts> = fc.record({
  lostCentsPerYear: fc.integer({ min: 0, max: 100_000_000 }),
  timesCadence: fc.option(fc.double({ min: 0, max: 200, noNaN: true })),
  reachable: fc.boolean(),
  contactPersonKnown: fc.boolean(),
  cause: fc.option(fc.constantFrom(...CAUSE_KINDS)),
});
const anyList = fc.array(anyFacts, { maxLength: 40 });

const easiest: PriorityFacts = {
  lostCentsPerYear: 100_000,
  timesCadence: 1,
  reachable: true,
  contactPersonKnown: true,
  cause: 'late-not-announced',
};

describe('the priority of a customer', () => {
  it('is the highest for the dearest and easiest one', () => {
    expect(prioritiesOf([easiest])).toEqual([
      {
        score: 1,
        value: 1,
        ease: 1,
        contributions: { freshness: 0.5, controllableCause: 0.25, reachable: 0.15, contactPerson: 0.1 },
      },
    ]);
  });

  it('counts what is not known as neutral', () => {
    expect(
      prioritiesOf([
        { lostCentsPerYear: 0, timesCadence: null, reachable: false, contactPersonKnown: false, cause: null },
      ]),
    ).toEqual([
      {
        score: 0.375,
        value: 1,
        ease: 0.375,
        contributions: { freshness: 0.25, controllableCause: 0.125, reachable: 0, contactPerson: 0 },
      },
    ]);
  });

  it('has the rank among the others for its value', () => {
    const values = [300, 100, 200, 200].map((lostCentsPerYear) => ({ ...easiest, lostCentsPerYear }));
    expect(prioritiesOf(values).map(({ value }) => value)).toEqual([1, 0.25, 0.75, 0.75]);
  });

  it.each([
    ['a short silence beats a long one', { timesCadence: 8 }],
    ['a cause we can act on beats one we cannot', { cause: 'closed' as const }],
    ['a cause that can change beats one that cannot', { cause: 'sector-crisis' as const }],
    ['a customer with a phone beats one without', { reachable: false }],
    ['a known contact person beats none', { contactPersonKnown: false }],
  ])('follows ease: %s', (_, harder) => {
    const [easy, hard] = prioritiesOf([easiest, { ...easiest, ...harder }]);
    expect(hard?.score).toBeLessThan(easy?.score ?? 0);
  });

  it('puts a cause that may pass between one we can act on and one that is final', () => {
    const causes = ['late-announced', 'sector-crisis', 'closed'] as const;
    const parts = prioritiesOf(causes.map((cause) => ({ ...easiest, cause }))).map(
      ({ contributions }) => contributions.controllableCause,
    );
    expect(parts).toEqual([0.25, 0.0625, 0]);
  });

  it('is made of contributions that add up to the score', () => {
    fc.assert(
      fc.property(anyList, (list) => {
        for (const { score, value, ease, contributions } of prioritiesOf(list)) {
          const sum = Object.values(contributions).reduce((total, part) => total + part, 0);
          expect(sum).toBeCloseTo(score, 12);
          expect(value * ease).toBeCloseTo(score, 12);
        }
      }),
    );
  });

  it('never leaves the range from nothing to one', () => {
    fc.assert(
      fc.property(anyList, (list) => {
        const figures = prioritiesOf(list).flatMap(({ score, value, ease, contributions }) => [
          score,
          value,
          ease,
          ...Object.values(contributions),
        ]);
        expect(figures.filter((figure) => !(figure >= 0 && figure <= 1))).toEqual([]);
      }),
    );
  });

  it('does not depend on the order in which the customers come', () => {
    const shuffled = anyList.chain((list) =>
      fc.tuple(
        fc.constant(list),
        fc.shuffledSubarray(
          list.map((_, index) => index),
          { minLength: list.length },
        ),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([list, order]) => {
        const straight = prioritiesOf(list);
        const moved = prioritiesOf(order.flatMap((index) => list[index] ?? []));
        expect(moved).toEqual(order.map((index) => straight[index]));
      }),
    );
  });

  it('has nothing to say of an empty list', () => {
    expect(prioritiesOf([])).toEqual([]);
  });
});
