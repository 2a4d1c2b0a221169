import { addDays, type Day, weekdayOf } from '../../domain/day.ts';
import { type Random, randomFrom } from '../../stats/random.ts';
import { answerTo, type InventedContact, type ListedCall } from './answers.ts';
import { type InventedCustomer, inventPeople } from './people.ts';
import type { Truth } from './truth.ts';

/** An invented campaign as it goes: who there is, who has been called how often, and who was spoken to. */
export interface Campaign {
  readonly people: readonly InventedCustomer[];
  readonly dormant: readonly InventedCustomer[];
  readonly attempts: Map<string, number>;
  /** The day on which somebody gave an answer. */
  readonly concludedOn: Map<string, Day>;
  readonly random: Random;
}

/** The days of a simulation. */
export interface CampaignCalendar {
  readonly frozenOn: Day;
  readonly windowDays: number;
  readonly windowEndsOn: Day;
  /** The first day on which everything has matured. */
  readonly endedOn: Day;
  /** On which lists are issued. */
  readonly mondays: readonly Day[];
}

/** Unless a day is named: nothing of a simulation depends on the clock. */
export const USUAL_START = '2026-03-02' as Day;
const WINDOW_DAYS = 90;
const DAYS_PER_WEEK = 7;
/** The weekday after Sunday. */
const MONDAY_NEXT = 8;

/** Begins on the first Monday from `start` on. */
export function calendarOf(weeks: number, start: Day = USUAL_START): CampaignCalendar {
  const frozenOn = addDays(start, (MONDAY_NEXT - weekdayOf(start)) % DAYS_PER_WEEK);
  const windowEndsOn = addDays(frozenOn, WINDOW_DAYS);
  return {
    frozenOn,
    windowDays: WINDOW_DAYS,
    windowEndsOn,
    endedOn: addDays(windowEndsOn, 1),
    mondays: Array.from({ length: weeks }, (_, week) => addDays(frozenOn, DAYS_PER_WEEK * week)),
  };
}

/** The same seed and truth give the same campaign, for ever. */
export function beginCampaign(
  truth: Truth,
  {
    seed,
    frozenOn,
    windowDays,
  }: { readonly seed: number; readonly frozenOn: Day; readonly windowDays: number },
): Campaign {
  const random = randomFrom(`simulate/${seed}`);
  const people = inventPeople(truth, frozenOn, windowDays, random);
  return {
    people,
    dormant: people.slice(0, truth.customers),
    attempts: new Map(),
    concludedOn: new Map(),
    random,
  };
}

/** What a week's list brings; whoever has answered already is not asked again. */
export function answersOfWeek(campaign: Campaign, calls: readonly ListedCall[]): InventedContact[] {
  const byCode = new Map(campaign.dormant.map((customer) => [customer.code, customer]));
  return calls.flatMap((call) => {
    const customer = byCode.get(call.code);
    if (customer === undefined || campaign.concludedOn.has(call.code)) return [];
    const attempt = (campaign.attempts.get(call.code) ?? 0) + 1;
    campaign.attempts.set(call.code, attempt);
    const contact = answerTo(call, customer, attempt, campaign.random);
    if (contact.outcome !== 'no-answer') campaign.concludedOn.set(call.code, call.dueOn);
    return [contact];
  });
}
