import type { measureConcentration } from '../app/measure-concentration.ts';
import type { TopFacts, Words } from '../locale/words.ts';
import { sparkline } from './bars.ts';
import type { Screen, Sheet, View } from './sheet.ts';
import { tableText, wrapped } from './table.ts';
import { textWidth } from './text-width.ts';

type Concentration = Awaited<ReturnType<typeof measureConcentration>>;
type Spread = Concentration['everybody'];

/** Every so many points of the curve one mark of the sparkline. */
const MARK_EVERY = 5;
/** Parts of the customers in the table, as points of the curve. */
const PARTS = [5, 10, 15, 20, 50];

export function concentrationView(concentration: Concentration, words: Words): View {
  return {
    json: () => concentrationJson(concentration),
    text: (screen) => concentrationText(concentration, words, screen),
  };
}

function concentrationText(concentration: Concentration, words: Words, screen: Screen): string {
  const { concentration: sentences } = words.screens;
  const { everybody, withoutDormant, topPart, today } = concentration;
  const title = screen.paint.title(sentences.title(words.formats.longDay(today)));
  if (everybody.customers === 0) return [title, '', wrapped(sentences.nobody, screen.width)].join('\n');
  const told = [
    sentences.top(topFacts(everybody, topPart, words)),
    dormantLine(concentration, words),
    ...(withoutDormant.customers === 0
      ? []
      : [sentences.topWithoutDormant(topFacts(withoutDormant, topPart, words))]),
  ];
  return [
    title,
    '',
    ...told.map((line) => wrapped(line, screen.width)),
    '',
    wrapped(sentences.shares, screen.width),
    tableText(partsSheet(concentration, words), words.formats, screen),
    '',
    wrapped(sentences.curve, screen.width),
    ...curveLines(concentration, words),
  ].join('\n');
}

/** Parts of the customers are whole hundredths. */
function wholePercent(share: number, { formats }: Words): string {
  return formats.percent(share).replace(/[.,]0/, '');
}

function topFacts(spread: Spread, topPart: number, words: Words): TopFacts {
  return {
    ...spread,
    part: wholePercent(topPart, words),
    share: words.formats.percent(spread.topCents / spread.revenueCents),
  };
}

function dormantLine({ everybody, dormantAmongTop }: Concentration, words: Words): string {
  const { concentration: sentences } = words.screens;
  const { customers: dormant, cents } = dormantAmongTop;
  return dormant === 0
    ? sentences.noneDormantAmongTop(everybody.topCustomers)
    : sentences.dormantAmongTop({
        dormant,
        customers: everybody.topCustomers,
        share: words.formats.percent(cents / everybody.revenueCents),
      });
}

function partsSheet({ everybody, withoutDormant }: Concentration, words: Words): Sheet {
  const { part, everybody: all, withoutDormant: some } = words.screens.concentration;
  const inPercent = (spread: Spread, point: number) => {
    const share = spread.curve[point]?.ofSum;
    return share === undefined ? null : 100 * share;
  };
  return {
    columns: [
      { label: '', kind: 'text' },
      { label: all, kind: 'decimal' },
      { label: some, kind: 'decimal' },
    ],
    rows: PARTS.map((point) => [
      `  ${part(wholePercent(point / 100, words))}`,
      inPercent(everybody, point),
      inPercent(withoutDormant, point),
    ]),
  };
}

function curveLines({ everybody, withoutDormant }: Concentration, words: Words): string[] {
  const { concentration: sentences } = words.screens;
  const named = [
    [sentences.everybody, everybody],
    [sentences.withoutDormant, withoutDormant],
  ] as const;
  const widest = Math.max(...named.map(([name]) => textWidth(name)));
  return named.flatMap(([name, { curve }]) => {
    if (curve.length === 0) return [];
    const marks = curve.filter((_, point) => point > 0 && point % MARK_EVERY === 0);
    return [`  ${name.padEnd(widest)}  ${sparkline(marks.map(({ ofSum }) => ofSum))}`];
  });
}

function concentrationJson(concentration: Concentration): unknown {
  const { today, topPart, everybody, withoutDormant, dormantAmongTop } = concentration;
  return {
    schemaVersion: 1,
    today,
    currency: 'EUR',
    topPart,
    groups: { everybody: spreadJson(everybody), withoutDormant: spreadJson(withoutDormant) },
    dormantAmongTop: {
      customers: dormantAmongTop.customers,
      ofCustomers: everybody.topCustomers,
      cents: dormantAmongTop.cents,
      ofCents: everybody.revenueCents,
    },
  };
}

function spreadJson(spread: Spread): unknown {
  const { customers, revenueCents, topCustomers, topCents, curve } = spread;
  return {
    customers,
    revenueCents,
    topCustomers,
    topCents,
    topShareOfRevenue: revenueCents === 0 ? null : topCents / revenueCents,
    curve: curve.map(({ share, ofSum }) => ({ shareOfCustomers: share, shareOfRevenue: ofSum })),
  };
}
