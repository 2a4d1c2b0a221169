import { type DecimalMark, decimalMarkIn } from './amounts.ts';
import { meantText } from './cells.ts';
import { type DateOrder, dateOrderIn } from './days.ts';
import type { ColumnMap } from './layout.ts';
import type { TextRecord } from './records.ts';

/** What cells show of the decimal mark and of the order of day and month, counted over a file. */
export interface Evidence {
  comma: number;
  point: number;
  dmy: number;
  mdy: number;
}

export function noEvidence(): Evidence {
  return { comma: 0, point: 0, dmy: 0, mdy: 0 };
}

export function addEvidence(all: Evidence, more: Readonly<Evidence>): void {
  all.comma += more.comma;
  all.point += more.point;
  all.dmy += more.dmy;
  all.mdy += more.mdy;
}

/** Adds what the amount and the day of one row show. */
export function countEvidence(record: TextRecord, map: ColumnMap, evidence: Evidence): void {
  if (map.kind === 'customers') {
    countMark(record, map.columns.total, evidence);
    for (const { index } of map.periods ?? []) countMark(record, index, evidence);
  } else countMark(record, map.columns.amount ?? map.columns.unitPrice, evidence);
  const day = map.kind === 'customers' ? map.columns.lastOrderOn : map.columns.placedOn;
  const order = shownBy(record, day, dateOrderIn);
  if (order !== undefined) evidence[order] += 1;
}

function countMark(record: TextRecord, column: number | undefined, evidence: Evidence): void {
  const mark = shownBy(record, column, decimalMarkIn);
  if (mark !== undefined) evidence[mark === ',' ? 'comma' : 'point'] += 1;
}

function shownBy<Shown>(
  { cells }: TextRecord,
  column: number | undefined,
  shown: (text: string) => Shown | undefined,
): Shown | undefined {
  const text = column === undefined ? null : meantText(cells[column]);
  return text === null ? undefined : shown(text);
}

/** The mark that most amounts show; undefined when they show none, or both alike. */
export function decimalShown({ comma, point }: Readonly<Evidence>): DecimalMark | undefined {
  if (comma === point) return undefined;
  return comma > point ? ',' : '.';
}

export function dateOrderShown({ dmy, mdy }: Readonly<Evidence>): DateOrder | undefined {
  if (dmy === mdy) return undefined;
  return dmy > mdy ? 'dmy' : 'mdy';
}
