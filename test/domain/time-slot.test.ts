import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTime, SLOT_HOURS, slotOf, TIME_SLOTS, type TimeOfDay } from '../../src/domain/time-slot.ts';
import { on } from './on.ts';

const MONDAY = on('2026-11-23');
const SATURDAY = on('2026-11-28');

function at(text: string): TimeOfDay {
  const time = parseTime(text);
  if (time === undefined) throw new Error(`the test names a time that does not exist: ${text}`);
  return time;
}

describe('a time of the day', () => {
  it.each([
    ['10:30', '10:30'],
    ['9:05', '09:05'],
    [' 16.30 ', '16:30'],
    ['00:00', '00:00'],
    ['23:59', '23:59'],
    ['24:00', undefined],
    ['10:60', undefined],
    ['1030', undefined],
    ['10', undefined],
    ['le dieci', undefined],
    ['', undefined],
  ])('is read as people write it: "%s"', (text, time) => {
    expect(parseTime(text)).toBe(time);
  });
});

describe('the slot of a call', () => {
  it.each([
    ['08:15', 'early-morning'],
    ['09:00', 'early-morning'],
    ['10:59', 'early-morning'],
    ['11:00', 'late-morning'],
    ['13:30', 'late-morning'],
    ['14:00', 'afternoon'],
    ['15:59', 'afternoon'],
    ['16:00', 'late-afternoon'],
    ['18:00', 'evening'],
    ['21:00', 'evening'],
  ])('on a weekday at %s is %s', (time, slot) => {
    expect(slotOf(MONDAY, at(time))).toBe(slot);
  });

  it('on a Saturday is Saturday, whatever the hour', () => {
    expect(['09:30', '12:00', '18:00'].map((time) => slotOf(SATURDAY, at(time)))).toEqual([
      'saturday',
      'saturday',
      'saturday',
    ]);
  });

  it('is the one within whose hours it falls', () => {
    const weekdaySlots = TIME_SLOTS.filter((slot) => slot !== 'saturday');
    fc.assert(
      fc.property(fc.constantFrom(...weekdaySlots), fc.integer({ min: 0, max: 119 }), (slot, minutes) => {
        const [from] = SLOT_HOURS[slot];
        const hour = String(from + Math.floor(minutes / 60)).padStart(2, '0');
        const minute = String(minutes % 60).padStart(2, '0');
        expect(slotOf(MONDAY, at(`${hour}:${minute}`))).toBe(slot);
      }),
    );
  });
});
