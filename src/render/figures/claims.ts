import type { ReportData } from '../../app/report-data.ts';
import type { Words } from '../../locale/words.ts';
import { type ClaimMark, claimsChart } from '../charts/claims.ts';
import { type Claim, figureText, verdictText } from '../claim-text.ts';
import type { Figure } from '../pages/figure.ts';
import { writtenEnds, writtenPoints } from '../report-figures.ts';
import type { Sheet } from '../sheet.ts';

export type ClaimsFigure = 'answers' | 'shares' | 'differences';

/** Claims on one scale, those that have anything to be drawn. Undefined while nothing has been measured. */
export function claimsFigure(
  which: ClaimsFigure,
  claims: readonly Claim[],
  words: Words,
): Figure | undefined {
  const kind = which === 'differences' ? 'difference' : 'share';
  const drawn = claims.filter((claim) => claim.kind === kind && claim.claimed !== null && hasFigures(claim));
  if (!drawn.some(isMeasured)) return undefined;
  const { charts } = words.screens;
  const marks = drawn.map((claim) => markOf(claim, words));
  return {
    id: `figure-${which}`,
    ...charts.claims[which],
    description: charts.claims.describe(marks.map(({ label, verdictText }) => [label, verdictText])),
    shape: 'wide',
    draw: (canvas) =>
      claimsChart(
        {
          claims: marks,
          kind,
          written: kind === 'share' ? charts.percent : charts.points,
          words: charts.claims,
        },
        canvas,
      ),
    tableTitle: charts.numbers,
    table: claimsSheet(drawn, words),
  };
}

function isMeasured({ estimate, anytime, bounds }: Claim): boolean {
  return estimate !== null || anytime !== null || bounds !== null;
}

/** Beside what is measured, too few to be measured is drawn too: as what is claimed, with the count beside it. */
function hasFigures(claim: Claim): boolean {
  return isMeasured(claim) || (claim.verdict === 'too-few' && (claim.denominator ?? 0) > 0);
}

function markOf(claim: Claim, words: Words): ClaimMark {
  const { charts } = words.screens;
  const { id, kind, verdict, claimed, estimate, low, high, anytime, bounds } = claim;
  const figure = figureText(claim, words);
  const isKnown = estimate !== null && low !== null && high !== null;
  return {
    label: words.labels.claims[id],
    verdict,
    verdictText: verdictText(claim, words),
    figures: [figure, countText(claim, words)].filter((part) => part != null).join(' · '),
    claimed: { ...stretchOf(claimed), label: charts.claims.claimedAs(claimedText(claimed, kind, words)) },
    measured: isKnown ? { estimate, low, high } : null,
    anytime,
    bounds,
  };
}

function claimedText(claimed: Claim['claimed'], kind: Claim['kind'], words: Words): string {
  return claimed === null || kind === 'unmeasured' ? '' : words.screens.claims.claimed(claimed, kind);
}

/** Where the value would have to lie; without an end where the claim has none. */
export function stretchOf(claimed: Claim['claimed']): { readonly low: number; readonly high: number } {
  const [low, high] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  switch (claimed?.is) {
    case 'at-most':
      return { low, high: claimed.value };
    case 'at-least':
    case 'above':
      return { low: claimed.value, high };
    case 'between':
      return { low: claimed.low, high: claimed.high };
    case undefined:
      return { low, high };
  }
}

/** Few enough columns for a sheet of paper. */
function claimsSheet(claims: readonly Claim[], words: Words): Sheet {
  const { columns: label } = words.screens.claims;
  const { claims: key } = words.screens.charts;
  const ends = (range: Claim['bounds'], kind: Claim['kind']) =>
    range === null ? null : writtenEnds(kind, range, words);
  return {
    columns: [label.claim, label.verdict, key.count, label.estimate, key.everyLook, key.worst].map(
      (text) => ({
        label: text,
        kind: 'text',
      }),
    ),
    rows: claims.map((claim) => [
      words.labels.claims[claim.id],
      verdictText(claim, words),
      countText(claim, words),
      figureText(claim, words) ?? null,
      ends(claim.anytime, claim.kind),
      ends(claim.bounds, claim.kind),
    ]),
  };
}

/** A census counts cents, which say nothing beside customers. */
function countText({ method, numerator, denominator }: Claim, words: Words): string | null {
  if (method === 'census' || numerator === null || denominator === null) return null;
  return words.screens.claims.count(numerator, denominator);
}

/** The effect of calling, once it has been measured. */
export function effectFigure({ uplift }: ReportData, words: Words): Figure | undefined {
  const difference = uplift?.difference ?? null;
  if (uplift === null || difference === null || difference.estimate === null) return undefined;
  const { charts, claims: sentences, report } = words.screens;
  const { estimate, low, high } = difference;
  const verdict = ({ shown: 'supported', reversed: 'contradicted' } as const)[
    uplift.verdict as 'shown' | 'reversed'
  ];
  const verdictText = report.uplift.verdicts[uplift.verdict];
  const interval = { estimate, low, high };
  const { columns: label } = sentences;
  const mark: ClaimMark = {
    label: charts.claims.difference,
    verdict: verdict ?? 'not-decided',
    verdictText,
    figures: sentences.points(writtenPoints(interval, words)),
    claimed: { low: 0, high: Number.POSITIVE_INFINITY, label: charts.claims.aboveZero },
    measured: interval,
    anytime: null,
    bounds: null,
  };
  return {
    id: 'figure-effect',
    ...charts.claims.effect,
    description: charts.claims.describe([[charts.claims.difference, verdictText]]),
    shape: 'wide',
    draw: (canvas) =>
      claimsChart(
        { claims: [mark], kind: 'difference', written: charts.points, words: charts.claims },
        canvas,
      ),
    tableTitle: charts.numbers,
    table: {
      columns: [
        { label: label.part, kind: 'text' },
        { label: label.numerator, kind: 'integer' },
        { label: label.denominator, kind: 'integer' },
        { label: `${label.estimate} %`, kind: 'decimal' },
        { label: `${label.low} %`, kind: 'decimal' },
        { label: `${label.high} %`, kind: 'decimal' },
      ],
      rows: [
        armRow(report.orders.groups.contact, difference.one),
        armRow(report.orders.groups.holdout, difference.other),
        [charts.claims.difference, null, null, 100 * estimate, 100 * low, 100 * high],
      ],
    },
  };
}

type Arm = NonNullable<NonNullable<ReportData['uplift']>['difference']>['one'];

function armRow(name: string, { numerator, denominator, estimate, low, high }: Arm) {
  return [name, numerator, denominator, 100 * (estimate ?? 0), 100 * low, 100 * high];
}
