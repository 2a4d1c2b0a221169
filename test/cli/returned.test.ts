import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { FERRAMENTA } from '../app/imported.ts';
import { type OpenedList, opened, saved } from '../app/returned.ts';
import { tempFolder } from '../temp-folder.ts';
import { KEYS, type Ran, type RunOptions, run } from './run.ts';

const folder = tempFolder();
const at = (name: string) => join(folder, name);
const MAYBE = {
  Esito: 'forse',
  'Contattato il': '24/11/2026',
  'Prossima data': '01/12/2026',
  Note: 'vuole vedere il listino',
};
let [db, list]: [string, OpenedList] = ['', { header: [], rows: [] }];
let count = 0;

const imports = (args: readonly string[], options: RunOptions = {}): Promise<Ran> =>
  run(['import', ...args, '--today', '2026-11-27'], { db, ...options });

beforeEach(async () => {
  count += 1;
  db = at(`${count}.db`);
  const files = ['clienti.csv', 'fatture.csv'].map((name) => join(FERRAMENTA, name));
  await run(['import', ...files, '--today', '2026-11-22', '-q'], { db });
  const target = at(`lista-${count}.csv`);
  await run(['calls', '--week', '2026-W48', '--seller', 'Bianchi', '--today', '2026-11-22', '-o', target], {
    db,
  });
  list = opened(readFileSync(target, 'utf8'));
});

