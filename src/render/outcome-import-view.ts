import type { ImportedOutcomes, RefusedOutcome } from '../app/import-outcomes.ts';
import type { FaultCode, FaultFacts } from '../fault.ts';
import type { FaultText, Words } from '../locale/words.ts';
import { oneLine } from './safe-text.ts';
import type { View } from './sheet.ts';
import { wrapped } from './table.ts';

const REJECTS_SHOWN = 10;
const VALUE_SHOWN = 60;

/** What came of a file of contacts. */
export function outcomeImportView(imported: ImportedOutcomes, words: Words): View {
  const { file, dryRun, columns, read, stored, unchanged, undone, skipped, forgotten } = imported;
  const { conflicts, rejects } = imported;
  const counts = {
    read,
    stored,
    unchanged,
    conflicts: conflicts.length,
    skipped,
    rejected: rejects.length,
  };
  return {
    json: () => ({
      schemaVersion: 1,
      dryRun,
      file,
      kind: 'outcomes',
      columns,
      read,
      stored,
      unchanged,
      undone,
      skipped,
      forgotten,
      conflicts: conflicts.map(({ line, code, contact }) => ({
        line,
        code,
        contact: {
          id: contact.id,
          on: contact.contactedOn,
          channel: contact.channel,
          outcome: contact.outcome,
        },
      })),
      rejected: rejects.length,
      rejects: rejects.map((reject) => ({
        line: reject.line,
        column: reject.column,
        value: reject.value,
        code: reject.why.code,
        message: messageOf(reject, words),
      })),
    }),
    text: ({ width, paint }) => {
      const { import: sentences } = words.contacts;
      const { import: importing } = words.screens;
      const pairs = Object.entries(columns).map(
        ([field, column]) =>
          [sentences.fields[field as keyof typeof sentences.fields], oneLine(column)] as const,
      );
      const lines = [
        paint.title(oneLine(file)),
        paint.dim(wrapped(sentences.columns(pairs), width, '  ')),
        wrapped(sentences.counts(counts), width, '  '),
      ];
      if (forgotten > 0) lines.push(wrapped(words.screens.privacy.forgottenRows(forgotten), width, '  '));
      if (undone > 0) lines.push(wrapped(sentences.undone(undone), width, '  '));
      for (const conflict of conflicts.slice(0, REJECTS_SHOWN)) {
        lines.push(paint.warn(wrapped(conflictText(conflict, words), width, '  ')));
      }
      for (const reject of rejects.slice(0, REJECTS_SHOWN)) {
        const column = reject.column === null ? null : oneLine(reject.column);
        const text = importing.rejectLine(reject.line, column, messageOf(reject, words));
        lines.push(paint.warn(wrapped(text, width, '  ')));
      }
      const more = rejects.length - REJECTS_SHOWN;
      if (more > 0) lines.push(`  ${importing.moreRejects(more)}`);
      if (dryRun) lines.push(paint.warn(importing.dryRun));
      return lines.join('\n');
    },
  };
}

function conflictText({ line, contact }: ImportedOutcomes['conflicts'][number], words: Words): string {
  return words.contacts.import.conflict(line, {
    day: contact.contactedOn,
    channel: words.labels.channels[contact.channel],
    outcome: words.labels.outcomes[contact.outcome],
    id: contact.id,
  });
}

/** In the words of a row set aside while reading, or of the fault that recording it met. */
function messageOf({ why }: RefusedOutcome, words: Words): string {
  if ('facts' in why) return oneLine(faultText(why, words).message);
  const value = why.value === null ? null : oneLine(why.value).slice(0, VALUE_SHOWN);
  return words.rejects[why.code](value);
}

function faultText<Code extends FaultCode>(
  { code, facts }: { readonly code: Code; readonly facts: FaultFacts[Code] },
  words: Words,
): FaultText {
  return words.faults[code](facts);
}
