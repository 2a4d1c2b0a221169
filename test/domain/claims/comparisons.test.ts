import { describe, expect, it } from 'vitest';
import { abroad } from '../../../src/domain/claims/abroad.ts';
import { relationalGestures } from '../../../src/domain/claims/gestures.ts';
import { sameSeller } from '../../../src/domain/claims/same-seller.ts';
import { sectors } from '../../../src/domain/claims/sectors.ts';
import { thirdAttempt } from '../../../src/domain/claims/third-attempt.ts';
import { unannouncedDelay } from '../../../src/domain/claims/unannounced-delay.ts';
import type { Followed } from '../../../src/domain/followed.ts';
import { newcombeDifference } from '../../../src/stats/newcombe.ts';
import { contact, customers, evidence, FROZEN_ON, order, verdictOf, WINDOW_END } from '../follow.ts';

const OVER = { window: { isOver: true, endsOn: WINDOW_END } };

describe('customers abroad', () => {
  const list = [
    ...customers(20, ['delisted'], { isAbroad: true }),
    ...customers(20, ['open'], { isAbroad: true }),
    ...customers(2, ['refused'], { isAbroad: false }),
    ...customers(98, ['open'], { isAbroad: false }),
  ];

  it('are compared with those at home by how many have broken off', () => {
    const { estimate, low, high, method, verdict, isObservational, groups, anytime } = abroad.measure(
      evidence(list),
    );
    const newcombe = newcombeDifference({ successes: 20, trials: 40 }, { successes: 2, trials: 100 });
    expect({ estimate, low, high, method }).toEqual({
      estimate: 0.48,
      low: newcombe.low,
      high: newcombe.high,
      method: 'newcombe',
    });
    expect({ verdict, isObservational }).toEqual({ verdict: 'supported', isObservational: true });
    expect(groups.map(({ group, numerator, denominator }) => [group, numerator, denominator])).toEqual([
      ['abroad', 20, 40],
      ['home', 2, 100],
    ]);
    // For many looks the interval is wider on both sides.
    expect(anytime?.low).toBeLessThan(newcombe.low);
    expect(anytime?.high).toBeGreaterThan(newcombe.high);
  });

  it('cannot be told apart where no list has a country', () => {
    expect(abroad.measure(evidence(customers(50, ['open'])))).toMatchObject({
      verdict: 'too-few',
      why: { is: 'missing', what: 'country' },
    });
  });

  it('are too few where either side has fewer than thirty answers', () => {
    const few = list.slice(15);
    expect(abroad.measure(evidence(few))).toMatchObject({
      estimate: null,
      verdict: 'too-few',
      why: { is: 'too-few', needed: 30, have: 25 },
    });
  });
});

describe('sectors', () => {
  const list = (broken: number) => [
    ...customers(broken, ['delisted'], { sector: 'Impianti' }),
    ...customers(50 - broken, ['open'], { sector: 'Impianti' }),
    ...customers(2, ['refused'], { sector: 'Servizi' }),
    ...customers(48, ['open'], { sector: 'Servizi' }),
  ];

  it('differ when their sequences do not touch', () => {
    expect(sectors.measure(evidence(list(25)))).toMatchObject({
      numerator: 27,
      denominator: 100,
      verdict: 'supported',
      decidedBy: 'anytime',
      why: { is: 'strata-differ' },
    });
  });

  it('looked at once differ sooner than looked at every week', () => {
    const verdicts = (['single', 'repeated'] as const).map(
      (look) => sectors.measure(evidence(list(10), { look })).verdict,
    );
    expect(verdicts).toEqual(['supported', 'not-decided']);
  });

  it('are never shown to be alike', () => {
    expect(verdictOf(sectors.measure(evidence(list(2))))).toEqual({
      numerator: 4,
      denominator: 100,
      verdict: 'not-decided',
      why: 'strata-alike',
    });
  });

  it('are missing where no list tells them', () => {
    expect(sectors.measure(evidence(customers(50, ['open']))).why).toEqual({ is: 'missing', what: 'sector' });
  });
});

