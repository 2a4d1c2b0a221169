import { RATED } from '../domain/rating.ts';
import { noEvidence } from '../intake/evidence.ts';
import { keepRepairs } from '../intake/repair.ts';
import { type Reject, type Repair, rejectedAt } from '../intake/row.ts';
import { rowsOf } from '../intake/rows.ts';
import { recordsOfSource } from '../intake/source.ts';
import { type Survey, withEvidence } from '../intake/survey.ts';
import { mergeCustomers, stageCustomers } from '../store/customer-merge.ts';
import type { Db } from '../store/schema.ts';
import { customerCells } from './staged-cells.ts';
import { suppressedRows } from './suppressed-rows.ts';
import { progressAt, REJECTS_KEPT, readsAlike, type TakenFile, type TakingOptions } from './taken-file.ts';

const ROWS_PER_REPORT = 1_000;

/**
 * Brings a customer list into the database. What its first rows show of decimal mark and date order is an assumption: when the
 * whole list says otherwise it is read once more, as it says.
 */
export async function takeCustomers(db: Db, survey: Survey, options: TakingOptions): Promise<TakenFile> {
  const { map } = survey.header;
  const rated = map.kind === 'customers' && RATED.some((name) => map.columns[name] !== undefined);
  const stage = await stageCustomers(db, rated);
  const suppressed = await suppressedRows(db);
  const evidence = noEvidence();
  const meter = { bytes: 0 };
  const rejects: Reject[] = [];
  const repairs: Repair[] = [];
  let [read, skipped, rejected, repaired] = [0, 0, 0, 0];
  for await (const result of rowsOf({ survey, today: options.today }, evidence, meter)) {
    read += 1;
    if ('repairs' in result) repaired += keepRepairs(repairs, result.repairs);
    if (result.as === 'customer') {
      await stage.add(customerCells(result.row, rated, suppressed?.ofCustomer(result.row) ?? null));
    } else if (result.as === 'rejected') {
      rejected += 1;
      if (rejects.length < REJECTS_KEPT) rejects.push(result.reject);
    } else skipped += 1;
    if (read % ROWS_PER_REPORT === 0) options.progress?.(progressAt(survey, read, meter.bytes));
  }
  options.progress?.(progressAt(survey, read, meter.bytes));
  await stage.finish();
  const settled = withEvidence(survey, evidence);
  if (!readsAlike(survey, settled)) return takeCustomers(db, settled, options);

  const { ambiguousLines, contradictingLines, changedFields, forgotten, ...merged } = await mergeCustomers(
    db,
    {
      ...options,
      isSuppressing: suppressed !== undefined,
    },
  );
  const late = await lateRejects(survey, new Set(ambiguousLines), new Set(contradictingLines));
  return {
    survey: settled,
    read,
    rejected: rejected + late.length,
    rejects: [...rejects, ...late].toSorted((one, other) => one.line - other.line),
    counts: { ...merged, skipped: merged.skipped + skipped },
    forgotten,
    changedFields,
    repaired,
    repairs,
  };
}

/** The rows that only the merge could refuse, fetched with all their cells. */
async function lateRejects(
  survey: Survey,
  ambiguous: ReadonlySet<number>,
  contradicting: ReadonlySet<number>,
): Promise<Reject[]> {
  const late: Reject[] = [];
  if (ambiguous.size + contradicting.size === 0) return late;
  const { map, cells: header } = survey.header;
  const columns = map.kind === 'customers' ? map.columns : {};
  for await (const record of recordsOfSource(survey)) {
    if (ambiguous.has(record.line)) late.push(rejectedAt(record, header, columns.name, 'ambiguous-customer'));
    if (contradicting.has(record.line)) {
      late.push(rejectedAt(record, header, columns.vatNumber, 'contradiction'));
    }
  }
  return late;
}
