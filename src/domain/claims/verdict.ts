import type { Bounds } from '../../stats/proportion.ts';

/** Always read off an interval, never off the point. */
export type Verdict = 'supported' | 'contradicted' | 'not-decided' | 'too-few';

/** Below this many answers no sentence about a share is worth printing: then there are counts alone. */
export const FEWEST_ANSWERS = 30;

/** What a claim says of its figure. */
export type Claimed =
  | { readonly is: 'at-most'; readonly value: number }
  | { readonly is: 'at-least'; readonly value: number }
  | { readonly is: 'above'; readonly value: number }
  | { readonly is: 'between'; readonly low: number; readonly high: number };

/** Supported when all of the interval lies within the claim, contradicted when none of it does. */
export function verdictOn(interval: Bounds, claimed: Claimed): Exclude<Verdict, 'too-few'> {
  const { low, high } = interval;
  switch (claimed.is) {
    case 'at-most':
      return decided(high <= claimed.value, low > claimed.value);
    case 'at-least':
      return decided(low >= claimed.value, high < claimed.value);
    case 'above':
      return decided(low > claimed.value, high <= claimed.value);
    case 'between':
      return decided(low >= claimed.low && high <= claimed.high, high < claimed.low || low > claimed.high);
  }
}

function decided(isWithin: boolean, isBeyond: boolean): Exclude<Verdict, 'too-few'> {
  if (isWithin) return 'supported';
  return isBeyond ? 'contradicted' : 'not-decided';
}
