import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CAUSE_KINDS } from '../../src/domain/cause.ts';
import {
  DEFAULT_VALUE_WEIGHTS,
  type Priority,
  type PriorityFacts,
  priorityRanking,
  VALUE_FACTORS,
  type ValueWeights,
} from '../../src/domain/priority.ts';
import { CRITERIA } from '../../src/domain/rating.ts';

/** The priorities of a whole list, checked against its scores. */
function prioritiesOf(list: readonly PriorityFacts[], weights?: ValueWeights): Priority[] {
  const factsAt = (index: number): PriorityFacts => list[index] ?? easiest;
  const { scores, priorityAt } = priorityRanking(list.length, factsAt, weights);
  const priorities = list.map((_, index) => priorityAt(index));
  expect([...scores]).toEqual(priorities.map(({ score }) => score));
  return priorities;
}

const percent = fc.option(fc.integer({ min: 0, max: 100 }));
const anyFacts: fc.Arbitrary<PriorityFacts> = fc.record({
  lostCentsPerYear: fc.integer({ min: 0, max: 100_000_000 }),
  ratings: fc.record({
    potential: percent,
    strategy: percent,
    territory: percent,
    punctuality: percent,
    growth: percent,
  }),
  timesCadence: fc.option(fc.double({ min: 0, max: 200, noNaN: true })),
  cause: fc.option(fc.constantFrom(...CAUSE_KINDS)),
  isRemedied: fc.boolean(),
  reachable: fc.boolean(),
  contactPersonKnown: fc.boolean(),
  referrals: fc.option(fc.integer({ min: 0, max: 20 })),
  experience: fc.option(
    fc.record({
      share: fc.double({ min: 0, max: 1, noNaN: true }),
      answers: fc.integer({ min: 1, max: 500 }),
    }),
  ),
});
const anyList = fc.array(anyFacts, { maxLength: 30 });
const someList = fc.array(anyFacts, { minLength: 1, maxLength: 30 });
const weight = fc.double({ min: 0, max: 10, noNaN: true });
const anyWeights: fc.Arbitrary<ValueWeights> = fc.record({
  lostMargin: weight,
  potential: weight,
  strategy: weight,
  territory: weight,
  punctuality: weight,
  growth: weight,
});

const unrated = { potential: null, strategy: null, territory: null, punctuality: null, growth: null };
const best = { potential: 100, strategy: 100, territory: 100, punctuality: 100, growth: 100 };

const easiest: PriorityFacts = {
  lostCentsPerYear: 100_000,
  ratings: best,
  timesCadence: 1,
  cause: 'late-not-announced',
  isRemedied: true,
  reachable: true,
  contactPersonKnown: true,
  referrals: 100,
  experience: null,
};

function only(facts: PriorityFacts, weights?: ValueWeights): Priority {
  const [priority] = prioritiesOf([facts], weights);
  if (priority === undefined) throw new Error('no priority');
  return priority;
}

