import type { Command } from 'commander';
import { callableFrom } from '../../app/calls-rule.ts';
import type { ScriptRequest } from '../../app/write-script.ts';
import { Fault } from '../../fault.ts';
import type { CallerRole } from '../../playbook/script.ts';
import { type Cli, type Context, contextFor, type GlobalOptions, languageOption, oneOf } from '../context.ts';

interface ScriptOptions extends GlobalOptions {
  readonly channel?: string;
  readonly caller?: string;
  readonly callerRole?: string;
  readonly scriptLanguage?: string;
  readonly variant?: string;
  readonly all?: boolean;
  readonly copyFriendly?: boolean;
}

const CHANNELS = ['phone', 'visit', 'email', 'sms', 'whatsapp', 'letter'] as const;
const ROLES: readonly CallerRole[] = ['same-seller', 'new-seller', 'stand-in', 'owner'];
const VARIANTS = ['default', 'model-sentence'] as const;

export function addScript(command: Command, cli: Cli): void {
  const { arguments: texts, options } = cli.words.help;
  command
    .argument('[code]', texts.codeOrAll)
    .option('--channel <channel>', options.scriptChannel)
    .option('--caller <name>', options.caller)
    .option('--caller-role <role>', options.callerRole)
    .option('--variant <variant>', options.scriptVariant)
    .option('--script-language <language>', options.scriptLanguage)
    .option('--copy-friendly', options.copyFriendly)
    .option('--all', options.scriptAll)
    .action((code: string | undefined, given: ScriptOptions) => run(command, cli, code, given));
}

/** Nobody is phoned on Sundays and holidays; the script can be prepared all the same. */
function hoursNotes(context: Context, channel: string): string[] {
  const { today, callsRule, patronDay, words } = context;
  const next = channel === 'phone' ? callableFrom(today, null, callsRule, patronDay) : null;
  return next === null || next.day === today ? [] : [words.screens.privacy.notToday(next)];
}

async function run(
  command: Command,
  cli: Cli,
  code: string | undefined,
  options: ScriptOptions,
): Promise<void> {
  const context = await contextFor(cli, command);
  const request = await requestFrom(context, options);
  if (options.all === true) {
    if (code !== undefined) throw new Fault('usage', 'too-many-arguments', { command: 'script --all' });
    await writeAll(context, request, options);
    return;
  }
  if (code === undefined) throw new Fault('usage', 'code-needed', { flag: '--all' });
  const { writeScript } = await import('../../app/write-script.ts');
  const { plainScriptView, scriptNotes, scriptView } = await import('../../render/script-view.ts');
  const { words, today } = context;
  await context.withStore('existing', async (db) => {
    const channel = channelFrom(options) ?? 'phone';
    const script = await writeScript(db, { ...request, code, channel });
    const view = options.copyFriendly === true ? plainScriptView : scriptView;
    await context.show(view(script, words, today), db);
    // Beside the text, not in it: what is read aloud stays clean, also in a pipe.
    context.tell(...scriptNotes(script, words), ...hoursNotes(context, channel));
  });
}

async function writeAll(
  context: Context,
  request: Omit<ScriptRequest, 'code' | 'channel'>,
  options: ScriptOptions,
): Promise<void> {
  const { output: folder } = context.options;
  if (folder === undefined) throw new Fault('usage', 'scripts-need-folder', { flag: '--output' });
  const { writeScripts } = await import('../../app/write-scripts.ts');
  const { scriptFiles } = await import('../../render/script-files.ts');
  const { words } = context;
  const { script: sentences } = words.screens;
  await context.withStore('existing', async (db) => {
    const { scripts, leftOut, ownerWrites, heldOut } = await writeScripts(db, {
      ...request,
      channel: channelFrom(options) ?? null,
    });
    await context.showFolder(folder, await scriptFiles(scripts, words, context.today), db);
    const told = scripts.length === 0 ? sentences.nobody : sentences.written(scripts.length, folder);
    context.tell(told, ...(leftOut === 0 ? [] : [sentences.leftOut(leftOut)]));
    if (ownerWrites > 0) context.tell(sentences.forOwner(ownerWrites));
    if (heldOut > 0) context.tell(words.screens.cohort.heldOut(heldOut));
  });
}

function channelFrom({ channel }: ScriptOptions): (typeof CHANNELS)[number] | undefined {
  return channel === undefined ? undefined : oneOf(channel, CHANNELS, '--channel');
}

async function requestFrom(
  context: Context,
  options: ScriptOptions,
): Promise<Omit<ScriptRequest, 'code' | 'channel'>> {
  const { today, rule, firm } = context;
  const style = await context.scriptStyle();
  const { variant, callerRole, scriptLanguage } = options;
  return {
    caller: options.caller ?? null,
    ...(callerRole === undefined ? {} : { callerRole: oneOf(callerRole, ROLES, '--caller-role') }),
    firm,
    language:
      scriptLanguage === undefined
        ? context.scriptLanguage
        : languageOption(scriptLanguage, '--script-language'),
    today,
    rule,
    gateRule: context.gateRule,
    style: variant === undefined ? style : { ...style, variant: oneOf(variant, VARIANTS, '--variant') },
  };
}
