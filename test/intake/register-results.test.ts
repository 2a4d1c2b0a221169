import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type AssumedResult, readRegisterResults } from '../../src/intake/register-results.ts';
import { on } from '../domain/on.ts';
import { tempFolder } from '../temp-folder.ts';

const folder = tempFolder();
const TODAY = on('2026-11-22');

async function read(lines: readonly string[], assumed: Partial<AssumedResult> = {}) {
  const path = join(folder, 'esiti.csv');
  writeFileSync(path, `${lines.join('\r\n')}\r\n`);
  const { results, unread } = await readRegisterResults(path, {
    listed: null,
    checkedOn: TODAY,
    today: TODAY,
    ...assumed,
  });
  return {
    results: results.map(
      ({ phone, listed, checkedOn }) => `${phone} ${listed ? 'listed' : 'clear'} ${checkedOn}`,
    ),
    unread: unread.map(({ line, why }) => `${line} ${why}`),
  };
}

it.each<[string, string[], string[]]>([
  [
    'words, whatever the spelling of the number',
    ['Numero;Esito', '0543 5550001;Iscritto', '+39 340 5550002;non iscritto', '="0543/5550003";ISCRITTA'],
    ['+3905435550001 listed', '+393405550002 clear', '+3905435550003 listed'],
  ],
  [
    'yes and no under a header that says what they mean',
    ['Telefono,Iscritto RPO', '0543 5550001,sì', '0543 5550002,no'],
    ['+3905435550001 listed', '+3905435550002 clear'],
  ],
  [
    'yes and no the other way round',
    ['Telefono,Chiamabile', '0543 5550001,sì', '0543 5550002,no'],
    ['+3905435550001 clear', '+3905435550002 listed'],
  ],
  ['no header', ['0543 5550001;OK', '0543 5550002;KO'], ['+3905435550001 clear', '+3905435550002 listed']],
  ['the answer first', ['listed\t0543 5550001'], ['+3905435550001 listed']],
  [
    'figures for answers',
    ['Numero;Listed', '0543 5550001;1', '0543 5550002;0'],
    ['+3905435550001 listed', '+3905435550002 clear'],
  ],
])('the answers of the register are read from %s', async (_, lines, results) => {
  expect(await read(lines)).toEqual({ results: results.map((text) => `${text} ${TODAY}`), unread: [] });
});

it('the day of the row outweighs the one that is assumed, and a day is no number to call', async () => {
  expect(
    await read(['Data;Numero;Esito', '20/11/2026;0543 5550001;iscritto', ';0543 5550002;iscritto']),
  ).toEqual({
    results: ['+3905435550001 listed 2026-11-20', '+3905435550002 listed 2026-11-22'],
    unread: [],
  });
});

it('a list of numbers alone is taken as one is told', async () => {
  expect(await read(['0543 5550001', '340 5550002'], { listed: true })).toEqual({
    results: ['+3905435550001 listed 2026-11-22', '+393405550002 listed 2026-11-22'],
    unread: [],
  });
});

it('lines that are not understood are told with their number, and the others are read', async () => {
  expect(
    await read([
      'Numero;Esito;Data',
      '0543 5550001;forse;',
      'boh;iscritto;',
      '',
      '0543 5550002;iscritto;non iscritto',
      '0543 5550003;iscritto;23/11/2026',
      '0543 5550004;iscritto;',
      '12;iscritto;',
    ]),
  ).toEqual({
    results: ['+3905435550004 listed 2026-11-22'],
    unread: ['2 no-result', '3 no-number', '5 no-result', '6 in-the-future', '8 no-number'],
  });
});

it('a bare yes without a header says nothing', async () => {
  expect(await read(['0543 5550001;sì'])).toEqual({ results: [], unread: ['1 no-result'] });
});
