import type { FolderFile, FolderImport } from '../app/import-folder.ts';
import type { Words } from '../locale/words.ts';
import { troubleText } from './fault-text.ts';
import { countsText, doubtLines, fileJson } from './import-view.ts';
import { manyLines, oneLine } from './safe-text.ts';
import type { Screen, View } from './sheet.ts';
import { wrapped } from './table.ts';

/** @param leastAgeSeconds younger files were left alone */
export function folderImportView(result: FolderImport, leastAgeSeconds: number, words: Words): View {
  const { places, files, waiting, ignored } = result;
  return {
    json: () => ({
      schemaVersion: 1,
      ...places,
      counts: { ...countsOf(result), waiting: waiting.length },
      files: files.map((file) => folderFileJson(file, words)),
      waiting,
      ignored,
    }),
    text: (screen) => folderText(result, leastAgeSeconds, words, screen),
  };
}

function countsOf({ files }: FolderImport): { imported: number; known: number; failed: number } {
  const count = (as: FolderFile['as']) => files.filter((file) => file.as === as).length;
  return { imported: count('imported'), known: count('known'), failed: count('failed') };
}

function folderFileJson(file: FolderFile, words: Words): unknown {
  const common = { file: file.file, result: file.as, movedTo: file.movedTo };
  const none = { imported: null, rejectsFile: null, before: null, fault: null, explanation: null };
  switch (file.as) {
    case 'imported':
      return {
        ...common,
        ...none,
        imported: fileJson(file.imported, words),
        rejectsFile: file.rejectsFile,
      };
    case 'known':
      return { ...common, ...none, before: file.before };
    case 'failed': {
      const { message, hint } = troubleText(file.error, words);
      return {
        ...common,
        ...none,
        fault: { code: codeOf(file.error), message, hint },
        explanation: file.explanation,
      };
    }
  }
}

function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error ? String(error.code) : null;
}

function folderText(
  result: FolderImport,
  leastAgeSeconds: number,
  words: Words,
  { width, paint }: Screen,
): string {
  const { folder: sentences } = words.rhythm;
  const { files, waiting, ignored, places } = result;
  const aside = [
    ...waiting.map(({ file, why }) => `${oneLine(file)}: ${sentences.waiting[why](leastAgeSeconds)}`),
    ...ignored.flatMap(({ file, why }) => {
      // What other programs are working on is no news.
      if (why === 'temporary') return [];
      return [`${oneLine(file)}: ${why === 'not-a-file' ? sentences.notAFile : sentences.notATable}`];
    }),
  ].map((line) => paint.dim(wrapped(line, width)));
  if (files.length === 0) return [sentences.nothing(oneLine(places.folder)), ...aside].join('\n');
  const parts = files.map((file) => fileLines(file, words, { width, paint }).join('\n'));
  return [...parts, ...aside, sentences.counts(countsOf(result))].join('\n');
}

function fileLines(file: FolderFile, words: Words, { width, paint }: Screen): string[] {
  const { folder: sentences } = words.rhythm;
  const line = (text: string) => wrapped(oneLine(text), width);
  const below = (text: string) => wrapped(oneLine(text), width, '  ');
  const name = oneLine(file.file);
  // A path broken over lines is none.
  const place = (text: string) => `  ${oneLine(text)}`;
  const moved = place(sentences.movedTo(file.movedTo));
  switch (file.as) {
    case 'imported': {
      const { imported, rejectsFile } = file;
      const head = `${name}: ${words.labels.kinds[imported.kind]}. ${countsText(imported, words)}`;
      return [
        line(head),
        ...doubtLines(imported, words).map((doubt) => paint.warn(below(doubt))),
        moved,
        ...(rejectsFile === null ? [] : [paint.warn(place(sentences.rejectsIn(rejectsFile)))]),
      ];
    }
    case 'known': {
      const importedOn = words.formats.day(file.before.importedOn);
      return [line(`${name}: ${sentences.known({ file: file.before.file, importedOn })}`), moved];
    }
    case 'failed': {
      const { message } = troubleText(file.error, words);
      return [
        paint.warn(line(`${name}: ${sentences.failed}`)),
        ...manyLines(message)
          .split('\n')
          .map((part) => paint.warn(wrapped(part, width, '  '))),
        moved,
        ...(file.explanation === null ? [] : [place(sentences.explainedIn(file.explanation))]),
      ];
    }
  }
}

/** What stands beside a file that was not imported: text as every editor opens it. */
export function explanationText(
  failed: { readonly file: string; readonly error: unknown; readonly on: string; readonly folder: string },
  words: Words,
): string {
  const { file, error, on, folder } = failed;
  const { message, hint } = troubleText(error, words);
  const day = words.formats.day(on as Parameters<typeof words.formats.day>[0]);
  const isMappable = ['no-header', 'incomplete-header'].includes(codeOf(error) ?? '');
  const facts = { file: oneLine(file), day, message, hint, folder, isMappable };
  const text = words.rhythm.folder.explanation(facts);
  return `\ufeff${manyLines(text).replaceAll('\n', '\r\n')}`;
}
