import { closeSync, openSync, writeSync } from 'node:fs';

const LINES_PER_WRITE = 10_000;

export interface CsvTable<Row> {
  readonly header: readonly string[];
  readonly cells: (row: Row) => string[];
}

/** Semicolons, CRLF, byte-order mark and quotes where needed: what Italian programs write. */
export function writeCsv<Row>(
  file: string,
  { header, cells }: CsvTable<Row>,
  rows: Iterable<Row>,
  quotesAll = false,
): void {
  const handle = openSync(file, 'w');
  const lineText = (row: readonly string[]) => `${row.map(quotesAll ? inQuotes : quoted).join(';')}\r\n`;
  let lines = [`\ufeff${lineText(header)}`];
  for (const row of rows) {
    lines.push(lineText(cells(row)));
    if (lines.length < LINES_PER_WRITE) continue;
    writeSync(handle, lines.join(''));
    lines = [];
  }
  writeSync(handle, lines.join(''));
  closeSync(handle);
}

function quoted(cell: string): string {
  return /[;"\r\n]/.test(cell) ? inQuotes(cell) : cell;
}

function inQuotes(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}
