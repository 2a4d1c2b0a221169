import { describe, expect, it } from 'vitest';
import type { ReportData } from '../../src/app/report-data.ts';
import type { ReportExtras } from '../../src/app/report-extras.ts';
import { calibratedBands } from '../../src/domain/calibrated-bands.ts';
import type { CauseKind } from '../../src/domain/cause.ts';
import { funnelCurve } from '../../src/domain/funnel-curve.ts';
import { DEFAULT_FLAG_LIMITS } from '../../src/domain/rule-scores.ts';
import { ENGLISH } from '../../src/locale/english.ts';
import { ITALIAN } from '../../src/locale/italian.ts';
import { reportPage } from '../../src/render/report-page/report-page.ts';
import { customers, order } from '../domain/follow.ts';
import { on } from '../domain/on.ts';
import { collisionsIn, drawnIn } from './charts/drawn.ts';
import { htmlFaults } from './pages/html-faults.ts';
import { description, reportOn } from './report-data.ts';

const OVER = { today: on('2027-03-01') };
const NAME = '<script>alert(1)</script>"\u202e\u0007';

/** What the seller says, and what the customer says. */
const causes = (seller: CauseKind, customer: CauseKind) => ({ seller, customer, primary: customer });

const COHORT = [
  ...customers(24, ['refused'], { causes: causes('competitor-price', 'missed-delivery'), returnPercent: 10 }),
  ...customers(30, ['open'], {
    causes: causes('competitor-price', 'wrong-invoice'),
    returnPercent: 30,
    orders: [order()],
    revenueCents: 10_000,
    seller: 'Serafini',
    sector: NAME,
  }),
  ...customers(60, ['no-answer', 'maybe'], { causes: causes('drift', 'drift'), returnPercent: 60 }),
  ...customers(46, [], { arm: 'holdout' }),
];

const NOBODY = { customers: 0, revenueCents: 0, topCustomers: 0, topCents: 0, curve: [] };

function extrasFor(report: ReportData): ReportExtras {
  return {
    funnel: { target: 0.25, limits: funnelCurve(0.25, 150) },
    beliefs: calibratedBands(report.beliefs?.bands ?? []),
    calibration: [],
    trial: {
      today: on('2027-03-01'),
      cut: on('2026-09-01'),
      end: on('2027-02-28'),
      horizonDays: 90,
      mergeDays: 2,
      limits: DEFAULT_FLAG_LIMITS,
      model: { fitted: false, why: 'too-few-repeat-customers', repeatCustomers: 0 },
      everybody: { customers: 0, silent: 0, rules: [] },
      returning: { customers: 0, silent: 0, rules: [] },
      spontaneous: [],
      conclusion: { verdict: 'too-few', neededPerSide: 30 },
    },
    concentration: {
      today: on('2027-03-01'),
      topPart: 0.15,
      everybody: NOBODY,
      withoutDormant: NOBODY,
      dormantAmongTop: { customers: 0, cents: 0 },
    },
  };
}

function page(report: ReportData, words = ITALIAN, isBrief = false): string {
  return reportPage({ report, extras: extrasFor(report), gestures: null, words, isBrief });
}

