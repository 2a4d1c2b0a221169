import type { WeekProgress } from '../app/calls-status.ts';
import type { Words } from '../locale/words.ts';
import type { Sheet, View } from './sheet.ts';
import { tableText, wrapped } from './table.ts';

type Progress = WeekProgress['lists'][number];

export function callsStatusView({ week, today, lists }: WeekProgress, words: Words): View {
  const { status } = words.screens.calls;
  const sheet = statusSheet(lists, words);
  return {
    json: () => ({
      schemaVersion: 1,
      week,
      today,
      lists: lists.map((list) => ({ ...list, open: list.rows - list.done })),
    }),
    sheet: () => sheet,
    text: (screen) => {
      if (lists.length === 0) return wrapped(status.none(week), screen.width);
      const shown = lists.length === 1 ? sheet : { ...sheet, rows: [...sheet.rows, totalRow(lists, words)] };
      return `${screen.paint.title(status.title(week))}\n${tableText(shown, words.formats, screen)}`;
    },
  };
}

function statusSheet(lists: readonly Progress[], words: Words): Sheet {
  const { columns } = words.screens.calls.status;
  return {
    columns: [
      { label: words.labels.columns.seller, kind: 'text', flexible: true },
      { label: columns.rows, kind: 'integer' },
      { label: columns.done, kind: 'integer' },
      { label: columns.open, kind: 'integer' },
      { label: columns.overdue, kind: 'integer' },
      { label: columns.issuedOn, kind: 'day' },
    ],
    rows: lists.map(({ seller, rows, done, overdue, issuedOn }) => [
      seller ?? words.labels.noSeller,
      rows,
      done,
      rows - done,
      overdue,
      issuedOn,
    ]),
  };
}

function totalRow(lists: readonly Progress[], words: Words): Sheet['rows'][number] {
  const sum = (of: (list: Progress) => number) => lists.reduce((total, list) => total + of(list), 0);
  return [
    words.screens.calls.status.total,
    sum(({ rows }) => rows),
    sum(({ done }) => done),
    sum(({ rows, done }) => rows - done),
    sum(({ overdue }) => overdue),
    null,
  ];
}
