import type { Return } from '../domain/case-return.ts';
import type { CaseState } from '../domain/customer-case.ts';
import { type RelapseCause, relapseCauseOf } from '../domain/relapse.ts';
import { type ContactedCustomer, contactedCustomers } from '../store/cases.ts';
import { loadCauses, type NotedCause } from '../store/causes.ts';
import { loadObjections } from '../store/permissions.ts';
import type { Db } from '../store/schema.ts';
import { type CaseSetting, casesOfAll } from './customer-cases.ts';

/** A customer who came back within the last year. */
export interface WatchedCustomer extends ContactedCustomer {
  readonly state: CaseState;
  readonly latest: Return;
  /** null while there is no relapse. */
  readonly relapse: RelapseCause | null;
}

export interface WatchList {
  readonly setting: CaseSetting;
  /** Everybody watched, whatever part of them is given. */
  readonly counts: {
    readonly watched: number;
    readonly reordered: number;
    readonly relapsed: number;
    readonly thankYousDue: number;
  };
  /** Latest return first, ties by code. */
  readonly customers: readonly WatchedCustomer[];
}

export interface WatchRequest extends CaseSetting {
  readonly sort: 'value' | 'silence' | 'code';
  /** Only customers of this seller, whatever the case of the letters. */
  readonly seller: string | undefined;
  readonly limit: number | undefined;
}

/** Everybody who came back after a contact within the last year and has not objected to contacts, with the second order and the relapse of each. */
export async function listWatched(db: Db, request: WatchRequest): Promise<WatchList> {
  const { today, sort, seller, limit } = request;
  const cases = await casesOfAll(db, request);
  const objections = await loadObjections(db, today);
  const causes = causesByCustomer(await loadCauses(db, today));
  const watched = (await contactedCustomers(db)).flatMap((customer): WatchedCustomer[] => {
    const { returns = [], state = 'never-contacted' } = cases.get(customer.id) ?? {};
    const latest = returns.at(-1);
    if (latest === undefined || latest.watchedUntil < today) return [];
    if (objections.get(customer.id)?.includes('all')) return [];
    const own = causes.get(customer.id) ?? [];
    const relapse = latest.relapsedOn === null ? null : relapseCauseOf(own, latest.order.placedOn);
    return [{ ...customer, state, latest, relapse }];
  });
  const wanted = watched
    .filter((customer) => seller === undefined || customer.seller?.toLowerCase() === seller.toLowerCase())
    .toSorted((one, other) => (sort === 'code' ? 0 : byReturn(one, other)) || byCode(one, other));
  return {
    setting: request,
    counts: {
      watched: wanted.length,
      reordered: wanted.filter(({ latest }) => latest.secondOrder !== null).length,
      relapsed: wanted.filter(({ latest }) => latest.relapsedOn !== null).length,
      thankYousDue: wanted.filter(({ state }) => state === 'reactivated').length,
    },
    customers: wanted.slice(0, limit),
  };
}

function causesByCustomer(causes: readonly NotedCause[]): Map<number, NotedCause[]> {
  const byCustomer = new Map<number, NotedCause[]>();
  for (const cause of causes) {
    const known = byCustomer.get(cause.customerId);
    if (known === undefined) byCustomer.set(cause.customerId, [cause]);
    else known.push(cause);
  }
  return byCustomer;
}

function byReturn({ latest: one }: WatchedCustomer, { latest: other }: WatchedCustomer): number {
  return one.order.placedOn < other.order.placedOn ? 1 : -Number(one.order.placedOn > other.order.placedOn);
}

function byCode(one: WatchedCustomer, other: WatchedCustomer): number {
  return one.code < other.code ? -1 : 1;
}
