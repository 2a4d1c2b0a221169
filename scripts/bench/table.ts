import { medianOf, quantileOf } from '../../src/stats/median.ts';
import type { Sample } from './child.ts';
import type { Measured } from './rounds.ts';

export interface BenchTable {
  readonly title: string;
  /** `what` of the contender the others are compared with; undefined where its program is missing. */
  readonly baseline: string | undefined;
  readonly rows: readonly Measured[];
  readonly notes: readonly string[];
}

const HEADER = ['what', 'runs', 'CPU ms', 'wall ms', 'peak MB', 'CPU ×', '(middle half)', 'wall ×', 'goal'];
const GAP = '  ';
const NOTHING = '–';

export function tableText({ title, baseline, rows, notes }: BenchTable): string {
  const base = rows.find(({ contender }) => contender.what === baseline)?.samples;
  const cells = [HEADER, ...rows.map((row) => rowCells(row, base))];
  const widths = HEADER.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const lines = cells.map((row) =>
    row
      .map((cell, column) => padded(cell, column, widths))
      .join(GAP)
      .trimEnd(),
  );
  const heading = baseline === undefined ? title : `${title}; × = to ${baseline}`;
  return [heading, ...lines, ...notes].join('\n');
}

function rowCells({ contender, samples }: Measured, base: readonly Sample[] | undefined): string[] {
  const cpu = ratios(samples, base, ({ cpuMs }) => cpuMs);
  const wall = ratios(samples, base, ({ wallMs }) => wallMs);
  return [
    contender.what,
    String(samples.length),
    rounded(medianOf(samples.map(({ cpuMs }) => cpuMs))),
    rounded(medianOf(samples.map(({ wallMs }) => wallMs))),
    rounded(medianOf(samples.flatMap(({ peakMb }) => peakMb ?? []))),
    times(medianOf(cpu)),
    cpu.length === 0 ? NOTHING : `${times(quantileOf(cpu, 0.25))}–${times(quantileOf(cpu, 0.75))}`,
    times(medianOf(wall)),
    contender.goal ?? '',
  ];
}

/** One ratio per round, so that a busy moment of the machine weighs on both sides of it. */
function ratios(
  samples: readonly Sample[],
  base: readonly Sample[] | undefined,
  cost: (sample: Sample) => number,
): number[] {
  return samples.flatMap((sample, round) => {
    const other = base?.[round];
    return other === undefined ? [] : [cost(sample) / cost(other)];
  });
}

function rounded(value: number | undefined): string {
  return value === undefined ? NOTHING : Math.round(value).toLocaleString('en');
}

function times(value: number | undefined): string {
  return value === undefined ? NOTHING : value.toFixed(2);
}

function padded(cell: string, column: number, widths: readonly number[]): string {
  const width = widths[column] ?? 0;
  const isText = column === 0 || column === HEADER.length - 1;
  return isText ? cell.padEnd(width) : cell.padStart(width);
}
