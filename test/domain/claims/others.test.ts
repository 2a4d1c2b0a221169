import { describe, expect, it } from 'vitest';
import type { CauseKind } from '../../../src/domain/cause.ts';
import { causesDiffer } from '../../../src/domain/claims/causes-differ.ts';
import { cheaper } from '../../../src/domain/claims/cheaper.ts';
import { CLAIM_IDS, type CostFacts } from '../../../src/domain/claims/claim.ts';
import { CLAIMS, measureClaims } from '../../../src/domain/claims/register.ts';
import { satisfied } from '../../../src/domain/claims/satisfied.ts';
import { topCustomers } from '../../../src/domain/claims/top-customers.ts';
import { whatsapp } from '../../../src/domain/claims/whatsapp.ts';
import { clopperPearson } from '../../../src/stats/proportion.ts';
import { contact, customers, evidence, order, verdictOf, WINDOW_END } from '../follow.ts';

const OVER = { window: { isOver: true, endsOn: WINDOW_END } };

describe('the register', () => {
  it('measures every claim once, in one order', () => {
    expect(CLAIMS.map(({ id }) => id)).toEqual(CLAIM_IDS);
    expect(measureClaims(evidence([])).map(({ id }) => id)).toEqual(CLAIM_IDS);
  });

  it('of fifteen customers is too few everywhere, and has counts only', () => {
    const list = [
      ...customers(3, ['refused'], { sector: 'A', isAbroad: true, orders: [order()] }),
      ...customers(12, ['no-answer', 'maybe'], { sector: 'B', isAbroad: false, orders: [order()] }),
    ];
    const costs: CostFacts = { totalCents: 10_000, missing: null, acquisitionCents: 80_000 };
    const results = measureClaims(evidence(list, { ...OVER, costs, revenues: [5, 4, 3] }));
    expect(results.map(({ verdict }) => verdict)).toEqual(results.map(() => 'too-few'));
    const figures = results.flatMap(({ estimate, low, high, anytime, bounds, groups }) => [
      estimate,
      low,
      high,
      anytime,
      bounds,
      ...groups.flatMap((group) => [group.estimate, group.low, group.high]),
    ]);
    expect(new Set(figures)).toEqual(new Set([null]));
  });
});

describe('15 % of the customers make 50–60 % of the revenue', () => {
  it.each([
    ['within', 35, 'supported', 'within'],
    ['beyond', 60, 'contradicted', 'beyond'],
    ['below', 6, 'contradicted', 'beyond'],
  ])('is counted, not estimated: %s', (_, largest, verdict, why) => {
    // 6 of 40 customers are exactly 15 %.
    const revenues = [...Array(6).fill(largest * 100), ...Array(34).fill(500)];
    const result = topCustomers.measure(evidence([], { revenues }));
    expect(verdictOf(result)).toEqual({
      numerator: largest * 600,
      denominator: largest * 600 + 17_000,
      verdict,
      why,
    });
    expect([result.low, result.high]).toEqual([result.estimate, result.estimate]);
  });

  it('where 15 % end between two customers the figure lies between the two', () => {
    const revenues = Array.from({ length: 50 }, (_, place) => 5000 - place * 50);
    const { low, high, estimate, groups } = topCustomers.measure(evidence([], { revenues }));
    const sum = (count: number) => revenues.slice(0, count).reduce((total, one) => total + one, 0);
    expect([low, high, estimate]).toEqual([sum(7) / sum(50), sum(8) / sum(50), sum(8) / sum(50)]);
    expect(groups).toMatchObject([{ group: 'top-customers', numerator: 8, denominator: 50 }]);
  });

  it('without any revenue cannot be looked at', () => {
    expect(topCustomers.measure(evidence([])).why).toEqual({ is: 'missing', what: 'revenue' });
  });
});

