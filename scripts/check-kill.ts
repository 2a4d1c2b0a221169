/**
 * Kills imports of a large file at random moments and looks at what is left: node scripts/check-kill.ts [--customers N] [--kills N].
 * Every time the database must be whole and hold all of the import or nothing of it, and the next import must work.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import Sqlite from 'better-sqlite3';
import { buildProgram, openWorkshop, removeDatabase, type Workshop } from './bench/workshop.ts';

const { values } = parseArgs({
  options: { customers: { type: 'string', default: '100000' }, kills: { type: 'string', default: '20' } },
});

buildProgram();
const workshop = openWorkshop();
try {
  const { orders } = workshop.data(Number(values.customers));
  const whole = await timed(workshop, orders);
  console.log(`uninterrupted: ${whole.milliseconds} ms, ${whole.left}`);
  let bad = 0;
  for (let turn = 1; turn <= Number(values.kills); turn += 1) {
    removeDatabase(workshop.path('killed.db'));
    const after = Math.round(Math.random() * whole.milliseconds * 1.05);
    await killed(workshop, orders, after);
    const left = leftIn(workshop.path('killed.db'));
    const isWhole = left === 'nothing' || left === whole.left;
    workshop.run(workshop.riconquista('killed.db', 'import', orders));
    const next = leftIn(workshop.path('killed.db'));
    if (!isWhole || next !== whole.left) bad += 1;
    console.log(`killed after ${after} ms: ${left}; next import: ${next}`);
  }
  console.log(bad === 0 ? 'every time all or nothing' : `${bad} times NOT all or nothing`);
  process.exitCode = bad === 0 ? 0 : 1;
} finally {
  workshop.close();
}

async function timed(place: Workshop, orders: string): Promise<{ milliseconds: number; left: string }> {
  const started = performance.now();
  place.run(place.riconquista('whole.db', 'import', orders));
  return { milliseconds: Math.round(performance.now() - started), left: leftIn(place.path('whole.db')) };
}

async function killed({ riconquista, env, folder }: Workshop, orders: string, after: number): Promise<void> {
  const [program = '', ...argv] = riconquista('killed.db', 'import', orders);
  const child = spawn(program, argv, { cwd: folder, env, stdio: 'ignore' });
  const timer = setTimeout(() => child.kill('SIGKILL'), after);
  await once(child, 'exit');
  clearTimeout(timer);
}

/** What an import has left, after SQLite has looked the whole file over. */
function leftIn(path: string): string {
  if (!existsSync(path)) return 'nothing';
  const database = new Sqlite(path);
  try {
    const checked = database.pragma('integrity_check', { simple: true });
    if (checked !== 'ok') return `damaged: ${String(checked)}`;
    const hasTables =
      database.prepare("select 1 from sqlite_master where name = 'orders'").get() !== undefined;
    if (!hasTables) return 'nothing';
    const count = (table: string) =>
      database.prepare(`select count(*) from ${table}`).pluck().get() as number;
    const [batches, orders, customers] = [count('batches'), count('orders'), count('customers')];
    return batches + orders + customers === 0
      ? 'nothing'
      : `${batches} import, ${orders} documents, ${customers} customers`;
  } finally {
    database.close();
  }
}
