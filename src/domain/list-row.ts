import { parseWeek, type Week } from './week.ts';

/** The row of a list of calls: whose list of which week, and its place there. */
export interface ListRow {
  readonly week: Week;
  /** null = customers without a seller. */
  readonly seller: string | null;
  readonly rank: number;
}

const NO_SELLER = '-';
const LIST_ROW = /^(\d{4}-W\d{2})\/(.*)\/([1-9]\d{0,5})$/s;

/** `2026-W48/Bianchi/1`: how a row is known when the list comes back filled in. */
export function listRowId({ week, seller, rank }: ListRow): string {
  return `${week}/${seller ?? NO_SELLER}/${rank}`;
}

/** The name of a seller may hold strokes of its own. */
export function parseListRow(text: string): ListRow | undefined {
  const [, written = '', seller = '', rank = ''] = LIST_ROW.exec(text) ?? [];
  const week = parseWeek(written);
  if (week === undefined || seller === '') return undefined;
  return { week, seller: seller === NO_SELLER ? null : seller, rank: Number(rank) };
}
