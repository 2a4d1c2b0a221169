/**
 * p-values made fit for being many (Benjamini & Hochberg 1995): whoever acts on those below 0.05 acts in vain in one of twenty
 * cases on average, and not in one of twenty of all that he looked at. In the order given.
 */
export function adjustedPValues(pValues: readonly number[]): number[] {
  const adjusted = pValues.map(() => 1);
  const descending = pValues.map((p, place) => ({ p, place })).toSorted((one, other) => other.p - one.p);
  let least = 1;
  descending.forEach(({ p, place }, i) => {
    least = Math.min(least, (p * pValues.length) / (pValues.length - i));
    adjusted[place] = least;
  });
  return adjusted;
}
