import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Candidate, chooseCalls, costOf, NOTHING_USED, type Room } from '../../src/domain/call-plan.ts';
import type { Capacity } from '../../src/domain/capacity.ts';
import { PURPOSES, type Purpose } from '../../src/domain/purpose.ts';
import { on } from './on.ts';

const NO_SHARES = { maintenance: 0, acquisition: 0 };

function candidate(code: string, score: number, changes: Partial<Candidate> = {}): Candidate {
  return {
    code,
    score,
    purpose: 'win-back',
    minutes: 30,
    promisedOn: null,
    band: 0,
    position: null,
    ...changes,
  };
}

function room(amount: number, changes: Partial<Room> = {}): Room {
  return { capacity: { unit: 'rows', amount }, shares: NO_SHARES, used: NOTHING_USED, ...changes };
}

function codes(candidates: readonly Candidate[], free: Room): string[] {
  return chooseCalls(candidates, free).map(({ code }) => code);
}

/** So many of a purpose, the first the best. */
function several(purpose: Purpose, count: number, letter: string): Candidate[] {
  return Array.from({ length: count }, (_, index) =>
    candidate(`${letter}${index + 1}`, 1 - index / 100, { purpose }),
  );
}

describe('the week’s list of a seller', () => {
  it('begins with what was promised, whatever it is worth', () => {
    const list = [candidate('C1', 0.9), candidate('C2', 0.1, { promisedOn: on('2026-11-25') })];
    expect(codes(list, room(5))).toEqual(['C2', 'C1']);
  });

  it('goes by score, and by code where the score is the same', () => {
    const list = [candidate('C3', 0.5), candidate('C1', 0.5), candidate('C4', 0.7), candidate('C2', 0.2)];
    expect(codes(list, room(3))).toEqual(['C4', 'C1', 'C3']);
  });

  it('lets the lot decide within a band, and the band before the score', () => {
    const list = [
      candidate('C1', 0.95, { band: 0 }),
      candidate('C2', 0.9, { band: 0, position: 2 }),
      candidate('C3', 0.8, { band: 0, position: 1 }),
      candidate('C4', 0.99, { band: 1 }),
    ];
    expect(codes(list, room(5))).toEqual(['C3', 'C2', 'C1', 'C4']);
  });

  it('gives maintenance and acquisition their shares, spread over the list', () => {
    const list = [
      ...several('win-back', 20, 'W'),
      ...several('maintenance', 20, 'M'),
      ...several('acquisition', 20, 'A'),
    ];
    const chosen = codes(list, room(10, { shares: { maintenance: 0.2, acquisition: 0.1 } }));
    expect(chosen).toEqual(['W1', 'W2', 'M1', 'W3', 'W4', 'A1', 'W5', 'M2', 'W6', 'W7']);
  });

  it('wins back in what they leave', () => {
    const list = [...several('win-back', 20, 'W'), ...several('maintenance', 1, 'M')];
    const chosen = codes(list, room(10, { shares: { maintenance: 0.5, acquisition: 0.3 } }));
    expect(chosen.filter((code) => code.startsWith('W'))).toHaveLength(9);
  });

  it('does not fill up with maintenance where nobody is to be won back', () => {
    const chosen = codes(
      several('maintenance', 20, 'M'),
      room(10, { shares: { maintenance: 0.2, acquisition: 0 } }),
    );
    expect(chosen).toEqual(['M1', 'M2']);
  });

  it('lets a promise exceed the share of its purpose, and counts it in', () => {
    const promised = { purpose: 'maintenance', promisedOn: on('2026-11-25') } as const;
    const list = [
      candidate('P1', 0.1, promised),
      candidate('P2', 0.1, promised),
      ...several('maintenance', 5, 'M'),
      ...several('win-back', 5, 'W'),
    ];
    expect(codes(list, room(4, { shares: { maintenance: 0.25, acquisition: 0 } }))).toEqual([
      'P1',
      'P2',
      'W1',
      'W2',
    ]);
  });

  it('passes over what no longer fits for the next that does', () => {
    const list = [
      candidate('C1', 0.9, { minutes: 30 }),
      candidate('C2', 0.8, { minutes: 90 }),
      candidate('C3', 0.7, { minutes: 30 }),
    ];
    const free = room(60, { capacity: { unit: 'minutes', amount: 60 } });
    expect(codes(list, free)).toEqual(['C1', 'C3']);
  });

  it('takes no more than what earlier rows of the week have left', () => {
    const used = { ...NOTHING_USED, 'win-back': 3, maintenance: 1 };
    const list = [...several('win-back', 9, 'W'), ...several('maintenance', 9, 'M')];
    expect(codes(list, room(5, { used, shares: { maintenance: 0.2, acquisition: 0 } }))).toEqual(['W1']);
    expect(codes(list, room(4, { used }))).toEqual([]);
  });
});

