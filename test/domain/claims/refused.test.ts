import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClaimResult, Look } from '../../../src/domain/claims/claim.ts';
import { compatibilityOf, refused } from '../../../src/domain/claims/refused.ts';
import { confidenceSequence } from '../../../src/stats/confidence-sequence.ts';
import { clopperPearson } from '../../../src/stats/proportion.ts';
import { customers, evidence, verdictOf } from '../follow.ts';

/** So many of those who answered refuse; others of the list never answer. */
function measured(refusals: number, answers: number, silent = 0, look: Look = 'single'): ClaimResult {
  const list = [
    ...customers(refusals, ['refused']),
    ...customers(answers - refusals, ['open']),
    ...customers(silent, ['no-answer']),
  ];
  return refused.measure(evidence(list, { look }));
}

describe('the claim that only 6–7 % are not interested any more', () => {
  it('of 60 reached, 4 of whom refuse, and 40 never reached is not decided, and could be anything from 4 to 44 %', () => {
    const { low, high, anytime, ...result } = measured(4, 60, 40, 'repeated');
    expect(result).toEqual({
      id: 'refused-6-7',
      source: 'seed 002',
      kind: 'share',
      claimed: { is: 'at-most', value: 0.07 },
      numerator: 4,
      denominator: 60,
      estimate: 4 / 60,
      method: 'clopper-pearson',
      decidedBy: 'anytime',
      bounds: { low: 0.04, high: 0.44 },
      verdict: 'not-decided',
      why: { is: 'both' },
      groups: [],
      isObservational: false,
    });
    // R 4.2.2, binom.test(4, 60): 0.01848 0.16199
    expect([low, high].map((end) => end?.toFixed(4))).toEqual(['0.0185', '0.1620']);
    expect(anytime).toEqual({
      low: confidenceSequence(4, 60).low,
      high: confidenceSequence(4, 60).high,
    });
  });

  it.each([
    ['no refusal among 29 answers says nothing', 0, 29, 'too-few'],
    ['29 refusals among 29 answers say nothing', 29, 29, 'too-few'],
    ['nobody asked says nothing', 0, 0, 'too-few'],
    ['no refusal among 50 answers does not decide', 0, 50, 'not-decided'],
    ['no refusal among 51 answers supports it', 0, 51, 'supported'],
    ['6 in 100, the claim itself, does not decide', 6, 100, 'not-decided'],
    ['12 of 100 do not decide', 12, 100, 'not-decided'],
    ['13 of 100 contradict it', 13, 100, 'contradicted'],
    ['all of 30 contradict it', 30, 30, 'contradicted'],
    ['5 % refusals support it from 589 answers on', 29, 589, 'supported'],
    ['5 % refusals among 588 answers do not', 29, 588, 'not-decided'],
  ])('looked at once is judged by the exact interval: %s', (_, refusals, answers, expected) => {
    expect(measured(refusals, answers).verdict).toBe(expected);
  });

  it.each([
    ['no refusal among 105 answers does not decide yet', 0, 105, 'not-decided'],
    ['no refusal among 106 answers supports it', 0, 106, 'supported'],
    ['13 of 100 do not decide yet', 13, 100, 'not-decided'],
    ['18 of 100 contradict it', 18, 100, 'contradicted'],
  ])('looked at every week takes more: %s', (_, refusals, answers, expected) => {
    expect(measured(refusals, answers, 0, 'repeated').verdict).toBe(expected);
  });

  it('of too few gives the counts and no figure that could be taken for a share', () => {
    expect(measured(1, 15, 5)).toEqual({
      id: 'refused-6-7',
      source: 'seed 002',
      kind: 'share',
      claimed: { is: 'at-most', value: 0.07 },
      numerator: 1,
      denominator: 15,
      estimate: null,
      low: null,
      high: null,
      method: null,
      anytime: null,
      decidedBy: null,
      bounds: null,
      verdict: 'too-few',
      why: { is: 'too-few', needed: 30, have: 15 },
      groups: [],
      isObservational: false,
    });
  });

  it('counts whoever does not want to be contacted as a refusal, and whoever cannot buy any more as none', () => {
    const list = [
      ...customers(30, ['open']),
      ...customers(2, ['refused']),
      ...customers(3, ['objection']),
      ...customers(4, ['impossible']),
      ...customers(5, ['delisted']),
    ];
    expect(verdictOf(refused.measure(evidence(list)))).toEqual({
      numerator: 5,
      denominator: 44,
      verdict: 'not-decided',
      why: 'both',
    });
  });

  it('asks only those who were to be contacted', () => {
    const list = [...customers(40, ['open']), ...customers(40, ['refused'], { arm: 'holdout' })];
    expect(refused.measure(evidence(list))).toMatchObject({ numerator: 0, denominator: 40 });
  });

  it('is supported only when the whole interval that decides is at most 7 %, contradicted only when it is above', () => {
    const counts = fc
      .integer({ min: 30, max: 400 })
      .chain((answers) => fc.tuple(fc.integer({ min: 0, max: answers }), fc.constant(answers)));
    fc.assert(
      fc.property(counts, fc.constantFrom<Look>('single', 'repeated'), ([refusals, answers], look) => {
        const { low, high } =
          look === 'single' ? clopperPearson(refusals, answers) : confidenceSequence(refusals, answers);
        const side = high <= 0.07 ? 'supported' : low > 0.07 ? 'contradicted' : 'not-decided';
        expect(measured(refusals, answers, 10, look).verdict).toBe(side);
      }),
      { numRuns: 60 },
    );
  });

  it('is compatible with a share that lies in its interval', () => {
    const told = [
      [4, 60],
      [0, 200],
      [30, 100],
      [12, 200],
    ].map(([refusals = 0, answers = 0]) => compatibilityOf(measured(refusals, answers)));
    expect(told).toEqual([
      { sixToSeven: true, ninetyFive: true },
      { sixToSeven: false, ninetyFive: false },
      { sixToSeven: false, ninetyFive: false },
      { sixToSeven: true, ninetyFive: true },
    ]);
    expect(compatibilityOf(measured(1, 10))).toBeNull();
  });
});

