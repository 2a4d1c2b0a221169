/** When customers may be called, in minutes after midnight: the hours of the morning, those of the afternoon. */
export interface CallHours {
  readonly spans: readonly (readonly [from: number, to: number])[];
}

const SPAN = /^(\d{1,2})(?:[:.](\d{2}))?\s*[-–]\s*(\d{1,2})(?:[:.](\d{2}))?$/;
const DAY_MINUTES = 24 * 60;

/** `9:00-12:30, 14:30-18:00`, ascending; undefined for anything else. */
export function parseHours(text: string): CallHours | undefined {
  const spans: (readonly [number, number])[] = [];
  for (const part of text.split(/[,;]/)) {
    const match = SPAN.exec(part.trim());
    if (match === null) return undefined;
    const [from, to] = [minuteOf(match[1], match[2]), minuteOf(match[3], match[4])];
    const earlier = spans.at(-1)?.[1] ?? 0;
    if (from === undefined || to === undefined || from >= to || from < earlier) return undefined;
    spans.push([from, to]);
  }
  return spans.length === 0 ? undefined : { spans };
}

/** Business hours: the people who buy are not at the table. */
export const DEFAULT_HOURS = '9:00-12:30, 14:30-18:00';

/** Minutes of one working day. */
export function workingMinutes({ spans }: CallHours): number {
  return spans.reduce((sum, [from, to]) => sum + to - from, 0);
}

function minuteOf(hour: string | undefined, minute: string | undefined): number | undefined {
  const [hours, minutes] = [Number(hour), Number(minute ?? 0)];
  const total = hours * 60 + minutes;
  return minutes < 60 && total <= DAY_MINUTES ? total : undefined;
}
