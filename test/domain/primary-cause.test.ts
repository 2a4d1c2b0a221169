import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CAUSE_KINDS } from '../../src/domain/cause.ts';
import { latestBy, primaryCause, type StatedCause } from '../../src/domain/primary-cause.ts';
import { on } from './on.ts';

function cause(id: number, changes: Partial<StatedCause> = {}): StatedCause {
  return {
    id,
    kind: 'late-announced',
    saidBy: 'seller',
    happenedOn: null,
    notedOn: on('2026-11-01'),
    ...changes,
  };
}

const bySeller = cause(1, { kind: 'competitor-price' });
const byCustomer = cause(2, { kind: 'not-called-back', saidBy: 'customer', notedOn: on('2026-10-01') });

describe('the primary cause', () => {
  it('is the one stated by the customer, although the seller has said something later', () => {
    expect(primaryCause([bySeller, byCustomer], null)).toBe(byCustomer);
  });

  it('is the seller’s as long as the customer has said nothing', () => {
    expect(primaryCause([bySeller], null)).toBe(bySeller);
  });

  it('is the latest stated, in whatever order they were written down', () => {
    const later = cause(3, { saidBy: 'customer', notedOn: on('2026-11-20') });
    expect(primaryCause([later, byCustomer, bySeller], null)).toBe(later);
  });

  it('is, of those noted on one day, the one that happened last', () => {
    const old = cause(9, { happenedOn: on('2024-03-01') });
    const recent = cause(8, { happenedOn: on('2026-03-01') });
    const undated = cause(10);
    expect(primaryCause([recent, old, undated], null)).toBe(recent);
  });

  it('is not taken back by a customer who does not repeat it', () => {
    const silent = cause(4, { kind: 'not-stated', saidBy: 'customer', notedOn: on('2026-11-21') });
    expect(primaryCause([byCustomer, silent], null)).toBe(byCustomer);
  });

  it('is not stated where the customer was asked and did not say, whatever the seller believes', () => {
    const silent = cause(4, { kind: 'not-stated', saidBy: 'customer' });
    expect(primaryCause([silent, bySeller], null)).toBe(silent);
  });

  it('is the one a person has chosen, as long as it is there', () => {
    expect(primaryCause([bySeller, byCustomer], bySeller.id)).toBe(bySeller);
    expect(primaryCause([bySeller, byCustomer], 77)).toBe(byCustomer);
  });

  it('is none where nothing is known', () => {
    expect(primaryCause([], null)).toBeUndefined();
  });

  it('never depends on the order of the causes', () => {
    const any = fc.record({
      kind: fc.constantFrom(...CAUSE_KINDS),
      saidBy: fc.constantFrom('seller' as const, 'customer' as const),
      happenedOn: fc.constantFrom(null, on('2026-01-01'), on('2026-02-01')),
      notedOn: fc.constantFrom(on('2026-03-01'), on('2026-04-01')),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 8 }), fc.option(fc.nat(8)), (drafts, chosen) => {
        const causes = drafts.map((draft, index) => ({ ...draft, id: index }));
        expect(primaryCause(causes.toReversed(), chosen)).toEqual(primaryCause(causes, chosen));
      }),
    );
  });
});

describe('what each of the two says', () => {
  it('is kept apart', () => {
    const both = [bySeller, byCustomer];
    expect([latestBy('seller', both), latestBy('customer', both)]).toEqual(both);
    expect(latestBy('customer', [bySeller])).toBeUndefined();
  });
});
