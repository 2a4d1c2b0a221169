/** The two things SQLite and PostgreSQL spell differently; all else in a migration is in both dialects. */
export interface SchemaDialect {
  /** A key the database counts up by itself. */
  readonly identity: string;
  /** Keeps a table in the order of its primary key, where the engine can. */
  readonly clustered: string;
}

/** One step of the schema: its statements in order. */
export type Migration = (dialect: SchemaDialect) => readonly string[];

/** The whole history of the schema, oldest first: entry n makes version n + 1. A published entry is never edited. */
export const MIGRATIONS: readonly Migration[] = [
  firstSchema,
  fewerIndexes,
  importProfiles,
  identityOfCustomers,
  linesOfOrders,
  ratingsOfCustomers,
  materialisedScores,
  sellersOfDocuments,
  causesAndGestures,
  frozenCohorts,
  outcomesInFull,
  plannedWeeks,
  filesOfFolders,
  draftsOfWork,
  listsComeBack,
  permissionsOfCustomers,
];

function firstSchema({ identity, clustered }: SchemaDialect): readonly string[] {
  return [
    `create table batches (
    id ${identity}, file text not null, kind text not null, imported_at text not null,
    rows_read integer not null, added integer not null, changed integer not null)`,
    `create table customers (
    id ${identity}, code text not null unique, name text not null, name_key text not null,
    contact_person text, vat_number text, tax_code text, phone text, mobile text, email text, pec text,
    address text, postal_code text, city text, province text, country text, seller text, sector text,
    status text not null default 'active' check (status in ('active', 'insolvent', 'unwanted', 'ceased')),
    marketing_consent integer check (marketing_consent in (0, 1)),
    stated_last_order_on text, stated_orders integer, stated_total_cents bigint,
    incomplete integer not null default 0 check (incomplete in (0, 1)),
    batch_id integer not null references batches (id))`,
    'create index customers_by_vat_number on customers (vat_number)',
    'create index customers_by_tax_code on customers (tax_code)',
    'create index customers_by_name on customers (name_key)',
    // The columns of the key stand first: the check of older SQLite shells misreads such a table otherwise.
    `create table orders (
      customer_id integer not null references customers (id), placed_year integer not null,
      kind text not null check (kind in ('order', 'credit-note')), number text not null,
      placed_on text not null, amount_cents bigint not null, batch_id integer not null references batches (id),
      primary key (customer_id, placed_year, kind, number)) ${clustered}`,
    `create table flags (
    id ${identity}, customer_id integer not null references customers (id), noted_on text not null,
    state text not null check (state in ('dormant', 'cleared')),
    because text check (because in ('cadence', 'model', 'fallback')),
    phase text check (phase in ('prospect', 'new', 'established', 'partner')), last_order_on text,
    silent_days integer, limit_days integer, typical_gap_days double precision)`,
    'create index flags_by_customer on flags (customer_id, id)',
    `create table causes (
    id ${identity}, customer_id integer not null references customers (id), kind text not null,
    said_by text not null check (said_by in ('seller', 'customer')), happened_on text,
    noted_on text not null, note text)`,
    'create index causes_by_customer on causes (customer_id, id)',
    `create table remedies (
    id ${identity}, cause text not null, what text not null, news text, owner text, done_on text,
    evidence text, withdrawn_on text, noted_on text not null)`,
    `create table contacts (
    id ${identity}, customer_id integer not null references customers (id), seller text,
    contacted_on text not null, channel text not null, outcome text not null, attempt integer not null,
    next_due_on text, answer text, minutes integer, notes text, recorded_at text not null,
    unique (customer_id, attempt))`,
    `create table objections (
    id ${identity}, customer_id integer not null references customers (id), channel text not null,
    objected_on text not null, source text not null check (source in ('contact', 'import')),
    unique (customer_id, channel))`,
    `create table call_lists (
    id ${identity}, week text not null, seller text not null, issued_on text not null,
    capacity integer not null, unique (week, seller))`,
    `create table call_rows (
    list_id integer not null references call_lists (id), rank integer not null,
    customer_id integer not null references customers (id), code text not null, name text not null,
    city text, phone text, email text, contact_person text, channel text not null, attempt integer not null,
    due_on text not null, score double precision not null, value double precision not null,
    ease double precision not null, contributions text not null, gate_status text not null,
    gate_reason text not null, cause text, remedy text, because text not null, script text not null,
    primary key (list_id, rank))`,
    'create index call_rows_by_customer on call_rows (customer_id)',
    // What a customer or document was before a batch changed it: what an undo puts back.
    `create table customer_versions (
      changed_by integer not null references batches (id), id integer not null, code text not null,
      name text not null, name_key text not null, contact_person text, vat_number text, tax_code text,
      phone text, mobile text, email text, pec text, address text, postal_code text, city text,
      province text, country text, seller text, sector text, status text not null,
      marketing_consent integer, stated_last_order_on text, stated_orders integer,
      stated_total_cents bigint, incomplete integer not null, batch_id integer not null,
      primary key (changed_by, id))`,
    `create table order_versions (
      changed_by integer not null references batches (id), customer_id integer not null,
      placed_year integer not null, kind text not null, number text not null, placed_on text not null,
      amount_cents bigint not null, batch_id integer not null,
      primary key (changed_by, customer_id, placed_year, kind, number))`,
    'create index customers_by_batch on customers (batch_id)',
    'create index orders_by_batch on orders (batch_id)',
    'create table exports (sha256 text primary key, written_at text not null)',
  ];
}

