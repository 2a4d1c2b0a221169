/**
 * The same job done by DuckDB, for `bench-import`: node scripts/bench/duckdb.ts MODULE DATABASE ORDERS. MODULE is the entry file of
 * @duckdb/node-api wherever it is installed; the project itself does not need it.
 */
import { pathToFileURL } from 'node:url';
import { duckdbMerge } from './peer-statements.ts';

interface DuckConnection {
  run(statement: string): Promise<unknown>;
}

interface DuckModule {
  readonly DuckDBInstance: {
    create(path: string): Promise<{ connect(): Promise<DuckConnection> }>;
  };
}

const [module = '', database = '', orders = ''] = process.argv.slice(2);
const { DuckDBInstance } = (await import(pathToFileURL(module).href)) as DuckModule;
const connection = await (await DuckDBInstance.create(database)).connect();
for (const statement of duckdbMerge(orders)) await connection.run(statement);
