import { describe, expect, it } from 'vitest';
import type { CauseKind } from '../../../src/domain/cause.ts';
import { alarm } from '../../../src/domain/claims/alarm.ts';
import { departmentRows } from '../../../src/domain/departments.ts';
import { answeredBy, type Followed } from '../../../src/domain/followed.ts';
import { funnelLimits } from '../../../src/stats/funnel.ts';
import { customers, evidence } from '../follow.ts';

/** Customers with this cause, so many of whom refuse. */
function because(cause: CauseKind | null, refusals: number, open: number): Followed[] {
  const causes = { causes: { seller: null, customer: cause, primary: cause } };
  return [...customers(refusals, ['refused'], causes), ...customers(open, ['open'], causes)];
}

describe('if more refuse, somebody is doing damage', () => {
  it('without an alarm nobody is looked for', () => {
    expect(alarm.measure(evidence(because('wrong-invoice', 5, 95)))).toMatchObject({
      verdict: 'not-decided',
      why: { is: 'no-alarm' },
    });
  });

  it('with an alarm the process that stands out beyond chance is named', () => {
    const list = [
      ...because('wrong-invoice', 25, 15),
      ...because('late-announced', 2, 58),
      ...because(null, 5, 95),
    ];
    expect(alarm.measure(evidence(list))).toMatchObject({
      numerator: 32,
      denominator: 200,
      verdict: 'supported',
      why: { is: 'alarm-directed', departments: ['billing'] },
    });
  });

  it('an alarm that points to nobody in particular is said to', () => {
    const list = [
      ...because('wrong-invoice', 10, 30),
      ...because('late-announced', 10, 30),
      ...because(null, 20, 60),
    ];
    expect(alarm.measure(evidence(list))).toMatchObject({
      verdict: 'not-decided',
      why: { is: 'alarm-undirected' },
    });
  });

  it('causes that are not ours point to no department', () => {
    const list = [...because('competitor-price', 40, 10), ...because(null, 2, 98)];
    expect(alarm.measure(evidence(list)).why).toEqual({ is: 'alarm-undirected' });
  });

  it('of too few there is no alarm', () => {
    expect(alarm.measure(evidence(because('wrong-invoice', 15, 0)))).toMatchObject({
      verdict: 'too-few',
      estimate: null,
    });
  });
});

describe('departments', () => {
  const rowsOf = (list: readonly Followed[]) => departmentRows(answeredBy(list));

  it('are held against the share of all, within limits that fall with their size', () => {
    const rows = rowsOf([
      ...because('wrong-invoice', 8, 12),
      ...because('defective-product', 3, 37),
      ...because('late-announced', 1, 8),
      ...because(null, 0, 31),
    ]);
    expect(
      rows.map(({ department, answers, refusals, standing }) => [department, answers, refusals, standing]),
    ).toEqual([
      ['billing', 20, 8, 'act'],
      ['production', 40, 3, 'within'],
      ['transport', 9, 1, 'too-few'],
    ]);
    const [billing] = rows;
    expect(billing?.lookLimits).toEqual(funnelLimits(0.12, 20, 0.95));
    expect(billing?.actLimits).toEqual(funnelLimits(0.12, 20, 0.998));
  });

  it('p-values are corrected for being many: one of eight beyond the limit is to be looked at, no more', () => {
    const kinds: CauseKind[] = [
      'wrong-invoice',
      'late-announced',
      'wrong-delivery',
      'defective-product',
      'seller-changed',
      'no-contact-person',
      'complaint-mishandled',
      'broken-promise',
    ];
    const rows = rowsOf(
      kinds.flatMap((kind, place) => because(kind, place === 0 ? 9 : 4, place === 0 ? 21 : 26)),
    );
    expect(rows.map(({ standing }) => standing).toSorted()).toEqual(['look', ...Array(7).fill('within')]);
  });

  it('of fewer than thirty answers in all have counts only', () => {
    expect(rowsOf(because('wrong-invoice', 10, 5))).toEqual([
      {
        department: 'billing',
        answers: 15,
        refusals: 10,
        share: null,
        lookLimits: null,
        actLimits: null,
        pValue: null,
        adjustedPValue: null,
        standing: 'too-few',
      },
    ]);
  });
});