/**
 * An index by import would be one more tree to write for every row, and is asked only when an import is undone; customers without a
 * VAT number or tax code need no place in the index of these.
 */
function fewerIndexes(): readonly string[] {
  return [
    'drop index orders_by_batch',
    'drop index customers_by_batch',
    'drop index customers_by_vat_number',
    'drop index customers_by_tax_code',
    'create index customers_by_vat_number on customers (vat_number) where vat_number is not null',
    'create index customers_by_tax_code on customers (tax_code) where tax_code is not null',
  ];
}

function importProfiles(): readonly string[] {
  return [
    `create table import_profiles (
    name text primary key, kind text not null check (kind in ('customers', 'orders')),
    has_header integer not null check (has_header in (0, 1)), fingerprint text not null,
    columns text not null, encoding text, delimiter text, decimal_mark text, date_order text,
    saved_at text not null)`,
  ];
}

/**
 * The lines of a document are those whose import is the document's own. They refer to nobody: of a document that two merged customers
 * had, the lines of the one not kept wait here for the two to be parted.
 */
function linesOfOrders({ clustered }: SchemaDialect): readonly string[] {
  return [
    `create table order_lines (
      customer_id integer not null, placed_year integer not null, kind text not null,
      number text not null, batch_id integer not null, product_line text not null, amount_cents bigint not null,
      primary key (customer_id, placed_year, kind, number, batch_id, product_line)) ${clustered}`,
  ];
}

