import type { PreparedScript } from '../app/write-script.ts';
import type { Words } from '../locale/words.ts';
import { safeFileName } from './file-name.ts';
import { scriptView } from './script-view.ts';
import type { Screen } from './sheet.ts';

const PLAIN = (line: string) => line;
const SCREEN: Screen = { width: 90, paint: { title: PLAIN, dim: PLAIN, good: PLAIN, warn: PLAIN } };

/** One file for each customer, by name: a draft for an e-mail, a page for a letter or a visit, a text for the rest. */
export async function scriptFiles(
  scripts: readonly PreparedScript[],
  words: Words,
  today: string,
): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  for (const prepared of scripts) {
    const { channel, code, name } = prepared.script;
    const view = scriptView(prepared, words, today);
    const extension =
      channel === 'email' ? 'eml' : channel === 'letter' || channel === 'visit' ? 'html' : 'txt';
    const content =
      extension === 'txt' ? `${view.text(SCREEN)}\n` : ((await view.files?.[extension]?.()) ?? '');
    files.set(safeFileName([code, name], extension, files), content);
  }
  return files;
}
