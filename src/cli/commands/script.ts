import type { Command } from 'commander';
import { type Cli, contextFor, type GlobalOptions, languageOption, oneOf } from '../context.ts';

interface ScriptOptions extends GlobalOptions {
  readonly channel?: string;
  readonly caller?: string;
  readonly scriptLanguage?: string;
}

const CHANNELS = ['phone', 'visit', 'email', 'letter'] as const;

export function addScript(command: Command, cli: Cli): void {
  const { arguments: texts, options } = cli.words.help;
  command
    .argument('<code>', texts.code)
    .option('--channel <channel>', options.scriptChannel)
    .option('--caller <name>', options.caller)
    .option('--script-language <language>', options.scriptLanguage)
    .action((code: string, given: ScriptOptions) => run(command, cli, code, given));
}

async function run(command: Command, cli: Cli, code: string, options: ScriptOptions): Promise<void> {
  const context = await contextFor(cli, command);
  const { words, today, rule, firm } = context;
  const channel = oneOf(options.channel ?? 'phone', CHANNELS, '--channel');
  const language =
    options.scriptLanguage === undefined
      ? context.scriptLanguage
      : languageOption(options.scriptLanguage, '--script-language');
  const { writeScript } = await import('../../app/write-script.ts');
  const { scriptNotes, scriptView } = await import('../../render/script-view.ts');
  await context.withStore('existing', async (db) => {
    const caller = options.caller ?? null;
    const script = await writeScript(db, { code, channel, caller, firm, language, today, rule });
    await context.show(scriptView(script, words), db);
    // Beside the text, not in it: what is read aloud stays clean, also in a pipe.
    context.tell(...scriptNotes(script, words));
  });
}
