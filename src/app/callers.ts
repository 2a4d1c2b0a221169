import type { Capacity } from '../domain/capacity.ts';
import type { Day } from '../domain/day.ts';
import type { Phase } from '../domain/phase.ts';
import type { Purpose } from '../domain/purpose.ts';
import { sellerBooks, successionAmong } from '../domain/succession.ts';
import type { Handover } from '../store/call-background.ts';
import { customersBySeller } from '../store/customers.ts';
import type { Db } from '../store/schema.ts';
import { loadBooks, loadSellers, type SellerFacts } from '../store/sellers.ts';

/** Who calls a customer, and why it is somebody else than the customer's seller. */
export interface Caller {
  readonly seller: string | null;
  readonly handover: { readonly why: Handover; readonly from: string | null } | null;
}

export interface CalledCustomer {
  readonly seller: string | null;
  readonly sector: string | null;
  readonly province: string | null;
  readonly phase: Phase;
}

/** The people of the firm who call customers in a week. */
export interface Callers {
  /** Everybody who may have a list; null stands for the customers of nobody. */
  readonly names: readonly (string | null)[];
  readonly callerOf: (customer: CalledCustomer, purpose: Purpose, lastCalledBy: string | null) => Caller;
  readonly capacityOf: (seller: string | null, standard: Capacity) => Capacity;
}

/**
 * @param owner who calls those who were partners; null = their sellers do
 * @param lastDay of the week: whoever has left by then is not planned for
 */
export async function loadCallers(db: Db, owner: string | null, lastDay: Day): Promise<Callers> {
  const facts = new Map((await loadSellers(db)).map((seller) => [seller.name, seller]));
  const hasLeft = (seller: string) => {
    const leftOn = facts.get(seller)?.leftOn ?? null;
    return leftOn !== null && leftOn <= lastDay;
  };
  const customers = await customersBySeller(db);
  const active = [...customers.keys()].flatMap((seller) =>
    seller === null || hasLeft(seller) ? [] : [seller],
  );
  const heirs = successionAmong(sellerBooks(await loadBooks(db), active));
  const isThere = new Set(active);
  return {
    names: [
      ...new Set([...active, ...namedHeirs(facts), ...(owner === null ? [] : [owner])]),
      ...(customers.has(null) ? [null] : []),
    ],
    callerOf: (customer, purpose, lastCalledBy) => {
      const { seller, phase } = customer;
      // Of a partner who has stopped, the owner takes care in person.
      if (owner !== null && purpose === 'win-back' && phase === 'partner' && seller !== owner) {
        return { seller: owner, handover: { why: 'ex-partner', from: seller } };
      }
      if (seller === null || !hasLeft(seller)) return { seller, handover: null };
      const known = lastCalledBy !== null && isThere.has(lastCalledBy) ? lastCalledBy : undefined;
      const heir = namedHeir(seller, facts, hasLeft) ?? known ?? heirs(customer) ?? null;
      return { seller: heir, handover: { why: 'seller-left', from: seller } };
    },
    capacityOf: (seller, standard) => (seller === null ? null : facts.get(seller)?.capacity) ?? standard,
  };
}

function namedHeirs(facts: ReadonlyMap<string, SellerFacts>): string[] {
  return [...facts.values()].flatMap(({ successor }) => successor ?? []);
}

/** The successor a person has named; of one who has left too, theirs. */
function namedHeir(
  seller: string,
  facts: ReadonlyMap<string, SellerFacts>,
  hasLeft: (seller: string) => boolean,
): string | undefined {
  const asked = new Set<string>();
  for (let heir = facts.get(seller)?.successor ?? null; heir !== null && !asked.has(heir); ) {
    if (!hasLeft(heir)) return heir;
    asked.add(heir);
    heir = facts.get(heir)?.successor ?? null;
  }
  return undefined;
}
