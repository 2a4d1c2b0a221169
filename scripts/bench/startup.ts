import { writeFileSync } from 'node:fs';
import type { BenchOptions } from './options.ts';
import { floorScript } from './peers.ts';
import { measureInTurns } from './rounds.ts';
import type { BenchTable } from './table.ts';
import { program, type Workshop } from './workshop.ts';

const RUNS = 21;
const BASELINE = 'node -e 0';

/** What a person waits for before anything is done. */
export function startupTable(workshop: Workshop, { runs }: BenchOptions): BenchTable[] {
  const { path, fixture, riconquista, run } = workshop;
  const database = 'fixture.db';
  run(riconquista(database, 'import', fixture('clienti.csv'), fixture('fatture.csv')));
  // The flags are written now, so that every measured run finds nothing new and does the same.
  run(riconquista(database, 'dormant'));
  writeFileSync(path('floor.cjs'), floorScript(path(database)));
  const contenders = [
    { what: BASELINE, command: [process.execPath, '-e', '0'] },
    { what: 'floor: better-sqlite3, one line', command: [process.execPath, path('floor.cjs')] },
    { what: 'riconquista --version', command: [...program(), '--version'], goal: '≤ 1.5' },
    { what: 'riconquista --help', command: [...program(), '--help'] },
    { what: 'riconquista dormant', command: riconquista(database, 'dormant'), goal: '≤ 3' },
  ];
  const rows = measureInTurns(contenders, { runs: runs ?? RUNS, warmUps: 1 }, workshop);
  return [{ title: 'Start-up', baseline: BASELINE, rows, notes: [] }];
}
