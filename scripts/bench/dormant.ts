import { copyFileSync } from 'node:fs';
import type { BenchOptions } from './options.ts';
import { NO_SHELL, sqliteShell } from './peers.ts';
import { type Contender, measureInTurns } from './rounds.ts';
import { importedDatabase, sizedRuns } from './sizes.ts';
import type { BenchTable } from './table.ts';
import { removeDatabase, type Workshop } from './workshop.ts';

const BASELINE = 'sqlite3 GROUP BY customer';
const SUMS = `SELECT customer_id, min(placed_on), max(placed_on), count(*), sum(amount_cents)
  FROM orders GROUP BY customer_id`;

/** Judging everybody, the first time with all the flags to write, then with none. */
export function dormantTable(workshop: Workshop, { customers, runs }: BenchOptions): BenchTable[] {
  return customers.map((count) => tableOf(workshop, count, runs));
}

function tableOf(workshop: Workshop, customers: number, runs: number | undefined): BenchTable {
  const { path, riconquista } = workshop;
  const imported = path(importedDatabase(workshop, customers));
  const shell = sqliteShell();
  const flagged = 'flagged.db';
  const contenders: Contender[] = [
    ...(shell === undefined ? [] : [{ what: BASELINE, command: shell.command(imported, SUMS) }]),
    {
      what: 'riconquista dormant, first',
      command: riconquista(flagged, 'dormant'),
      prepare: () => {
        removeDatabase(path(flagged));
        copyFileSync(imported, path(flagged));
      },
    },
    { what: 'riconquista dormant, again', command: riconquista(flagged, 'dormant') },
    { what: 'riconquista dormant --limit 20', command: riconquista(flagged, 'dormant', '--limit', '20') },
    { what: 'riconquista dormant --format csv', command: riconquista(flagged, 'dormant', '--format', 'csv') },
  ];
  return {
    title: `Dormant among ${customers.toLocaleString('en')} customers`,
    baseline: shell === undefined ? undefined : BASELINE,
    rows: measureInTurns(contenders, sizedRuns(customers, runs), workshop),
    notes: shell === undefined ? [NO_SHELL] : [],
  };
}