describe('the same seller or a new one', () => {
  it('are compared by how many are open, by who heard the answer', () => {
    const by = (seller: string, count: number, outcome: 'open' | 'refused') =>
      customers(count, [], { contacts: [contact(outcome, { seller })] });
    const list = [
      ...by('BIANCHI', 45, 'open'),
      ...by('Bianchi', 5, 'refused'),
      ...by('Conti', 20, 'open'),
      ...by('Conti', 30, 'refused'),
    ];
    const { estimate, verdict, groups } = sameSeller.measure(evidence(list));
    expect(estimate).toBeCloseTo(0.5, 12);
    expect(verdict).toBe('supported');
    expect(groups.map(({ group, numerator, denominator }) => [group, numerator, denominator])).toEqual([
      ['same-seller', 45, 50],
      ['other-seller', 20, 50],
    ]);
  });

  it('nobody is in either group where it is not known who looks after the customer', () => {
    const { groups } = sameSeller.measure(evidence(customers(40, ['open'], { seller: null })));
    expect(groups.map(({ denominator }) => denominator)).toEqual([0, 0]);
  });
});

describe('from the third attempt on', () => {
  it('counts, of those who left the door open, who did so late', () => {
    const list = [
      ...customers(10, ['open']),
      ...customers(10, ['no-answer', 'maybe']),
      ...customers(60, ['no-answer', 'callback', 'open']),
      ...customers(40, ['refused']),
    ];
    const result = thirdAttempt.measure(evidence(list));
    expect(verdictOf(result)).toEqual({
      numerator: 60,
      denominator: 80,
      verdict: 'supported',
      why: 'within',
    });
    expect(result.groups.map(({ group, numerator, denominator }) => [group, numerator, denominator])).toEqual(
      [
        ['first-attempt', 10, 50],
        ['second-attempt', 10, 10],
        ['later-attempt', 60, 60],
      ],
    );
  });
});

describe('a delay that nobody had told', () => {
  it('is compared with one that was told, by how many have broken off', () => {
    const because = (primary: 'late-announced' | 'late-not-announced') => ({
      causes: { seller: null, customer: primary, primary },
    });
    const list = [
      ...customers(25, ['refused'], because('late-not-announced')),
      ...customers(15, ['open'], because('late-not-announced')),
      ...customers(2, ['refused'], because('late-announced')),
      ...customers(38, ['open'], because('late-announced')),
      ...customers(30, ['refused']),
    ];
    const { verdict, groups } = unannouncedDelay.measure(evidence(list));
    expect(verdict).toBe('supported');
    expect(groups.map(({ group, numerator, denominator }) => [group, numerator, denominator])).toEqual([
      ['not-announced', 25, 40],
      ['announced', 2, 40],
    ]);
  });
});

describe('attention against money', () => {
  const given = (nature: 'relational' | 'economic', givenOn = FROZEN_ON): Followed['gestures'][number] => ({
    nature,
    givenOn,
    costCents: 500,
    discountPercent: null,
  });
  const list = [
    ...customers(30, ['open'], { gestures: [given('relational')], orders: [order(), order('2027-01-10')] }),
    ...customers(10, ['open'], { gestures: [given('relational')] }),
    ...customers(5, ['open'], { gestures: [given('relational'), given('economic')], orders: [order()] }),
    ...customers(35, ['open'], { gestures: [given('economic')] }),
    ...customers(50, ['open'], { orders: [order()] }),
  ];

  it('is compared by the orders that followed, once the window is over', () => {
    const { estimate, verdict, groups } = relationalGestures.measure(evidence(list, OVER));
    expect(estimate).toBe(0.625);
    expect(verdict).toBe('supported');
    expect(groups.map(({ group, numerator, denominator }) => [group, numerator, denominator])).toEqual([
      ['relational', 30, 40],
      ['economic', 5, 40],
      ['relational-reordered', 30, 40],
      ['economic-reordered', 0, 40],
    ]);
  });

  it('has counts and no share while the window is open', () => {
    const { verdict, why, estimate, groups } = relationalGestures.measure(evidence(list));
    expect({ verdict, why, estimate }).toEqual({
      verdict: 'not-decided',
      why: { is: 'immature', maturesOn: WINDOW_END },
      estimate: null,
    });
    expect(groups.every(({ estimate: share }) => share === null)).toBe(true);
  });

  it('what was given after the order has not brought it', () => {
    const after = customers(40, ['open'], {
      gestures: [given('economic', order('2026-12-20').placedOn)],
      orders: [order('2026-12-15')],
    });
    const { groups } = relationalGestures.measure(evidence(after, OVER));
    expect(groups.map(({ denominator }) => denominator)).toEqual([0, 0, 0, 0]);
  });

  it('without a cohort cannot be looked at', () => {
    expect(relationalGestures.measure(evidence(list, { window: null })).why).toEqual({
      is: 'missing',
      what: 'cohort',
    });
  });
});
