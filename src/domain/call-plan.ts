import type { Capacity } from './capacity.ts';
import type { Day } from './day.ts';
import { type CapacityShares, PURPOSES, type Purpose, shareOf } from './purpose.ts';

/** Somebody who may go on a seller's list of the week. */
export interface Candidate {
  readonly code: string;
  readonly purpose: Purpose;
  /** What the contact will take. */
  readonly minutes: number;
  /** The working day on which a follow-up falls due; null for a first contact. */
  readonly promisedOn: Day | null;
  /** Whom to take first whatever the score; the lower, the sooner. */
  readonly band: number;
  /** Place within the band, drawn by lot, of who is under measurement: among these the score must not choose. */
  readonly position: number | null;
  readonly score: number;
}

/** What is still free in a seller's week. */
export interface Room {
  readonly capacity: Capacity;
  readonly shares: CapacityShares;
  /** Rows or minutes already given away, by purpose. */
  readonly used: Readonly<Record<Purpose, number>>;
}

export const NOTHING_USED: Room['used'] = {
  'win-back': 0,
  'thank-you': 0,
  'follow-up': 0,
  maintenance: 0,
  acquisition: 0,
};

/** What a contact takes, in the unit of the capacity. */
export function costOf(capacity: Capacity, minutes: number): number {
  return capacity.unit === 'rows' ? 1 : minutes;
}

/**
 * Which candidates of one seller go on the list, in the order in which they stand there: what was promised first, then the
 * purposes in turn, each within its share, so that whoever stops in the middle of the week has done some of each. What maintenance
 * and acquisition leave of their shares goes to winning back. What no longer fits is passed over for the next that does.
 */
export function chooseCalls<T extends Candidate>(candidates: readonly T[], room: Room): T[] {
  const budget = budgetFor(room);
  const sorted = candidates.toSorted(byTurn);
  const promised = sorted.filter((one) => one.promisedOn !== null && budget.take(one));
  const others = sorted.filter(({ promisedOn }) => promisedOn === null);
  const of = (purpose: Purpose) => others.filter((one) => one.purpose === purpose && budget.take(one));
  const [maintenance, acquisition] = [of('maintenance'), of('acquisition')];
  return [...promised, ...inTurn([of('win-back'), maintenance, acquisition])];
}

interface Budget {
  readonly take: (candidate: Candidate) => boolean;
}

/** Promises may take more than the share of their purpose, but never more than the whole. */
function budgetFor({ capacity, shares, used }: Room): Budget {
  const left = Object.fromEntries(
    PURPOSES.map((purpose) => {
      const share = shareOf(purpose, shares);
      // Without the small addition a tenth of ten would be less than one.
      return [purpose, Math.floor(capacity.amount * share + 1e-9) - used[purpose]];
    }),
  ) as Record<Purpose, number>;
  let whole = capacity.amount - PURPOSES.reduce((sum, purpose) => sum + used[purpose], 0);
  return {
    take: ({ purpose, minutes, promisedOn }) => {
      const cost = costOf(capacity, minutes);
      if (cost > whole || (promisedOn === null && cost > left[purpose])) return false;
      whole -= cost;
      left[purpose] -= cost;
      return true;
    },
  };
}

/** Band, then lot, then score; ties by code, so that the same data give the same list. */
function byTurn(one: Candidate, other: Candidate): number {
  return (
    one.band - other.band ||
    byPosition(one.position, other.position) ||
    other.score - one.score ||
    (one.code < other.code ? -1 : 1)
  );
}

/** Who is under measurement comes before the others of the band. */
function byPosition(one: number | null, other: number | null): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return one - other;
}

/** Lists merged so that each is spread evenly over the whole; at the same place the first list goes first. */
function inTurn<T>(lists: readonly (readonly T[])[]): T[] {
  return lists
    .flatMap((list) => list.map((item, index) => ({ item, at: (index + 0.5) / list.length })))
    .toSorted((one, other) => one.at - other.at)
    .map(({ item }) => item);
}
