import type { Generated, Kysely } from 'kysely';
import type { Capacity } from '../domain/capacity.ts';
import type { CauseKind, CauseSource, Department } from '../domain/cause.ts';
import type { Channel } from '../domain/channel.ts';
import type { CustomerStatus } from '../domain/customer.ts';
import type { Day } from '../domain/day.ts';
import type { DormancyReason } from '../domain/dormancy.ts';
import type { GateReason, GateStatus } from '../domain/gate.ts';
import type { OutcomeKind } from '../domain/outcome.ts';
import type { ChannelOrAll, PermissionSource } from '../domain/permission.ts';
import type { Phase } from '../domain/phase.ts';
import type { Purpose } from '../domain/purpose.ts';
import type { Rated } from '../domain/rating.ts';
import type { TimeOfDay, TimeSlot } from '../domain/time-slot.ts';
import type { Week } from '../domain/week.ts';

/**
 * The tables as queries see them. One schema for SQLite and PostgreSQL: days are ISO text (`_on`), instants UTC
 * ISO text (`_at`), money integer cents (`_cents`), truth 0 or 1.
 */
export interface Tables {
  customers: CustomersTable;
  orders: OrdersTable;
  batches: BatchesTable;
  flags: FlagsTable;
  causes: CausesTable;
  /** All but those named in contacts that have been taken back. */
  standing_causes: CausesTable;
  remedies: RemediesTable;
  contacts: ContactsTable;
  /** Those that have not been taken back. */
  standing_contacts: ContactsTable;
  contact_undos: ContactUndosTable;
  objections: ObjectionsTable;
  ratings: RatingsTable;
  call_lists: CallListsTable;
  call_rows: CallRowsTable;
  sellers: SellersTable;
  exports: ExportsTable;
  import_profiles: ImportProfilesTable;
  phase_choices: PhaseChoicesTable;
}

export interface CustomersTable {
  id: Generated<number>;
  code: string;
  name: string;
  name_key: string;
  contact_person: string | null;
  vat_number: string | null;
  tax_code: string | null;
  /** As a list writes them, where they fail their check: nobody is recognised by them. */
  unusable_vat_number: string | null;
  unusable_tax_code: string | null;
  phone: string | null;
  mobile: string | null;
  email: string | null;
  pec: string | null;
  address: string | null;
  postal_code: string | null;
  city: string | null;
  /** The town in the form in which two spellings of it are equal. */
  city_key: string | null;
  province: string | null;
  country: string | null;
  seller: string | null;
  sector: string | null;
  status: CustomerStatus;
  marketing_consent: number | null;
  /** What the list itself states, for firms whose export has no history. */
  stated_last_order_on: Day | null;
  stated_orders: number | null;
  stated_total_cents: number | null;
  /** What a list says of the customer besides the orders, 0 to 100; referrals are a number. */
  potential_percent: number | null;
  strategy_percent: number | null;
  territory_percent: number | null;
  punctuality_percent: number | null;
  growth_percent: number | null;
  margin_percent: number | null;
  referrals: number | null;
  /** 1 = known only from an order; a customer list will complete it. */
  incomplete: number;
  batch_id: number;
}

/**
 * A document is known by customer, year, kind and number: Italian document numbers start again every year, and
 * credit notes often have a series of their own.
 */
export interface OrdersTable {
  customer_id: number;
  placed_year: number;
  number: string;
  kind: 'order' | 'credit-note';
  placed_on: Day;
  amount_cents: number;
  batch_id: number;
}

export interface BatchesTable {
  id: Generated<number>;
  file: string;
  kind: string;
  imported_at: string;
  rows_read: number;
  added: number;
  changed: number;
}

export interface FlagsTable {
  id: Generated<number>;
  customer_id: number;
  noted_on: Day;
  state: 'dormant' | 'cleared';
  because: DormancyReason | null;
  phase: Phase | null;
  last_order_on: Day | null;
  silent_days: number | null;
  limit_days: number | null;
  typical_gap_days: number | null;
}

export interface CausesTable {
  id: Generated<number>;
  customer_id: number;
  kind: CauseKind;
  said_by: CauseSource;
  happened_on: Day | null;
  noted_on: Day;
  note: string | null;
  withdrawn_on: Day | null;
  /** The import that brought it; null = noted by hand. */
  batch_id: number | null;
  /** The contact in which the customer named it. */
  contact_id: number | null;
}

export interface RemediesTable {
  id: Generated<number>;
  cause: CauseKind;
  /** null = the department of the cause. */
  department: Department | null;
  what: string;
  news: string | null;
  more_news: string | null;
  owner: string | null;
  done_on: Day | null;
  evidence: string | null;
  withdrawn_on: Day | null;
  noted_on: Day;
}

export interface ContactsTable {
  id: Generated<number>;
  customer_id: number;
  seller: string | null;
  contacted_on: Day;
  channel: Channel;
  outcome: OutcomeKind;
  attempt: number;
  next_due_on: Day | null;
  answer: string | null;
  minutes: number | null;
  notes: string | null;
  recorded_at: string;
  /** `HH:MM`. */
  time_of_day: TimeOfDay | null;
  /** What is to happen next, in words. */
  step: string | null;
  /** When in the day, and on which channel, the next attempt is best made. */
  next_slot: TimeSlot | null;
  next_channel: Channel | null;
  /** What an objection in this contact closed. */
  objected_channel: Channel | 'all' | null;
  /** The row of a call list that brought it. */
  list_row: string | null;
}

