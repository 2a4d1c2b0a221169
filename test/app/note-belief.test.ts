import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { customersBySeller } from '../../src/app/belief-candidates.ts';
import { noteBelief } from '../../src/app/note-belief.ts';
import { readBeliefs } from '../../src/app/read-beliefs.ts';
import type { Day } from '../../src/domain/day.ts';
import { DEFAULT_DORMANCY_RULE } from '../../src/domain/dormancy.ts';
import { ITALIAN } from '../../src/locale/italian.ts';
import { beliefSheet } from '../../src/render/belief-sheet.ts';
import { csvText } from '../../src/render/csv.ts';
import type { Db } from '../../src/store/schema.ts';
import { onEachDatabase } from '../store/databases.ts';
import { dumpOf } from '../store/dump.ts';
import { tempFolder } from '../temp-folder.ts';
import { believe, contact, NOW, withDormant } from './frozen.ts';
import { importLines, TODAY } from './imported.ts';

const folder = tempFolder();
const BELIEF = { isLost: true, returnPercent: 20, cause: null, blocker: null, seller: null };

const read = (db: Db, ...names: readonly string[]) =>
  readBeliefs(db, {
    paths: names.map((name) => join(folder, name)),
    seller: null,
    today: TODAY,
    now: NOW,
  });

/** The sheet of everybody, each row as a seller fills it in by the code; `undefined` leaves it as it is. */
async function filledIn(
  db: Db,
  name: string,
  fill: (code: string) => readonly (string | number | null)[] | undefined,
): Promise<void> {
  const groups = await customersBySeller(db, TODAY, DEFAULT_DORMANCY_RULE);
  const sheet = beliefSheet(
    groups.flatMap(({ customers }) => customers),
    ITALIAN,
  );
  const rows = sheet.rows.map((row) => {
    const cells = fill(String(row[0]));
    return cells === undefined ? row : [...row.slice(0, -4), ...cells];
  });
  writeFileSync(join(folder, name), csvText({ ...sheet, rows }, 'spreadsheet'));
}

onEachDatabase('a belief', (withFresh) => {
  it('is an event of its day, by the customer’s own seller unless somebody else says so', () =>
    withFresh(async (db) => {
      await withDormant(db, folder, 2);
      await noteBelief(db, { ...BELIEF, code: 'C00', today: TODAY, now: NOW });
      await noteBelief(db, {
        ...BELIEF,
        isLost: false,
        returnPercent: 62.5,
        blocker: 'timore',
        code: 'C00',
        seller: 'Ferri',
        today: TODAY,
        now: NOW,
      });
      expect(
        await db.all('select seller, is_lost, return_percent, blocker, noted_on from beliefs order by id'),
      ).toEqual([
        { seller: 'Bianchi', is_lost: 1, return_percent: 20, blocker: null, noted_on: TODAY },
        { seller: 'Ferri', is_lost: 0, return_percent: 62.5, blocker: 'timore', noted_on: TODAY },
      ]);
    }));

  it('with a cause is the seller’s word on the cause as well, said once', () =>
    withFresh(async (db) => {
      await withDormant(db, folder, 1);
      await believe(db, 'C00', { cause: 'drift' });
      await believe(db, 'C00', { cause: 'drift', returnPercent: 30 });
      await believe(db, 'C00', { cause: 'closed', returnPercent: 30 });
      expect(await db.all('select kind, said_by from causes order by id')).toEqual([
        { kind: 'drift', said_by: 'seller' },
        { kind: 'closed', said_by: 'seller' },
      ]);
    }));

  it('said twice is kept once', () =>
    withFresh(async (db) => {
      await withDormant(db, folder, 1);
      await believe(db, 'C00');
      const before = await dumpOf(db);
      const again = await noteBelief(db, { ...BELIEF, code: 'C00', today: TODAY, now: NOW });
      expect(again).toMatchObject({ isNew: false, notedOn: TODAY, seller: 'Bianchi' });
      expect(await dumpOf(db)).toEqual(before);
    }));

  it('is refused after the first contact, and taken again once an order has begun another story', () =>
    withFresh(async (db) => {
      await withDormant(db, folder, 1);
      await contact(db, 'C00', 'no-answer', { on: '2026-03-01' });
      await expect(believe(db, 'C00')).rejects.toMatchObject({
        code: 'belief-after-contact',
        facts: { code: 'C00', contactedOn: '2026-03-01' },
      });
      await importLines(db, folder, 'ordine.csv', [
        'Numero;Data;Codice cliente;Cliente;Imponibile',
        '1;10/04/2026;C00;Prova 0;500,00',
      ]);
      await believe(db, 'C00');
      expect(await db.all('select count(*) as n from beliefs')).toEqual([{ n: 1 }]);
    }));

  it('of nobody is refused', () =>
    withFresh(async (db) => {
      await withDormant(db, folder, 1);
      await expect(believe(db, 'C77')).rejects.toMatchObject({ code: 'unknown-customer' });
    }));
});

