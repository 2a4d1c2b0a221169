import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Reject } from '../../scripts/broken/case.ts';
import type { Refused, Shape, Taken } from '../../scripts/shapes/shape.ts';
import { surveyFile } from '../../src/intake/survey.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { run } from '../cli/run.ts';
import { storedIn } from './stored.ts';

const SHAPES = fileURLToPath(new URL('../../fixtures/shapes/', import.meta.url));
const { today, files } = JSON.parse(readFileSync(join(SHAPES, 'expected.json'), 'utf8')) as {
  today: string;
  files: readonly Omit<Shape, 'content'>[];
};
const taken = files.flatMap((one) => ('fault' in one.expected ? [] : [{ ...one, expected: one.expected }]));
const refused = files.flatMap((one) => ('fault' in one.expected ? [{ ...one, expected: one.expected }] : []));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'riconquista-shapes-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const database = () => join(folder, 'riconquista.db');
const importJson = async (file: string) => {
  const { code, out, err } = await run(['import', join(SHAPES, file), '--today', today, '--format', 'json'], {
    db: database(),
  });
  if (code !== 0) throw new Error(err);
  const [imported] = JSON.parse(out).files as readonly Imported[];
  if (imported === undefined) throw new Error('nothing was imported');
  return imported;
};

type Imported = Required<Omit<Taken, 'customers' | 'documents' | 'objections'>> & {
  readonly [count in 'read' | 'changed' | 'unchanged' | 'rejected']: number;
};

describe('taken with no option and from nothing', () => {
  it.each(taken)('$file: $shape', async ({ file, expected }) => {
    const imported = await importJson(file);
    const { db, close } = await openSqlite(database(), 'existing');
    const stored = await storedIn(db);
    await close();
    expect({ ...summaryOf(imported), ...stored }).toEqual(wholeOf(expected));
  });
});

describe('taken twice', () => {
  it.each(taken)('adds and changes nothing: $file', async ({ file }) => {
    await importJson(file);
    expect(await importJson(file)).toMatchObject({ added: 0, changed: 0 });
  });
});

describe('refused, and nothing written', () => {
  it.each(refused)('$file: $shape', async ({ file, expected }) => {
    expect(await faultOf(file)).toEqual(expected);
    const { code, out } = await run(['import', join(SHAPES, file)], { db: database() });
    expect({ code, out }).toEqual({ code: 3, out: '' });
  });
});

async function faultOf(file: string): Promise<Refused | undefined> {
  return surveyFile(join(SHAPES, file)).then(
    () => undefined,
    (fault: { readonly code: string }) => ({ fault: fault.code }),
  );
}

function summaryOf(imported: Imported) {
  const { kind, encoding, delimiter, decimal, dateOrder, headerLine, rejects } = imported;
  const { read, added, changed, unchanged, skipped, rejected } = imported;
  return {
    ...{ kind, encoding, delimiter, decimal, dateOrder, headerLine },
    ...{ read, added, changed, unchanged, skipped, rejected },
    rejects: rejects.map(({ line, column, code }: Reject) => ({ line, column, code })),
  };
}

/** What is not said is an Italian file of UTF-8, of which every row was added. */
function wholeOf({ added, skipped = 0, rejects = [], documents = [], objections = [], ...said }: Taken) {
  return {
    encoding: 'utf-8',
    dateOrder: 'dmy',
    headerLine: 1,
    ...said,
    ...{ read: added + skipped + rejects.length, added, changed: 0, unchanged: 0 },
    ...{ skipped, rejected: rejects.length, rejects, documents, objections },
  };
}
