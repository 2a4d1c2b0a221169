import { describe, expect, it } from 'vitest';
import { homogeneityOf } from '../../src/stats/homogeneity.ts';

const tally = (successes: number, trials: number) => ({ successes, trials });

describe('whether groups differ at all', () => {
  it('is asked of a campaign and its holdout, without correction', () => {
    // R’s prop.test.
    expect(homogeneityOf([tally(34, 120), tally(9, 60)])).toMatchObject({
      degrees: 1,
      pValue: expect.closeTo(0.0479695964, 10),
    });
  });

  it('is asked of four sellers at once', () => {
    expect(homogeneityOf([tally(3, 20), tally(5, 22), tally(9, 25), tally(2, 18)])).toEqual({
      chiSquared: expect.closeTo(4.618048507, 9),
      degrees: 3,
      pValue: expect.closeTo(0.2019992458, 10),
    });
  });

  it('passes over a seller who reached nobody', () => {
    const groups = [tally(3, 20), tally(9, 25)];
    expect(homogeneityOf([...groups, tally(0, 0)])).toEqual(homogeneityOf(groups));
  });

  it.each([
    ['there is one seller', [tally(3, 20)]],
    ['there is none', []],
    ['nobody said yes', [tally(0, 20), tally(0, 5)]],
    ['everybody did', [tally(20, 20), tally(5, 5)]],
  ])('is not asked when %s', (_, groups) => {
    expect(homogeneityOf(groups)).toBeUndefined();
  });
});
