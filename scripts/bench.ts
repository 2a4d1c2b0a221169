/** Measures riconquista against named programs doing comparable work. It reports and never judges. */
import { availableParallelism } from 'node:os';
import { callsTable } from './bench/calls.ts';
import { KNOWS_PEAKS } from './bench/child.ts';
import { dormantTable } from './bench/dormant.ts';
import { fitTable } from './bench/fit.ts';
import { importTable } from './bench/import.ts';
import { type BenchName, type BenchOptions, optionsFrom } from './bench/options.ts';
import { sqliteShell } from './bench/peers.ts';
import { startupTable } from './bench/startup.ts';
import { type BenchTable, tableText } from './bench/table.ts';
import { buildProgram, openWorkshop, type Workshop } from './bench/workshop.ts';

const TABLES: Readonly<Record<BenchName, (workshop: Workshop, options: BenchOptions) => BenchTable[]>> = {
  startup: startupTable,
  import: importTable,
  dormant: dormantTable,
  calls: callsTable,
  fit: fitTable,
};

const options = optionsFrom(process.argv.slice(2));
// Ctrl-C ends the child; its failure then ends this script, and the temporary folder goes with it.
process.on('SIGINT', () => undefined);
buildProgram();
const workshop = openWorkshop();
try {
  console.log(machineText());
  for (const name of options.names) {
    for (const table of TABLES[name](workshop, options)) console.log(`\n${tableText(table)}`);
  }
} finally {
  workshop.close();
}

function machineText(): string {
  const shell = sqliteShell();
  const peers = shell === undefined ? 'no sqlite3 shell: its rows are left out' : `sqlite3 ${shell.version}`;
  const peaks = KNOWS_PEAKS ? '' : ' No GNU time: peaks stay unknown.';
  return `Node ${process.version}, ${availableParallelism()} CPUs, ${peers}. CPU is user + system time.${peaks}`;
}
