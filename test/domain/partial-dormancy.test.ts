import { describe, expect, it } from 'vitest';
import { DEFAULT_DORMANCY_RULE as RULE } from '../../src/domain/dormancy.ts';
import { silentLineOf } from '../../src/domain/partial-dormancy.ts';

const TODAY = 1_000;
/** Every thirty days, the last a hundred days ago. */
const MONTHLY = [780, 810, 840, 870, 900];

describe('a product line', () => {
  it('bought every month and silent for a hundred days is silent, while other things are bought', () => {
    expect(silentLineOf(MONTHLY, 990, TODAY, RULE)).toEqual({
      lastDay: 900,
      silentDays: 100,
      typicalGapDays: 30,
      timesCadence: 100 / 30,
      limitDays: 60,
    });
  });

  it.each([
    ['of a customer who has bought nothing else since', MONTHLY, 900, TODAY],
    ['whose last purchase was completed the day after', MONTHLY, 902, TODAY],
    ['within twice its rhythm', MONTHLY, 955, 960],
    ['bought too seldom to have a rhythm', [810, 900], 990, TODAY],
    ['never bought', [], 990, TODAY],
  ])('%s is not', (_, days, lastDay, today) => {
    expect(silentLineOf(days, lastDay, today, RULE)).toBeUndefined();
  });
});
