import type { Place } from '../domain/call-days.ts';
import type { Candidate } from '../domain/call-plan.ts';
import { type ContactMinutes, minutesOf } from '../domain/capacity.ts';
import { type Channel, canReach } from '../domain/channel.ts';
import { type ConversationState, conversationOf, usefulDay } from '../domain/conversation.ts';
import { foldText } from '../domain/customer.ts';
import type { CustomerCase } from '../domain/customer-case.ts';
import { type Day, dayNumber } from '../domain/day.ts';
import type { PermissionEvent } from '../domain/permission.ts';
import { PURPOSES, type Purpose } from '../domain/purpose.ts';
import type { TimeSlot } from '../domain/time-slot.ts';
import { SCRIPT_CHANNELS } from '../playbook/script.ts';
import type { CallReason } from '../store/call-background.ts';
import type { LeftOut } from '../store/call-lists.ts';
import { eachCandidate, type ScoredCandidate } from '../store/candidates.ts';
import type { Membership } from '../store/cohort-memberships.ts';
import { latestContacts } from '../store/contact-states.ts';
import { loadPermissions } from '../store/permissions.ts';
import type { Db } from '../store/schema.ts';
import type { Caller, Callers } from './callers.ts';
import { type GateBench, gateOf } from './gates.ts';
import { type PriorityCustomer, priorityCustomer, type RankedPriority, type Ranking } from './prioritise.ts';

/** Somebody who can be contacted this week, and by whom. */
export interface Callable extends Candidate, Caller {
  readonly id: number;
  readonly channel: Channel;
  /** The part of the day in which the contact is best made. */
  readonly slot: TimeSlot | null;
  readonly attempt: number;
  readonly reason: CallReason;
  readonly place: Place | null;
  /** Where the customer stands in the ranking of the purpose. */
  readonly rankedAs: number;
}

/** Everybody who can be contacted this week, and how many cannot, by whose list they would be on. */
export interface WeekPlan {
  readonly callable: readonly Callable[];
  readonly rankedOf: (callable: Callable) => RankedPriority;
  readonly unreachable: ReadonlyMap<string | null, number>;
  readonly leftOut: ReadonlyMap<string | null, Readonly<Partial<Record<LeftOut, number>>>>;
}

export interface PlanningFacts {
  readonly today: Day;
  /** The Sunday of the week. */
  readonly lastDay: Day;
  readonly patronDay: string | null;
  readonly minutes: ContactMinutes;
  readonly callers: Callers;
  readonly gates: GateBench;
  /** Where the story stands with everybody who was ever contacted. */
  readonly cases: ReadonlyMap<number, CustomerCase>;
  /** Customers who accuse us of dishonesty: no seller calls them. */
  readonly isForOwner: (customerId: number) => boolean;
  /** Who is in a cohort under measurement: some of these nobody is to call, the others come in the order drawn by lot. */
  readonly measured: ReadonlyMap<number, Pick<Membership, 'arm' | 'place'>>;
  readonly rank: (customers: readonly PriorityCustomer[]) => Ranking;
  /** Customers on lists of this week: they count among those who are ranked, and are planned no more. */
  readonly isListed: ReadonlySet<number>;
  /** Customers whom another list, of a week not over yet, has for one of the next days. */
  readonly isListedElsewhere: ReadonlySet<number>;
}

/** What is kept of a candidate until all have been seen. */
interface Draft {
  readonly customer: PriorityCustomer;
  readonly code: string;
  readonly caller: Caller;
  readonly reason: CallReason;
  readonly promisedOn: Day | null;
  readonly slot: TimeSlot | null;
  readonly attempt: number;
  /** undefined = no permitted channel reaches the customer. */
  readonly channel: Channel | undefined;
  readonly place: Place | null;
  /** Ranked with the others, and not to be planned. */
  readonly isOut: boolean;
}

