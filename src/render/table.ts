import type { Formats } from '../locale/format.ts';
import { oneLine } from './safe-text.ts';
import type { Column, Screen, Sheet, SheetValue } from './sheet.ts';
import { cutToWidth, textWidth } from './text-width.ts';

const GAP = '  ';
const NARROWEST = 8;

/**
 * The sheet as an aligned table; when the screen is too narrow, flexible columns give way, and where that is not enough the
 * optional ones go.
 */
export function tableText(sheet: Sheet, formats: Formats, screen: Screen): string {
  const shown = sheet.columns.flatMap((column, index) => (column.fileOnly ? [] : [{ column, index }]));
  const measured = shown.map(({ column, index }) => {
    const cells = sheet.rows.map((row) => cellText(row[index] ?? null, column, formats));
    const label = column.label.split(' ');
    return { column, label, cells, natural: widest([...label, ...cells]) };
  });
  const kept = fits(measured, screen.width) ? measured : measured.filter(({ column }) => !column.optional);
  const columns = kept.map(({ column }) => column);
  const headerHeight = Math.max(...kept.map(({ label }) => label.length));
  const widths = fitted(
    columns,
    kept.map(({ natural }) => natural),
    screen.width,
  );
  const header = Array.from({ length: headerHeight }, (_, line) =>
    lineText(
      kept.map(({ label }) => label[line - (headerHeight - label.length)] ?? ''),
      columns,
      widths,
    ),
  );
  const body = sheet.rows.map((_, row) =>
    lineText(
      kept.map(({ cells }) => cells[row] ?? ''),
      columns,
      widths,
    ),
  );
  return [...header.map((line) => screen.paint.title(line)), ...body].join('\n');
}

/** Whether a line has room once the flexible columns have given what they can. */
function fits(
  columns: readonly { readonly column: Column; readonly natural: number }[],
  width: number,
): boolean {
  const least = columns.map(({ column, natural }) =>
    column.flexible ? Math.min(natural, NARROWEST) : natural,
  );
  return least.reduce((sum, next) => sum + next, 0) + GAP.length * (columns.length - 1) <= width;
}

function widest(texts: readonly string[]): number {
  return texts.reduce((width, text) => Math.max(width, textWidth(text)), 0);
}

/** One value as it is written in its column. */
export function cellText(value: SheetValue, column: Column, formats: Formats): string {
  if (value === null || value === '') return '';
  if (typeof value === 'string') {
    return column.kind === 'day' ? formats.day(value as Parameters<Formats['day']>[0]) : oneLine(value);
  }
  switch (column.kind) {
    case 'money':
      return formats.money(value, column.digits);
    case 'decimal':
      return formats.decimal(value, column.digits ?? 1, true);
    default:
      return formats.integer(value);
  }
}

/** Takes from the widest flexible column, one cell at a time, until the line fits. */
function fitted(columns: readonly Column[], natural: readonly number[], width: number): number[] {
  const widths = [...natural];
  const total = () => widths.reduce((sum, next) => sum + next, 0) + GAP.length * (widths.length - 1);
  while (total() > width) {
    const flexible = widths
      .map((_, index) => index)
      .filter((index) => columns[index]?.flexible === true && (widths[index] ?? 0) > NARROWEST);
    const [widest] = flexible.toSorted((one, other) => (widths[other] ?? 0) - (widths[one] ?? 0));
    if (widest === undefined) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return widths;
}

function lineText(cells: readonly string[], columns: readonly Column[], widths: readonly number[]): string {
  return cells
    .map((cell, index) => padded(cutToWidth(cell, widths[index] ?? 0), widths[index] ?? 0, columns[index]))
    .join(GAP)
    .trimEnd();
}

function padded(text: string, width: number, column: Column | undefined): string {
  const blanks = ' '.repeat(Math.max(0, width - textWidth(text)));
  const isNumber = column !== undefined && ['integer', 'decimal', 'money'].includes(column.kind);
  return isNumber ? blanks + text : text + blanks;
}

/** A paragraph broken at blanks; `indent` stands before every line. */
export function wrapped(text: string, width: number, indent = ''): string {
  return text
    .split('\n')
    .map((line) => wrappedLine(line, width - indent.length, indent))
    .join('\n');
}

function wrappedLine(text: string, width: number, indent: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && textWidth(line) + 1 + textWidth(word) > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].map((part) => (part === '' ? '' : indent + part)).join('\n');
}
