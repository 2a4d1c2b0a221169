/** Belief in a share before anything was counted, as Beta(a, b): a successes and b failures already seen. Both positive. */
export interface BetaPrior {
  readonly a: number;
  readonly b: number;
}

/** Every share alike (Bayes, Laplace). */
export const UNIFORM: BetaPrior = { a: 1, b: 1 };

/** The least informative in the sense of Jeffreys (1946). */
export const JEFFREYS: BetaPrior = { a: 0.5, b: 0.5 };
