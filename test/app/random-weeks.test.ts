import fc from 'fast-check';
import { expect, it } from 'vitest';
import { integerBetween, pick, type Random, randomFor } from '../../scripts/fixtures/random.ts';
import { callsRuleFrom } from '../../src/app/calls-rule.ts';
import { issueCalls, type WeekCalls } from '../../src/app/issue-calls.ts';
import { isWorkingDay } from '../../src/domain/calendar.ts';
import { costOf } from '../../src/domain/call-plan.ts';
import { type Capacity, parseCapacity } from '../../src/domain/capacity.ts';
import { addDays, type Day } from '../../src/domain/day.ts';
import { closesStory, OUTCOME_KINDS } from '../../src/domain/outcome.ts';
import type { Db } from '../../src/store/schema.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { callsRequest } from './calls-request.ts';
import { TODAY } from './imported.ts';

const SELLERS = ['Bianchi', 'Conti', 'Ferri', null];
const SECTORS = ['Edilizia', 'Hotel', null];
const PLACES = [
  ['FC', '47121', 'Forlì'],
  ['RN', '47921', 'Rimini'],
  [null, null, null],
] as const;
const STATUSES = ['active', 'active', 'active', 'active', 'insolvent', 'unwanted', 'ceased'];
const CUSTOMERS = 80;

/** A firm drawn at random: customers of every kind, with every kind of contact behind them. */
async function fill(db: Db, random: Random): Promise<void> {
  await db.insertMany(
    'batches',
    ['id', 'file', 'kind', 'imported_at', 'rows_read', 'added', 'changed'],
    [[1, 'x', 'customers', 'x', 0, 0, 0]],
  );
  const [customers, orders, contacts, objections] = [[], [], [], []] as (string | number | null)[][][];
  for (let id = 1; id <= CUSTOMERS; id += 1) {
    const [province, postalCode, city] = pick(random, PLACES);
    const phone = random() < 0.6 ? `0543 55500${id}` : null;
    const email = random() < 0.3 ? `c${id}@example.org` : null;
    customers?.push([
      ...[id, `C${id}`, `Ditta ${id}`, `ditta ${id}`, phone, email, province, postalCode, city],
      ...[pick(random, SELLERS), pick(random, SECTORS), pick(random, STATUSES), 1],
    ]);
    const last = random() < 0.15 ? -1 : integerBetween(random, 5, 500);
    const gap = integerBetween(random, 10, 60);
    for (let order = 0; last >= 0 && order < integerBetween(random, 1, 12); order += 1) {
      const day = addDays(TODAY, -last - order * gap);
      orders?.push([id, Number(day.slice(0, 4)), 'order', `${id}-${order}`, day, 10_000 + id, 1]);
    }
    for (let attempt = 1; attempt <= integerBetween(random, -2, 3); attempt += 1) {
      const outcome = pick(random, OUTCOME_KINDS);
      const on = addDays(TODAY, -40 + attempt * 10);
      const next = closesStory(outcome) ? null : addDays(on, integerBetween(random, 1, 60));
      contacts?.push([id, pick(random, SELLERS), on, 'phone', outcome, attempt, next, 'x']);
      if (outcome === 'objection') objections?.push([id, random() < 0.5 ? 'all' : 'phone', on, 'contact']);
    }
  }
  await db.insertMany(
    'customers',
    'id code name name_key phone email province postal_code city seller sector status batch_id'.split(' '),
    customers ?? [],
  );
  await db.insertMany(
    'orders',
    'customer_id placed_year kind number placed_on amount_cents batch_id'.split(' '),
    orders ?? [],
  );
  await db.insertMany(
    'contacts',
    'customer_id seller contacted_on channel outcome attempt next_due_on recorded_at'.split(' '),
    contacts ?? [],
  );
  await db.run('create temp table drawn (customer_id integer, channel text, objected_on text, source text)');
  await db.insertMany('drawn', ['customer_id', 'channel', 'objected_on', 'source'], objections ?? []);
  await db.run(
    `insert into objections (customer_id, channel, objected_on, source)
    select customer_id, min(channel), max(objected_on), 'contact' from drawn group by customer_id`,
  );
}

async function expectSound(db: Db, calls: WeekCalls, capacity: Capacity, from: Day): Promise<void> {
  const { lists, rows } = calls;
  expect(new Set(rows.map(({ code }) => code)).size).toBe(rows.length);
  for (const { rows: own } of lists) {
    expect(own.map(({ rank }) => rank)).toEqual(own.map((_, index) => index + 1));
    expect(own.reduce((sum, { minutes }) => sum + costOf(capacity, minutes ?? 0), 0)).toBeLessThanOrEqual(
      capacity.amount,
    );
    // Follow-ups first, among those issued together.
    for (const part of Map.groupBy(own, ({ addedOn }) => addedOn).values()) {
      const others = part.map(({ promisedOn }) => (promisedOn === null ? 'other' : 'promise'));
      expect(others).toEqual(others.toSorted().toReversed());
    }
  }
  expect(rows.filter(({ dueOn }) => !isWorkingDay(dueOn) || dueOn < from)).toEqual([]);
  for (const { customerId, channel, promisedOn, dueOn } of rows) {
    const [customer] = await db.all<{ status: string }>('select status from customers where id = ?', [
      customerId,
    ]);
    expect(customer?.status).toBe('active');
    const objected = await db.all<{ channel: string }>(
      'select channel from objections where customer_id = ?',
      [customerId],
    );
    expect(objected.map((one) => one.channel)).not.toContain('all');
    expect(objected.map((one) => one.channel)).not.toContain(channel);
    expect(promisedOn === null || promisedOn <= '2026-11-29').toBe(true);
    expect(dueOn <= '2026-11-27').toBe(true);
  }
}

it('every week planned from whatever data is sound, and stays as it was when more is added', async () => {
  const capacity = fc.constantFrom('3', '8', '15', '2h', '8h');
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: 1_000_000 }),
      capacity,
      capacity,
      async (seed, first, second) => {
        const store = await openSqlite(':memory:', 'create');
        try {
          const { db } = store;
          await fill(db, randomFor(`week ${seed}`));
          const callsRule = callsRuleFrom({
            owner: 'Titolare',
            shareMaintenance: 0.3,
            shareAcquisition: 0.2,
          });
          await db.insertMany('sellers', ['name', 'left_on'], [['Ferri', '2026-11-01']]);
          const [before, after] = [parseCapacity(first), parseCapacity(second)];
          if (before === undefined || after === undefined) throw new Error('no capacity');
          const issued = await issueCalls(db, callsRequest({ callsRule, capacity: before }));
          await expectSound(db, issued, before, TODAY);
          expect(issued.rows.map(({ seller }) => seller)).not.toContain('Ferri');
          const again = await issueCalls(db, callsRequest({ callsRule, capacity: after }));
          expect(again.rows).toEqual(issued.rows);

          await db.run("update customers set status = 'active' where status = 'unwanted'");
          const refreshed = await issueCalls(db, callsRequest({ callsRule, capacity: after, refresh: true }));
          const kept = refreshed.rows.filter(({ addedOn }) => addedOn === null);
          expect(kept).toEqual(expect.arrayContaining([...issued.rows]));
          const largest = before.unit === after.unit && before.amount > after.amount ? before : after;
          if (before.unit === after.unit) await expectSound(db, refreshed, largest, TODAY);
        } finally {
          await store.close();
        }
      },
    ),
    { numRuns: 25 },
  );
}, 120_000);
