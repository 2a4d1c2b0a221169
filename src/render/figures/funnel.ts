import type { ReportData } from '../../app/report-data.ts';
import type { ReportExtras } from '../../app/report-extras.ts';
import type { Words } from '../../locale/words.ts';
import { type FunnelPoint, funnelChart, STANDING_SIGNS, type Standing } from '../charts/funnel.ts';
import type { Figure } from '../pages/figure.ts';
import { departmentSheet, sellerSheet } from '../report-sheets.ts';
import { oneLine } from '../safe-text.ts';
import type { Sheet } from '../sheet.ts';

type Funnel = ReportExtras['funnel'];

/** Refusals by department around the share of all. Undefined while no department can be judged. */
export function departmentsFigure(report: ReportData, funnel: Funnel, words: Words): Figure | undefined {
  const points = report.departments.map(({ department, refusals, answers, standing }): FunnelPoint => {
    return { name: words.labels.departments[department], count: refusals, trials: answers, standing };
  });
  return funnelFigure('departments', points, departmentSheet(report, words), funnel, words);
}

/** By seller, only where that has been asked for. */
export function sellersFigure({ sellers }: ReportData, funnel: Funnel, words: Words): Figure | undefined {
  if (sellers === null) return undefined;
  const points = sellers.rows.map(({ seller, refusals, answers, standing }): FunnelPoint => {
    return { name: oneLine(seller), count: refusals, trials: answers, standing };
  });
  return funnelFigure('sellers', points, sellerSheet(sellers, words), funnel, words);
}

function funnelFigure(
  which: 'departments' | 'sellers',
  points: readonly FunnelPoint[],
  table: Sheet,
  { target, limits }: Funnel,
  words: Words,
): Figure | undefined {
  const { funnel, numbers, percent } = words.screens.charts;
  const most = Math.max(0, ...points.map(({ trials }) => trials));
  if (target === null || points.every(({ standing }) => standing === 'too-few')) return undefined;
  const chart = {
    points,
    target,
    limits: limits.filter(({ trials }) => trials <= most * 1.15),
    percent,
    integer: words.formats.integer,
    words: { ...funnel, target: funnel.target(percent(target)) },
  };
  return {
    id: `figure-${which}`,
    ...funnel[which],
    description: funnel.describe(byStanding(points, words)),
    shape: 'wide',
    draw: (canvas) => funnelChart(chart, canvas),
    tableTitle: numbers,
    table,
  };
}

function byStanding(points: readonly FunnelPoint[], words: Words): (readonly [string, readonly string[]])[] {
  const { standings } = words.screens.charts.funnel;
  return (Object.keys(STANDING_SIGNS) as Standing[]).toReversed().flatMap((standing) => {
    const names = points.filter((point) => point.standing === standing).map(({ name }) => name);
    return names.length === 0 ? [] : [[standings[standing], names] as const];
  });
}
