import { existsSync, readFileSync } from 'node:fs';
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
