import type { Exclusion } from '../domain/customer.ts';
import type { Day } from '../domain/day.ts';
import type { DormancyRule } from '../domain/dormancy.ts';
import type { FirmFacts } from '../domain/judgement.ts';
import type { Phase } from '../domain/phase.ts';
import type { Db } from '../store/schema.ts';
import { dataVersion, loadRun } from '../store/scores.ts';

/** Each customer is in exactly one of the last four. */
export interface DormantCounts {
  readonly customers: number;
  /** Late ones included. */
  readonly active: number;
  readonly dormant: number;
  readonly neverBought: number;
  readonly excluded: number;
}

/** What judging everybody brought out, apart from the score of each. */
export interface ScoreRun {
  readonly firm: FirmFacts;
  readonly counts: DormantCounts;
  readonly excluded: Readonly<Record<Exclusion, number>>;
  /** The dormant by the phase they fell from. */
  readonly fellFrom: Readonly<Record<Phase, number>>;
  /** Why no model is fitted; null when one is. */
  readonly whyNoModel: 'too-few-repeat-customers' | 'drop-out-not-identifiable' | null;
  readonly repeatCustomers: number;
}

/** Raised whenever the same data would now be judged otherwise; standing scores are then made anew. */
const SCORING = 2;

/**
 * The scores of everybody on one day, in the table `scores`: those that stand when nothing they depend on has changed, else new
 * ones, with the flags that are news. They depend on the day, the rule, the way of scoring, and every change of the data, whatever
 * it was: what might matter need not be listed, and cannot be forgotten.
 */
export async function scoredCustomers(db: Db, today: Day, rule: DormancyRule): Promise<ScoreRun> {
  const standing = await loadRun(db);
  if (standing?.dependsOn === dependenceOf(today, rule, await dataVersion(db))) {
    return JSON.parse(standing.result) as ScoreRun;
  }
  // Fitting a model takes modules that a list of standing scores does without.
  const { judgeEverybody } = await import('./judge-everybody.ts');
  return db.derivation(async (derivation) => {
    const dependsOn = dependenceOf(today, rule, await dataVersion(derivation));
    return judgeEverybody(derivation, { today, rule, dependsOn });
  });
}

function dependenceOf(today: Day, rule: DormancyRule, version: number): string {
  return JSON.stringify([SCORING, version, today, rule]);
}
