import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'riconquista-long-cells-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const CUSTOMERS = {
  Codice: '1',
  'Ragione sociale': 'Alfa',
  Telefono: '0543 111222',
  'E-mail': 'a@alfa.example',
  'Partita IVA': '',
  'Ultimo acquisto': '01/02/2026',
  'Totale acquistato': '10,00',
};
const ORDERS = {
  'Codice cliente': '1',
  Numero: '7',
  Data: '01/02/2026',
  Imponibile: '10,00',
  'Tipo documento': 'FT',
};
/** What patterns look for in vain in a long run of one character, between two others. */
const RUNS = [' ', '\t', '1', '.', '-', '*', '@', '<', '/', '=', "'", '\u00a0', 'a1 ', '+ ', 'int ', '\n '];

/**
 * A pattern that takes the square of a cell's length spins without hearing any signal: in a process of its own, so that the
 * test can end it.
 */
function imported(
  name: string,
  row: Readonly<Record<string, string>>,
  width: number,
): { status: number | null; rows: number } {
  const header = Object.keys(row);
  const plain = Object.values(row);
  const rows = RUNS.flatMap((run) =>
    header.map((_, column) => {
      const cell = `a${run.repeat(width / run.length)}b`;
      return plain.map((text, index) => (index === column ? `"${cell}"` : text)).join(';');
    }),
  );
  const path = join(folder, name);
  writeFileSync(path, [header.join(';'), ...rows, ''].join('\r\n'));
  const command = [
    'bin/riconquista.js',
    'import',
    path,
    '--format',
    'json',
    '--no-input',
    '--db',
    `${path}.db`,
  ];
  const { status, stdout } = spawnSync(process.execPath, command, {
    encoding: 'utf8',
    timeout: 60_000,
    maxBuffer: 100_000_000,
    killSignal: 'SIGKILL',
  });
  return { status, rows: status === 0 ? JSON.parse(stdout).files[0].read : 0 };
}

describe('cells that no pattern finds its end in', () => {
  it.each([
    ['customers of cells just short enough to be read', CUSTOMERS, 30_000],
    ['orders of cells just short enough to be read', ORDERS, 30_000],
    ['customers of cells too long for any list', CUSTOMERS, 400_000],
    ['orders of cells too long for any list', ORDERS, 400_000],
  ] as const)(
    'are read through: %s',
    (name, row, width) => {
      const { status, rows } = imported(`${name}.csv`, row, width);
      expect({ status, rows }).toEqual({ status: 0, rows: RUNS.length * Object.keys(row).length });
    },
    70_000,
  );
});
