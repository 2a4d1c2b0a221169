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

describe('customer rate', () => {
  it('shows what was said, by whom, and prints the arithmetic of the priority it leads to', async () => {
    expect((await run('customer rate A1 potential=4 punctuality=high --lang en', { db })).out).toBe(
      [
        'Ratings of Rossi S.r.l. (A1)',
        'Entry                   Value  Source',
        'potential               75%    given by hand',
        'strategic importance',
        'territory',
        'punctuality of payment  100%   given by hand',
        'willingness to grow',
        'margin',
        'referrals',
        '',
      ].join('\n'),
    );
    const { out } = await run('calls --explain A1 --lang en --today 2026-11-22', { db });
    expect(out).toMatchInlineSnapshot(`
      "Rossi S.r.l. (A1)
      Value 0.58 × ease 0.40 = priority 0.23. It has place 2 among 2 dormant customers.

      Value 0.58: how much it matters to have them back
      Element                 Facts                                 Mark  Weight   Part  Contribution
      margin lost in a year   €10, no less than 50% of the dormant  0.50   0.500  0.250         0.050
      potential               75%, given by hand                    0.75   0.100  0.075         0.015
      strategic importance    not known: counts as neutral          0.50   0.100  0.050         0.010
      territory               not known: counts as neutral          0.50   0.100  0.050         0.010
      punctuality of payment  100%, given by hand                   1.00   0.100  0.100         0.020
      willingness to grow     not known: counts as neutral          0.50   0.100  0.050         0.010
      Total                                                                1.000  0.575         0.115

      Ease 0.40: how likely they are to listen
      Element                Facts                         Mark  Weight   Part  Contribution
      recent silence         not known: counts as neutral  0.50   0.400  0.200         0.058
      a cause we can act on  not known: counts as neutral  0.50   0.200  0.100         0.029
      failure put right      not known: counts as neutral  0.50   0.150  0.075         0.022
      phone known            no                            0.00   0.100  0.000         0.000
      contact person known   no                            0.00   0.100  0.000         0.000
      referrals              not known: counts as neutral  0.50   0.050  0.025         0.007
      answers so far         no answer so far              0.50   0.000  0.000         0.000
      Total                                                       1.000  0.400         0.115

      Mean value of an order: €10 (a single order).
      The margin is not known: the whole turnover counts. To set it: riconquista config marginShare 0.35
      Not known: strategic importance, territory, willingness to grow, recent silence, a cause we can act
      on, failure put right, referrals. Each counts as neutral (0.50).
      Ratings come from the customer list (columns Potential, Strategic importance, Territory, Payment
      punctuality, Willingness to grow, Referrals) or are given by hand: riconquista customer rate A1
      strategy=4
      A cause is noted with: riconquista cause add A1 CAUSE
      "
    `);
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
  });

  it('says what cannot be rated, and how a rating is written', async () => {
    expect(await run('cliente valuta A1 potenziale=boh', { db })).toEqual({
      code: 2,
      out: '',
      err: '«boh» non è un giudizio possibile per potential (potenziale).\n  Un giudizio va da 1 a 5, o da 0% a 100%, oppure è alto, medio o basso; con - si toglie.\n',
    });
  });

  it('prints no priority for a customer who still buys', async () => {
    expect(await run('chiamate --explain A1 --today 2026-02-10', { db })).toEqual({
      code: 3,
      out: '',
      err: 'Il cliente «A1» non è fermo o è escluso dalle liste: non ha una priorità.\n  Perché, si vede con «riconquista fermi --explain A1».\n',
    });
  });
});

describe('the settings of priority', () => {
  it.each([
    ['weightPotential', '2,5', 2.5],
    ['weightGrowth', '0', 0],
    ['marginShare', '35%', 0.35],
    ['marginShare', '0.3', 0.3],
  ])('%s takes %s', async (name, text, value) => {
    const env = { RICONQUISTA_CONFIG: join(folder, `${name}.json`) };
    const { out } = await run(['config', name, text, '--format', 'json'], { env });
    expect(JSON.parse(out)).toEqual({ schemaVersion: 1, [name]: value });
  });

  it.each([
    ['weightPotential', '-1'],
    ['marginShare', '0'],
    ['marginShare', '120%'],
    ['marginShare', 'molto'],
  ])('%s does not take %s', async (name, text) => {
    const env = { RICONQUISTA_CONFIG: join(folder, 'none.json') };
    expect((await run(['config', name, text], { env })).code).toBe(2);
  });
});
