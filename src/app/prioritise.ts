import { canReach } from '../domain/channel.ts';
import { type ExpectedMargin, expectedMargins } from '../domain/expected-margin.ts';
import { type Experience, experienceFrom } from '../domain/experience.ts';
import { type Priority, type PriorityFacts, prioritiesOf } from '../domain/priority.ts';
import { NO_RATINGS } from '../domain/rating.ts';
import { promisableRemedy } from '../domain/remedy.ts';
import { loadPastContacts } from '../store/past-contacts.ts';
import { loadRatings, type StandingRatings } from '../store/ratings.ts';
import type { Db } from '../store/schema.ts';
import type { DormantCustomer } from './flag-dormant.ts';
import { type PriorityRule, valueWeightsOf } from './priority-rule.ts';
import type { Playbook } from './write-script.ts';

/** A customer's priority among those of the same list, with what stands behind it. */
export interface RankedCustomer<Customer> {
  readonly customer: Customer;
  readonly priority: Priority;
  readonly facts: PriorityFacts;
  readonly margin: ExpectedMargin;
  readonly ratings: StandingRatings;
  /** All answers so far, and those of customers with this cause and phase; the share is of customers open again. */
  readonly experience: {
    readonly all: Experience['answers'];
    readonly alike: Experience['answers'];
    readonly share: number;
  };
}

const UNRATED: StandingRatings = { ratings: NO_RATINGS, sources: {} };

/** The priorities of all dormant customers, in the order given: value and ease mean something only side by side. */
export async function prioritise(
  db: Db,
  customers: readonly DormantCustomer[],
  playbook: Pick<Playbook, 'causes' | 'remedies' | 'strikes' | 'today'>,
  rule: PriorityRule,
): Promise<RankedCustomer<DormantCustomer>[]> {
  const rated = await loadRatings(db, playbook.today);
  const experience = experienceFrom(await loadPastContacts(db, playbook.today));
  const margins = expectedMargins(
    customers.map(({ id, orders, totalCents, lostCentsPerYear }) => ({
      orders,
      totalCents,
      lostCentsPerYear,
      marginPercent: rated.get(id)?.ratings.margin ?? null,
    })),
    rule.marginShare,
  );
  const drafts = customers.flatMap((customer, index) => {
    const margin = margins[index];
    if (margin === undefined) return [];
    const ratings = rated.get(customer.id) ?? UNRATED;
    return [{ customer, margin, ratings, ...judged(customer, margin, ratings, playbook, experience) }];
  });
  const priorities = prioritiesOf(
    drafts.map(({ facts }) => facts),
    valueWeightsOf(rule),
  );
  return drafts.flatMap((draft, index) => {
    const priority = priorities[index];
    return priority === undefined ? [] : [{ ...draft, priority }];
  });
}

function judged(
  customer: DormantCustomer,
  margin: ExpectedMargin,
  { ratings }: StandingRatings,
  { causes, remedies, strikes, today }: Pick<Playbook, 'causes' | 'remedies' | 'strikes' | 'today'>,
  learned: Experience,
): Pick<RankedCustomer<DormantCustomer>, 'facts' | 'experience'> {
  const noted = causes.get(customer.id);
  const cause = noted?.kind ?? null;
  const struckOn = cause === null ? null : (strikes.get(cause)?.happenedOn ?? null);
  const remedy = cause === null ? undefined : promisableRemedy(remedies, cause, struckOn, today);
  const { answers: alike, share } = learned.of(cause, customer.phase);
  const all = learned.answers;
  return {
    experience: { all, alike, share },
    facts: {
      lostCentsPerYear: margin.lostCentsPerYear,
      ratings,
      timesCadence: customer.facts.timesCadence,
      cause,
      isRemedied: remedy !== undefined,
      reachable: canReach(customer, 'phone'),
      contactPersonKnown: customer.contactPerson !== null,
      referrals: ratings.referrals,
      experience: all.trials === 0 ? null : { share, answers: all.trials },
    },
  };
}