describe('seven times cheaper than a new customer', () => {
  const list = [...customers(20, ['open'], { orders: [order()] }), ...customers(80, ['open'])];
  const costs: CostFacts = { totalCents: 100_000, missing: null, acquisitionCents: 80_000 };

  it('is what a new one costs against what one that ordered again has cost, with the uncertainty of how many did', () => {
    const { estimate, low, high, verdict, groups } = cheaper.measure(
      evidence(list, { ...OVER, costs, look: 'single' }),
    );
    const share = clopperPearson(20, 100);
    // 1000 € for 20 customers are 50 € each, a new one costs 800 €: sixteen times as much.
    expect(estimate).toBe(16);
    expect([low, high]).toEqual([share.low * 80, share.high * 80]);
    expect(verdict).toBe('supported');
    expect(groups).toMatchObject([{ group: 'reactivated', numerator: 20, denominator: 100 }]);
  });

  it.each<[string, Partial<CostFacts>, string]>([
    ['the cost of an hour', { totalCents: null, missing: 'hourly-cost' }, 'hourly-cost'],
    ['how long contacts took', { totalCents: null, missing: 'minutes' }, 'minutes'],
    ['the cost of a new customer', { acquisitionCents: null }, 'acquisition-cost'],
  ])('says what is missing: %s', (_, changes, what) => {
    expect(cheaper.measure(evidence(list, { ...OVER, costs: { ...costs, ...changes } }))).toMatchObject({
      verdict: 'too-few',
      estimate: null,
      why: { is: 'missing', what },
    });
  });

  it('waits for the end of the window', () => {
    expect(cheaper.measure(evidence(list, { costs }))).toMatchObject({
      verdict: 'not-decided',
      estimate: null,
      why: { is: 'immature', maturesOn: WINDOW_END },
    });
  });
});

describe('98 % of WhatsApp messages are opened', () => {
  const wrote = (answered: number, silent: number) => [
    ...customers(answered, [], { contacts: [contact('open', { channel: 'whatsapp' })] }),
    ...customers(silent, [], {
      contacts: [contact('no-answer', { channel: 'whatsapp' }), contact('open', { channel: 'phone' })],
    }),
  ];

  it('is proved by answers', () => {
    expect(whatsapp.measure(evidence(wrote(600, 0)))).toMatchObject({ verdict: 'supported' });
  });

  it('is not disproved by silence', () => {
    const { verdict, why, numerator, denominator, groups } = whatsapp.measure(evidence(wrote(20, 80)));
    expect({ verdict, why, numerator, denominator }).toEqual({
      verdict: 'not-decided',
      why: { is: 'openings-unseen' },
      numerator: 20,
      denominator: 100,
    });
    expect(groups.map(({ group, numerator: heard, denominator: of }) => [group, heard, of])).toEqual([
      ['phone', 80, 80],
      ['whatsapp', 20, 100],
    ]);
  });
});

describe('a satisfied customer is not a loyal one', () => {
  it('cannot be measured, however many have answered: nobody asks how satisfied they are', () => {
    const drifted = { causes: { seller: null, customer: 'drift', primary: 'drift' } as const };
    const result = satisfied.measure(
      evidence([...customers(40, ['open'], drifted), ...customers(60, ['open'])]),
    );
    expect(verdictOf(result)).toEqual({
      numerator: null,
      denominator: null,
      verdict: 'too-few',
      why: 'missing',
    });
    expect(result.groups).toMatchObject([{ group: 'drift', numerator: 40, denominator: 40 }]);
  });
});

describe('the cause of the seller is not the cause of the customer', () => {
  it('counts the customers of whom both are known', () => {
    const named = (count: number, seller: CauseKind | null, customer: CauseKind | null) =>
      customers(count, ['open'], { causes: { seller, customer, primary: customer } });
    const result = causesDiffer.measure(
      evidence([
        ...named(30, 'competitor-price', 'late-not-announced'),
        ...named(10, 'competitor-price', 'competitor-price'),
        ...named(15, 'competitor-price', null),
        ...named(15, 'competitor-price', 'not-stated'),
        ...named(15, null, 'drift'),
      ]),
    );
    expect(verdictOf(result)).toEqual({
      numerator: 30,
      denominator: 40,
      verdict: 'supported',
      why: 'within',
    });
    expect(result.groups.map(({ group, numerator }) => [group, numerator])).toEqual([
      ['seller-says-price', 40],
      ['customer-says-price', 10],
    ]);
  });
});
