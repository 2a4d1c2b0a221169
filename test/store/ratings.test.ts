import { expect, it } from 'vitest';
import { mergeCustomers, unmergeCustomers } from '../../src/app/merge-customers.ts';
import { rateCustomer } from '../../src/app/rate-customer.ts';
import { undoImport } from '../../src/app/undo-import.ts';
import type { Day } from '../../src/domain/day.ts';
import { NO_RATINGS, type Ratings } from '../../src/domain/rating.ts';
import { findCustomerId } from '../../src/store/customers.ts';
import { loadRatings } from '../../src/store/ratings.ts';
import type { Db } from '../../src/store/schema.ts';
import { importLines, TODAY } from '../app/imported.ts';
import { tempFolder } from '../temp-folder.ts';
import { onEachDatabase } from './databases.ts';

const folder = tempFolder();

async function ratingsOf(db: Db, code: string, today: Day = TODAY): Promise<Ratings> {
  const id = await findCustomerId(db, code);
  return (await loadRatings(db, today)).get(id ?? -1)?.ratings ?? NO_RATINGS;
}

const list = (db: Db, lines: readonly string[]) => importLines(db, folder, 'clienti.csv', lines);

onEachDatabase('what a firm says of its customers', (withFresh) => {
  it('comes from the columns of a list, whatever their scale', () =>
    withFresh(async (db) => {
      await list(db, [
        'Codice;Ragione sociale;Potenziale;Importanza strategica;Territorio;Puntualità pagamenti;Propensione alla crescita;Margine %;Segnalazioni',
        'C1;Uno S.r.l.;5;A;80 %;puntuale;7;32,5;2',
        'C2;Due S.r.l.;2;C;Romagna;RB 60 gg;10;28;no',
        'C3;Tre S.r.l.;;;;;;;',
      ]);
      expect(await ratingsOf(db, 'C1')).toEqual({
        potential: 100,
        strategy: 100,
        territory: 80,
        punctuality: 100,
        growth: 67,
        margin: 32.5,
        referrals: 2,
      });
      expect(await ratingsOf(db, 'C2')).toEqual({
        potential: 25,
        strategy: 0,
        territory: null,
        punctuality: null,
        growth: 100,
        margin: 28,
        referrals: 0,
      });
      expect(await ratingsOf(db, 'C3')).toEqual(NO_RATINGS);
    }));

  it('is not read out of amounts of money', () =>
    withFresh(async (db) => {
      await list(db, [
        'Codice;Ragione sociale;Potenziale;Margine',
        'C1;Uno S.r.l.;50000;85,00 €',
        'C2;Due S.r.l.;4;12,00 €',
      ]);
      expect([await ratingsOf(db, 'C1'), await ratingsOf(db, 'C2')]).toEqual([NO_RATINGS, NO_RATINGS]);
    }));

  it('is not erased by a list that says nothing of it, and changes with one that does', () =>
    withFresh(async (db) => {
      await list(db, ['Codice;Ragione sociale;Potenziale', 'C1;Uno S.r.l.;alto']);
      const silent = await list(db, ['Codice;Ragione sociale;Potenziale', 'C1;Uno S.r.l.;']);
      expect([silent.unchanged, (await ratingsOf(db, 'C1')).potential]).toEqual([1, 100]);
      const other = await list(db, ['Codice;Ragione sociale;Potenziale', 'C1;Uno S.r.l.;basso']);
      expect([other.changed, (await ratingsOf(db, 'C1')).potential]).toEqual([1, 0]);
    }));

  it('goes back with the import that brought it, while what was given by hand stays', () =>
    withFresh(async (db) => {
      await list(db, ['Codice;Ragione sociale;Potenziale', 'C1;Uno S.r.l.;medio']);
      await list(db, ['Codice;Ragione sociale;Potenziale;Margine', 'C1;Uno S.r.l.;alto;30']);
      await rateCustomer(db, 'C1', ['growth=5'], TODAY);
      await undoImport(db, '2');
      expect(await ratingsOf(db, 'C1')).toEqual({ ...NO_RATINGS, potential: 50, growth: 100 });
    }));

  it('keeps a customer who was rated by hand when the import of the customer is undone', () =>
    withFresh(async (db) => {
      await list(db, ['Codice;Ragione sociale', 'C1;Uno S.r.l.', 'C2;Due S.r.l.']);
      await rateCustomer(db, 'C1', ['potential=4'], TODAY);
      expect((await undoImport(db, '1')).kept).toBe(1);
      expect(await ratingsOf(db, 'C1')).toEqual({ ...NO_RATINGS, potential: 75 });
    }));

  it('counts as given by hand before the list, from that day on, until it is taken back', () =>
    withFresh(async (db) => {
      await list(db, ['Codice;Ragione sociale;Potenziale', 'C1;Uno S.r.l.;basso']);
      await rateCustomer(db, 'C1', ['potenziale=alto'], TODAY);
      expect((await ratingsOf(db, 'C1', '2026-11-01' as Day)).potential).toBe(0);
      const { ratings, sources } = await rateCustomer(db, 'C1', [], TODAY);
      expect([ratings.potential, sources.potential]).toEqual([100, 'hand']);
      const back = await rateCustomer(db, 'C1', ['potential=-'], TODAY);
      expect([back.ratings.potential, back.sources.potential]).toEqual([0, 'list']);
    }));

  it('follows a customer who is merged, and goes back', () =>
    withFresh(async (db) => {
      await list(db, ['Codice;Ragione sociale;Territorio', 'A1;Uno S.r.l.;', 'B2;Due S.r.l.;alto']);
      await rateCustomer(db, 'B2', ['growth=1'], TODAY);
      const { id } = await mergeCustomers(db, { kept: 'A1', merged: 'B2' }, TODAY);
      const both = { ...NO_RATINGS, territory: 100, growth: 0 };
      expect(await ratingsOf(db, 'A1')).toEqual(both);
      await unmergeCustomers(db, String(id));
      expect([await ratingsOf(db, 'A1'), await ratingsOf(db, 'B2')]).toEqual([NO_RATINGS, both]);
    }));

  it.each([
    ['fama=4', 'not-a-rating'],
    ['potential', 'not-a-rating'],
    ['potential=9', 'bad-rating'],
    ['potential=120%', 'bad-rating'],
    ['potential=constructor', 'bad-rating'],
    ['margin=alto', 'bad-rating'],
    ['referrals=1,5', 'bad-rating'],
  ])('refuses %s and keeps nothing of the line', (text, code) =>
    withFresh(async (db) => {
      await list(db, ['Codice;Ragione sociale', 'C1;Uno S.r.l.']);
      await expect(rateCustomer(db, 'C1', ['growth=4', text], TODAY)).rejects.toMatchObject({
        kind: 'usage',
        code,
      });
      expect(await ratingsOf(db, 'C1')).toEqual(NO_RATINGS);
    }),
  );
});
