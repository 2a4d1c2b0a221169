import type { RecordedOutcome } from '../app/record-outcome.ts';
import type { Words } from '../locale/words.ts';
import { caseJson, caseLines, patienceJson, patienceLines } from './case-view.ts';
import { oneLine } from './safe-text.ts';
import type { View } from './sheet.ts';
import { wrapped } from './table.ts';

export function outcomeView(recorded: RecordedOutcome, words: Words): View {
  return {
    json: () => ({
      schemaVersion: 1,
      id: recorded.id,
      code: recorded.code,
      outcome: recorded.outcome,
      channel: recorded.channel,
      on: recorded.contactedOn,
      at: recorded.time,
      seller: recorded.seller,
      attempt: recorded.attempt,
      cause: recorded.cause,
      answer: recorded.answer,
      minutes: recorded.minutes,
      notes: recorded.notes,
      step: recorded.step,
      nextDueOn: recorded.nextDueOn,
      nextSlot: recorded.nextSlot,
      nextChannel: recorded.nextChannel,
      state: recorded.state,
      case: caseJson(recorded.current),
      patience: patienceJson(recorded.patience),
    }),
    text: ({ width }) => wrapped(outcomeSentences(recorded, words).join(' '), width),
  };
}

/** What was recorded, and what follows from it. */
export function outcomeSentences(recorded: RecordedOutcome, words: Words): string[] {
  const { outcome: sentences } = words.screens;
  const { current, patience, code, attempt } = recorded;
  const told = sentences.recorded(oneLine(recorded.name), words.labels.outcomes[recorded.outcome], attempt);
  // An order that has come in since is worth more than what was said.
  const isBack = current.returns.length > 0 && current.state !== 'in-conversation';
  if (isBack) return [told, ...caseLines(current, words)];
  const over = recorded.state === 'closed' ? [sentences.closed] : [];
  return [told, ...nextLines(recorded, words), ...patienceLines(patience, code, words), ...over];
}

function nextLines({ current, nextDueOn, nextSlot, nextChannel }: RecordedOutcome, words: Words): string[] {
  if (nextDueOn === null) return [];
  const { list, nextAttempt } = words.contacts;
  if (current.next?.purpose === 'thank-you') return [list.nextOn(nextDueOn, 'thank-you', nextSlot)];
  const day = words.formats.longDay(nextDueOn);
  return [nextChannel === null ? words.screens.outcome.nextOn(day) : nextAttempt(day, nextSlot, nextChannel)];
}
