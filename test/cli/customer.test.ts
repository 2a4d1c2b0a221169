import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { tempFolder } from '../temp-folder.ts';
import { run } from './run.ts';

const folder = tempFolder();
let db: string;
let databases = 0;

beforeEach(async () => {
  databases += 1;
  db = join(folder, `customer-${databases}.db`);
  const list = join(folder, 'clienti.csv');
  const documents = join(folder, 'fatture.csv');
  writeFileSync(
    list,
    'Codice;Ragione sociale;Città;Telefono\nA1;Rossi S.r.l.;Forlì;\nB2;ROSSI SRL;Forlì;0543 5550002\n',
  );
  writeFileSync(
    documents,
    'Numero;Data;Codice cliente;Imponibile\n1;01/02/2026;A1;10,00\n1;01/02/2026;B2;10,00\n2;01/03/2026;B2;20,00\n',
  );
  expect((await run(['import', list, documents, '--today', '2026-11-22'], { db })).code).toBe(0);
});

describe('customer', () => {
  it('merges two customers, lists the merge and takes it back', async () => {
    expect(await run('cliente unisci A1 B2 --today 2026-11-22', { db })).toEqual({
      code: 0,
      out: 'ROSSI SRL (B2, Forlì) è ora Rossi S.r.l. (A1, Forlì). Documenti passati: 1, già presenti e contati\nuna volta sola: 1; contatti passati: 0.\n',
      err: 'Per tornare indietro: riconquista cliente separa 1\n',
    });
    expect((await run('cliente', { db })).out).toBe(
      [
        '    Unito                          Unito  Altro',
        'N.  il          Codice  Cliente    a      cliente',
        ' 1  22/11/2026  B2      ROSSI SRL  A1     Rossi S.r.l.',
        '',
      ].join('\n'),
    );
    expect(await run('cliente separa 1', { db })).toEqual({
      code: 0,
      out: 'Rossi S.r.l. (A1) e ROSSI SRL (B2) sono di nuovo due clienti.\n',
      err: '',
    });
    expect((await run('cliente unioni', { db })).out).toBe('Non è stato unito nessun cliente.\n');
  });

  it('says what has changed since and is left as it is', async () => {
    await run('customer merge A1 B2', { db });
    const list = join(folder, 'nuovi.csv');
    writeFileSync(list, 'Codice;Ragione sociale;Telefono\nA1;Rossi S.r.l.;0543 5550009\n');
    await run(['import', list], { db });
    expect((await run('customer unmerge 1 --lang en', { db })).out).toBe(
      'Rossi S.r.l. (A1) and ROSSI SRL (B2) are two customers again. Changed since and left as they are:\nphone.\n',
    );
  });

  it('answers programs with the same keys every time', async () => {
    const json = async (line: string) => JSON.parse((await run(`${line} --format json`, { db })).out);
    expect(await json('customer merge A1 B2 --today 2026-11-22')).toEqual({
      schemaVersion: 1,
      merge: 1,
      code: 'A1',
      merged: 'B2',
      orders: 1,
      sameDocuments: 1,
      contacts: 0,
    });
    expect(await json('customer merges')).toEqual({
      schemaVersion: 1,
      merges: [
        {
          id: 1,
          mergedOn: '2026-11-22',
          code: 'B2',
          name: 'ROSSI SRL',
          keptCode: 'A1',
          keptName: 'Rossi S.r.l.',
        },
      ],
    });
    expect(await json('customer unmerge 1')).toEqual({
      schemaVersion: 1,
      merge: 1,
      code: 'A1',
      unmerged: 'B2',
      orders: 1,
      sameDocuments: 1,
      contacts: 0,
      keptFields: [],
    });
  });

  it('finds a merged customer under the code it had', async () => {
    await run('customer merge A1 B2', { db });
    for (const line of ['dormant --explain B2', 'cause add B2 drift', 'outcome B2 no-answer', 'script B2']) {
      const { code, out } = await run(`${line} --today 2026-11-22`, { db });
      expect([line, code, out.includes('Rossi S.r.l.')]).toEqual([line, 0, true]);
    }
  });

  it.each([
    ['customer merge A1', 2, 'Manca l’argomento OTHER-CODE.'],
    ['customer merge A1 A1', 2, 'I due codici sono già lo stesso cliente (A1).'],
    ['customer merge A1 Z9', 3, 'Nessun cliente ha il codice «Z9».'],
    ['customer unmerge 7', 3, 'Nessuna unione di clienti ha il numero 7.'],
  ])('%s ends with %i and says why', async (line, code, message) => {
    const ran = await run(line, { db });
    expect([ran.code, ran.out, ran.err.split('\n')[0]]).toEqual([code, '', message]);
  });
});
