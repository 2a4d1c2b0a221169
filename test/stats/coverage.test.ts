import { describe, expect, it } from 'vitest';
import {
  answersOf,
  customersUntilRejected,
  falseEffects,
  holds,
  incidenceHolds,
  refusalHonesty,
  shareOfCampaigns,
} from '../../scripts/coverage/campaigns.ts';
import { binomialChances } from '../../src/stats/binomial.ts';
import { logEvidenceAgainst, looksAtEvery } from '../../src/stats/confidence-sequence.ts';
import { quantileOf } from '../../src/stats/median.ts';
import { clopperPearson } from '../../src/stats/proportion.ts';
import { randomFrom } from '../../src/stats/random.ts';
import { wilson } from '../../src/stats/wilson.ts';

const CAMPAIGNS = 1000;
const seed = 'coverage';

/** Three standard errors of a share of 5 % or 95 % of so many campaigns: 2.1 points. */
const LUCK = 3 * Math.sqrt((0.05 * 0.95) / CAMPAIGNS);

describe.each([0.05, 0.2, 0.4])(
  'of a thousand campaigns with 60 customers reached, %d of whom refuse,',
  (truth) => {
    const honesty = refusalHonesty({ campaigns: CAMPAIGNS, seed, truth, reached: 60, weekly: 6 });

    it('looked at once, Clopper–Pearson holds the truth in at least 94 of 100', () => {
      expect(honesty.clopperPearsonHolds).toBeGreaterThanOrEqual(0.94);
    });

    it('Wilson’s interval holds it in 95 of 100 or nearly', () => {
      expect(honesty.wilsonHolds).toBeGreaterThan(0.95 - LUCK);
    });

    it('looked at every week, the confidence sequence is ever wrong in fewer than 5 of 100', () => {
      expect(honesty.sequenceWrong).toBeLessThan(0.05);
    });

    it('looked at every week, an interval made for one look is wrong three times as often as it says', () => {
      expect(honesty.naiveWrong).toBeGreaterThan(0.13);
    });

    it('in which calling does nothing, Newcombe’s interval shows an effect in 5 of 100 at most', () => {
      const arms = { campaigns: CAMPAIGNS, seed, truth, called: 160, heldOut: 40 };
      expect(falseEffects(arms)).toBeLessThanOrEqual(0.05 + LUCK);
      expect(falseEffects(arms)).toBeGreaterThan(0);
    });
  },
);

describe('of all that can happen to 60 customers, weighed by its chance,', () => {
  it.each([0.05, 0.2, 0.4])('where %d refuse, Clopper–Pearson holds the truth in at least 95 %%', (truth) => {
    const chances = binomialChances(60, truth);
    const covered = (intervalOf: typeof wilson) =>
      chances.reduce(
        (sum, chance, refusals) => (holds(intervalOf(refusals, 60), truth) ? sum + chance : sum),
        0,
      );
    expect(covered(clopperPearson)).toBeGreaterThanOrEqual(0.95);
    expect(covered(wilson)).toBeGreaterThanOrEqual(0.93);
    // Simulation and sum are two ways to the same number.
    const simulated = refusalHonesty({ campaigns: CAMPAIGNS, seed, truth, reached: 60, weekly: 60 });
    expect(Math.abs(simulated.clopperPearsonHolds - covered(clopperPearson))).toBeLessThan(LUCK);
  });
});

describe('the band of the incidence of orders', () => {
  it.each([
    [60, 0.001],
    [60, 0.008],
    [150, 0.004],
  ])(
    'of %i customers who order with a chance of %d a day holds the truth in 95 of 100',
    (customers, ordered) => {
      const held = incidenceHolds({
        campaigns: CAMPAIGNS,
        seed,
        customers,
        days: 60,
        chances: { ordered, refused: 0.003 },
      });
      expect(held).toBeGreaterThan(0.95 - LUCK);
      expect(held).toBeLessThan(0.95 + LUCK);
    },
  );
});

// STATISTICS §6: 95 % are interested, and somebody looks at it after every twenty customers.
describe('whoever looks after every 20 customers', () => {
  it.each([
    [100, 0.135],
    [300, 0.22],
    [1000, 0.32],
  ])(
    'has by %i with an interval for one look excluded the truth in %d of the campaigns',
    (customers, share) => {
      const wrong = everWrong(customers, (looks) =>
        looks.some(({ successes, trials }) => !holds(wilson(successes, trials), 0.95)),
      );
      expect(Math.abs(wrong - share)).toBeLessThan(3 * Math.sqrt((share * (1 - share)) / CAMPAIGNS));
    },
  );

  it('has by 1 000 with the confidence sequence excluded it in one or two of a hundred', () => {
    const wrong = everWrong(1000, (looks) =>
      looks.some((look) => logEvidenceAgainst(0.95, look) >= Math.log(20)),
    );
    expect(wrong).toBeGreaterThan(0.005);
    expect(wrong).toBeLessThan(0.03);
  });

  function everWrong(
    customers: number,
    isWrong: (looks: ReturnType<typeof looksAtEvery>) => boolean,
  ): number {
    return shareOfCampaigns({ campaigns: CAMPAIGNS, seed: `every 20 of ${customers}` }, (random) =>
      isWrong(looksAtEvery(answersOf(customers, 0.95, random)).filter(({ trials }) => trials % 20 === 0)),
    );
  }
});

// STATISTICS §8, last line of the table: looking after every customer.
describe('the evidence of every day', () => {
  it.each([
    ['95 %', 0.95, '90 %', 0.9, 222, 549],
    ['95 %', 0.95, '85 %', 0.85, 53, 148],
    ['95 %', 0.95, '80 %', 0.8, 26, 70],
    ['90 %', 0.9, '95 %', 0.95, 328, 627],
  ])(
    'rejects %s, where %3$s are interested, after %5$i customers in half of the campaigns, %6$i in nine of ten',
    (...row) => {
      const [, claimed, , truth, median, ninth] = row;
      const random = randomFrom(`${claimed} against ${truth}`);
      const customers = Array.from({ length: CAMPAIGNS }, () =>
        customersUntilRejected({ truth, claimed, most: 1500 }, random),
      );
      // Two simulations of a thousand campaigns each may differ by as much.
      expect(Math.abs((quantileOf(customers, 0.5) ?? 0) / median - 1)).toBeLessThan(0.12);
      expect(Math.abs((quantileOf(customers, 0.9) ?? 0) / ninth - 1)).toBeLessThan(0.12);
    },
  );
});