onEachDatabase('a sheet of beliefs', (withFresh) => {
  it('comes back as it was filled in, and read twice changes nothing', () =>
    withFresh(async (db) => {
      await withDormant(db, folder, 5);
      await filledIn(db, 'tutti.csv', (code) => {
        if (code === 'C00') return ['sì', 20, 'consegna in ritardo, non avvisata', '=mi vergogno'];
        if (code === 'C01') return ['no', 70.5, null, null];
        if (code === 'C02') return ['PERSO', 5, 'drift', null];
        return undefined;
      });
      const counts = { file: 'tutti.csv', read: 5, noted: 3, unchanged: 0, blank: 2, rejects: [] };
      expect(await read(db, 'tutti.csv')).toEqual([counts]);
      expect(
        await db.all(
          `select code, is_lost, return_percent, cause, blocker from beliefs
          join customers on customers.id = customer_id order by code`,
        ),
      ).toEqual([
        {
          code: 'C00',
          is_lost: 1,
          return_percent: 20,
          cause: 'late-not-announced',
          blocker: '=mi vergogno',
        },
        { code: 'C01', is_lost: 0, return_percent: 70.5, cause: null, blocker: null },
        { code: 'C02', is_lost: 1, return_percent: 5, cause: 'drift', blocker: null },
      ]);
      const before = await dumpOf(db);
      expect(await read(db, 'tutti.csv')).toEqual([{ ...counts, noted: 0, unchanged: 3 }]);
      expect(await dumpOf(db)).toEqual(before);
    }));

  it('written again carries what was said, but not the blocker, and reading it back takes nothing away', () =>
    withFresh(async (db) => {
      await withDormant(db, folder, 2);
      await believe(db, 'C00', { cause: 'drift', blocker: 'vergogna' });
      await filledIn(db, 'di-nuovo.csv', () => undefined);
      const text = (await import('node:fs')).readFileSync(join(folder, 'di-nuovo.csv'), 'utf8');
      expect(text).toContain(';sì;20;si è allontanato senza un motivo preciso;\r\n');
      expect(text).not.toContain('vergogna');
      expect(await read(db, 'di-nuovo.csv')).toMatchObject([{ noted: 0, unchanged: 1, blank: 1 }]);
      expect(await db.all('select blocker from beliefs')).toEqual([{ blocker: 'vergogna' }]);
    }));

  it('keeps codes with leading zeros, also when a spreadsheet has made numbers of them', () =>
    withFresh(async (db) => {
      await importLines(db, folder, 'zeri.csv', [
        'Codice;Ragione sociale;Ultimo acquisto',
        '00042;Zeri;01/02/2026',
        '0007;Sette;01/02/2026',
        '007;Altro sette;01/02/2026',
      ]);
      await filledIn(db, 'zeri-fogli.csv', (code) => (code === '00042' ? ['no', 50, null, null] : undefined));
      expect(await read(db, 'zeri-fogli.csv')).toMatchObject([{ noted: 1, blank: 2, rejects: [] }]);
      writeFileSync(join(folder, 'numeri.csv'), 'Codice;Perso;Probabilità di ritorno\n42;no;60\n7;sì;10\n');
      expect(await read(db, 'numeri.csv')).toMatchObject([
        { noted: 1, rejects: [{ line: 3, column: null, value: '7', code: 'unknown-customer' }] },
      ]);
      expect(await db.all('select return_percent from beliefs order by id')).toEqual([
        { return_percent: 50 },
        { return_percent: 60 },
      ]);
    }));

  it('says of every row that cannot be used where and why, and takes the others', () =>
    withFresh(async (db) => {
      await withDormant(db, folder, 4);
      await contact(db, 'C03', 'open', { today: '2026-11-20' as Day, on: '2026-11-20' });
      writeFileSync(
        join(folder, 'errori.csv'),
        [
          'Codice;Perso;Probabilità di ritorno (0-100);Causa;Ostacolo (privato)',
          'C00;sì;20;;',
          'C00;sì;20;;',
          'C00;sì;30;;',
          'C01;forse;20;;',
          'C01;sì;;;',
          'C01;;20;;',
          'C01;sì;0,2;;',
          'C01;sì;20;pioggia;',
          ';sì;20;;',
          'C99;sì;20;;',
          'C03;no;90;;',
          'C02;;;;vergogna',
          '# Come compilare: …;;;;',
          '',
        ].join('\r\n'),
      );
      const [taken] = await read(db, 'errori.csv');
      expect({
        ...taken,
        rejects: taken?.rejects.map(({ line, code, value }) => [line, code, value]),
      }).toEqual({
        file: 'errori.csv',
        read: 12,
        noted: 1,
        unchanged: 1,
        blank: 0,
        rejects: [
          [4, 'told-twice', 'C00'],
          [5, 'lost-or-not', 'forse'],
          [6, 'percent-missing', null],
          [7, 'lost-missing', null],
          [8, 'bad-percent', '0,2'],
          [9, 'unknown-cause', 'pioggia'],
          [10, 'no-code', null],
          [11, 'unknown-customer', 'C99'],
          [12, 'after-contact', 'C03'],
          [13, 'lost-missing', null],
        ],
      });
    }));

  it('of another kind is refused, and nothing of the others is taken', () =>
    withFresh(async (db) => {
      await withDormant(db, folder, 1);
      writeFileSync(join(folder, 'buono.csv'), 'Codice;Perso;Probabilità\nC00;sì;20\n');
      writeFileSync(join(folder, 'clienti.csv'), 'Codice;Ragione sociale\nC00;Prova\n');
      await expect(read(db, 'buono.csv', 'clienti.csv')).rejects.toMatchObject({
        code: 'no-belief-columns',
        facts: { file: 'clienti.csv', found: ['Codice', 'Ragione sociale'] },
      });
      expect(await db.all('select id from beliefs')).toEqual([]);
    }));
});

onEachDatabase('who may still be believed of something', (withFresh) => {
  it('are those who could be frozen, by seller, the costliest to lose first', () =>
    withFresh(async (db) => {
      await withDormant(db, folder, 7);
      await contact(db, 'C06');
      const groups = await customersBySeller(db, TODAY, DEFAULT_DORMANCY_RULE);
      expect(groups.map(({ seller, customers }) => [seller, customers.map(({ code }) => code)])).toEqual([
        ['Bianchi', ['C03', 'C00']],
        ['Conti', ['C04', 'C01']],
        [null, ['C05', 'C02']],
      ]);
    }));
});
