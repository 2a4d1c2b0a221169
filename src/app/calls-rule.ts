import {
  type Capacity,
  type ContactMinutes,
  capacityText,
  DEFAULT_CAPACITY,
  DEFAULT_MINUTES,
  parseCapacity,
} from '../domain/capacity.ts';
import { type Moment, nextContactTime } from '../domain/contact-hours.ts';
import type { Day } from '../domain/day.ts';
import { type CallHours, DEFAULT_HOURS, parseHours } from '../domain/hours.ts';
import { type CapacityShares, DEFAULT_SHARES } from '../domain/purpose.ts';
import { Fault } from '../fault.ts';

/** What the firm may set about its lists. */
export interface CallsRule {
  readonly capacity: Capacity;
  readonly minutes: ContactMinutes;
  readonly shares: CapacityShares;
  readonly hours: CallHours;
  /** Without spans where nobody works on Saturdays. */
  readonly saturdays: CallHours;
  /** Who calls those who were partners; null = their sellers do. */
  readonly owner: string | null;
}

/** The default rule under the names of the settings, as they are shown. */
export const CALLS_SETTINGS = {
  capacity: DEFAULT_CAPACITY.amount,
  minutesPhone: DEFAULT_MINUTES.phone,
  minutesVisit: DEFAULT_MINUTES.visit,
  minutesWritten: DEFAULT_MINUTES.written,
  repeatShare: DEFAULT_MINUTES.repeatShare,
  shareMaintenance: DEFAULT_SHARES.maintenance,
  shareAcquisition: DEFAULT_SHARES.acquisition,
  callHours: DEFAULT_HOURS,
} as const;

/** The default rule with whatever the settings say otherwise. */
export function callsRuleFrom(settings: Readonly<Record<string, unknown>>): CallsRule {
  const number = (name: keyof typeof CALLS_SETTINGS) => {
    const own = settings[name];
    return typeof own === 'number' ? own : Number(CALLS_SETTINGS[name]);
  };
  const { owner, capacity, callHours, saturdayHours } = settings;
  return {
    capacity: parseCapacity(String(capacity ?? '')) ?? DEFAULT_CAPACITY,
    minutes: {
      phone: number('minutesPhone'),
      visit: number('minutesVisit'),
      written: number('minutesWritten'),
      repeatShare: number('repeatShare'),
    },
    shares: { maintenance: number('shareMaintenance'), acquisition: number('shareAcquisition') },
    hours: hoursFrom(typeof callHours === 'string' ? callHours : DEFAULT_HOURS),
    saturdays: typeof saturdayHours === 'string' ? hoursFrom(saturdayHours) : { spans: [] },
    owner: owner === undefined ? null : String(owner),
  };
}

/** A capacity as the settings keep it: contacts as a number, minutes as a text; undefined when it is none. */
export function capacitySetting(text: string): string | number | undefined {
  const capacity = parseCapacity(text);
  if (capacity === undefined) return undefined;
  return capacity.unit === 'rows' ? capacity.amount : capacityText(capacity);
}

/** @throws Fault `not-a-capacity` */
export function requireCapacity(text: string, flag: string): Capacity {
  const capacity = parseCapacity(text);
  if (capacity === undefined) throw new Fault('usage', 'not-a-capacity', { text, flag });
  return capacity;
}

export function areHours(text: string): boolean {
  return parseHours(text) !== undefined;
}

/**
 * From when on somebody may be called; null where the firm calls only when nobody may be called.
 *
 * @param minute after midnight; null where the hour is not known, which counts as the morning
 */
export function callableFrom(
  today: Day,
  minute: number | null,
  { hours, saturdays }: Pick<CallsRule, 'hours' | 'saturdays'>,
  patronDay: string | null,
): Moment | null {
  const now = { day: today, minute: minute ?? 0 };
  return nextContactTime(now, { weekdays: hours, saturdays }, patronDay) ?? null;
}

function hoursFrom(text: string): CallHours {
  const hours = parseHours(text);
  if (hours === undefined) throw new RangeError(`no hours: ${text}`);
  return hours;
}
