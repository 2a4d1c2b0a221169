import type { GestureKind, GestureNature } from '../domain/gesture.ts';
import type { GestureReason } from '../domain/gesture-choice.ts';
import type { GestureRefusal } from '../domain/gesture-limits.ts';

/** What is said about gestures. Amounts are in cents, shares of 1; whole sentences. */
export interface GestureWords {
  readonly names: Readonly<Record<GestureKind, string>>;
  readonly natures: Readonly<Record<GestureNature, string>>;
  readonly reasons: Readonly<Record<GestureReason, string>>;
  /** Why a gesture may not be given now, after its name. */
  readonly closed: Readonly<Record<GestureRefusal['why'], string>>;
  readonly columns: Readonly<Record<GestureColumn, string>>;
  readonly help: {
    readonly arguments: Readonly<Record<'kind' | 'givenId', string>>;
    readonly subcommands: Readonly<
      Record<'add' | 'list' | 'show' | 'withdraw' | 'suggest' | 'give' | 'given' | 'undo', string>
    >;
    readonly options: Readonly<
      Record<
        | 'label'
        | 'nature'
        | 'cost'
        | 'owner'
        | 'cap'
        | 'expires'
        | 'for'
        | 'amount'
        | 'percent'
        | 'until'
        | 'by'
        | 'note',
        string
      >
    >;
  };
  readonly none: string;
  readonly kept: (name: string) => string;
  readonly withdrawn: (name: string, kind: string) => string;
  readonly facts: {
    readonly cost: (cents: number) => string;
    readonly costIsSaid: string;
    readonly owner: (owner: string) => string;
    readonly cap: (cents: number) => string;
    readonly needsExpiry: string;
    readonly priceCut: string;
    /** For which causes it comes first. */
    readonly first: (causes: readonly string[]) => string;
    readonly never: string;
  };
  readonly adviceCause: (cause: string, source: string) => string;
  readonly adviceNoCause: string;
  readonly beginWith: string;
  readonly notFirst: (names: readonly string[]) => string;
  readonly nowClosed: (name: string, why: string) => string;
  readonly most: (share: number, cents: number | null) => string;
  readonly purse: (purse: {
    readonly year: number;
    readonly budgetCents: number | null;
    readonly spentCents: number;
    readonly leftCents: number | null;
  }) => string;
  readonly nextGive: (code: string, kind: string) => string;
  readonly given: (facts: {
    readonly name: string;
    readonly gesture: string;
    readonly percent: number | null;
    readonly until: string | null;
  }) => string;
  readonly cost: (cents: number) => string;
  readonly estimate: (cents: number, orders: number) => string;
  readonly beginsBadly: (gesture: string, cause: string | null) => string;
  readonly undo: (id: number) => string;
  readonly undone: (name: string, gesture: string) => string;
  readonly noneGiven: string;
  readonly undoneOn: (day: string) => string;
  /** In the history of one customer. */
  readonly history: {
    readonly causes: string;
    readonly gestures: string;
    readonly primary: (cause: string) => string;
  };
  readonly account: {
    readonly title: (year: number) => string;
    readonly total: (count: number, customers: number, costCents: number) => string;
  };
}

export type GestureColumn =
  | 'kind'
  | 'called'
  | 'nature'
  | 'cost'
  | 'owner'
  | 'cap'
  | 'needsExpiry'
  | 'first'
  | 'most'
  | 'givenOn'
  | 'percent'
  | 'until'
  | 'by'
  | 'undoneOn';
