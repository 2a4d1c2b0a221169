import { stringify } from 'csv-stringify/sync';
import iconv from 'iconv-lite';
import type { ImportedFile } from '../app/imported-file.ts';
import type { Words } from '../locale/words.ts';
import { guardedForeign } from './formula-guard.ts';
import { messageOf } from './set-aside-text.ts';

/**
 * The rejected rows as they stood, in the file's own dialect and encoding, each with where and why; only a formula is guarded, so
 * that a spreadsheet can open the file.
 */
export function rejectsFile(
  file: { readonly kind: ImportedFile['kind'] | 'causes' } & Pick<
    ImportedFile,
    'header' | 'headerLine' | 'delimiter' | 'encoding' | 'rejects'
  >,
  words: Words,
): Buffer {
  const heading = [...file.header.map(guardedForeign), 'line', 'column', 'code', 'message'];
  const records = [
    // A file without a header stays one: the same `--map` reads it back.
    ...(file.headerLine === 0 ? [] : [heading]),
    ...file.rejects.map((reject) => [
      ...Array.from({ length: file.header.length }, (_, index) => guardedForeign(reject.cells[index] ?? '')),
      String(reject.line),
      guardedForeign(reject.column ?? ''),
      reject.code,
      messageOf(reject, file.kind, words),
    ]),
  ];
  const text = stringify(records, {
    delimiter: file.delimiter,
    record_delimiter: '\r\n',
    // A cell may hold a line break other than the record's own.
    quoted_match: /[\r\n]/,
  });
  return iconv.encode(text, file.encoding, { addBOM: file.encoding !== 'windows-1252' });
}
