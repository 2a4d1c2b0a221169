import { type Day, dayOfNumber } from './day.ts';

/** Purchases of one year, January first; null for months before the first purchase and after today. */
export interface TimelineYear {
  readonly year: number;
  readonly months: readonly (number | null)[];
}

const MONTHS = 12;

/** Year by year how often was bought in each month, oldest year first; empty without purchases. */
export function timelineOf(purchaseDays: readonly number[], today: Day): TimelineYear[] {
  const counts = new Map<number, number>();
  for (const day of purchaseDays) {
    const month = monthOf(dayOfNumber(day));
    counts.set(month, (counts.get(month) ?? 0) + 1);
  }
  const [first] = counts.keys();
  if (first === undefined) return [];

  const last = monthOf(today);
  const years: TimelineYear[] = [];
  for (let year = Math.floor(first / MONTHS); year <= Math.floor(last / MONTHS); year += 1) {
    const months = Array.from({ length: MONTHS }, (_, index) => {
      const month = year * MONTHS + index;
      return month < first || month > last ? null : (counts.get(month) ?? 0);
    });
    years.push({ year, months });
  }
  return years;
}

function monthOf(day: Day): number {
  return Number(day.slice(0, 4)) * MONTHS + Number(day.slice(5, 7)) - 1;
}
