import type { Command } from 'commander';
import { type Cli, contextFor } from '../context.ts';

export function addReport(command: Command, cli: Cli): void {
  command.action(() => run(command, cli));
}

async function run(command: Command, cli: Cli): Promise<void> {
  const context = await contextFor(cli, command);
  const { reportClaims } = await import('../../app/report-claims.ts');
  const { reportView } = await import('../../render/report-view.ts');
  await context.withStore('existing', async (db) => {
    await context.show(reportView(await reportClaims(db, context.today), context.words), db);
  });
}
