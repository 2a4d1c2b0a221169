import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { tempFolder } from '../temp-folder.ts';
import { run } from './run.ts';

const folder = tempFolder();
const at = (name: string) => join(folder, name);

it('a CSV list shows a screen what it would obey, and gives files and pipes the data as they are', async () => {
  const db = at('escapes.db');
  const name = 'Rossi\u001b[31m\u001b]0,titolo\u0007';
  writeFileSync(at('crm.csv'), `Codice;Ragione sociale;Ultimo acquisto\nC1;${name};10/02/2025\n`);
  expect(await run(`import ${at('crm.csv')} -q`, { db })).toMatchObject({ code: 0 });
  const list = 'dormant --format csv --today 2026-11-22';
  const [piped, shown] = [await run(list, { db }), await run(list, { db, onScreen: true })];
  await run(`${list} --output ${at('list.csv')}`, { db, onScreen: true });
  expect(piped.out).toContain(`;${name};`);
  expect(shown.out).toBe(
    piped.out.replace('\ufeff', '').replaceAll('\r', '').replace(name, 'Rossi·[31m·]0,titolo·'),
  );
  expect(readFileSync(at('list.csv'), 'utf8')).toBe(piped.out);
});

it('rejected rows, corrected where they were wrong, are taken as they were meant', async () => {
  const header = 'Numero;Data;Codice cliente;Cliente;Imponibile\n';
  const rows = [
    '="007";31/02/2026;+39A;=cmd|\' /C calc\'!A0;-1,00',
    '-8;31/02/2026;@C1;"=HYPERLINK(""http://x.example"")";"1.234,50 €"',
    ' =9;31/02/2026;- ;+Rossi;-2,00',
  ];
  writeFileSync(at('wrong.csv'), `${header}${rows.join('\n')}\n`);
  writeFileSync(at('right.csv'), `${header}${rows.join('\n').replaceAll('31/02', '28/02')}\n`);
  await run(`import ${at('wrong.csv')} --rejects ${at('rejects.csv')} -q`, { db: at('rejects.db') });
  const rejects = readFileSync(at('rejects.csv'), 'utf8');
  expect(rejects).not.toMatch(/(?:^|;)"?(?:[@]|=(?!""007""))/m);
  writeFileSync(at('corrected.csv'), rejects.replaceAll('31/02', '28/02'));
  const again = await run(`import ${at('corrected.csv')} --format json`, { db: at('rejects.db') });
  expect(JSON.parse(again.out)).toMatchObject({ files: [{ read: 3, added: 3, rejected: 0 }] });
  await run(`import ${at('right.csv')} -q`, { db: at('straight.db') });
  const lists = await Promise.all(
    ['rejects.db', 'straight.db'].map((db) =>
      run('dormant --format json --today 2027-11-22', { db: at(db) }),
    ),
  );
  expect(lists[0]).toEqual(lists[1]);
  const same = await run(`import ${at('right.csv')} --format json`, { db: at('rejects.db') });
  expect(JSON.parse(same.out)).toMatchObject({ files: [{ added: 0, changed: 0, unchanged: 3 }] });
});