/** Towns to compare by, numbers kept although they fail their check, and customers merged into others. */
function identityOfCustomers({ identity }: SchemaDialect): readonly string[] {
  const added = ['city_key', 'unusable_vat_number', 'unusable_tax_code'];
  const columns = ['customers', 'customer_versions'].flatMap((table) =>
    added.map((name) => `alter table ${table} add column ${name} text`),
  );
  return [
    ...columns,
    `update customers set city_key = ${foldedInSql('city')} where city is not null`,
    `update customer_versions set city_key = ${foldedInSql('city')} where city is not null`,
    // kept_id has no foreign key: that customer may itself be merged later, and is then the merge's number, negative.
    `create table customer_merges (
      id ${identity}, kept_id integer not null, merged_on text not null,
      code text not null, name text not null, batch_id integer not null references batches (id),
      kept_before text not null, merged_row text not null)`,
    `create table customer_aliases (
      merge_id integer primary key references customer_merges (id), code text not null unique,
      customer_id integer not null references customers (id),
      vat_number text, tax_code text, name_key text not null, city_key text)`,
    'create index customer_aliases_by_customer on customer_aliases (customer_id)',
    'create index customer_aliases_by_vat_number on customer_aliases (vat_number)',
    'create index customer_aliases_by_tax_code on customer_aliases (tax_code)',
    'create index customer_aliases_by_name on customer_aliases (name_key)',
    // What the merged customer had: moved = 0 for a document that the other one had too.
    `create table merged_orders (
      merge_id integer not null references customer_merges (id), placed_year integer not null,
      kind text not null, number text not null, placed_on text not null, amount_cents bigint not null,
      batch_id integer not null, moved integer not null check (moved in (0, 1)),
      primary key (merge_id, placed_year, kind, number))`,
    `create table merged_rows (
      merge_id integer not null references customer_merges (id), table_name text not null,
      row_id integer not null, row_rank integer not null, content text,
      primary key (merge_id, table_name, row_id, row_rank))`,
  ];
}

/** What the firm says of a customer besides the orders: by its lists in columns, by hand as events that outweigh them. */
function ratingsOfCustomers({ identity }: SchemaDialect): readonly string[] {
  const percents = ['potential', 'strategy', 'territory', 'punctuality', 'growth', 'margin'];
  const added = [...percents.map((name) => `${name}_percent double precision`), 'referrals double precision'];
  return [
    ...['customers', 'customer_versions'].flatMap((table) =>
      added.map((column) => `alter table ${table} add column ${column}`),
    ),
    // null = taken back: the list's word counts again.
    `create table ratings (
      id ${identity}, customer_id integer not null references customers (id),
      what text not null check (what in ('${percents.join("', '")}', 'referrals')),
      value double precision, rated_on text not null)`,
    'create index ratings_by_customer on ratings (customer_id, id)',
    // What was missing when a list was issued, as JSON, and from how many answers its ease had learned.
    'alter table call_rows add column missing text',
    'alter table call_rows add column learned_from integer',
  ];
}

/** As near as SQL comes to `foldText`, for the towns already there; the next customer list puts the rest right. */
function foldedInSql(column: string): string {
  const plain = [
    ...[...'àÀ'].map((letter) => [letter, 'a']),
    ...[...'èÈéÉ'].map((letter) => [letter, 'e']),
    ...[...'ìÌ'].map((letter) => [letter, 'i']),
    ...[...'òÒ'].map((letter) => [letter, 'o']),
    ...[...'ùÙ'].map((letter) => [letter, 'u']),
    ...[..."'’-."].map((mark) => [mark === "'" ? "''" : mark, ' ']),
  ];
  const replaced = plain.reduce((text, [from, to]) => `replace(${text}, '${from}', '${to}')`, column);
  return `trim(lower(${replaced}))`;
}

/**
 * What follows from the data, kept so that a list need not judge everybody again; `data_state` counts the changes of everything
 * else. No row here refers to a customer by a foreign key: scores are thrown away and made anew, and must not hold back an undo.
 */
function materialisedScores({ identity }: SchemaDialect): readonly string[] {
  return [
    'create table data_state (id integer primary key check (id = 1), version bigint not null)',
    'insert into data_state (id, version) values (1, 1)',
    // Numbers throughout, codes for words and day numbers for days: texts would take most of the time of writing them.
    `create table scores (
    customer_id integer primary key, state integer not null, exclusion integer, is_listed integer not null,
    is_neglected integer not null, is_newcomer integer not null, because integer, phase integer not null,
    last_order_day integer, limit_days integer, typical_gap_days double precision, orders integer not null,
    total_cents bigint not null, lost_cents_per_year bigint not null, p_no_order double precision,
    p_alive double precision, off_season integer not null)`,
    `create table score_runs (
    id integer primary key check (id = 1), depends_on text not null, result text not null)`,
    // A person's word on the phase of a customer, the latest counting; null takes it back. By code too: ids may be given anew.
    `create table phase_choices (
    id ${identity}, customer_id integer not null, code text not null, phase text, noted_on text not null,
    check (phase in ('prospect', 'new', 'established', 'partner')))`,
    'create index phase_choices_by_customer on phase_choices (customer_id, id)',
  ];
}

