import type { Problem } from '../domain/contact-draft.ts';
import type { Day } from '../domain/day.ts';
import type { OutcomeKind } from '../domain/outcome.ts';

/** A seller's session: the list of the day, worked one customer after another. */
export interface WorkWords {
  /** One key an outcome, a letter of its name wherever it has one that is free; none is given twice. */
  readonly outcomeKeys: Readonly<Record<OutcomeKind, string>>;
  readonly commandKeys: Readonly<Record<WorkCommand, string>>;
  readonly commands: Readonly<Record<WorkCommand, string>>;
  readonly shortCommands: Readonly<Record<Exclude<WorkCommand, 'page'>, string>>;
  /** As short as the line of keys needs them. */
  readonly shortOutcomes: Readonly<Record<OutcomeKind, string>>;
  readonly title: (seller: string, day: Day) => string;
  readonly recordedAlready: string;
  readonly progress: (done: number, due: number) => string;
  readonly resumed: (outcome: string) => string;
  readonly kept: (outcome: string) => string;
  readonly overdue: (day: Day) => string;
  readonly dueToday: string;
  readonly dueLater: (day: Day) => string;
  readonly again: (outcome: string) => string;
  readonly recorded: (outcome: string, contactedOn: Day) => string;
  readonly script: string;
  readonly written: (channel: string) => string;
  readonly moreLines: (above: number, below: number) => string;
  readonly keysOf: { readonly outcomes: string; readonly commands: string };
  readonly tabs: { readonly toScript: string; readonly toCard: string };
  readonly ask: {
    readonly outcome: string;
    readonly seller: string;
    readonly next: (usual: Day | null) => string;
    readonly cause: string;
    readonly answer: string;
    readonly step: (needed: boolean) => string;
    readonly minutes: (measured: number) => string;
    readonly channels: string;
    readonly channel: string;
    readonly plain: string;
  };
  readonly hints: {
    readonly next: string;
    readonly choose: string;
    readonly line: string;
  };
  readonly notSaid: string;
  readonly allChannels: string;
  readonly onlyChannel: (channel: string) => string;
  readonly noMatch: string;
  readonly problems: {
    readonly [Name in Exclude<Problem['problem'], 'day-off'>]: string;
  } & { readonly 'day-off': (day: Day, proposed: Day) => string };
  readonly unknownKey: (key: string) => string;
  readonly nothingToUndo: string;
  readonly finished: (done: number) => string;
  readonly restOfWeek: (rows: number, first: Day) => string;
  readonly weekFinished: string;
  readonly noList: (week: string) => string;
  readonly nothingDue: (rows: number, first: Day) => string;
  readonly summary: (counts: {
    readonly recorded: number;
    readonly reached: number;
    readonly left: number;
  }) => string;
  readonly leftDraft: (name: string) => string;
  readonly sellerLine: (due: number, later: number) => string;
}

/** What a key does besides telling an outcome. */
export type WorkCommand = 'page' | 'skip' | 'back' | 'undo' | 'channel' | 'keys' | 'quit';
