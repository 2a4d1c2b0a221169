import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'oxc-parser';

/**
 * Who may import whom. A value import must be listed here; a type import carries no code, so the vocabulary of any room
 * may be named anywhere, except that `stats` knows nothing at all.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  start: ['cli', 'fault'],
  cli: ['app', 'render', 'locale', 'fault'],
  app: ['domain', 'stats', 'store', 'intake', 'playbook', 'locale', 'fault'],
  intake: ['domain', 'locale', 'fault'],
  playbook: ['domain', 'locale', 'fault'],
  store: ['domain', 'fault'],
  render: ['locale'],
  domain: ['stats'],
  locale: [],
  stats: [],
  fault: [],
};

/** Rooms whose types are not to be named either. */
const NO_TYPES_FROM: Readonly<Record<string, readonly string[]>> = {
  stats: Object.keys(MAY_IMPORT),
  domain: ['cli', 'render', 'store', 'intake', 'playbook', 'app', 'locale'],
  store: ['cli', 'render', 'intake', 'playbook', 'app', 'locale'],
  app: ['cli', 'render'],
};

/** Packages with one home; any other package of `src` is free. */
const HOME_OF_PACKAGE: Readonly<Record<string, string>> = {
  'better-sqlite3': 'store',
  kysely: 'store',
  'csv-parse': 'intake',
  saxes: 'intake',
  'csv-stringify': 'render',
  'write-excel-file': 'render',
  commander: 'cli',
  inquirer: 'cli',
  '@inquirer/core': 'cli',
  ora: 'cli',
  chalk: 'cli',
  'env-paths': 'cli',
  liquidjs: 'playbook',
};

/** Rooms that see no clock, no chance and no process. */
const PURE_ROOMS = ['domain', 'stats', 'locale'];
const IMPURE = [/\bnew Date\(\)/, /\bDate\.now\b/, /\bMath\.random\b/, /\bprocess\./, /from 'node:/];

const FORBIDDEN_FOLDERS = ['utils', 'helpers', 'common', 'shared', 'types'];

export interface Checked {
  readonly files: number;
  readonly violations: readonly string[];
}

/** Looks at every module below `src` and says which rules are broken. */
export function checkBoundaries(src: string): Checked {
  const modules = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
    .toSorted();
  return { files: modules.length, violations: modules.flatMap((module) => violationsOf(src, module)) };
}

function violationsOf(src: string, module: string): string[] {
  const path = join(src, module);
  const text = readFileSync(path, 'utf8');
  const room = roomOf(module);
  const found: string[] = [];
  if (MAY_IMPORT[room] === undefined) found.push(`${module}: no such room`);
  if (FORBIDDEN_FOLDERS.some((folder) => module.split('/').includes(folder))) {
    found.push(`${module}: a drawer, not a room`);
  }
  for (const { from, isType } of importsOf(path, text)) {
    const complaint = complaintAbout(src, path, room, from, isType);
    if (complaint !== undefined) found.push(`${module}: ${complaint}`);
  }
  for (const pattern of PURE_ROOMS.includes(room) ? IMPURE : []) {
    if (pattern.test(text)) found.push(`${module}: ${pattern.source} in a pure room`);
  }
  return found;
}

interface Import {
  readonly from: string;
  readonly isType: boolean;
}

function importsOf(path: string, text: string): Import[] {
  const { module, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const fixed = module.staticImports.map((statement) => ({
    from: statement.moduleRequest.value,
    isType: statement.entries.length > 0 && statement.entries.every((entry) => entry.isType),
  }));
  const passedOn = module.staticExports.flatMap((statement) =>
    statement.entries.flatMap((entry) =>
      entry.moduleRequest === null ? [] : [{ from: entry.moduleRequest.value, isType: entry.isType }],
    ),
  );
  const late = module.dynamicImports.map(({ moduleRequest }) => ({
    from: text.slice(moduleRequest.start, moduleRequest.end).replace(/^['"`]|['"`]$/g, ''),
    isType: false,
  }));
  return [...fixed, ...passedOn, ...late];
}

function complaintAbout(
  src: string,
  path: string,
  room: string,
  from: string,
  isType: boolean,
): string | undefined {
  if (!from.startsWith('.')) return isType ? undefined : complaintAboutPackage(room, from);

  const target = roomOf(relative(src, resolve(dirname(path), from)));
  if (target === room) return undefined;
  if (isType) {
    return NO_TYPES_FROM[room]?.includes(target) ? `${room} may not name types of ${target}` : undefined;
  }
  return MAY_IMPORT[room]?.includes(target) ? undefined : `${room} may not import ${target} (${from})`;
}

function complaintAboutPackage(room: string, from: string): string | undefined {
  const name = from.startsWith('@') ? from.split('/').slice(0, 2).join('/') : (from.split('/')[0] ?? from);
  const home = HOME_OF_PACKAGE[name];
  return home === undefined || home === room ? undefined : `${name} belongs in ${home}`;
}

/** `domain/day.ts` is in the room domain; `fault.ts` at the top is a room of its own. */
function roomOf(module: string): string {
  return (module.split('/')[0] ?? '').replace(/\.ts$/, '');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { files, violations } = checkBoundaries(fileURLToPath(new URL('../src', import.meta.url)));
  for (const violation of violations) console.error(violation);
  console.log(`boundaries: ${files} modules, ${violations.length} violations`);
  process.exitCode = files === 0 || violations.length > 0 ? 1 : 0;
}
