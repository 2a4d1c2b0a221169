import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { it } from 'vitest';

const SHARED = new URL('../../shared/', import.meta.url);

/** Tests on files nobody here wrote, which lie beside the repository where there are any; skipped, and shown so, elsewhere. */
export function onSharedFile(title: string, path: string, test: (rows: readonly string[][]) => void): void {
  const file = fileURLToPath(new URL(path, SHARED));
  const isThere = existsSync(file);
  it.skipIf(!isThere)(isThere ? title : `${title} (skipped: no ${path})`, () => {
    const [, ...lines] = readFileSync(file, 'utf8').trimEnd().split(/\r?\n/);
    test(lines.map(cellsOf));
  });
}

/** Quotes around a cell are taken off; these files have no quotes and no line breaks inside. */
function cellsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
}

/** The same for all files of a folder with one of these endings, at any depth; `test` gets their places by their path in the folder. */
export function onSharedFolder(
  title: string,
  folder: string,
  endings: readonly string[],
  test: (files: ReadonlyMap<string, string>) => void | Promise<void>,
): void {
  const root = fileURLToPath(new URL(`${folder}/`, SHARED));
  const isThere = existsSync(root);
  it.skipIf(!isThere)(isThere ? title : `${title} (skipped: no ${folder})`, () => {
    const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).toSorted();
    return test(
      new Map(
        names
          .filter((name) => endings.some((ending) => name.endsWith(ending)))
          .map((name) => [name.replaceAll('\\', '/'), join(root, name)]),
      ),
    );
  });
}
