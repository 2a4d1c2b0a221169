import { scaleLinear } from 'd3-scale';
import { AXIS, bottomAxis, type Scale } from './axis.ts';
import { type KeyEntry, key } from './key.ts';
import { SIGN_RADIUS, type Sign, signAt } from './signs.ts';
import { type Canvas, DASH, drawing, filled, line, type Stroke } from './svg.ts';
import { cutToBox, estimatedWidth, LINE, label, paragraph } from './text-box.ts';

export interface Range {
  readonly low: number;
  readonly high: number;
}

/** A claim beside what was measured. */
export interface ClaimMark {
  readonly label: string;
  /** The share, its interval and its counts in words. */
  readonly figures: string;
  readonly verdict: 'supported' | 'contradicted' | 'not-decided' | 'too-few';
  readonly verdictText: string;
  /** Where the value would have to lie, and how that is written. */
  readonly claimed: Range & { readonly label: string };
  /** null while there are too few for a share. */
  readonly measured: (Range & { readonly estimate: number }) | null;
  readonly anytime: Range | null;
  readonly bounds: Range | null;
}

export interface ClaimsChart {
  readonly claims: readonly ClaimMark[];
  /** Shares lie between 0 and 1, differences on both sides of 0. */
  readonly kind: 'share' | 'difference';
  readonly written: (value: number) => string;
  readonly words: Readonly<Record<'measured' | 'anytime' | 'bounds' | 'claimed', string>>;
}

/** Verdicts differ in shape first and in colour second. */
export const VERDICT_SIGNS: Readonly<Record<ClaimMark['verdict'], Sign>> = {
  supported: { shape: 'circle', tone: 'good' },
  contradicted: { shape: 'square', tone: 'warn' },
  'not-decided': { shape: 'diamond', isHollow: true },
  'too-few': { shape: 'circle', isHollow: true, tone: 'quiet' },
};

/** Differences are small more often than not: the scale reaches as far as it must. */
const REACHES = [0.2, 0.5, 1];
const CLAIMED = 0.16;

/** Each claim on one scale: the stretch that is claimed, what was measured, and how sure that is. */
export function claimsChart(chart: ClaimsChart, canvas: Canvas): string {
  const { claims, written } = chart;
  const domain = domainOf(chart);
  const side = Math.ceil(Math.max(...domain.map((end) => estimatedWidth(written(end)) / 2)));
  const scale = scaleLinear(domain, [side, canvas.width - side]);
  const legend = key(keyEntries(chart), { x: 0, y: 0, width: canvas.width });
  let top = legend.height + 8;
  const rows: string[] = [];
  for (const claim of claims) {
    const row = claimRow(claim, scale, top, canvas.width);
    rows.push(...row.parts);
    top += row.height;
  }
  const axis = bottomAxis(
    { x: side, y: top - 12, width: canvas.width - 2 * side, height: 0 },
    scale,
    scale.ticks(5),
    written,
  );
  return drawing(canvas, top + AXIS, [...legend.parts, ...axis, ...rows]);
}

function domainOf({ claims, kind }: ClaimsChart): [number, number] {
  if (kind === 'share') return [0, 1];
  const ends = claims.flatMap(({ measured, anytime }) => [
    measured?.low,
    measured?.high,
    anytime?.low,
    anytime?.high,
  ]);
  const furthest = Math.max(...ends.map((end) => Math.abs(end ?? 0)));
  const reach = REACHES.find((candidate) => candidate >= furthest) ?? 1;
  return [-reach, reach];
}

/** Only what is drawn is explained. */
function keyEntries({ claims, words }: ClaimsChart): KeyEntry[] {
  const lines = [
    { name: 'measured', stroke: { width: 7 } },
    { name: 'anytime', stroke: { width: 1.5 } },
    { name: 'bounds', stroke: { width: 2, dash: DASH.dotted } },
  ] as const;
  const drawn = lines.filter(({ name }) => claims.some((claim) => claim[name] !== null));
  return [
    ...drawn.map(({ name, stroke }): KeyEntry => ({ text: words[name], mark: { kind: 'line', stroke } })),
    { text: words.claimed, mark: { kind: 'band', stroke: { opacity: CLAIMED } } },
  ];
}

function claimRow(
  claim: ClaimMark,
  scale: Scale,
  top: number,
  width: number,
): { parts: string[]; height: number } {
  const look = VERDICT_SIGNS[claim.verdict];
  const texts = [
    { text: claim.label, most: 3, look: { isBold: true } },
    { text: claim.verdictText, most: 2, look: { tone: look.tone ?? 'plain' } },
    { text: claim.figures, most: 3, look: { tone: 'quiet' } },
  ] as const;
  const x = 2 * SIGN_RADIUS + 6;
  const parts = [signAt(SIGN_RADIUS, top + LINE - 4, look)];
  let baseline = top + LINE;
  for (const { text, most, look: written } of texts) {
    const lines = paragraph({ x, y: baseline, width: width - x }, text, most, written);
    parts.push(...lines);
    baseline += lines.length * LINE;
  }
  const strip = baseline - LINE + 10;
  return { parts: [...parts, ...claimStrip(claim, scale, strip, width)], height: strip + 62 - top };
}

/** The claimed stretch with its label above, the intervals across it. */
function claimStrip(claim: ClaimMark, scale: Scale, top: number, width: number): string[] {
  const { claimed, measured, anytime, bounds, verdict } = claim;
  const middle = top + 32;
  const sign = VERDICT_SIGNS[verdict];
  const { tone = 'plain' } = sign;
  const across = ({ low, high }: Range, stroke: Stroke) =>
    line(scale(low), middle, scale(high), middle, stroke);
  const end = (share: number) =>
    line(scale(share), middle - 5, scale(share), middle + 5, { width: 1.5, tone });
  return [
    ...scale.ticks(5).map((tick) => line(scale(tick), top + LINE, scale(tick), top + 48, { tone: 'faint' })),
    ...claimedStretch(claimed, scale, top, width),
    ...(bounds === null ? [] : [across(bounds, { width: 2, dash: DASH.dotted })]),
    ...(anytime === null ? [] : [across(anytime, { width: 1.5, tone }), end(anytime.low), end(anytime.high)]),
    ...(measured === null
      ? []
      : [across(measured, { width: 7, tone }), signAt(scale(measured.estimate), middle, sign, 90)]),
  ];
}

/** Shaded, with a line where it ends within the scale: what lies inside agrees with the claim. */
function claimedStretch(claimed: ClaimMark['claimed'], scale: Scale, top: number, width: number): string[] {
  const [from = 0, to = 1] = scale.domain();
  const [low, high] = [scale(Math.max(from, claimed.low)), scale(Math.min(to, claimed.high))];
  const ends = [claimed.low, claimed.high].filter((value) => value > from && value < to);
  const text = cutToBox(claimed.label, width);
  const half = estimatedWidth(text) / 2;
  const middle = ends.length === 1 ? scale(ends[0] ?? from) : (low + high) / 2;
  const at = Math.min(width - half, Math.max(half, middle));
  return [
    filled({ x: low, y: top + LINE, width: high - low, height: 32 }, { opacity: CLAIMED }),
    ...ends.map((value) => line(scale(value), top + LINE - 2, scale(value), top + 50, { width: 1.5 })),
    label(at, top + LINE - 6, text, { anchor: 'middle', tone: 'quiet', whole: claimed.label }),
  ];
}
