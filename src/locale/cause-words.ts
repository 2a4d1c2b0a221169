import type { CauseSource, Failing } from '../domain/cause.ts';
import type { RemedyState } from '../domain/remedy.ts';
import type { CauseField } from './cause-cells.ts';

/** What is said about causes and remedies; whole sentences. */
export interface CauseWords {
  readonly help: {
    readonly arguments: Readonly<Record<'causeId' | 'causeFile', string>>;
    readonly subcommands: Readonly<Record<'show' | 'primary' | 'withdraw' | 'import' | 'remedyShow', string>>;
    readonly options: Readonly<Record<'importedBy' | 'department', string>>;
  };
  readonly columns: Readonly<
    Record<
      | 'primary'
      | 'failing'
      | 'warned'
      | 'controllable'
      | 'canChange'
      | 'week'
      | 'promisedOn'
      | 'spokenOn'
      | 'failedOn',
      string
    >
  >;
  readonly fields: Readonly<Record<CauseField, string>>;
  readonly failings: Readonly<Record<Failing, string>>;
  readonly added: (name: string, cause: string) => string;
  readonly withdrawnCause: (name: string, cause: string) => string;
  readonly none: string;
  /** The day is missing, and with it the proof that a remedy does not hold. */
  readonly undated: (id: number, code: string, kind: string) => string;
  /** The customer's accusation is not for a seller to answer. */
  readonly forOwner: string;
  readonly show: {
    readonly title: (code: string, name: string) => string;
    readonly chosen: (cause: string) => string;
    readonly byRule: Readonly<Record<CauseSource, (cause: string) => string>>;
    readonly opinions: (bySeller: string | null, byCustomer: string | null) => string;
    readonly promisable: (id: number, what: string, since: string) => string;
    readonly notPromisable: string;
    readonly nextGesture: (code: string) => string;
  };
  readonly import: {
    readonly understood: (facts: {
      readonly encoding: string;
      readonly delimiter: string;
      readonly headerLine: number;
    }) => string;
    readonly counts: (counts: {
      readonly read: number;
      readonly added: number;
      readonly unchanged: number;
      readonly skipped: number;
      readonly rejected: number;
    }) => string;
  };
  readonly remedyTitle: (id: number, state: string) => string;
  readonly remedyFacts: {
    readonly cause: (cause: string, department: string | null) => string;
    readonly what: (what: string) => string;
    readonly news: (news: readonly string[]) => string;
    readonly done: (day: string, owner: string, evidence: string) => string;
    readonly failed: (day: string, code: string, name: string) => string;
    readonly withdrawn: (day: string) => string;
  };
  readonly remedyAdded: (id: number) => string;
  readonly remedyPlanned: (id: number) => string;
  readonly remedyDone: (id: number) => string;
  readonly remedyWithdrawn: (id: number) => string;
  /** Done, but the cause has struck after that day. */
  readonly remedyTooEarly: (id: number, day: string, code: string) => string;
  readonly broken: (id: number, what: string) => string;
  /** Told by scripts; to be called where the remedy does not hold. */
  readonly promisedTo: (customers: number, isHolding: boolean) => string;
  readonly promisedToNobody: string;
  readonly ownScript: string;
  readonly noRemedies: string;
  readonly states: Readonly<Record<RemedyState, string>>;
}
