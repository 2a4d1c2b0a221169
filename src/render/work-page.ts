import type { DeskLook } from '../app/work-desk.ts';
import type { Words } from '../locale/words.ts';
import { bar } from './bars.ts';
import { oneLine } from './safe-text.ts';
import type { Paint, Screen } from './sheet.ts';
import { wrapped } from './table.ts';
import { cutToWidth, textWidth } from './text-width.ts';
import {
  finishedLines,
  keyLines,
  notesOf,
  noticeText,
  problemText,
  questionText,
  reachText,
  sideLines,
  whoText,
} from './work-texts.ts';

/** What the person at the keyboard has turned the page to. */
export interface PageState {
  readonly side: 'card' | 'script' | 'keys';
  /** Lines of the side that are above the screen. */
  readonly scrolled: number;
  /** On the line of the question. */
  readonly typed: string;
  /** What may be chosen, as far as it fits what is typed; null where nothing is to be chosen. */
  readonly options: readonly string[] | null;
  readonly picked: number;
  /** What is asked instead of what the desk asks; null = nothing else. */
  readonly question: string | null;
}

export interface PageScreen extends Screen {
  readonly height: number;
}

/** One screen: the line on which one types stands between the two. */
export interface WorkPage {
  readonly above: readonly string[];
  readonly line: string;
  readonly below: readonly string[];
  /** So far one can scroll, and so many lines of the side are shown. */
  readonly scrollable: number;
  readonly rows: number;
}

const BAR_WIDTH = 20;
const NOTICE_LINES = 3;
const NOTE_LINES = 2;
const OPTIONS_SHOWN = 6;
const GAP = '  ';

/** The whole screen at one moment, never taller than it: what does not fit is scrolled to. */
export function workPage(look: DeskLook, state: PageState, words: Words, screen: PageScreen): WorkPage {
  const { width } = screen;
  const line = lineText(look, state, words);
  const below = belowLines(look, state, words, screen);
  const head = headLines(look, words, screen);
  const side = look.item === null ? finished(look, words, width) : sideOf(look, state, words, screen);
  // The last line of a terminal is left alone: writing to its end would move everything up.
  const room = screen.height - 1 - (Math.floor(textWidth(line) / width) + 1) - below.length;
  const shownHead = head.slice(0, Math.max(1, room));
  const rows = Math.max(0, room - shownHead.length - 1);
  const scrollable = Math.max(0, side.length - rows);
  const from = Math.min(state.scrolled, scrollable);
  const shown = side.slice(from, from + rows);
  const rule = room > shownHead.length ? [ruleLine(from, side.length - from - rows, words, screen)] : [];
  return { above: [...shownHead, ...rule, ...shown], line, below, scrollable, rows };
}

function lineText(look: DeskLook, { typed, question }: PageState, words: Words): string {
  if (question !== null) return `${question} ${typed}`;
  if (look.item === null) return '> ';
  if (look.question === null || look.draft === null) return `${questionText(look, words)} `;
  return `${words.labels.outcomes[look.draft.outcome]} · ${questionText(look, words)} ${typed}`;
}

function headLines(look: DeskLook, words: Words, { width, paint }: PageScreen): string[] {
  const { seller, today, done, due, item } = look;
  const { work } = words;
  const title = `${work.title(oneLine(seller ?? words.labels.noSeller), today)} · ${work.progress(done, due)} `;
  const free = Math.min(BAR_WIDTH, width - textWidth(title));
  const progress = free > 4 && due > 0 ? bar(done / due, free) : '';
  const notice = noticeText(look, words);
  const lines = [
    paint.dim(cutToWidth(title + progress, width)),
    ...(notice === null ? [] : firstLines(notice, width, NOTICE_LINES).map(noticePaint(look, paint))),
  ];
  if (item === null) return lines;
  const notes = look.question === null ? notesOf(look, words).join(' · ') : '';
  return [
    ...lines,
    paint.title(cutToWidth(whoText(item, look, words), width)),
    cutToWidth(reachText(item, look, words), width),
    ...(notes === '' ? [] : firstLines(notes, width, NOTE_LINES).map((line) => paint.warn(line))),
  ];
}

function noticePaint({ notice }: DeskLook, paint: Paint): (line: string) => string {
  return (line) => (notice?.about === 'fault' ? paint.warn(line) : paint.good(line));
}

