import type { Channel } from '../domain/channel.ts';
import type { Day } from '../domain/day.ts';
import type { OutcomeKind } from '../domain/outcome.ts';
import type { Fault, FaultCode } from '../fault.ts';
import type { Reject } from '../intake/row.ts';
import type { RecordedContact } from '../store/contacts.ts';

/** Which of two contacts counts: the one on record, or the one that the file brings. */
export type Decision = 'mine' | 'theirs';

/** A row of a list that contradicts what has been recorded since the list was issued. */
export interface ListConflict {
  readonly line: number;
  /** `2026-W48/Bianchi/1`; null = a row that somebody has added. */
  readonly row: string | null;
  readonly code: string;
  readonly name: string;
  readonly given: { readonly on: Day; readonly channel: Channel; readonly outcome: OutcomeKind };
  readonly contact: RecordedContact;
  /** null = nobody has decided yet, and nothing has been changed. */
  readonly decision: Decision | null;
}

type Place = Omit<Reject, 'code'>;

/** A row that was not taken over, with all its cells: as it stands there, or because of what is known of the customer. */
export type SetAside =
  | Reject
  | (Place & { readonly code: FaultCode; readonly fault: Fault })
  | (Place & { readonly code: 'conflict'; readonly conflict: ListConflict });
