/**
 * The whole import of a million orders (100 000 customers, Italian dialect, 129 MB, 15 % of rows with quoted notes), side by side
 * with programs doing the same or less: A B C A B C …, ratios pair by pair.
 *
 *   node scripts/bench-import.ts [--customers N] [--runs N] [--duckdb ENTRY]   (ENTRY: main file of an installed @duckdb/node-api)
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import iconv from 'iconv-lite';
import { writeCsv } from './bench/csv-file.ts';
import { drawCustomers } from './bench/data-customers.ts';
import { drawOrders, ORDER_HEADER, orderCells } from './bench/data-orders.ts';
import { shellMerge } from './bench/peer-statements.ts';
import { NO_SHELL, sqliteShell } from './bench/peers.ts';
import { type Contender, measureInTurns } from './bench/rounds.ts';
import { tableText } from './bench/table.ts';
import { buildProgram, openWorkshop, removeDatabase, type Workshop } from './bench/workshop.ts';

const { values } = parseArgs({
  options: {
    customers: { type: 'string', default: '100000' },
    runs: { type: 'string', default: '5' },
    duckdb: { type: 'string' },
  },
});

interface OrderFiles {
  readonly plain: string;
  readonly allQuoted: string;
  readonly windows: string;
  /** The first tenth, for comparing peaks. */
  readonly tenth: string;
}

buildProgram();
const workshop = openWorkshop();
try {
  const files = writeOrderFiles(workshop, Number(values.customers));
  const shell = sqliteShell();
  const contenders = [
    ...shellContenders(workshop, files),
    ...ours(workshop, files),
    ...others(workshop, files),
  ];
  console.log(
    tableText({
      title: `Import of the orders of ${Number(values.customers).toLocaleString('en')} customers`,
      baseline: shell === undefined ? undefined : contenders[0]?.what,
      rows: measureInTurns(contenders, { runs: Number(values.runs), warmUps: 0 }, workshop),
      notes: shell === undefined ? [NO_SHELL] : [],
    }),
  );
} finally {
  workshop.close();
}

function writeOrderFiles({ path }: Workshop, customers: number): OrderFiles {
  const files = {
    plain: path('ordini.csv'),
    allQuoted: path('ordini-virgolette.csv'),
    windows: path('ordini-windows.csv'),
    tenth: path('ordini-decimo.csv'),
  };
  const drawn = drawCustomers(customers);
  const table = { header: ORDER_HEADER, cells: orderCells };
  writeCsv(files.plain, table, drawOrders(drawn));
  writeCsv(files.allQuoted, table, drawOrders(drawn), true);
  writeFileSync(files.windows, iconv.encode(readFileSync(files.plain, 'utf8').slice(1), 'windows-1252'));
  writeCsv(files.tenth, table, drawOrders(drawn.slice(0, customers / 10)));
  return files;
}

/** The raw import without types, keys or checks, and the same job as ours in SQL. */
function shellContenders({ path }: Workshop, { plain }: OrderFiles): Contender[] {
  const shell = sqliteShell();
  if (shell === undefined) return [];
  const csv = ['.mode csv', '.separator ;'];
  return [
    fresh(
      'sqlite3 .import, raw text',
      shell.command(path('raw.db'), ...csv, `.import ${plain} orders`),
      path('raw.db'),
    ),
    fresh(
      'sqlite3 .import and merge',
      shell.command(path('full.db'), ...csv, ...shellMerge(plain)),
      path('full.db'),
    ),
  ];
}

function ours({ path, riconquista }: Workshop, files: OrderFiles): Contender[] {
  const imported = (file: string, database: string) => riconquista(database, 'import', file);
  return [
    {
      ...fresh('riconquista import', imported(files.plain, 'ours.db'), path('ours.db')),
      goal: '≤ 1.35 wall; ≤ 0.6 × merge',
    },
    { what: 'riconquista import, again', command: imported(files.plain, 'ours.db'), goal: '< first' },
    fresh('… every field quoted', imported(files.allQuoted, 'quoted.db'), path('quoted.db')),
    fresh('… Windows-1252', imported(files.windows, 'windows.db'), path('windows.db')),
    fresh('… a tenth of it', imported(files.tenth, 'tenth.db'), path('tenth.db')),
  ];
}

function others({ path }: Workshop, { plain }: OrderFiles): Contender[] {
  const script = (name: string) => fileURLToPath(new URL(`./bench/${name}`, import.meta.url));
  const parsing = {
    what: 'csv-parse alone, into arrays',
    command: [process.execPath, script('csv-parse-alone.ts'), plain],
  };
  if (values.duckdb === undefined) return [parsing];
  const command = [process.execPath, script('duckdb.ts'), values.duckdb, path('duck.db'), plain];
  return [parsing, fresh('DuckDB, read_csv and merge', command, path('duck.db'))];
}

function fresh(what: string, command: readonly string[], database: string): Contender {
  return { what, command, prepare: () => removeDatabase(database) };
}
