import type { Channel } from '../domain/channel.ts';
import type { CallPurpose, CaseState } from '../domain/customer-case.ts';
import type { Day } from '../domain/day.ts';
import type { TimeSlot } from '../domain/time-slot.ts';
import type { OutcomeField } from './headers.ts';

/** Contacts, the story they make, and patience. */
export interface ContactsWords {
  readonly slots: Readonly<Record<TimeSlot, string>>;
  /** `provare tra le 16 e le 18`. */
  readonly trySlot: (slot: TimeSlot) => string;
  /** The hours alone, as a cell. */
  readonly hours: (slot: TimeSlot) => string;
  readonly purposes: Readonly<Record<CallPurpose, string>>;
  /** Why somebody who buys again is on a list. */
  readonly because: Readonly<Record<Exclude<CallPurpose, 'win-back'>, string>>;
  readonly states: Readonly<Record<CaseState, string>>;
  readonly columns: Readonly<
    Record<
      | 'when'
      | 'at'
      | 'purpose'
      | 'step'
      | 'undone'
      | 'returnedOn'
      | 'evidence'
      | 'secondOrder'
      | 'thanks'
      | 'watchedUntil'
      | 'relapse'
      | 'contactedOn',
      string
    >
  >;
  /** After a vain attempt. */
  readonly nextAttempt: (day: string, slot: TimeSlot | null, channel: Channel) => string;
  readonly patience: (soFar: PatienceFigures, asked: PatienceFigures) => string;
  readonly patienceMet: (code: string) => string;
  readonly undo: {
    readonly undone: (name: string, outcome: string, day: string, attempt: number) => string;
    readonly lifted: string;
    readonly kept: string;
    readonly causeToo: (cause: string) => string;
  };
  readonly list: {
    readonly title: (code: string, name: string) => string;
    readonly none: string;
    readonly inConversation: (attempts: number, since: Day) => string;
    readonly nextOn: (day: Day, purpose: CallPurpose, slot: TimeSlot | null) => string;
    readonly returned: (order: OrderFacts, openedOn: Day) => string;
    readonly secondOrder: (order: OrderFacts) => string;
    readonly thankYouDue: (day: Day) => string;
    readonly thanked: (day: Day) => string;
    readonly watchedUntil: (day: Day) => string;
    readonly relapsed: (day: Day) => string;
    readonly relapseCause: (before: string | null, after: string | null, isSame: boolean | null) => string;
    readonly closed: (outcome: string) => string;
    readonly closedByReturn: string;
  };
  readonly watched: {
    readonly none: string;
    readonly listed: (counts: {
      readonly watched: number;
      readonly reordered: number;
      readonly relapsed: number;
      readonly thankYousDue: number;
    }) => string;
    readonly sameCause: string;
    readonly otherCause: string;
    readonly unknownCause: string;
  };
  readonly import: {
    readonly columns: (pairs: readonly (readonly [string, string])[]) => string;
    readonly counts: (counts: {
      readonly read: number;
      readonly stored: number;
      readonly unchanged: number;
      readonly conflicts: number;
      readonly skipped: number;
      readonly rejected: number;
    }) => string;
    readonly undone: (contacts: number) => string;
    readonly conflict: (
      line: number,
      contact: { readonly day: Day; readonly channel: string; readonly outcome: string; readonly id: number },
    ) => string;
    readonly fields: Readonly<Record<OutcomeField, string>>;
  };
  readonly askAt: string;
  readonly badTime: string;
  readonly askStep: string;
  readonly askNeededCause: string;
}

/** Attempts, channels, slots of the day, days from the first attempt to the last. */
export interface PatienceFigures {
  readonly attempts: number;
  readonly channels: number;
  readonly slots: number;
  readonly days: number;
}

/** An order as evidence; without a number when only a list of customers tells of it. */
export interface OrderFacts {
  readonly number: string | null;
  readonly placedOn: Day;
}
