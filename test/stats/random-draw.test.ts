import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DrawRule, drawnAtRandom } from '../../src/stats/random-draw.ts';

interface Ticket {
  readonly code: string;
  readonly band: string;
}

function rule(share: number, seed: string | number): DrawRule<Ticket> {
  return { share, seed, keyOf: ({ code }) => code, stratumOf: ({ band }) => band };
}

/** Tickets of bands of these sizes, `{ a: 3 }` being a1, a2, a3. */
function tickets(sizes: Readonly<Record<string, number>>): Ticket[] {
  return Object.entries(sizes).flatMap(([band, size]) =>
    Array.from({ length: size }, (_, i) => ({ code: `${band}${i + 1}`, band })),
  );
}

function countOf(list: readonly Ticket[], band: string): number {
  return list.filter((ticket) => ticket.band === band).length;
}

const anyList = fc
  .uniqueArray(fc.record({ code: fc.string(), band: fc.constantFrom('a', 'b', 'c', 'd') }), {
    selector: ({ code }) => code,
    maxLength: 60,
  })
  .map((list): Ticket[] => list);
const anyShare = fc.double({ min: 0, max: 1, noNaN: true });

describe('a draw', () => {
  it('takes a fifth of every band, where a fifth is a whole number', () => {
    const list = tickets({ a: 100, b: 50, c: 10 });
    const { drawn, left } = drawnAtRandom(list, rule(0.2, 'autunno'));
    expect(['a', 'b', 'c'].map((band) => countOf(drawn, band))).toEqual([20, 10, 2]);
    expect(['a', 'b', 'c'].map((band) => countOf(left, band))).toEqual([80, 40, 8]);
  });

  it('takes the share of the whole, and of every band rounded up or down', () => {
    fc.assert(
      fc.property(anyList, anyShare, fc.string(), (list, share, seed) => {
        const { drawn } = drawnAtRandom(list, rule(share, seed));
        expect(drawn).toHaveLength(Math.round(share * list.length));
        for (const band of ['a', 'b', 'c', 'd']) {
          const part = list.length === 0 ? 0 : (countOf(list, band) * drawn.length) / list.length;
          expect([Math.floor(part), Math.ceil(part)]).toContain(countOf(drawn, band));
        }
      }),
    );
  });

  it('loses nobody, takes nobody twice, and keeps the order of the list', () => {
    fc.assert(
      fc.property(anyList, anyShare, fc.string(), (list, share, seed) => {
        const { drawn, left } = drawnAtRandom(list, rule(share, seed));
        expect(list.filter((ticket) => drawn.includes(ticket))).toEqual(drawn);
        expect(list.filter((ticket) => !drawn.includes(ticket))).toEqual(left);
      }),
    );
  });

  it('is the same from the same seed, in whatever order the list comes', () => {
    fc.assert(
      fc.property(anyList, anyShare, fc.string(), (list, share, seed) => {
        const codes = (draw: readonly Ticket[]) => draw.map(({ code }) => code).toSorted();
        const once = drawnAtRandom(list, rule(share, seed));
        const turned = drawnAtRandom(list.toReversed(), rule(share, seed));
        expect(codes(turned.drawn)).toEqual(codes(once.drawn));
      }),
    );
  });

  it('gives everybody the same chance, also the only one of a band', () => {
    const list = tickets({ a: 1, b: 2, c: 4, d: 8 });
    const draws = 5000;
    const times = new Map<string, number>();
    for (let seed = 0; seed < draws; seed += 1) {
      for (const { code } of drawnAtRandom(list, rule(0.2, seed)).drawn) {
        times.set(code, (times.get(code) ?? 0) + 1);
      }
    }
    expect(times.size).toBe(list.length);
    // Four standard errors of 5 000 draws with a chance of a fifth.
    const luck = 4 * Math.sqrt(0.2 * 0.8 * draws);
    for (const count of times.values()) expect(Math.abs(count - 0.2 * draws)).toBeLessThan(luck);
  });

  it('of nothing takes nothing, of all takes all', () => {
    const list = tickets({ a: 3, b: 2 });
    expect(drawnAtRandom(list, rule(0, 1))).toEqual({ drawn: [], left: list });
    expect(drawnAtRandom(list, rule(1, 1))).toEqual({ drawn: list, left: [] });
    expect(drawnAtRandom([], rule(0.2, 1))).toEqual({ drawn: [], left: [] });
  });

  it.each([
    ['20 for 20 %', () => drawnAtRandom([], rule(20, 1)), '20 is not a share'],
    ['less than nobody', () => drawnAtRandom([], rule(-0.1, 1)), '-0.1 is not a share'],
    [
      'two of one name',
      () => drawnAtRandom([...tickets({ a: 1 }), ...tickets({ a: 1 })], rule(0.5, 1)),
      'two items of a draw have the same key',
    ],
  ])('of %s is a mistake of the program', (_, draw, message) => {
    expect(draw).toThrow(new RangeError(message));
  });
});
