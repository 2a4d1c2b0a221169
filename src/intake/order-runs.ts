import { nameKeyOf } from '../domain/customer.ts';
import { dayNumber } from '../domain/day.ts';
import type { ByteMeter } from './encoding.ts';
import { countEvidence, type Evidence, noEvidence } from './evidence.ts';
import { type LaneRow, orderLane } from './order-lane.ts';
import type { OrderRow, Party } from './order-row.ts';
import { type RawRecord, recordBlocks } from './records.ts';
import { keepRepairs } from './repair.ts';
import type { ReadingRules, ReadRow, Reject, Repair } from './row.ts';
import { markOf } from './row-identity.ts';
import { rowReaderFor } from './row-reader.ts';
import { readRow, rowsOf } from './rows.ts';

/**
 * Some tens of thousands of documents in columns, as they are handed to the database: a million objects would be a million
 * pieces of work for the collector, and columns pass from thread to thread without being copied.
 */
export interface OrderRun {
  readonly rows: number;
  /** Which customer of the file, counted in the order of appearance. */
  readonly parties: Int32Array;
  readonly dayNumbers: Int32Array;
  /** Negative for credit notes. */
  readonly cents: Float64Array;
  readonly areCredit: Uint8Array;
  readonly lines: Int32Array;
  /** The document numbers one after the other in UTF-8, each ending where `numberEnds` says; empty for a document without one. */
  readonly numbers: Uint8Array;
  readonly numberEnds: Int32Array;
  /** Which product line of the file, counted from 1 in the order of appearance; 0 = none is told. */
  readonly productLines: Int32Array;
  readonly newProductLines: readonly string[];
  /** Customers met for the first time. */
  readonly newParties: readonly MarkedParty[];
  /** Who sold to whom in this run: of each customer the latest document that says so. */
  readonly sellers: readonly PartySeller[];
  /** Of a text: how much of the file has been read up to the end of this run. */
  readonly bytesRead: number;
  readonly read: number;
  readonly skipped: number;
  readonly rejected: number;
  readonly rejects: readonly Reject[];
  /** Cells that were repaired; the first of them with what they were. */
  readonly repaired: number;
  readonly repairs: readonly Repair[];
  /** What the cells of this run have shown. */
  readonly evidence: Readonly<Evidence>;
}

/** Who sold to a customer on a day. */
export interface PartySeller {
  readonly party: number;
  readonly dayNumber: number;
  readonly seller: string;
}

/** A customer as documents name it, with what it is compared by. */
export interface MarkedParty {
  /** The strongest mark: rows with the same one mean the same customer. */
  readonly identity: string;
  readonly code: string | null;
  readonly name: string | null;
  readonly nameKey: string | null;
  readonly vatNumber: string | null;
  readonly taxCode: string | null;
}

/** The first runs are short, so that the database does not wait for its work; after two of a length come two of twice that. */
const FIRST_ROWS = 8_192;
/** Large enough for the database to be written in long strides, small enough for some to be in memory at once. */
const MOST_ROWS = 131_072;
/** Room for a document number; more is made where they are longer. */
const NUMBER_BYTES = 12;

/** Gives back memory of this many bytes that is not used any more, where there is any. */
export type SpareMemory = (bytes: number) => ArrayBuffer | undefined;

/** The documents of a surveyed file in runs; the last run may be empty. */
export async function* orderRunsOf(
  rules: ReadingRules,
  spare: SpareMemory = () => undefined,
): AsyncGenerator<OrderRun> {
  const { survey } = rules;
  const builder = runBuilder(rules, spare);
  if (survey.source.form !== 'text') {
    for await (const row of rowsOf(rules)) {
      builder.addRead(row);
      if (builder.isFull()) yield builder.take();
    }
    yield builder.take();
    return;
  }
  const meter: ByteMeter = { bytes: 0 };
  for await (const block of recordBlocks({ ...survey, width: survey.header.cells.length }, meter)) {
    for (const record of block) {
      if (record.line <= survey.header.line) continue;
      builder.add(record);
      if (builder.isFull()) yield builder.take(meter.bytes);
    }
  }
  yield builder.take(meter.bytes);
}

interface RunBuilder {
  readonly add: (record: RawRecord) => void;
  /** A row of a file that has no bytes to look at. */
  readonly addRead: (row: ReadRow) => void;
  readonly isFull: () => boolean;
  readonly take: (bytesRead?: number) => OrderRun;
}

