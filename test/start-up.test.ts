import { spawnSync } from 'node:child_process';
import { cpSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundle } from '../scripts/bundle.ts';
import { tempFolder } from './temp-folder.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const folder = tempFolder();
/** A build of its own, so that what is tested is what the sources say now. */
const BIN = join(folder, 'bin', 'riconquista.js');
const db = join(folder, 'start.db');

/** Chunk of the build → the packages in it. */
const packagesIn = new Map<string, readonly string[]>();

/** Reports every module that Node loads, as its own start-up sees it. */
const WATCH = join(folder, 'watch.mjs');

beforeAll(async () => {
  cpSync(join(ROOT, 'bin'), join(folder, 'bin'), { recursive: true });
  cpSync(join(ROOT, 'package.json'), join(folder, 'package.json'));
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  for (const { path, inputs } of await bundle(ROOT, join(folder, 'dist'))) {
    packagesIn.set(path, [...new Set(inputs.flatMap(packageOf))]);
  }
  writeFileSync(
    WATCH,
    `import { registerHooks } from 'node:module';
     const seen = [];
     registerHooks({ load: (url, context, next) => { seen.push(url); return next(url, context); } });
     process.on('exit', () => process.stderr.write('LOADED ' + JSON.stringify(seen) + '\\n'));`,
  );
  const data = ['clienti.csv', 'fatture.csv'].map((name) => join(ROOT, 'fixtures', 'ferramenta', name));
  const imported = spawnSync(process.execPath, [BIN, 'import', ...data, '--db', db, '--today', '2026-11-22']);
  expect(imported.status).toBe(0);
});

function packageOf(input: string): string[] {
  const match = /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input);
  // The special functions come as some forty packages of one family.
  return match?.[1] === undefined ? [] : [match[1].replace(/^@stdlib\/.*/, '@stdlib')];
}

/** The packages a command line really loads. */
function packagesLoadedBy(argv: readonly string[]): string[] {
  const ran = spawnSync(process.execPath, ['--import', WATCH, BIN, ...argv], {
    env: { HOME: folder, PATH: '' },
    encoding: 'utf8',
  });
  expect(ran.status).toBe(0);
  const loaded: string[] = JSON.parse(/LOADED (.*)/.exec(ran.stderr)?.[1] ?? '[]');
  expect(loaded.length).toBeGreaterThan(1);
  const packages = loaded.flatMap((url) => {
    const chunk = /\/dist\/(.*)$/.exec(url)?.[1];
    return chunk === undefined ? packageOf(url) : (packagesIn.get(chunk) ?? [`unknown chunk ${chunk}`]);
  });
  return [...new Set(packages)].toSorted();
}

describe('a command loads only the packages it needs:', () => {
  const base = ['commander', 'env-paths', 'is-safe-filename'];
  const data = ['--db', db, '--today', '2026-11-22'];
  it.each([
    ['--version', ['--version'], []],
    ['--help', ['--help'], [...base, 'fast-string-truncated-width']],
    [
      'dormant, when the scores are to be made',
      ['dormant', ...data],
      [...base, '@stdlib', 'better-sqlite3', 'fast-string-truncated-width'],
    ],
    [
      'dormant, when they stand',
      ['dormant', ...data],
      [...base, 'better-sqlite3', 'fast-string-truncated-width'],
    ],
    [
      'dormant as JSON',
      ['dormant', '--format', 'json', ...data],
      [...base, 'better-sqlite3', 'fast-string-truncated-width'],
    ],
    [
      'dormant --explain',
      ['dormant', '--explain', '00303', ...data],
      [...base, 'better-sqlite3', 'fast-string-truncated-width', 'kysely'],
    ],
    [
      'script',
      ['script', '00303', ...data],
      [...base, 'better-sqlite3', 'fast-string-truncated-width', 'kysely', 'libphonenumber-js', 'liquidjs'],
    ],
  ])('%s', (_, argv, expected) => {
    expect(packagesLoadedBy(argv)).toEqual(expected.toSorted());
  });
});
