import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../cli/run.ts';

/** Exports of other people's making, which are not ours to hand on. */
const SAMPLES = fileURLToPath(new URL('../../../shared/samples/', import.meta.url));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'riconquista-samples-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(!existsSync(SAMPLES))(
  'sample exports, where the folder shared/samples lies beside the project',
  () => {
    it.each([
      ['it-ade-fatture-emesse-formato-reale-valori-finti.csv', 'orders ; , dmy 2 2 0 0'],
      ['it-bi-clienti.csv', 'exit 3'],
      ['it-crm-clienti-ultimo-acquisto.csv', 'customers ; , dmy 2 2 0 0'],
      ['it-danea-soggetti.csv', 'customers ; , dmy 4 3 1 0'],
      ['it-fatture-riconciliazione.csv', 'orders , . dmy 60 60 0 0'],
      ['it-openstamanager-anagrafiche-esempio.csv', 'customers ; , dmy 1 1 0 0'],
      ['prestashop-clienti-esempio.csv', 'customers ; , dmy 2 2 0 0'],
      ['shopify-customers-synthetic.csv', 'customers , . dmy 2 2 0 0'],
      ['shopify-orders-synthetic.csv', 'orders , . dmy 2 0 1 1'],
    ])('%s: %s', async (name, summary) => {
      const line = ['import', join(SAMPLES, name), '--dry-run', '--format', 'json', '--today', '2026-11-22'];
      const { code, out } = await run(line, { db: join(folder, 'riconquista.db') });
      expect(code === 0 ? summaryOf(out) : `exit ${code}`).toBe(summary);
    });
  },
);

/** Kind, separator, decimal mark, order of days; rows read, added, skipped, rejected. */
function summaryOf(json: string): string {
  const [file] = JSON.parse(json).files;
  const { kind, delimiter, decimal, dateOrder, read, added, skipped, rejected } = file;
  return [kind, delimiter, decimal, dateOrder, read, added, skipped, rejected].join(' ');
}
