import type { ImportResult } from '../app/import-files.ts';
import type { ImportedFile } from '../app/imported-file.ts';
import { CHOICES_SHEETS } from '../locale/list-headers.ts';
import type { Words } from '../locale/words.ts';
import { listConflictsJson, listCounts, listDecisions, listFields } from './returned-view.ts';
import { oneLine } from './safe-text.ts';
import { messageOf } from './set-aside-text.ts';
import type { Screen, View } from './sheet.ts';
import { wrapped } from './table.ts';

const REJECTS_SHOWN = 10;
const VALUE_SHOWN = 60;

export function importView(result: ImportResult, words: Words): View {
  return {
    json: () => ({
      schemaVersion: 1,
      dryRun: result.dryRun,
      files: result.files.map((file) => fileJson(file, words)),
    }),
    text: (screen) => importText(result, words, screen),
  };
}

/** One file as programs read of it. */
export function fileJson(file: ImportedFile, words: Words): unknown {
  const { header: _, rejects, outcomes, preview, encoding, delimiter, ...facts } = file;
  const isText = file.format === 'csv';
  return {
    ...facts,
    encoding: isText ? encoding : null,
    delimiter: isText ? delimiter : null,
    outcomes: outcomes && { open: outcomes.open, conflicts: listConflictsJson(outcomes.conflicts) },
    preview: preview?.map(({ line, values }) => ({ line, ...values })) ?? null,
    rejects: rejects.map((reject) => ({
      line: reject.line,
      column: reject.column,
      value: reject.value,
      code: reject.code,
      message: messageOf(reject, file.kind, words),
    })),
  };
}

function importText(result: ImportResult, words: Words, screen: Screen): string {
  const { import: sentences } = words.screens;
  const parts = result.files.map((file) => fileText(file, words, screen));
  if (result.dryRun) parts.push(screen.paint.warn(sentences.dryRun));
  else if (result.files.every(({ batch }) => batch === null)) parts.push(sentences.nothingNew);
  return parts.join('\n\n');
}

/** Turnover by period, and no column that says when the last purchase was. */
function hasOnlyTurnover({ kind, columns }: ImportedFile): boolean {
  const { turnover, year, month, lastOrderOn } = columns;
  return kind === 'customers' && lastOrderOn === undefined && (turnover ?? year ?? month) !== undefined;
}

function fileText(file: ImportedFile, words: Words, { width, paint }: Screen): string {
  const { import: sentences } = words.screens;
  const { kinds } = words.labels;
  const fields: Readonly<Record<string, string>> =
    file.outcomes === null ? words.labels.fields : listFields(words);
  const pairs = Object.entries(file.columns).map(
    ([field, column]) => [fields[field] ?? field, oneLine(column)] as const,
  );
  const details = file.profile === null ? [] : [sentences.byProfile(oneLine(file.profile))];
  details.push(understoodText(file, words), sentences.columns(pairs));
  if (file.ignoredColumns.length > 0) details.push(sentences.ignored(file.ignoredColumns.map(oneLine)));
  const lines = [
    paint.title(sentences.file(oneLine(file.file), kinds[file.kind])),
    ...details.map((line) => paint.dim(wrapped(line, width, '  '))),
    wrapped(countsText(file, words), width, '  '),
    ...listDecisions(file, words).map((line) => wrapped(line, width, '  ')),
    ...[...forgottenLines(file, words), ...changedFieldsLines(file, words), ...repairLines(file, words)].map(
      (line) => wrapped(line, width, '  '),
    ),
    ...noSalesLines(file, words).map((line) => wrapped(line, width, '  ')),
    ...doubtLines(file, words).map((line) => paint.warn(wrapped(line, width, '  '))),
    ...previewLines(file, words, width),
  ];
  if (hasOnlyTurnover(file)) lines.push(wrapped(sentences.turnoverOnly, width, '  '));
  for (const reject of file.rejects.slice(0, REJECTS_SHOWN)) {
    const value = reject.value === null ? null : oneLine(reject.value).slice(0, VALUE_SHOWN);
    const message = oneLine(messageOf({ ...reject, value }, file.kind, words));
    const column = reject.column === null ? null : oneLine(reject.column);
    lines.push(paint.warn(wrapped(sentences.rejectLine(reject.line, column, message), width, '  ')));
  }
  const more = file.rejected - Math.min(file.rejects.length, REJECTS_SHOWN);
  if (more > 0) lines.push(`  ${sentences.moreRejects(more)}`);
  return lines.join('\n');
}

/** What came of the rows, in one sentence. */
export function countsText(file: ImportedFile, words: Words): string {
  return file.outcomes === null ? words.screens.import.counts(file) : listCounts(file, words);
}