/** Looks at everybody who might be contacted and finds who can be, for what, by whom and how. Reads only. */
export async function planWeek(db: Db, facts: PlanningFacts): Promise<WeekPlan> {
  const contacts = await latestContacts(db, facts.today);
  const permissions = await loadPermissions(db);
  const drafts = Object.fromEntries(PURPOSES.map((purpose) => [purpose, [] as Draft[]])) as Record<
    Purpose,
    Draft[]
  >;
  const leftOut = new Map<string | null, Partial<Record<LeftOut, number>>>();
  const leave = (seller: string | null, why: LeftOut) => {
    const counts = leftOut.get(seller) ?? {};
    counts[why] = (counts[why] ?? 0) + 1;
    leftOut.set(seller, counts);
  };
  await eachCandidate(db, dayNumber(facts.today), (candidate) => {
    const contact = contacts.get(candidate.id) ?? null;
    const conversation = conversationOf(facts.cases.get(candidate.id));
    const purpose = purposeOf(candidate, conversation);
    const caller = facts.callers.callerOf(candidate, purpose, contact?.seller ?? null);
    const why = facts.isForOwner(candidate.id) ? 'owner-writes' : excludedBecause(candidate);
    if (why !== undefined) return leave(caller.seller, why);
    const standing = standingOf(candidate, conversation, facts);
    if (standing === 'nothing-to-do') return;
    if (standing !== 'callable' && !facts.isListed.has(candidate.id)) leave(caller.seller, standing);
    const events = permissions.get(candidate.id) ?? [];
    drafts[purpose].push(
      draftOf(candidate, conversation, { caller, events, isOut: standing !== 'callable' }, facts),
    );
  });
  const unreachable = new Map<string | null, number>();
  const rankings = new Map<Purpose, Ranking>();
  const callable = PURPOSES.flatMap((purpose) => {
    const ofPurpose = drafts[purpose];
    const ranking = facts.rank(ofPurpose.map(({ customer }) => customer));
    rankings.set(purpose, ranking);
    const bands = purpose === 'win-back' && facts.measured.size > 0 ? quartersOf(ranking.scores) : () => 0;
    return ofPurpose.flatMap((draft, index): Callable[] => {
      if (draft.isOut || facts.isListed.has(draft.customer.id)) return [];
      const { caller, channel } = draft;
      if (channel === undefined) {
        unreachable.set(caller.seller, (unreachable.get(caller.seller) ?? 0) + 1);
        return [];
      }
      const { code, reason, promisedOn, slot, attempt, place, customer } = draft;
      return [
        {
          ...caller,
          id: customer.id,
          code,
          purpose,
          reason,
          promisedOn,
          slot,
          attempt,
          channel,
          place,
          minutes: minutesOf(channel, attempt, facts.minutes),
          band: bandOf(reason) + bands(index),
          position: facts.measured.get(customer.id)?.place ?? null,
          score: ranking.scores[index] ?? 0,
          rankedAs: index,
        },
      ];
    });
  });
  const rankedOf = ({ purpose, rankedAs, code }: Callable) => {
    const ranking = rankings.get(purpose);
    if (ranking === undefined) throw new Error(`${code} was not ranked`);
    return ranking.rankedAt(rankedAs);
  };
  return { callable, rankedOf, unreachable, leftOut };
}

/** A story that goes on says it itself; otherwise a customer who buys is cared for like the others who buy. */
function purposeOf({ state, isNewcomer }: ScoredCandidate, conversation: ConversationState): Purpose {
  const agreed = conversation.state === 'waiting' ? conversation.next.purpose : 'win-back';
  if (agreed !== 'win-back') return agreed;
  if (state === 'dormant') return 'win-back';
  return state === 'never-bought' || isNewcomer ? 'acquisition' : 'maintenance';
}

function excludedBecause({ exclusion }: ScoredCandidate): LeftOut | undefined {
  return exclusion === null || exclusion === 'snoozed' ? undefined : exclusion;
}

type Standing = 'callable' | 'nothing-to-do' | Extract<LeftOut, 'snoozed' | 'listed' | 'holdout'>;

