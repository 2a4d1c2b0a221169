import fc from 'fast-check';
import type { Canvas } from '../../../src/render/charts/svg.ts';

export const percent = (share: number) => `${Math.round(1000 * share) / 10} %`;
export const integer = (value: number) => String(value);

export function canvas(width: number, id = 'sample'): Canvas {
  return { id, width, title: 'Un titolo', description: 'Che cosa si vede.' };
}

/** On paper and screens, and on a phone. */
export const WIDTHS = [664, 350] as const;
export const anyWidth = fc.constantFrom(...WIDTHS);

/** Names as files bring them: long, empty, in any script, or meant to do harm. */
export const anyName = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom(
    '',
    'Magazzino e spedizioni centrali di Forlì-Cesena e della Romagna intera, sede di Via dell’Indipendenza',
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    'a\u202eb\u0007c\nd',
    '株式会社カスタマーサービス本部',
    'WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW',
  ),
);

export const anyShare = fc.double({ min: 0, max: 1, noNaN: true });

/** low ≤ middle ≤ high, all shares. */
export const anyInterval = fc
  .tuple(anyShare, anyShare, anyShare)
  .map((shares) => shares.toSorted((one, other) => one - other))
  .map(([low = 0, estimate = 0, high = 0]) => ({ low, estimate, high }));

/** Some of so many. */
export const anyTally = fc
  .tuple(fc.nat({ max: 5000 }), fc.nat({ max: 5000 }))
  .map(([one, other]) => ({ count: Math.min(one, other), trials: Math.max(one, other) }));
