import type { Day } from '../domain/day.ts';

/** An entry that takes a whole day. */
export interface CalendarEvent {
  /** The same for the same entry, whenever it is written. */
  readonly uid: string;
  readonly stampedOn: Day;
  readonly day: Day;
  readonly summary: string;
  readonly description: string;
  readonly location: string | null;
}

/** Octets of a line without its end, which RFC 5545 (section 3.1) allows. */
const LINE_OCTETS = 75;
const MS_PER_DAY = 86_400_000;

/** An iCalendar file (RFC 5545): lines end with CRLF and are folded, texts are escaped. */
export function calendarText(name: string, events: readonly CalendarEvent[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//riconquista//calls//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines({ uid, stampedOn, day, summary, description, location }: CalendarEvent): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${basic(stampedOn)}T000000Z`,
    `DTSTART;VALUE=DATE:${basic(day)}`,
    // The first day after it.
    `DTEND;VALUE=DATE:${basic(dayAfter(day))}`,
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped(description)}`,
    ...(location === null ? [] : [`LOCATION:${escaped(location)}`]),
    // A promise does not make the day busy.
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** Backslash, semicolon and comma mean something (section 3.3.11); other control characters are not allowed. */
function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ');
}

/** Never within a character: a line that continues begins with a blank, which counts too. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > LINE_OCTETS) {
      parts.push(part);
      part = ' ';
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join('\r\n');
}

function basic(day: string): string {
  return day.replaceAll('-', '');
}

function dayAfter(day: Day): string {
  return new Date(Date.parse(day) + MS_PER_DAY).toISOString().slice(0, 10);
}
