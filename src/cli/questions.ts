import inquirer from 'inquirer';
import type { Context } from './context.ts';

/** A value, how it is offered, and how it is repeated once chosen when that is shorter. */
export type Choice<Value extends string> = readonly [value: Value, name: string, chosen?: string];

/** Questions on a terminal. Prompts go to stderr: stdout belongs to the result. */
export async function choose<Value extends string>(
  context: Context,
  message: string,
  choices: readonly Choice<Value>[],
  first?: Value,
): Promise<Value> {
  const listed = choices.map(([value, name, chosen = name]) => ({ value, name, short: chosen }));
  const { keys } = context.words.screens.outcome;
  const theme = { style: { keysHelpTip: () => `↑↓ ${keys.navigate} · ⏎ ${keys.select}` } };
  const { answer } = await promptOn(context)<{ answer: string }>([
    { type: 'select', name: 'answer', message, pageSize: 12, choices: listed, default: first, theme },
  ]);
  return answer as Value;
}

export async function chooseYesNo(context: Context, message: string, first: boolean): Promise<boolean> {
  const { yes, no } = context.words.labels;
  const choices = [
    ['yes', yes],
    ['no', no],
  ] as const;
  return (await choose(context, message, choices, first ? 'yes' : 'no')) === 'yes';
}

export async function write(
  context: Context,
  message: string,
  validate: (text: string) => boolean | string,
  first?: string,
): Promise<string> {
  const { answer } = await promptOn(context)<{ answer: string }>([
    { type: 'input', name: 'answer', message, validate, default: first },
  ]);
  return answer.trim();
}

function promptOn({ io }: Context) {
  return inquirer.createPromptModule({
    input: io.stdin() as NodeJS.ReadStream,
    output: io.stderr as unknown as NodeJS.WriteStream,
  });
}
