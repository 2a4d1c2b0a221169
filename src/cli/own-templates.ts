import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Fault } from '../fault.ts';
import type { Io } from './io.ts';
import { settingsFiles } from './settings.ts';

const LARGEST_BYTES = 100_000;
const EXTENSION = '.liquid';

/** Place → text and file, as the playbook wants templates of the user's own. */
type OwnTemplates = ReadonlyMap<string, { readonly text: string; readonly file: string }>;

/** Beside the settings: `templates/it/question.liquid`. */
export async function templatesFolder(io: Io): Promise<string> {
  return join(dirname((await settingsFiles(io)).user), 'templates');
}

/** @throws Fault `templates-unreadable` */
export async function ownTemplates(io: Io): Promise<OwnTemplates> {
  const folder = await templatesFolder(io);
  if (!existsSync(folder)) return new Map();
  const found = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith(EXTENSION),
  );
  return new Map(
    found.sort().map((name) => {
      const place = name.slice(0, -EXTENSION.length).replaceAll('\\', '/');
      const file = join(folder, name);
      return [place, { text: textOf(file), file }] as const;
    }),
  );
}

function textOf(file: string): string {
  try {
    if (statSync(file).size > LARGEST_BYTES)
      throw new Fault('input', 'templates-unreadable', { file, reason: 'EFBIG' });
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    if (error instanceof Fault) throw error;
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new Fault('input', 'templates-unreadable', { file, reason });
  }
}

/**
 * Puts a copy of a template where it can be rewritten.
 *
 * @throws Fault `output-edited` when one stands there already, `output-failed`
 */
export async function ejectTemplate(io: Io, place: string, text: string): Promise<string> {
  const file = join(await templatesFolder(io), `${place}${EXTENSION}`);
  if (existsSync(file)) throw new Fault('input', 'output-edited', { file });
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(file, text, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new Fault('input', 'output-failed', { file, reason });
  }
  return file;
}
