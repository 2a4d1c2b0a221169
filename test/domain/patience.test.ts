import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isEve, isWorkingDay } from '../../src/domain/calendar.ts';
import type { Channel } from '../../src/domain/channel.ts';
import { type Day, dayNumber, dayOfNumber } from '../../src/domain/day.ts';
import type { OutcomeKind } from '../../src/domain/outcome.ts';
import {
  type Attempt,
  DEFAULT_PATIENCE,
  nextAttempt,
  type Patience,
  patienceOf,
} from '../../src/domain/patience.ts';
import { SLOT_HOURS, type TimeOfDay, type TimeSlot } from '../../src/domain/time-slot.ts';
import { on } from './on.ts';

const MONDAY = on('2026-11-09');

function attempt(
  day: string,
  time: string | null = null,
  channel: Channel = 'phone',
  outcome: OutcomeKind = 'no-answer',
): Attempt {
  return { contactedOn: on(day), time: time as TimeOfDay | null, channel, outcome };
}

/** The first full hour of a slot. */
function timeIn(slot: TimeSlot | null): TimeOfDay | null {
  return slot === null ? null : (`${String(SLOT_HOURS[slot][0]).padStart(2, '0')}:00` as TimeOfDay);
}

/** Attempts made exactly as suggested, until the patience is met or `most` have been made. */
function followed(
  first: Attempt,
  patience: Patience,
  channels: readonly Channel[],
  patronDay: string | null,
  most = 60,
): Attempt[] {
  const attempts = [first];
  while (!patienceOf(attempts, patience).isMet && attempts.length < most) {
    const { dueOn, slot, channel } = nextAttempt(attempts, patience, channels, patronDay);
    attempts.push({ contactedOn: dueOn, time: timeIn(slot), channel, outcome: 'no-answer' });
  }
  return attempts;
}

describe('patience', () => {
  it('begins with everything missing', () => {
    expect(patienceOf([], DEFAULT_PATIENCE)).toEqual({
      attempts: 0,
      channels: [],
      slots: [],
      days: 0,
      missing: {
        attempts: 6,
        channels: 2,
        slots: ['late-afternoon', 'early-morning', 'afternoon'],
        days: 21,
      },
      isMet: false,
    });
  });

  it('is met by six attempts in three slots on two channels over three weeks', () => {
    const attempts = [
      attempt('2026-11-02', '10:30'),
      attempt('2026-11-06', '16:30'),
      attempt('2026-11-11', '14:30', 'visit'),
      attempt('2026-11-16'),
      attempt('2026-11-20'),
      attempt('2026-11-23'),
    ];
    expect(patienceOf(attempts, DEFAULT_PATIENCE)).toEqual({
      attempts: 6,
      channels: ['phone', 'visit'],
      slots: ['early-morning', 'late-afternoon', 'afternoon'],
      days: 21,
      missing: { attempts: 0, channels: 0, slots: [], days: 0 },
      isMet: true,
    });
  });

  it.each<[string, Attempt[], Partial<ReturnType<typeof patienceOf>['missing']>]>([
    ['a day too few', [attempt('2026-11-02'), attempt('2026-11-22')], { days: 1 }],
    ['a call without its time is in no slot', [attempt('2026-11-02')], { attempts: 5 }],
    [
      'an e-mail is in no slot whenever it was written',
      [attempt('2026-11-02', '10:30', 'email')],
      { channels: 1, slots: ['late-afternoon', 'early-morning', 'afternoon'] },
    ],
    [
      'the slots that are missing are named',
      [attempt('2026-11-02', '10:30')],
      { slots: ['late-afternoon', 'afternoon'] },
    ],
    [
      'who was reached was not tried in vain',
      [attempt('2026-11-02', '10:30', 'phone', 'callback')],
      { attempts: 6, channels: 2 },
    ],
    [
      'the conclusion is no attempt',
      [attempt('2026-11-02', '10:30', 'phone', 'never-reached')],
      { attempts: 6 },
    ],
  ])('%s', (_, attempts, missing) => {
    expect(patienceOf(attempts, DEFAULT_PATIENCE).missing).toMatchObject(missing);
  });
});

describe('the next attempt', () => {
  it('is in another slot, four days later', () => {
    const attempts = [{ ...attempt('2026-11-09', '10:30') }];
    expect(nextAttempt(attempts, DEFAULT_PATIENCE, ['phone', 'visit'], null)).toEqual({
      dueOn: '2026-11-13',
      slot: 'late-afternoon',
      channel: 'phone',
    });
  });

  it('after two vain calls is on another channel', () => {
    const attempts = [attempt('2026-11-09', '10:30'), attempt('2026-11-13', '16:30')];
    expect(nextAttempt(attempts, DEFAULT_PATIENCE, ['phone', 'email'], null)).toEqual({
      dueOn: '2026-11-17',
      slot: null,
      channel: 'email',
    });
  });

  it('leaves a wrong number its week, and goes another way where there is one', () => {
    const wrong = attempt('2026-11-09', '10:30', 'phone', 'wrong-contact');
    expect(nextAttempt([wrong], DEFAULT_PATIENCE, ['phone', 'visit'], null)).toEqual({
      dueOn: '2026-11-16',
      slot: 'late-afternoon',
      channel: 'visit',
    });
    expect(nextAttempt([wrong], DEFAULT_PATIENCE, ['phone'], null).channel).toBe('phone');
  });

  it('once patience is met comes after the usual pause, in the slot tried least', () => {
    const attempts = followed(attempt('2026-11-09', '10:30'), DEFAULT_PATIENCE, ['phone', 'visit'], null);
    const slots = attempts.map(({ time }) => time?.slice(0, 2));
    expect(slots).toEqual(['10', '16', '14', '11', '18', '16']);
    expect(nextAttempt(attempts, DEFAULT_PATIENCE, ['phone', 'visit'], null)).toEqual({
      dueOn: '2026-12-04',
      slot: 'early-morning',
      channel: 'phone',
    });
  });

  it('falls on no holiday: Easter Monday is left out', () => {
    // Four days after Thursday 2 April 2026 is Easter Monday.
    expect(nextAttempt([attempt('2026-04-02')], DEFAULT_PATIENCE, ['phone'], null).dueOn).toBe('2026-04-07');
  });
});

