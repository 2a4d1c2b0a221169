import type { ImportedFile } from '../app/imported-file.ts';
import type { ListConflict, SetAside } from '../app/set-aside.ts';
import type { FaultCode, FaultFacts } from '../fault.ts';
import type { ConflictFacts } from '../locale/calls-words.ts';
import type { FaultText, Words } from '../locale/words.ts';

/** Why a row was set aside, and of a list of calls what is to be written instead. */
export function messageOf(row: SetAside, kind: ImportedFile['kind'] | 'causes', words: Words): string {
  const { returned } = words.screens.calls;
  if ('fault' in row) return faultText(row.fault, words).message;
  if ('conflict' in row) return returned.conflict(conflictFacts(row.conflict));
  const message = words.rejects[row.code](row.value);
  const write: Readonly<Partial<Record<string, string>>> = kind === 'outcomes' ? returned.write : {};
  return [message, write[row.code]].filter((sentence) => sentence !== undefined).join(' ');
}

/** A conflict as it is told. */
export function conflictFacts({ code, name, contact, given }: ListConflict): ConflictFacts {
  const { contactedOn: on, channel, outcome, seller } = contact;
  return { customer: `${name} (${code})`, recorded: { on, channel, outcome, seller }, given };
}

function faultText<Code extends FaultCode>(
  { code, facts }: { readonly code: Code; readonly facts: FaultFacts[Code] },
  words: Words,
): FaultText {
  return words.faults[code](facts);
}
