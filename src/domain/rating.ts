/** What the firm says of a customer besides the orders: the second-level criteria of priority. */
export const CRITERIA = ['potential', 'strategy', 'territory', 'punctuality', 'growth'] as const;

export type Criterion = (typeof CRITERIA)[number];

/** Criteria and margin in per cent from 0 to 100; referrals are a number of people. */
export const RATED = [...CRITERIA, 'margin', 'referrals'] as const;

export type Rated = (typeof RATED)[number];

/** null = nobody has said. */
export type Ratings = Readonly<Record<Rated, number | null>>;

export const NO_RATINGS: Ratings = {
  potential: null,
  strategy: null,
  territory: null,
  punctuality: null,
  growth: null,
  margin: null,
  referrals: null,
};

export function isRated(name: string): name is Rated {
  return (RATED as readonly string[]).includes(name);
}

/**
 * Per cent meant by a plain number in a column whose largest is `largest`: marks up to five run from 1 to 5 (3 is the
 * middle, 50), marks up to ten from 1 to 10, larger numbers are per cent already. null where the number is no mark: above
 * a hundred a column holds money or codes, and then nothing in it is a mark.
 */
export function percentMeant(mark: number, largest: number): number | null {
  if (mark < 0 || largest > 100) return null;
  // Ones and noughts are a yes and a no, and shares between them say so themselves.
  if (largest <= 1 && mark <= 1) return mark * 100;
  if (largest <= 5) return between(mark, 5);
  return largest <= 10 ? between(mark, 10) : mark;
}

function between(mark: number, best: number): number {
  return Math.round((Math.max(0, mark - 1) / (best - 1)) * 100);
}

/** A margin is a share of the turnover: per cent, or written as 0.35. null where the column holds money. */
export function marginMeant(mark: number, largest: number): number | null {
  if (mark < 0 || largest > 100) return null;
  return largest <= 1 ? mark * 100 : mark;
}
