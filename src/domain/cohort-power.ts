import { powerAgainst, trialsToReject } from '../stats/exact-plan.ts';
import { type Arms, fisherPower, fisherRegion } from '../stats/fisher.ts';
import { FEWEST_ANSWERS } from './claims/verdict.ts';
import type { Arm } from './cohort.ts';

/** A claim that answers decide, turned so that it says "at most". */
export type PlannedClaim = 'refused-6-7' | 'not-lost-95' | 'perhaps-80';

interface Supposition {
  readonly claim: PlannedClaim;
  /** The share of those against the claim that it allows at most. */
  readonly claimed: number;
  /** What might be true of that share instead. */
  readonly truth: number;
}

/** Of each claim, what it would take to see that it holds, and that it does not. */
const SUPPOSITIONS: readonly Supposition[] = [
  { claim: 'refused-6-7', claimed: 0.07, truth: 0.03 },
  { claim: 'refused-6-7', claimed: 0.07, truth: 0.15 },
  { claim: 'not-lost-95', claimed: 0.05, truth: 0.02 },
  { claim: 'not-lost-95', claimed: 0.05, truth: 0.15 },
  { claim: 'perhaps-80', claimed: 0.2, truth: 0.1 },
  { claim: 'perhaps-80', claimed: 0.2, truth: 0.3 },
];

/** Shares that order again: of those who are called, and of those who are left alone. */
const EFFECTS = [
  [0.3, 0.1],
  [0.2, 0.1],
  [0.1, 0.05],
] as const;

/** A claim is judged by its two-sided 95 % interval: on either side so much is left out. */
const RISK = 0.025;
/** What is commonly asked of a study. */
const POWER = 0.8;

/** How likely a verdict is; null where there are too few to say anything. */
type Chance = number | null;

export interface ClaimPower extends Supposition {
  readonly verdict: 'supported' | 'contradicted';
  /** For each number of answers supposed. */
  readonly chances: readonly Chance[];
  /** From so many answers on the verdict is as likely as one commonly asks of a study; null where no number is enough. */
  readonly answersNeeded: number | null;
}

export interface EffectPower {
  readonly called: number;
  readonly leftAlone: number;
  readonly chance: Chance;
}

/** What a cohort of this size can prove, and what not, before anybody has been called. */
export interface CohortPower {
  /** All of those to be called answer, or half of them. */
  readonly answers: readonly number[];
  readonly claims: readonly ClaimPower[];
  /** Empty where nobody is left alone: then nothing can be said of the effect of calling. */
  readonly effects: readonly EffectPower[];
}

export function powerOf({ contact, holdout }: Readonly<Record<Arm, number>>): CohortPower {
  const answers = [contact, Math.floor(contact / 2)];
  return {
    answers,
    claims: SUPPOSITIONS.map((supposed) => claimPower(supposed, answers)),
    effects: holdout === 0 ? [] : effectPowers({ one: contact, other: holdout }),
  };
}

function claimPower(supposed: Supposition, answers: readonly number[]): ClaimPower {
  const test = { ...supposed, risk: RISK, power: POWER };
  return {
    ...supposed,
    verdict: supposed.truth < supposed.claimed ? 'supported' : 'contradicted',
    chances: answers.map((count) => (count < FEWEST_ANSWERS ? null : powerAgainst(count, test))),
    answersNeeded: trialsToReject(test)?.lasting ?? null,
  };
}

function effectPowers(arms: Arms): EffectPower[] {
  const areTooFew = Math.min(arms.one, arms.other) < FEWEST_ANSWERS;
  const region = areTooFew ? undefined : fisherRegion(reckonable(arms));
  return EFFECTS.map(([called, leftAlone]) => ({
    called,
    leftAlone,
    // A million tables may add up to a hair above 1.
    chance: region === undefined ? null : Math.min(1, fisherPower(region, { one: called, other: leftAlone })),
  }));
}

/** So many tables are tested in a second or two. */
const MOST_TABLES = 4_000_000;

/** Groups of the same proportion with no more tables than that: with larger ones the power is higher still, and here all but 1. */
function reckonable({ one, other }: Arms): Arms {
  const scale = Math.min(1, Math.sqrt(MOST_TABLES / (one * other)));
  return { one: Math.floor(one * scale), other: Math.floor(other * scale) };
}
