import { expect, it } from 'vitest';
import { forgetCustomer } from '../../src/app/forget-customer.ts';
import { issueCalls } from '../../src/app/issue-calls.ts';
import { listOutcomes } from '../../src/app/list-outcomes.ts';
import { recordOutcome } from '../../src/app/record-outcome.ts';
import { undoImport } from '../../src/app/undo-import.ts';
import { undoOutcome } from '../../src/app/undo-outcome.ts';
import { DEFAULT_DORMANCY_RULE as RULE } from '../../src/domain/dormancy.ts';
import { listProgress } from '../../src/store/list-states.ts';
import type { Db } from '../../src/store/schema.ts';
import { onEachDatabase } from '../store/databases.ts';
import { dumpOf } from '../store/dump.ts';
import { tempFolder } from '../temp-folder.ts';
import { callsRequest } from './calls-request.ts';
import { countsOf, importLines, TODAY } from './imported.ts';
import { importReturned, issuedList, type OpenedList, saved, WEEK } from './returned.ts';
import { request, setting } from './told.ts';

const folder = tempFolder();
const REFUSED = { Esito: 'non è più interessato', 'Causa detta dal cliente': 'prezzo di un concorrente' };

/** The contacts that count, as told. */
async function standing(db: Db): Promise<Record<string, unknown>[]> {
  return db.all(
    `select (select code from customers where id = customer_id) as code, outcome, contacted_on, channel, next_due_on,
      answer, minutes, notes, seller, list_row from standing_contacts order by id`,
  );
}

function codeIn({ rows }: OpenedList, index: number): string {
  return (rows[index]?.['Codice'] ?? '').replace(/^="(.*)"$/, '$1');
}

