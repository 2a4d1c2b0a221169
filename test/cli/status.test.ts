import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { FERRAMENTA } from '../app/imported.ts';
import { tempFolder } from '../temp-folder.ts';
import { run } from './run.ts';

const folder = tempFolder();
const db = join(folder, 'status.db');
const MONDAY = '--today 2026-11-23';
const TUESDAY = '--today 2026-11-24';

/** The lines that carry figures, without those of places. */
async function figures(line: string): Promise<string[]> {
  const { code, out, err } = await run(line, { db });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return out.split('\n').filter((text) => text !== '' && !/^(?:Database|Impostazioni)/.test(text));
}

describe('status', () => {
  beforeAll(async () => {
    const files = ['clienti.csv', 'fatture.csv'].map((name) => join(FERRAMENTA, name));
    expect((await run(['import', ...files, '--today', '2026-11-22'], { db })).code).toBe(0);
  });

  it('says where everything stands, and what to do first: a list', async () => {
    expect(await run(`status ${MONDAY}`, { db })).toEqual({
      code: 0,
      err: '',
      out: `Situazione al 23/11/2026 · settimana 2026-W48

Clienti fermi                151 su 400
Liste della settimana        ancora nessuna
Contattati questa settimana  ancora nessuno
Da risentire                 nessuno
Tornati a comprare           ancora nessun contatto
Ultima importazione          22/11/2026: clienti.csv (400 righe), fatture.csv (11.429 righe)
Ultimo acquisto noto         20/11/2026
Prossima lista               da preparare adesso

Database                     ${db}
Impostazioni                 /nonexistent/config.json

Per questa settimana non c’è ancora una lista.
Adesso: riconquista chiamate
`,
    });
  });

  it('then the work of the day, with what has been done and promised', async () => {
    await run(`calls ${MONDAY} --seller Bianchi --capacity 5`, { db });
    await run(`outcome 00303 callback --next 2026-11-24 ${MONDAY}`, { db });
    await run(`outcome 00302 refused ${MONDAY}`, { db });
    expect(await figures(`stato ${TUESDAY}`)).toEqual([
      'Situazione al 24/11/2026 · settimana 2026-W48',
      'Clienti fermi                150 su 400',
      'Liste della settimana        5: fatti 1, da fare oggi 1, più avanti 3',
      'Contattati questa settimana  2, di cui raggiunti 2',
      'Da risentire                 1: oggi 1, in ritardo 0',
      'Tornati a comprare           0 in 90 giorni, 0 in dodici mesi (si contatta dal 23/11/2026)',
      'Ultima importazione          22/11/2026: clienti.csv (400 righe), fatture.csv (11.429 righe)',
      'Ultimo acquisto noto         20/11/2026',
      'Prossima lista               da preparare, dal 30/11/2026',
      'Ci sono contatti da fare oggi.',
      'Adesso: riconquista lavora',
    ]);
  });

  it('keeps its keys', async () => {
    const { out } = await run(`status --format json ${TUESDAY}`, { db });
    expect(JSON.parse(out)).toEqual({
      schemaVersion: 1,
      today: '2026-11-24',
      week: '2026-W48',
      customers: 400,
      dormant: 150,
      list: { lists: 1, rows: 5, done: 1, due: 1, overdue: 0, later: 3 },
      contacted: { contacts: 2, customers: 2, reached: 2 },
      followUps: { open: 1, dueToday: 1, overdue: 0 },
      wonBack: { last90Days: 0, last12Months: 0, firstContactOn: '2026-11-23' },
      lastImport: {
        on: '2026-11-22',
        files: [
          { batch: 1, file: 'clienti.csv', kind: 'customers', rowsRead: 400, added: 400, changed: 0 },
          { batch: 2, file: 'fatture.csv', kind: 'orders', rowsRead: 11_429, added: 11_429, changed: 0 },
        ],
      },
      lastOrderOn: '2026-11-20',
      nextList: { week: '2026-W49', from: '2026-11-30', isIssued: false },
      database: db,
      settings: '/nonexistent/config.json',
      next: { step: 'work', command: 'riconquista work' },
    });
  });

  it('counts who has ordered after a contact', async () => {
    const file = join(folder, 'nuove.csv');
    writeFileSync(file, 'Numero;Data;Codice cliente;Imponibile\r\n9001;26/11/2026;00303;500,00\r\n');
    await run(['import', file, '--today', '2026-11-27'], { db });
    const lines = await figures('stato --today 2026-11-27');
    expect(lines).toContain(
      'Tornati a comprare           1 in 90 giorni, 1 in dodici mesi (si contatta dal 23/11/2026)',
    );
    expect(lines).toContain(
      'Liste della settimana        5: fatti 1, da fare oggi 4 (in ritardo 3), più avanti 0',
    );
  });

  it('fits a small terminal', async () => {
    const { out } = await run(`status ${TUESDAY}`, { db, onScreen: true });
    expect(out.split('\n').length).toBeLessThan(24);
  });

  it('of a database without purchases asks for them', async () => {
    const other = join(folder, 'other.db');
    const file = join(folder, 'soli.csv');
    writeFileSync(file, 'Codice;Ragione sociale\r\nC1;Prova\r\n');
    await run(['import', file], { db: other });
    const { out } = await run('status', { db: other });
    expect(out).toContain('Adesso: riconquista importa fatture.csv\n');
    expect(out).toContain('Ultimo acquisto noto         nessuno\n');
  });
});

describe('the name of the program alone', () => {
  const alone = async (options: Parameters<typeof run>[1]) => {
    const { code, out } = await run([], options);
    return [code, stripVTControlCharacters(out).split('\n')[0]];
  };

  it('shows where things stand, at a terminal with a database', async () => {
    expect(await alone({ onScreen: true, env: { RICONQUISTA_DB: db } })).toEqual([
      0,
      'Situazione al 22/11/2026 · settimana 2026-W47',
    ]);
  });

  it.each([
    ['in a pipe', { env: { RICONQUISTA_DB: db } }],
    ['without a database', { onScreen: true, env: { RICONQUISTA_DB: join(folder, 'none.db') } }],
  ])('shows help %s', async (_, options) => {
    expect(await alone(options)).toEqual([0, 'Uso: riconquista [opzioni] [comando]']);
  });
});
