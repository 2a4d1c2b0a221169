import type { Day } from '../domain/day.ts';
import { isRated, marginMeant, NO_RATINGS, percentMeant, RATED, type Rated } from '../domain/rating.ts';
import { Fault } from '../fault.ts';
import { markIn } from '../intake/marks.ts';
import { CUSTOMER_HEADERS, foldHeader } from '../locale/headers.ts';
import { customerNamed, type NamedCustomer } from '../store/customers.ts';
import { appendRatings, loadRatings, type NewRating, type StandingRatings } from '../store/ratings.ts';
import type { Db } from '../store/schema.ts';
import { inTransaction } from '../store/transaction.ts';
import { requireCustomer } from './record-outcome.ts';

/** A customer's ratings as they stand now. */
export interface RatedCustomer extends StandingRatings {
  readonly customer: NamedCustomer;
}

/** What takes a rating back. */
const TAKEN_BACK = '-';

/**
 * Rates a customer by hand (`potential=4`, `puntualita=alta`, `margin=35%`, `growth=-` takes it back) and returns all ratings;
 * with nothing to set it only shows them.
 *
 * @throws Fault `unknown-customer`, `not-a-rating`, `bad-rating`
 */
export async function rateCustomer(
  db: Db,
  code: string,
  assignments: readonly string[],
  today: Day,
): Promise<RatedCustomer> {
  const customerId = await requireCustomer(db, code);
  const given = assignments.map((text): NewRating => {
    const { what, value } = ratingFrom(text);
    return { customerId, what, value, ratedOn: today };
  });
  return inTransaction(db, async (transaction) => {
    await appendRatings(transaction, given);
    const standing = (await loadRatings(transaction, today)).get(customerId);
    const customer = await customerNamed(transaction, customerId);
    return { customer, ratings: standing?.ratings ?? NO_RATINGS, sources: standing?.sources ?? {} };
  });
}

function ratingFrom(text: string): { readonly what: Rated; readonly value: number | null } {
  const [name = '', ...rest] = text.split('=');
  const what = ratedCalled(name.trim());
  if (what === undefined || rest.length === 0) {
    throw new Fault('usage', 'not-a-rating', { text, allowed: RATED });
  }
  const written = rest.join('=').trim();
  if (written === TAKEN_BACK) return { what, value: null };
  const value = ratingIn(what, written);
  if (value === null) throw new Fault('usage', 'bad-rating', { what, value: written });
  return { what, value };
}

/** By its key, or as a list would call the column. */
function ratedCalled(name: string): Rated | undefined {
  if (isRated(name)) return name;
  const folded = foldHeader(name);
  return RATED.find((rated) => rated === folded || CUSTOMER_HEADERS[rated].includes(folded));
}

/** By hand marks run from 1 to 5; per cent say so. */
const BEST_MARK = 5;

function ratingIn(what: Rated, text: string): number | null {
  const mark = markIn(what, text, ',');
  if (mark === undefined) return null;
  if ('settled' in mark) return mark.settled;
  if (what === 'margin') return marginMeant(mark.plain, mark.plain);
  return mark.plain >= 1 && mark.plain <= BEST_MARK ? percentMeant(mark.plain, BEST_MARK) : null;
}
