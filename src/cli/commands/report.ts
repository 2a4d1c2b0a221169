import type { Command } from 'commander';
import { type Cli, contextFor } from '../context.ts';

export function addReport(command: Command, cli: Cli): void {
  command.action(() => run(command, cli));
}

async function run(command: Command, cli: Cli): Promise<void> {
  const context = await contextFor(cli, command);
  const { reportClaims } = await import('../../app/report-claims.ts');
  const { gestureAccount } = await import('../../app/gesture-account.ts');
  const { reportView } = await import('../../render/report-view.ts');
  await context.withStore('existing', async (db) => {
    const report = await reportClaims(db, context.today, context.rule.mergeDays);
    const gestures = await gestureAccount(db, context.today, context.gestureRule);
    await context.show(reportView(report, context.words, gestures), db);
  });
}
