import { tailOf, zOf } from './level.ts';
import { lowestShare } from './proportion.ts';

/** How far two judges of the same cases agree. */
export interface Agreement {
  readonly cases: number;
  readonly agreed: number;
  /** 1 is always, 0 as often as by chance. null when both always say the same one thing, or without cases. */
  readonly kappa: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * Cohen's κ (1960), agreement beyond chance, with the large-sample interval of Fleiss, Cohen & Everitt (1969, Psychol. Bull.
 * 72:323), kept within [−1, 1]. Each pair is what one judge and the other said of a case. Where all agree that interval has no
 * width, as if nothing could be learned any more; then the lower end is κ at the exact lower limit of the agreement.
 */
export function agreementOf(pairs: readonly (readonly [string, string])[], level = 0.95): Agreement {
  const cases = pairs.length;
  const agreed = pairs.filter(([one, other]) => one === other).length;
  const byOne = sharesOf(pairs.map(([one]) => one));
  const byOther = sharesOf(pairs.map(([, other]) => other));
  const words = new Set(pairs.map(([one]) => one));
  const byChance = [...words].reduce((sum, word) => sum + byOne(word) * byOther(word), 0);
  if (cases === 0 || byChance === 1) return { cases, agreed, kappa: null, low: null, high: null };

  const beyondChance = (observed: number) => (observed - byChance) / (1 - byChance);
  const kappa = beyondChance(agreed / cases);
  if (agreed === cases) {
    return { cases, agreed, kappa, low: beyondChance(lowestShare(cases, cases, tailOf(level))), high: 1 };
  }
  // Their sum over the cells of the table, taken case by case.
  const squares = pairs.reduce((sum, [one, other]) => {
    const isAgreed = one === other ? 1 : 0;
    return sum + (isAgreed - (byOther(one) + byOne(other)) * (1 - kappa)) ** 2;
  }, 0);
  const mean = kappa - byChance * (1 - kappa);
  const standardError = Math.sqrt(Math.max(0, squares / cases - mean ** 2) / cases) / (1 - byChance);
  const reach = zOf(level) * standardError;
  return { cases, agreed, kappa, low: Math.max(-1, kappa - reach), high: Math.min(1, kappa + reach) };
}

function sharesOf(words: readonly string[]): (word: string) => number {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return (word) => (counts.get(word) ?? 0) / words.length;
}
