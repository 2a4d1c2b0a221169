import type { CustomerCase } from '../domain/customer-case.ts';
import type { Day } from '../domain/day.ts';
import type { Followed } from '../domain/followed.ts';
import { latestBy } from '../domain/primary-cause.ts';
import { relapseCauseOf } from '../domain/relapse.ts';
import { loadCauses, type NotedCause } from '../store/causes.ts';
import { loadGiven } from '../store/gestures.ts';
import { loadRatings } from '../store/ratings.ts';
import type { Db } from '../store/schema.ts';
import { casesOfAll } from './customer-cases.ts';
import { byCustomer, type FollowSetting } from './follow-cohort.ts';
import { standing } from './gesture-standing.ts';
import { primaryCauses } from './primary-causes.ts';

/** What is known of a customer besides contacts and orders. */
export type Background = Pick<
  Followed,
  'causes' | 'marginShare' | 'gestures' | 'earlierDiscounts' | 'relapsedOn' | 'isSameCause'
>;

/** @param id null for a customer who has been forgotten */
export type Backgrounds = (id: number | null, frozenOn: Day) => Background;

/** Causes, margins and gestures of everybody, ready to be asked by customer. */
export async function backgroundsOf(
  db: Db,
  { today, rule, marginShare }: FollowSetting,
): Promise<Backgrounds> {
  const noted = await loadCauses(db, today);
  const primary = await primaryCauses(db, today, noted);
  const causes = byCustomer(noted);
  const given = byCustomer(standing(await loadGiven(db, today)));
  const ratings = await loadRatings(db, today);
  const cases = await casesOfAll(db, { today, rule, patronDay: null });
  return (id, frozenOn) => {
    if (id === null) return FORGOTTEN;
    const own = causes.get(id) ?? [];
    const gifts = given.get(id) ?? [];
    const margin = ratings.get(id)?.ratings.margin ?? null;
    return {
      causes: {
        seller: latestBy('seller', own)?.kind ?? null,
        customer: latestBy('customer', own)?.kind ?? null,
        primary: primary.get(id)?.kind ?? null,
      },
      marginShare: margin === null ? marginShare : margin / 100,
      gestures: gifts
        .filter(({ givenOn }) => givenOn >= frozenOn)
        .map(({ nature, givenOn, costCents, percent }) => ({
          nature,
          givenOn,
          costCents,
          discountPercent: percent,
        })),
      earlierDiscounts: gifts
        .filter(({ givenOn }) => givenOn < frozenOn)
        .flatMap(({ percent }) => percent ?? []),
      ...relapseOf(cases.get(id), own, frozenOn),
    };
  };
}

/** Whether the first return after the freezing lasted. */
function relapseOf(
  current: CustomerCase | undefined,
  causes: readonly NotedCause[],
  frozenOn: Day,
): Pick<Background, 'relapsedOn' | 'isSameCause'> {
  const back = current?.returns.find(({ order }) => order.placedOn > frozenOn);
  if (back === undefined || back.relapsedOn === null) return { relapsedOn: null, isSameCause: null };
  return { relapsedOn: back.relapsedOn, isSameCause: relapseCauseOf(causes, back.order.placedOn).isSame };
}

const FORGOTTEN: Background = {
  causes: { seller: null, customer: null, primary: null },
  marginShare: null,
  gestures: [],
  earlierDiscounts: [],
  relapsedOn: null,
  isSameCause: null,
};
