import type { CustomerExport } from '../app/export-customer.ts';
import type { Words } from '../locale/words.ts';
import { manyLines, oneLine } from './safe-text.ts';
import type { Screen, View } from './sheet.ts';
import { wrapped } from './table.ts';

type Tables = CustomerExport['tables'];
type Row = Tables[number]['rows'][number];
type Value = Row[string];

/** More than these are read more easily one below the other. */
const FIELDS_ON_A_LINE = 8;

/** Columns that hold JSON. */
const JSON_COLUMNS: ReadonlySet<string> = new Set([
  'call_rows.contributions',
  'call_rows.missing',
  'call_rows.because',
  'call_rows.background',
  'customer_merges.kept_before',
  'work_drafts.content',
  'customer_merges.merged_row',
  'merged_rows.content',
]);

/** What only ties rows together, or is another spelling of what is shown: said in JSON, not to be read. */
export const HIDDEN_COLUMNS: ReadonlySet<string> = new Set([
  'id',
  'customer_id',
  'batch_id',
  'changed_by',
  'list_id',
  'merge_id',
  'kept_id',
  'row_id',
  'row_rank',
  'rank',
  'name_key',
  'city_key',
  'member_key',
  'contact_id',
  'cause_id',
  'remedy_id',
  'given_id',
  'contacts_seen',
  'call_rows.background',
  'scores.state',
  'scores.because',
  'scores.phase',
  'exclusion',
  'is_listed',
  'is_neglected',
  'is_newcomer',
  'last_order_day',
  'off_season',
  'purged_at',
]);

/** Everything the database holds on a customer: all of it in JSON, and in words as far as a person can read it. */
export function exportView(exported: CustomerExport, words: Words): View {
  return {
    json: () => ({
      schemaVersion: 1,
      exportedOn: exported.exportedOn,
      code: exported.code,
      name: exported.name,
      sources: exported.sources,
      data: Object.fromEntries(
        exported.tables.map(({ table, rows }) => [camel(table), rows.map((row) => rowJson(row, table))]),
      ),
    }),
    text: (screen) => exportText(exported, words, screen),
  };
}

function rowJson(row: Row, table: string): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => [camel(column), parsed(value, `${table}.${column}`)]),
  );
}

function parsed(value: Value, column: string): unknown {
  return typeof value === 'string' && JSON_COLUMNS.has(column) ? JSON.parse(value) : value;
}

function camel(name: string): string {
  return name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function exportText(exported: CustomerExport, words: Words, screen: Screen): string {
  const { export: sentences } = words.screens.privacy;
  const { code, name, exportedOn, tables, sources } = exported;
  const titleOf = (table: string) => sentences.tables[table] ?? table;
  const order = Object.keys(sentences.tables);
  const inOrder = tables.toSorted((one, other) => order.indexOf(one.table) - order.indexOf(other.table));
  const filled = inOrder.filter(({ rows }) => rows.length > 0);
  const empty = inOrder.filter(({ rows }) => rows.length === 0).map(({ table }) => titleOf(table));
  return [
    screen.paint.title(sentences.title(oneLine(code), oneLine(name), exportedOn)),
    ...filled.map(
      ({ table, rows }) =>
        `${screen.paint.title(titleOf(table))}\n${rows.map((row) => recordText(row, table, words, screen)).join('\n')}`,
    ),
    ...(sources.length === 0
      ? []
      : [
          `${screen.paint.title(sentences.sources)}\n${sources.map(({ file, importedAt }) => `  ${oneLine(file)}, ${importedAt}`).join('\n')}`,
        ]),
    ...(empty.length === 0 ? [] : [wrapped(sentences.nothing(empty), screen.width)]),
  ].join('\n\n');
}

/** One row as a paragraph: what it says, and nothing where it says nothing. */
function recordText(row: Row, table: string, words: Words, { width }: Screen): string {
  const { columns: labels } = words.screens.privacy.export;
  const told = Object.entries(row).filter(
    ([column, value]) => value !== null && value !== '' && !isHidden(column, table),
  );
  const texts = told.map(
    ([column, value]) => `${labels[column] ?? column}: ${valueText(value, column, table, words)}`,
  );
  return texts.length > FIELDS_ON_A_LINE || texts.some((text) => text.includes('\n'))
    ? texts.map((text) => wrapped(manyLines(text), width, '  ')).join('\n')
    : wrapped(oneLine(texts.join(' · ')), width, '  ');
}

export function isHidden(column: string, table: string): boolean {
  return HIDDEN_COLUMNS.has(column) || HIDDEN_COLUMNS.has(`${table}.${column}`);
}

/** The schema tells by a column's name what it holds: days end in `_on`, cents are called so. */
function valueText(value: Value, column: string, table: string, words: Words): string {
  const { labels, formats } = words;
  const content = parsed(value, `${table}.${column}`);
  if (typeof content === 'object' && content !== null) return contentText(content, column, words);
  if (typeof value === 'number') {
    if (/_cents(?:_|$)/.test(column)) return formats.money(value);
    if (YES_OR_NO.has(column)) return value === 1 ? labels.yes : labels.no;
    return Number.isInteger(value) ? String(value) : formats.decimal(value, 3);
  }
  const text = String(value);
  if (column.endsWith('_on')) return formats.day(text as Parameters<typeof formats.day>[0]);
  return NAMES[column]?.(labels, table, words)?.[text] ?? words.screens.privacy.export.values[text] ?? text;
}

/** What is kept as JSON: why somebody was called, parts of a priority, or a whole customer. */
function contentText(content: object, column: string, words: Words): string {
  const { labels, screens } = words;
  const names: Names = { ...screens.privacy.export.columns, ...labels.priority };
  if (column === 'because') return screens.flag(content as Parameters<typeof screens.flag>[0]);
  if (Array.isArray(content)) return content.map((item) => names[String(item)] ?? String(item)).join(', ');
  return Object.entries(content as Row)
    .filter(([name, value]) => value !== null && value !== 0 && !HIDDEN_COLUMNS.has(name))
    .map(([name, value]) => `${names[name] ?? name} ${valueText(value, name, '', words)}`)
    .join('; ');
}

const YES_OR_NO: ReadonlySet<string> = new Set([
  'marketing_consent',
  'seller_from_orders',
  'incomplete',
  'is_estimate',
  'is_lost',
  'listed',
  'moved',
]);

type Names = Readonly<Record<string, string>>;

/** Columns that hold one of the program's own words. */
const NAMES: Readonly<
  Record<string, (labels: Words['labels'], table: string, words: Words) => Names | undefined>
> = {
  channel: ({ channels }) => channels,
  next_channel: ({ channels }) => channels,
  objected_channel: ({ channels }) => channels,
  outcome: ({ outcomes }) => outcomes,
  cause: ({ causes }) => causes,
  phase: ({ phases }) => phases,
  arm: (_, __, { screens }) => screens.cohort.armNames,
  status: ({ statuses }) => statuses,
  said_by: ({ causeSources }) => causeSources,
  gate_status: ({ gateStatuses }) => gateStatuses,
  gate_reason: ({ gateReasons }) => gateReasons,
  what: ({ fields }) => fields,
  kind: ({ causes, documentKinds }, table) => (table === 'causes' ? causes : documentKinds),
};
