import type { ImportedCauses } from '../app/import-causes.ts';
import type { Words } from '../locale/words.ts';
import { brokenJson, brokenLines } from './remedy-view.ts';
import { oneLine } from './safe-text.ts';
import { messageOf } from './set-aside-text.ts';
import type { Screen, View } from './sheet.ts';
import { wrapped } from './table.ts';

const REJECTS_SHOWN = 10;
const VALUE_SHOWN = 60;

export function importedCausesView(imported: ImportedCauses, words: Words): View {
  return {
    json: () => importedJson(imported, words),
    text: (screen) => importedText(imported, words, screen),
  };
}

/** In the form of any other import, as far as it goes. */
function importedJson(imported: ImportedCauses, words: Words): unknown {
  const { dryRun, header: _, rejects, broken, ...file } = imported;
  const told = rejects.map((reject) => ({
    line: reject.line,
    column: reject.column,
    value: reject.value,
    code: reject.code,
    message: messageOf(reject, 'causes', words),
  }));
  return {
    schemaVersion: 1,
    dryRun,
    files: [{ ...file, kind: 'causes', rejects: told }],
    brokenRemedies: brokenJson(broken),
  };
}

function importedText(imported: ImportedCauses, words: Words, screen: Screen): string {
  const { cause: sentences, import: importing } = words.screens;
  const { width, paint } = screen;
  const fields: Readonly<Record<string, string>> = sentences.fields;
  const { file, columns, delimiter, ignoredColumns, rejects, rejected } = imported;
  const pairs = Object.entries(columns).map(
    ([field, column]) => [fields[field] ?? field, oneLine(column)] as const,
  );
  const details = [importing.columns(pairs)];
  if (imported.format === 'csv') {
    const shown = delimiter === '\t' ? importing.tab : delimiter;
    details.unshift(sentences.import.understood({ ...imported, delimiter: shown }));
  }
  if (ignoredColumns.length > 0) details.push(importing.ignored(ignoredColumns.map(oneLine)));
  const lines = [
    paint.title(importing.file(oneLine(file), words.labels.kinds.causes)),
    ...details.map((line) => paint.dim(wrapped(line, width, '  '))),
    wrapped(sentences.import.counts(imported), width, '  '),
    ...(imported.forgotten === 0
      ? []
      : [wrapped(words.screens.privacy.forgottenRows(imported.forgotten), width, '  ')]),
  ];
  for (const reject of rejects.slice(0, REJECTS_SHOWN)) {
    const value = reject.value === null ? null : oneLine(reject.value).slice(0, VALUE_SHOWN);
    const column = reject.column === null ? null : oneLine(reject.column);
    const line = importing.rejectLine(reject.line, column, words.rejects[reject.code](value));
    lines.push(paint.warn(wrapped(line, width, '  ')));
  }
  const more = rejected - Math.min(rejects.length, REJECTS_SHOWN);
  if (more > 0) lines.push(`  ${importing.moreRejects(more)}`);
  lines.push(...brokenLines(imported.broken, words, screen));
  if (imported.dryRun) lines.push('', paint.warn(importing.dryRun));
  else if (imported.added === 0) lines.push('', importing.nothingNew);
  return lines.join('\n');
}