/** 1 = the seller is the one that documents name, so that later ones may name another; a customer list ends that. */
function sellersOfDocuments(): readonly string[] {
  return ['customers', 'customer_versions'].map(
    (table) =>
      `alter table ${table} add column seller_from_orders integer check (seller_from_orders in (0, 1))`,
  );
}

/**
 * Which cause of a customer counts, what a remedy is besides, to whom each was promised, and what was given to whom. A remedy promised
 * on lists issued before is found again by its text.
 */
function causesAndGestures({ identity }: SchemaDialect): readonly string[] {
  return [
    'alter table causes add column withdrawn_on text',
    // null = noted by hand.
    'alter table causes add column batch_id integer',
    // A person's word, the latest counting; null = the rule decides again.
    `create table primary_causes (
    id ${identity}, customer_id integer not null references customers (id),
    cause_id integer references causes (id), noted_on text not null)`,
    'create index primary_causes_by_customer on primary_causes (customer_id, id)',
    // null = the department of the cause.
    'alter table remedies add column department text',
    'alter table remedies add column more_news text',
    'alter table call_rows add column remedy_id integer',
    `update call_rows set remedy_id = (
      select max(remedies.id) from remedies join call_lists on call_lists.id = call_rows.list_id
      where remedies.what = call_rows.remedy and remedies.cause = call_rows.cause
        and remedies.done_on <= call_lists.issued_on)
    where remedy is not null`,
    'create index call_rows_by_remedy on call_rows (remedy_id) where remedy_id is not null',
    // Promised by a script that was written for one customer, outside the lists.
    `create table remedy_promises (
    id ${identity}, remedy_id integer not null references remedies (id),
    customer_id integer not null references customers (id), promised_on text not null,
    channel text not null, caller text)`,
    'create index remedy_promises_by_remedy on remedy_promises (remedy_id, customer_id)',
    'create index remedy_promises_by_customer on remedy_promises (customer_id)',
    // What the firm says of its gestures, the latest word on each counting; null says nothing. The causes are a JSON list.
    `create table gesture_entries (
    id ${identity}, kind text not null, nature text check (nature in ('relational', 'economic')),
    label text, cost_cents bigint, owner text, cap_cents bigint,
    needs_expiry integer check (needs_expiry in (0, 1)), causes text,
    is_withdrawn integer not null check (is_withdrawn in (0, 1)), noted_on text not null)`,
    `create table given_gestures (
    id ${identity}, customer_id integer not null references customers (id), kind text not null,
    label text, nature text not null check (nature in ('relational', 'economic')), given_on text not null,
    amount_cents bigint, percent double precision, cost_cents bigint not null,
    is_estimate integer not null check (is_estimate in (0, 1)), until_on text, given_by text,
    cause text, note text)`,
    'create index given_gestures_by_customer on given_gestures (customer_id, id)',
    `create table undone_gestures (
    given_id integer primary key references given_gestures (id), undone_on text not null)`,
  ];
}

