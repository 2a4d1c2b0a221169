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
      ...(isHeaded ? [{ label: '', kind: 'text', flexible: true } as const] : []),
      ...Array.from({ length: height }, () => ({ label: '', kind: 'text', flexible: true }) as const),
    ],
    rows: rows.map((cells) => cells.map(oneLine)),
  };
  // Without the line of labels: what stands here explains itself.
  return tableText(sheet, words.formats, screen).split('\n').slice(1).join('\n');
}

/** The same column as one choice among several. */
export function columnText({ number, header, samples }: ColumnLook, width: number): string {
  const text = `#${number} ${header === null ? '' : `${header}: `}${samples.join(' · ')}`;
  return cutToWidth(oneLine(text), width - CHOICE_MARGIN);
}