describe('whatever the customers', () => {
  const capacity: fc.Arbitrary<Capacity> = fc.record({
    unit: fc.constantFrom('rows' as const, 'minutes' as const),
    amount: fc.integer({ min: 1, max: 400 }),
  });
  const share = fc.constantFrom(0, 0.1, 0.25, 0.5, 1);
  const used = fc.record({
    'win-back': fc.integer({ min: 0, max: 40 }),
    'thank-you': fc.integer({ min: 0, max: 5 }),
    'follow-up': fc.integer({ min: 0, max: 5 }),
    maintenance: fc.integer({ min: 0, max: 60 }),
    acquisition: fc.integer({ min: 0, max: 60 }),
  });
  const free = fc.record({
    capacity,
    shares: fc.record({ maintenance: share, acquisition: share }),
    used,
  });
  const list = fc.uniqueArray(
    fc.record({
      code: fc.stringMatching(/^C\d{1,3}$/),
      score: fc.constantFrom(0.1, 0.5, 0.9),
      purpose: fc.constantFrom(...PURPOSES),
      minutes: fc.constantFrom(10, 15, 30, 90),
      promisedOn: fc.constantFrom(null, null, on('2026-11-25')),
      band: fc.integer({ min: 0, max: 2 }),
      position: fc.constantFrom(null, 1, 2),
    }),
    { selector: ({ code }) => code, maxLength: 40 },
  );
  const costs = ({ capacity: of }: Room, chosen: readonly Candidate[]) =>
    chosen.reduce((sum, { minutes }) => sum + costOf(of, minutes), 0);

  it('the capacity is never exceeded, nor a share by anything but promises', () => {
    fc.assert(
      fc.property(list, free, (candidates, given) => {
        const chosen = chooseCalls(candidates, given);
        const before = PURPOSES.reduce((sum, purpose) => sum + given.used[purpose], 0);
        expect(costs(given, chosen)).toBeLessThanOrEqual(Math.max(0, given.capacity.amount - before));
        for (const purpose of ['maintenance', 'acquisition'] as const) {
          const own = chosen.filter((one) => one.purpose === purpose && one.promisedOn === null);
          const budget = Math.floor(given.capacity.amount * given.shares[purpose] + 1e-9);
          expect(costs(given, own)).toBeLessThanOrEqual(Math.max(0, budget - given.used[purpose]));
        }
      }),
    );
  });

  it('promises stand first, nobody stands twice, and the order in which customers come is nothing', () => {
    fc.assert(
      fc.property(list, free, (candidates, given) => {
        const chosen = chooseCalls(candidates, given);
        const firstOther = chosen.findIndex(({ promisedOn }) => promisedOn === null);
        expect(
          firstOther < 0 ? [] : chosen.slice(firstOther).filter(({ promisedOn }) => promisedOn !== null),
        ).toEqual([]);
        expect(new Set(chosen).size).toBe(chosen.length);
        expect(candidates).toEqual(expect.arrayContaining(chosen));
        expect(chooseCalls(candidates.toReversed(), given)).toEqual(chosen);
      }),
    );
  });

  it('nobody is left out for whom there is room', () => {
    fc.assert(
      fc.property(list, fc.integer({ min: 0, max: 50 }), (candidates, amount) => {
        const winBack = candidates.map((one) => ({ ...one, purpose: 'win-back' as const }));
        const chosen = chooseCalls(winBack, room(amount));
        expect(chosen).toHaveLength(Math.min(amount, winBack.length));
      }),
    );
  });
});
