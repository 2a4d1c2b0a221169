import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { isWorkingDay } from '../src/domain/calendar.ts';
import { addDays, type Day } from '../src/domain/day.ts';
import { isOutcomeKind, OUTCOMES, type OutcomeKind } from '../src/domain/outcome.ts';
import { weekOf } from '../src/domain/week.ts';
import { randomFrom } from '../src/stats/random.ts';
import { run } from './cli/run.ts';
import { on } from './domain/on.ts';
import { tempFolder } from './temp-folder.ts';

/** Two months with the Immacolata, Christmas, New Year and the Epiphany in them. */
const FIRST_MONDAY = on('2026-11-23');
const WEEKS = 9;
const CAPACITY = 6;

const folder = tempFolder();
const FIXTURES = fileURLToPath(new URL('../fixtures/ferramenta/', import.meta.url));
const imported = join(folder, 'imported.db');

beforeAll(async () => {
  const files = `${FIXTURES}clienti.csv ${FIXTURES}fatture.csv`;
  expect((await run(`import ${files} -q --today 2026-11-22`, { db: imported })).code).toBe(0);
});

interface Row {
  readonly row: string;
  readonly seller: string | null;
  readonly code: string;
  readonly attempt: number;
  readonly dueOn: Day;
  readonly purpose: string;
  readonly promisedOn: Day | null;
  readonly channel: string;
  readonly slot: string | null;
}

/** What has become of a customer as far as the world outside the program knows. */
interface Known {
  attempts: number;
  lastOn: Day;
  nextOn: Day | null;
  outcome: OutcomeKind;
  /** Bought again: a silence after that is a new story. */
  hasOrdered: boolean;
}

const MOODS: readonly (readonly [OutcomeKind, number])[] = [
  ['no-answer', 0.45],
  ['callback', 0.08],
  ['not-now', 0.05],
  ['open', 0.08],
  ['maybe', 0.08],
  ['quote', 0.06],
  ['refused', 0.05],
  ['objection', 0.03],
  ['impossible', 0.04],
  ['ordered', 0.08],
];

function moodOf(chance: number): OutcomeKind {
  let sum = 0;
  for (const [kind, share] of MOODS) {
    sum += share;
    if (chance < sum) return kind;
  }
  return 'no-answer';
}

/** A time within the slot that was suggested; any of the morning where none was. */
function timeIn(slot: string | null): string {
  return (
    {
      'early-morning': '09:30',
      'late-morning': '11:30',
      'early-afternoon': '14:30',
      'late-afternoon': '17:00',
    }[slot ?? ''] ?? '10:00'
  );
}

async function json<Answer>(line: string, db: string, codes: readonly number[] = [0]): Promise<Answer> {
  const { code, out, err } = await run(`${line} --format json`, { db });
  expect({ line, isWanted: codes.includes(code), err: codes.includes(code) ? '' : err }).toEqual({
    line,
    isWanted: true,
    err: '',
  });
  return JSON.parse(out) as Answer;
}

/** What every list must be, whatever happened before. */
function check(
  rows: readonly Row[],
  monday: Day,
  known: ReadonlyMap<string, Known>,
  holdout: ReadonlySet<string>,
): void {
  const sunday = addDays(monday, 6);
  const bySeller = Map.groupBy(rows, ({ seller }) => seller);
  expect([...bySeller].filter(([, own]) => own.length > CAPACITY)).toEqual([]);
  expect(new Set(rows.map(({ code }) => code)).size).toBe(rows.length);
  expect(rows.filter(({ dueOn }) => !isWorkingDay(dueOn))).toEqual([]);
  expect(rows.filter(({ code }) => holdout.has(code))).toEqual([]);
  const pestered = rows.filter(({ code, attempt, dueOn }) => {
    const before = known.get(code);
    if (before === undefined) return attempt !== 1;
    const isOver = OUTCOMES[before.outcome].follows === 'nothing';
    const isTooEarly = before.nextOn !== null && before.nextOn > sunday;
    return (
      isOver ||
      isTooEarly ||
      dueOn <= before.lastOn ||
      attempt > before.attempts + 1 ||
      (!before.hasOrdered && attempt !== before.attempts + 1)
    );
  });
  expect(pestered).toEqual([]);
}

