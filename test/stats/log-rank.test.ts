import { describe, expect, it } from 'vitest';
import { logRankTest } from '../../src/stats/log-rank.ts';
import { randomFrom } from '../../src/stats/random.ts';
import { MAINTAINED, NOT_MAINTAINED, waits } from './waits.ts';

describe('the log-rank test', () => {
  it('of the aml study is the one of R’s survival package', () => {
    const test = logRankTest(MAINTAINED, NOT_MAINTAINED);
    expect(test).toEqual({
      observed: 7,
      expected: expect.closeTo(10.68934, 5),
      chiSquared: expect.closeTo(3.3963887, 8),
      pValue: expect.closeTo(0.06533932, 8),
    });
  });

  it('says the same of the groups in the other order', () => {
    const [one, other] = [logRankTest(MAINTAINED, NOT_MAINTAINED), logRankTest(NOT_MAINTAINED, MAINTAINED)];
    expect(other?.chiSquared).toBeCloseTo(one?.chiSquared ?? 0, 10);
    expect(other?.observed).toBe(11);
  });

  it('finds no difference between a group and itself', () => {
    expect(logRankTest(MAINTAINED, MAINTAINED)).toMatchObject({
      observed: 7,
      expected: expect.closeTo(7, 10),
      pValue: expect.closeTo(1, 10),
    });
  });

  it.each([
    ['nobody has ended', waits('5+ 9+'), waits('7+')],
    ['one group is empty', MAINTAINED, []],
    ['both are empty', [], []],
    ['the one was over before the other began to be watched on a day with an end', waits('5'), waits('2+')],
  ])('compares nothing when %s', (_, one, other) => {
    expect(logRankTest(one, other)).toBeUndefined();
  });

  it('cries wolf in one of twenty campaigns, as promised', () => {
    const random = randomFrom('log-rank');
    const group = (customers: number) =>
      Array.from({ length: customers }, () => {
        const days = Math.ceil(-Math.log(1 - random()) * 80);
        return days <= 90 ? { days, end: 'ordered' } : { days: 90, end: null };
      });
    const campaigns = 1000;
    const alarms = Array.from({ length: campaigns }, () => logRankTest(group(60), group(40))).filter(
      (test) => (test?.pValue ?? 1) < 0.05,
    ).length;
    const luck = 3 * Math.sqrt((0.95 * 0.05) / campaigns);
    expect(Math.abs(alarms / campaigns - 0.05)).toBeLessThan(luck);
  });
});
