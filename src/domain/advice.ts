import type { ClaimResult } from './claims/claim.ts';
import { type Day, daysBetween } from './day.ts';
import { answerOf, assignedTo, type Followed, isReached } from './followed.ts';
import { FEWEST_LEFT_ALONE, type Uplift } from './uplift.ts';

/** What a sales manager can do now, the most pressing first; the sentence lives with the words. */
export type Advice =
  | { readonly do: 'look-at-process'; readonly departments: readonly string[] }
  | { readonly do: 'ask-causes'; readonly customers: number }
  | { readonly do: 'call-untried'; readonly customers: number; readonly daysLeft: number }
  | { readonly do: 'reach-unreached'; readonly customers: number; readonly daysLeft: number }
  | { readonly do: 'import-orders'; readonly documentsUntil: Day | null }
  | { readonly do: 'follow-up'; readonly customers: number }
  | { readonly do: 'wait'; readonly until: Day }
  | { readonly do: 'larger-holdout'; readonly had: number; readonly needed: number }
  | { readonly do: 'freeze-next' };

interface Standing {
  readonly followed: readonly Followed[];
  readonly claims: readonly ClaimResult[];
  readonly uplift: Uplift;
  readonly window: { readonly isOver: boolean; readonly endsOn: Day };
  readonly today: Day;
  readonly documentsUntil: Day | null;
}

/** Documents are imported once a week or so: only a longer gap is worth a word. */
const IMPORTED_WITHIN_DAYS = 7;

export function adviceFor(standing: Standing): Advice[] {
  const { followed, claims, uplift, window, today, documentsUntil } = standing;
  const assigned = assignedTo('contact', followed);
  const alarm = claims.find(({ id }) => id === 'refusals-alarm');
  const untried = assigned.filter(({ contacts }) => contacts.length === 0).length;
  const unreached = assigned.filter((one) => one.contacts.length > 0 && !isReached(one)).length;
  const waiting = assigned.filter((customer) => {
    const cell = answerOf(customer)?.cell;
    return (cell === 'open' || cell === 'maybe') && customer.orders.length === 0;
  }).length;
  const daysLeft = daysBetween(today, window.endsOn);
  const wanted = window.isOver ? window.endsOn : today;
  const isBehind = documentsUntil === null || daysBetween(documentsUntil, wanted) > IMPORTED_WITHIN_DAYS;
  const found: (Advice | false)[] = [
    alarm?.why.is === 'alarm-directed' && { do: 'look-at-process', departments: alarm.why.departments },
    alarm?.why.is === 'alarm-undirected' && { do: 'ask-causes', customers: withoutCause(assigned) },
    !window.isOver && untried > 0 && { do: 'call-untried', customers: untried, daysLeft },
    !window.isOver && unreached > 0 && { do: 'reach-unreached', customers: unreached, daysLeft },
    isBehind && { do: 'import-orders', documentsUntil },
    waiting > 0 && { do: 'follow-up', customers: waiting },
    !window.isOver && { do: 'wait', until: window.endsOn },
    (uplift.verdict === 'useless-holdout' || uplift.verdict === 'no-holdout') && {
      do: 'larger-holdout',
      had: uplift.arms.holdout.assigned,
      needed: FEWEST_LEFT_ALONE,
    },
    window.isOver && { do: 'freeze-next' },
  ];
  return found.filter((advice) => advice !== false);
}

/** Of those who have answered, who did not say why they had stopped. */
function withoutCause(assigned: readonly Followed[]): number {
  return assigned.filter(({ causes, ...one }) => answerOf(one) !== undefined && causes.primary === null)
    .length;
}
