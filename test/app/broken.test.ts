import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Case, Expected, Import, Refusal, Stored } from '../../scripts/broken/case.ts';
import { ITALIAN } from '../../src/locale/italian.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { type Ran, run } from '../cli/run.ts';

const BROKEN = fileURLToPath(new URL('../../fixtures/broken/', import.meta.url));
const { today, files } = JSON.parse(readFileSync(join(BROKEN, 'expected.json'), 'utf8')) as {
  today: string;
  files: readonly Omit<Case, 'content'>[];
};
const imports = files.flatMap((one) => ('fault' in one.expected ? [] : [{ ...one, expected: one.expected }]));

/** Controls but the line feed, and characters that turn the writing direction. */
const RAW_CONTROL = /(?!\n)\p{Cc}|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'riconquista-broken-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const database = () => join(folder, 'riconquista.db');
const importFile = (path: string, ...options: readonly string[]) =>
  run(['import', path, '--today', today, ...options], { db: database() });

describe('a first import', () => {
  it.each(files)('$file: $trap', async ({ file, expected }) => {
    const path = join(BROKEN, file);
    const ran = await importFile(path, '--format', 'json');
    expect(outcomeOf(ran, path)).toEqual(told(expected, file));
    if (!('fault' in expected)) expect(await storedAs(expected.stored ?? {})).toEqual(expected.stored ?? {});
  });
});

describe('a second import of the same file', () => {
  it.each(imports)('adds and changes nothing: $file', async ({ file }) => {
    const path = join(BROKEN, file);
    await importFile(path, '--format', 'json');
    const again = outcomeOf(await importFile(path, '--format', 'json'), path);
    expect(again).toMatchObject({ exit: 0, added: 0, changed: 0 });
  });
});

describe('nothing that could rewrite a screen is printed', () => {
  it.each(files)('about $file', async ({ file }) => {
    const path = join(BROKEN, file);
    const asText = await importFile(path, '--dry-run');
    const asJson = await importFile(path, '--format', 'json');
    expect([asText.out, asText.err, asJson.out, asJson.err].filter((text) => RAW_CONTROL.test(text))).toEqual(
      [],
    );
  });
});

describe('damage that looks like a table', () => {
  it('is not taken in silence: a quote that closes three rows below swallows the customers between', async () => {
    const rows = ['C1;"Da Gino;Forlì', 'C2;Bar Roma;Forlì', 'C3;Bar Po;Forlì', 'C4;Bar "Sport";Forlì'];
    const path = made(['Codice;Ragione sociale;Città', ...rows, ''].join('\n'));
    const { code, out } = await importFile(path, '--format', 'json');
    expect(code === 3 || JSON.parse(out).files[0].rejected > 0).toBe(true);
  });
});

describe('absurd input', () => {
  it('is refused: a cell of two megabytes', async () => {
    const path = made(`Codice;Ragione sociale\nC1;${'x'.repeat(2_000_000)}\n`);
    expect(await importFile(path)).toEqual(refusal('record-too-long', path, { line: 2, limit: 1_000_000 }));
  });

  it('is refused: more columns than a thousand', async () => {
    const path = made(`Codice;Ragione sociale${';Extra'.repeat(999)}\n`);
    expect(await importFile(path)).toEqual(
      refusal('too-many-columns', path, { columns: 1_001, limit: 1_000 }),
    );
  });

  it('is set aside: a cell that no spreadsheet holds', async () => {
    const path = made(`Codice;Ragione sociale\nC1;${'x'.repeat(40_000)}\nC2;Bar Sport\n`);
    const { out } = await importFile(path, '--format', 'json');
    expect(JSON.parse(out).files[0]).toMatchObject({
      added: 1,
      rejected: 1,
      rejects: [{ line: 2, column: 'Ragione sociale', code: 'cell-too-long' }],
    });
  });
});

function made(content: string): string {
  const path = join(folder, 'made.csv');
  writeFileSync(path, content);
  return path;
}

function refusal(code: string, path: string, facts: Refusal['fault']['facts']): Ran {
  const { message, hint } = sentenceOf(code, { file: path, ...facts });
  return { code: 3, out: '', err: `${message}\n  ${hint}\n` };
}

function sentenceOf(code: string, facts: Refusal['fault']['facts']): { message: string; hint: string } {
  const tell = ITALIAN.faults[code as keyof typeof ITALIAN.faults] as (facts: unknown) => {
    message: string;
    hint: string;
  };
  return tell({ looked: [], found: [], columns: [], command: null, ...facts });
}

/** A fault is told by its sentence, in which the file may stand with or without its folder. */
function told(expected: Expected, file: string): unknown {
  if ('fault' in expected) {
    const { exit, fault } = expected;
    return { exit, out: '', sentence: sentenceOf(fault.code, { file, ...fault.facts }).message };
  }
  const { stored: _, ...facts } = expected;
  return facts;
}

function outcomeOf({ code, out, err }: Ran, path: string): unknown {
  if (code !== 0) {
    return { exit: code, out, sentence: err.replaceAll(`${dirname(path)}/`, '').split('\n')[0] };
  }
  const { files, ...rest } = JSON.parse(out) as { files: readonly (Import & { file: string })[] };
  const [only] = files;
  expect(rest).toEqual({ schemaVersion: 1, dryRun: false });
  expect(only?.file).toBe(basename(path));
  if (only === undefined) return undefined;
  const { kind, encoding, delimiter, decimal, dateOrder, headerLine, rejects } = only;
  const { read, added, changed, unchanged, skipped, rejected } = only;
  return {
    exit: code,
    ...{ kind, encoding, delimiter, decimal, dateOrder, headerLine },
    ...{ read, added, changed, unchanged, skipped, rejected },
    rejects: rejects.map(({ line, column, code: why }) => ({ line, column, code: why })),
  };
}

/** The same view of the database that the expectation takes. */
async function storedAs(expected: Stored): Promise<Stored> {
  const { db, close } = await openSqlite(database(), 'existing');
  const query = await db.kysely();
  const customers = await query.selectFrom('customers').selectAll().execute();
  const orders = await query.selectFrom('orders').selectAll().execute();
  await close();
  const all: Required<Stored> = {
    codes: customers.map(({ code }) => code).toSorted(),
    names: customers.map(({ name }) => name).toSorted(),
    vatNumbers: customers.map((customer) => customer.vat_number ?? '').toSorted(),
    phones: customers.map(({ phone }) => phone ?? '').toSorted(),
    cities: customers.map(({ city }) => city ?? '').toSorted(),
    documents: orders.map((order) => `${order.placed_on} ${order.kind} ${order.amount_cents}`).toSorted(),
  };
  return Object.fromEntries(Object.keys(expected).map((key) => [key, all[key as keyof Stored]]));
}
