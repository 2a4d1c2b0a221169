import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../src/domain/day.ts';
import { daysInSeason, monthsOffSeason } from '../../src/domain/season.ts';
import { on } from './on.ts';

/** One purchase on the 10th of each of these months, in each of these years. */
function buying(years: readonly number[], months: readonly number[]): number[] {
  const days = years.flatMap((year) =>
    months.map((month) => dayNumber(on(`${year}-${String(month).padStart(2, '0')}-10`))),
  );
  return days.sort((one, other) => one - other);
}

const THREE = [2023, 2024, 2025];
const ALL_MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

describe('the months off season', () => {
  it.each<[string, number[], number[]]>([
    ['of an ice-cream maker are the cold ones', buying(THREE, [4, 5, 6, 7, 8]), [1, 2, 3, 9, 10, 11, 12]],
    ['of a ski school are the warm ones', buying(THREE, [1, 2, 11, 12]), [3, 4, 5, 6, 7, 8, 9, 10]],
    [
      'of whoever buys once a year for three years are all the others',
      buying(THREE, [9]),
      [1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12],
    ],
    ['are not believed after two seasons', buying([2024, 2025], [4, 5, 6, 7, 8]), []],
    ['are not believed of half a year on few purchases', buying(THREE, [1, 6]), []],
    ['of a firm closed in August are none', buying(THREE, [1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12]), []],
    ['of whoever buys all the year round are none', buying(THREE, [2, 5, 8, 11]), []],
    ['of nobody are none', [], []],
    ['of whoever bought once are none', buying([2025], [4]), []],
  ])('%s', (_, purchaseDays, months) => {
    expect(monthsOffSeason(purchaseDays)).toEqual(months);
  });

  it('are believed of six months from eleven buying months on', () => {
    const ten = [...buying([2023], [3, 5, 6, 8]), ...buying([2024], [3, 7, 8]), ...buying([2025], [3, 4, 8])];
    expect(monthsOffSeason(ten)).toEqual([]);
    expect(monthsOffSeason([...ten, ...buying([2026], [3])])).toEqual([1, 2, 9, 10, 11, 12]);
  });

  it('do not count ten orders of one month for more than one', () => {
    const burst = buying(THREE, [3, 8]).flatMap((day) => Array.from({ length: 10 }, (_, i) => day + i));
    expect(monthsOffSeason(burst)).toEqual([]);
  });

  it('never hold a month in which something was bought, and are seldom seen in customers without a season', () => {
    let seasonal = 0;
    const from = dayNumber(on('2021-01-01'));
    const days = fc.array(fc.integer({ min: from, max: from + 1500 }), { minLength: 3, maxLength: 30 });
    fc.assert(
      fc.property(days, (unsorted) => {
        const off = monthsOffSeason(unsorted.toSorted((one, other) => one - other));
        const bought = unsorted.map((day) => new Date(day * 86_400_000).getUTCMonth() + 1);
        expect(off.filter((month) => bought.includes(month))).toEqual([]);
        if (off.length > 0) seasonal += 1;
      }),
      { numRuns: 1000 },
    );
    expect(seasonal).toBeLessThan(20);
  });
});

it('knows the month of every day of four centuries', () => {
  const [from, to] = [on('1800-01-01'), on('2200-12-31')].map(dayNumber);
  const wrong: number[] = [];
  for (let day = from ?? 0; day <= (to ?? 0); day += 1) {
    const month = new Date(day * 86_400_000).getUTCMonth() + 1;
    // A single day that lies in the only month off is no day in season; in all the others it is.
    const others = ALL_MONTHS.filter((one) => one !== month);
    if (daysInSeason(day - 1, day, [month]) !== 0 || daysInSeason(day - 1, day, others) !== 1)
      wrong.push(day);
  }
  expect(wrong).toEqual([]);
});

describe('the days of silence in season', () => {
  const from = dayNumber(on('2025-08-31'));

  it.each([
    ['count only the season', '2026-04-30', [9, 10, 11, 12, 1, 2, 3], 30],
    ['are none in the pause', '2025-12-31', [9, 10, 11, 12], 0],
    ['are all the days without a season', '2025-09-30', [], 30],
    ['are none on the day itself', '2025-08-31', [1], 0],
  ])('%s', (_, to, off, days) => {
    expect(daysInSeason(from, dayNumber(on(to)), off)).toBe(days);
  });
});
