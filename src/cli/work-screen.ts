import { createPrompt, useEffect, useKeypress, useRef, useState } from '@inquirer/core';
import type { Desk } from '../app/work-desk.ts';
import type { Words } from '../locale/words.ts';
import type { Paint } from '../render/sheet.ts';
import { workPage } from '../render/work-page.ts';
import type { Output } from './io.ts';
import {
  choicesShown,
  newScreen,
  type PressedKey,
  pressed,
  type ScreenState,
  type TypedLine,
} from './screen-keys.ts';

export interface WorkScreen {
  readonly desk: Desk;
  readonly words: Words;
  readonly paint: Paint;
  readonly output: Output;
}

/** How a session ended: because the person left, or by an error that is none of theirs. */
type Ended = { readonly as: 'left' } | { readonly as: 'failed'; readonly error: unknown };

interface Session {
  readonly state: ScreenState;
  isBusy: boolean;
  /** Typed while something was being done. */
  readonly ahead: PressedKey[];
  last: { readonly text: string; readonly at: number };
  turns: number;
  saving: NodeJS.Timeout | undefined;
}

const CLEARED = '\u001b[2J\u001b[H';
const WIDTH = 80;
const HEIGHT = 24;
/** Whoever has not typed for so long may have been called away. */
const KEEP_AFTER_MS = 800;

/** A key held down repeats faster than anybody presses it twice. */
const HELD_MS = 120;

/** Where a customer is on the desk every key does something: held too long, one would tell the same of everybody. */
function isHeldDown(key: PressedKey, session: Session): boolean {
  const { last } = session;
  const { text } = key;
  session.last = { text, at: performance.now() };
  return isText(key) && text === last.text && session.last.at - last.at < HELD_MS;
}

function isText({ text }: PressedKey): boolean {
  return /^[^\p{Cc}]+$/u.test(text);
}

const screenPrompt = createPrompt<Ended, WorkScreen>((config, done) => {
  const { desk, words, output } = config;
  const { current: session } = useRef<Session>({
    state: newScreen(),
    isBusy: false,
    ahead: [],
    last: { text: '', at: 0 },
    turns: 0,
    saving: undefined,
  });
  const [, setTurns] = useState(0);
  const redraw = () => {
    session.turns += 1;
    setTurns(session.turns);
  };

  useEffect((line) => {
    const begun = desk.look();
    session.state.typed = begun.question === null ? '' : begun.typed;
    if (session.state.typed !== '') line.write(session.state.typed);
    const resized = () => {
      output.write(CLEARED);
      redraw();
    };
    const closed = () => done({ as: 'left' });
    output.on?.('resize', resized);
    line.on('close', closed);
    redraw();
    return () => {
      output.off?.('resize', resized);
      line.removeListener('close', closed);
      clearTimeout(session.saving);
    };
  }, []);

  const answer = (key: PressedKey, line: TypedLine) => {
    const leave = pressed(key, line, session.state, desk, words);
    clearTimeout(session.saving);
    session.saving = setTimeout(() => void desk.keep().catch(() => undefined), KEEP_AFTER_MS);
    if (typeof leave === 'boolean') {
      if (leave) done({ as: 'left' });
      else redraw();
      return;
    }
    session.isBusy = true;
    leave.then(
      () => {
        session.isBusy = false;
        redraw();
        catchUp(line);
      },
      (error: unknown) => done({ as: 'failed', error }),
    );
  };
  /** Of what was typed meanwhile, words for a question count; a key meant for one customer must not be told of the next. */
  const catchUp = (line: TypedLine) => {
    for (let key = session.ahead.shift(); key !== undefined; key = session.ahead.shift()) {
      if (session.isBusy) {
        session.ahead.unshift(key);
        return;
      }
      if (desk.look().question === null) session.ahead.length = 0;
      else {
        if (isText(key)) line.write(key.text);
        answer(key, line);
      }
    }
  };

  useKeypress((event, line: TypedLine) => {
    const key = { name: event.name, text: 'sequence' in event ? String(event.sequence) : '' };
    if (session.isBusy) {
      line.clearLine(0);
      session.ahead.push(key);
    } else if (desk.look().question === null && isHeldDown(key, session)) line.clearLine(0);
    else answer(key, line);
  });

  const { state } = session;
  const look = desk.look();
  const options = choicesShown(state, look, words)?.map(({ label }) => label) ?? null;
  const question = state.channels === null ? null : words.work.ask.channel;
  const page = workPage(look, { ...state, options, question }, words, {
    width: output.columns ?? WIDTH,
    height: output.rows ?? HEIGHT,
    paint: config.paint,
  });
  [state.scrollable, state.rows] = [page.scrollable, Math.max(1, page.rows - 1)];
  return [[...page.above, page.line].join('\n'), page.below.join('\n')];
});

/** Lets a seller work at the desk on a whole screen, until they leave. */
export async function workOnScreen(screen: WorkScreen, input: NodeJS.ReadableStream): Promise<void> {
  screen.output.write(CLEARED);
  const output = screen.output as unknown as NodeJS.WritableStream;
  const ended = await screenPrompt(screen, { input, output, clearPromptOnDone: true });
  if (ended.as === 'failed') throw ended.error;
}
