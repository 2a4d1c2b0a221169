import type { SuppressionVerdict } from '../domain/suppression.ts';
import type { ChangedFields } from './changed-fields.ts';
import { codedParties } from './coded-parties.ts';
import { type DocumentRun, type FileParty, type FileSeller, hasNumber, rowsInOrder } from './document-run.ts';
import { writeSellers } from './document-sellers.ts';
import { partyState } from './forgotten-rows.ts';
import { writeOrderLines } from './order-lines.ts';
import { mergeStagedOrders, type StagedCounts } from './order-merge.ts';
import { openOrderStage, type PartyState } from './order-stage.ts';
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
  /** Who sold to whom, of each customer the latest document of a run that says so. */
  addSellers(sellers: readonly FileSeller[]): void;
  /**
   * To be called when the whole file has been added.
   *
   * @returns whether the file must be gone through once more to tell corrections from contradictions
   */
  mergeWaiting(): Promise<boolean>;
  review(run: DocumentRun): Promise<void>;
  finish(): Promise<IntakeCounts>;
}

/** What became of the rows that were added. */
export interface IntakeCounts extends StagedCounts {
  readonly changed: number;
  readonly changedFields: ChangedFields;
  /** Rows about people who asked to be forgotten; part of `skipped`. */
  readonly forgotten: number;
}

export interface IntakeRules {
  /** Rows are lines of documents, which add up. */
  readonly asLines: boolean;
  /** How a customer of the file is like somebody who asked to be forgotten; undefined when nobody has. */
  readonly suppressed: ((party: FileParty) => SuppressionVerdict | null) | undefined;
}

export async function openOrderIntake(
  db: Db,
  batch: number,
  { asLines, suppressed }: IntakeRules,
): Promise<OrderIntake> {
  const stage = await openOrderStage(db, asLines);
  const writer = await openOrderWriter(db, batch);
  const coded = await codedParties(db, batch);
  const customers: number[] = [];
  const waiting = new Map<number, WaitingParty>();
  const staged = new Set<number>();
  const sellers = new Map<number, FileSeller>();
  const forgotten = new Set<number>();
  let forgottenRows = 0;
  let late = NOTHING_STAGED;

  const customerOf =
    ({ parties }: DocumentRun) =>
    (row: number) =>
      customers[parties[row] ?? 0] ?? 0;
  const isDirect = (run: DocumentRun) => (row: number) =>
    !asLines && customerOf(run)(row) > 0 && hasNumber(run, row) && run.productLines[row] === 0;

  function directRows(run: DocumentRun): Int32Array {
    const customer = customerOf(run);
    return rowsInOrder(run.rows, customer).filter(isDirect(run));
  }

  function stageParty(party: number): void {
    if (staged.has(party)) return;
    staged.add(party);
    const { facts, state } = waiting.get(party) ?? { facts: NAMELESS, state: null };
    stage.addParty(party, facts, customers[party] || null, state);
  }

  /** What becomes of customers who are like somebody forgotten, customer by customer. */
  async function suppressedAmong(
    added: readonly FileParty[],
  ): Promise<Map<FileParty, 'forgotten' | 'ambiguous'>> {
    const states = new Map<FileParty, 'forgotten' | 'ambiguous'>();
    for (const party of suppressed === undefined ? [] : added) {
      const state = await partyState(db, party, suppressed?.(party) ?? null);
      if (state !== null) states.set(party, state);
    }
    return states;
  }

  return {
    addParties: async (added) => {
      const states = await suppressedAmong(added);
      const others = states.size === 0 ? added : added.filter((party) => !states.has(party));
      const resolved = (await coded.resolve(others)).values();
      for (const facts of added) {
        const known = states.get(facts);
        const customer = known === undefined ? resolved.next().value : known;
        if (customer === 'forgotten') forgotten.add(customers.length);
        else if (typeof customer !== 'number')
          waiting.set(customers.length, { facts, state: customer ?? null });
        customers.push(typeof customer === 'number' ? customer : 0);
      }
    },
    add: async (run) => {
      const direct = directRows(run);
      await writer.write(run, direct, customerOf(run));
      if (direct.length === run.rows) return;
      const rest = rowsInOrder(run.rows, (row) => run.parties[row] ?? 0).filter((row) => !isDirect(run)(row));
      const rows = forgotten.size === 0 ? rest : rest.filter((row) => !forgotten.has(run.parties[row] ?? 0));
      forgottenRows += rest.length - rows.length;
      if (rows.length === 0) return;
      for (const row of rows) stageParty(run.parties[row] ?? 0);
      await stage.add(run, rows);
    },
    addSellers: (told) => {
      for (const seller of told) {
        if (seller.dayNumber >= (sellers.get(seller.party)?.dayNumber ?? 0))
          sellers.set(seller.party, seller);
      }
    },
    mergeWaiting: async () => {
      await coded.finish();
      if (staged.size > 0) late = await mergeStagedOrders(db, batch, asLines);
      return writer.counts.unchanged > 0 && (await writer.changes.count()) > 0;
    },
    review: async (run) => {
      writer.counts.unchanged -= await writer.changes.review(run, directRows(run), customerOf(run));
    },
    finish: async () => {
      const changed = await writer.changes.count();
      const documentFields = changed > 0 ? await writer.changes.apply() : {};
      if (staged.size > 0) await writeOrderLines(db, batch);
      const changedSellers = await writeSellers(
        db,
        batch,
        [...sellers.values()],
        (party) => customers[party] || null,
      );
      const changedFields =
        changedSellers > 0 ? { ...documentFields, seller: changedSellers } : documentFields;
      const { added, unchanged, skipped } = writer.counts;
      return {
        added: added + late.added,
        changed,
        changedFields,
        unchanged: unchanged + late.unchanged,
        skipped: skipped + late.skipped + forgottenRows,
        forgotten: forgottenRows,
        repeatedLines: [...writer.changes.repeatedLines, ...late.repeatedLines],
        refusedParties: late.refusedParties,
      };
    },
  };
}

/** A customer of the file who is not known yet, or contradicts what is known. */
interface WaitingParty {
  readonly facts: FileParty;
  readonly state: PartyState | null;
}

/** A customer who is known already waits only because of documents without a number. */
const NAMELESS: FileParty = {
  identity: '',
  code: null,
  name: null,
  nameKey: null,
  vatNumber: null,
  taxCode: null,
};

const NOTHING_STAGED: StagedCounts = {
  added: 0,
  unchanged: 0,
  skipped: 0,
  repeatedLines: [],
  refusedParties: [],
};
