import { type AnswerCell, OUTCOMES, type OutcomeKind } from './outcome.ts';

/** What happened with one customer who was on a list or was contacted. */
export interface ContactStory {
  /** Outcomes in the order in which they came. */
  readonly outcomes: readonly OutcomeKind[];
  /** Purchases after the first contact. */
  readonly ordersSince: number;
}

/** The rungs from "on the list" to "bought again", each a number of customers. `open` includes `maybe`. */
export interface Ladder {
  readonly assigned: number;
  readonly attempted: number;
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
}

export function ladderOf(stories: readonly ContactStory[]): Ladder {
  const cells = stories.map((story) => firstAnswer(story.outcomes));
  const withCell = (...wanted: AnswerCell[]) =>
    cells.filter((cell) => cell !== undefined && wanted.includes(cell)).length;
  const stated = (story: ContactStory) => (story.outcomes.includes('ordered') ? 1 : 0);
  return {
    assigned: stories.length,
    attempted: stories.filter(({ outcomes }) => outcomes.length > 0).length,
    reached: stories.filter(({ outcomes }) => outcomes.some((kind) => OUTCOMES[kind].reached)).length,
    conclusive: cells.filter((cell) => cell !== undefined).length,
    open: withCell('open', 'maybe'),
    maybe: withCell('maybe'),
    refused: withCell('refused'),
    impossible: withCell('impossible'),
    delisted: withCell('delisted'),
    objected: withCell('objected'),
    ordered: stories.filter((story) => Math.max(story.ordersSince, stated(story)) >= 1).length,
    reordered: stories.filter((story) => story.ordersSince >= 2).length,
  };
}

/** The first conclusive answer counts: calling on until a yes comes would manufacture the result. */
export function firstAnswer(outcomes: readonly OutcomeKind[]): AnswerCell | undefined {
  for (const kind of outcomes) {
    const { cell } = OUTCOMES[kind];
    if (cell !== null) return cell;
  }
  return undefined;
}
