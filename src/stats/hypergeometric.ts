import gammaln from '@stdlib/math-base-special-gammaln';

/** An urn: of `size` marbles `marked` are marked; `drawn` are taken out and not put back. */
export interface Urn {
  readonly size: number;
  readonly marked: number;
  readonly drawn: number;
}

/** Probabilities of drawing `from`, `from` + 1, … marked ones: every count that can be, in ln-space until the end. */
export interface DrawChances {
  readonly from: number;
  readonly chances: Float64Array;
}

export function drawChances({ size, marked, drawn }: Urn): DrawChances {
  const from = Math.max(0, drawn - (size - marked));
  const to = Math.min(marked, drawn);
  const whole = lnChoose(size, drawn);
  const chances = Float64Array.from({ length: to - from + 1 }, (_, i) =>
    Math.exp(lnChoose(marked, from + i) + lnChoose(size - marked, drawn - from - i) - whole),
  );
  return { from, chances };
}

/** Probability of `count` marked ones at most. */
export function drawsAtMost(count: number, urn: Urn): number {
  const { from, chances } = drawChances(urn);
  return Math.min(
    1,
    chances.subarray(0, Math.max(0, count - from + 1)).reduce((sum, chance) => sum + chance, 0),
  );
}

function lnChoose(whole: number, part: number): number {
  return lnFactorial(whole) - lnFactorial(part) - lnFactorial(whole - part);
}

function lnFactorial(count: number): number {
  return gammaln(count + 1);
}
