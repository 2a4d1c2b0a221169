const MOST_HALVINGS = 200;

/**
 * Where `holds` changes between `from`, where it holds, and `to`, where it does not: halved until no number lies between, or
 * to 2⁻²⁰⁰ of the distance. The ends may come in either order; the result is on the side where it holds.
 */
export function lastHolding(holds: (at: number) => boolean, from: number, to: number): number {
  let [good, bad] = [from, to];
  for (let halving = 0; halving < MOST_HALVINGS; halving += 1) {
    const middle = (good + bad) / 2;
    if (middle === good || middle === bad) break;
    if (holds(middle)) good = middle;
    else bad = middle;
  }
  return good;
}
