import type { Followed } from './followed.ts';
import { type AnswerCell, OUTCOMES, type OutcomeKind } from './outcome.ts';

/** What happened with one customer who was on a list or was contacted. */
export interface ContactStory {
  /** Outcomes in the order in which they came. */
  readonly outcomes: readonly OutcomeKind[];
  /** Purchases after the first contact, by imported orders. */
  readonly ordersSince: number;
}

/**
 * The rungs from "on the list" to "bought again", each a number of customers. `open` includes `maybe`; `neverReached` was given up
 * with all the patience asked for, and has answered nothing; `ordered` and `reordered` are proved by imported orders, `told` is
 * what sellers say beyond that.
 */
export interface Ladder {
  readonly assigned: number;
  readonly attempted: number;
  readonly neverReached: number;
  readonly reached: number;
  readonly conclusive: number;
  readonly open: number;
  readonly maybe: number;
  readonly refused: number;
  readonly impossible: number;
  readonly delisted: number;
  readonly objected: number;
  readonly ordered: number;
  readonly reordered: number;
  readonly told: number;
}

export function ladderOf(stories: readonly ContactStory[]): Ladder {
  const cells = stories.map((story) => firstAnswer(story.outcomes));
  const withCell = (...wanted: AnswerCell[]) =>
    cells.filter((cell) => cell !== undefined && wanted.includes(cell)).length;
  return {
    assigned: stories.length,
    attempted: stories.filter(({ outcomes }) => outcomes.length > 0).length,
    neverReached: stories.filter(isNeverReached).length,
    reached: stories.filter(({ outcomes }) => isReached(outcomes)).length,
    conclusive: cells.filter((cell) => cell !== undefined).length,
    open: withCell('open', 'maybe'),
    maybe: withCell('maybe'),
    refused: withCell('refused'),
    impossible: withCell('impossible'),
    delisted: withCell('delisted'),
    objected: withCell('objected'),
    ordered: stories.filter(({ ordersSince }) => ordersSince >= 1).length,
    reordered: stories.filter(({ ordersSince }) => ordersSince >= 2).length,
    told: stories.filter(({ outcomes, ordersSince }) => ordersSince === 0 && outcomes.includes('ordered'))
      .length,
  };
}

function isReached(outcomes: readonly OutcomeKind[]): boolean {
  return outcomes.some((kind) => OUTCOMES[kind].reached);
}

/** Whoever was reached after all, by a later attempt, no longer counts here. */
function isNeverReached({ outcomes }: ContactStory): boolean {
  return outcomes.includes('never-reached') && !isReached(outcomes);
}

export function storyOf({ contacts, orders }: Pick<Followed, 'contacts' | 'orders'>): ContactStory {
  return { outcomes: contacts.map(({ outcome }) => outcome), ordersSince: orders.length };
}

/** The ladder with what others have contributed, rung by rung: ladders of different customers add up. */
export function withCounts(ladder: Ladder, others: Partial<Ladder>): Ladder {
  const rungs = Object.entries(ladder).map(([rung, customers]) => [
    rung,
    customers + (others[rung as keyof Ladder] ?? 0),
  ]);
  return Object.fromEntries(rungs) as unknown as Ladder;
}

/** The first conclusive answer counts: calling on until a yes comes would manufacture the result. */
export function firstAnswer(outcomes: readonly OutcomeKind[]): AnswerCell | undefined {
  for (const kind of outcomes) {
    const { cell } = OUTCOMES[kind];
    if (cell !== null) return cell;
  }
  return undefined;
}