describe('importing a list of calls that has come back', () => {
  it('says what was recorded, what is still open, and what is wrong where', async () => {
    const path = saved(folder, 'lista.csv', list, {
      0: { Esito: 'non risponde' },
      1: MAYBE,
      2: { Esito: 'boh' },
    });
    const { code, out, err } = await imports([path]);
    expect([code, err]).toEqual([0, '']);
    expect(out.replace(/\n +/g, ' ')).toBe(
      [
        'lista.csv: esiti di una lista di chiamate Letto come: utf-8, separatore «;», decimali con «,», date giorno/mese/anno, intestazioni alla riga 1.',
        'Colonne: riga della lista = «Riga», da chiamare il = «Da chiamare il», codice cliente = «Codice», canale = «Canale», data = «Contattato il», esito = «Esito», prossima data = «Prossima data», causa detta dal cliente = «Causa detta dal cliente», risposta = «Risposta del cliente», minuti = «Minuti», note = «Note».',
        'Righe lette 20: esiti registrati 2, senza esito 17, scartati o in conflitto 1.',
        'riga 4, colonna «Esito»: «boh» non è un esito: scriverne uno di questi: non risponde, recapito sbagliato, da richiamare, disposto a valutare, forse, appuntamento, vuole un preventivo, ha ordinato, non adesso, non è più interessato, non può più comprare, ci ha tolto dai fornitori, insolvente, non vuole essere contattato, mai raggiunto.\n',
      ].join(' '),
    );
  });

  it('answers programs with the same keys every time', async () => {
    const path = saved(folder, 'chiavi.csv', list, { 0: MAYBE });
    await imports([path]);
    const again = saved(folder, 'chiavi.csv', list, { 0: { ...MAYBE, Esito: 'vuole un preventivo' } });
    const { out } = await imports([again, '--format', 'json']);
    const { files } = JSON.parse(out) as { files: Record<string, unknown>[] };
    const code = (list.rows[0]?.['Codice'] ?? '').replace(/^="(.*)"$/, '$1');
    const { rejects, outcomes, columns, ...facts } = files[0] ?? {};
    expect(facts).toEqual({
      file: 'chiavi.csv',
      kind: 'outcomes',
      batch: null,
      format: 'csv',
      sheet: null,
      sheets: [],
      issuer: null,
      skippedBecause: {},
      encoding: 'utf-8',
      delimiter: ';',
      decimal: ',',
      decimalFrom: 'default',
      dateOrder: 'dmy',
      dateOrderFrom: 'evidence',
      profile: null,
      doubts: [],
      headerLine: 1,
      ignoredColumns: [],
      read: 20,
      added: 0,
      changed: 0,
      changedFields: {},
      unchanged: 0,
      skipped: 19,
      forgotten: 0,
      rejected: 1,
      repaired: 0,
      repairs: [],
      preview: null,
    });
    expect(columns).toMatchObject({ row: 'Riga', outcome: 'Esito' });
    expect(outcomes).toEqual({
      open: 19,
      conflicts: [
        {
          line: 2,
          row: '2026-W48/Bianchi/1',
          code,
          name: list.rows[0]?.['Cliente'],
          given: { on: '2026-11-24', channel: 'phone', outcome: 'quote' },
          contact: { id: 1, on: '2026-11-24', channel: 'phone', outcome: 'maybe', seller: 'Bianchi' },
          resolved: null,
        },
      ],
    });
    expect(rejects).toEqual([
      {
        line: 2,
        column: 'Esito',
        value: 'vuole un preventivo',
        code: 'conflict',
        message: expect.stringContaining('è già registrato «forse» del 24/11/2026 (telefono, Bianchi)'),
      },
    ]);
  });

  it('leaves a file of what is wrong, from which it can be put right', async () => {
    const path = saved(folder, 'da-correggere.csv', list, {
      0: { ...MAYBE, Esito: 'foorse', Note: '=1+1' },
      1: { ...MAYBE, 'Prossima data': '3 dicembre' },
    });
    await imports([path, '--rejects', at('scarti.csv')]);
    const wrong = readFileSync(at('scarti.csv'), 'utf8');
    expect(wrong).toContain("'=1+1");
    expect(wrong).toContain('«3 dicembre» non è una data del calendario. Scriverla come 31/03/2026.');
    writeFileSync(
      at('corretti.csv'),
      wrong.replaceAll('foorse', 'forse').replaceAll(';3 dicembre;', ';3 dicembre 2026;'),
    );
    const { out } = await imports([at('corretti.csv'), '--format', 'json']);
    expect(JSON.parse(out)).toMatchObject({ files: [{ added: 2, rejected: 0 }] });
    const code = (list.rows[0]?.['Codice'] ?? '').replace(/^="(.*)"$/, '$1');
    const told = await run(['outcome', 'list', code, '--format', 'json', '--today', '2026-11-27'], { db });
    expect(JSON.parse(told.out)).toMatchObject({ contacts: [{ notes: '=1+1' }] });
  });

  it('together with customers and documents takes it last, whatever order they are named in', async () => {
    writeFileSync(at('nuovi.csv'), 'Codice;Ragione sociale\r\nN1;Nuovo\r\n');
    const path = saved(folder, 'insieme.csv', list, { 0: MAYBE });
    const { out } = await imports([path, at('nuovi.csv'), '--format', 'json']);
    const { files } = JSON.parse(out) as { files: { file: string; added: number }[] };
    expect(files.map(({ file, added }) => [file, added])).toEqual([
      ['nuovi.csv', 1],
      ['insieme.csv', 1],
    ]);
  });

  it('under --strict records all or nothing', async () => {
    const path = saved(folder, 'severa.csv', list, { 0: MAYBE, 2: { Esito: 'boh' } });
    const { code, err } = await imports([path, '--strict']);
    expect(code).toBe(3);
    expect(err).toContain('severa.csv');
    expect((await imports([path, '--format', 'json'])).out).toContain('"added": 1,');
  });

  it('stands among the imports, and can be taken back', async () => {
    await imports([saved(folder, 'annullata.csv', list, { 0: MAYBE })]);
    expect((await run('imports', { db })).out).toContain('esiti di una lista di chiamate');
    expect((await imports(['--undo', '3'])).out).toBe(
      'Importazione di annullata.csv annullata: tolte 1 voci, riportate com’erano 0.\n',
    );
    expect((await run('calls status --week 2026-W48 --today 2026-11-27', { db })).out).toMatch(
      /\nBianchi +20 +0 +20/,
    );
  });

  it('whose column for the outcome is gone is refused before anything is done', async () => {
    const header = list.header.filter((label) => label !== 'Esito');
    const path = saved(folder, 'monca.csv', { ...list, header }, {});
    expect(await imports([path])).toEqual({
      code: 3,
      out: '',
      err: 'Il file monca.csv è una lista delle chiamate, ma non ha più la colonna «Esito».\n  Rimettere la colonna con la sua intestazione, oppure ripartire dalla lista: riconquista chiamate --output lista.xlsx\n',
    });
  });
});

