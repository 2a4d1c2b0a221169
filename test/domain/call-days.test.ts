import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWorkingDay } from '../../src/domain/calendar.ts';
import { type DatedCall, daysForCalls, type Place, type WorkingTime } from '../../src/domain/call-days.ts';
import { dayOfNumber } from '../../src/domain/day.ts';
import { mondayOf, type Week, weekOf } from '../../src/domain/week.ts';
import { on } from './on.ts';

const CALL: DatedCall = { minutes: 30, promisedOn: null, place: null };
const FORLI: Place = { province: 'fc', postalCode: '47121', town: 'forli' };
const CESENA: Place = { province: 'fc', postalCode: '47521', town: 'cesena' };
const RIMINI: Place = { province: 'rn', postalCode: '47921', town: 'rimini' };
/** 23 to 27 November 2026. */
const W48: WorkingTime = {
  week: '2026-W48' as Week,
  from: on('2026-11-22'),
  patronDay: null,
  minutes: 420,
};

const visit = (place: Place): DatedCall => ({ ...CALL, minutes: 90, place });

describe('the days of the calls', () => {
  it.each<[string, number, string, string, string | null, string[]]>([
    ['nobody to call needs no day', 0, '2026-W48', '2026-11-22', null, []],
    [
      'five calls take a day each',
      5,
      '2026-W48',
      '2026-11-22',
      null,
      ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27'],
    ],
    ['three calls are spread', 3, '2026-W48', '2026-11-22', null, ['2026-11-23', '2026-11-24', '2026-11-26']],
    ['days gone by are left out', 2, '2026-W48', '2026-11-26', null, ['2026-11-26', '2026-11-27']],
    [
      'the Immaculate Conception is left out',
      4,
      '2026-W50',
      '2026-11-22',
      null,
      ['2026-12-07', '2026-12-09', '2026-12-10', '2026-12-11'],
    ],
    ['the patron’s day is left out', 1, '2026-W26', '2026-06-24', '06-24', ['2026-06-25']],
    ['a week asked for on its Saturday moves to Monday', 1, '2026-W48', '2026-11-28', null, ['2026-11-30']],
    ['Christmas Day moves to the Monday after', 1, '2026-W52', '2026-12-25', null, ['2026-12-28']],
  ])('%s', (_, rows, week, from, patronDay, days) => {
    const time = { week: week as Week, from: on(from), patronDay, minutes: 420 };
    expect(daysForCalls(Array<DatedCall>(rows).fill(CALL), time)).toEqual(days);
  });

  it('keep what was promised on its day, and what is overdue as soon as possible', () => {
    const calls = [
      { ...CALL, promisedOn: on('2026-11-26') },
      { ...CALL, promisedOn: on('2026-10-01') },
      CALL,
    ];
    expect(daysForCalls(calls, W48)).toEqual(['2026-11-26', '2026-11-23', '2026-11-24']);
  });

  it('fill up around the promises, so that no day is twice as long as another', () => {
    const promised = Array<DatedCall>(4).fill({ ...CALL, promisedOn: on('2026-11-23') });
    const days = daysForCalls([...promised, ...Array<DatedCall>(16).fill(CALL)], W48);
    const count = (day: string) => days.filter((one) => one === day).length;
    expect(
      ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27'].map((day) => count(day)),
    ).toEqual([4, 4, 4, 4, 4]);
  });

  it('bring visits of one town together, and of one province one after the other', () => {
    const days = daysForCalls([visit(FORLI), visit(RIMINI), visit(CESENA), visit(FORLI), visit(RIMINI)], W48);
    const [forli, rimini, cesena, forliAgain, riminiAgain] = days;
    expect(forliAgain).toBe(forli);
    expect(cesena).toBe(forli);
    expect(riminiAgain).toBe(rimini);
    expect(rimini).not.toBe(forli);
  });

  it('bring visits to the day of an appointment in the same town', () => {
    const appointment = { ...visit(RIMINI), promisedOn: on('2026-11-26') };
    expect(daysForCalls([visit(FORLI), appointment, visit(RIMINI)], W48)).toEqual([
      '2026-11-23',
      '2026-11-26',
      '2026-11-26',
    ]);
  });

  it('take a second day where a town is more than a day’s work', () => {
    const days = daysForCalls(Array<DatedCall>(6).fill(visit(FORLI)), W48);
    expect(days.filter((day) => day === days[0])).toHaveLength(4);
    expect(new Set(days).size).toBe(2);
  });

  it('put the telephone where the visits are not', () => {
    const days = daysForCalls([visit(FORLI), visit(FORLI), visit(CESENA), CALL, CALL, CALL, CALL], W48);
    const [tour] = days;
    expect(days.slice(0, 3)).toEqual([tour, tour, tour]);
    expect(days.slice(3)).not.toContain(tour);
  });
});

it('whatever the calls, the days are working days of the week that are still ahead, or the next one', () => {
  const place = fc.constantFrom(null, FORLI, CESENA, RIMINI);
  const day = fc.integer({ min: 18_000, max: 30_000 });
  fc.assert(
    fc.property(
      fc.array(
        fc.record({ minutes: fc.constantFrom(15, 30, 90), place, ahead: fc.integer({ min: -9, max: 9 }) }),
        {
          maxLength: 30,
        },
      ),
      day,
      fc.integer({ min: -6, max: 6 }),
      (drawn, number, ahead) => {
        const week = weekOf(dayOfNumber(number));
        const from = dayOfNumber(number + ahead);
        const calls = drawn.map((call) => ({
          ...call,
          promisedOn: call.ahead > 0 ? dayOfNumber(number + call.ahead) : null,
        }));
        const days = daysForCalls(calls, { week, from, patronDay: '06-24', minutes: 420 });
        expect(days).toHaveLength(calls.length);
        expect(
          days.filter((one) => !isWorkingDay(one, '06-24') || one < from || one < mondayOf(week)),
        ).toEqual([]);
      },
    ),
  );
});

it('without visits and promises no day has two calls more than another', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 18_000, max: 30_000 }), (rows, number) => {
      const from = dayOfNumber(number);
      const days = daysForCalls(Array<DatedCall>(rows).fill(CALL), { ...W48, week: weekOf(from), from });
      expect(days).toEqual(days.toSorted());
      const counts = [...new Set(days)].map((one) => days.filter((other) => other === one).length);
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
    }),
  );
});
