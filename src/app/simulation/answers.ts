import type { CauseKind } from '../../domain/cause.ts';
import { addDays, type Day } from '../../domain/day.ts';
import type { OutcomeKind } from '../../domain/outcome.ts';
import type { Random } from '../../stats/random.ts';
import { type InventedCustomer, pick } from './people.ts';

/** A contact as it is told to the program. */
export interface InventedContact {
  readonly code: string;
  readonly on: Day;
  readonly channel: string;
  readonly outcome: OutcomeKind;
  readonly next: Day | null;
  readonly cause: CauseKind | null;
  readonly step: string | null;
  readonly minutes: number;
  readonly seller: string;
}

/** A row of a call list, as far as it matters here. */
export interface ListedCall {
  readonly code: string;
  readonly dueOn: Day;
  readonly channel: string;
}

const OPEN_ANSWERS: readonly OutcomeKind[] = [
  'open',
  'open',
  'open',
  'quote',
  'quote',
  'quote',
  'maybe',
  'maybe',
  'meeting',
];
const OWN_CAUSES: readonly CauseKind[] = [
  'late-not-announced',
  'late-not-announced',
  'late-announced',
  'wrong-invoice',
  'not-called-back',
  'not-called-back',
  'competitor-price',
  'drift',
];
const GONE_CAUSES: readonly CauseKind[] = ['closed', 'no-need', 'head-office'];
/** Of ten customers so many say why they stopped. */
const SAY_WHY = 0.7;

/** What the call brings; `attempt` counts the calls to this customer, this one included. */
export function answerTo(
  call: ListedCall,
  customer: InventedCustomer,
  attempt: number,
  random: Random,
): InventedContact {
  const told = {
    code: call.code,
    on: call.dueOn,
    channel: call.channel,
    next: null,
    cause: null,
    step: null,
    seller: customer.seller,
  };
  if (customer.reachedAt === null || attempt < customer.reachedAt) {
    return { ...told, outcome: 'no-answer', minutes: 1 + Math.floor(3 * random()) };
  }
  const cause = random() < SAY_WHY ? pick(OWN_CAUSES, random) : null;
  const minutes = 4 + Math.floor(16 * random());
  switch (customer.leaning) {
    case 'refuses':
      return { ...told, outcome: 'refused', cause, minutes };
    case 'is-gone':
      return { ...told, outcome: 'impossible', cause: pick(GONE_CAUSES, random), minutes };
    case 'is-open': {
      const outcome = pick(OPEN_ANSWERS, random);
      const isAgreed = outcome === 'maybe' || outcome === 'meeting';
      return {
        ...told,
        outcome,
        cause,
        minutes,
        next: isAgreed ? addDays(call.dueOn, 7 + Math.floor(7 * random())) : null,
        step: isAgreed ? 'listino nuovo' : null,
      };
    }
  }
}
