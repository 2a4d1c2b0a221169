import type { ClaimResult } from '../domain/claims/claim.ts';
import type { WrittenInterval } from '../locale/report-words.ts';
import type { Words } from '../locale/words.ts';

/** A figure with the ends of its interval; the figure is missing where only ends can be given. */
interface Interval {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

/** Shares in hundredths with one decimal, without their sign: `6,7` with `1,8` and `16,2`. */
export function writtenShare({ estimate, low, high }: Interval, words: Words): WrittenInterval {
  const written = (share: number) => words.formats.decimal(share * 100, 1, true);
  return { estimate: written(estimate), low: written(low), high: written(high) };
}

/** Differences in hundredths, each with its sign. */
export function writtenPoints({ estimate, low, high }: Interval, words: Words): WrittenInterval {
  const written = (share: number) => signed(words.formats.decimal(share * 100, 1, true), share);
  return { estimate: written(estimate), low: written(low), high: written(high) };
}

function signed(text: string, value: number): string {
  return value > 0 ? `+${text}` : text;
}

export function writtenRatio({ estimate, low, high }: Interval, words: Words): WrittenInterval {
  const written = (ratio: number) => words.formats.decimal(ratio, 1, true);
  return { estimate: written(estimate), low: written(low), high: written(high) };
}

/** An interval as it stands behind a figure: `[1,8–16,2]`, or `[da -2,0 a +24,4]` where it may be below nothing. */
export function writtenEnds(
  kind: ClaimResult['kind'],
  ends: { readonly low: number; readonly high: number },
  words: Words,
): string {
  const interval = { estimate: 0, ...ends };
  const full = {
    share: words.screens.claims.share(writtenShare(interval, words)),
    difference: words.screens.claims.points(writtenPoints(interval, words)),
    ratio: words.screens.claims.ratio(writtenRatio(interval, words)),
    unmeasured: '',
  }[kind];
  return full.slice(full.indexOf('['));
}

export function pText(pValue: number, words: Words): string {
  return pValue < 0.001 ? `< ${words.formats.decimal(0.001, 3)}` : words.formats.decimal(pValue, 3);
}