describe('on the eve of a holiday', () => {
  // Four days after Friday 20 December 2024 is Christmas Eve.
  const DECEMBER = on('2024-12-20');
  const tried = (...times: readonly string[]) =>
    times.map((time) => ({ ...attempt('2024-12-20', time), contactedOn: DECEMBER }));

  it('a slot is suggested in which calls are proper', () => {
    expect(nextAttempt(tried('16:30'), DEFAULT_PATIENCE, ['phone'], null)).toEqual({
      dueOn: '2024-12-24',
      slot: 'afternoon',
      channel: 'phone',
    });
  });

  it('a slot that is missing and not to be had is waited for', () => {
    const five = { ...DEFAULT_PATIENCE, slots: 5 };
    expect(nextAttempt(tried('16:30', '14:30', '11:30'), five, ['phone'], null)).toEqual({
      dueOn: '2024-12-27',
      slot: 'early-morning',
      channel: 'phone',
    });
  });
});

/** The fewest attempts that can meet a patience, reckoned without the rule that plans them. */
function fewest({ attempts, channels, slots, weeks }: Patience, usable: readonly Channel[]): number {
  const spoken = usable.filter((channel) => channel === 'phone' || channel === 'visit').length;
  const written = Math.max(0, channels - spoken);
  return Math.max(attempts, channels, slots + written, weeks > 0 ? 2 : 1);
}

describe('whoever follows the suggestions', () => {
  const anyPatience = fc.record({
    attempts: fc.integer({ min: 1, max: 12 }),
    channels: fc.integer({ min: 1, max: 4 }),
    slots: fc.integer({ min: 1, max: 5 }),
    weeks: fc.integer({ min: 0, max: 12 }),
  });
  const anyChannels = fc
    .shuffledSubarray<Channel>(['phone', 'visit', 'email', 'letter'], { minLength: 1 })
    .filter((channels) => channels.includes('phone') || channels.includes('visit'));
  const anyDay = fc.integer({ min: dayNumber(on('2020-01-01')), max: dayNumber(on('2045-12-31')) });
  const setting = fc
    .record({ patience: anyPatience, channels: anyChannels, day: anyDay })
    .filter(({ patience, channels }) => patience.channels <= channels.length);

  /** On the channel one would begin with, in the early morning. */
  function begun(day: number, channels: readonly Channel[]): Attempt {
    const channel = channels.find((one) => one === 'phone' || one === 'visit') ?? 'phone';
    return {
      contactedOn: dayOfNumber(day) as Day,
      channel,
      time: '09:30' as TimeOfDay,
      outcome: 'no-answer',
    };
  }

  it('meets the patience with as few attempts as it allows', () => {
    fc.assert(
      fc.property(setting, ({ patience, channels, day }) => {
        // A Saturday is a slot of its own, and would be one for nothing.
        const monday = day - ((day + 3) % 7);
        const attempts = followed(begun(monday, channels), patience, channels, '06-24');
        expect(patienceOf(attempts, patience).isMet).toBe(true);
        expect(attempts.length).toBe(fewest(patience, channels));
      }),
      { numRuns: 500 },
    );
  });

  it('never calls twice on one day, nor on a day on which one does not call', () => {
    fc.assert(
      fc.property(setting, ({ patience, channels, day }) => {
        const attempts = followed(begun(day, channels), patience, channels, '06-24');
        const days = attempts.map(({ contactedOn }) => contactedOn);
        expect(days).toEqual([...new Set(days)].toSorted());
        expect(days.slice(1).filter((one) => !isWorkingDay(one, '06-24'))).toEqual([]);
        const onEves = attempts.slice(1).filter(({ contactedOn }) => isEve(contactedOn, '06-24'));
        expect(onEves.filter(({ time }) => time === '09:00' || time === '18:00')).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('tries no slot twice while another has not been tried', () => {
    const attempts = followed(
      { ...attempt('2026-11-09', '09:30'), contactedOn: MONDAY },
      { ...DEFAULT_PATIENCE, slots: 5 },
      ['phone', 'visit'],
      null,
    );
    expect(new Set(attempts.slice(0, 5).map(({ time }) => time)).size).toBe(5);
  });
});
