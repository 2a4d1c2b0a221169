import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CAUSE_KINDS, type CauseKind, factsOf } from '../../src/domain/cause.ts';
import { catalogueOf, GESTURES, type GestureEntry } from '../../src/domain/gesture.ts';
import { notFirstFor, suggestedGestures } from '../../src/domain/gesture-choice.ts';

const ALL = catalogueOf([]);

const kindsFor = (cause: CauseKind | null) => suggestedGestures(cause, ALL).map(({ kind }) => kind);
const harmFor = (cause: CauseKind | null) => notFirstFor(cause, ALL).map(({ kind }) => kind);

describe('the first gesture', () => {
  it.each<[CauseKind | null, readonly string[], readonly string[]]>([
    ['wrong-invoice', ['credit-note'], ['discount', 'points', 'voucher']],
    ['overpricing', ['credit-note'], ['discount', 'points', 'voucher']],
    ['defective-product', ['exchange'], ['discount']],
    ['late-announced', ['guaranteed-slot', 'named-contact'], ['credit-note', 'discount']],
    ['missed-delivery', ['guaranteed-slot', 'named-contact'], ['credit-note', 'discount']],
    ['late-not-announced', ['superior-apology', 'named-contact', 'visit', 'guaranteed-slot'], ['discount']],
    ['not-called-back', ['superior-apology', 'named-contact', 'visit'], ['discount']],
    ['seller-changed', ['superior-apology', 'named-contact', 'visit'], ['discount']],
    ['competitor-price', ['price-correction', 'welcome-price'], ['superior-apology']],
    ['drift', ['phone-call', 'visit', 'preview-offer'], ['superior-apology', 'discount']],
    ['not-stated', ['phone-call', 'visit', 'preview-offer'], ['superior-apology', 'discount']],
    [null, ['phone-call', 'visit', 'preview-offer'], ['superior-apology', 'discount']],
    ['closed', ['thank-you'], ['discount', 'reserved-offer', 'credit-note']],
    ['head-office', ['thank-you'], ['discount', 'reserved-offer', 'credit-note']],
    ['no-need', ['thank-you'], ['discount', 'reserved-offer', 'credit-note']],
    ['dishonesty', ['personal-letter'], ['credit-note', 'discount']],
  ])('for %s is %s, and some are not', (cause, first, harmful) => {
    expect(kindsFor(cause)).toEqual(first);
    expect(harmFor(cause)).toEqual(expect.arrayContaining([...harmful]));
  });

  it('is there for every cause, and never one that does harm first', () => {
    const contradictions = CAUSE_KINDS.filter(
      (cause) =>
        kindsFor(cause).length === 0 || kindsFor(cause).some((kind) => harmFor(cause).includes(kind)),
    );
    expect(contradictions).toEqual([]);
  });

  it('is money only for what is repaid in kind or was a matter of price', () => {
    const money = CAUSE_KINDS.filter((cause) =>
      suggestedGestures(cause, ALL).some(({ nature }) => nature === 'economic'),
    );
    expect(money).toEqual([
      'defective-product',
      'wrong-invoice',
      'overpricing',
      'broken-promise',
      'competitor-price',
    ]);
  });

  it('is never an apology where we have done nothing wrong', () => {
    const innocent = CAUSE_KINDS.filter((cause) => factsOf(cause).side !== 'ours');
    expect(innocent.filter((cause) => kindsFor(cause).includes('superior-apology'))).toEqual([]);
  });

  it('carries what a script needs to know of it', () => {
    expect(suggestedGestures('competitor-price', ALL)).toEqual([
      { kind: 'price-correction', nature: 'economic', needsExpiry: false, why: 'meet-the-price' },
      { kind: 'welcome-price', nature: 'economic', needsExpiry: true, why: 'meet-the-price' },
    ]);
  });
});

describe('where money may not be given', () => {
  const noMoney = ({ nature }: { readonly nature: string }) => nature === 'relational';

  it('attention takes its place', () => {
    expect(suggestedGestures('wrong-invoice', ALL, noMoney).map(({ kind, why }) => [kind, why])).toEqual([
      ['superior-apology', 'instead-of-money'],
      ['named-contact', 'instead-of-money'],
      ['visit', 'instead-of-money'],
    ]);
  });

  it('nobody apologises for the price of a competitor', () => {
    expect(suggestedGestures('competitor-price', ALL, noMoney).map(({ kind }) => kind)).toEqual([
      'phone-call',
      'visit',
      'preview-offer',
    ]);
  });

  it('nothing that is refused is ever suggested', () => {
    const refused = fc.subarray(Object.keys(GESTURES));
    fc.assert(
      fc.property(refused, fc.constantFrom(null, ...CAUSE_KINDS), (kinds, cause) => {
        const suggested = suggestedGestures(cause, ALL, ({ kind }) => !kinds.includes(kind));
        expect(suggested.filter(({ kind }) => kinds.includes(kind))).toEqual([]);
      }),
    );
  });
});

describe('the firm’s own choice', () => {
  const calendar: GestureEntry = {
    kind: 'calendario',
    nature: 'relational',
    label: 'calendario',
    costCents: 800,
    owner: 'seller',
    capCents: null,
    needsExpiry: null,
    causes: ['drift'],
    isWithdrawn: false,
  };

  it('comes before the usual ones for the causes it names, and for no other', () => {
    const catalogue = catalogueOf([calendar]);
    expect(suggestedGestures('drift', catalogue)[0]).toEqual({
      kind: 'calendario',
      nature: 'relational',
      needsExpiry: false,
      why: 'own-choice',
    });
    expect(suggestedGestures('closed', catalogue)).toEqual(suggestedGestures('closed', ALL));
  });

  it('is not held to do harm', () => {
    const insisted: GestureEntry = { ...calendar, kind: 'discount', nature: null, label: null };
    expect(notFirstFor('drift', catalogueOf([insisted])).map(({ kind }) => kind)).not.toContain('discount');
  });

  it('leaves out what the firm does not offer', () => {
    const withdrawn: GestureEntry = { ...calendar, kind: 'visit', causes: null, isWithdrawn: true };
    expect(suggestedGestures('drift', catalogueOf([withdrawn])).map(({ kind }) => kind)).toEqual([
      'phone-call',
      'preview-offer',
    ]);
  });
});