describe('the priority of a customer', () => {
  it('is the highest for the dearest and easiest one', () => {
    const { score, value, ease, missing } = only(easiest);
    expect({ score, value, ease, missing }).toEqual({
      score: expect.closeTo(1, 12),
      value: expect.closeTo(1, 12),
      ease: expect.closeTo(1, 12),
      missing: [],
    });
  });

  it('counts what is not known as neutral, and marks it', () => {
    const unknown = { ...easiest, ratings: unrated, timesCadence: null, cause: null, referrals: null };
    const { value, ease, missing } = only(unknown);
    // Half of the value is the margin (1), the other half the criteria (0.5); of the ease 0.8 are not known.
    expect({ value, ease, missing }).toEqual({
      value: expect.closeTo(0.75, 12),
      ease: expect.closeTo(0.2 + 0.8 / 2, 12),
      missing: [...CRITERIA, 'freshness', 'controllableCause', 'complaintResolved', 'referrals'],
    });
  });

  it.each(CRITERIA)('is the same with %s unknown as with it in the middle', (name) => {
    fc.assert(
      fc.property(anyFacts, anyWeights, (facts, weights) => {
        const unknown = only({ ...facts, ratings: { ...facts.ratings, [name]: null } }, weights);
        const middle = only({ ...facts, ratings: { ...facts.ratings, [name]: 50 } }, weights);
        expect(unknown.contributions).toEqual(middle.contributions);
      }),
    );
  });

  it('has the rank among the others for the lost margin', () => {
    const values = [300, 100, 200, 200].map((lostCentsPerYear) => ({ ...easiest, lostCentsPerYear }));
    expect(prioritiesOf(values).map(({ valueFactors }) => valueFactors[0]?.judgement)).toEqual([
      1, 0.25, 0.75, 0.75,
    ]);
  });

  it.each([
    ['a short silence beats a long one', { timesCadence: 8 }],
    ['a cause we can act on beats one we cannot', { cause: 'closed' as const }],
    ['a cause that can change beats one that cannot', { cause: 'sector-crisis' as const }],
    ['a failure put right beats one that is not', { isRemedied: false }],
    ['a customer with a phone beats one without', { reachable: false }],
    ['a known contact person beats none', { contactPersonKnown: false }],
    ['referrals beat none', { referrals: 0 }],
    ['a slow payer comes after a punctual one', { ratings: { ...best, punctuality: 0 } }],
  ])('follows the facts: %s', (_, harder) => {
    const [easy, hard] = prioritiesOf([easiest, { ...easiest, ...harder }]);
    expect(hard?.score).toBeLessThan(easy?.score ?? 0);
  });

  it('takes a cause that is not stated for one that is not known', () => {
    expect(only({ ...easiest, cause: 'not-stated' }).contributions).toEqual(
      only({ ...easiest, cause: null }).contributions,
    );
  });

  it('leaves half of the ease to the customer’s own situation, however much has been learned', () => {
    const learned = (answers: number) =>
      only({ ...easiest, experience: { share: 0, answers } }).easeFactors.find(
        ({ name }) => name === 'experience',
      )?.weight;
    expect([learned(20), learned(1_000_000)]).toEqual([0.25, expect.closeTo(0.5, 4)]);
  });

  it('lets the margin decide when every weight is nought', () => {
    const none = Object.fromEntries(VALUE_FACTORS.map((name) => [name, 0])) as unknown as ValueWeights;
    expect(only({ ...easiest, ratings: unrated }, none).value).toBe(1);
  });

  it('is made of contributions that add up to the score, as the parts add up to value and ease', () => {
    fc.assert(
      fc.property(anyList, anyWeights, (list, weights) => {
        for (const priority of prioritiesOf(list, weights)) {
          const { score, value, ease, contributions, valueFactors, easeFactors } = priority;
          const sum = Object.values(contributions).reduce((total, part) => total + part, 0);
          const partsOf = (factors: Priority['valueFactors']) =>
            factors.reduce((total, { judgement, weight: share }) => total + judgement * share, 0);
          expect(sum).toBeCloseTo(score, 12);
          expect(value * ease).toBeCloseTo(score, 12);
          expect(partsOf(valueFactors)).toBeCloseTo(value, 12);
          expect(partsOf(easeFactors)).toBeCloseTo(ease, 12);
        }
      }),
    );
  });

  it('never leaves the range from nothing to one', () => {
    fc.assert(
      fc.property(anyList, anyWeights, (list, weights) => {
        const figures = prioritiesOf(list, weights).flatMap(({ score, value, ease, contributions }) => [
          score,
          value,
          ease,
          ...Object.values(contributions),
        ]);
        expect(figures.filter((figure) => !(figure >= 0 && figure <= 1))).toEqual([]);
      }),
    );
  });

  it('is never lowered by more value: a greater loss or a better rating', () => {
    const more = fc.record({
      cents: fc.integer({ min: 0, max: 1_000_000 }),
      criterion: fc.constantFrom(...CRITERIA),
      points: fc.integer({ min: 0, max: 100 }),
    });
    fc.assert(
      fc.property(someList, more, anyWeights, ([first, ...others], { cents, criterion, points }, weights) => {
        if (first === undefined) return;
        const rating = first.ratings[criterion] ?? 50;
        const dearer: PriorityFacts = {
          ...first,
          lostCentsPerYear: first.lostCentsPerYear + cents,
          ratings: { ...first.ratings, [criterion]: Math.min(100, rating + points) },
        };
        const [before] = prioritiesOf([first, ...others], weights);
        const [after] = prioritiesOf([dearer, ...others], weights);
        expect(after?.score).toBeGreaterThanOrEqual((before?.score ?? 0) - 1e-12);
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
    expect(prioritiesOf([], DEFAULT_VALUE_WEIGHTS)).toEqual([]);
  });
});
