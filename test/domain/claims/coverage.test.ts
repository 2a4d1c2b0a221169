import { describe, expect, it } from 'vitest';
import type { ClaimResult, Evidence, Look } from '../../../src/domain/claims/claim.ts';
import { notLost } from '../../../src/domain/claims/not-lost.ts';
import { refused } from '../../../src/domain/claims/refused.ts';
import { sameSeller } from '../../../src/domain/claims/same-seller.ts';
import { sectors } from '../../../src/domain/claims/sectors.ts';
import { addDays } from '../../../src/domain/day.ts';
import type { Followed } from '../../../src/domain/followed.ts';
import { upliftOf } from '../../../src/domain/uplift.ts';
import { type Random, randomFrom } from '../../../src/stats/random.ts';
import { contact, evidence, FROZEN_ON, order, SILENT } from '../follow.ts';

const CAMPAIGNS = 400;
const REACHED = 120;
const WEEKLY = 8;

/** Customers in the order in which they answer, each by chance alone; whose they are says nothing of what they answer. */
function campaign(random: Random, refusing: number, sectorsKnown: boolean): Followed[] {
  return Array.from({ length: REACHED }, (_, place): Followed => {
    const contactedOn = addDays(FROZEN_ON, 1 + Math.floor(place / WEEKLY) * 7);
    const seller = random() < 0.5 ? 'Bianchi' : 'Conti';
    const outcome = random() < refusing ? 'refused' : 'open';
    return {
      ...SILENT,
      sector: sectorsKnown ? `Settore ${Math.floor(random() * 3)}` : null,
      contacts: [contact(outcome, { contactedOn, seller })],
    };
  });
}

type Measure = (of: Evidence) => ClaimResult;

/** The share of campaigns in which a verdict is ever read, looking after every week. */
function everRead(
  measure: Measure,
  verdict: ClaimResult['verdict'],
  refusing: number,
  { look = 'repeated', runs = CAMPAIGNS }: { readonly look?: Look; readonly runs?: number } = {},
): number {
  const random = randomFrom(`${verdict} ${refusing}`);
  let campaigns = 0;
  for (let run = 0; run < runs; run += 1) {
    const list = campaign(random, refusing, measure === sectors.measure);
    const looks = Array.from({ length: REACHED / WEEKLY }, (_, week) => list.slice(0, (week + 1) * WEEKLY));
    if (looks.some((sofar) => measure(evidence(sofar, { look })).verdict === verdict)) campaigns += 1;
  }
  return campaigns / runs;
}

describe('in campaigns looked at every week', () => {
  it.each([0.05, 0.06, 0.07])(
    'whose customers refuse in %d, 6–7 % are contradicted in fewer than 5 of 100',
    (truth) => {
      expect(everRead(refused.measure, 'contradicted', truth)).toBeLessThan(0.05);
    },
  );

  it('of which 10 % refuse, "at most 7 %" is never confirmed in 5 of 100 either', () => {
    expect(everRead(refused.measure, 'supported', 0.1)).toBeLessThan(0.05);
  });

  it('where 95 of 100 are open, that is contradicted in fewer than 5 of 100', () => {
    expect(everRead(notLost.measure, 'contradicted', 0.05)).toBeLessThan(0.05);
  });

  it('the interval made for a single look is wrong more than twice as often', () => {
    const [repeated, single] = (['repeated', 'single'] as const).map((look) =>
      everRead(refused.measure, 'contradicted', 0.07, { look }),
    );
    expect(single).toBeGreaterThan(0.05);
    expect(single).toBeGreaterThan(2 * (repeated ?? 0));
  });

  it('where neither seller nor sector matters, a difference is read in fewer than 5 of 100', () => {
    expect(everRead(sameSeller.measure, 'supported', 0.3)).toBeLessThan(0.05);
    // Sectors are exchanged two thousand times at every look: fewer campaigns do.
    expect(everRead(sectors.measure, 'supported', 0.3, { runs: 150 })).toBeLessThan(0.05);
  });

  it('where half refuse, that is seen', () => {
    expect(everRead(refused.measure, 'contradicted', 0.5)).toBe(1);
  });
});

describe('where calling does nothing', () => {
  const random = randomFrom('uplift');
  const arm = (size: number, share: number, changes: Partial<Followed>) =>
    Array.from({ length: size }, (): Followed => {
      if (random() >= share) return { ...SILENT, ...changes };
      return {
        ...SILENT,
        ...changes,
        orders: [order()],
        revenueCents: Math.round(5_000 / (0.02 + random())),
      };
    });
  const upliftsOf = (called: number, alone: number) =>
    Array.from({ length: CAMPAIGNS }, () =>
      upliftOf([...arm(150, called, {}), ...arm(50, alone, { arm: 'holdout' })], true),
    );

  it('an effect is shown in 5 of 100 at most, in customers and in euro', () => {
    for (const share of [0.1, 0.25]) {
      const uplifts = upliftsOf(share, share);
      expect(uplifts.filter(({ verdict }) => verdict === 'shown').length / CAMPAIGNS).toBeLessThanOrEqual(
        0.05,
      );
      expect(
        uplifts.filter(({ revenueVerdict }) => revenueVerdict === 'shown').length / CAMPAIGNS,
      ).toBeLessThanOrEqual(0.05);
    }
  });

  it('and one that is large is shown nearly always', () => {
    const uplifts = upliftsOf(0.4, 0.1);
    expect(uplifts.filter(({ verdict }) => verdict === 'shown').length / CAMPAIGNS).toBeGreaterThan(0.95);
  });
});
