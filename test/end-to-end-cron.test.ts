import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { commandOf } from './render/cron-reads.ts';
import { tempFolder } from './temp-folder.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BIN = join(ROOT, 'bin', 'riconquista.js');
/** A place whose name holds what a crontab, a shell and a path take amiss. */
const place = join(tempFolder(), "l'azienda al 100%");
const env = { HOME: join(place, 'home') };
const CONFIG = join(place, 'config.json');

function riconquista(argv: readonly string[], variables: Readonly<Record<string, string>> = env) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...argv], {
    env: variables,
    cwd: place,
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}

beforeAll(() => {
  mkdirSync(join(place, 'home'), { recursive: true });
  mkdirSync(join(place, 'arrivi'));
  mkdirSync(join(place, 'liste'));
  writeFileSync(CONFIG, '{"language":"it","timeZone":"Europe/Rome"}');
  for (const name of ['clienti.csv', 'fatture.csv']) {
    const path = join(place, 'arrivi', name);
    cpSync(join(ROOT, 'fixtures', 'ferramenta', name), path);
    utimesSync(path, new Date(0), new Date(0));
  }
});

describe('what cron show prints', () => {
  it('runs as it stands, in silence, with nothing but what cron gives', () => {
    const shown = riconquista(['cron', 'show', '--db', 'ferramenta.db'], {
      ...env,
      RICONQUISTA_CONFIG: CONFIG,
    });
    expect({ code: shown.code, err: shown.err }).toEqual({ code: 0, err: '' });
    const lines = shown.out.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    expect(lines).toHaveLength(3);
    for (const line of lines) {
      const { status, stdout, stderr } = spawnSync('/bin/sh', ['-c', commandOf(line, true)], {
        env: { ...env, PATH: '/usr/bin:/bin', SHELL: '/bin/sh', LOGNAME: 'prova' },
        cwd: join(place, 'home'),
        encoding: 'utf8',
      });
      expect({ line, status, stdout, stderr }).toEqual({ line, status: 0, stdout: '', stderr: '' });
    }
    expect(readdirSync(join(place, 'arrivi', 'done'))).toEqual([
      expect.stringMatching(/^\d{4}-\d\d-\d\d-clienti\.csv$/),
      expect.stringMatching(/^\d{4}-\d\d-\d\d-fatture\.csv$/),
    ]);
    const results = readdirSync(join(place, 'liste')).map((name) => join(place, 'liste', name));
    expect(results.every((path) => statSync(path).size > 100)).toBe(true);
    expect(results.filter((path) => path.endsWith('.xlsx')).length).toBeGreaterThan(1);
    expect(results.filter((path) => path.endsWith('.html'))).toHaveLength(1);
    expect(readdirSync(join(place, 'home'))).toEqual([]);
  });

  it('comes from where the settings of a folder count, goes there, and takes folders as told', () => {
    writeFileSync(join(place, 'riconquista.json'), '{"importFolder":"/srv/arrivi","resultsFolder":"liste"}');
    const { out } = riconquista(
      ['cron', 'show', '--folder', 'qui', '--db', '/srv/a.db', '--format', 'json'],
      {
        ...env,
        RICONQUISTA_CONFIG: CONFIG,
      },
    );
    const { jobs, ...rest } = JSON.parse(out);
    expect(rest).toEqual({
      schemaVersion: 1,
      importFolder: join(place, 'qui'),
      resultsFolder: join(place, 'liste'),
      timeZone: 'Europe/Rome',
    });
    const quoted = place.replace("'", "'\\''").replace('%', '\\%');
    expect(jobs[0]).toEqual({
      name: 'import',
      schedule: '15 2 * * *',
      line: `15 2 * * * cd '${quoted}' && RICONQUISTA_CONFIG='${quoted}/config.json' ${process.execPath} ${BIN} import --folder '${quoted}/qui' --db /srv/a.db --lang it -q`,
    });
  });
});

describe('without a home', () => {
  const FAULT =
    'There is no home folder here (HOME is missing): where settings and database lie is not known.\n';
  it.each([
    [{}, [], 'Name the settings file with the variable RICONQUISTA_CONFIG and the database with --db'],
    [{}, ['--db', 'a.db'], 'Name the settings file with the variable RICONQUISTA_CONFIG.'],
    [{ RICONQUISTA_CONFIG: '/no.json' }, [], 'Name the database with --db (or the variable RICONQUISTA_DB).'],
  ])('what is missing is named: %o %o', (variables, options, hint) => {
    const { code, out, err } = riconquista(['dormant', ...options], variables);
    expect({ code, out, err: err.slice(0, FAULT.length) }).toEqual({ code: 2, out: '', err: FAULT });
    expect(err).toContain(hint);
  });

  it('whoever names both needs none', () => {
    const data = ['clienti.csv', 'fatture.csv'].map((name) => join(ROOT, 'fixtures', 'ferramenta', name));
    const variables = { RICONQUISTA_CONFIG: CONFIG, RICONQUISTA_DB: join(place, 'senza.db') };
    expect(riconquista(['import', ...data, '-q'], variables)).toEqual({ code: 0, out: '', err: '' });
    expect(riconquista(['--help'], {}).code).toBe(0);
  });
});
