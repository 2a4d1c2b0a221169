import { resolve } from 'node:path';
import type { Command } from 'commander';
import { type Cli, contextFor } from '../context.ts';
import { settingsFiles } from '../settings.ts';

export function addStatus(command: Command, cli: Cli): void {
  command.action(() => run(command, cli));
}

async function run(command: Command, cli: Cli): Promise<void> {
  const context = await contextFor(cli, command);
  const { overviewOf } = await import('../../app/overview.ts');
  const { statusView } = await import('../../render/status-view.ts');
  const { today, rule, gateRule, patronDay, words, io } = context;
  const { user } = await settingsFiles(io);
  const inUse = { database: resolve(io.cwd, context.dbPath), settings: resolve(io.cwd, user) };
  await context.withStore('existing', async (db) => {
    const overview = await overviewOf(db, { today, rule, gateRule, patronDay });
    await context.show(statusView(overview, inUse, words), db);
    if (context.term.progress) context.tell(words.rhythm.status.allCommands);
  });
}
