import type { WatchList } from '../app/list-watched.ts';
import type { Words } from '../locale/words.ts';
import { returnJson } from './case-view.ts';
import type { Column, Sheet, SheetValue, View } from './sheet.ts';
import { tableText, wrapped } from './table.ts';

type Watched = WatchList['customers'][number];

/** Who came back within the last year. */
export function watchedView(list: WatchList, words: Words): View {
  return {
    json: () => ({
      schemaVersion: 1,
      today: list.setting.today,
      view: 'watched',
      counts: list.counts,
      customers: list.customers.map(({ code, name, seller, state, latest, relapse }) => ({
        code,
        name,
        seller,
        state,
        return: returnJson(latest),
        relapse,
      })),
    }),
    sheet: () => watchedSheet(list, words, 'file'),
    text: (screen) =>
      list.customers.length === 0
        ? wrapped(words.contacts.watched.none, screen.width)
        : tableText(watchedSheet(list, words, 'screen'), words.formats, screen),
  };
}

/** null when there is nobody to count. */
export function watchedSummary({ counts }: WatchList, words: Words): string | null {
  return counts.watched === 0 ? null : words.contacts.watched.listed(counts);
}

interface WatchedColumn extends Column {
  readonly of: (customer: Watched) => SheetValue;
}

function watchedSheet(list: WatchList, words: Words, place: 'screen' | 'file'): Sheet {
  const columns = columnsOf(list, words).filter(({ fileOnly }) => place === 'file' || fileOnly !== true);
  return { columns, rows: list.customers.map((customer) => columns.map((column) => column.of(customer))) };
}

function columnsOf({ customers }: WatchList, words: Words): readonly WatchedColumn[] {
  const { columns: label } = words.labels;
  const { columns: own, states } = words.contacts;
  const hasRelapses = customers.some(({ relapse }) => relapse !== null);
  return [
    { label: label.code, kind: 'code', of: ({ code }) => code },
    { label: label.name, kind: 'text', flexible: true, of: ({ name }) => name },
    { label: label.seller, kind: 'text', flexible: true, of: ({ seller }) => seller },
    { label: label.state, kind: 'text', of: ({ state }) => states[state] },
    { label: own.returnedOn, kind: 'day', of: ({ latest }) => latest.order.placedOn },
    { label: own.evidence, kind: 'text', optional: true, of: ({ latest }) => latest.order.number },
    { label: own.secondOrder, kind: 'day', of: ({ latest }) => latest.secondOrder?.placedOn ?? null },
    { label: own.thanks, kind: 'day', fileOnly: true, of: ({ latest }) => latest.thankedOn },
    { label: own.watchedUntil, kind: 'day', fileOnly: true, of: ({ latest }) => latest.watchedUntil },
    {
      label: own.relapse,
      kind: 'text',
      fileOnly: !hasRelapses,
      of: ({ relapse, latest }) => relapseText(relapse, latest, words),
    },
  ];
}

function relapseText(relapse: Watched['relapse'], latest: Watched['latest'], words: Words): string | null {
  if (relapse === null || latest.relapsedOn === null) return null;
  const { sameCause, otherCause, unknownCause } = words.contacts.watched;
  const cause = relapse.isSame === null ? unknownCause : relapse.isSame ? sameCause : otherCause;
  return `${words.formats.day(latest.relapsedOn)}, ${cause}`;
}
