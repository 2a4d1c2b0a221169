import type { Tally } from '../../stats/beta-binomial.ts';
import { permutationPValue } from '../../stats/permutation.ts';
import { foldText } from '../customer.ts';
import type { Answered, Followed } from '../followed.ts';
import { type AnswerClaim, answersIn } from './cells.ts';
import type { ClaimGroup, ClaimResult, GroupName } from './claim.ts';
import { groupOf } from './measured.ts';
import { FEWEST_ANSWERS } from './verdict.ts';

/** What customers are told apart by: the rival view has capital goods and customers abroad break off more often. */
export type Stratification = 'sector' | 'country';

export const STRATIFICATIONS: readonly Stratification[] = ['sector', 'country'];

/** With fewer answers a stratum is counted among the others. */
const FEWEST_IN_STRATUM = 10;
/** One figure for all is withheld only where chance makes strata differ so much once in a hundred times: one looks often. */
const WITHHELD_BELOW = 0.01;
const PERMUTATIONS = { draws: 1999, seed: 'strata' };

interface Stratum {
  readonly group: GroupName;
  readonly label: string | null;
  readonly answered: readonly Answered[];
}

/** The strata by size, largest first; customers of whom nobody knows it are in none. */
function strataOf(by: Stratification, answered: readonly Answered[]): Stratum[] {
  const known = answered.filter(({ customer }) => keyOf(by, customer) !== null);
  const groups = [...Map.groupBy(known, ({ customer }) => keyOf(by, customer) ?? '')].toSorted(bySize);
  const large = groups.filter(([, members]) => members.length >= FEWEST_IN_STRATUM);
  const others = groups.filter(([, members]) => members.length < FEWEST_IN_STRATUM);
  const named = large.map(
    ([key, members]): Stratum =>
      by === 'sector'
        ? { group: 'stratum', label: members[0]?.customer.sector ?? null, answered: members }
        : { group: key === 'abroad' ? 'abroad' : 'home', label: null, answered: members },
  );
  const rest = others.flatMap(([, members]) => members);
  return rest.length === 0 ? named : [...named, { group: 'other-strata', label: null, answered: rest }];
}

function keyOf(by: Stratification, { sector, isAbroad }: Followed): string | null {
  if (by === 'sector') return sector === null ? null : foldText(sector);
  if (isAbroad === null) return null;
  return isAbroad ? 'abroad' : 'home';
}

function bySize(
  [oneKey, one]: readonly [string, readonly Answered[]],
  [otherKey, other]: readonly [string, readonly Answered[]],
): number {
  return other.length - one.length || (oneKey < otherKey ? -1 : 1);
}

/** How a claim's figure differs between the strata. */
export interface StrataComparison {
  readonly by: Stratification;
  readonly groups: readonly ClaimGroup[];
  /** That chance alone makes them differ as much; null where there is nothing to compare, or too little. */
  readonly pValue: number | null;
}

export function comparedStrata(
  claim: AnswerClaim,
  by: Stratification,
  answered: readonly Answered[],
): StrataComparison {
  const strata = strataOf(by, answered).map((stratum) => ({
    ...stratum,
    tally: answersIn(claim, stratum.answered),
  }));
  return {
    by,
    groups: strata.map(({ group, label, tally }) => groupOf(group, tally, label)),
    pValue: pValueOf(strata.map(({ tally }) => tally)),
  };
}

function pValueOf(tallies: readonly Tally[]): number | null {
  const trials = tallies.reduce((sum, tally) => sum + tally.trials, 0);
  return trials < FEWEST_ANSWERS ? null : (permutationPValue(tallies, PERMUTATIONS) ?? null);
}

/** The claim with its one figure withheld where the strata differ too much for it to mean anything; their own figures stand instead. */
export function withheldWhereStrataDiffer(
  claim: AnswerClaim,
  result: ClaimResult,
  answered: readonly Answered[],
): ClaimResult {
  if (result.estimate === null) return result;
  for (const by of STRATIFICATIONS) {
    const { groups, pValue } = comparedStrata(claim, by, answered);
    if (pValue === null || pValue >= WITHHELD_BELOW) continue;
    return {
      ...result,
      estimate: null,
      low: null,
      high: null,
      method: null,
      anytime: null,
      decidedBy: null,
      verdict: 'not-decided',
      why: { is: 'withheld', by, pValue },
      groups: [...result.groups, ...groups],
    };
  }
  return result;
}