/** What sellers believe before they call, and the customers frozen with it on one day. */
function frozenCohorts({ identity }: SchemaDialect): readonly string[] {
  return [
    `create table beliefs (
    id ${identity}, customer_id integer not null references customers (id), seller text,
    is_lost integer not null check (is_lost in (0, 1)),
    return_percent double precision not null check (return_percent between 0 and 100),
    cause text, blocker text, noted_on text not null, recorded_at text not null)`,
    'create index beliefs_by_customer on beliefs (customer_id, id)',
    `create table cohorts (
    id ${identity}, name text not null, name_key text not null unique, frozen_on text not null,
    frozen_at text not null, rule text not null, rule_text text not null, model text, window_days integer not null,
    holdout_share double precision not null, seed bigint not null, generator text not null,
    never_bought integer not null, lost_but_buying integer not null, beliefs_until integer not null,
    contacts_until integer not null, sha256 text not null)`,
    // Nobody is looked for here by code: of a forgotten customer code, name, blocker and customer_id are null, the rest stays.
    `create table cohort_members (
    cohort_id integer not null references cohorts (id), place integer not null, member_key text not null,
    arm text not null check (arm in ('contact', 'holdout')), customer_id integer references customers (id),
    code text, name text, blocker text, chance_band text not null, seller text, value_band text not null,
    phase text not null, because text not null, last_order_on text not null, silent_days integer not null,
    limit_days integer not null, typical_gap_days double precision, orders integer not null,
    total_cents bigint not null, lost_cents_per_year bigint not null, p_no_order double precision,
    p_alive double precision, is_lost integer check (is_lost in (0, 1)), return_percent double precision, cause text,
    believed_by text, believed_on text, primary key (cohort_id, place))`,
    'create index cohort_members_by_customer on cohort_members (customer_id)',
    `create table cohort_exclusions (
    cohort_id integer not null references cohorts (id), member_key text not null, reason text not null,
    primary key (cohort_id, member_key))`,
  ];
}

/**
 * What a contact says besides its outcome, and contacts taken back: an event of its own, so that nothing recorded is ever changed.
 * `standing_contacts` are those that count; everything that is derived from contacts reads them there, and causes in `standing_causes`.
 */
function outcomesInFull(): readonly string[] {
  const added = ['time_of_day', 'step', 'next_slot', 'next_channel', 'objected_channel', 'list_row'];
  return [
    ...added.map((column) => `alter table contacts add column ${column} text`),
    `update contacts set objected_channel = (
      select objections.channel from objections where objections.customer_id = contacts.customer_id
        and objections.source = 'contact' and objections.objected_on = contacts.contacted_on
        and objections.channel in ('all', contacts.channel)
      order by case objections.channel when 'all' then 0 else 1 end limit 1)
    where outcome = 'objection'`,
    'create index contacts_by_list_row on contacts (list_row) where list_row is not null',
    'alter table causes add column contact_id integer references contacts (id) on delete set null',
    'create index causes_by_contact on causes (contact_id) where contact_id is not null',
    `create table contact_undos (
      contact_id integer primary key references contacts (id) on delete cascade, undone_on text not null,
      recorded_at text not null)`,
    `create view standing_contacts as
    select id, customer_id, seller, contacted_on, channel, outcome, attempt, next_due_on, answer, minutes, notes,
      recorded_at, time_of_day, step, next_slot, next_channel, objected_channel, list_row
    from contacts where not exists (select 1 from contact_undos where contact_undos.contact_id = contacts.id)`,
    `create view standing_causes as
    select id, customer_id, kind, said_by, happened_on, noted_on, note, withdrawn_on, batch_id, contact_id from causes
    where contact_id is null or contact_id not in (select contact_id from contact_undos)`,
    // What the call is for, and in which part of the day it is best made; null on lists issued before this was kept.
    'alter table call_rows add column purpose text',
    'alter table call_rows add column slot text',
  ];
}

/** Capacity in rows or minutes, what a contact is for, whom a list leaves out and why, and what the firm says of its sellers. */
function plannedWeeks(): readonly string[] {
  return [
    `create table sellers (
    name text primary key, capacity integer, left_on text, successor text,
    capacity_unit text not null default 'rows' check (capacity_unit in ('rows', 'minutes')))`,
    `alter table call_lists add column capacity_unit text not null default 'rows'
    check (capacity_unit in ('rows', 'minutes'))`,
    'alter table call_lists add column summary text',
    'alter table call_rows add column promised_on text',
    'alter table call_rows add column minutes integer',
    'alter table call_rows add column added_on text',
    'alter table call_rows add column background text',
    // The latest contact of anybody when the row was issued: whatever comes after it may be an answer to this row.
    'alter table call_rows add column contacts_seen integer not null default 0',
  ];
}

