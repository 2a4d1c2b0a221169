import { existsSync } from 'node:fs';
import { CommanderError } from 'commander';
import { EXIT_CODE, Fault } from '../fault.ts';
import type { Words } from '../locale/words.ts';
import { troubleText } from '../render/fault-text.ts';
import { manyLines } from '../render/safe-text.ts';
import type { Cli } from './context.ts';
import type { Io } from './io.ts';
import { faultOfUsage, programFor } from './program.ts';
import { databasePath, languageFor, loadSettings, type Settings } from './settings.ts';

/** Runs one command line and returns its exit code. Nothing here or below ends the process. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  let words: Words | undefined;
  try {
    const settings = await settingsOrFault(io);
    words = await wordsFor(io, argv, settings.value);
    if (settings.fault !== undefined) throw settings.fault;
    const cli: Cli = { io, words, settings: settings.value, run: main };
    return await runProgram(argv.length === 0 ? await firstLine(cli) : argv, cli);
  } catch (error) {
    return explain(error, argv, io, words ?? (await wordsFor(io, [], {}, 'it')));
  }
}

async function runProgram(argv: readonly string[], cli: Cli): Promise<number> {
  try {
    await programFor(cli, argv).parseAsync(argv, { from: 'user' });
    return EXIT_CODE.done;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    const fault = faultOfUsage(error);
    if (fault !== undefined) throw fault;
    // Help and version end like this too; a group of commands without its command shows help as an error.
    return error.exitCode === 0 ? EXIT_CODE.done : EXIT_CODE.usage;
  }
}

/** Who types nothing but the name, at a terminal and with data, wants to know where things stand; anybody else, what there is. */
async function firstLine({ io, settings }: Cli): Promise<readonly string[]> {
  const isAtScreen = io.stdout.isTTY === true;
  return isAtScreen && existsSync(await databasePath(io, undefined, settings)) ? ['status'] : ['--help'];
}

/** A broken settings file must be explained in the right language, so it is thrown once the words are there. */
async function settingsOrFault(io: Io): Promise<{ readonly value: Settings; readonly fault?: Fault }> {
  try {
    return { value: await loadSettings(io) };
  } catch (error) {
    if (error instanceof Fault) return { value: {}, fault: error };
    throw error;
  }
}

/** Help is in the language asked for too, so this is looked up before the command line is parsed. */
async function wordsFor(
  io: Io,
  argv: readonly string[],
  settings: Settings,
  fallback?: 'it',
): Promise<Words> {
  const language = fallback ?? languageFor(io, languageFlag(argv), settings);
  return language === 'it'
    ? (await import('../locale/italian.ts')).ITALIAN
    : (await import('../locale/english.ts')).ENGLISH;
}

function languageFlag(argv: readonly string[]): string | undefined {
  const joined = argv.find((argument) => argument.startsWith('--lang='));
  if (joined !== undefined) return joined.slice('--lang='.length);
  const index = argv.indexOf('--lang');
  return index < 0 ? undefined : argv[index + 1];
}

/** What happened and what to do, on stderr; a bug keeps its own exit code. */
function explain(error: unknown, argv: readonly string[], io: Io, words: Words): number {
  if (isInterruption(error)) {
    io.stderr.write(`${words.screens.interrupted}\n`);
    return EXIT_CODE.interrupted;
  }
  if (argv.includes('--debug') && error instanceof Error) io.stderr.write(`${error.stack}\n`);
  const { message, hint } = troubleText(error, words);
  // A fault quotes what stands in files and on the command line: nothing of it may rewrite the screen.
  io.stderr.write(manyLines(hint === null ? `${message}\n` : `${message}\n  ${hint}\n`));
  return error instanceof Fault ? EXIT_CODE[error.kind] : EXIT_CODE.bug;
}

/** inquirer says so when Ctrl-C ends a question. */
function isInterruption(error: unknown): boolean {
  return error instanceof Error && error.name === 'ExitPromptError';
}
