import type { RatedCustomer } from '../app/rate-customer.ts';
import type { Words } from '../locale/words.ts';
import { oneLine } from './safe-text.ts';
import type { Sheet, View } from './sheet.ts';
import { tableText } from './table.ts';

/** What is said of a customer besides the orders, by hand or by a list. */
export function ratingsView(rated: RatedCustomer, words: Words): View {
  const { customer, ratings, sources } = rated;
  const { priority: sentences } = words.screens;
  return {
    json: () => ({
      schemaVersion: 1,
      code: customer.code,
      name: customer.name,
      ratings,
      sources: sourcesOf(rated),
    }),
    sheet: () => ratingsSheet(rated, words),
    text: (screen) =>
      [
        screen.paint.title(sentences.ratingsTitle(customer.code, oneLine(customer.name))),
        tableText(ratingsSheet({ customer, ratings, sources }, words), words.formats, screen),
      ].join('\n'),
  };
}

/** A key for every rating: absent values are null in what programs read. */
function sourcesOf({ ratings, sources }: RatedCustomer): Record<string, string | null> {
  const names = Object.keys(ratings) as (keyof typeof ratings)[];
  return Object.fromEntries(names.map((name) => [name, sources[name] ?? null]));
}

function ratingsSheet({ ratings, sources }: RatedCustomer, words: Words): Sheet {
  const { columns: label, fields } = words.labels;
  const { priority: sentences } = words.screens;
  const names = Object.keys(ratings) as (keyof typeof ratings)[];
  return {
    columns: [
      { label: label.rating, kind: 'text' },
      { label: label.value, kind: 'text' },
      { label: label.ratedBy, kind: 'text' },
    ],
    rows: names.map((name) => {
      const [value, source] = [ratings[name], sources[name]];
      const written = name === 'referrals' ? words.formats.integer : sentences.percent;
      return [
        fields[name],
        value === null ? null : written(value),
        source === undefined ? null : sentences.sources[source],
      ];
    }),
  };
}
