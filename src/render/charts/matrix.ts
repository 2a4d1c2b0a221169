import { scaleLinear } from 'd3-scale';
import { type Canvas, drawing, filled, outlined, type Rectangle } from './svg.ts';
import { cutToBox, estimatedWidth, LINE, label, linesInBox, paragraph } from './text-box.ts';

/** What one side says against what the other says, on one list of categories. */
export interface Matrix {
  readonly categories: readonly string[];
  /** `counts[row][column]`; rows and columns are the categories, in their order. */
  readonly counts: readonly (readonly number[])[];
  readonly integer: (value: number) => string;
  readonly words: Readonly<Record<'rows' | 'columns' | 'agreed' | 'total', string>>;
}

const WIDEST_CELL = 56;
const WIDEST_NAME = 320;
/** Light enough that the number stands on it in ink. */
const DARKEST = 0.34;

/** Where the cells lie. */
interface Grid {
  readonly left: number;
  readonly top: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
}

/**
 * Cells with their numbers, darker where more agree on the pair; on the outlined diagonal both sides say the same. Columns carry the
 * numbers of the rows, since their names would not fit side by side.
 */
export function matrixChart(matrix: Matrix, canvas: Canvas): string {
  const { categories, counts, integer, words } = matrix;
  const notes = [words.rows, words.columns, words.agreed];
  const head: string[] = [];
  for (const note of notes) {
    head.push(
      ...paragraph({ x: 0, y: (head.length + 1) * LINE, width: canvas.width }, note, 2, { tone: 'quiet' }),
    );
  }
  const size = categories.length;
  const sums = (line: readonly number[]) => line.reduce((total, count) => total + count, 0);
  const totals = categories.map((_, column) => sums(counts.map((line) => line[column] ?? 0)));
  const widest = Math.max(
    ...[...totals, ...counts.map(sums)].map((sum) => estimatedWidth(integer(sum), true)),
  );
  const cellWidth = Math.max(widest + 4, Math.min(WIDEST_CELL, (canvas.width * 0.64) / (size + 1)));
  const left = Math.min(canvas.width - cellWidth * (size + 1), WIDEST_NAME);
  const isTall = categories.some((name, row) => linesInBox(name, roomFor(row, left), 2).length > 1);
  const grid = { left, top: (head.length + 2) * LINE, cellWidth, cellHeight: isTall ? 40 : 30 };
  return drawing(canvas, grid.top + (size + 1) * grid.cellHeight, [
    ...head,
    ...categories.map((_, column) => inColumn(grid, column, grid.top - 8, String(column + 1))),
    inColumn(grid, size, grid.top - 8, 'Σ'),
    ...categories.flatMap((name, row) => [
      ...rowName(grid, row, name),
      inColumn(grid, size, baseline(grid, row), integer(sums(counts[row] ?? []))),
    ]),
    ...cells(matrix, grid),
    label(24, baseline(grid, size), cutToBox(words.total, left - 32), { tone: 'quiet' }),
    ...totals.map((total, column) => inColumn(grid, column, baseline(grid, size), integer(total))),
  ]);
}

function baseline({ top, cellHeight }: Grid, row: number): number {
  return top + (row + 0.5) * cellHeight + 4;
}

/** A number of the margin. */
function inColumn({ left, cellWidth }: Grid, column: number, y: number, text: string): string {
  return label(left + (column + 0.5) * cellWidth, y, text, { anchor: 'middle', tone: 'quiet' });
}

const numberOf = (row: number) => `${row + 1}`;
const nameLeft = (row: number) => Math.max(24, estimatedWidth(numberOf(row)) + 8);
const roomFor = (row: number, left: number) => left - nameLeft(row) - 8;

function rowName(grid: Grid, row: number, name: string): string[] {
  const place = { x: nameLeft(row), y: baseline(grid, row), width: roomFor(row, grid.left) };
  const lines = linesInBox(name, place.width, 2).length;
  return [
    label(0, place.y, numberOf(row), { tone: 'quiet' }),
    ...paragraph({ ...place, y: place.y - ((lines - 1) * LINE) / 2 }, name, 2),
  ];
}

function cells({ counts, integer }: Matrix, { left, top, cellWidth, cellHeight }: Grid): string[] {
  const shade = scaleLinear([0, Math.max(1, ...counts.flat())], [0, DARKEST]);
  return counts.flatMap((line, row) =>
    line.flatMap((count, column) => {
      const box = {
        x: left + column * cellWidth,
        y: top + row * cellHeight,
        width: cellWidth,
        height: cellHeight,
      };
      return cell(box, count === 0 ? '·' : integer(count), shade(count), row === column);
    }),
  );
}

function cell(
  { x, y, width, height }: Rectangle,
  text: string,
  opacity: number,
  isAgreed: boolean,
): string[] {
  const inside = { x: x + 1.5, y: y + 1.5, width: width - 3, height: height - 3 };
  const look = { anchor: 'middle', isBare: true } as const;
  return [
    ...(opacity === 0 ? [] : [filled(inside, { opacity })]),
    outlined(inside, isAgreed ? { width: 1.5 } : { tone: 'faint' }),
    label(
      x + width / 2,
      y + height / 2 + 4,
      text,
      opacity === 0 ? { ...look, tone: 'quiet' } : { ...look, isBold: isAgreed },
    ),
  ];
}
