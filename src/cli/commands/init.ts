import type { Command } from 'commander';
import { type Cli, type Context, contextFor } from '../context.ts';
import { saveSetting, settingsFiles } from '../settings.ts';

interface InitOptions {
  readonly firm?: string;
}

export function addInit(command: Command, cli: Cli): void {
  command
    .option('--firm <name>', cli.words.help.options.firm)
    .action((given: InitOptions) => run(command, cli, given));
}

/** Creates what is missing and leaves what is there; asks only on a terminal. */
async function run(command: Command, cli: Cli, options: InitOptions): Promise<void> {
  const context = await contextFor(cli, command);
  const { words, dbPath, io } = context;
  await context.withStore('create', async () => undefined);
  const firm = options.firm ?? (await askFirm(context));
  if (firm !== undefined && firm !== '') await saveSetting(io, 'firm', firm);
  const { user } = await settingsFiles(io);
  await context.show({
    json: () => ({ schemaVersion: 1, db: dbPath, settings: user, firm: firm ?? context.firm }),
    text: () => words.screens.init.ready(dbPath, user),
  });
  context.tell(words.screens.init.next);
}

async function askFirm({ term, firm, words, io }: Context): Promise<string | undefined> {
  if (!term.interactive || firm !== null) return undefined;
  const { default: inquirer } = await import('inquirer');
  const prompt = inquirer.createPromptModule({
    input: io.stdin() as NodeJS.ReadStream,
    output: io.stderr as unknown as NodeJS.WriteStream,
  });
  const { name } = await prompt([{ type: 'input', name: 'name', message: words.screens.init.askFirm }]);
  return String(name).trim();
}
