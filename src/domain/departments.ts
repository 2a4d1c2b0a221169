import { adjustedPValues } from '../stats/benjamini-hochberg.ts';
import { binomialPValue } from '../stats/binomial.ts';
import { funnelLimits } from '../stats/funnel.ts';
import type { Bounds } from '../stats/proportion.ts';
import { type Department, factsOf } from './cause.ts';
import { answersIn } from './claims/cells.ts';
import { FEWEST_ANSWERS } from './claims/verdict.ts';
import type { Answered } from './followed.ts';

/**
 * `within` what chance has it; `look`: beyond the 95 % limit, as one of twenty is by chance; `act`: more refusals than chance has it
 * also when one looks at all of them at once.
 */
export type Standing = 'too-few' | 'within' | 'look' | 'act';

/** One process of the firm: how many of the customers whom it had failed refuse, against all. */
export interface DepartmentRow {
  readonly department: Department;
  readonly answers: number;
  readonly refusals: number;
  /** These five are null where there are too few. */
  readonly share: number | null;
  /** Within these a department stays by chance: 95 % to look at it, 99.8 % to act. */
  readonly lookLimits: Bounds | null;
  readonly actLimits: Bounds | null;
  readonly pValue: number | null;
  readonly adjustedPValue: number | null;
  readonly standing: Standing;
}

/** The limits of a handful hold everything. */
export const FEWEST_IN_GROUP = 10;
const LOOK_LEVEL = 0.95;
const ACT_LEVEL = 0.998;
const RISK = 0.05;

/** Refusals of a group that are compared with those of all. */
export interface FunnelGroup {
  readonly answers: number;
  readonly refusals: number;
}

export type FunnelStanding = Omit<DepartmentRow, 'department' | 'answers' | 'refusals'>;

/**
 * Where groups stand in a funnel around the share of all (Spiegelhalter 2005), p-values corrected for being many (Benjamini &
 * Hochberg 1995). In the order given: a ranking would be one of chance.
 */
export function funnelStandings(
  groups: readonly FunnelGroup[],
  target: number,
  fewest = FEWEST_IN_GROUP,
): FunnelStanding[] {
  const counted = groups.filter(({ answers }) => answers >= fewest);
  const pValues = counted.map(({ answers, refusals }) => binomialPValue(refusals, answers, target));
  const adjusted = adjustedPValues(pValues);
  return groups.map((group): FunnelStanding => {
    const place = counted.indexOf(group);
    const [pValue, adjustedPValue] = [pValues[place], adjusted[place]];
    if (pValue === undefined || adjustedPValue === undefined) return TOO_FEW;
    const share = group.refusals / group.answers;
    const lookLimits = funnelLimits(target, group.answers, LOOK_LEVEL);
    const actLimits = funnelLimits(target, group.answers, ACT_LEVEL);
    const isBeyond = share > lookLimits.high;
    const standing = !isBeyond ? 'within' : adjustedPValue < RISK ? 'act' : 'look';
    return { share, lookLimits, actLimits, pValue, adjustedPValue, standing };
  });
}

const TOO_FEW: FunnelStanding = {
  share: null,
  lookLimits: null,
  actLimits: null,
  pValue: null,
  adjustedPValue: null,
  standing: 'too-few',
};

/** Only causes of ours have a department; the share of all is that of everybody who has answered. */
export function departmentRows(answered: readonly Answered[]): DepartmentRow[] {
  const all = answersIn('refusals-alarm', answered);
  const groups = [...Map.groupBy(answered, departmentOf)].flatMap(([department, members]) => {
    if (department === null) return [];
    const { trials, successes } = answersIn('refusals-alarm', members);
    return [{ department, answers: trials, refusals: successes }];
  });
  const sorted = groups.toSorted((one, other) => (one.department < other.department ? -1 : 1));
  // Of a handful in all, a part of them is no share either.
  const standings = all.trials < FEWEST_ANSWERS ? [] : funnelStandings(sorted, all.successes / all.trials);
  return sorted.map((group, place) => ({ ...group, ...(standings[place] ?? TOO_FEW) }));
}

function departmentOf({ customer }: Answered): Department | null {
  const { primary } = customer.causes;
  return primary === null ? null : factsOf(primary).department;
}
