import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tempFolder } from '../temp-folder.ts';
import { run } from './run.ts';

const folder = tempFolder();

interface Report {
  readonly cohort: {
    readonly size: number;
    readonly arms: Record<string, number>;
    readonly sealHolds: boolean;
  };
  readonly ladder: Record<string, number>;
  readonly claims: readonly {
    readonly id: string;
    readonly numerator: number;
    readonly denominator: number;
  }[];
  readonly uplift: {
    readonly verdict: string;
    readonly contact: Record<string, number>;
    readonly holdout: Record<string, number>;
  };
  readonly beliefs: { readonly verdict: string };
  readonly audit: readonly unknown[];
}

async function simulated(line: string): Promise<Report> {
  const { code, out } = await run(`simula ${line} --format json --quiet`);
  expect(code).toBe(0);
  return JSON.parse(out) as Report;
}

const left = () => readdirSync(tmpdir()).filter((name) => name.startsWith('riconquista-simulation-'));

describe('a simulated campaign', () => {
  it('goes through the program’s own commands, and the report finds a truth that is plain', async () => {
    const db = join(folder, 'campagna.db');
    const truth = '--customers 240 --refusal 30% --uplift 30 --seller-bias 20 --base 5% --seed 7';
    const report = await simulated(`${truth} --db ${db}`);
    expect(report.cohort).toMatchObject({ size: 240, arms: { contact: 180, holdout: 60 }, sealHolds: true });
    // All was done in its order: nothing happened that would have to be told.
    expect(report.audit).toEqual([]);
    expect(report.ladder).toMatchObject({ assigned: 180, attempted: 180 });
    const refusals = report.claims.find(({ id }) => id === 'refused-6-7');
    expect(refusals).toMatchObject({ verdict: 'contradicted' });
    const { contact, holdout, verdict } = report.uplift;
    expect(verdict).toBe('shown');
    expect((contact['reactivated'] ?? 0) / 180).toBeGreaterThan((holdout['reactivated'] ?? 0) / 60 + 0.15);
    expect(report.beliefs.verdict).toBe('too-dark');
    expect(existsSync(db)).toBe(true);
  }, 60_000);

  it('with no effect at all shows none', async () => {
    const report = await simulated(
      `--customers 160 --uplift 0 --base 20% --holdout 50% --seed 3 --db ${join(folder, 'nulla.db')}`,
    );
    expect(report.uplift.verdict).toBe('not-shown');
  }, 60_000);

  it('is the same again from the same seed, and says what is true and where it is kept', async () => {
    const again = (name: string) => run('simula --customers 30 --brief', { db: join(folder, name) });
    const [one, other] = [await again('una.db'), await again('altra.db')];
    expect(one.out).toBe(other.out);
    const told = one.err.replaceAll('\n', ' ');
    expect(told).toContain('La verità che il rapporto deve ritrovare: 30 clienti;');
    expect(told).toContain('Per guardarlo: riconquista rapporto --cohort simulazione --db');
  }, 60_000);
});

describe('a simulation', () => {
  it('never touches a database, or anything else, that is there', async () => {
    const db = join(folder, 'vero.db');
    writeFileSync(db, 'i dati della ditta');
    const before = left();
    expect(await run('simula --customers 30', { db })).toEqual({
      code: 3,
      out: '',
      err: `C’è già qualcosa: ${db}\n  Una simulazione crea un database nuovo e non tocca mai i Suoi dati: indicare con --db un file che non\n  esiste, o nessuno.\n`.replace(
        'che non\n  esiste',
        'che non esiste',
      ),
    });
    expect(left()).toEqual(before);
  });

  it.each([
    ['--refusal 120%', '«120%» non va bene per --refusal.'],
    ['--customers 0', '«0» non va bene per --customers.'],
    ['--uplift 90', 'Queste quote non possono essere vere insieme.'],
    ['--uplift -5', '«-5» non va bene per --uplift.'],
  ])('with %s is explained', async (option, message) => {
    const { code, out, err } = await run(`simula ${option}`);
    expect({ code, out, first: err.split('\n')[0] }).toEqual({ code: 2, out: '', first: message });
  });
});
