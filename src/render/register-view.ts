import type { ImportedResults, NumbersToCheck } from '../app/register-lists.ts';
import type { Words } from '../locale/words.ts';
import { oneLine } from './safe-text.ts';
import type { Sheet, View } from './sheet.ts';
import { wrapped } from './table.ts';

const UNREAD_SHOWN = 20;
const TEXT_SHOWN = 60;

/** One number a line, and nothing of whose it is; as a sheet with an empty column for the answer. */
export function numbersView({ today, customers, numbers }: NumbersToCheck, words: Words): View {
  const { columns: label } = words.screens.privacy;
  const sheet: Sheet = {
    columns: [
      { label: label.number, kind: 'phone' },
      { label: label.result, kind: 'text' },
    ],
    rows: numbers.map(({ national }) => [national, null]),
  };
  return {
    json: () => ({ schemaVersion: 1, today, customers, numbers: numbers.map(({ phone }) => phone) }),
    sheet: () => sheet,
    text: () => numbers.map(({ phone }) => phone).join('\n'),
  };
}

export function resultsView(imported: ImportedResults, words: Words): View {
  const { rpo: sentences } = words.screens.privacy;
  const { foreign, added, unread } = imported;
  const more = unread.length - UNREAD_SHOWN;
  return {
    json: () => ({ schemaVersion: 1, ...imported }),
    text: ({ width, paint }) =>
      [
        sentences.imported(imported),
        ...(added === 0 ? [sentences.nothingNew] : []),
        ...(foreign === 0 ? [] : [sentences.foreign(foreign)]),
        ...unread
          .slice(0, UNREAD_SHOWN)
          .map(({ line, text, why }) =>
            paint.warn(sentences.unread[why](line, oneLine(text).slice(0, TEXT_SHOWN))),
          ),
        ...(more > 0 ? [sentences.more(more)] : []),
      ]
        .map((line) => wrapped(line, width))
        .join('\n'),
  };
}
