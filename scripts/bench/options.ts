import { parseArgs } from 'node:util';

const NAMES = ['startup', 'import', 'dormant', 'calls', 'fit'] as const;
const SIZES = [1_000, 10_000, 100_000] as const;
const USAGE = 'usage: node scripts/bench.ts [startup|import|dormant|calls|fit]… [--customers N]… [--runs N]';

export type BenchName = (typeof NAMES)[number];

export interface BenchOptions {
  readonly names: readonly BenchName[];
  /** Sizes of the generated data, in customers. */
  readonly customers: readonly number[];
  /** undefined = what each bench thinks enough. */
  readonly runs: number | undefined;
}

export function optionsFrom(argv: readonly string[]): BenchOptions {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: { customers: { type: 'string', multiple: true }, runs: { type: 'string' } },
  });
  return {
    names: positionals.length === 0 ? NAMES : positionals.map(nameIn),
    customers: values.customers?.map(countIn) ?? SIZES,
    runs: values.runs === undefined ? undefined : countIn(values.runs),
  };
}

function nameIn(text: string): BenchName {
  const name = NAMES.find((candidate) => candidate === text);
  if (name === undefined) throw new RangeError(`no bench is called ${text}; ${USAGE}`);
  return name;
}

function countIn(text: string): number {
  const count = Number(text);
  if (!Number.isSafeInteger(count) || count < 1) throw new RangeError(`not a count: ${text}; ${USAGE}`);
  return count;
}
