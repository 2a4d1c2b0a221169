import type { ListedLine, SilentLines } from '../app/list-silent-lines.ts';
import type { Words } from '../locale/words.ts';
import type { Sheet, View } from './sheet.ts';
import { tableText, wrapped } from './table.ts';

const SCHEMA_VERSION = 1;
const CURRENCY = 'EUR';

export function silentLinesView(list: SilentLines, words: Words): View {
  return {
    json: () => ({
      schemaVersion: SCHEMA_VERSION,
      today: list.today,
      view: 'partial',
      hasProductLines: list.hasProductLines,
      customers: list.lines.map((line) => ({
        ...line,
        currency: CURRENCY,
        explanation: explained(line, words),
      })),
    }),
    sheet: () => silentLinesSheet(list, words),
    text: (screen) =>
      list.lines.length === 0
        ? wrapped(nothingText(list, words), screen.width)
        : tableText(silentLinesSheet(list, words), words.formats, screen),
  };
}

export function silentLinesSummary(list: SilentLines, words: Words): string | null {
  return list.listed === 0 ? null : words.screens.partial.listed(list.listed);
}

function nothingText({ hasProductLines }: SilentLines, { screens }: Words): string {
  return hasProductLines ? screens.partial.none : screens.partial.unknown;
}

function explained(line: ListedLine, { screens }: Words): string {
  return screens.partial.explain(line);
}

function silentLinesSheet({ lines }: SilentLines, words: Words): Sheet {
  const { columns: label } = words.labels;
  return {
    columns: [
      { label: label.code, kind: 'code' },
      { label: label.name, kind: 'text', flexible: true },
      { label: label.seller, kind: 'text', flexible: true },
      { label: label.productLine, kind: 'text', flexible: true },
      { label: label.lastOrder, kind: 'day' },
      { label: label.silentDays, kind: 'integer' },
      { label: label.typicalGap, kind: 'decimal', digits: 0 },
      { label: label.timesCadence, kind: 'decimal', digits: 1 },
      { label: label.lostPerYear, kind: 'money', digits: 0 },
      { label: label.whyListed, kind: 'text', fileOnly: true },
    ],
    rows: lines.map((line) => [
      line.code,
      line.name,
      line.seller,
      line.productLine,
      line.lastOrderOn,
      line.silentDays,
      line.typicalGapDays,
      line.timesCadence,
      line.lostCentsPerYear,
      explained(line, words),
    ]),
  };
}
