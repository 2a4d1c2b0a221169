import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { run } from './cli/run.ts';
import { tempFolder } from './temp-folder.ts';

const folder = tempFolder();
const README = fileURLToPath(new URL('../README.md', import.meta.url));
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SESSION = /```console\n([\s\S]*?)```/;

/** What the commands of the session print today, both streams, as a person would see them. */
async function replayed(session: string): Promise<string> {
  const commands = session.split('\n').filter((line) => line.startsWith('$ '));
  const db = join(folder, 'prova.db');
  let text = '';
  for (const command of commands) {
    text += `${command}\n`;
    if (!command.startsWith('$ riconquista ')) continue;
    const line = command.slice('$ riconquista '.length).replaceAll('fixtures/', `${ROOT}fixtures/`);
    const { code, out, err } = await run(line, { db });
    expect(code).toBe(0);
    text += `${out}${err}\n`;
  }
  return text;
}

/** After a wanted change of the output: UPDATE_README=1 npm test */
it('shows a session exactly as the program runs it', async () => {
  const readme = readFileSync(README, 'utf8');
  const session = SESSION.exec(readme)?.[1] ?? '';
  const today = await replayed(session);
  if (process.env['UPDATE_README'] === '1') {
    writeFileSync(
      README,
      readme.replace(SESSION, () => `\`\`\`console\n${today}\`\`\``),
    );
    return;
  }
  expect(session).toBe(today);
});
