import { copyFileSync } from 'node:fs';
import type { BenchOptions } from './options.ts';
import { type Contender, measureInTurns } from './rounds.ts';
import { importedDatabase, sizedRuns } from './sizes.ts';
import type { BenchTable } from './table.ts';
import { removeDatabase, type Workshop } from './workshop.ts';

const BASELINE = 'riconquista dormant, first';
const WEEK = ['--week', '2026-W48'];

/** Planning a week for every seller, beside judging everybody, of which it is a part the first time. */
export function callsTable(workshop: Workshop, { customers, runs }: BenchOptions): BenchTable[] {
  return customers.map((count) => tableOf(workshop, count, runs));
}

function tableOf(workshop: Workshop, customers: number, runs: number | undefined): BenchTable {
  const { path, riconquista } = workshop;
  const imported = path(importedDatabase(workshop, customers));
  const [judged, planned, again] = ['judged.db', 'planned.db', 'again.db'];
  const fresh = (database: string) => () => {
    removeDatabase(path(database));
    copyFileSync(imported, path(database));
  };
  const contenders: Contender[] = [
    { what: BASELINE, command: riconquista(judged, 'dormant'), prepare: fresh(judged) },
    {
      what: 'riconquista calls, first',
      command: riconquista(planned, 'calls', ...WEEK),
      prepare: fresh(planned),
    },
    {
      what: 'riconquista calls, everybody judged',
      command: riconquista(again, 'calls', ...WEEK),
      prepare: () => {
        removeDatabase(path(again));
        copyFileSync(path(judged), path(again));
      },
    },
    { what: 'riconquista calls, again', command: riconquista(planned, 'calls', ...WEEK) },
    {
      what: 'riconquista calls --format xlsx, again',
      command: riconquista(planned, 'calls', ...WEEK, '--format', 'xlsx'),
    },
  ];
  return {
    title: `The lists of a week among ${customers.toLocaleString('en')} customers`,
    baseline: BASELINE,
    rows: measureInTurns(contenders, sizedRuns(customers, runs), workshop),
    notes: [],
  };
}
