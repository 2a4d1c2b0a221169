import { confidenceSequence } from '../../stats/confidence-sequence.ts';
import { clopperPearson, worstCaseBounds } from '../../stats/proportion.ts';
import { wilsonWorstCase } from '../../stats/worst-case.ts';
import { answeredBy, assignedTo, type Followed, isReached } from '../followed.ts';
import { type ForgottenGroup, forgottenAnswers, forgottenIn, together } from '../forgotten.ts';
import type { Ladder } from '../ladder.ts';
import { answersIn } from './cells.ts';
import type { Claim, ClaimGroup, Look } from './claim.ts';
import { groupOf, shareResult } from './measured.ts';
import { withheldWhereStrataDiffer } from './strata.ts';
import { type Claimed, FEWEST_ANSWERS, verdictOn } from './verdict.ts';

const AT_LEAST_95: Claimed = { is: 'at-least', value: 0.95 };

/**
 * "Of 100 lost customers 95 are lost only in the seller's head": of those whom a seller had called lost when they were frozen, how
 * many left the door open. Where nobody had been called lost, of all that were to be contacted. Three denominators, from the kindest
 * to the strictest: who has answered, who was reached, who was on the list.
 */
export const notLost: Claim = {
  id: 'not-lost-95',
  measure: ({ followed, forgotten, look }) => {
    const assigned = assignedTo('contact', followed);
    const believed = assigned.filter(isCalledLost);
    const population = believed.length > 0 ? believed : assigned;
    const others = forgottenIn('contact', believed.length > 0 ? forgotten.filter(isCalledLost) : forgotten);
    const answered = answeredBy(population);
    const tally = together(answersIn('not-lost-95', answered), forgottenAnswers('not-lost-95', others));
    const size = population.length + others.assigned;
    const bounds = worstCaseBounds(tally.successes, tally.trials, size);
    const facts = { id: 'not-lost-95', source: 'seed 002', claimed: AT_LEAST_95 } as const;
    const result = {
      ...shareResult(facts, tally, look, bounds),
      groups: [
        ...denominators(population, others, tally.successes, look),
        ...(believed.length > 0 ? otherBeliefs(assigned, forgotten) : []),
      ],
    };
    return withheldWhereStrataDiffer('not-lost-95', result, answered);
  },
};

function isCalledLost({ believedLost }: Pick<Followed, 'believedLost'>): boolean {
  return believedLost === true;
}

function denominators(
  population: readonly Followed[],
  others: Ladder,
  open: number,
  look: Look,
): ClaimGroup[] {
  const conclusive = answeredBy(population).length + others.conclusive;
  const reached = population.filter(isReached).length + others.reached;
  return [
    judgedShare('answered', open, conclusive, look),
    judgedShare('reached', open, reached, look),
    listed(open, conclusive, population.length + others.assigned),
  ];
}

function judgedShare(group: 'answered' | 'reached', open: number, of: number, look: Look): ClaimGroup {
  const share = groupOf(group, { successes: open, trials: of });
  if (share.estimate === null) return { ...share, verdict: 'too-few' };
  const interval = look === 'repeated' ? confidenceSequence(open, of) : clopperPearson(open, of);
  return { ...share, verdict: verdictOn(interval, AT_LEAST_95) };
}

/** By the worst case: there is no estimate, only what it can be at least and at most, and a verdict that allows for chance besides. */
function listed(open: number, conclusive: number, size: number): ClaimGroup {
  const counted = {
    group: 'listed',
    label: null,
    numerator: open,
    denominator: size,
    estimate: null,
  } as const;
  if (size < FEWEST_ANSWERS) return { ...counted, low: null, high: null, verdict: 'too-few' };
  const { bounds, low, high } = wilsonWorstCase(open, conclusive, size);
  return { ...counted, ...bounds, verdict: verdictOn({ low, high }, AT_LEAST_95) };
}

/** Beside those called lost: all that were to be contacted, and those of whom the sellers themselves thought better. */
function otherBeliefs(assigned: readonly Followed[], forgotten: readonly ForgottenGroup[]): ClaimGroup[] {
  const isNotLost = ({ believedLost }: Pick<Followed, 'believedLost'>) => believedLost === false;
  const tally = (customers: readonly Followed[], groups: readonly ForgottenGroup[]) =>
    together(
      answersIn('not-lost-95', answeredBy(customers)),
      forgottenAnswers('not-lost-95', forgottenIn('contact', groups)),
    );
  return [
    groupOf('all-answered', tally(assigned, forgotten)),
    groupOf('believed-not-lost', tally(assigned.filter(isNotLost), forgotten.filter(isNotLost))),
  ];
}
