/** What is true of an invented campaign; the report has to find it out. Shares in [0, 1]. */
export interface Truth {
  readonly customers: number;
  /** Of those who answer: not interested any more, and unable to buy any more. */
  readonly refusal: number;
  readonly impossible: number;
  /** Of those called: whoever can be reached at all, within a few attempts. */
  readonly contactRate: number;
  /** Who orders within the window, called or not. */
  readonly base: number;
  /** How many more of all that are called order because of it. */
  readonly uplift: number;
  /** By how much sellers think a return less likely than it is; below 0 they think it likelier. */
  readonly sellerBias: number;
}

export const DEFAULT_TRUTH: Truth = {
  customers: 200,
  refusal: 0.06,
  impossible: 0.05,
  contactRate: 0.75,
  base: 0.1,
  uplift: 0.1,
  sellerBias: 0.1,
};

/** Only who is reached and open can be brought to order by a call. */
export function openAndReached({ refusal, impossible, contactRate }: Truth): number {
  return contactRate * (1 - refusal - impossible);
}

/**
 * The chance that a call brings an order from somebody who is open, was reached, and would not have ordered anyway: over everybody
 * called it comes to the uplift. Undefined where no call could bring so much.
 */
export function effectOfCall(truth: Truth): number | undefined {
  const open = 1 - truth.refusal - truth.impossible;
  if (truth.uplift === 0) return 0;
  if (open <= 0) return undefined;
  const effect = truth.uplift / (openAndReached(truth) * (1 - truth.base / open));
  return effect >= 0 && effect <= 1 ? effect : undefined;
}
