import type { Fault, FaultCode, FaultFacts } from '../fault.ts';
import type { FaultText, Words } from '../locale/words.ts';

/** What a fault says, and what to do about it. */
export function faultText<Code extends FaultCode>(
  { code, facts }: { readonly code: Code; readonly facts: FaultFacts[Code] },
  words: Words,
): FaultText {
  return words.faults[code](facts);
}

/** The same of an error that is no fault: nobody at the keyboard can put it right. */
export function troubleText(error: unknown, words: Words): FaultText {
  if (isFault(error)) return faultText(error, words);
  return { message: words.screens.bug(error instanceof Error ? error.message : String(error)), hint: null };
}

function isFault(error: unknown): error is Fault {
  return error instanceof Error && 'facts' in error;
}
