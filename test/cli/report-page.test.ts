import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { collisionsIn } from '../render/charts/drawn.ts';
import { htmlFaults } from '../render/pages/html-faults.ts';
import { tempFolder } from '../temp-folder.ts';
import { run } from './run.ts';

const folder = tempFolder();
const db = join(folder, 'report.db');
const TODAY = '--today 2026-11-22';
const FIXTURES = fileURLToPath(new URL('../../fixtures/ferramenta', import.meta.url));

beforeAll(async () => {
  const files = ['clienti.csv', 'fatture.csv'].map((name) => join(FIXTURES, name));
  expect((await run(['import', ...files, ...TODAY.split(' '), '-q'], { db })).code).toBe(0);
  expect((await run(`freeze autunno --holdout 30% --yes ${TODAY}`, { db })).code).toBe(0);
});

const figuresIn = (page: string) => [...page.matchAll(/<figure id="([^"]+)"/g)].map(([, id]) => id);

describe('the report as a page', () => {
  it('is written whole to the file it is asked for, also by the ending of its name', async () => {
    const file = join(folder, 'rapporto.html');
    expect(
      await run(['report', '--cohort', 'autunno', '-o', file, ...TODAY.split(' ')], { db }),
    ).toMatchObject({
      code: 0,
      out: '',
    });
    const { out } = await run(`report --cohort autunno --format html ${TODAY}`, { db });
    expect(readFileSync(file, 'utf8')).toBe(out);
    expect(htmlFaults(out)).toEqual([]);
  });

  it('draws the rules tried and the spread of the revenue from the firm’s own orders', async () => {
    const { out } = await run(`report --format html ${TODAY} --lang en`, { db });
    expect(figuresIn(out)).toEqual([
      ...['figure-ladder', 'figure-shares', 'figure-separation', 'figure-calibration', 'figure-lorenz'],
    ]);
    expect([...out.matchAll(/<svg .*?<\/svg>/gs)].flatMap(([svg]) => collisionsIn(svg))).toEqual([]);
  });

  it('can be the first screen alone', async () => {
    const { out } = await run(`rapporto --cohort autunno --brief --format html ${TODAY}`, { db });
    expect(htmlFaults(out)).toEqual([]);
    expect(figuresIn(out)).toEqual([]);
    expect(out).toContain('Da fare');
  });

  it('is the same every time', async () => {
    const [one, other] = [
      await run(`report --cohort autunno --format html ${TODAY}`, { db }),
      await run(`report --cohort autunno --format html ${TODAY}`, { db }),
    ];
    expect(one.out).toBe(other.out);
  });

  it('is not written when there is no such cohort', async () => {
    const file = join(folder, 'nessuna.html');
    expect(
      await run(['report', '--cohort', 'nessuna', '-o', file, ...TODAY.split(' ')], { db }),
    ).toMatchObject({ out: '' });
    expect(existsSync(file)).toBe(false);
  });
});