function understoodText(file: ImportedFile, words: Words): string {
  const { import: sentences } = words.screens;
  switch (file.format) {
    case 'xlsx': {
      const isOwn = (sheet: string) => file.outcomes !== null && CHOICES_SHEETS.has(sheet);
      const others = file.sheets.filter((sheet) => sheet !== file.sheet && !isOwn(sheet)).map(oneLine);
      return sentences.understoodSheet({ ...file, sheet: oneLine(file.sheet ?? ''), others });
    }
    case 'fatturapa':
      return sentences.understoodInvoices(file.issuer === null ? null : oneLine(file.issuer));
    case 'csv': {
      const delimiter = file.delimiter === '\t' ? sentences.tab : file.delimiter;
      return sentences.understood({ ...file, delimiter });
    }
  }
}

function noSalesLines({ skippedBecause }: ImportedFile, words: Words): string[] {
  return Object.keys(skippedBecause).length === 0 ? [] : [words.screens.import.noSales(skippedBecause)];
}

/** How many rows, never whose. */
function forgottenLines({ forgotten }: ImportedFile, words: Words): string[] {
  return forgotten === 0 ? [] : [words.screens.privacy.forgottenRows(forgotten)];
}

function changedFieldsLines({ changedFields }: ImportedFile, words: Words): string[] {
  const { fields } = words.labels;
  const counts = Object.entries(changedFields)
    .map(([field, changes]) => [fields[field as keyof typeof fields], changes] as const)
    .toSorted(([, one], [, other]) => other - one);
  return counts.length === 0 ? [] : [words.screens.import.changedFields(counts)];
}

function repairLines({ repaired, repairs: [first] }: ImportedFile, words: Words): string[] {
  if (first === undefined) return [];
  const { line, column, before, after } = first;
  const shown = (text: string) => oneLine(text).slice(0, VALUE_SHOWN);
  const example = { line, column: oneLine(column), before: shown(before), after: shown(after) };
  return [words.screens.import.repaired(repaired, example)];
}

/** What the file left open; whoever wants it otherwise takes the import back first. */
export function doubtLines({ doubts, batch }: ImportedFile, words: Words): string[] {
  const { import: sentences } = words.screens;
  if (doubts.length === 0) return [];
  const lines = doubts.map((doubt) => oneLine(sentences.doubt(doubt)));
  // Of a column that is no rating there is nothing to repeat.
  const isRepeatable = doubts.some(({ about }) => about !== 'rating');
  return batch === null || !isRepeatable ? lines : [...lines, sentences.undoFirst(batch)];
}

function previewLines({ preview }: ImportedFile, words: Words, width: number): string[] {
  if (preview === null || preview.length === 0) return [];
  const { import: sentences } = words.screens;
  return [
    `  ${sentences.previewTitle}`,
    ...preview.map(({ line, values }) => {
      const written = Object.entries(values).flatMap(([field, value]) =>
        value == null ? [] : [writtenAs(field as PreviewField, value, words)],
      );
      return wrapped(sentences.previewRow(line, written), width, '    ');
    }),
  ];
}

type PreviewField = keyof NonNullable<ImportedFile['preview']>[number]['values'];

/** Field and value as people write them here. */
function writtenAs(field: PreviewField, value: string | number | boolean, words: Words): [string, string] {
  const { fields, documentKinds, statuses, yes, no } = words.labels;
  const { formats } = words;
  const text = String(value);
  switch (field) {
    case 'placedOn':
    case 'lastOrderOn':
      return [fields[field], formats.day(text as Parameters<typeof formats.day>[0])];
    case 'amountCents':
      return [fields.amount, formats.money(Number(value))];
    case 'totalCents':
      return [fields.total, formats.money(Number(value))];
    case 'orderCount':
      return [fields.orderCount, formats.integer(Number(value))];
    case 'kind':
      return [fields.documentType, documentKinds[text as keyof typeof documentKinds]];
    case 'status':
      return [fields.status, statuses[text as keyof typeof statuses]];
    case 'objected':
      return [fields.doNotContact, value === true ? yes : no];
    case 'marketingConsent':
      return [fields.marketingConsent, value === true ? yes : no];
    case 'mobileFound':
      return [fields.mobile, oneLine(text)];
    // Numbers that failed their check were kept, not recognised.
    case 'unusableVatNumber':
      return [fields.vatNumber, words.screens.import.kept(oneLine(text))];
    case 'unusableTaxCode':
      return [fields.taxCode, words.screens.import.kept(oneLine(text))];
    default:
      return [fields[field], oneLine(text)];
  }
}