/** Files that came out of a folder, by their content: the same one is not imported twice, whatever it is called. */
function filesOfFolders(): readonly string[] {
  return [
    `create table imported_files (
      sha256 text primary key, file text not null, imported_on text not null,
      batch_id integer references batches (id) on delete cascade)`,
  ];
}

/** What was being told of a row of a list when somebody was called away; one draft a row, gone once the contact is recorded. */
function draftsOfWork(): readonly string[] {
  return [
    `create table work_drafts (
      list_id integer not null references call_lists (id), rank integer not null,
      customer_id integer not null references customers (id), content text not null, saved_at text not null,
      primary key (list_id, rank))`,
  ];
}

/** What a list that came back has done with contacts, so that it can be taken back. */
function listsComeBack(): readonly string[] {
  return [
    `create table batch_contacts (
      batch_id integer not null references batches (id) on delete cascade,
      contact_id integer not null references contacts (id) on delete cascade,
      effect text not null check (effect in ('recorded', 'replaced', 'restored')),
      primary key (batch_id, contact_id))`,
    'create index batch_contacts_by_contact on batch_contacts (contact_id)',
  ];
}

/**
 * What customers have said about being contacted, as events: an objection may be followed by a consent that lifts it and by another
 * objection. What lists have said so far becomes the first of them.
 */
function permissionsOfCustomers({ identity, clustered }: SchemaDialect): readonly string[] {
  return [
    'alter table objections rename to earlier_objections',
    `create table objections (
    id ${identity}, customer_id integer not null references customers (id), channel text not null,
    objected_on text not null, source text not null check (source in ('contact', 'import', 'request', 'merge', 'duplicate')),
    detail text)`,
    `insert into objections (id, customer_id, channel, objected_on, source)
    select id, customer_id, channel, objected_on, source from earlier_objections`,
    'drop table earlier_objections',
    'create index objections_by_customer on objections (customer_id, id)',
    // batch_id: the import whose list says so, and with which it is taken back.
    `create table consents (
    id ${identity}, customer_id integer not null references customers (id),
    kind text not null check (kind in ('consent', 'withdrawal')), channel text not null, told_on text not null,
    source text not null check (source in ('import', 'request', 'merge')), detail text, text_version text,
    batch_id integer)`,
    'create index consents_by_customer on consents (customer_id, id)',
    `insert into consents (customer_id, kind, channel, told_on, source, detail, batch_id)
    select customers.id, case marketing_consent when 1 then 'consent' else 'withdrawal' end, 'all',
      substr(batches.imported_at, 1, 10), 'import', batches.file, batches.id
    from customers join batches on batches.id = customers.batch_id where marketing_consent is not null`,
    // Of a number, not of a customer: several may have it.
    `create table register_checks (
    id ${identity}, phone text not null, checked_on text not null, listed integer not null check (listed in (0, 1)))`,
    'create index register_checks_by_phone on register_checks (phone, id)',
    // All that is left of who asked to be forgotten: keyed hashes, which of them belong together, and what each is of.
    `create table suppressions (
    hash text not null, person integer not null, mark text not null, primary key (hash, person)) ${clustered}`,
    'create table suppression_keys (id integer primary key check (id = 1), secret text not null)',
    // What forgotten customers have contributed to a report, added up over all of them.
    `create table forgotten_counts (
    scope text not null, rung text not null, customers integer not null, primary key (scope, rung)) ${clustered}`,
    `create table forgotten_gestures (
    given_year integer not null, kind text not null, label text, nature text not null, gestures integer not null,
    cost_cents bigint not null, primary key (given_year, kind, nature)) ${clustered}`,
    // Of a forgotten customer neither who it was nor what was given as a source stays.
    `create table privacy_log (
    id ${identity}, done_on text not null, recorded_at text not null, action text not null, customer_id integer,
    channel text, reason text, purged_at text)`,
    'create index privacy_log_by_customer on privacy_log (customer_id)',
  ];
}
