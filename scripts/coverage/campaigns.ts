import { incidenceAt, incidenceOf } from '../../src/stats/aalen-johansen.ts';
import type { Tally } from '../../src/stats/beta-binomial.ts';
import { logEvidenceAgainst, looksAtEvery, runningSequence } from '../../src/stats/confidence-sequence.ts';
import { newcombeDifference } from '../../src/stats/newcombe.ts';
import { clopperPearson } from '../../src/stats/proportion.ts';
import { type Random, randomFrom, type Seed } from '../../src/stats/random.ts';
import type { Spell } from '../../src/stats/spells.ts';
import { wilson } from '../../src/stats/wilson.ts';

/** Campaigns of which the truth is known, because it was put in. */
export interface Campaigns {
  readonly campaigns: number;
  readonly seed: Seed;
}

export interface Interval {
  readonly low: number;
  readonly high: number;
}

export function holds({ low, high }: Interval, truth: number): boolean {
  return low <= truth && truth <= high;
}

/** Answers of customers of whom the share `truth` says yes. */
export function answersOf(customers: number, truth: number, random: Random): boolean[] {
  return Array.from({ length: customers }, () => random() < truth);
}

function tallyOf(answers: readonly boolean[]): Tally {
  return { trials: answers.length, successes: answers.filter(Boolean).length };
}

/** Share of the campaigns to which it happens. */
export function shareOfCampaigns(
  { campaigns, seed }: Campaigns,
  happens: (random: Random) => boolean,
): number {
  const random = randomFrom(seed);
  return tallyOf(Array.from({ length: campaigns }, () => happens(random))).successes / campaigns;
}

/** How often intervals of 95 % hold a share of refusals, when one looks once, and how often they are ever wrong looking weekly. */
export interface RefusalHonesty {
  readonly clopperPearsonHolds: number;
  readonly wilsonHolds: number;
  /** The running confidence sequence at the last look. */
  readonly sequenceWrong: number;
  /** A Wilson interval that missed the truth at one of the looks at least. */
  readonly naiveWrong: number;
}

export function refusalHonesty(
  setting: Campaigns & { readonly truth: number; readonly reached: number; readonly weekly: number },
): RefusalHonesty {
  const { truth, reached, weekly } = setting;
  const share = (happens: (looks: Tally[], last: Tally) => boolean) =>
    // The same campaigns for every question.
    shareOfCampaigns(setting, (random) => {
      const looks = looksAtEvery(answersOf(reached, truth, random)).filter(
        ({ trials }) => trials % weekly === 0 || trials === reached,
      );
      return happens(looks, looks.at(-1) ?? { trials: 0, successes: 0 });
    });
  return {
    clopperPearsonHolds: share((_, last) => holds(clopperPearson(last.successes, last.trials), truth)),
    wilsonHolds: share((_, last) => holds(wilson(last.successes, last.trials), truth)),
    sequenceWrong: share((looks) => {
      const interval = runningSequence(looks);
      return interval.hasDrifted || !holds(interval, truth);
    }),
    naiveWrong: share((looks) =>
      looks.some(({ successes, trials }) => !holds(wilson(successes, trials), truth)),
    ),
  };
}

/** How often Newcombe's interval shows an effect of calling, where there is none. */
export function falseEffects(
  setting: Campaigns & { readonly truth: number; readonly called: number; readonly heldOut: number },
): number {
  return shareOfCampaigns(setting, (random) => {
    const called = tallyOf(answersOf(setting.called, setting.truth, random));
    const heldOut = tallyOf(answersOf(setting.heldOut, setting.truth, random));
    return !holds(newcombeDifference(called, heldOut), 0);
  });
}

/** Customers until the evidence of a campaign that is looked at after every customer rejects `claimed`; `most` if never before. */
export function customersUntilRejected(
  { truth, claimed, most }: { readonly truth: number; readonly claimed: number; readonly most: number },
  random: Random,
): number {
  let successes = 0;
  for (let trials = 1; trials < most; trials += 1) {
    if (random() < truth) successes += 1;
    if (logEvidenceAgainst(claimed, { successes, trials }) >= Math.log(20)) return trials;
  }
  return most;
}

/** Chances a day of a customer who is still silent. */
export interface DailyChances {
  readonly ordered: number;
  readonly refused: number;
}

/** Share that has ordered by a day, before having refused. */
export function orderedBy(days: number, { ordered, refused }: DailyChances): number {
  return (ordered / (ordered + refused)) * (1 - Math.exp(-(ordered + refused) * days));
}

/** How often the band of the incidence of orders holds the truth on a day; customers come in over 60 days and are seen on day 90. */
export function incidenceHolds(
  setting: Campaigns & { readonly customers: number; readonly days: number; readonly chances: DailyChances },
): number {
  const { customers, days, chances } = setting;
  const truth = orderedBy(days, chances);
  return shareOfCampaigns(setting, (random) => {
    const spells = Array.from({ length: customers }, () => spellOf(chances, random));
    const point = incidenceAt(incidenceOf(spells, 'ordered'), days);
    return point !== null && holds(point, truth);
  });
}

function spellOf({ ordered, refused }: DailyChances, random: Random): Spell<'ordered' | 'refused'> {
  const wait = -Math.log(1 - random()) / (ordered + refused);
  const end = random() < ordered / (ordered + refused) ? 'ordered' : 'refused';
  const watched = 30 + 60 * random();
  return wait <= watched ? { days: wait, end } : { days: watched, end: null };
}
