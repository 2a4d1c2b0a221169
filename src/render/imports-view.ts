import type { listImports, UndoneImport } from '../app/undo-import.ts';
import type { Words } from '../locale/words.ts';
import type { Sheet, View } from './sheet.ts';
import { tableText, wrapped } from './table.ts';

type ImportBatch = Awaited<ReturnType<typeof listImports>>[number];

export function importsView(batches: readonly ImportBatch[], words: Words): View {
  const { columns: label, kinds } = words.labels;
  const sheet: Sheet = {
    columns: [
      { label: label.id, kind: 'integer' },
      { label: label.file, kind: 'text', flexible: true },
      { label: label.kind, kind: 'text' },
      { label: label.importedAt, kind: 'text' },
      { label: label.rowsRead, kind: 'integer' },
      { label: label.added, kind: 'integer' },
      { label: label.changed, kind: 'integer' },
    ],
    rows: batches.map((batch) => [
      batch.id,
      batch.file,
      kinds[batch.kind as keyof typeof kinds] ?? batch.kind,
      batch.importedAt.slice(0, 16).replace('T', ' '),
      batch.rowsRead,
      batch.added,
      batch.changed,
    ]),
  };
  return {
    json: () => ({ schemaVersion: 1, imports: batches }),
    sheet: () => sheet,
    text: (screen) =>
      batches.length === 0 ? words.screens.import.noImports : tableText(sheet, words.formats, screen),
  };
}

export function undoneView({ batch, removed, restored, kept }: UndoneImport, words: Words): View {
  return {
    json: () => ({ schemaVersion: 1, undone: batch.id, file: batch.file, removed, restored, kept }),
    text: ({ width }) => wrapped(words.screens.import.undone(batch.file, { removed, restored, kept }), width),
  };
}
