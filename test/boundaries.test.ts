import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkBoundaries } from '../scripts/check-boundaries.ts';
import { tempFolder } from './temp-folder.ts';

const SRC = fileURLToPath(new URL('../src', import.meta.url));
const folder = tempFolder();

/** A copy of the sources with one more module in it. */
function withPlanted(name: string, path: string, text: string): string {
  const copy = join(folder, name);
  cpSync(SRC, copy, { recursive: true });
  mkdirSync(dirname(join(copy, path)), { recursive: true });
  writeFileSync(join(copy, path), text);
  return copy;
}

describe('the boundaries between the rooms', () => {
  it('hold, and every module was looked at', () => {
    const { files, violations } = checkBoundaries(SRC);
    expect(violations).toEqual([]);
    expect(files).toBeGreaterThan(100);
  });

  it.each([
    ['sql outside the store', 'render/sneak.ts', "import 'kysely';\n", 'kysely belongs in store'],
    [
      'a command that reads the store',
      'cli/commands/sneak.ts',
      "import { loadLists } from '../../store/call-lists.ts';\nexport const sneak = loadLists;\n",
      'cli may not import store',
    ],
    [
      'the same, loaded late',
      'cli/commands/sneak.ts',
      "export const sneak = () => import('../../store/call-lists.ts');\n",
      'cli may not import store',
    ],
    ['a clock in the domain', 'domain/sneak.ts', 'export const now = () => Date.now();\n', 'in a pure room'],
    [
      'statistics that know a customer',
      'stats/sneak.ts',
      "import type { Phase } from '../domain/phase.ts';\nexport type Sneak = Phase;\n",
      'stats may not name types of domain',
    ],
    ['a drawer', 'domain/utils/sneak.ts', 'export const sneak = 1;\n', 'a drawer, not a room'],
  ])('catch %s', (name, path, text, complaint) => {
    const { violations } = checkBoundaries(withPlanted(name.replaceAll(' ', '-'), path, text));
    expect(violations).toHaveLength(1);
    expect(violations[0]).toContain(complaint);
  });
});
