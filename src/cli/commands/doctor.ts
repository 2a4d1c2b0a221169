import type { Command } from 'commander';
import { Fault } from '../../fault.ts';
import { type Cli, contextFor } from '../context.ts';

export function addDoctor(command: Command, cli: Cli): void {
  command
    .option('--csv-dialect <dialect>', cli.words.help.options.csvDialect)
    .action(() => run(command, cli));
}

async function run(command: Command, cli: Cli): Promise<void> {
  const context = await contextFor(cli, command);
  const { checkData } = await import('../../app/check-data.ts');
  const { doctorView } = await import('../../render/doctor-view.ts');
  await context.withStore('existing', async (db) => {
    const checked = await checkData(db, context.today);
    await context.show(doctorView(checked, context.words), db);
    const findings = checked.findings.length;
    if (findings > 0) throw new Fault('condition', 'doctor-found', { findings });
  });
}
