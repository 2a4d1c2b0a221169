/** One word of a command: a text, or what a command of the shell prints. */
export type ShellWord =
  | string
  | { readonly before: string; readonly printedBy: string; readonly after: string };

/** A job as cron is to run it. */
export interface CronJob {
  readonly name: 'import' | 'calls' | 'report';
  /** The five fields of a crontab. */
  readonly schedule: string;
  readonly command: readonly ShellWord[];
}

/** What stands before every command: where it runs, and by which settings. */
export interface CronSetting {
  /** The folder whose settings count too; null = none does. */
  readonly folder: string | null;
  readonly variables: Readonly<Record<string, string>>;
}

/** The line of a crontab for a job. */
export function cronLine({ schedule, command }: CronJob, { folder, variables }: CronSetting): string {
  const assigned = Object.entries(variables).map(([name, value]) => `${name}=${cronWord(value)}`);
  const words = [...assigned, ...command.map(wordText)].join(' ');
  return `${schedule} ${folder === null ? '' : `cd ${cronWord(folder)} && `}${words}`;
}

function wordText(word: ShellWord): string {
  if (typeof word === 'string') return cronWord(word);
  const { before, printedBy, after } = word;
  return `${cronWord(before)}"$(${forCron(printedBy)})"${cronWord(after)}`;
}

/** A text as one word of a command. */
export function shellWord(text: string): string {
  return /^[\w@+:,./=-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

/** The same in a crontab, where cron reads the command before the shell does. */
export function cronWord(text: string): string {
  return forCron(shellWord(text));
}

/**
 * To cron a % is a line break unless a backslash stands before it. Some crons also make one backslash of two, so that none may stand
 * before another or before the mark: quotes that close and open again come between.
 */
function forCron(command: string): string {
  return command.replace(/\\(?=[\\%])/g, `\\''`).replaceAll('%', '\\%');
}
