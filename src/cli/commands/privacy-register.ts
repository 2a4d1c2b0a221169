import type { Command } from 'commander';
import { type Cli, contextFor, oneOf } from '../context.ts';
import { withPrivacy } from './privacy.ts';

const RESULTS = ['listed', 'not-listed'] as const;

interface ResultOptions {
  readonly result?: string;
  readonly on?: string;
}

/** Numbers out to the opt-out register, answers back. */
export function addRegister(command: Command, cli: Cli): void {
  const { subcommands, options, arguments: texts } = cli.words.screens.privacy.help;
  const register = command.command('rpo').description(subcommands.rpo);
  const exporting = register.command('export');
  exporting
    .alias('esporta')
    .description(subcommands.rpoExport)
    .option('--all', options.everybody)
    .option('--csv-dialect <dialect>', cli.words.help.options.csvDialect)
    .action((given: { all?: boolean }) => list(exporting, cli, given.all === true));
  register
    .command('import')
    .alias('importa')
    .description(subcommands.rpoImport)
    .argument('<file>', texts.results)
    .option('--result <result>', options.result)
    .option('--on <day>', options.checkedOn)
    .action((path: string, given: ResultOptions) => read(command, cli, path, given));
}

async function list(command: Command, cli: Cli, everybody: boolean): Promise<void> {
  const context = await contextFor(cli, command);
  const { numbersToCheck } = await import('../../app/register-lists.ts');
  const { numbersView } = await import('../../render/register-view.ts');
  const { today, rule, gateRule, words } = context;
  const { rpo: sentences } = words.screens.privacy;
  await withPrivacy(context, async (db) => {
    const now = context.io.now().toISOString();
    const found = await numbersToCheck(db, { everybody, today, now, rule, gateRule });
    await context.show(numbersView(found, words), db);
    const { numbers, customers } = found;
    context.tell(numbers.length === 0 ? sentences.none : sentences.listed(numbers.length, customers));
    if (numbers.length > 0 && context.term.progress) context.tell(sentences.next);
  });
}

async function read(command: Command, cli: Cli, path: string, options: ResultOptions): Promise<void> {
  const context = await contextFor(cli, command);
  const { importRegisterResults } = await import('../../app/register-lists.ts');
  const { resultsView } = await import('../../render/register-view.ts');
  const result = options.result === undefined ? undefined : oneOf(options.result, RESULTS, '--result');
  await withPrivacy(context, async (db) => {
    const imported = await importRegisterResults(db, {
      path,
      listed: result === undefined ? null : result === 'listed',
      on: options.on,
      today: context.today,
      now: context.io.now().toISOString(),
    });
    await context.show(resultsView(imported, context.words), db);
  });
}
