import { createInterface } from 'node:readline';
import { placesMatching } from '../app/matching.ts';
import type { Desk, DeskLook } from '../app/work-desk.ts';
import type { Words } from '../locale/words.ts';
import type { WorkCommand } from '../locale/work-words.ts';
import { wrapped } from '../render/table.ts';
import { plainCustomer, plainKeys, plainNotice, plainProblem, plainQuestion } from '../render/work-plain.ts';
import type { Io } from './io.ts';
import { channelChoices, choicesOf, meaningOf, type WorkChoice } from './work-keys.ts';

/** What takes one back from a question: Escape is no line. */
const BACK = '<';
const WIDTH = 80;

interface Plain {
  readonly desk: Desk;
  readonly words: Words;
  readonly say: (lines: readonly string[]) => void;
  /** What was typed; undefined once nothing more will come. */
  readonly ask: (question: string, begun?: string) => Promise<string | undefined>;
}

/**
 * The same session as text that only ever goes on: nothing is drawn again, one question comes after the other. For screen readers
 * and Braille lines.
 */
export async function workInPlain(desk: Desk, words: Words, io: Io): Promise<void> {
  const reader = readerOn(io, desk);
  const say = (lines: readonly string[]) => {
    for (const line of lines) io.stderr.write(`${wrapped(line, io.stderr.columns ?? WIDTH)}\n`);
  };
  const plain: Plain = { desk, words, say, ask: reader.ask };
  let before: DeskLook | undefined;
  // What stood on the line when somebody was called away is put there again, once.
  let begun = desk.look().typed;
  try {
    for (;;) {
      const look = desk.look();
      if (look.notice !== before?.notice) say(plainNotice(look, words));
      if (before === undefined || !isSameCustomer(look, before)) say(plainCustomer(look, words));
      before = look;
      const isOver = look.question === null ? await onCustomer(plain) : await inQuestion(plain, look, begun);
      if (isOver) return;
      begun = '';
    }
  } finally {
    reader.close();
  }
}

function isSameCustomer(one: DeskLook, other: DeskLook): boolean {
  return (
    one.item?.listId === other.item?.listId &&
    one.item?.rank === other.item?.rank &&
    one.channel === other.channel
  );
}

async function onCustomer(plain: Plain): Promise<boolean> {
  const { desk, words, say, ask } = plain;
  const { item } = desk.look();
  const typed = (await ask(item === null ? '> ' : `${words.work.ask.plain} `))?.trim();
  if (typed === undefined) return true;
  if (typed === '' && item === null) await desk.goOn();
  const meaning = meaningOf(typed, words);
  if (meaning?.as === 'command') return command(plain, meaning.command);
  if (meaning !== undefined) await desk.choose(meaning.outcome);
  else if (typed !== '') say([words.work.unknownKey(typed)]);
  return false;
}

async function command(plain: Plain, name: WorkCommand): Promise<boolean> {
  const { desk, words, say } = plain;
  switch (name) {
    case 'skip':
      await desk.skip();
      return false;
    case 'back':
      await desk.back();
      return false;
    case 'undo':
      await desk.undo();
      return false;
    case 'channel':
      return chooseOne(plain, await channelChoices(desk, words), words.work.ask.channel);
    case 'quit':
      return true;
    case 'page':
    case 'keys':
      say(plainKeys(words));
      return false;
  }
}

async function inQuestion(plain: Plain, look: DeskLook, begun: string): Promise<boolean> {
  const { desk, words, say, ask } = plain;
  const choices = choicesOf(look, words);
  if (choices !== null) return chooseOne(plain, choices, plainQuestion(look, words));
  const typed = await ask(`${plainQuestion(look, words)} `, begun);
  if (typed === undefined) return true;
  if (typed.trim() === BACK) await desk.putAside();
  else await desk.reply(typed);
  say(plainProblem(desk.look(), words));
  return false;
}

/** Every choice with its number once; then a number, or part of a name that only one has. */
async function chooseOne(plain: Plain, choices: readonly WorkChoice[], question: string): Promise<boolean> {
  const { desk, words, say, ask } = plain;
  const labels = choices.map(({ label }) => label);
  let places = labels.map((_, place) => place);
  for (;;) {
    say(
      places.length === 0 ? [words.work.problems['not-one']] : places.map((at) => `${at + 1} ${labels[at]}`),
    );
    const typed = (await ask(`${question} `))?.trim();
    if (typed === undefined) return true;
    if (typed === BACK) {
      await desk.putAside();
      return false;
    }
    places = typed === '' ? [0] : placesOf(typed, labels);
    const choice = places.length === 1 ? choices[places[0] ?? 0] : undefined;
    if (choice !== undefined) {
      await choice.take(desk);
      return false;
    }
  }
}

function placesOf(typed: string, labels: readonly string[]): number[] {
  const number = /^\d+$/.test(typed) ? Number(typed) - 1 : -1;
  return labels[number] === undefined ? placesMatching(labels, typed) : [number];
}

/** Ctrl-C ends as it does in every question of the program, and what stands on the line is kept. */
function readerOn(io: Io, desk: Desk): { readonly ask: Plain['ask']; readonly close: () => void } {
  const input = io.stdin() as NodeJS.ReadStream;
  const output = io.stderr as unknown as NodeJS.WriteStream;
  const lines = createInterface({ input, output, terminal: true, historySize: 0 });
  let isClosed = false;
  let settle: (typed: string | undefined | Error) => void = () => undefined;
  lines.on('line', (typed) => settle(typed));
  lines.on('close', () => {
    isClosed = true;
    settle(undefined);
  });
  lines.on('SIGINT', () => {
    if (lines.line !== '') desk.note(lines.line);
    io.stderr.write('\n');
    settle(Object.assign(new Error('interrupted'), { name: 'ExitPromptError' }));
  });
  return {
    ask: (question, begun = '') =>
      new Promise((resolve, reject) => {
        settle = (typed) => (typed instanceof Error ? reject(typed) : resolve(typed));
        if (isClosed) {
          resolve(undefined);
          return;
        }
        lines.setPrompt(question);
        lines.prompt();
        if (begun !== '') lines.write(begun);
      }),
    close: () => lines.close(),
  };
}
