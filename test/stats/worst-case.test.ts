import { describe, expect, it } from 'vitest';
import { criticalValue, imbensManski, wilsonWorstCase } from '../../src/stats/worst-case.ts';

describe('the interval around the worst case', () => {
  // Imbens & Manski 2004; yes, reached, list; as computed in R 4.2.2.
  it.each([
    [57, 60, 100, 0.57, 0.97, '0.48856729', '0.99805910'],
    [80, 84, 200, 0.4, 0.98, '0.34302060', '0.99628322'],
    [190, 200, 250, 0.76, 0.96, '0.71557068', '0.98038557'],
    [45, 50, 50, 0.9, 0.9, '0.81684577', '0.98315423'],
    [6, 60, 100, 0.06, 0.46, '0.02093689', '0.54197908'],
  ])('of %i yes among %i reached of %i', (yes, reached, list, low, high, ...expected) => {
    const found = imbensManski(yes, reached, list);
    expect(found).toMatchObject({ bounds: { low, high }, method: 'imbens-manski' });
    expect([found.low.toFixed(8), found.high.toFixed(8)]).toEqual(expected);
  });

  it.each([
    [57, 60, 100, 0.57, 0.97, '0.47215390', '0.98974548'],
    [190, 200, 250, 0.76, 0.96, '0.70337952', '0.97813009'],
  ])(
    'from Wilson’s limits, of %i yes among %i reached of %i',
    (yes, reached, list, low, high, ...expected) => {
      const found = wilsonWorstCase(yes, reached, list);
      expect(found).toMatchObject({ bounds: { low, high }, method: 'wilson-ends' });
      expect([found.low.toFixed(8), found.high.toFixed(8)]).toEqual(expected);
    },
  );

  it('has no width by normal limits when all say yes, and an honest one by Wilson’s', () => {
    expect(imbensManski(20, 20, 20)).toMatchObject({ low: 1, high: 1 });
    expect(wilsonWorstCase(20, 20, 20)).toMatchObject({ low: expect.closeTo(0.83887484, 8), high: 1 });
  });

  it.each([imbensManski, wilsonWorstCase])(
    'is everything when nobody was reached, or there is nobody',
    (intervalOf) => {
      expect(intervalOf(0, 0, 40)).toMatchObject({ low: 0, high: 1 });
      expect(intervalOf(0, 0, 0)).toMatchObject({ bounds: { low: 0, high: 1 }, low: 0, high: 1 });
    },
  );
});

it.each([
  ['everybody answered', 0, '1.95996398'],
  // (.97 − .57) / max(√(.57 · .43), √(.97 · .03)) · √100
  ['40 of 100 are missing', (0.4 / Math.sqrt(0.57 * 0.43)) * 10, '1.64485363'],
  ['nobody answered', Number.POSITIVE_INFINITY, '1.64485363'],
  ['the bounds are as far apart as a third of an error', 1 / 3, '1.82022315'],
])('when %s the critical value is what Imbens & Manski ask for', (_, width, expected) => {
  expect(criticalValue(width).toFixed(8)).toBe(expected);
});
