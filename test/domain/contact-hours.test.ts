import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isHoliday } from '../../src/domain/calendar.ts';
import { allowedSpan, contactSpans, nextContactTime, type Span } from '../../src/domain/contact-hours.ts';
import { addDays, weekdayOf } from '../../src/domain/day.ts';
import { type CallHours, DEFAULT_HOURS, parseHours } from '../../src/domain/hours.ts';
import { on } from './on.ts';

/** Saint Mercurialis, the patron of Forlì. */
const PATRON = '10-26';
const NEVER: CallHours = { spans: [] };
const hoursIn = (text: string) => parseHours(text) ?? NEVER;
const HOURS = { weekdays: hoursIn(DEFAULT_HOURS), saturdays: NEVER };
const clock = ([from, to]: Span) => `${written(from)}–${written(to)}`;
const written = (minute: number) => `${Math.floor(minute / 60)}.${String(minute % 60).padStart(2, '0')}`;

describe('calls are allowed', () => {
  it.each([
    ['on a Wednesday', '2026-11-25', '9.00–20.00'],
    ['on a Saturday', '2026-11-28', '10.00–19.00'],
    ['on a Sunday', '2026-11-29', undefined],
    ['on Christmas Eve, a Thursday', '2026-12-24', '10.00–19.00'],
    ['on Christmas Day', '2026-12-25', undefined],
    ['on New Year’s Eve', '2026-12-31', '10.00–19.00'],
    ['on Good Friday, which is no eve', '2026-04-03', '9.00–20.00'],
    ['on Holy Saturday', '2026-04-04', '10.00–19.00'],
    ['on Easter Monday', '2026-04-06', undefined],
    ['on the eve of Saint Francis in 2027, a Sunday', '2027-10-03', undefined],
    ['on 4 October 2025, a Saturday and no holiday yet', '2025-10-04', '10.00–19.00'],
    ['on 4 October 2028, a Wednesday', '2028-10-04', undefined],
    ['on the eve of the patron’s day, a Sunday', '2026-10-25', undefined],
    ['on the patron’s day', '2026-10-26', undefined],
    ['on the eve of the patron’s day, a Monday', '2027-10-25', '10.00–19.00'],
  ])('%s, %s: %s', (_, day, expected) => {
    const span = allowedSpan(on(day), PATRON);
    expect(span && clock(span)).toBe(expected);
  });
});

describe('the firm calls', () => {
  it.each([
    ['on a weekday in its own hours', '2026-11-25', ['9.00–12.30', '14.30–18.00']],
    ['on an eve not before ten', '2026-12-24', ['10.00–12.30', '14.30–18.00']],
    ['not on a Saturday', '2026-11-28', []],
    ['not on a holiday', '2026-12-08', []],
  ])('%s', (_, day, spans) => {
    expect(contactSpans(on(day), HOURS, PATRON).map(clock)).toEqual(spans);
  });

  it('on Saturdays where it works on them, never before ten or after seven', () => {
    const hours = { ...HOURS, saturdays: hoursIn('8-13, 18.30-21') };
    expect(contactSpans(on('2026-11-28'), hours, null).map(clock)).toEqual(['10.00–13.00', '18.30–19.00']);
  });
});

describe('the next moment to call', () => {
  it.each([
    ['at once within the hours', '2026-11-25', 10 * 60, '2026-11-25 10.00'],
    ['after lunch', '2026-11-25', 12 * 60 + 30, '2026-11-25 14.30'],
    ['on the next morning', '2026-11-25', 18 * 60, '2026-11-26 9.00'],
    ['on Monday from a Friday evening', '2026-11-27', 19 * 60, '2026-11-30 9.00'],
    ['after Immacolata, a Tuesday', '2026-12-08', 0, '2026-12-09 9.00'],
    ['after Easter from Holy Saturday', '2026-04-04', 11 * 60, '2026-04-07 9.00'],
    ['after Christmas and the weekend', '2026-12-24', 18 * 60, '2026-12-28 9.00'],
  ])('is %s', (_, day, minute, expected) => {
    const next = nextContactTime({ day: on(day), minute }, HOURS, PATRON);
    expect(next && `${next.day} ${written(next.minute)}`).toBe(expected);
  });

  it('is never where the firm works only when calls are forbidden', () => {
    const night = { weekdays: hoursIn('0-8'), saturdays: NEVER };
    expect(nextContactTime({ day: on('2026-11-25'), minute: 0 }, night, null)).toBeUndefined();
  });

  it('is never on a Sunday or holiday, never outside what is allowed, and never earlier than asked', () => {
    const minute = fc.integer({ min: 0, max: 24 * 60 });
    const saturdays = fc.constantFrom(NEVER, hoursIn('0-24'));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), minute, saturdays, (days, since, saturday) => {
        const from = { day: addDays(on('2024-01-01'), days), minute: since };
        const next = nextContactTime(from, { ...HOURS, saturdays: saturday }, PATRON);
        expect(next).toBeDefined();
        if (next === undefined) return;
        expect(weekdayOf(next.day)).toBeLessThan(7);
        expect(isHoliday(next.day, PATRON)).toBe(false);
        const allowed = allowedSpan(next.day, PATRON);
        expect(next.minute).toBeGreaterThanOrEqual(allowed?.[0] ?? Number.POSITIVE_INFINITY);
        expect(next.minute).toBeLessThan(allowed?.[1] ?? 0);
        expect(`${next.day} ${1e4 + next.minute}` >= `${from.day} ${1e4 + since}`).toBe(true);
      }),
    );
  });
});
