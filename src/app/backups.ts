import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Copies of the database that lie beside it, made before it was brought up to date. */
export function backupsOf(path: string): string[] {
  const folder = dirname(path);
  if (!existsSync(folder)) return [];
  const name = basename(path);
  return readdirSync(folder)
    .filter((file) => file.startsWith(`${name}.`) && file.endsWith('.bak'))
    .toSorted()
    .map((file) => join(folder, file));
}