/** Two months as cron and the sellers run them, in the program's own words. */
async function simulate(
  seed: number,
  db: string,
): Promise<{ readonly contacts: number; readonly vain: number }> {
  copyFileSync(imported, db);
  const random = randomFrom(seed);
  await run(`freeze prova --holdout 20% --seed ${seed} --yes --today ${FIRST_MONDAY}`, { db });
  const { members } = await json<{ members: { code: string; arm: string }[] }>(
    `cohorts prova --today ${FIRST_MONDAY}`,
    db,
  );
  const holdout = new Set(members.filter(({ arm }) => arm === 'holdout').map(({ code }) => code));
  expect(holdout.size).toBeGreaterThan(20);
  const known = new Map<string, Known>();
  let [contacts, vain] = [0, 0];
  for (let week = 0; week < WEEKS; week += 1) {
    const monday = addDays(FIRST_MONDAY, 7 * week);
    const list = `calls --week ${weekOf(monday)} --capacity ${CAPACITY} --today ${monday}`;
    const { rows } = await json<{ rows: Row[] }>(list, db);
    check(rows, monday, known, holdout);
    expect((await json<{ rows: Row[] }>(list, db)).rows).toEqual(rows);

    const days = [...new Set(rows.map(({ dueOn }) => dueOn))].sort();
    for (const day of days) {
      const today = rows.filter(({ dueOn }) => dueOn === day);
      const orders: string[] = [];
      const lines = today.map((row) => {
        const mood = moodOf(random());
        const next = OUTCOMES[mood].needsNextDay ? addDays(day, 3 + Math.floor(random() * 30)) : null;
        if (mood === 'ordered') orders.push(`S${row.row};${day};${row.code};50,00`);
        return [
          row.code,
          mood,
          row.channel,
          day,
          timeIn(row.slot),
          next ?? '',
          mood === 'impossible' ? 'closed' : '',
          'parole del cliente',
        ].join(';');
      });
      const file = join(folder, `esiti-${seed}-${day}.csv`);
      writeFileSync(
        file,
        ['Codice;Esito;Canale;Data;Ora;Prossima data;Causa;Risposta', ...lines, ''].join('\r\n'),
      );
      const told = await json<{ stored: number; rejected: number; rejects: unknown }>(
        `outcome import ${file} --today ${day}`,
        db,
      );
      expect({ day, stored: told.stored, rejects: told.rejects }).toEqual({
        day,
        stored: today.length,
        rejects: [],
      });
      for (const [index, { code }] of today.entries()) {
        const [, outcome = '', , , , next = ''] = lines[index]?.split(';') ?? [];
        if (!isOutcomeKind(outcome)) throw new Error(outcome);
        const { attempt: attempts } = today[index] ?? { attempt: 0 };
        const hasOrdered = outcome === 'ordered' || known.get(code)?.hasOrdered === true;
        known.set(code, {
          hasOrdered,
          attempts,
          lastOn: day,
          nextOn: next === '' ? null : on(next),
          outcome,
        });
        contacts += 1;
        if (outcome === 'no-answer') vain += 1;
      }
      if (orders.length > 0) {
        const file = join(folder, `ordini-${seed}-${day}.csv`);
        writeFileSync(file, ['Numero;Data;Codice cliente;Imponibile', ...orders, ''].join('\r\n'));
        const { files } = await json<{ files: { added: number }[] }>(`import ${file} --today ${day}`, db);
        expect(files[0]?.added).toBe(orders.length);
      }
    }
  }
  return { contacts, vain };
}

it('two months of lists and answers respect capacity, holidays, promises, patience and the holdout, whatever customers say', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 1_000_000 }), async (seed) => {
      const { contacts, vain } = await simulate(seed, join(folder, `${seed}.db`));
      expect(contacts).toBeGreaterThan(150);
      expect(vain).toBeGreaterThan(30);
    }),
    { numRuns: Number(process.env['RICONQUISTA_SIMULATIONS'] ?? 1), endOnFailure: true },
  );
}, 300_000);
