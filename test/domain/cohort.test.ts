import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chanceBandOf,
  cohortExclusionOf,
  drawArms,
  isOpenOn,
  type Stratum,
  type UnderWay,
  valueBands,
  windowEndOf,
} from '../../src/domain/cohort.ts';
import { on } from './on.ts';

const nothing: UnderWay = {
  isInOpenCohort: false,
  lastContactOn: null,
  lastOrderOn: on('2026-06-01'),
  isOnCallList: false,
};

describe('a dormant customer', () => {
  it.each([
    ['of whom nothing speaks against it is frozen', null, nothing, null],
    ['whom the firm does not want stays out for that', 'unwanted', nothing, 'unwanted'],
    ['in another open cohort stays out', null, { ...nothing, isInOpenCohort: true }, 'in-open-cohort'],
    [
      'contacted in this silence stays out',
      null,
      { ...nothing, lastContactOn: on('2026-07-01') },
      'in-conversation',
    ],
    [
      'contacted on the day of the last order stays out',
      null,
      { ...nothing, lastContactOn: on('2026-06-01') },
      'in-conversation',
    ],
    [
      'contacted before the last order is frozen: that story is over',
      null,
      { ...nothing, lastContactOn: on('2026-05-01') },
      null,
    ],
    [
      'on a list that is still to be called stays out',
      null,
      { ...nothing, isOnCallList: true },
      'on-call-list',
    ],
    [
      'contacted, of whom no order is known, stays out',
      null,
      { ...nothing, lastOrderOn: null, lastContactOn: on('2020-01-01') },
      'in-conversation',
    ],
  ] as const)('%s', (_, exclusion, underWay, expected) => {
    expect(cohortExclusionOf(exclusion, underWay)).toBe(expected);
  });
});

describe('the window', () => {
  const cohort = { frozenOn: on('2026-11-23'), windowDays: 90 };

  it('ends after so many days, the last of which still counts', () => {
    expect(windowEndOf(cohort)).toBe('2027-02-21');
    expect(isOpenOn(cohort, on('2027-02-21'))).toBe(true);
    expect(isOpenOn(cohort, on('2027-02-22'))).toBe(false);
  });

  it('is not open before the day of the freezing', () => {
    expect(isOpenOn(cohort, on('2026-11-22'))).toBe(false);
  });
});

describe('bands', () => {
  it.each([
    [0.49, 'p0-0'],
    [0.5, 'p0-1'],
    [0.8, 'p0-2'],
    [0.95, 'p0-3'],
  ])('of a probability of no order of %d: %s', (pNoOrder, band) => {
    expect(chanceBandOf({ pNoOrder, silentDays: 100, limitDays: 60 })).toBe(band);
  });

  it.each([
    [61, 'silence-0'],
    [90, 'silence-1'],
    [180, 'silence-2'],
  ])('without a model, of %i days of silence against a limit of 60: %s', (silentDays, band) => {
    expect(chanceBandOf({ pNoOrder: null, silentDays, limitDays: 60 })).toBe(band);
  });

  it('of value are thirds, the dearest first', () => {
    const list = [5, 1, 3, 9, 7, 2].map((value) => ({ key: `k${value}`, lostCentsPerYear: value }));
    expect(Object.fromEntries(valueBands(list))).toEqual({
      k9: 'value-1',
      k7: 'value-1',
      k5: 'value-2',
      k3: 'value-2',
      k2: 'value-3',
      k1: 'value-3',
    });
  });
});

const anyMembers: fc.Arbitrary<(Stratum & { key: string })[]> = fc.uniqueArray(
  fc.record({
    key: fc.string({ minLength: 4, maxLength: 8 }),
    chanceBand: fc.constantFrom('p0-0', 'p0-1', 'p0-2', 'p0-3'),
    seller: fc.constantFrom('Bianchi', 'Conti', null),
    valueBand: fc.constantFrom('value-1', 'value-2', 'value-3'),
  }),
  { selector: ({ key }) => key, minLength: 1, maxLength: 90 },
);
const anyDraw = fc.record({
  seed: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
  holdoutShare: fc.double({ min: 0, max: 0.5, noNaN: true }),
});

describe('the draw', () => {
  it('gives everybody one arm and one place, and each place to one', () => {
    fc.assert(
      fc.property(anyMembers, anyDraw, (members, draw) => {
        const drawn = drawArms(members, draw);
        expect([...drawn.keys()].toSorted()).toEqual(members.map(({ key }) => key).toSorted());
        const places = [...drawn.values()].map(({ place }) => place).toSorted((one, other) => one - other);
        expect(places).toEqual(members.map((_, index) => index + 1));
      }),
    );
  });

  it('leaves the share asked for alone, to within one customer, in all and in each band', () => {
    fc.assert(
      fc.property(anyMembers, anyDraw, (members, draw) => {
        const drawn = drawArms(members, draw);
        const heldOut = (some: typeof members) =>
          some.filter(({ key }) => drawn.get(key)?.arm === 'holdout').length;
        expect(Math.abs(heldOut(members) - members.length * draw.holdoutShare)).toBeLessThanOrEqual(0.5);
        for (const band of ['p0-0', 'p0-1', 'p0-2', 'p0-3']) {
          const some = members.filter(({ chanceBand }) => chanceBand === band);
          const part = (some.length * heldOut(members)) / members.length;
          expect(Math.abs(heldOut(some) - part)).toBeLessThan(1);
        }
      }),
    );
  });

  it('is the same for the same seed, whatever order the members come in', () => {
    fc.assert(
      fc.property(anyMembers, anyDraw, (members, draw) => {
        const again = drawArms(members.toReversed(), draw);
        expect(Object.fromEntries(again)).toEqual(Object.fromEntries(drawArms(members, draw)));
      }),
    );
  });
});
