/** ln of the chance to have stayed after every one of some purchases, and its slopes. */
export interface Staying {
  readonly log: number;
  readonly byA: number;
  readonly byB: number;
}

export const ALWAYS_STAYING: Staying = { log: 0, byA: 0, byB: 0 };

/**
 * ln B(a, b+s) − ln B(a, b) for each s of an ascending list, as −Σ_{i<s} ln(1 + a/(b+i)). The difference of the functions
 * themselves would be lost in their last digits once a and b are large, as they grow when all customers are equally loyal.
 */
export function stayingAfter(a: number, b: number, counts: readonly number[]): Staying[] {
  let { log, byA, byB } = ALWAYS_STAYING;
  let i = 0;
  return counts.map((count) => {
    for (; i < count; i += 1) {
      log -= Math.log1p(a / (b + i));
      byA -= 1 / (a + b + i);
      byB += a / ((b + i) * (a + b + i));
    }
    return { log, byA, byB };
  });
}