describe('where sectors or countries differ', () => {
  const mechanics = { sector: 'Meccanica' };
  const trade = { sector: 'Commercio' };
  const differing = [
    ...customers(30, ['refused'], mechanics),
    ...customers(20, ['open'], mechanics),
    ...customers(50, ['open'], trade),
  ];

  it('the one figure is withheld, and those of the sectors stand instead', () => {
    const { estimate, low, high, anytime, numerator, denominator, verdict, why, groups } = refused.measure(
      evidence(differing),
    );
    expect({ estimate, low, high, anytime, numerator, denominator, verdict }).toEqual({
      estimate: null,
      low: null,
      high: null,
      anytime: null,
      numerator: 30,
      denominator: 100,
      verdict: 'not-decided',
    });
    expect(why).toEqual({ is: 'withheld', by: 'sector', pValue: 0.0005 });
    expect(groups).toMatchObject([
      { group: 'stratum', label: 'Commercio', numerator: 0, denominator: 50 },
      { group: 'stratum', label: 'Meccanica', numerator: 30, denominator: 50, estimate: 0.6 },
    ]);
  });

  it('sectors spelled in two ways are one, and small ones are counted together', () => {
    const list = [
      ...differing,
      ...customers(3, ['open'], { sector: 'MECCANICA ' }),
      ...customers(2, ['open'], { sector: 'Edilizia' }),
      ...customers(4, ['open'], { sector: 'Agricoltura' }),
    ];
    expect(
      refused.measure(evidence(list)).groups.map(({ label, denominator }) => [label, denominator]),
    ).toEqual([
      ['Meccanica', 53],
      ['Commercio', 50],
      [null, 6],
    ]);
  });

  it('a figure for all stands as long as chance would make them differ as much', () => {
    const alike = [
      ...customers(3, ['refused'], mechanics),
      ...customers(47, ['open'], mechanics),
      ...customers(2, ['refused'], trade),
      ...customers(48, ['open'], trade),
    ];
    expect(refused.measure(evidence(alike))).toMatchObject({ estimate: 0.05, why: { is: 'both' } });
  });

  it('customers abroad are told apart in the same way', () => {
    const list = [
      ...customers(20, ['refused'], { isAbroad: true }),
      ...customers(10, ['open'], { isAbroad: true }),
      ...customers(1, ['refused'], { isAbroad: false }),
      ...customers(69, ['open'], { isAbroad: false }),
    ];
    expect(refused.measure(evidence(list))).toMatchObject({
      estimate: null,
      why: { is: 'withheld', by: 'country' },
      groups: [
        { group: 'home', numerator: 1, denominator: 70 },
        { group: 'abroad', numerator: 20, denominator: 30 },
      ],
    });
  });
});
