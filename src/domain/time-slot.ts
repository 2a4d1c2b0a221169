import { type Day, weekdayOf } from './day.ts';

/** A time of the day on the customer's clock, `HH:MM`. */
export type TimeOfDay = string & { readonly __timeOfDay: true };

/**
 * The parts of the week in which somebody different may pick up. Within the hours at which calls are proper (weekdays 9 to 20,
 * Saturdays 10 to 19); a call at another time belongs to the slot it is nearest to.
 */
export type TimeSlot =
  | 'early-morning'
  | 'late-morning'
  | 'afternoon'
  | 'late-afternoon'
  | 'evening'
  | 'saturday';

export const TIME_SLOTS: readonly TimeSlot[] = [
  'early-morning',
  'late-morning',
  'afternoon',
  'late-afternoon',
  'evening',
  'saturday',
];

/** Full hours from and to of each slot of a weekday. Saturday is one slot, and never suggested: most offices are closed. */
export const SLOT_HOURS: Readonly<Record<TimeSlot, readonly [from: number, to: number]>> = {
  'early-morning': [9, 11],
  'late-morning': [11, 13],
  afternoon: [14, 16],
  'late-afternoon': [16, 18],
  evening: [18, 20],
  saturday: [10, 19],
};

const SATURDAY = 6;
const TIME_PATTERN = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/;

/** `9:30` and `9.30` too; undefined when the clock shows no such time. */
export function parseTime(text: string): TimeOfDay | undefined {
  const match = TIME_PATTERN.exec(text.trim());
  return match ? (`${match[1]?.padStart(2, '0')}:${match[2]}` as TimeOfDay) : undefined;
}

/** The lunch break belongs to the late morning: whoever is not out answers then. */
export function slotOf(day: Day, time: TimeOfDay): TimeSlot {
  if (weekdayOf(day) === SATURDAY) return 'saturday';
  const hour = Number(time.slice(0, 2));
  if (hour < 11) return 'early-morning';
  if (hour < 14) return 'late-morning';
  if (hour < 16) return 'afternoon';
  return hour < 18 ? 'late-afternoon' : 'evening';
}
