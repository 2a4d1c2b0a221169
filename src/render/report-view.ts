import type { GestureAccount } from '../app/gesture-account.ts';
import type { ReportData } from '../app/report-data.ts';
import type { ReportExtras } from '../app/report-extras.ts';
import type { Words } from '../locale/words.ts';
import { gestureAccountJson, gestureAccountLines } from './gesture-account-view.ts';
import { reportJson } from './report-json.ts';
import { reportSheet } from './report-sheets.ts';
import type { ReportTable } from './report-tables.ts';
import { briefText, reportText } from './report-text.ts';
import type { View } from './sheet.ts';

interface ReportShown {
  /** What was given in the year; null leaves that part out. */
  readonly gestures?: GestureAccount | null;
  /** The table that CSV is to have. */
  readonly table?: ReportTable;
  /** On screen and on a page the first part alone. */
  readonly isBrief?: boolean;
  /** What a page shows beyond the report, computed only for a page. Without it there is no page. */
  readonly extras?: () => Promise<ReportExtras>;
}

export function reportView(
  report: ReportData,
  words: Words,
  { gestures = null, table = 'claims', isBrief = false, extras }: ReportShown = {},
): View {
  const page = async (more: ReportExtras) => {
    const { reportPage } = await import('./report-page/report-page.ts');
    return reportPage({ report, extras: more, gestures, words, isBrief });
  };
  const given = gestures === null ? null : gestureAccountJson(gestures, words);
  return {
    json: () => ({ ...reportJson(report, words), gestures: given }),
    sheet: () => reportSheet(table, report, words),
    ...(extras === undefined ? {} : { files: { html: async () => page(await extras()) } }),
    text: (screen) =>
      (isBrief ? briefText : reportText)(
        report,
        words,
        screen,
        gestures === null ? [] : gestureAccountLines(gestures, words, screen),
      ),
  };
}
