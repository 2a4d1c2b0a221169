import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { measured } from './child.ts';
import type { FitCost } from './fit-once.ts';
import type { BenchOptions } from './options.ts';
import type { Measured } from './rounds.ts';
import { sizedRuns } from './sizes.ts';
import type { BenchTable } from './table.ts';
import type { Workshop } from './workshop.ts';

const SCRIPT = join(import.meta.dirname, 'fit-once.ts');
const GOALS: Readonly<Record<string, string>> = { 'fit of MBG/CNBD-k, k = 1 … 6': '≤ 150 ms CPU at 100,000' };

/** The buying model, each run in a process of its own, so that nothing is compiled yet: as a command finds it. */
export function fitTable(workshop: Workshop, { customers, runs }: BenchOptions): BenchTable[] {
  return customers.map((count) => {
    const { runs: rounds } = sizedRuns(count, runs);
    return {
      title: `Buying model of ${count.toLocaleString('en')} customers`,
      baseline: undefined,
      rows: byPart(Array.from({ length: rounds }, () => runOnce(workshop, count))),
      notes: [],
    };
  });
}

interface Run {
  readonly costs: readonly FitCost[];
  readonly peakMb: number | undefined;
}

function runOnce(workshop: Workshop, customers: number): Run {
  const result = workshop.path('fit.json');
  const whole = measured([process.execPath, SCRIPT, String(customers), result], workshop);
  const costs = JSON.parse(readFileSync(result, 'utf8')) as FitCost[];
  return { costs: [...costs, { what: 'the whole process', ...whole }], peakMb: whole.peakMb };
}

/** The peak is known of the whole process alone. */
function byPart(runs: readonly Run[]): Measured[] {
  return (runs[0]?.costs ?? []).map(({ what }, part) => ({
    contender: { what, command: [], ...(GOALS[what] === undefined ? {} : { goal: GOALS[what] }) },
    samples: runs.flatMap(({ costs, peakMb }) => {
      const cost = costs[part];
      if (cost === undefined) return [];
      const isWhole = part === costs.length - 1;
      return [{ cpuMs: cost.cpuMs, wallMs: cost.wallMs, peakMb: isWhole ? peakMb : undefined }];
    }),
  }));
}
