import type { CostFacts } from './claims/claim.ts';
import { assignedTo, attemptsOf, type Followed } from './followed.ts';
import type { Uplift } from './uplift.ts';

/** What the campaign has cost so far. */
export interface CampaignCosts extends CostFacts {
  readonly contacts: number;
  /** Contacts that tell how many minutes they took; the others are taken to be like them. */
  readonly timedContacts: number;
  readonly minutes: number;
  readonly hourlyCents: number | null;
  readonly contactCents: number | null;
  readonly gestures: number;
  readonly gestureCents: number;
}

/** What became of the customers who came back. */
export interface SecondLife {
  readonly reactivated: number;
  /** Bought a second time by today, be it after the window. */
  readonly reordered: number;
  readonly revenueCents: number;
  /** Of the customers whose margin is known; null where it is known of nobody. */
  readonly marginCents: number | null;
  readonly withKnownMargin: number;
  readonly relapsed: { readonly all: number; readonly sameCause: number; readonly otherCause: number };
  /** Customers who got a discount in per cent, and its mean, before the freezing and since. */
  readonly discounts: Readonly<Record<'before' | 'since', { customers: number; meanPercent: number | null }>>;
  readonly costs: CampaignCosts;
  /** Margin won less what contacts and gestures have cost; null while one of the two is unknown. */
  readonly profitCents: number | null;
  readonly costPerReactivatedCents: number | null;
  /** Per customer who came back because of the calls; null unless the effect is shown. */
  readonly costPerExtraCents: number | null;
}

const MINUTES_PER_HOUR = 60;

/** Contacts and gestures since the freezing, to everybody who was to be contacted, also those who did not come back. */
export function campaignCosts(
  followed: readonly Followed[],
  { hourlyCents, acquisitionCents }: Pick<CampaignCosts, 'hourlyCents' | 'acquisitionCents'>,
): CampaignCosts {
  const assigned = assignedTo('contact', followed);
  const contacts = assigned.flatMap((customer) =>
    attemptsOf([...customer.contacts, ...customer.laterContacts]),
  );
  const timed = contacts.flatMap(({ minutes }) => minutes ?? []);
  const minutes = sumOf(timed);
  const gestures = assigned.flatMap((customer) => customer.gestures);
  const gestureCents = sumOf(gestures.map(({ costCents }) => costCents));
  const missing =
    hourlyCents === null ? 'hourly-cost' : timed.length === 0 && contacts.length > 0 ? 'minutes' : null;
  const inAll = timed.length === 0 ? 0 : (minutes * contacts.length) / timed.length;
  const contactCents =
    hourlyCents === null || missing !== null ? null : Math.round((inAll * hourlyCents) / MINUTES_PER_HOUR);
  return {
    contacts: contacts.length,
    timedContacts: timed.length,
    minutes,
    hourlyCents,
    contactCents,
    gestures: gestures.length,
    gestureCents,
    totalCents: contactCents === null ? null : contactCents + gestureCents,
    missing,
    acquisitionCents,
  };
}

export function secondLifeOf(
  followed: readonly Followed[],
  costs: CampaignCosts,
  uplift: Uplift | null,
): SecondLife {
  const assigned = assignedTo('contact', followed);
  const back = assigned.filter(({ orders }) => orders.length > 0);
  const known = back.filter(({ marginShare }) => marginShare !== null);
  const marginCents = known.length === 0 ? null : sumOf(known.map(marginOf));
  const relapsed = back.filter(({ relapsedOn }) => relapsedOn !== null);
  const extra = uplift?.verdict === 'shown' ? uplift.extraCustomers : null;
  return {
    reactivated: back.length,
    reordered: back.filter(({ orders, laterOrders }) => orders.length + laterOrders.length >= 2).length,
    revenueCents: sumOf(back.map(revenueOf)),
    marginCents,
    withKnownMargin: known.length,
    relapsed: {
      all: relapsed.length,
      sameCause: relapsed.filter(({ isSameCause }) => isSameCause === true).length,
      otherCause: relapsed.filter(({ isSameCause }) => isSameCause === false).length,
    },
    discounts: {
      before: meanDiscount(back.map(({ earlierDiscounts }) => earlierDiscounts)),
      since: meanDiscount(
        back.map(({ gestures }) => gestures.flatMap(({ discountPercent }) => discountPercent ?? [])),
      ),
    },
    costs,
    profitCents: marginCents === null || costs.totalCents === null ? null : marginCents - costs.totalCents,
    costPerReactivatedCents: perHead(costs.totalCents, back.length),
    costPerExtraCents: perHead(costs.totalCents, extra?.estimate ?? 0),
  };
}

function revenueOf({ revenueCents, laterRevenueCents }: Followed): number {
  return revenueCents + laterRevenueCents;
}

function marginOf(customer: Followed): number {
  return Math.round(revenueOf(customer) * (customer.marginShare ?? 0));
}

/** Of those who got any, the mean of each one's mean. */
function meanDiscount(ofEach: readonly (readonly number[])[]): {
  customers: number;
  meanPercent: number | null;
} {
  const means = ofEach.filter((some) => some.length > 0).map((some) => sumOf(some) / some.length);
  return { customers: means.length, meanPercent: means.length === 0 ? null : sumOf(means) / means.length };
}

function perHead(cents: number | null, heads: number): number | null {
  return cents === null || heads <= 0 ? null : Math.round(cents / heads);
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
