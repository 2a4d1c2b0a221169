import { placesMatching } from '../app/matching.ts';
import type { Desk, DeskLook } from '../app/work-desk.ts';
import type { Words } from '../locale/words.ts';
import type { WorkCommand } from '../locale/work-words.ts';
import type { PageState } from '../render/work-page.ts';
import { channelChoices, choicesOf, meaningOf, type WorkChoice } from './work-keys.ts';

/** What of readline the keys need. */
export interface TypedLine {
  readonly line: string;
  clearLine(direction: 0): void;
  write(text: string): void;
}

/** What the screen shows besides what lies on the desk. */
export interface ScreenState {
  side: PageState['side'];
  scrolled: number;
  /** So far one can scroll, and by how much a page is turned; as the screen was drawn last. */
  scrollable: number;
  rows: number;
  typed: string;
  picked: number;
  /** The channels to choose among; null unless one is being chosen. */
  channels: readonly WorkChoice[] | null;
}

export function newScreen(): ScreenState {
  return { side: 'card', scrolled: 0, scrollable: 0, rows: 1, typed: '', picked: 0, channels: null };
}

/** What can be chosen now, as far as it fits what is typed; null where nothing is to be chosen. */
export function choicesShown(state: ScreenState, look: DeskLook, words: Words): WorkChoice[] | null {
  const all = state.channels ?? choicesOf(look, words);
  if (all === null) return null;
  const labels = all.map(({ label }) => label);
  return placesMatching(labels, state.typed).flatMap((place) => all[place] ?? []);
}

/** A key by its name, and the text it writes. */
export interface PressedKey {
  readonly name: string | undefined;
  readonly text: string;
}

/**
 * Does what a key says, at once where nothing but the screen changes. True when the person leaves.
 *
 * @param line what readline has made of all keys so far, this one included
 */
export function pressed(
  key: PressedKey,
  line: TypedLine,
  state: ScreenState,
  desk: Desk,
  words: Words,
): boolean | Promise<boolean> {
  const look = desk.look();
  const at = { key, line, state, desk, words };
  const choices = choicesShown(state, look, words);
  if (choices !== null) return inChoices(at, choices);
  return look.question === null ? onCustomer(at) : inQuestion(at);
}

interface At {
  readonly key: PressedKey;
  readonly line: TypedLine;
  readonly state: ScreenState;
  readonly desk: Desk;
  readonly words: Words;
}

function inChoices(at: At, choices: readonly WorkChoice[]): boolean | Promise<boolean> {
  const { key, line, state, desk } = at;
  switch (key.name) {
    case 'up':
    case 'down': {
      const step = key.name === 'up' ? choices.length - 1 : 1;
      state.picked = choices.length === 0 ? 0 : (state.picked + step) % choices.length;
      rewrite(line, state.typed);
      return false;
    }
    case 'return':
    case 'enter': {
      const choice = choices[state.picked];
      if (choice !== undefined) return settle(at, () => choice.take(desk));
      rewrite(line, state.typed);
      return false;
    }
    case 'escape':
      return settle(at, state.channels === null ? () => desk.putAside() : async () => undefined);
    default:
      state.picked = 0;
      return type(at);
  }
}

function inQuestion(at: At): boolean | Promise<boolean> {
  const { key, line, state, desk } = at;
  switch (key.name) {
    case 'return':
    case 'enter': {
      const { typed } = state;
      return settle(at, () => desk.reply(typed));
    }
    case 'escape':
      return settle(at, () => desk.putAside());
    case 'up':
    case 'down':
      // What was typed to other questions is nobody's answer here.
      rewrite(line, state.typed);
      return false;
    default:
      return type(at);
  }
}

function type({ key, line, state, desk }: At): boolean {
  if (key.name === 'tab') rewrite(line, state.typed);
  state.typed = line.line;
  if (state.channels === null) desk.note(state.typed);
  return false;
}

function onCustomer(at: At): boolean | Promise<boolean> {
  const { key, line, state, desk, words } = at;
  line.clearLine(0);
  if (scroll(key.name, state)) return false;
  const { item } = desk.look();
  if (item === null && (key.name === 'return' || key.name === 'enter')) return settle(at, () => desk.goOn());
  const meaning = meaningOf(key.name === 'tab' ? 'Tab' : key.text, words);
  if (meaning?.as === 'command') return command(at, meaning.command);
  if (meaning !== undefined && item !== null) return settle(at, () => desk.choose(meaning.outcome));
  // Whatever other key closes the list of keys.
  if (state.side === 'keys') turnTo(state, 'card');
  return false;
}

function command(at: At, name: WorkCommand): boolean | Promise<boolean> {
  const { state, desk } = at;
  switch (name) {
    case 'page':
      turnTo(state, state.side === 'card' ? 'script' : 'card');
      return false;
    case 'keys':
      turnTo(state, state.side === 'keys' ? 'card' : 'keys');
      return false;
    case 'skip':
      return settle(at, () => desk.skip());
    case 'back':
      return settle(at, () => desk.back());
    case 'undo':
      return settle(at, () => desk.undo());
    case 'channel':
      return openChannels(at);
    case 'quit':
      return true;
  }
}

async function openChannels({ state, desk, words }: At): Promise<boolean> {
  if (desk.look().item !== null)
    [state.channels, state.picked, state.typed] = [await channelChoices(desk, words), 0, ''];
  return false;
}

function scroll(key: string | undefined, state: ScreenState): boolean {
  const steps: Readonly<Record<string, number>> = {
    up: -1,
    down: 1,
    pageup: -state.rows,
    pagedown: state.rows,
    space: state.rows,
    home: -state.scrollable,
    end: state.scrollable,
  };
  const step = steps[key ?? ''];
  if (step === undefined) return false;
  state.scrolled = Math.min(state.scrollable, Math.max(0, state.scrolled + step));
  return true;
}

function turnTo(state: ScreenState, side: ScreenState['side']): void {
  [state.side, state.scrolled] = [side, 0];
}

/** Does something at the desk, and shows what lies there afterwards from its beginning. */
async function settle({ line, state, desk }: At, deed: () => Promise<void>): Promise<boolean> {
  const before = desk.look();
  await deed();
  const after = desk.look();
  [state.channels, state.picked, state.typed] = [null, 0, after.question === null ? '' : after.typed];
  const isOther = before.item?.listId !== after.item?.listId || before.item?.rank !== after.item?.rank;
  if (isOther) turnTo(state, 'card');
  rewrite(line, state.typed);
  return false;
}

function rewrite(line: TypedLine, text: string): void {
  line.clearLine(0);
  if (text !== '') line.write(text);
}
