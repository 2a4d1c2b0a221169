import type { lookAtFile } from '../app/look-at-file.ts';
import type { Words } from '../locale/words.ts';
import { oneLine } from './safe-text.ts';
import type { Screen, Sheet } from './sheet.ts';
import { tableText } from './table.ts';
import { cutToWidth } from './text-width.ts';

type ColumnLook = Awaited<ReturnType<typeof lookAtFile>>['columns'][number];

/** What a marker and a blank before a choice take. */
const CHOICE_MARGIN = 4;

/** The first rows of a file turned on their side, one column of it a line: files have more columns than screens. */
export function columnsText(looks: readonly ColumnLook[], words: Words, screen: Screen): string {
  const { column, value } = words.labels.columns;
  const rows = looks.map(({ number, header, samples }) => [
    `#${number}`,
    ...(header === null ? [] : [header]),
    ...samples,
  ]);
  const isHeaded = looks.some(({ header }) => header !== null);
  const height = Math.max(...looks.map(({ samples }) => samples.length));
  const sheet: Sheet = {
    columns: [
      { label: '', kind: 'code' },
      ...(isHeaded ? [{ label: column, kind: 'text', flexible: true } as const] : []),
      ...Array.from(
        { length: height },
        (_, index) => ({ label: `${value} ${index + 1}`, kind: 'text', flexible: true }) as const,
      ),
    ],
    rows: rows.map((cells) => cells.map(oneLine)),
  };
  return tableText(sheet, words.formats, screen);
}

/** The same column as one choice among several. */
export function columnText({ number, header, samples }: ColumnLook, width: number): string {
  const text = `#${number} ${header === null ? '' : `${header}: `}${samples.join(' · ')}`;
  return cutToWidth(oneLine(text), width - CHOICE_MARGIN);
}
