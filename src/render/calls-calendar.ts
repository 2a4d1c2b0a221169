import type { WeekCalls } from '../app/issue-calls.ts';
import type { Words } from '../locale/words.ts';
import { type CalendarEvent, calendarText } from './calendar-file.ts';
import { addressOf, type CallRow, rowIdOf, whyListed } from './call-texts.ts';
import { nationalPhone } from './phone.ts';

/** The follow-ups with a promised day, each as a whole day of the calendar: first contacts may be moved, these may not. */
export function callsCalendar(calls: WeekCalls, words: Words): string {
  const promised = calls.rows.filter(({ promisedOn }) => promisedOn !== null);
  return calendarText(
    words.screens.calls.calendar.name(calls.week),
    promised.map((row) => eventOf(calls, row, words)),
  );
}

function eventOf(calls: WeekCalls, row: CallRow, words: Words): CalendarEvent {
  const { calls: sentences } = words.screens;
  const { background, contactPerson, phone } = row;
  const contact = background?.lastContact ?? null;
  const description = [
    contactPerson,
    phone === null ? null : nationalPhone(phone),
    row.email,
    whyListed(row, words),
    contact === null ? null : `${sentences.columns.lastContact}: ${sentences.lastContact(contact)}`,
    `${words.labels.columns.code}: ${row.code}`,
  ];
  return {
    // Keeps its identity however often the file is written, so that a calendar replaces the entry it has.
    uid: `${rowIdOf(calls, row)}@riconquista`,
    // When the list was issued: the file of a week is always the same.
    stampedOn:
      row.addedOn ?? calls.lists.find(({ seller }) => seller === row.seller)?.issuedOn ?? calls.issuedOn,
    day: row.dueOn,
    summary: sentences.calendar.summary(row.channel, row.name),
    description: description.filter((line) => line !== null).join('\n'),
    location: row.channel === 'visit' ? addressOf(row) : null,
  };
}
