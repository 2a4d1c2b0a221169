import inquirer from 'inquirer';
import type { Context } from './context.ts';

/** Questions on a terminal. Prompts go to stderr: stdout belongs to the result. */
export async function choose<Value extends string>(
  context: Context,
  message: string,
  choices: readonly (readonly [Value, string])[],
  first?: Value,
): Promise<Value> {
  const listed = choices.map(([value, name]) => ({ value, name }));
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
