import type { RecordedOutcome } from '../app/record-outcome.ts';
import type { Words } from '../locale/words.ts';
import { oneLine } from './safe-text.ts';
import type { View } from './sheet.ts';
import { wrapped } from './table.ts';

export function outcomeView(recorded: RecordedOutcome, words: Words): View {
  return {
    json: () => ({
      schemaVersion: 1,
      code: recorded.code,
      outcome: recorded.outcome,
      channel: recorded.channel,
      on: recorded.contactedOn,
      seller: recorded.seller,
      attempt: recorded.attempt,
      cause: recorded.cause,
      answer: recorded.answer,
      minutes: recorded.minutes,
      notes: recorded.notes,
      nextDueOn: recorded.nextDueOn,
      state: recorded.state,
    }),
    text: ({ width }) => {
      const { outcome: sentences } = words.screens;
      const lines = [
        sentences.recorded(oneLine(recorded.name), words.labels.outcomes[recorded.outcome], recorded.attempt),
      ];
      if (recorded.nextDueOn !== null) {
        lines.push(sentences.nextOn(words.formats.longDay(recorded.nextDueOn)));
      }
      if (recorded.state === 'closed') lines.push(sentences.closed);
      return wrapped(lines.join(' '), width);
    },
  };
}
