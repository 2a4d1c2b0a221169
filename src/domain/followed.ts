import type { CauseKind } from './cause.ts';
import type { Channel } from './channel.ts';
import type { Arm } from './cohort.ts';
import type { Day } from './day.ts';
import type { GestureNature } from './gesture.ts';
import { type AnswerCell, OUTCOMES, type OutcomeKind } from './outcome.ts';

/** A contact since the freezing. */
export interface FollowedContact {
  readonly contactedOn: Day;
  readonly outcome: OutcomeKind;
  readonly channel: Channel;
  /** Who made it. */
  readonly seller: string | null;
  readonly minutes: number | null;
}

/** A purchase since the freezing; orders a few days apart are one. */
export interface FollowedOrder {
  readonly placedOn: Day;
  readonly amountCents: number;
}

export interface FollowedGesture {
  readonly nature: GestureNature;
  readonly givenOn: Day;
  readonly costCents: number;
  /** Of the price; null where it was no percentage. */
  readonly discountPercent: number | null;
}

/**
 * One customer of a cohort with all that has become of it: a row of every figure of a report. What lies within the window decides
 * claims; what came later only tells of the second life.
 */
export interface Followed {
  readonly key: string;
  /** null once the customer has been forgotten. */
  readonly code: string | null;
  readonly arm: Arm;
  /** Who looked after it when it was frozen. */
  readonly seller: string | null;
  readonly sector: string | null;
  /** null where no list says. */
  readonly isAbroad: boolean | null;
  /** What the seller believed then; null where nothing was said. */
  readonly believedLost: boolean | null;
  readonly returnPercent: number | null;
  readonly causes: {
    readonly seller: CauseKind | null;
    readonly customer: CauseKind | null;
    /** The one by which the customer is treated. */
    readonly primary: CauseKind | null;
  };
  /** Within the window, oldest first. */
  readonly contacts: readonly FollowedContact[];
  readonly laterContacts: readonly FollowedContact[];
  /** Within the window, oldest first. */
  readonly orders: readonly FollowedOrder[];
  readonly laterOrders: readonly FollowedOrder[];
  /** Within the window, what was credited taken off. */
  readonly revenueCents: number;
  readonly laterRevenueCents: number;
  /** Margin in the price, in [0, 1]; null where nobody has said. */
  readonly marginShare: number | null;
  /** Since the freezing, oldest first. */
  readonly gestures: readonly FollowedGesture[];
  /** Discounts in percent that the customer had been given before. */
  readonly earlierDiscounts: readonly number[];
  /** The first day on which the customer, come back, was silent for too long again. */
  readonly relapsedOn: Day | null;
  /** Whether for the cause of the first time; null while one of the two is unknown. */
  readonly isSameCause: boolean | null;
}

/** The first conclusive answer within the window: one row per customer. */
export interface Answer {
  readonly cell: AnswerCell;
  readonly outcome: OutcomeKind;
  readonly givenOn: Day;
  /** Which attempt of the window brought it: 1, 2, … */
  readonly attempt: number;
  readonly channel: Channel;
  readonly seller: string | null;
}

/** Undefined while nothing is concluded: calling on until a yes comes would manufacture the result. */
export function answerOf({ contacts }: Pick<Followed, 'contacts'>): Answer | undefined {
  for (const [index, { outcome, contactedOn, channel, seller }] of attemptsOf(contacts).entries()) {
    const { cell } = OUTCOMES[outcome];
    if (cell !== null) return { cell, outcome, givenOn: contactedOn, attempt: index + 1, channel, seller };
  }
  return undefined;
}

/** That somebody was given up is a conclusion from attempts, and none itself. */
export function attemptsOf(contacts: readonly FollowedContact[]): FollowedContact[] {
  return contacts.filter(({ outcome }) => outcome !== 'never-reached');
}

export function isReached({ contacts }: Pick<Followed, 'contacts'>): boolean {
  return contacts.some(({ outcome }) => OUTCOMES[outcome].reached);
}

/** Who was to be contacted: the denominators of everything that contacts can tell. */
export function assignedTo<Customer extends Pick<Followed, 'arm'>>(
  arm: Arm,
  followed: readonly Customer[],
): Customer[] {
  return followed.filter((customer) => customer.arm === arm);
}

/** A customer with an answer. */
export interface Answered {
  readonly customer: Followed;
  readonly answer: Answer;
}

/** In the order in which they answered, ties by key: the order in which a sequence of looks takes them. */
export function answeredBy(followed: readonly Followed[]): Answered[] {
  return followed
    .flatMap((customer): Answered[] => {
      const answer = answerOf(customer);
      return answer === undefined ? [] : [{ customer, answer }];
    })
    .toSorted(byAnswer);
}

function byAnswer(one: Answered, other: Answered): number {
  if (one.answer.givenOn !== other.answer.givenOn) {
    return one.answer.givenOn < other.answer.givenOn ? -1 : 1;
  }
  return one.customer.key < other.customer.key ? -1 : 1;
}
