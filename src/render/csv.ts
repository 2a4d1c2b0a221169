import { stringify } from 'csv-stringify/sync';
import type { CsvDialect } from './dialects.ts';
import { guarded } from './formula-guard.ts';
import { nationalPhone } from './phone.ts';
import type { Column, Sheet, SheetValue } from './sheet.ts';

const LINE_BREAK = /[\r\n]/;

export function csvText(sheet: Sheet, dialect: CsvDialect): string {
  const write = dialect === 'spreadsheet' ? spreadsheetCell : machineCell;
  const records = [
    sheet.columns.map(({ label }) => label),
    ...sheet.rows.map((row) => sheet.columns.map((column, index) => write(row[index] ?? null, column))),
  ];
  // Without quoted_match a line break other than the record's own would stand unquoted and tear the row apart.
  return dialect === 'spreadsheet'
    ? stringify(records, { bom: true, delimiter: ';', record_delimiter: '\r\n', quoted_match: LINE_BREAK })
    : stringify(records, { delimiter: ',', record_delimiter: '\n', quoted_match: LINE_BREAK });
}

/** Decimal comma, no thousands dots, dd/mm/yyyy. */
function spreadsheetCell(value: SheetValue, column: Column): string {
  if (value === null) return '';
  if (typeof value === 'number') return numberText(value, column).replace('.', ',');
  if (column.kind === 'day') return `${value.slice(8, 10)}/${value.slice(5, 7)}/${value.slice(0, 4)}`;
  if (column.kind === 'phone') return codeText(nationalPhone(value));
  return column.kind === 'code' ? codeText(value) : guarded(value);
}

function machineCell(value: SheetValue, column: Column): string {
  if (value === null) return '';
  return typeof value === 'number' ? numberText(value, column) : guarded(value);
}

function numberText(value: number, column: Column): string {
  if (column.kind === 'money') return (value / 100).toFixed(2);
  return column.kind === 'decimal' ? String(Number(value.toFixed(column.digits ?? 1))) : String(value);
}

/** Figures, and nothing but figures, that a spreadsheet would turn into another number or a day. */
const MANGLED = /^(?![1-9]\d{0,14}$)[\d.,/:\-eE+]+$/;

/**
 * `00042` would lose its zeros, `3E5` and `1/2` become something else: such codes are written `="00042"`, which
 * spreadsheets show as the text itself and our import reads back. No other text ever begins with `=`.
 */
function codeText(code: string): string {
  return MANGLED.test(code) && !code.startsWith('-') ? `="${code}"` : guarded(code);
}
