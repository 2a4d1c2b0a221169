import type { Command } from 'commander';
import type { RecordingSetting } from '../../app/told-outcome.ts';
import { Fault } from '../../fault.ts';
import { type Cli, type Context, contextFor } from '../context.ts';

/** What can be done with contacts on record, and the record of many at once. */
export function addOutcomeHistory(command: Command, cli: Cli): void {
  const { arguments: texts, options, subcommands } = cli.words.help;
  command
    .command('list')
    .alias('elenco')
    .description(subcommands.outcomeList)
    .argument('<code>', texts.code)
    .action((code: string) => {
      refuseRecording(command);
      return list(command, cli, code);
    });
  command
    .command('undo')
    .alias('annulla')
    .description(subcommands.outcomeUndo)
    .argument('<contact>', texts.contact)
    .argument('[attempt]', texts.attempt)
    .action((contact: string, attempt: string | undefined) => {
      refuseRecording(command);
      return undo(command, cli, contact, attempt);
    });
  command
    .command('import')
    .alias('importa')
    .description(subcommands.outcomeImport)
    .argument('<file>', texts.outcomeFile)
    .option('--dry-run', options.outcomesDryRun)
    .option('--strict', options.outcomesStrict)
    .action((file: string, given: ImportOptions) => {
      refuseRecording(command);
      return importFile(command, cli, file, given);
    });
}

/** The parser lets the options of `outcome` stand behind its commands too, where they would do nothing. */
function refuseRecording(command: Command): void {
  const [given] = Object.keys(command.opts());
  const option = command.options.find((candidate) => candidate.attributeName() === given);
  if (option?.long != null)
    throw new Fault('usage', 'unknown-option', { text: option.long, suggestion: null });
}

interface ImportOptions {
  readonly dryRun?: boolean;
  readonly strict?: boolean;
}

/** When and under which settings contacts are recorded. */
export function settingOf({ today, io, patronDay, patience, rule, gateRule }: Context): RecordingSetting {
  return { today, now: io.now().toISOString(), patronDay, patience, rule, gateRule };
}

async function list(command: Command, cli: Cli, code: string): Promise<void> {
  const context = await contextFor(cli, command);
  const { listOutcomes } = await import('../../app/list-outcomes.ts');
  const { outcomeListView } = await import('../../render/outcome-list-view.ts');
  await context.withStore('existing', async (db) => {
    const outcomes = await listOutcomes(db, code, settingOf(context));
    await context.show(outcomeListView(outcomes, context.words), db);
  });
}

async function undo(command: Command, cli: Cli, text: string, attempt: string | undefined): Promise<void> {
  const context = await contextFor(cli, command);
  const { undoOutcome } = await import('../../app/undo-outcome.ts');
  const { undoneOutcomeView } = await import('../../render/outcome-list-view.ts');
  await context.withStore('existing', async (db) => {
    const undone = await undoOutcome(db, { ...settingOf(context), text, attempt });
    await context.show(undoneOutcomeView(undone, context.words), db);
  });
}

async function importFile(
  command: Command,
  cli: Cli,
  path: string,
  { dryRun, strict }: ImportOptions,
): Promise<void> {
  const context = await contextFor(cli, command);
  const { importOutcomes } = await import('../../app/import-outcomes.ts');
  const { outcomeImportView } = await import('../../render/outcome-import-view.ts');
  await context.withStore('existing', async (db) => {
    const imported = await importOutcomes(db, {
      setting: settingOf(context),
      path,
      strict: strict === true,
      dryRun: dryRun === true,
    });
    await context.show(outcomeImportView(imported, context.words), db);
  });
}
