import type { DeskLook } from '../app/work-desk.ts';
import type { Words } from '../locale/words.ts';
import { oneLine } from './safe-text.ts';
import type { Screen } from './sheet.ts';
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

const same = (text: string) => text;
const PLAIN = { title: same, dim: same, good: same, warn: same };
/** Long enough for any line: where it is to be broken is seen when it is whole. */
const WHOLE: Screen = { width: Number.MAX_SAFE_INTEGER, paint: PLAIN };

/** Everything about one customer, from top to bottom. */
export function plainCustomer(look: DeskLook, words: Words): string[] {
  const { item, seller, today, done, due } = look;
  const { work } = words;
  const title = spoken(
    `${work.title(oneLine(seller ?? words.labels.noSeller), today)} · ${work.progress(done, due)}`,
  );
  if (item === null) return ['', title, ...finishedLines(look, words)];
  return [
    '',
    title,
    spoken(whoText(item, look, words)),
    spoken(reachText(item, look, words)),
    ...notesOf(look, words),
    ...sideLines(look, 'card', words, WHOLE).map(spoken),
    ...(look.script !== null && 'facts' in look.script ? [] : sideLines(look, 'script', words, WHOLE)),
  ];
}

/** Marks that a voice would read out, or that only the eye makes sense of. */
function spoken(line: string): string {
  return line
    .replace(/^ {2}· /, '- ')
    .replaceAll(' · ', ', ')
    .replaceAll(' → ', ' - ');
}

export function plainNotice(look: DeskLook, words: Words): string[] {
  const notice = noticeText(look, words);
  return notice === null ? [] : [notice];
}

export function plainProblem(look: DeskLook, words: Words): string[] {
  const problem = problemText(look, words);
  return problem === null ? [] : [problem];
}

export function plainQuestion(look: DeskLook, words: Words): string {
  return questionText(look, words);
}

export function plainKeys(words: Words): string[] {
  return keyLines(words, WHOLE).map((line) => line.trim());
}
