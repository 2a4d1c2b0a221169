import type { tryRules } from '../app/try-rules.ts';
import type { Words } from '../locale/words.ts';
import { backtestJson } from './backtest-json.ts';
import { bar } from './bars.ts';
import type { Screen, Sheet, View } from './sheet.ts';
import { tableText, wrapped } from './table.ts';

type Trial = Awaited<ReturnType<typeof tryRules>>;
type Separation = Trial['everybody']['rules'][number]['separation'];

const BAR_WIDTH = 20;
/** An area no better than a coin has no bar. */
const COIN = 0.5;
/** Two-sided 5 % point of the normal distribution. */
const Z_95 = 1.96;

export function backtestView(trial: Trial, words: Words): View {
  return {
    json: () => backtestJson(trial, conclusionText(trial, words)),
    text: (screen) => backtestText(trial, words, screen),
  };
}

/** The conclusion comes last: on a terminal that is what is still to be seen. */
function backtestText(trial: Trial, words: Words, screen: Screen): string {
  const { backtest: sentences } = words.screens;
  const { everybody, cut, horizonDays } = trial;
  const sections = [
    [
      screen.paint.title(sentences.title),
      wrapped(sentences.what(words.formats.longDay(cut), horizonDays), screen.width),
      wrapped(sentences.counts(everybody), screen.width),
    ],
    ...(everybody.rules.length === 0
      ? []
      : [separationLines(trial, words, screen), flaggingLines(trial, words, screen)]),
    everybody.customers === 0 ? [] : honestyLines(trial, words, screen),
    everybody.customers === 0 ? [] : returnLines(trial, words, screen),
    [screen.paint.title(sentences.conclusionTitle), wrapped(conclusionText(trial, words), screen.width)],
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

function conclusionText({ conclusion, everybody }: Trial, words: Words): string {
  const { backtest: sentences } = words.screens;
  switch (conclusion.verdict) {
    case 'too-few':
      return sentences.tooFew({
        silent: everybody.silent,
        ordered: everybody.customers - everybody.silent,
        needed: conclusion.neededPerSide,
      });
    case 'clear':
      return sentences.clear(conclusion.best, conclusion.comparedWith);
    case 'not-clear':
      return sentences.notClear(conclusion.best, conclusion.comparedWith);
  }
}

function separationLines({ everybody, returning }: Trial, words: Words, screen: Screen): string[] {
  const { separation, rules: names } = words.screens.backtest;
  const rows = everybody.rules.map(({ rule, separation: all }) => {
    const some = returning.rules.find((one) => one.rule === rule)?.separation;
    const length = (all.auc - COIN) / (1 - COIN);
    return [
      names[rule],
      bar(length, BAR_WIDTH),
      areaText(all, words),
      some === undefined ? '' : areaText(some, words),
    ];
  });
  const sheet: Sheet = {
    columns: [
      { label: '', kind: 'text', flexible: true },
      { label: '', kind: 'text' },
      { label: separation.everybody, kind: 'text' },
      { label: separation.returning, kind: 'text' },
    ],
    rows,
  };
  return [
    screen.paint.title(separation.title),
    wrapped(separation.note, screen.width),
    tableText(sheet, words.formats, screen),
    screen.paint.dim(wrapped(separation.legend, screen.width)),
  ];
}

function areaText({ auc, standardError }: Separation, { formats }: Words): string {
  const [area, margin] = [100 * auc, 100 * Z_95 * standardError].map((value) =>
    formats.decimal(value, 1, true),
  );
  return `${area} ± ${margin}`;
}

function flaggingLines({ everybody, limits }: Trial, words: Words, screen: Screen): string[] {
  const { flagging, rules: names, limits: beyond } = words.screens.backtest;
  const { columns } = flagging;
  const sheet: Sheet = {
    columns: [
      { label: columns.rule, kind: 'text', flexible: true },
      { label: columns.flagged, kind: 'integer' },
      { label: columns.ofCustomers, kind: 'integer' },
      { label: columns.right, kind: 'integer' },
      { label: columns.ofFlagged, kind: 'integer' },
      { label: columns.ofSilent, kind: 'integer' },
    ],
    rows: everybody.rules.map(({ rule, flagging: { flagged, right, flaggedShare, precision, recall } }) => [
      `${names[rule]}, ${beyond[rule](limits[rule])}`,
      flagged,
      inPercent(flaggedShare),
      right,
      inPercent(precision),
      inPercent(recall),
    ]),
  };
  return [
    screen.paint.title(flagging.title),
    tableText(sheet, words.formats, screen),
    wrapped(flagging.note, screen.width),
  ];
}

function inPercent(share: number | undefined): number | null {
  return share === undefined ? null : 100 * share;
}

/** Only where the model was fitted and somebody ordered and somebody did not; else why there is none. */
function honestyLines({ model, everybody }: Trial, words: Words, screen: Screen): string[] {
  const { calibration, unfitted } = words.screens.backtest;
  if (!model.fitted) return [wrapped(unfitted[model.why](model.repeatCustomers), screen.width)];
  const honesty = everybody.rules.find(({ rule }) => rule === 'p-no-order')?.honesty;
  if (honesty === undefined || honesty === null) return [];
  const { columns } = calibration;
  const share = everybody.silent / everybody.customers;
  const rounded = (value: number) => words.formats.integer(100 * value);
  const sheet: Sheet = {
    columns: [
      { label: columns.band, kind: 'text' },
      { label: columns.customers, kind: 'integer' },
      { label: columns.foretold, kind: 'integer' },
      { label: columns.silent, kind: 'integer' },
      { label: columns.happened, kind: 'integer' },
    ],
    rows: honesty.calibration.map(({ customers, lowest, highest, meanForetold, happened }) => [
      calibration.band(rounded(lowest), rounded(highest)),
      customers,
      meanForetold * customers,
      happened,
      (100 * happened) / customers,
    ]),
  };
  return [
    screen.paint.title(calibration.title),
    tableText(sheet, words.formats, screen),
    wrapped(calibration.brier(honesty.brier, share * (1 - share)), screen.width),
  ];
}

function returnLines({ spontaneous }: Trial, words: Words, screen: Screen): string[] {
  const { returns } = words.screens.backtest;
  const within = spontaneous[0]?.returns.map(({ withinDays }) => withinDays) ?? [];
  const sheet: Sheet = {
    columns: [
      { label: returns.band, kind: 'text' },
      { label: returns.customers, kind: 'integer' },
      ...within.flatMap((days) => [
        { label: returns.within(days), kind: 'integer' } as const,
        { label: returns.ofBand, kind: 'integer' } as const,
      ]),
    ],
    rows: spontaneous.map((band) => [
      returns.days(band.fromDays, band.belowDays),
      band.customers,
      ...band.returns.flatMap(({ customers }) => [
        customers,
        customers === null || band.customers === 0 ? null : (100 * customers) / band.customers,
      ]),
    ]),
  };
  return [
    screen.paint.title(returns.title),
    tableText(sheet, words.formats, screen),
    wrapped(returns.note, screen.width),
  ];
}
