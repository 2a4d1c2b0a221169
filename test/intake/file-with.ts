import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A file with this content, gone when the test is over. */
export function fileWith(content: string | Buffer, name = 'export.csv'): string {
  const path = join(emptyFolder(), name);
  writeFileSync(path, content);
  return path;
}

export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'riconquista-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
