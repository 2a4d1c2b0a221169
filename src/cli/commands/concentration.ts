import type { Command } from 'commander';
import { type Cli, contextFor } from '../context.ts';

export function addConcentration(command: Command, cli: Cli): void {
  command.action(() => run(command, cli));
}

async function run(command: Command, cli: Cli): Promise<void> {
  const context = await contextFor(cli, command);
  const { measureConcentration } = await import('../../app/measure-concentration.ts');
  const { concentrationView } = await import('../../render/concentration-view.ts');
  await context.withStore('existing', async (db) => {
    const concentration = await measureConcentration(db, context.today, context.rule);
    await context.show(concentrationView(concentration, context.words), db);
  });
}
