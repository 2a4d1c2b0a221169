import type { Channel } from '../domain/channel.ts';
import type { Day } from '../domain/day.ts';
import type { OutcomeKind } from '../domain/outcome.ts';
import type { Handover } from '../store/call-background.ts';
import type { LeftOut } from '../store/call-lists.ts';

/** The week's lists, on screen, in files and on paper. */
export interface CallsWords {
  readonly title: (week: string, seller: string, rows: number, minutes: number | null) => string;
  readonly none: (week: string) => string;
  /** Of a week gone by. */
  readonly neverIssued: (week: string) => string;
  readonly waiting: (customers: number) => string;
  readonly promisesWaiting: (customers: number) => string;
  readonly unreachable: (customers: number) => string;
  readonly leftOut: (counts: readonly (readonly [LeftOut, number])[]) => string;
  readonly added: (rows: number) => string;
  readonly withheld: (rows: number) => string;
  readonly next: string;
  readonly noDates: string;
  readonly filesWritten: (files: number, folder: string) => string;
  readonly purposes: Readonly<Record<'maintenance' | 'acquisition', string>>;
  readonly columns: Readonly<
    Record<
      'address' | 'promisedOn' | 'plannedMinutes' | 'handover' | 'lastOrders' | 'lastContact' | 'contactedOn',
      string
    >
  >;
  /** Why somebody is on a list who is not dormant. */
  readonly neverBought: string;
  readonly promised: (day: Day | null) => string;
  readonly handover: (why: Handover, from: string | null) => string;
  readonly lastOrders: (
    orders: readonly { readonly placedOn: Day; readonly amountCents: number }[],
  ) => string;
  readonly lastContact: (contact: {
    readonly contactedOn: Day;
    readonly seller: string | null;
    readonly channel: Channel;
    readonly outcome: OutcomeKind;
    readonly answer: string | null;
  }) => string;
  /** Names of the sheets of a workbook: the list, and the words that may stand in its cells. */
  readonly sheets: { readonly list: string; readonly choices: string };
  /** What a spreadsheet says when something else is typed. */
  readonly notOnList: { readonly title: string; readonly text: string };
  readonly fileName: string;
  readonly noSellerFile: string;
  readonly page: PageWords;
  readonly calendar: CalendarWords;
  readonly status: StatusWords;
  readonly returned: ReturnedWords;
}

/** The printed list. */
export interface PageWords {
  readonly title: (seller: string, week: string) => string;
  readonly range: (from: Day, to: Day, rows: number, minutes: number | null) => string;
  readonly hours: (spans: readonly (readonly [from: string, to: string])[]) => string;
  readonly issued: (day: Day) => string;
  /** Monday first, short. */
  readonly weekdays: readonly string[];
  readonly card: (rank: number, rows: number, due: string) => string;
  readonly attempt: (attempt: number) => string;
  readonly noPhone: string;
  readonly history: string;
  readonly bought: (orders: number, totalCents: number, gapDays: number | null) => string;
  readonly neverContacted: string;
  readonly script: string;
  readonly outcome: string;
  readonly knownCause: (cause: string) => string;
  readonly remedy: (remedy: string) => string;
}

export interface CalendarWords {
  readonly name: (week: string) => string;
  readonly summary: (channel: Channel, name: string) => string;
}

/** How far the lists have been worked. */
export interface StatusWords {
  readonly title: (week: string) => string;
  readonly columns: Readonly<Record<'rows' | 'done' | 'open' | 'overdue' | 'issuedOn', string>>;
  readonly total: string;
  readonly none: (week: string) => string;
}

/** Lists that come back filled in. */
export interface ReturnedWords {
  readonly fields: Readonly<Record<'row' | 'dueOn', string>>;
  readonly counts: (counts: {
    readonly read: number;
    readonly added: number;
    readonly changed: number;
    readonly unchanged: number;
    readonly open: number;
    readonly kept: number;
    readonly rejected: number;
  }) => string;
  readonly conflict: (conflict: ConflictFacts) => string;
  /** What to write instead, where what is wrong does not say it. */
  readonly write: Readonly<Record<'not-a-day' | 'no-day' | 'not-a-count' | 'no-outcome', string>>;
  /** What the person has decided. */
  readonly decided: Readonly<Record<'mine' | 'theirs', (line: number, customer: string) => string>>;
  readonly resolveHint: string;
  readonly next: string;
  readonly ask: {
    readonly question: (customer: string) => string;
    readonly mine: (recorded: ConflictFacts['recorded']) => string;
    readonly theirs: (given: ContactFacts) => string;
    readonly later: string;
  };
  readonly resolution: string;
}

/** One contact on record, and the one that a list brings instead. */
export interface ConflictFacts {
  readonly customer: string;
  readonly recorded: ContactFacts & { readonly seller: string | null };
  readonly given: ContactFacts;
}

export interface ContactFacts {
  readonly on: Day;
  readonly channel: Channel;
  readonly outcome: OutcomeKind;
}

/** Who calls, how much, and who has left. */
export interface SellersWords {
  readonly columns: Readonly<Record<'customers' | 'capacity' | 'state' | 'successor', string>>;
  readonly none: string;
  readonly capacity: (unit: 'rows' | 'minutes', amount: number) => string;
  readonly usual: (capacity: string) => string;
  readonly active: string;
  readonly leftOn: (day: Day) => string;
  readonly owner: string;
  readonly byLikeness: string;
  readonly set: (name: string, capacity: string) => string;
  readonly left: (name: string, day: Day, customers: number, successor: string | null) => string;
  readonly back: (name: string) => string;
}
