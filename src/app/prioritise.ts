import type { CauseKind } from '../domain/cause.ts';
import { canReach, type Reach } from '../domain/channel.ts';
import { type ExpectedMargin, expectedMargins } from '../domain/expected-margin.ts';
import { type Experience, experienceFrom } from '../domain/experience.ts';
import type { Phase } from '../domain/phase.ts';
import { type Priority, type PriorityFacts, priorityRanking } from '../domain/priority.ts';
import { NO_RATINGS } from '../domain/rating.ts';
import { promisableRemedy } from '../domain/remedy.ts';
import { loadPastContacts } from '../store/past-contacts.ts';
import { loadRatings, type StandingRatings } from '../store/ratings.ts';
import type { Db } from '../store/schema.ts';
import { type PriorityRule, valueWeightsOf } from './priority-rule.ts';
import type { Playbook } from './write-script.ts';

/** What of a customer the priority depends on, besides what the database holds of causes, ratings and answers. */
export interface PriorityCustomer {
  readonly id: number;
  readonly phase: Phase;
  readonly orders: number;
  readonly totalCents: number;
  readonly lostCentsPerYear: number;
  readonly timesCadence: number | null;
  readonly hasPhone: boolean;
  readonly hasContactPerson: boolean;
}

/** A customer's priority among those of the same list, with what stands behind it. */
export interface RankedPriority {
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

/** The scores of a list, in its order, and what stands behind any one of them. */
export interface Ranking {
  readonly scores: Float64Array;
  readonly rankedAt: (index: number) => RankedPriority;
}

const UNRATED: StandingRatings = { ratings: NO_RATINGS, sources: {} };

/** Ranks lists of customers by value × ease: each by itself, since these mean something only side by side. */
export async function priorityJudge(
  db: Db,
  playbook: Pick<Playbook, 'causes' | 'remedies' | 'strikes' | 'today'>,
  rule: PriorityRule,
): Promise<(customers: readonly PriorityCustomer[]) => Ranking> {
  const rated = await loadRatings(db, playbook.today);
  const experience = experienceFrom(await loadPastContacts(db, playbook.today));
  const known = { rated, experience, ...playbook };
  return (customers) => rankingOf(customers, known, rule);
}

interface Known extends Pick<Playbook, 'causes' | 'remedies' | 'strikes' | 'today'> {
  readonly rated: ReadonlyMap<number, StandingRatings>;
  readonly experience: Experience;
}

function rankingOf(customers: readonly PriorityCustomer[], known: Known, rule: PriorityRule): Ranking {
  const ratingsOf = (id: number) => known.rated.get(id) ?? UNRATED;
  const margins = expectedMargins(
    customers.map(({ id, orders, totalCents, lostCentsPerYear }) => ({
      orders,
      totalCents,
      lostCentsPerYear,
      marginPercent: ratingsOf(id).ratings.margin,
    })),
    rule.marginShare,
  );
  const judgedAt = (index: number) => {
    const customer = at(customers, index);
    const margin = at(margins, index);
    const ratings = ratingsOf(customer.id);
    return { margin, ratings, ...judged(customer, margin, ratings, known) };
  };
  const { scores, priorityAt } = priorityRanking(
    customers.length,
    (index) => judgedAt(index).facts,
    valueWeightsOf(rule),
  );
  return { scores, rankedAt: (index) => ({ priority: priorityAt(index), ...judgedAt(index) }) };
}

function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined) throw new RangeError(`no item ${index} among ${items.length}`);
  return item;
}

function judged(
  customer: PriorityCustomer,
  margin: ExpectedMargin,
  { ratings }: StandingRatings,
  { causes, remedies, strikes, today, experience }: Known,
): Pick<RankedPriority, 'facts' | 'experience'> {
  const noted = causes.get(customer.id);
  const cause: CauseKind | null = noted?.kind ?? null;
  const struckOn = cause === null ? null : (strikes.get(cause)?.happenedOn ?? null);
  const remedy = cause === null ? undefined : promisableRemedy(remedies, cause, struckOn, today);
  const { answers: alike, share } = experience.of(cause, customer.phase);
  const all = experience.answers;
  return {
    experience: { all, alike, share },
    facts: {
      lostCentsPerYear: margin.lostCentsPerYear,
      ratings,
      timesCadence: customer.timesCadence,
      cause,
      isRemedied: remedy !== undefined,
      reachable: customer.hasPhone,
      contactPersonKnown: customer.hasContactPerson,
      referrals: ratings.referrals,
      experience: all.trials === 0 ? null : { share, answers: all.trials },
    },
  };
}

export function priorityCustomer(
  customer: Omit<PriorityCustomer, 'hasPhone' | 'hasContactPerson'> &
    Reach & { readonly contactPerson: string | null },
): PriorityCustomer {
  const { id, phase, orders, totalCents, lostCentsPerYear, timesCadence } = customer;
  return {
    id,
    phase,
    orders,
    totalCents,
    lostCentsPerYear,
    timesCadence,
    hasPhone: canReach(customer, 'phone'),
    hasContactPerson: customer.contactPerson !== null,
  };
}