onEachDatabase('a list that has come back', (withFresh) => {
  it('leaves out who has asked to be forgotten since, and says how many', () =>
    withFresh(async (db) => {
      const list = await issuedList(db);
      const typed = { 0: { Esito: 'Non risponde' }, 9: { Esito: 'Non risponde' } };
      for (const index of [0, 9]) {
        const gone = { code: codeIn(list, index), reason: 'su richiesta', rule: RULE };
        await forgetCustomer(db, { ...gone, today: TODAY, now: '2026-11-22T08:00:00Z' });
      }
      // The place of the last row is given to somebody else.
      await issueCalls(db, callsRequest({ refresh: true }));
      const [file] = await importReturned(db, [saved(folder, 'dimenticati.csv', list, typed)]);
      expect(file).toMatchObject({ read: 10, added: 0, skipped: 10, forgotten: 2, rejected: 0 });
      expect(await standing(db)).toEqual([]);
    }));

  it('records what is filled in, and nothing else', () =>
    withFresh(async (db) => {
      const list = await issuedList(db);
      const path = saved(folder, 'lista.csv', list, {
        0: { Esito: 'Non risponde' },
        2: {
          'Contattato il': '25/11/2026',
          Esito: 'DISPOSTO A VALUTARE',
          'Prossima data': '2 dicembre 2026',
          'Risposta del cliente': 'ci pensa',
          Minuti: "12'",
          Canale: 'visita',
          Note: 'mandare il listino',
        },
      });
      const [file] = await importReturned(db, [path]);
      expect(file).toMatchObject({
        kind: 'outcomes',
        batch: 3,
        read: 10,
        added: 2,
        changed: 0,
        unchanged: 0,
        skipped: 8,
        rejected: 0,
        outcomes: { open: 8, conflicts: [] },
        ignoredColumns: [],
        dateOrder: 'dmy',
      });
      expect(await standing(db)).toMatchObject([
        {
          code: codeIn(list, 0),
          outcome: 'no-answer',
          // Who has not said when has called on the day that was planned.
          contacted_on: '2026-11-24',
          channel: 'phone',
          seller: 'Bianchi',
          list_row: '2026-W48/Bianchi/1',
        },
        {
          code: codeIn(list, 2),
          outcome: 'open',
          contacted_on: '2026-11-25',
          channel: 'visit',
          next_due_on: '2026-12-02',
          answer: 'ci pensa',
          minutes: 12,
          notes: 'mandare il listino',
          seller: 'Bianchi',
          list_row: '2026-W48/Bianchi/3',
        },
      ]);
      const progress = await listProgress(db, WEEK, setting('2026-11-27').today);
      expect(progress.find(({ seller }) => seller === 'Bianchi')).toMatchObject({ rows: 10, done: 2 });
    }));

  it('changes nothing when it comes again, also on another day', () =>
    withFresh(async (db) => {
      const list = await issuedList(db);
      const path = saved(folder, 'ancora.csv', list, {
        0: { Esito: 'forse', 'Prossima data': '01/12/2026', Note: 'manda il listino' },
        1: REFUSED,
      });
      await importReturned(db, [path], { today: '2026-11-23' });
      const before = await dumpOf(db);
      const [file] = await importReturned(db, [path]);
      expect(file).toMatchObject({ batch: null, added: 0, unchanged: 2, skipped: 8, rejected: 0 });
      expect(await dumpOf(db)).toEqual(before);
    }));

  it('may be sorted, have lost columns and gained others', () =>
    withFresh(async (db) => {
      const list = await issuedList(db);
      const gone = ['Codice', 'Cliente', 'Copione', 'Da chiamare il', 'Contattato il', 'Venditore'];
      const worked: OpenedList = {
        header: ['Mia', ...list.header.filter((label) => !gone.includes(label)).toReversed()],
        rows: list.rows
          .map((row, index) => ({ ...row, ...(index === 4 ? { Esito: 'preventivo', Mia: 'x' } : {}) }))
          .toReversed(),
      };
      const [file] = await importReturned(db, [saved(folder, 'ordinata.csv', worked, {})]);
      expect(file).toMatchObject({ added: 1, skipped: 9, rejected: 0, ignoredColumns: ['Mia'] });
      expect(await standing(db)).toMatchObject([{ code: codeIn(list, 4), outcome: 'quote' }]);
    }));

  it('is known by its other columns where the first is gone, and by the customers in it', () =>
    withFresh(async (db) => {
      const list = await issuedList(db);
      const header = list.header.filter((label) => label !== 'Riga');
      const path = saved(folder, 'senza-riga.csv', { ...list, header }, { 3: { Esito: 'non risponde' } });
      expect(await importReturned(db, [path])).toMatchObject([{ added: 1, skipped: 9 }]);
      expect(await standing(db)).toMatchObject([{ code: codeIn(list, 3), list_row: '2026-W48/Bianchi/4' }]);
    }));

  it('may have a customer more than was on it, if it says when', () =>
    withFresh(async (db) => {
      const { header, rows } = await issuedList(db);
      const worked: OpenedList = {
        header,
        rows: [
          ...rows,
          { Codice: '306', Esito: 'ha ordinato', 'Contattato il': '24/11/2026' },
          { Codice: '307', Esito: 'forse' },
        ],
      };
      const [file] = await importReturned(db, [saved(folder, 'in-piu.csv', worked, {})]);
      expect(file).toMatchObject({ added: 1, skipped: 10, rejected: 1 });
      expect(file?.rejects).toMatchObject([{ line: 13, column: 'Contattato il', code: 'no-day' }]);
      expect(await standing(db)).toMatchObject([{ code: '00306', outcome: 'ordered', list_row: null }]);
    }));

  it.each([
    ['an outcome nobody knows', { Esito: 'boh' }, 'Esito', 'boh', 'not-an-outcome'],
    ['words without an outcome', { Note: 'ha detto di no' }, 'Esito', '', 'no-outcome'],
    [
      'a day that is none',
      { Esito: 'forse', 'Prossima data': '31/11/2026' },
      'Prossima data',
      '31/11/2026',
      'not-a-day',
    ],
    [
      'a day to come',
      { Esito: 'non risponde', 'Contattato il': '30/11/2026' },
      'Contattato il',
      '30/11/2026',
      'in-the-future',
    ],
    [
      'a next day before the contact',
      { Esito: 'forse', 'Contattato il': '25/11/2026', 'Prossima data': '24/11/2026' },
      'Prossima data',
      '24/11/2026',
      'next-not-after',
    ],
    ['a promise without a day', { Esito: 'da richiamare' }, 'Prossima data', '', 'needs-next-day'],
    [
      'a cause nobody knows',
      { ...REFUSED, 'Causa detta dal cliente': 'mah' },
      'Causa detta dal cliente',
      'mah',
      'not-a-told-cause',
    ],
    [
      'a channel nobody knows',
      { Esito: 'non risponde', Canale: 'piccione' },
      'Canale',
      'piccione',
      'not-a-channel',
    ],
    ['minutes that are none', { Esito: 'non risponde', Minuti: 'tanti' }, 'Minuti', 'tanti', 'not-a-count'],
    [
      'a row that never was',
      { Esito: 'non risponde', Riga: '2026-W48/Bianchi/99' },
      'Riga',
      '2026-W48/Bianchi/99',
      'unknown-row',
    ],
    [
      'a row of somebody else',
      { Esito: 'non risponde', Codice: '00001' },
      'Codice',
      '00001',
      'row-of-another',
    ],
    ['patience too short', { Esito: 'mai raggiunto' }, 'Esito', 'mai raggiunto', 'patience-not-met'],
  ])('sets aside %s, with the place and the cell', (_, typed, column, value, code) =>
    withFresh(async (db) => {
      const path = saved(folder, 'sbagliata.csv', await issuedList(db), { 1: typed });
      const [file] = await importReturned(db, [path]);
      expect(file).toMatchObject({ batch: null, added: 0, skipped: 9, rejected: 1 });
      expect(file?.rejects).toMatchObject([{ line: 3, column, value, code }]);
      expect(await standing(db)).toEqual([]);
    }),
  );

  it('brings free text back to the character', () =>
    withFresh(async (db) => {
      const list = await issuedList(db);
      const texts = [
        '=1+1',
        "'Ndrangheta",
        '  0042 ',
        'riga\ndue\n\n"tre"; quattro',
        '+39 è 👍🏽',
        "''",
        '@x',
        '-',
        "l'=uguale",
      ];
      const typed = texts.map((text, index) => [
        index,
        {
          Esito: 'non risponde',
          'Contattato il': '24/11/2026',
          Note: text,
          'Risposta del cliente': text,
        },
      ]);
      await importReturned(db, [saved(folder, 'testi.csv', list, Object.fromEntries(typed))]);
      expect((await standing(db)).map(({ notes }) => notes)).toEqual(texts);
      expect((await standing(db)).map(({ answer }) => answer)).toEqual(texts);
    }));

  it('reads its days as the spreadsheet that saved it writes them', () =>
    withFresh(async (db) => {
      const list = await issuedList(db);
      const american: OpenedList = {
        ...list,
        rows: list.rows.map((row) => ({
          ...row,
          'Da chiamare il': (row['Da chiamare il'] ?? '').replace(/(\d\d)\/(\d\d)\/(\d{4})/, '$2/$1/$3'),
        })),
      };
      const path = saved(folder, 'american.csv', american, {
        0: {
          Esito: 'disposto a valutare',
          'Contattato il': '11/23/2026',
          'Prossima data': '12/02/2026',
        },
      });
      expect(await importReturned(db, [path])).toMatchObject([
        { dateOrder: 'mdy', dateOrderFrom: 'evidence' },
      ]);
      expect(await standing(db)).toMatchObject([{ contacted_on: '2026-11-23', next_due_on: '2026-12-02' }]);
    }));

  it('as a rehearsal writes nothing', () =>
    withFresh(async (db) => {
      const path = saved(folder, 'prova.csv', await issuedList(db), { 0: { Esito: 'non risponde' } });
      const before = await dumpOf(db);
      expect(await importReturned(db, [path], { dryRun: true })).toMatchObject([{ added: 1 }]);
      expect(await dumpOf(db)).toEqual(before);
    }));

  it('can be taken back as if it had never come, and come again', () =>
    withFresh(async (db) => {
      const list = await issuedList(db);
      const path = saved(folder, 'annullata.csv', list, {
        0: REFUSED,
        1: { Esito: 'non vuole essere contattato' },
      });
      const before = await dumpOf(db);
      await importReturned(db, [path]);
      expect(await db.all('select channel from objections')).toEqual([{ channel: 'all' }]);
      expect(await undoImport(db, '3')).toMatchObject({ removed: 2, restored: 0, kept: 0 });
      expect(await dumpOf(db)).toEqual(before);
      expect(await importReturned(db, [path])).toMatchObject([{ added: 2 }]);
    }));

  it('does not bring back a contact that somebody has taken back', () =>
    withFresh(async (db) => {
      const list = await issuedList(db);
      const path = saved(folder, 'tolta.csv', list, { 0: { Esito: 'non risponde' } });
      await importReturned(db, [path]);
      await undoOutcome(db, { text: codeIn(list, 0), attempt: undefined, ...setting('2026-11-27') });
      expect(await importReturned(db, [path])).toMatchObject([{ added: 0, unchanged: 1 }]);
      expect(await standing(db)).toEqual([]);
    }));
});

