import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Claimed, verdictOn } from '../../../src/domain/claims/verdict.ts';

const AT_MOST: Claimed = { is: 'at-most', value: 0.07 };
const AT_LEAST: Claimed = { is: 'at-least', value: 0.95 };
const ABOVE: Claimed = { is: 'above', value: 0 };
const BETWEEN: Claimed = { is: 'between', low: 0.5, high: 0.6 };

describe('a verdict', () => {
  it.each<[string, Claimed, number, number, string]>([
    ['at most 7 %, all of it below', AT_MOST, 0.01, 0.07, 'supported'],
    ['at most 7 %, reaching beyond', AT_MOST, 0.01, 0.0701, 'not-decided'],
    ['at most 7 %, beginning at it', AT_MOST, 0.07, 0.2, 'not-decided'],
    ['at most 7 %, all of it above', AT_MOST, 0.0701, 0.2, 'contradicted'],
    ['at least 95 %, beginning at it', AT_LEAST, 0.95, 1, 'supported'],
    ['at least 95 %, reaching below', AT_LEAST, 0.949, 1, 'not-decided'],
    ['at least 95 %, all of it below', AT_LEAST, 0.5, 0.949, 'contradicted'],
    ['above nothing, all of it above', ABOVE, 0.001, 0.3, 'supported'],
    ['above nothing, beginning there', ABOVE, 0, 0.3, 'not-decided'],
    ['above nothing, ending there', ABOVE, -0.3, 0, 'contradicted'],
    ['between 50 and 60 %, all of it there', BETWEEN, 0.5, 0.6, 'supported'],
    ['between 50 and 60 %, reaching beyond', BETWEEN, 0.55, 0.65, 'not-decided'],
    ['between 50 and 60 %, holding all of it', BETWEEN, 0.4, 0.7, 'not-decided'],
    ['between 50 and 60 %, all of it above', BETWEEN, 0.61, 0.7, 'contradicted'],
    ['between 50 and 60 %, all of it below', BETWEEN, 0.1, 0.49, 'contradicted'],
  ])('on %s is read off the interval', (_, claimed, low, high, expected) => {
    expect(verdictOn({ low, high }, claimed)).toBe(expected);
  });

  it('once decided is never turned round by an interval within the first', () => {
    const ends = fc.tuple(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    );
    fc.assert(
      fc.property(ends, ends, fc.constantFrom(AT_MOST, AT_LEAST, ABOVE, BETWEEN), (outer, inner, claimed) => {
        const [low, high] = [Math.min(...outer), Math.max(...outer)];
        const part = inner.map((end) => low + end * (high - low));
        const narrower = { low: Math.min(...part), high: Math.max(...part) };
        const whole = verdictOn({ low, high }, claimed);
        if (whole !== 'not-decided') expect(verdictOn(narrower, claimed)).toBe(whole);
      }),
    );
  });
});
