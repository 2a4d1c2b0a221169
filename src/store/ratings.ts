import type { Day } from '../domain/day.ts';
import { NO_RATINGS, RATED, type Rated, type Ratings } from '../domain/rating.ts';
import { RATED_COLUMN, RATED_COLUMNS } from './customer-attributes.ts';
import type { Db } from './schema.ts';

/** A rating given by hand; null takes it back, and the list's word counts again. */
export interface NewRating {
  readonly customerId: number;
  readonly what: Rated;
  readonly value: number | null;
  readonly ratedOn: Day;
}

export type RatingSource = 'hand' | 'list';

/** A customer's ratings as they stand, and who said so. */
export interface StandingRatings {
  readonly ratings: Ratings;
  readonly sources: Readonly<Partial<Record<Rated, RatingSource>>>;
}

export async function appendRatings(db: Db, ratings: readonly NewRating[]): Promise<void> {
  const rows = ratings.map(({ customerId, what, value, ratedOn }) => [customerId, what, value, ratedOn]);
  if (rows.length > 0) await db.insertMany('ratings', ['customer_id', 'what', 'value', 'rated_on'], rows);
}

interface ListedRow extends Readonly<Record<string, number | null>> {
  readonly id: number;
}

interface GivenRow {
  readonly customerId: number;
  readonly what: Rated;
  readonly value: number | null;
}

/** Ratings by customer, of those who have any: the latest given by hand up to `today`, else what a list states. */
export async function loadRatings(db: Db, today: Day): Promise<Map<number, StandingRatings>> {
  const listed = await db.all<ListedRow>(
    `select id, ${RATED_COLUMNS.join(', ')} from customers where coalesce(${RATED_COLUMNS.join(', ')}) is not null`,
  );
  const standing = new Map(listed.map((row) => [row.id, listedRatings(row)]));
  const given = await db.all<GivenRow>(
    'select customer_id as "customerId", what, value from ratings where rated_on <= ? order by id',
    [today],
  );
  for (const [customerId, byHand] of latestGiven(given)) {
    standing.set(customerId, withGiven(standing.get(customerId), byHand));
  }
  return standing;
}

function listedRatings(row: ListedRow): StandingRatings {
  const ratings = Object.fromEntries(RATED.map((name) => [name, row[RATED_COLUMN[name]] ?? null])) as Ratings;
  const told = RATED.filter((name) => ratings[name] !== null);
  return { ratings, sources: Object.fromEntries(told.map((name) => [name, 'list' as const])) };
}

function latestGiven(given: readonly GivenRow[]): Map<number, Map<Rated, number>> {
  const latest = new Map<number, Map<Rated, number>>();
  for (const { customerId, what, value } of given) {
    const own = latest.get(customerId) ?? new Map<Rated, number>();
    latest.set(customerId, own);
    if (value === null) own.delete(what);
    else own.set(what, value);
  }
  return latest;
}

function withGiven(listed: StandingRatings | undefined, given: ReadonlyMap<Rated, number>): StandingRatings {
  return {
    ratings: { ...(listed?.ratings ?? NO_RATINGS), ...Object.fromEntries(given) },
    sources: {
      ...listed?.sources,
      ...Object.fromEntries([...given.keys()].map((name) => [name, 'hand' as const])),
    },
  };
}
