import type { GestureAccount } from '../app/gesture-account.ts';
import type { ReportData } from '../app/report-data.ts';
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
  /** On screen the first part alone. */
  readonly isBrief?: boolean;
}

export function reportView(
  report: ReportData,
  words: Words,
  { gestures = null, table = 'claims', isBrief = false }: ReportShown = {},
): View {
  const given = gestures === null ? null : gestureAccountJson(gestures, words);
  return {
    json: () => ({ ...reportJson(report, words), gestures: given }),
    sheet: () => reportSheet(table, report, words),
    text: (screen) =>
      (isBrief ? briefText : reportText)(
        report,
        words,
        screen,
        gestures === null ? [] : gestureAccountLines(gestures, words, screen),
      ),
  };
}
