import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { FERRAMENTA } from '../app/imported.ts';
import { tempFolder } from '../temp-folder.ts';
import { run } from './run.ts';

const folder = tempFolder();
const db = join(folder, 'calls.db');
const at = (name: string) => join(folder, name);
const WEEK = '--week 2026-W48 --today 2026-11-22';

beforeAll(async () => {
  const files = ['clienti.csv', 'fatture.csv'].map((name) => join(FERRAMENTA, name));
  await run(['import', ...files, '--today', '2026-11-22', '-q'], { db });
  await run('outcome 00303 callback --on 2026-11-20 --next 2026-11-25 --today 2026-11-22', { db });
  await run(['customer', 'phase', '00302', 'partner'], { db });
});

describe('the list of a week', () => {
  it('says what it does not have, on stderr and only there', async () => {
    const { out, err } = await run(`calls ${WEEK} --seller conti`, { db });
    expect(out).toMatch(/^Settimana 2026-W48 · Conti · 20 contatti · circa 11 ore\n/);
    expect(err.replace(/\s+/g, ' ')).toMatch(
      /^Altri \d+ clienti fermi aspettano le prossime settimane\. Fuori dalla lista: insoluti 3, cessati 2\. $/,
    );
  });

  it('is told by day in a calendar, promises only', async () => {
    const { code } = await run(['calls', ...WEEK.split(' '), '-o', at('richiami.ics')], { db });
    expect(code).toBe(0);
    const events = readFileSync(at('richiami.ics'), 'utf8').match(/BEGIN:VEVENT[\s\S]*?END:VEVENT/g);
    expect(events).toHaveLength(1);
    expect(events?.[0]).toContain('DTSTART;VALUE=DATE:20261125\r\n');
    expect(events?.[0]).toContain('UID:2026-W48/Bianchi/1@riconquista\r\n');
  });

  it('is a page with nothing in it that runs or is loaded', async () => {
    await run(['calls', ...WEEK.split(' '), '-o', at('liste.html')], { db });
    const page = readFileSync(at('liste.html'), 'utf8');
    expect(page).toMatch(/^<!doctype html>\n<html lang="it">/);
    expect(page).not.toMatch(/<script|<link|<img|src=|url\(|@import|href=/);
    expect(page.match(/<article class="card">/g)).toHaveLength(
      (page.match(/<td class="number">/g) ?? []).length,
    );
    expect(page).toContain('Termoidraulica D&#39;Amico &amp; Figli s.n.c.');
    expect(page).toContain('Ci siamo impegnati a risentirlo il 25/11/2026.');
  });

  it('is what the ending of the file says, or the format', async () => {
    await run(['calls', ...WEEK.split(' '), '-o', at('a.xlsx')], { db });
    await run(['calls', ...WEEK.split(' '), '-o', at('b.dat'), '--format', 'xlsx'], { db });
    expect(readFileSync(at('a.xlsx')).subarray(0, 2).toString()).toBe('PK');
    expect(readFileSync(at('b.dat'))).toEqual(readFileSync(at('a.xlsx')));
  });

  it('as a workbook is no text for a screen, but may go into a pipe', async () => {
    const line = `calls ${WEEK} --format xlsx`;
    expect(await run(line, { db, onScreen: true })).toMatchObject({ code: 2, out: '' });
    const piped = await run(line, { db });
    expect([piped.code, piped.out.slice(0, 2)]).toEqual([0, 'PK']);
  });

  it('is asked for of somebody who is there', async () => {
    expect(await run(`calls ${WEEK} --seller Bianco`, { db })).toEqual({
      code: 2,
      out: '',
      err: 'Nessun venditore si chiama «Bianco».\n  Venditori conosciuti: Bianchi, Conti, Ferri, Marini.\n',
    });
  });

  it.each([
    ['--capacity molte', '«molte» non va bene per --capacity.'],
    ['--per-seller liste --output lista.xlsx', '--per-seller e --output non si possono usare insieme.'],
    ['--per-seller liste --format text', '«text» non è un valore possibile per --format.'],
  ])('refuses %s', async (options, sentence) => {
    const { code, out, err } = await run(`calls ${WEEK} ${options}`, { db });
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(sentence);
  });

  it('of a week gone by is not made up afterwards', async () => {
    expect(await run('calls --week 2026-W30 --today 2026-11-22', { db })).toMatchObject({
      code: 0,
      out: 'La settimana 2026-W30 è passata e non ha avuto nessuna lista.\n',
    });
  });

  it('says how far it has been worked', async () => {
    const { out } = await run('calls status --week 2026-W48 --today 2026-11-24', { db });
    expect(out).toContain('Settimana 2026-W48: a che punto sono le liste');
    expect(out).toMatch(/\nBianchi +20 +0 +20 +\d+ +22\/11\/2026\n/);
    expect(out).toMatch(/\nTotale +100 +0 +100 +\d+\n$/);
    expect((await run('chiamate stato --week 2026-W48 --today 2026-11-24', { db })).out).toBe(out);
  });
});

describe('a file for each seller', () => {
  const perSeller = (to: string, ...more: string[]) =>
    run(['calls', ...WEEK.split(' '), '--per-seller', at(to), ...more], { db });

  it('is a workbook, readable by nobody else, and the same the second time', async () => {
    expect(await perSeller('liste')).toEqual({ code: 0, out: '', err: '' });
    expect(readdirSync(at('liste')).toSorted()).toEqual(
      ['bianchi', 'conti', 'ferri', 'marini', 'senza-venditore'].map((name) => `lista-2026-W48-${name}.xlsx`),
    );
    const file = join(at('liste'), 'lista-2026-W48-conti.xlsx');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const before = [readFileSync(file), statSync(file).ino];
    expect(await perSeller('liste')).toEqual({ code: 0, out: '', err: '' });
    expect([readFileSync(file), statSync(file).ino]).toEqual(before);
  });

  it('is not replaced once somebody has worked on it, and neither are the others', async () => {
    await perSeller('altre', '--format', 'csv');
    const edited = join(at('altre'), 'lista-2026-W48-marini.csv');
    const text = readFileSync(edited, 'utf8');
    writeFileSync(edited, `${text}una nota\r\n`);
    const first = join(at('altre'), 'lista-2026-W48-bianchi.csv');
    const before = readFileSync(first, 'utf8');
    const refused = await perSeller('altre', '--format', 'csv', '--lang', 'en');
    expect(refused).toMatchObject({ code: 0 });
    expect(existsSync(join(at('altre'), 'list-2026-W48-marini.csv'))).toBe(true);

    const csv = ['--format', 'csv', '--csv-dialect', 'rfc4180'];
    expect(await perSeller('altre', ...csv)).toMatchObject({ code: 3, out: '' });
    expect(readFileSync(first, 'utf8')).toBe(before);
    expect(readFileSync(edited, 'utf8')).toContain('una nota');
    expect(await perSeller('altre', ...csv, '--force')).toMatchObject({ code: 0 });
    expect(readFileSync(edited, 'utf8')).not.toContain('una nota');
  });

  it('is of one seller where one is asked for, as a calendar too', async () => {
    await perSeller('uno', '--seller', 'Bianchi', '--format', 'ics');
    expect(readdirSync(at('uno'))).toEqual(['lista-2026-W48-bianchi.ics']);
  });

  it('needs a folder that can be one', async () => {
    mkdirSync(at('piena'));
    writeFileSync(join(at('piena'), 'file'), '');
    expect(await perSeller('piena/file')).toMatchObject({ code: 3, out: '' });
  });
});

describe('sellers', () => {
  it('are listed with what they can do', async () => {
    const { out } = await run('seller', { db });
    expect(out).toMatch(/\nBianchi +126 +20 contatti \(come tutti\) +in attività\n/);
  });

  it('get a capacity, leave and come back', async () => {
    const set = await run('venditore imposta conti --capacity 12h', { db });
    expect(set).toMatchObject({
      code: 0,
      out: 'Conti: 12 ore a settimana, a partire dalle prossime liste.\n',
    });
    const left = await run('venditore uscito Conti --on 2026-12-01 --to ferri', { db });
    expect(left.out.replace(/\s+/g, ' ')).toBe(
      'Conti non c’è più dal 01/12/2026: nelle liste i suoi 82 clienti passano a Ferri. ',
    );
    const listed = JSON.parse((await run('seller --format json', { db })).out);
    expect(listed.sellers).toContainEqual({
      seller: 'Conti',
      customers: 82,
      capacity: null,
      capacityMinutes: 720,
      ownCapacity: true,
      owner: false,
      leftOn: '2026-12-01',
      successor: 'Ferri',
    });
    expect((await run('seller back Conti --lang en', { db })).out).toBe('Conti is active again.\n');
    expect((await run('seller set Conti --capacity auto', { db })).out).toContain('20 contatti');
  });

  it('hand over on the sheet', async () => {
    await run('seller left Marini --on 2026-11-30', { db });
    const { out } = await run('calls --week 2026-W49 --today 2026-11-30 --format json', { db });
    const { rows } = JSON.parse(out) as {
      rows: { handover: unknown; lastOrders: unknown[]; purpose: string; seller: string }[];
    };
    const handed = rows.filter(({ handover }) => handover !== null);
    expect(handed.length).toBeGreaterThan(0);
    for (const row of handed) {
      expect(row.handover).toEqual({ why: 'seller-left', from: 'Marini' });
      expect(row.lastOrders.length > 0).toBe(row.purpose !== 'acquisition');
    }
    expect(rows.map(({ seller }) => seller)).not.toContain('Marini');
  });
});