function firstLines(text: string, width: number, most: number): string[] {
  const lines = wrapped(text, width).split('\n');
  if (lines.length <= most) return lines;
  const last = lines[most - 1] ?? '';
  return [...lines.slice(0, most - 1), cutToWidth(`${last} ${lines[most] ?? ''}`, width)];
}

/** A line across the screen that says how much there is above and below what is shown. */
function ruleLine(above: number, below: number, { work }: Words, { width, paint }: PageScreen): string {
  const more = above + Math.max(0, below) > 0 ? ` ${work.moreLines(above, Math.max(0, below))} ` : '';
  const rest = Math.max(0, width - textWidth(more) - 3);
  return paint.dim(`───${more}${'─'.repeat(rest)}`.slice(0, Math.max(width, 3)));
}

function sideOf(look: DeskLook, { side }: PageState, words: Words, screen: PageScreen): string[] {
  if (side !== 'keys') {
    return sideLines(look, side, words, screen).flatMap((line) => broken(line, screen.width));
  }
  return keyLines(words, screen).map((line) => cutToWidth(line, screen.width));
}

/** A link has no blanks at which it could be broken; a title that is painted stays whole. */
function broken(line: string, width: number): string[] {
  if (textWidth(line) <= width || line.includes('\u001b')) return [line];
  const characters = [...line];
  const lines: string[] = [];
  while (characters.length > 0) lines.push(characters.splice(0, width).join(''));
  return lines;
}

function finished(look: DeskLook, words: Words, width: number): string[] {
  return finishedLines(look, words).flatMap((line) => wrapped(line, width).split('\n'));
}

function belowLines(look: DeskLook, state: PageState, words: Words, screen: PageScreen): string[] {
  const { paint, width } = screen;
  const { hints } = words.work;
  if (look.question === null && state.options === null) return keyBar(look, state, words, screen);
  const problem = problemText(look, words);
  const told =
    problem === null
      ? []
      : wrapped(problem, width)
          .split('\n')
          .map((line) => paint.warn(line));
  if (state.options !== null) return [...told, ...optionLines(state, words, screen), paint.dim(hints.choose)];
  const example =
    look.question === 'next' && problem === null ? [paint.dim(cutToWidth(hints.next, width))] : [];
  return [...told, ...example, paint.dim(cutToWidth(hints.line, width))];
}

function optionLines(
  { options, picked }: PageState,
  { work }: Words,
  { width, paint }: PageScreen,
): string[] {
  const all = options ?? [];
  if (all.length === 0) return [paint.warn(work.noMatch)];
  const from = Math.max(0, Math.min(picked - OPTIONS_SHOWN + 2, all.length - OPTIONS_SHOWN));
  return all.slice(from, from + OPTIONS_SHOWN).map((option, index) => {
    const isPicked = from + index === picked;
    const line = cutToWidth(`${isPicked ? '>' : ' '} ${oneLine(option)}`, width);
    return isPicked ? paint.title(line) : line;
  });
}

/** The outcomes there are most of, then what else keys do. */
function keyBar(
  look: DeskLook,
  { side }: PageState,
  { work }: Words,
  { width, paint }: PageScreen,
): string[] {
  const { outcomeKeys, shortOutcomes, commandKeys, shortCommands, tabs } = work;
  const commands = (look.item === null ? AT_THE_END : ON_A_CUSTOMER).map(
    (command) => `${commandKeys[command]} ${shortCommands[command]}`,
  );
  if (look.item === null) return flowed(commands, width).map((line) => paint.dim(line));
  const turn = `${commandKeys.page} ${side === 'card' ? tabs.toScript : tabs.toCard}`;
  return [
    ...flowed(
      USUAL.map((outcome) => `${outcomeKeys[outcome]} ${shortOutcomes[outcome]}`),
      width,
    ),
    ...flowed([turn, ...commands], width).map((line) => paint.dim(line)),
  ];
}

const USUAL = [
  'no-answer',
  'callback',
  'maybe',
  'open',
  'meeting',
  'quote',
  'ordered',
  'not-now',
  'refused',
] as const;
const ON_A_CUSTOMER = ['skip', 'back', 'undo', 'channel', 'keys', 'quit'] as const;
const AT_THE_END = ['back', 'undo', 'quit'] as const;

/** Side by side, in as many lines as it takes; nothing is broken. */
function flowed(parts: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth(last + GAP + part) <= width)
      lines[lines.length - 1] = last + GAP + part;
    else lines.push(cutToWidth(part, width));
  }
  return lines;
}
