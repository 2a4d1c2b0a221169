import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import Sqlite from 'better-sqlite3';
import { beforeAll, describe, expect, it } from 'vitest';
import { emptyFolder } from './intake/file-with.ts';
import { tempFolder } from './temp-folder.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BIN = join(ROOT, 'bin', 'riconquista.js');
const FERRAMENTA = join(ROOT, 'fixtures', 'ferramenta');
const folder = tempFolder();
const db = join(folder, 'end.db');

/** What cron gives a job: next to nothing. */
const CRON = { HOME: folder, PATH: process.env['PATH'] ?? '' };

function riconquista(argv: readonly string[], env: Readonly<Record<string, string>> = CRON) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...argv], { env, encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}

beforeAll(() => {
  const files = ['clienti.csv', 'fatture.csv'].map((name) => join(FERRAMENTA, name));
  expect(riconquista(['import', ...files, '--db', db, '--today', '2026-11-22', '-q']).code).toBe(0);
});

describe('the installed program', () => {
  it('ends quietly when the reader of a pipe has seen enough', () => {
    const line = `"${process.execPath}" "${BIN}" dormant --db "${db}" --today 2026-11-22 -q | head -1`;
    const { stdout, stderr, status } = spawnSync('bash', ['-o', 'pipefail', '-c', line], {
      env: CRON,
      encoding: 'utf8',
    });
    expect(stdout.split('\n')).toHaveLength(2);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('under cron prints nothing but the result', () => {
    const { code, out, err } = riconquista([
      'dormant',
      '--db',
      db,
      '--today',
      '2026-11-22',
      '--format',
      'json',
      '-q',
    ]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).not.toContain('\u001b');
    expect(JSON.parse(out)).toMatchObject({ schemaVersion: 1, counts: { customers: 400 } });
  });

  it('ends with 130 on Ctrl-C in the middle of an import, with nothing of it written', async () => {
    const [file, target] = [join(emptyFolder(), 'fatture.csv'), join(emptyFolder(), 'interrupted.db')];
    const rows = Array.from(
      { length: 500_000 },
      (_, row) => `${row};10/02/2026;C${row % 20_000};Prova ${row % 20_000};${row % 900},50`,
    );
    writeFileSync(file, `Numero;Data;Codice cliente;Cliente;Imponibile\n${rows.join('\n')}\n`);
    const importing = spawn(process.execPath, [BIN, 'import', file, '--db', target], { env: CRON });
    const ended = once(importing, 'exit');
    let out = '';
    importing.stdout.on('data', (chunk) => {
      out += String(chunk);
    });
    // The journal is there as long as the import is not over.
    while (!existsSync(`${target}-journal`)) await setTimeout(2);
    importing.kill('SIGINT');
    expect({ ended: await ended, out }).toEqual({ ended: [130, null], out: '' });
    expect(riconquista(['imports', '--db', target, '--format', 'json'])).toMatchObject({ code: 0 });
    expect(riconquista(['import', file, '--db', target, '--format', 'json', '-q']).out).toContain(
      '"added": 500000',
    );
  });

  it('gives two people the same lists although they ask at one moment, while a third imports', async () => {
    const busy = join(emptyFolder(), 'busy.db');
    copyFileSync(db, busy);
    const started = (argv: readonly string[]) => {
      const child = spawn(process.execPath, [BIN, ...argv, '--db', busy, '--today', '2026-11-22'], {
        env: CRON,
      });
      let out = '';
      child.stdout.on('data', (chunk) => {
        out += String(chunk);
      });
      return once(child, 'close').then(([code]) => ({ code: Number(code), out }));
    };
    const list = ['calls', '--week', '2026-W48', '--format', 'json', '-q'];
    const [one, other, imported] = await Promise.all([
      started(list),
      started(list),
      started(['import', join(FERRAMENTA, 'clienti.csv'), '-q']),
    ]);
    expect([one.code, other.code, imported.code]).toEqual([0, 0, 0]);
    expect(one.out).toBe(other.out);
    const { rows } = JSON.parse(one.out) as { rows: { code: string }[] };
    expect([rows.length, new Set(rows.map(({ code }) => code)).size]).toEqual([100, 100]);
    expect(riconquista([...list, '--db', busy, '--today', '2026-11-22']).out).toBe(one.out);
  });

  it('reads and writes nothing outside the files named to it', () => {
    expect(readdirSync(folder).filter((name) => !name.startsWith('end.db'))).toEqual([]);
  });

  it('can load every part of itself, also those that only a terminal asks for', () => {
    const chunks = readdirSync(join(ROOT, 'dist', 'chunks')).map((name) =>
      join(ROOT, 'dist', 'chunks', name),
    );
    const loads = `for (const chunk of ${JSON.stringify(chunks)}) await import(chunk);`;
    const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', loads], {
      env: CRON,
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(chunks.length).toBeGreaterThan(10);
  });

  it('knows its version', () => {
    expect(riconquista(['--version'])).toMatchObject({
      code: 0,
      err: '',
      out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
  });

  it('walks through its demo and leaves nothing outside its own folder', () => {
    const temporary = join(folder, 'tmp');
    mkdirSync(temporary);
    const { code, out } = riconquista(['demo', '--lang', 'it'], { ...CRON, TMPDIR: temporary });
    expect(code).toBe(0);
    expect(out).toContain('abbiamo rimediato');
    expect(out).toContain('E ora con i Vostri file:');
    expect(readdirSync(temporary)).toEqual([expect.stringMatching(/^riconquista-demo-/)]);
    expect(existsSync(join(folder, '.local'))).toBe(false);
    expect(existsSync(join(folder, '.config'))).toBe(false);
  });
});

describe('a cohort', () => {
  const own = join(folder, 'cohort.db');
  const at = ['--db', own, '--today', '2026-11-23', '--lang', 'it'];

  it('is believed in, frozen, sealed, and found out when a hand has changed it', () => {
    const files = ['clienti.csv', 'fatture.csv'].map((name) => join(FERRAMENTA, name));
    expect(riconquista(['import', ...files, '-q', ...at]).code).toBe(0);
    expect(riconquista(['giudizio', '00303', '--not-lost', '--percent', '40', ...at])).toEqual({
      code: 0,
      out: "Termoidraulica D'Amico & Figli s.n.c.: giudizio annotato, «non perso», ritorno probabile al 40 %.\n",
      err: '',
    });
    const frozen = riconquista(['congela', 'autunno', '--holdout', '20%', '--yes', ...at]);
    expect(frozen).toMatchObject({ code: 0, err: '' });
    const [, seal] = /Impronta SHA-256: ([0-9a-f]{64})\n$/.exec(frozen.out) ?? [];
    const content = riconquista(['coorti', 'autunno', '--content', ...at]).out;
    expect(createHash('sha256').update(content).digest('hex')).toBe(seal);
    expect(riconquista(['congela', '--verify', 'autunno', ...at])).toMatchObject({ code: 0, err: '' });

    const hand = new Sqlite(own);
    const { changes } = hand
      .prepare('update cohort_members set return_percent = 5 where code = ?')
      .run('00303');
    hand.close();
    expect(changes).toBe(1);
    expect(riconquista(['congela', '--verify', 'autunno', ...at])).toEqual({
      code: 4,
      out: expect.stringMatching(/^L’impronta non torna\.\n {2}conservata: [0-9a-f]{64}\n/),
      err: expect.stringContaining('qualcuno ha cambiato il database a mano'),
    });
  });
});

describe('an old Node', () => {
  /** A Node older than the program needs, if this machine has one. */
  const old = (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((place) => join(place, 'node'))
    .find((path) => existsSync(path) && versionOf(path) < 22.12);

  it('is told in one sentence what is needed', () => {
    const pretend = 'data:text/javascript,Object.defineProperty(process,"versions",{value:{node:"20.20.2"}})';
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', pretend, BIN, 'dormant'], {
      env: { ...CRON, LANG: 'it_IT.UTF-8' },
      encoding: 'utf8',
    });
    expect({ status, stdout, stderr }).toEqual({
      status: 2,
      stdout: '',
      stderr: "riconquista richiede Node.js 22.12 o successivo; qui c'è la versione 20.20.2.\n",
    });
  });

  it.skipIf(old === undefined)('really is, where there is one', () => {
    const { status, stdout, stderr } = spawnSync(old ?? '', [BIN, 'dormant'], {
      env: CRON,
      encoding: 'utf8',
    });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^riconquista needs Node\.js 22\.12 or later; this is version \d+\.\d+\.\d+\.\n$/);
  });
});

/** `20.20.2` → 20.20, `22.12.0` → 22.12. */
function versionOf(node: string): number {
  const [major = '0', minor = '0'] = execFileSync(node, ['-p', 'process.versions.node'], {
    encoding: 'utf8',
  }).split('.');
  return Number(major) + Number(minor) / 100;
}