const svgsIn = (written: string) => [...written.matchAll(/<svg .*?<\/svg>/gs)].map(([svg]) => svg);
const idsIn = (written: string) => [...written.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
const titlesIn = (written: string) =>
  [...written.matchAll(/<h2 id="part-[^>]*>([^<]*)</g)].map(([, title]) => title);

const REPORTS = [
  ['of a cohort whose window is over', reportOn(COHORT, { ...OVER, bySeller: true })],
  ['of a cohort that is still young', reportOn(COHORT)],
  ['of a cohort nobody has called yet', reportOn(customers(50, []))],
  ['without a cohort', description(COHORT)],
  ['of nobody', description([])],
] as const;

describe('the page of a report', () => {
  it.each(REPORTS)('%s is valid, fetches nothing, runs nothing, and its texts stand apart', (_, report) => {
    for (const words of [ITALIAN, ENGLISH]) {
      const written = page(report, words);
      expect(htmlFaults(written)).toEqual([]);
      expect(svgsIn(written).flatMap(collisionsIn)).toEqual([]);
      expect(written).not.toMatch(/NaN|Infinity|undefined|\[object/);
    }
  });

  it('goes from the list to what has changed since, in the order of the report', () => {
    expect(titlesIn(page(reportOn(COHORT, OVER)))).toEqual([
      '1. La lista fissata',
      '2. Dalla lista all’ordine',
      '3. Chi dice di no',
      '4. Se chi non ha risposto fosse diverso',
      '5. Quanto vale un sì',
      '6. Chi ha ordinato di nuovo: i riattivati',
      '7. Con la chiamata e senza',
      '8. Cause e reparti',
      '9. Che cosa non è ancora maturo',
      '10. Che cosa è cambiato da allora',
      '11. Le altre affermazioni',
      '12. La seconda vita',
      '13. I giudizi dei venditori',
      '14. I venditori',
    ]);
  });

  it('answers first how many, of whom, what is proven, what is not, what to do', () => {
    const written = page(reportOn(COHORT, OVER));
    const answers = written.slice(0, written.indexOf('<nav'));
    expect([...answers.matchAll(/<dt>([^<]*)</g)].map(([, label]) => label)).toEqual([
      ...['Chi', 'Risposte', 'Provato', 'Smentito', 'Non provato', 'Non si sa', 'Da fare'],
    ]);
    expect(answers).toContain('160 clienti fermi');
  });

  it('can be the answers alone', () => {
    const written = page(reportOn(COHORT, OVER), ITALIAN, true);
    expect(htmlFaults(written)).toEqual([]);
    expect(written).toContain('<dl class="answers">');
    expect(titlesIn(written)).toEqual([]);
  });

  it('has the same parts in either language, and other words', () => {
    const [italian, english] = [ITALIAN, ENGLISH].map((words) => page(reportOn(COHORT, OVER), words)) as [
      string,
      string,
    ];
    expect(idsIn(english)).toEqual(idsIn(italian));
    expect(english).toContain('<html lang="en">');
    const drawn = (written: string) =>
      svgsIn(written).flatMap((svg) => drawnIn(svg).texts.map(({ text }) => text));
    const both = drawn(italian).filter((text) => /\p{L}{4}/u.test(text) && drawn(english).includes(text));
    expect(both).toEqual([]);
  });

  it('shows a name that would do harm as text, and what cannot be seen as a dot', () => {
    const written = page(reportOn(COHORT, { ...OVER, bySeller: true }));
    expect(written).not.toContain('<script');
    expect(written).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&quot;··');
    expect(written).not.toMatch(/[^\P{Cc}\n]|\p{Cf}/u);
  });

  it('names no seller unless asked to', () => {
    expect(page(reportOn(COHORT, OVER))).not.toMatch(/Serafini|Bianchi/);
    expect(page(reportOn(COHORT, { ...OVER, bySeller: true }))).toContain('<th scope="row">Serafini</th>');
  });

  it('says of a young cohort when it matures, in words and in the drawing', () => {
    const written = page(reportOn(COHORT));
    expect(written).toContain('si sa fino al 22/12/2026; matura il 21/02/2027');
    expect(written).toContain('gli ordini maturano il 21 febbraio 2027');
    expect(page(reportOn(COHORT, OVER))).not.toContain('si sa fino al');
  });

  it('gives orders as a share only once the window is over', () => {
    const ladder = (report: ReportData) =>
      svgsIn(page(report)).find((svg) => svg.includes('figure-ladder-wide')) ?? '';
    const texts = (report: ReportData) => drawnIn(ladder(report)).texts.map(({ text }) => text);
    expect(texts(reportOn(COHORT, OVER))).toContain('30 · 26,3\u00a0% di 114');
    expect(texts(reportOn(COHORT))).toContain('30');
    expect(texts(reportOn(COHORT))).not.toContain('30 · 26,3\u00a0% di 114');
  });

  it('colours the curve of the called only when the effect is shown', () => {
    const curves = (report: ReportData) =>
      svgsIn(page(report)).find((svg) => svg.includes('curves-arms-wide')) ?? '';
    expect(curves(reportOn(COHORT, OVER))).toMatch(/class="good"/);
    expect(curves(reportOn(COHORT))).not.toMatch(/class="(good|warn)"/);
  });

  it('draws no claims and no funnel of a handful of answers, and tells their counts', () => {
    const few = page(
      reportOn([
        ...customers(3, ['refused'], { causes: causes('drift', 'wrong-invoice') }),
        ...customers(40),
      ]),
    );
    expect(few).not.toMatch(/figure-answers|figure-departments/);
    expect(few).toContain('Hanno rifiutato 3\u00a0su\u00a03');
    expect(few).toContain(
      '<th scope="row">fatturazione</th><td class="number">3</td><td class="number">3</td>',
    );
  });

  it('warns at the top when what is reported is not what was frozen', () => {
    const broken = page(reportOn(COHORT, OVER, { sealHolds: false }));
    expect(broken.indexOf('l’impronta della coorte non torna')).toBeLessThan(broken.indexOf('<dl'));
    expect(page(reportOn(COHORT, OVER))).not.toContain('class="alarm warn"');
  });
});