function runBuilder(rules: ReadingRules, spare: SpareMemory): RunBuilder {
  const number =
    rules.survey.header.map.kind === 'customers' ? undefined : rules.survey.header.map.columns.number;
  const evidence = noEvidence();
  const lane = orderLane(rules, evidence);
  const reader = rowReaderFor(rules);
  let capacity = FIRST_ROWS;
  let isSecond = false;
  let run = emptyRun(capacity, spare);

  const productLines = new Map<string, number>();
  const sellers = new Map<number, PartySeller>();

  function productLineOf(name: string | null): number {
    if (name === null) return 0;
    const known = productLines.get(name);
    if (known !== undefined) return known;
    productLines.set(name, productLines.size + 1);
    run.newProductLines.push(name);
    return productLines.size;
  }

  /** Of one day the row further down counts. */
  function sold({ party, dayNumber, seller }: Pick<LaneRow, 'party' | 'dayNumber' | 'seller'>): void {
    if (seller === null || dayNumber < (sellers.get(party)?.dayNumber ?? 0)) return;
    sellers.set(party, { party, dayNumber, seller });
  }

  function place(row: Omit<LaneRow, 'number'>, line: number, productLine: number): void {
    run.parties[run.rows] = row.party;
    run.dayNumbers[run.rows] = row.dayNumber;
    run.cents[run.rows] = row.cents;
    run.areCredit[run.rows] = row.isCredit ? 1 : 0;
    run.productLines[run.rows] = productLine;
    run.lines[run.rows] = line;
    run.numberEnds[run.rows] = run.numbersEnd;
    run.rows += 1;
    sold(row);
  }

  function addRow(row: OrderRow): void {
    if (row.number !== null) appendText(run, row.number);
    const party = lane.parties.ofMeaning(row.party);
    const { placedOn, amountCents: cents, kind, seller } = row;
    const taken = { party, dayNumber: dayNumber(placedOn), cents, isCredit: kind === 'credit-note', seller };
    place(taken, row.line, productLineOf(row.productLine));
  }

  function addRead(result: ReadRow): void {
    if ('repairs' in result) run.repaired += keepRepairs(run.repairs, result.repairs);
    if (result.as === 'order') addRow(result.row);
    else if (result.as === 'rejected') run.rejects.push(result.reject);
    else run.skipped += 1;
  }

  return {
    add: (record) => {
      run.read += 1;
      const row = lane.read(record);
      if (row === undefined) {
        const text = { line: record.line, cells: record.cells() };
        countEvidence(text, rules.survey.header.map, evidence);
        addRead(readRow(text, rules, reader));
        return;
      }
      if (number !== undefined) takeNumber(run, record, number, row.number);
      place(row, record.line, 0);
    },
    addRead: (row) => {
      run.read += 1;
      addRead(row);
    },
    isFull: () => run.rows === capacity || run.rejects.length === capacity,
    take: (bytesRead = 0) => {
      const { numbersEnd, ...columns } = run;
      const taken: OrderRun = {
        ...columns,
        numbers: run.numbers.subarray(0, numbersEnd),
        bytesRead,
        rejected: run.rejects.length,
        newParties: lane.parties.takeNew().map(marked),
        sellers: [...sellers.values()],
        evidence: { ...evidence },
      };
      Object.assign(evidence, noEvidence());
      sellers.clear();
      if (isSecond) capacity = Math.min(capacity * 2, MOST_ROWS);
      isSecond = !isSecond;
      run = emptyRun(capacity, spare);
      return taken;
    },
  };
}

interface GrowingRun {
  rows: number;
  readonly parties: Int32Array;
  readonly dayNumbers: Int32Array;
  readonly cents: Float64Array;
  readonly areCredit: Uint8Array;
  readonly lines: Int32Array;
  readonly numberEnds: Int32Array;
  readonly productLines: Int32Array;
  readonly newProductLines: string[];
  numbers: Uint8Array;
  numbersEnd: number;
  read: number;
  skipped: number;
  readonly rejects: Reject[];
  repaired: number;
  readonly repairs: Repair[];
}

function emptyRun(capacity: number, spare: SpareMemory): GrowingRun {
  const memory = (bytes: number) => spare(bytes) ?? new ArrayBuffer(bytes);
  return {
    rows: 0,
    parties: new Int32Array(memory(capacity * 4)),
    dayNumbers: new Int32Array(memory(capacity * 4)),
    cents: new Float64Array(memory(capacity * 8)),
    areCredit: new Uint8Array(memory(capacity)),
    lines: new Int32Array(memory(capacity * 4)),
    numberEnds: new Int32Array(memory(capacity * 4)),
    productLines: new Int32Array(memory(capacity * 4)),
    newProductLines: [],
    numbers: new Uint8Array(memory(capacity * NUMBER_BYTES)),
    numbersEnd: 0,
    read: 0,
    skipped: 0,
    rejects: [],
    repaired: 0,
    repairs: [],
  };
}

/** The number's own bytes where the lane has not had to read them. */
function takeNumber(
  run: GrowingRun,
  { bytes, scanned }: RawRecord,
  column: number,
  read: string | null | undefined,
): void {
  if (read === undefined) appendNumber(run, bytes, scanned.starts[column] ?? 0, scanned.ends[column] ?? 0);
  else if (read !== null) appendText(run, read);
}

function appendText(run: GrowingRun, number: string): void {
  const bytes = Buffer.from(number);
  appendNumber(run, bytes, 0, bytes.length);
}

function appendNumber(run: GrowingRun, bytes: Uint8Array, start: number, end: number): void {
  const length = end - start;
  if (run.numbersEnd + length > run.numbers.length) {
    const wider = new Uint8Array(run.numbers.length * 2 + length);
    wider.set(run.numbers.subarray(0, run.numbersEnd));
    run.numbers = wider;
  }
  // A part of a buffer would be an object for every number.
  for (let at = 0; at < length; at += 1) run.numbers[run.numbersEnd + at] = bytes[start + at] ?? 0;
  run.numbersEnd += length;
}

function marked({ customerCode, customerName, vatNumber, taxCode }: Party): MarkedParty {
  const nameKey = customerName === null ? null : nameKeyOf(customerName);
  const identity = markOf(customerCode, vatNumber, taxCode, nameKey);
  return { identity, code: customerCode, name: customerName, nameKey, vatNumber, taxCode };
}
