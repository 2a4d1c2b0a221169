import { statSync } from 'node:fs';
import type { BenchOptions } from './options.ts';
import { NO_SHELL, sqliteShell } from './peers.ts';
import { type Contender, measureInTurns } from './rounds.ts';
import { sizedDatabase, sizedRuns } from './sizes.ts';
import type { BenchTable } from './table.ts';
import { removeDatabase, type Workshop } from './workshop.ts';

const BASELINE = 'sqlite3 .import, raw text';

/** Both files of one export into an empty database, and the same files once more. */
export function importTable(workshop: Workshop, { customers, runs }: BenchOptions): BenchTable[] {
  return customers.map((count) => tableOf(workshop, count, runs));
}

function tableOf(workshop: Workshop, customers: number, runs: number | undefined): BenchTable {
  const files = workshop.data(customers);
  const raw = rawImport(workshop, customers);
  const importing = workshop.riconquista(sizedDatabase(customers), 'import', files.customers, files.orders);
  const contenders: Contender[] = [
    ...(raw === undefined ? [] : [raw]),
    {
      what: 'riconquista import',
      command: importing,
      prepare: () => removeDatabase(workshop.path(sizedDatabase(customers))),
    },
    { what: 'riconquista import, again', command: importing },
  ];
  const megabytes = (statSync(files.customers).size + statSync(files.orders).size) / 1e6;
  return {
    title: `Import of ${customers.toLocaleString('en')} customers and their orders, ${megabytes.toFixed(1)} MB`,
    baseline: raw?.what,
    rows: measureInTurns(contenders, sizedRuns(customers, runs), workshop),
    notes: raw === undefined ? [NO_SHELL] : [],
  };
}

/** No types, no keys, no checks: what merely reading such files into SQLite costs. */
function rawImport(workshop: Workshop, customers: number): Contender | undefined {
  const shell = sqliteShell();
  if (shell === undefined) return undefined;
  const files = workshop.data(customers);
  const database = workshop.path('raw.db');
  return {
    what: BASELINE,
    command: shell.command(
      database,
      '.mode csv',
      '.separator ;',
      `.import ${files.customers} customers`,
      `.import ${files.orders} orders`,
    ),
    prepare: () => removeDatabase(database),
  };
}
