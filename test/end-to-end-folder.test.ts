import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { beforeEach, expect, it } from 'vitest';
import { tempFolder } from './temp-folder.ts';

const BIN = join(fileURLToPath(new URL('..', import.meta.url)), 'bin', 'riconquista.js');
const root = tempFolder();
const ROWS = 100_000;

let place: string;
let env: Record<string, string>;

beforeEach(() => {
  place = mkdtempSync(join(root, 'notte-'));
  mkdirSync(join(place, 'arrivi'));
  env = { HOME: place, PATH: process.env['PATH'] ?? '' };
  const rows = Array.from(
    { length: ROWS },
    (_, row) => `${row};10/02/2026;C${row % 5_000};Prova ${row % 5_000};9,50`,
  );
  const header = 'Numero;Data;Codice cliente;Cliente;Imponibile';
  writeFileSync(join(place, 'arrivi', 'fatture.csv'), `${header}\n${rows.join('\n')}\n`);
});

const argv = () => [
  BIN,
  ...['import', '--folder', join(place, 'arrivi'), '--min-age', '0'],
  ...['--db', join(place, 'notte.db'), '--today', '2026-11-22', '-q'],
];
const start = () => spawn(process.execPath, argv(), { env, stdio: 'pipe' });

function imports(): unknown {
  const line = [BIN, 'imports', '--db', join(place, 'notte.db'), '--format', 'json'];
  return JSON.parse(spawnSync(process.execPath, line, { env, encoding: 'utf8' }).stdout);
}

const ONE_IMPORT = { imports: [{ file: 'fatture.csv', rowsRead: ROWS, added: ROWS }] };

it('a folder import that is killed loses nothing, and the next one takes nothing twice', async () => {
  const killed = start();
  const ended = once(killed, 'exit');
  // The journal is there as long as the import is not over.
  while (!existsSync(join(place, 'notte.db-journal'))) await setTimeout(2);
  killed.kill('SIGKILL');
  await ended;
  const { status, stdout, stderr } = spawnSync(process.execPath, argv(), { env, encoding: 'utf8' });
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '' });
  expect(readdirSync(join(place, 'arrivi', 'done'))).toEqual(['2026-11-22-fatture.csv']);
  expect(imports()).toMatchObject(ONE_IMPORT);
});

it('of two folder imports at once one waits, and each file is imported once', async () => {
  const runs = [start(), start()];
  const codes = await Promise.all(runs.map(async (run) => (await once(run, 'exit'))[0]));
  // On a slow machine the one that waits gives up, and says so.
  expect([0, 5]).toContain(Math.max(...codes.map(Number)));
  expect(Math.min(...codes.map(Number))).toBe(0);
  expect(readdirSync(join(place, 'arrivi', 'done'))).toEqual(['2026-11-22-fatture.csv']);
  expect(imports()).toMatchObject(ONE_IMPORT);
});
