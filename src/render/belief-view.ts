import type { NotedBelief } from '../app/note-belief.ts';
import type { TakenBeliefs } from '../app/read-beliefs.ts';
import type { Words } from '../locale/words.ts';
import { oneLine } from './safe-text.ts';
import type { View } from './sheet.ts';
import { wrapped } from './table.ts';

/** One belief as it was noted. The blocker is private: only whether there is one is told. */
export function beliefView(noted: NotedBelief, words: Words): View {
  const { belief: sentences } = words.screens;
  return {
    json: () => ({
      schemaVersion: 1,
      code: noted.code,
      name: noted.name,
      seller: noted.seller,
      lost: noted.isLost,
      returnPercent: noted.returnPercent,
      cause: noted.cause,
      hasBlocker: noted.blocker !== null,
      notedOn: noted.notedOn,
      isNew: noted.isNew,
    }),
    text: ({ width }) => {
      const cause = noted.cause === null ? null : words.labels.causes[noted.cause];
      const name = oneLine(noted.name);
      return wrapped(
        noted.isNew
          ? sentences.noted(name, noted.isLost, noted.returnPercent, cause)
          : sentences.unchanged(name),
        width,
      );
    },
  };
}

/** Rejected rows shown of one sheet; the rest would only push the counts off the screen. */
const REJECTS_SHOWN = 20;

export function takenBeliefsView(taken: readonly TakenBeliefs[], words: Words): View {
  const { belief: sentences, import: imports } = words.screens;
  return {
    json: () => ({
      schemaVersion: 1,
      files: taken.map(({ file, read, noted, unchanged, blank, rejects }) => ({
        file,
        read,
        noted,
        unchanged,
        blank,
        rejected: rejects.length,
        rejects: rejects.map((reject) => ({
          ...reject,
          message: sentences.rejects[reject.code](reject.value),
        })),
      })),
    }),
    text: ({ width, paint }) =>
      taken
        .map(({ rejects, ...counts }) => {
          const line = sentences.taken({ ...counts, file: oneLine(counts.file), rejected: rejects.length });
          const shown = rejects.slice(0, REJECTS_SHOWN).map((reject) => {
            const message = sentences.rejects[reject.code](reject.value);
            const column = reject.column === null ? null : oneLine(reject.column);
            return paint.warn(
              wrapped(oneLine(sentences.rejectLine(reject.line, column, message)), width, '  '),
            );
          });
          const more = rejects.length - shown.length;
          return [
            wrapped(line, width),
            ...shown,
            ...(more === 0 ? [] : [wrapped(imports.moreRejects(more), width, '  ')]),
          ].join('\n');
        })
        .join('\n'),
  };
}

export interface WrittenSheet {
  readonly file: string;
  readonly seller: string | null;
  readonly customers: number;
  readonly withBelief: number;
}

export function writtenSheetsView(files: readonly WrittenSheet[], words: Words): View {
  const { belief: sentences } = words.screens;
  return {
    json: () => ({ schemaVersion: 1, files }),
    text: () =>
      files.length === 0
        ? sentences.none
        : sentences.sheets(files.map(({ file, customers }) => ({ file: oneLine(file), customers }))),
  };
}