/** A contact taken back: it stays on record and counts for nothing. */
export interface ContactUndosTable {
  contact_id: number;
  undone_on: Day;
  recorded_at: string;
}

export interface ObjectionsTable {
  id: Generated<number>;
  customer_id: number;
  channel: ChannelOrAll;
  objected_on: Day;
  source: PermissionSource;
  /** The file, letter or form it comes from. */
  detail: string | null;
}

export interface RatingsTable {
  id: Generated<number>;
  customer_id: number;
  what: Rated;
  /** null = taken back. */
  value: number | null;
  rated_on: Day;
}

export interface CallListsTable {
  id: Generated<number>;
  week: Week;
  /** Empty text where the customers have no seller: null would not be unique. */
  seller: string;
  issued_on: Day;
  capacity: number;
  capacity_unit: Capacity['unit'];
  /** JSON; null on lists issued before it was kept. */
  summary: string | null;
}

export interface CallRowsTable {
  list_id: number;
  rank: number;
  customer_id: number;
  code: string;
  name: string;
  city: string | null;
  phone: string | null;
  email: string | null;
  contact_person: string | null;
  channel: Channel;
  attempt: number;
  due_on: Day;
  promised_on: Day | null;
  minutes: number | null;
  added_on: Day | null;
  score: number;
  value: number;
  ease: number;
  contributions: string;
  /** JSON; null on lists issued before it was kept. */
  missing: string | null;
  learned_from: number | null;
  gate_status: GateStatus;
  gate_reason: GateReason;
  cause: CauseKind | null;
  remedy: string | null;
  remedy_id: number | null;
  because: string;
  /** JSON; null on lists issued before it was kept. */
  background: string | null;
  script: string;
  /** null on lists issued before it was kept. */
  purpose: Purpose | null;
  slot: TimeSlot | null;
  /** The latest contact of anybody when the row was issued. */
  contacts_seen: number;
}

export interface SellersTable {
  name: string;
  capacity: number | null;
  capacity_unit: Capacity['unit'];
  left_on: Day | null;
  successor: string | null;
}

export interface ExportsTable {
  sha256: string;
  written_at: string;
}

export interface ImportProfilesTable {
  name: string;
  kind: 'customers' | 'orders';
  has_header: number;
  fingerprint: string;
  /** JSON: field → header or column number. */
  columns: string;
  encoding: string | null;
  delimiter: string | null;
  decimal_mark: string | null;
  date_order: string | null;
  saved_at: string;
}

export interface PhaseChoicesTable {
  id: Generated<number>;
  customer_id: number;
  code: string;
  phase: Phase | null;
  noted_on: Day;
}

/** The database handle every use case takes first. Inside `transaction` it stands for the transaction. */
export interface Db {
  /**
   * The rows of one statement with `?` for its parameters, without the query builder: for the paths on which the program
   * starts, where loading the builder would take longer than the work.
   */
  all<Row>(statement: string, parameters?: readonly Cell[]): Promise<Row[]>;
  /** Hands over row after row, as cells in the order of the columns: for as many as there may be, none of which is kept. */
  each(statement: string, parameters: readonly Cell[], take: (cells: readonly Cell[]) => void): Promise<void>;
  /** Runs one statement that changes rows, and says how many. */
  run(statement: string, parameters?: readonly Cell[]): Promise<number>;
  /** The query builder, loaded when first asked for. */
  kysely(): Promise<Kysely<Tables>>;
  /** Inserts many rows given as arrays in the order of `columns`. */
  insertMany(table: string, columns: readonly string[], rows: readonly (readonly Cell[])[]): Promise<void>;
  /** Inserts rows that are written into one flat list of cells: for millions, of which no array should be made each. */
  insertFilled(rows: FilledRows): void;
  /** A point within the transaction to which one can go back. */
  savepoint(): Promise<Savepoint>;
  /** Runs `work` in one write transaction, or as part of the one already open. */
  transaction<Result>(work: (db: Db) => Promise<Result>): Promise<Result>;
  /** The same for writing what follows from the data: it does not count as a change of them (`data_state`). */
  derivation<Result>(work: (db: Db) => Promise<Result>): Promise<Result>;
  /** Aggregates the engine spells in its own way. */
  readonly aggregate: {
    /** The texts of a column with a blank between them. */
    readonly joined: (column: string) => string;
    /** The days of a column, one after another without anything between them. */
    readonly days: (column: string) => string;
    /** A day number as a day. */
    readonly dayOfNumber: (expression: string) => string;
    /** The days of a column as a JSON list of day numbers. */
    readonly dayNumbers: (column: string) => string;
  };
}

export interface Savepoint {
  keep(): Promise<void>;
  undo(): Promise<void>;
}

export interface FilledRows {
  readonly table: string;
  readonly columns: readonly string[];
  readonly count: number;
  readonly fill: (row: number, cells: Cell[], at: number) => void;
  /** What a row does whose key is taken. */
  readonly onConflict?: string;
  /** Told the rows `from` up to `to` when not all of them went in. */
  readonly incomplete?: (from: number, to: number) => void;
}

export type Cell = string | number | null;