/** Whether there is something to do this week. */
function standingOf(
  candidate: ScoredCandidate,
  conversation: ConversationState,
  facts: PlanningFacts,
): Standing {
  const { id, state, exclusion, isNeglected, isNewcomer } = candidate;
  if (facts.measured.get(id)?.arm === 'holdout') return 'holdout';
  const dueOn = usefulDay(conversation, facts.patronDay);
  const isDue = dueOn !== null && dueOn <= facts.lastDay;
  if (conversation.state === 'closed') return 'nothing-to-do';
  if (!isDue && (dueOn !== null || exclusion === 'snoozed')) return 'snoozed';
  if (!isDue && state === 'active' && !isNeglected && !isNewcomer) return 'nothing-to-do';
  return facts.isListedElsewhere.has(id) ? 'listed' : 'callable';
}

interface Around {
  readonly caller: Caller;
  readonly events: readonly PermissionEvent[];
  readonly isOut: boolean;
}

function draftOf(
  candidate: ScoredCandidate,
  conversation: ConversationState,
  { caller, events, isOut }: Around,
  facts: PlanningFacts,
): Draft {
  const promisedOn = usefulDay(conversation, facts.patronDay);
  const next = conversation.state === 'waiting' ? conversation.next : null;
  const suggested = suggestedChannel(candidate.id, next?.channel ?? null, facts);
  const channel = channelFor(candidate, events, suggested, facts.gates);
  return {
    customer: priorityCustomer(candidate),
    code: candidate.code,
    caller,
    reason: reasonOf(candidate, promisedOn),
    promisedOn,
    slot: next?.slot ?? null,
    attempt: conversation.state === 'never-contacted' ? 1 : conversation.attempts + 1,
    channel,
    place: channel === 'visit' ? placeOf(candidate) : null,
    isOut,
  };
}

/** The one the last attempt suggests; an appointment is kept in person. */
function suggestedChannel(id: number, suggested: Channel | null, { cases }: PlanningFacts): Channel | null {
  return suggested ?? (cases.get(id)?.contacts.at(-1)?.outcome === 'meeting' ? 'visit' : null);
}

function reasonOf({ state, isNewcomer, isNeglected }: ScoredCandidate, promisedOn: Day | null): CallReason {
  if (state === 'dormant' || state === 'never-bought') return state;
  if (isNewcomer) return 'newcomer';
  if (state === 'late') return 'late';
  return promisedOn !== null && !isNeglected ? 'promised' : 'neglected';
}

/** In which quarter of the scores each stands, 0 the best. While a cohort is measured, the lot decides within a quarter. */
function quartersOf(scores: Float64Array): (index: number) => number {
  const sorted = scores.slice().sort();
  const limits = [3, 2, 1].map((quarter) => sorted[Math.floor((sorted.length * quarter) / 4)] ?? 0);
  return (index) => {
    const place = limits.findIndex((limit) => (scores[index] ?? 0) >= limit);
    return place < 0 ? limits.length : place;
  };
}

/** Who is about to stop comes before who is only neglected, and who was visited once before who never was. */
function bandOf(reason: CallReason): number {
  return reason === 'neglected' || reason === 'never-bought' ? 1 : 0;
}

/** The one suggested, or else the first, voice before paper, that reaches the customer and is not denied. */
function channelFor(
  candidate: ScoredCandidate,
  permissions: readonly PermissionEvent[],
  suggested: Channel | null,
  gates: GateBench,
): Channel | undefined {
  const channels = suggested === null ? SCRIPT_CHANNELS : [suggested, ...SCRIPT_CHANNELS];
  const gated = { ...candidate, permissions };
  return channels.find(
    (channel) => canReach(candidate, channel) && gateOf(gated, channel, gates).status !== 'denied',
  );
}

function placeOf({ province, postalCode, city }: ScoredCandidate): Place {
  return { province: foldText(province ?? ''), postalCode: postalCode ?? '', town: foldText(city ?? '') };
}
