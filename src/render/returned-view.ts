import type { ImportedFile } from '../app/imported-file.ts';
import type { ListConflict } from '../app/set-aside.ts';
import type { Words } from '../locale/words.ts';
import { oneLine } from './safe-text.ts';

/** What the columns of a list are called. */
export function listFields({ contacts, screens }: Words): Readonly<Record<string, string>> {
  return { ...contacts.import.fields, ...screens.calls.returned.fields };
}

/** What came of the rows of a list. */
export function listCounts(file: ImportedFile, { screens }: Words): string {
  const conflicts = file.outcomes?.conflicts ?? [];
  const kept = conflicts.filter(({ decision }) => decision === 'mine').length;
  return screens.calls.returned.counts({ ...file, open: file.outcomes?.open ?? 0, kept });
}

/** The conflicts that somebody has decided; the others stand among the rejected rows. */
export function listDecisions(file: ImportedFile, { screens }: Words): string[] {
  return (file.outcomes?.conflicts ?? []).flatMap(({ line, name, code, decision }) =>
    decision === null ? [] : [screens.calls.returned.decided[decision](line, oneLine(`${name} (${code})`))],
  );
}

export function listConflictsJson(conflicts: readonly ListConflict[]): unknown {
  return conflicts.map(({ line, row, code, name, given, contact, decision }) => ({
    line,
    row,
    code,
    name,
    given,
    contact: {
      id: contact.id,
      on: contact.contactedOn,
      channel: contact.channel,
      outcome: contact.outcome,
      seller: contact.seller,
    },
    resolved: decision,
  }));
}
