import { describe, expect, it } from 'vitest';
import type { CauseKind } from '../../src/domain/cause.ts';
import { causeAgreementOf } from '../../src/domain/cause-agreement.ts';
import { agreementOf } from '../../src/stats/kappa.ts';
import { customers } from './follow.ts';

const named = (count: number, seller: CauseKind | null, customer: CauseKind | null) =>
  customers(count, ['open'], { causes: { seller, customer, primary: customer ?? seller } });

describe('the seller’s cause against the customer’s', () => {
  const list = [
    ...named(20, 'competitor-price', 'late-not-announced'),
    ...named(12, 'competitor-price', 'competitor-price'),
    ...named(5, 'drift', 'late-not-announced'),
    ...named(4, 'competitor-price', 'not-stated'),
    ...named(3, null, 'wrong-invoice'),
  ];

  it('is a matrix of pairs with Cohen’s κ; who has not said is in no pair', () => {
    const { counts, pairs, agreement } = causeAgreementOf(list);
    expect(counts).toEqual([
      { cause: 'late-not-announced', side: 'ours', bySeller: 0, byCustomer: 25 },
      { cause: 'wrong-invoice', side: 'ours', bySeller: 0, byCustomer: 3 },
      { cause: 'competitor-price', side: 'market', bySeller: 36, byCustomer: 12 },
      { cause: 'drift', side: 'customer', bySeller: 5, byCustomer: 0 },
      { cause: 'not-stated', side: 'unknown', bySeller: 0, byCustomer: 4 },
    ]);
    expect(pairs).toEqual([
      { seller: 'competitor-price', customer: 'late-not-announced', customers: 20 },
      { seller: 'competitor-price', customer: 'competitor-price', customers: 12 },
      { seller: 'drift', customer: 'late-not-announced', customers: 5 },
    ]);
    const both = [
      ...Array(20).fill(['price', 'late']),
      ...Array(12).fill(['price', 'price']),
      ...Array(5).fill(['drift', 'late']),
    ];
    expect(agreement).toEqual(agreementOf(both));
  });

  it('of fewer than thirty pairs has no κ', () => {
    expect(causeAgreementOf(named(29, 'drift', 'drift')).agreement).toEqual({
      cases: 29,
      agreed: 29,
      kappa: null,
      low: null,
      high: null,
    });
  });
});
