import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CalendarEvent, calendarText } from '../../src/render/calendar-file.ts';
import { on } from '../domain/on.ts';

const EVENT: CalendarEvent = {
  uid: '2026-W48/Bianchi/1@riconquista',
  stampedOn: on('2026-11-22'),
  day: on('2026-12-31'),
  summary: 'Risentire Bar Gino; S.r.l.',
  description: 'Tel. 0543 111222\nPromesso, ieri',
  location: null,
};

/** As section 3.1 of RFC 5545 says how to read them. */
function unfolded(text: string): string[] {
  return text.replace(/\r\n[ \t]/g, '').split('\r\n');
}

function fieldOf(text: string, name: string): string {
  const line = unfolded(text).find((one) => one.startsWith(`${name}:`)) ?? '';
  return line
    .slice(name.length + 1)
    .replace(/\\([\\;,nN])/g, (_, mark: string) => (mark.toLowerCase() === 'n' ? '\n' : mark));
}

describe('a calendar', () => {
  it('has a whole day for each entry', () => {
    expect(calendarText('Richiami', [EVENT])).toBe(
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//riconquista//calls//EN',
        'CALSCALE:GREGORIAN',
        'METHOD:PUBLISH',
        'X-WR-CALNAME:Richiami',
        'BEGIN:VEVENT',
        'UID:2026-W48/Bianchi/1@riconquista',
        'DTSTAMP:20261122T000000Z',
        'DTSTART;VALUE=DATE:20261231',
        'DTEND;VALUE=DATE:20270101',
        'SUMMARY:Risentire Bar Gino\\; S.r.l.',
        'DESCRIPTION:Tel. 0543 111222\\nPromesso\\, ieri',
        'TRANSP:TRANSPARENT',
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ].join('\r\n'),
    );
  });

  it('folds its lines at 75 octets and gives every text back, whatever is in it', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 200 });
    fc.assert(
      fc.property(text, text, (summary, description) => {
        const calendar = calendarText('x', [{ ...EVENT, summary, description, location: summary }]);
        for (const line of calendar.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(calendar).not.toMatch(/[^\r]\n|\r[^\n]/);
        const meant = (one: string) =>
          one.replace(/\r\n|\r/g, '\n').replace(/[^\P{Cc}\n]|[\p{Zl}\p{Zp}]/gu, ' ');
        expect(fieldOf(calendar, 'SUMMARY')).toBe(meant(summary));
        expect(fieldOf(calendar, 'DESCRIPTION')).toBe(meant(description));
      }),
    );
  });
});
