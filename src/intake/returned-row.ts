import type { Day } from '../domain/day.ts';
import type { ListField } from '../locale/list-headers.ts';
import { isBlankRow, writtenText } from './cells.ts';
import { type DateOrder, dateOrderIn, parseWrittenDay } from './days.ts';
import { writtenTime } from './outcome-file.ts';
import type { TextRecord } from './records.ts';
import type { ReturnedList } from './returned-list.ts';
import { cellAt, type Reject, type RejectCode, rejectedAt } from './row.ts';
import { shapeFault } from './rows.ts';
import type { DecidedBy } from './survey.ts';

/** What a seller has filled in; the words of outcome, cause and channel are still only texts, free texts are to the character. */
export interface ReturnedRow {
  readonly record: TextRecord;
  /** `2026-W48/Bianchi/1`, as it stands there. */
  readonly row: string | null;
  readonly code: string | null;
  readonly dueOn: string | null;
  readonly outcome: string;
  readonly channel: string | null;
  readonly on: Day | null;
  readonly at: string | null;
  readonly next: Day | null;
  readonly cause: string | null;
  readonly step: string | null;
  readonly answer: string | null;
  readonly minutes: number | null;
  readonly notes: string | null;
}

export type ReadReturned =
  | { readonly as: 'answered'; readonly row: ReturnedRow }
  /** Nothing has been filled in. */
  | { readonly as: 'open' }
  | { readonly as: 'blank' }
  | { readonly as: 'rejected'; readonly reject: Reject };

const FILLED_IN: readonly ListField[] = [
  'outcome',
  'on',
  'next',
  'cause',
  'step',
  'answer',
  'minutes',
  'notes',
];
/** `12`, `12 min`, `12'`; workbooks write 12,0 for what was reckoned. */
const MINUTES = /^(\d{1,4})(?:[.,]0+)?\s*(?:m|min|minut[ioe]s?|minutes?|['’′])?\.?$/i;

export function readReturned(record: TextRecord, list: ReturnedList, order: DateOrder): ReadReturned {
  const { header, columns, source, delimiter } = list;
  if (isBlankRow(record.cells)) return { as: 'blank' };
  const isText = source.form === 'text';
  const shape = shapeFault(record.cells, header, isText ? delimiter : undefined);
  if (shape !== undefined) {
    return { as: 'rejected', reject: { line: record.line, cells: record.cells, ...shape } };
  }
  const meant = (field: ListField) => cellAt(record, columns[field]);
  const written = (field: ListField) => writtenText(record.cells[columns[field] ?? -1], isText);
  const refuse = (field: ListField, code: RejectCode): ReadReturned => ({
    as: 'rejected',
    reject: rejectedAt(record, header.cells, columns[field], code),
  });

  const outcome = meant('outcome');
  // What was said or promised would be lost without a word of how it went.
  if (outcome === null) {
    return FILLED_IN.some((field) => meant(field) !== null)
      ? refuse('outcome', 'no-outcome')
      : { as: 'open' };
  }
  const [on, next] = [dayIn(meant('on'), order), dayIn(meant('next'), order)];
  if (on === undefined) return refuse('on', 'not-a-day');
  if (next === undefined) return refuse('next', 'not-a-day');
  const minutes = minutesIn(meant('minutes'));
  if (minutes === undefined) return refuse('minutes', 'not-a-count');
  return {
    as: 'answered',
    row: {
      record,
      row: meant('row'),
      code: meant('code'),
      dueOn: meant('dueOn'),
      outcome,
      channel: meant('channel'),
      on,
      at: writtenTime(meant('at')),
      next,
      cause: meant('cause'),
      step: written('step'),
      answer: written('answer'),
      minutes,
      notes: written('notes'),
    },
  };
}

/**
 * The order in which the list writes day, month and year: as the person says, as the day that we ourselves wrote in a row shows
 * it, as the first day that leaves no doubt does, and otherwise as it is written here.
 *
 * @param dueOnOf the day that we wrote in the row that is known by this text
 */
export function dateOrderOfList(
  records: readonly TextRecord[],
  { dateOrder, columns }: ReturnedList,
  dueOnOf: (row: string) => Day | undefined,
): { readonly order: DateOrder; readonly from: DecidedBy } {
  if (dateOrder !== undefined) return { order: dateOrder, from: 'chosen' };
  for (const record of records) {
    const due = dueOnOf(cellAt(record, columns.row) ?? '');
    const written = cellAt(record, columns.dueOn);
    if (due === undefined || written === null) continue;
    const [isDmy, isMdy] = [parseWrittenDay(written, 'dmy') === due, parseWrittenDay(written, 'mdy') === due];
    if (isDmy !== isMdy) return { order: isDmy ? 'dmy' : 'mdy', from: 'evidence' };
  }
  for (const record of records) {
    for (const column of [columns.on, columns.next, columns.dueOn]) {
      const shown = dateOrderIn(cellAt(record, column) ?? '');
      if (shown !== undefined) return { order: shown, from: 'evidence' };
    }
  }
  return { order: 'dmy', from: 'default' };
}

function dayIn(text: string | null, order: DateOrder): Day | null | undefined {
  return text === null ? null : parseWrittenDay(text, order);
}

function minutesIn(text: string | null): number | null | undefined {
  if (text === null) return null;
  const [, minutes] = MINUTES.exec(text) ?? [];
  return minutes === undefined ? undefined : Number(minutes);
}
