import { codedParties } from './coded-parties.ts';
import { type DocumentRun, type FileParty, numberAt, rowsInOrder } from './document-run.ts';
import { mergeStagedOrders, type StagedCounts } from './order-merge.ts';
import { openOrderStage } from './order-stage.ts';
import { openOrderWriter } from './order-writer.ts';
import type { Db } from './schema.ts';

/**
 * Takes the documents of one file in. Those of customers with a code are written as they come; the others, and lines that must be
 * added up, wait until the whole file is known.
 */
export interface OrderIntake {
  /** Customers are numbered in the order in which they are added, before their documents. */
  addParties(parties: readonly FileParty[]): Promise<void>;
  add(run: DocumentRun): Promise<void>;
  /** Whether the file must be gone through once more to tell corrections from contradictions. */
  needsReview(): Promise<boolean>;
  review(run: DocumentRun): Promise<void>;
  finish(): Promise<StagedCounts>;
}

/** @param asLines rows are lines of documents, which add up */
export async function openOrderIntake(db: Db, batch: number, asLines: boolean): Promise<OrderIntake> {
  const stage = await openOrderStage(db, asLines);
  const writer = await openOrderWriter(db, batch);
  const coded = await codedParties(db, batch);
  const parties: IntakeParty[] = [];
  let isStaging = false;

  const customerOf = (run: DocumentRun) => (row: number) => parties[run.parties[row] ?? 0]?.customerId ?? 0;
  const isDirect = (run: DocumentRun) => (row: number) =>
    !asLines && customerOf(run)(row) > 0 && numberAt(run, row) !== '';

  function directRows(run: DocumentRun): Int32Array {
    const customer = customerOf(run);
    return rowsInOrder(run.rows, customer).filter(isDirect(run));
  }

  function stageParty(party: number): void {
    const known = parties[party];
    if (known === undefined || known.isStaged) return;
    const { facts, customerId, contradicts } = known;
    stage.addParty(party, facts, customerId || null, contradicts ? 'contradiction' : null);
    known.isStaged = true;
  }

  return {
    addParties: async (added) => {
      const customers = await coded.resolve(added);
      added.forEach((facts, index) => {
        const customer = customers[index];
        const contradicts = customer === 'contradiction';
        parties.push({
          facts,
          contradicts,
          customerId: typeof customer === 'number' ? customer : 0,
          isStaged: false,
        });
      });
    },
    add: async (run) => {
      const direct = directRows(run);
      await writer.write(run, direct, customerOf(run));
      if (direct.length === run.rows) return;
      const staged = rowsInOrder(run.rows, (row) => run.parties[row] ?? 0).filter(
        (row) => !isDirect(run)(row),
      );
      for (const row of staged) stageParty(run.parties[row] ?? 0);
      await stage.add(run, staged);
      isStaging = true;
    },
    needsReview: async () => writer.counts.unchanged > 0 && (await writer.changes.count()) > 0,
    review: async (run) => writer.changes.review(run, directRows(run), customerOf(run)),
    finish: async () => {
      const changed = await writer.changes.count();
      const staged = isStaging ? await mergeStagedOrders(db, batch, asLines) : NOTHING_STAGED;
      if (changed + staged.changed > 0) await writer.changes.apply();
      const { added, unchanged, skipped } = writer.counts;
      return {
        added: added + staged.added,
        changed: changed + staged.changed,
        unchanged: unchanged + staged.unchanged,
        skipped: skipped + staged.skipped,
        repeatedLines: [...writer.changes.repeatedLines, ...staged.repeatedLines],
        refusedParties: staged.refusedParties,
      };
    },
  };
}

interface IntakeParty {
  readonly facts: FileParty;
  /** 0 where it is not known yet. */
  readonly customerId: number;
  readonly contradicts: boolean;
  isStaged: boolean;
}

const NOTHING_STAGED: StagedCounts = {
  added: 0,
  changed: 0,
  unchanged: 0,
  skipped: 0,
  repeatedLines: [],
  refusedParties: [],
};
