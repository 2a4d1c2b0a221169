import fc from 'fast-check';
import { expect, it } from 'vitest';
import { alarm } from '../../src/domain/claims/alarm.ts';
import { notLost } from '../../src/domain/claims/not-lost.ts';
import { perhaps } from '../../src/domain/claims/perhaps.ts';
import { refused } from '../../src/domain/claims/refused.ts';
import type { Followed } from '../../src/domain/followed.ts';
import type { ForgottenGroup } from '../../src/domain/forgotten.ts';
import { ladderOf, storyOf } from '../../src/domain/ladder.ts';
import { OUTCOME_KINDS } from '../../src/domain/outcome.ts';
import { upliftOf } from '../../src/domain/uplift.ts';
import { contact, evidence, order, SILENT } from './follow.ts';

const customer = fc
  .record({
    arm: fc.constantFrom('contact' as const, 'holdout' as const),
    believedLost: fc.constantFrom(true, false, null),
    outcomes: fc.array(fc.constantFrom(...OUTCOME_KINDS), { maxLength: 3 }),
    orders: fc.nat({ max: 2 }),
  })
  .map(
    ({ arm, believedLost, outcomes, orders }): Followed => ({
      ...SILENT,
      arm,
      believedLost,
      contacts: outcomes.map((outcome) => contact(outcome)),
      orders: Array.from({ length: orders }, () => order()),
    }),
  );

/** What is kept of a member of a cohort, who stays one. */
const keptOf = ({ arm, believedLost, ...told }: Followed): ForgottenGroup => ({
  arm,
  believedLost,
  rungs: { ...ladderOf([storyOf(told)]), assigned: 0 },
});
const silenced = (member: Followed): Followed => ({ ...member, contacts: [], orders: [] });

it('members who are forgotten leave the shares of all as they were, and who ordered in either arm', () => {
  fc.assert(
    fc.property(
      fc.array(customer, { maxLength: 60 }),
      fc.array(customer, { maxLength: 20 }),
      (others, gone) => {
        const before = evidence([...others, ...gone]);
        const forgotten = gone.map(keptOf);
        const after = evidence([...others, ...gone.map(silenced)], { forgotten });
        for (const claim of [refused, notLost, perhaps, alarm]) {
          const { groups: told, ...result } = claim.measure(after);
          const { groups, ...expected } = claim.measure(before);
          expect(result).toEqual(expected);
          // Whether a "perhaps" became an order is told of single customers only.
          expect(told.filter(({ group }) => group !== 'perhaps-ordered')).toEqual(
            groups.filter(({ group }) => group !== 'perhaps-ordered'),
          );
        }
        const counts = (uplift: ReturnType<typeof upliftOf>) => uplift.arms;
        expect(counts(upliftOf(after.followed, true, forgotten))).toEqual(
          counts(upliftOf(before.followed, true)),
        );
      },
    ),
  );
});
