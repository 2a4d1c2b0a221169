import type { DeskLook } from '../app/work-desk.ts';
import type { Words } from '../locale/words.ts';
import type { WorkCommand } from '../locale/work-words.ts';
import { purposeLabel } from './call-texts.ts';
import { troubleText } from './fault-text.ts';
import { undoneSentences } from './outcome-list-view.ts';
import { outcomeSentences } from './outcome-view.ts';
import { manyLines, oneLine } from './safe-text.ts';
import { cardText, messageText, scriptNotes } from './script-view.ts';
import type { Screen } from './sheet.ts';
import { wrapped } from './table.ts';

export type WorkItem = NonNullable<DeskLook['item']>;

/** Who it is, and why they are called now. */
export function whoText(item: WorkItem, look: DeskLook, words: Words): string {
  const { purpose } = item;
  const parts = [
    `${oneLine(item.name)} (${oneLine(item.code)})`,
    whenText(item, look, words),
    ...(purpose === 'win-back' ? [] : [purposeLabel(item, words)]),
  ];
  return parts.join(' · ');
}

function whenText({ time, contact }: WorkItem, { today }: DeskLook, { work, labels }: Words): string {
  const outcome = contact === null ? '' : labels.outcomes[contact.outcome];
  if (time.state === 'done') return work.recorded(outcome, contact?.contactedOn ?? time.on);
  if (time.state === 'again') return work.again(outcome);
  if (time.on < today) return work.overdue(time.on);
  return time.on === today ? work.dueToday : work.dueLater(time.on);
}

/** How they are reached. */
export function reachText(item: WorkItem, look: DeskLook, { labels, contacts }: Words): string {
  const { contactPerson, city, phone, email } = item;
  const slot = item.contact?.nextSlot ?? item.slot;
  // Whoever objects while the list is being worked is called no more.
  const isClosed = look.script !== null && 'facts' in look.script && look.script.code === 'channel-denied';
  const address = isClosed ? null : look.channel === 'email' ? email : phone;
  const hours = slot === null ? null : contacts.trySlot(slot);
  return [contactPerson, city, address, labels.channels[look.channel], hours]
    .flatMap((part) => (part === null || part === '' ? [] : [oneLine(part)]))
    .join(' · ');
}

/** What to know before the contact: whether there is a cause, what the gate says, what is wrong with the script. */
export function notesOf({ script: prepared, item }: DeskLook, words: Words): string[] {
  if (prepared === null || 'facts' in prepared) return [];
  const { script } = prepared;
  // Of who is on the list to be kept or won, nobody thought they had stopped.
  const isToWinBack = item?.purpose !== 'maintenance' && item?.purpose !== 'acquisition';
  const warnings = script.warnings.filter(
    // That the firm has no name is for whoever keeps the settings.
    (warning) => warning !== 'no-firm' && (isToWinBack || warning !== 'not-dormant'),
  );
  return scriptNotes({ ...prepared, script: { ...script, warnings } }, words);
}

/** Lines of one side of the customer; of a script that cannot be had, why. */
export function sideLines(look: DeskLook, side: 'card' | 'script', words: Words, screen: Screen): string[] {
  const { script } = look;
  if (script === null) return [];
  if ('facts' in script) {
    const { message, hint } = troubleText(script, words);
    return linesOf(
      [message, ...(hint === null ? [] : [hint])].map((text) => wrapped(manyLines(text), screen.width)),
    );
  }
  if (side === 'card') return linesOf(cardText(script, words, screen));
  const { channel } = script.script;
  const isSpoken = script.card !== null;
  const title = isSpoken ? words.work.script : words.work.written(words.labels.channels[channel]);
  return linesOf([screen.paint.title(title), '', ...messageText(script, words, screen)]);
}

function linesOf(texts: readonly string[]): string[] {
  const lines = texts.join('\n').split('\n');
  while (lines.at(-1) === '') lines.pop();
  return lines;
}

/** What has just happened, in a sentence or two; null when nothing has. */
export function noticeText({ notice }: DeskLook, words: Words): string | null {
  const { work, labels } = words;
  if (notice === null) return null;
  switch (notice.about) {
    case 'recorded':
      return outcomeSentences(notice.recorded, words).join(' ');
    case 'undone':
      return undoneSentences(notice.undone, words).join(' ');
    case 'resumed':
      return work.resumed(labels.outcomes[notice.outcome]);
    case 'kept':
      return work.kept(labels.outcomes[notice.outcome]);
    case 'nothing-to-undo':
      return work.nothingToUndo;
    case 'recorded-already':
      return work.recordedAlready;
    case 'fault': {
      const { message, hint } = troubleText(notice.fault, words);
      return oneLine(hint === null ? message : `${message} ${hint}`);
    }
  }
}

/** The question that is open, as it is put. */
export function questionText(look: DeskLook, { work }: Words): string {
  const { ask } = work;
  switch (look.question) {
    case null:
      return ask.outcome;
    case 'next':
      return ask.next(look.usualNext);
    case 'step':
      return ask.step(look.isNeeded);
    case 'minutes':
      return ask.minutes(look.minutes);
    default:
      return ask[look.question];
  }
}

/** Why the reply was not taken; null when it was. */
export function problemText({ problem }: DeskLook, { work }: Words): string | null {
  if (problem === null) return null;
  return problem.problem === 'day-off'
    ? work.problems['day-off'](problem.day, problem.proposed)
    : work.problems[problem.problem];
}

/** What the end of the due rows looks like. */
export function finishedLines({ done, later }: DeskLook, { work }: Words): string[] {
  return [work.finished(done), later === null ? work.weekFinished : work.restOfWeek(later.rows, later.first)];
}

/** Every key with what it does, in two groups. */
export function keyLines({ work, labels }: Words, { paint }: Pick<Screen, 'paint'>): string[] {
  const outcomes = Object.entries(work.outcomeKeys) as [keyof typeof labels.outcomes, string][];
  const commands = Object.entries(work.commandKeys) as [WorkCommand, string][];
  return [
    paint.title(work.keysOf.outcomes),
    ...outcomes.map(([outcome, key]) => `  ${key.padEnd(3)}  ${labels.outcomes[outcome]}`),
    '',
    paint.title(work.keysOf.commands),
    ...commands.map(([command, key]) => `  ${key.padEnd(3)}  ${work.commands[command]}`),
  ];
}
