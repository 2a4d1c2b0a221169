import type { Tally } from '../stats/beta-binomial.ts';
import { clusterCorrelation, designEffect } from '../stats/design-effect.ts';
import { answersIn } from './claims/cells.ts';
import { FEWEST_ANSWERS } from './claims/verdict.ts';
import { type Answered, answerOf, attemptsOf, type Followed } from './followed.ts';
import { OUTCOMES, type OutcomeKind } from './outcome.ts';

/** How much the answers are worth. */
export interface AnswerQuality {
  /** Attempts in the window over the customers who were tried; null without any. */
  readonly attemptsEach: number | null;
  /** A yes with a deed (an order, a quote, an appointment), and one with words alone. */
  readonly hardYes: number;
  readonly softYes: number;
  /** Customers whose answer was heard a second time by somebody else, and those of them who told that person otherwise. */
  readonly recheck: { readonly checked: number; readonly disagreed: number };
  /** Answers are alike within a seller's customers; null where that cannot be told, as of too few. */
  readonly clustering: {
    readonly sellers: number;
    readonly correlation: number;
    /** The answers are worth as many independent ones, divided by this. */
    readonly designEffect: number;
  } | null;
}

const DEEDS: ReadonlySet<OutcomeKind> = new Set<OutcomeKind>(['meeting', 'quote', 'ordered']);

/** @param assigned to be contacted; `answered` those of them with an answer */
export function answerQualityOf(assigned: readonly Followed[], answered: readonly Answered[]): AnswerQuality {
  const tried = assigned.filter(({ contacts }) => contacts.length > 0);
  const attempts = tried.reduce((sum, { contacts }) => sum + attemptsOf(contacts).length, 0);
  const open = answered.filter(({ answer }) => answer.cell === 'open' || answer.cell === 'maybe');
  const hardYes = open.filter(({ answer }) => DEEDS.has(answer.outcome)).length;
  return {
    attemptsEach: tried.length === 0 ? null : attempts / tried.length,
    hardYes,
    softYes: open.length - hardYes,
    recheck: recheckOf(answered),
    clustering: clusteringOf(answered),
  };
}

/** A second person's ear: the same customer, a conclusive answer again, another seller. */
function recheckOf(answered: readonly Answered[]): AnswerQuality['recheck'] {
  const checks = answered.flatMap(({ customer, answer }) => {
    if (answer.seller === null) return [];
    const others = customer.contacts.filter(
      ({ seller, contactedOn, outcome }) =>
        seller !== null &&
        seller !== answer.seller &&
        contactedOn >= answer.givenOn &&
        OUTCOMES[outcome].cell,
    );
    const second = answerOf({ contacts: others });
    return second === undefined ? [] : [isOpen(second.cell) !== isOpen(answer.cell)];
  });
  return { checked: checks.length, disagreed: checks.filter((disagrees) => disagrees).length };
}

function isOpen(cell: Answered['answer']['cell']): boolean {
  return cell === 'open' || cell === 'maybe';
}

function clusteringOf(answered: readonly Answered[]): AnswerQuality['clustering'] {
  const clusters = [
    ...Map.groupBy(answered, ({ customer, answer }) => answer.seller ?? customer.seller),
  ].flatMap(([seller, members]): Tally[] => (seller === null ? [] : [answersIn('not-lost-95', members)]));
  const correlation = clusterCorrelation(clusters);
  if (correlation === undefined || answered.length < FEWEST_ANSWERS) return null;
  return {
    sellers: clusters.length,
    correlation,
    designEffect: designEffect(
      clusters.map(({ trials }) => trials),
      correlation,
    ),
  };
}
