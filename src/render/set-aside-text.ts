import type { ListConflict, SetAside } from '../app/set-aside.ts';
import type { FaultCode, FaultFacts } from '../fault.ts';
import type { ConflictFacts } from '../locale/calls-words.ts';
import type { FaultText, Words } from '../locale/words.ts';

/** Why a row was set aside, in a sentence. */
export function messageOf(row: SetAside, words: Words): string {
  if ('fault' in row) return faultText(row.fault, words).message;
  if ('conflict' in row) return words.screens.calls.returned.conflict(conflictFacts(row.conflict));
  return words.rejects[row.code](row.value);
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