describe('--resolve', () => {
  const QUOTE = { ...MAYBE, Esito: 'vuole un preventivo' };
  const contradicting = async () => {
    await imports([saved(folder, 'prima.csv', list, { 0: MAYBE })]);
    return saved(folder, 'dopo.csv', list, { 0: QUOTE });
  };
  const outcomes = async () => {
    const code = (list.rows[0]?.['Codice'] ?? '').replace(/^="(.*)"$/, '$1');
    const { out } = await run(['outcome', 'list', code, '--format', 'json', '--today', '2026-11-27'], { db });
    const { contacts } = JSON.parse(out) as { contacts: { outcome: string; undoneOn: string | null }[] };
    return contacts.map(({ outcome, undoneOn }) => (undoneOn === null ? outcome : `${outcome} (annullato)`));
  };

  it.each([
    ['mine', 'vale quello che era già registrato', ['maybe']],
    ['theirs', 'vale quello che dice il file', ['maybe (annullato)', 'quote']],
  ])('%s decides, and says so', async (resolve, sentence, contacts) => {
    const { code, out } = await imports([await contradicting(), '--resolve', resolve]);
    expect(code).toBe(0);
    expect(out).toContain(`riga 2: per ${list.rows[0]?.['Cliente']}`);
    expect(out.replace(/\s+/g, ' ')).toContain(sentence);
    expect(await outcomes()).toEqual(contacts);
  });

  it('ask asks at a terminal, each conflict by itself', async () => {
    const path = await contradicting();
    const { code, err } = await imports([path, '--resolve', 'ask'], {
      answers: [['Quale esito vale', `${KEYS.down}${KEYS.enter}`]],
    });
    expect(code).toBe(0);
    expect(err).toContain('quello già registrato: «forse» del 24/11/2026 (telefono, Bianchi)');
    expect(err).toContain('quello del file: «vuole un preventivo» del 24/11/2026 (telefono)');
    expect(await outcomes()).toEqual(['maybe (annullato)', 'quote']);
  });

  it('ask may be put off, and then nothing is overwritten', async () => {
    const path = await contradicting();
    const { out, err } = await imports([path, '--resolve', 'ask'], {
      answers: [['Quale esito vale', `${KEYS.down}${KEYS.down}${KEYS.enter}`]],
    });
    expect(out).toContain('scartati o in conflitto 1');
    expect(err).toContain('--resolve mine');
    expect(await outcomes()).toEqual(['maybe']);
  });

  it.each([
    ['ask', 'Fuori da un terminale non si può chiedere: indicarla con --resolve mine|theirs.'],
    ['nostro', '«nostro» non è un valore possibile per --resolve.'],
  ])('%s off a terminal is refused', async (resolve, sentence) => {
    const { code, err } = await imports([await contradicting(), '--resolve', resolve]);
    expect(code).toBe(2);
    expect(err).toContain(sentence);
  });

  it('without a list has nothing to decide', async () => {
    const { code, err } = await imports([join(FERRAMENTA, 'clienti.csv'), '--resolve', 'mine']);
    expect([code, err]).toEqual([
      2,
      'Tra questi file non c’è nessuna lista delle chiamate: --resolve non ha niente da decidere.\n',
    ]);
  });
});
