import type { Command } from 'commander';
import { type Cli, contextFor } from '../context.ts';

export function addImports(command: Command, cli: Cli): void {
  command.action(() => run(command, cli));
}

async function run(command: Command, cli: Cli): Promise<void> {
  const context = await contextFor(cli, command);
  const { listImports } = await import('../../app/undo-import.ts');
  const { importsView } = await import('../../render/imports-view.ts');
  await context.withStore('existing', async (db) => {
    await context.show(importsView(await listImports(db), context.words), db);
  });
}
