import type { Day } from '../domain/day.ts';
import type { Rated } from '../domain/rating.ts';
import type { CustomerRow } from '../intake/customer-row.ts';
import type { OrderRow, Party } from '../intake/order-row.ts';
import { rowsOf } from '../intake/rows.ts';
import type { Survey } from '../intake/survey.ts';

/** One row as it was understood; a field the row leaves empty is not there. */
export interface PreviewRow {
  readonly line: number;
  readonly values: Readonly<
    Partial<
      Omit<CustomerRow, 'line' | Inner> &
        Omit<OrderRow, 'line' | 'party'> &
        Party &
        Readonly<Record<Rated, number>>
    >
  >;
}

/** Conclusions of ours, of which the cells shown tell the ground. */
type Inner = 'emailObjected' | 'knownByEmail' | 'marks';

const ROWS_SHOWN = 5;

/** Ratings as they are written: on which scale is known once the whole list has been read. */
function figuresOf({ marks }: CustomerRow): Partial<Record<Rated, number>> {
  const figures = Object.entries(marks).map(([name, mark]) => [
    name,
    'plain' in mark ? mark.plain : mark.settled,
  ]);
  return Object.fromEntries(figures);
}

/** The first rows of a file that become records, as they were understood. */
export async function previewOf(survey: Survey, today: Day): Promise<PreviewRow[]> {
  const preview: PreviewRow[] = [];
  for await (const read of rowsOf({ survey, today })) {
    if (read.as !== 'customer' && read.as !== 'order') continue;
    const { line, ...values } =
      read.as === 'order'
        ? { ...read.row, ...read.row.party, party: null }
        : { ...read.row, ...figuresOf(read.row), emailObjected: null, knownByEmail: null, marks: null };
    // A customer who did not object is the rule and need not be shown.
    const stated = Object.entries(values).filter(([, value]) => value !== null && value !== false);
    preview.push({ line, values: Object.fromEntries(stated) });
    if (preview.length === ROWS_SHOWN) break;
  }
  return preview;
}