onEachDatabase('a list that contradicts what is on record', (withFresh) => {
  const maybe = {
    Esito: 'forse',
    'Contattato il': '24/11/2026',
    'Prossima data': '01/12/2026',
    Note: 'vuole vedere il listino',
  };
  const conflictOf = (list: OpenedList, outcome: string, on: string) => ({
    line: 2,
    row: '2026-W48/Bianchi/1',
    code: codeIn(list, 0),
    given: { outcome: 'maybe', on: '2026-11-24', channel: 'phone' },
    contact: { outcome, contactedOn: on },
  });

  it('because another has answered the same row: nothing is overwritten, the other rows are recorded', () =>
    withFresh(async (db) => {
      const list = await issuedList(db, ['Bianchi', 'Conti']);
      const bianchi = saved(folder, 'bianchi.csv', list, { 0: REFUSED, 1: { Esito: 'non risponde' } });
      const conti = saved(folder, 'conti.csv', list, { 0: maybe, 10: { Esito: 'non risponde' } });
      const [first, second] = await importReturned(db, [bianchi, conti]);
      expect([first, second].map((file) => file && countsOf(file))).toEqual([
        { read: 20, added: 2, changed: 0, unchanged: 0, skipped: 18, rejected: 0 },
        { read: 20, added: 1, changed: 0, unchanged: 0, skipped: 18, rejected: 1 },
      ]);
      const conflict = { ...conflictOf(list, 'refused', '2026-11-24'), decision: null };
      expect(second?.outcomes?.conflicts).toMatchObject([conflict]);
      expect(second?.rejects).toMatchObject([{ line: 2, column: 'Esito', value: 'forse', code: 'conflict' }]);
      expect((await standing(db)).map(({ outcome }) => outcome)).toEqual([
        'refused',
        'no-answer',
        'no-answer',
      ]);
      // Both files again: the same, and still nothing is overwritten.
      expect(await importReturned(db, [bianchi, conti])).toMatchObject([
        { added: 0, unchanged: 2, rejected: 0 },
        { added: 0, unchanged: 1, rejected: 1 },
      ]);
    }));

  it('gives way to the file, or keeps what it was, as somebody decides; and taken back is as before', () =>
    withFresh(async (db) => {
      const list = await issuedList(db);
      await importReturned(db, [
        saved(folder, 'primo.csv', list, { 0: { Esito: 'non vuole essere contattato' } }),
      ]);
      const path = saved(folder, 'secondo.csv', list, { 0: maybe });
      const before = await dumpOf(db);
      expect(await importReturned(db, [path], { decide: 'mine' })).toMatchObject([
        {
          added: 0,
          changed: 0,
          skipped: 10,
          rejected: 0,
          outcomes: { open: 9, conflicts: [{ decision: 'mine' }] },
        },
      ]);
      expect(await dumpOf(db)).toEqual(before);

      expect(await importReturned(db, [path], { decide: 'theirs' })).toMatchObject([
        { batch: 4, added: 0, changed: 1, rejected: 0, outcomes: { conflicts: [{ decision: 'theirs' }] } },
      ]);
      expect(await standing(db)).toMatchObject([{ outcome: 'maybe', contacted_on: '2026-11-24' }]);
      expect(await db.all('select * from objections')).toEqual([]);

      expect(await undoImport(db, '4')).toMatchObject({ removed: 1, restored: 1, kept: 0 });
      const { objections: _, ...after } = await dumpOf(db);
      expect(after).toEqual(
        Object.fromEntries(Object.entries(before).filter(([table]) => table !== 'objections')),
      );
      expect(await db.all('select channel from objections')).toEqual([{ channel: 'all' }]);
    }));

  it('can be decided one way and then the other', () =>
    withFresh(async (db) => {
      const list = await issuedList(db);
      const [one, other] = [
        saved(folder, 'uno.csv', list, { 0: { Esito: 'non risponde', 'Contattato il': '24/11/2026' } }),
        saved(folder, 'altro.csv', list, { 0: maybe }),
      ];
      await importReturned(db, [one]);
      await importReturned(db, [other], { decide: 'theirs' });
      expect(await importReturned(db, [one], { decide: 'theirs' })).toMatchObject([
        { changed: 1, unchanged: 0 },
      ]);
      expect(await standing(db)).toMatchObject([{ outcome: 'no-answer' }]);
      expect(await undoImport(db, '5')).toMatchObject({ restored: 2 });
      expect(await standing(db)).toMatchObject([{ outcome: 'maybe' }]);
    }));

  it('because somebody has spoken with the customer since: then both have happened', () =>
    withFresh(async (db) => {
      const list = await issuedList(db);
      const code = codeIn(list, 0);
      const later = { on: '2026-11-25', next: '2026-12-10' };
      await recordOutcome(db, request(code, 'callback', later, '2026-11-25'));
      const path = saved(folder, 'dopo.csv', list, { 0: maybe });
      const [file] = await importReturned(db, [path]);
      expect(file).toMatchObject({ added: 0, rejected: 1 });
      expect(file?.outcomes?.conflicts).toMatchObject([conflictOf(list, 'callback', '2026-11-25')]);
      expect(await importReturned(db, [path], { decide: 'theirs' })).toMatchObject([
        { added: 1, changed: 0 },
      ]);
      const { contacts } = await listOutcomes(db, code, setting('2026-11-27'));
      expect(contacts.map(({ outcome, undoneOn }) => [outcome, undoneOn])).toEqual([
        ['maybe', null],
        ['callback', null],
      ]);
    }));

  it('does not, when it tells what somebody has typed in meanwhile', () =>
    withFresh(async (db) => {
      const list = await issuedList(db);
      const same = { on: '2026-11-24', next: '2026-12-01', notes: 'vuole vedere il listino' };
      await recordOutcome(db, request(codeIn(list, 0), 'maybe', same, '2026-11-25'));
      expect(await importReturned(db, [saved(folder, 'uguale.csv', list, { 0: maybe })])).toMatchObject([
        { added: 0, unchanged: 1, rejected: 0 },
      ]);
    }));

  it('does not, when what is on record was said before the list was issued', () =>
    withFresh(async (db) => {
      const list = await issuedList(db);
      await recordOutcome(db, request(codeIn(list, 0), 'open', { on: '2026-11-02' }, '2026-11-25'));
      expect(await importReturned(db, [saved(folder, 'prima.csv', list, { 0: maybe })])).toMatchObject([
        { added: 1, rejected: 0 },
      ]);
    }));

  it('leaves what is on record where the decision for the file cannot be carried out', () =>
    withFresh(async (db) => {
      const list = await issuedList(db);
      await importReturned(db, [saved(folder, 'fatto.csv', list, { 0: { Esito: 'non risponde' } })]);
      const before = await dumpOf(db);
      const path = saved(folder, 'impossibile.csv', list, { 0: { Esito: 'mai raggiunto' } });
      const [file] = await importReturned(db, [path], { decide: 'theirs' });
      expect(file).toMatchObject({ added: 0, changed: 0, rejected: 1, outcomes: { conflicts: [] } });
      expect(file?.rejects).toMatchObject([{ code: 'patience-not-met' }]);
      expect(await dumpOf(db)).toEqual(before);
    }));

  it('within itself: of a row that stands there twice only the same is the same', () =>
    withFresh(async (db) => {
      const { header, rows } = await issuedList(db);
      const [first = {}] = rows;
      const worked = {
        header,
        rows: [
          { ...first, ...maybe },
          { ...first, ...maybe },
          { ...first, ...REFUSED },
        ],
      };
      const path = saved(folder, 'doppia.csv', worked, {});
      expect(await importReturned(db, [path], { decide: 'theirs' })).toMatchObject([
        { added: 1, changed: 0, unchanged: 1, rejected: 1 },
      ]);
      expect(await standing(db)).toHaveLength(1);
    }));

  it('a list of documents beside it changes nothing of that', () =>
    withFresh(async (db) => {
      const list = await issuedList(db);
      await importLines(db, folder, 'nuovi.csv', ['Codice;Ragione sociale', 'X1;Nuovo cliente']);
      expect(await importReturned(db, [saved(folder, 'poi.csv', list, { 0: maybe })])).toMatchObject([
        { batch: 4, added: 1 },
      ]);
    }));
});
