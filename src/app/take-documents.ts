import type { Day } from '../domain/day.ts';
import { addEvidence, type Evidence, noEvidence } from '../intake/evidence.ts';
import type { ColumnMap } from '../intake/layout.ts';
import type { Party } from '../intake/order-row.ts';
import { readOrderRuns } from '../intake/order-thread.ts';
import type { TextRecord } from '../intake/records.ts';
import { keepRepairs } from '../intake/repair.ts';
import { type Reject, type RejectCode, type Repair, rejectedAt } from '../intake/row.ts';
import { rowReaderFor } from '../intake/row-reader.ts';
import { readRow } from '../intake/rows.ts';
import { recordsOfSource } from '../intake/source.ts';
import { type Survey, withEvidence } from '../intake/survey.ts';
import { type IntakeCounts, type OrderIntake, openOrderIntake } from '../store/order-intake.ts';
import type { Db } from '../store/schema.ts';
import { suppressedRows } from './suppressed-rows.ts';
import { progressAt, REJECTS_KEPT, readsAlike, type TakenFile, type TakingOptions } from './taken-file.ts';

/**
 * Brings the documents of a file into the database. What its first rows show of decimal mark and date order is an assumption: when
 * the whole file says otherwise it is taken back and read once more, as it says.
 */
export async function takeDocuments(db: Db, survey: Survey, options: TakingOptions): Promise<TakenFile> {
  const attempt = await db.savepoint();
  const suppressed = await suppressedRows(db);
  const asLines = survey.kind === 'order-lines';
  const intake = await openOrderIntake(db, options.batch, { asLines, suppressed: suppressed?.ofParty });
  const rows = await takeRows(intake, survey, options);
  const settled = withEvidence(survey, rows.evidence);
  if (!readsAlike(survey, settled)) {
    await attempt.undo();
    return takeDocuments(db, settled, options);
  }
  await attempt.keep();
  if (await intake.mergeWaiting()) {
    for await (const run of readOrderRuns({ survey, today: options.today })) await intake.review(run);
  }
  const merged = await intake.finish();
  const late = await lateRejects(survey, options.today, merged);
  return {
    survey: settled,
    read: rows.read,
    rejected: rows.rejected + late.length,
    rejects: [...rows.rejects, ...late].toSorted((one, other) => one.line - other.line),
    counts: {
      added: merged.added,
      changed: merged.changed,
      unchanged: merged.unchanged,
      skipped: merged.skipped + rows.skipped,
    },
    forgotten: merged.forgotten,
    changedFields: merged.changedFields,
    repaired: rows.repaired,
    repairs: rows.repairs,
  };
}

interface TakenRows {
  readonly read: number;
  readonly skipped: number;
  readonly rejected: number;
  readonly rejects: readonly Reject[];
  readonly repaired: number;
  readonly repairs: readonly Repair[];
  readonly evidence: Evidence;
}

async function takeRows(intake: OrderIntake, survey: Survey, options: TakingOptions): Promise<TakenRows> {
  const evidence = noEvidence();
  const rejects: Reject[] = [];
  const repairs: Repair[] = [];
  let [read, skipped, rejected, repaired] = [0, 0, 0, 0];
  for await (const run of readOrderRuns({ survey, today: options.today })) {
    await intake.addParties(run.newParties);
    await intake.add(run);
    intake.addSellers(run.sellers);
    addEvidence(evidence, run.evidence);
    read += run.read;
    skipped += run.skipped;
    rejected += run.rejects.length;
    repaired += run.repaired;
    keepRepairs(repairs, run.repairs);
    for (const reject of run.rejects) if (rejects.length < REJECTS_KEPT) rejects.push(reject);
    options.progress?.(progressAt(survey, read, run.bytesRead));
  }
  return { read, skipped, rejected, rejects, repaired, repairs, evidence };
}

/** The rows that only the merge could refuse, fetched with all their cells. */
async function lateRejects(survey: Survey, today: Day, merged: IntakeCounts): Promise<Reject[]> {
  const { repeatedLines, refusedParties } = merged;
  if (repeatedLines.length + refusedParties.length === 0) return [];
  const repeated = new Set(repeatedLines);
  const refused = new Map(refusedParties.map((party) => [keyOf(party), codeOf(party.state)]));
  const late: Reject[] = [];
  const rules = { survey, today };
  const reader = rowReaderFor(rules);
  for await (const record of recordsOfSource(survey)) {
    if (record.line <= survey.header.line) continue;
    if (repeated.has(record.line)) {
      late.push(reject(record, survey, 'repeated-document'));
      continue;
    }
    const read = refused.size === 0 ? undefined : readRow(record, rules, reader);
    const code = read?.as === 'order' ? refused.get(keyOf(read.row.party)) : undefined;
    if (code !== undefined) late.push(reject(record, survey, code));
  }
  return late;
}

function codeOf(state: IntakeCounts['refusedParties'][number]['state']): RejectCode {
  return state === 'ambiguous' ? 'ambiguous-customer' : 'contradiction';
}

function keyOf({ customerCode, customerName, vatNumber, taxCode }: Party): string {
  return JSON.stringify([customerCode, customerName, vatNumber, taxCode]);
}

function reject(record: TextRecord, survey: Survey, code: RejectCode): Reject {
  return rejectedAt(record, survey.header.cells, columnToShow(survey.header.map, code), code);
}

function columnToShow(map: ColumnMap, code: RejectCode): number | undefined {
  if (map.kind === 'customers') return map.columns.name;
  if (code === 'contradiction') return map.columns.vatNumber;
  return code === 'repeated-document' ? map.columns.number : map.columns.customerName;
}
