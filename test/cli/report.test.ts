import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Day } from '../../src/domain/day.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { believe, contact, freeze, withDormant } from '../app/frozen.ts';
import { importLines } from '../app/imported.ts';
import { tempFolder } from '../temp-folder.ts';
import { type Ran, run } from './run.ts';

const folder = tempFolder();
const db = join(folder, 'rapporto.db');
const small = join(folder, 'piccola.db');

/** A campaign of which every tenth refuses: some of those called have ordered, hardly anybody else. */
beforeAll(async () => {
  const store = await openSqlite(db, 'create');
  await withDormant(store.db, folder, 150);
  const all = await store.db.all<{ code: string }>('select code from customers order by code');
  for (const { code } of all) await believe(store.db, code, { returnPercent: 10, cause: 'competitor-price' });
  await freeze(store.db, { holdoutShare: 0.3 });
  const members = await store.db.all<{ code: string; arm: string }>(
    'select code, arm from cohort_members order by place',
  );
  const called = members.filter(({ arm }) => arm === 'contact').map(({ code }) => code);
  const alone = members.filter(({ arm }) => arm === 'holdout').map(({ code }) => code);
  for (const [place, code] of called.entries()) {
    const today = `2026-12-${String(1 + (place % 20)).padStart(2, '0')}` as Day;
    const outcome = place % 10 === 0 ? 'refused' : place % 3 === 0 ? 'no-answer' : 'quote';
    await contact(store.db, code, outcome, {
      today,
      minutes: 10,
      seller: 'Bianchi',
      cause: outcome === 'no-answer' ? undefined : place % 2 === 0 ? 'late-not-announced' : 'drift',
    });
  }
  const bought = [...called.filter((_, place) => place % 3 === 1), ...alone.slice(0, 2)];
  await importLines(
    store.db,
    folder,
    'ordini.csv',
    [
      'Numero;Data;Codice cliente;Imponibile',
      ...bought.map((code, place) => `${place + 1};10/01/2027;${code};500,00`),
      `900;01/03/2027;${called[1]};500,00`,
    ],
    '2027-06-01' as Day,
  );
  await store.close();
  const few = await openSqlite(small, 'create');
  await withDormant(few.db, folder, 15);
  await freeze(few.db);
  await few.close();
});

function report(line: string, options: Parameters<typeof run>[1] = {}): Promise<Ran> {
  return run(`rapporto ${line}`, { db, ...options });
}

const OVER = '--cohort autunno --today 2027-03-02';

describe('a report on a cohort', () => {
  it('says on the first screen who, what is proven, what is not, and what to do', async () => {
    const { code, out, err } = await report(`${OVER} --brief`);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.split('\n')).toEqual([
      'Coorte «autunno»: rapporto al 2 marzo 2027',
      '',
      '  Chi          150 clienti fermi, fissati il 22/11/2026: 105 da chiamare, 45',
      '               lasciati in pace.',
      '  Risposte     Cercati 105, raggiunti 74, con una risposta 74.',
      '  Provato      · La causa che dice il venditore non è quella che dice il',
      '               cliente: 100,0 % [95,1–100,0]',
      '               · Chi è stato chiamato ha ordinato di più: +28,9 punti [da +15,6',
      '               a +38,9].',
      '  Smentito     · Un cliente si riconquista dal terzo contatto in poi, non dopo',
      '               una o due visite: 0,0 % [0,0–5,7]',
      '               · Il 15 % dei clienti fa il 50–60 % del fatturato: 30,7 %',
      '               [29,5–30,7]',
      '  Non provato  · Solo il 6–7 % dei clienti “persi” non è davvero più',
      '               interessato: 14,9 % [7,7–25,0]',
      '               · Di 100 clienti “persi”, 95 lo sono solo nella testa del',
      '               venditore: 85,1 % [75,0–92,3]',
      '               · L’80 % forse ricomprerebbe da noi: 85,1 % [75,0–92,3]',
      '  Non si sa    Per 8 affermazioni i dati mancano, sono troppo pochi o non sono',
      '               ancora maturi.',
      '  Da fare      · Riprendere 32 clienti che si sono detti interessati e non hanno',
      '               ancora ordinato.',
      '               · Fissare la prossima coorte prima di richiamare: riconquista',
      '               congela NOME --holdout 20%',
      '',
    ]);
  });

  it('judges by the interval for many looks unless the look is said to be the only one', async () => {
    const verdicts = [];
    for (const look of ['', '--single-look']) {
      const { out } = await report(`${OVER} ${look} --format json`);
      const [first] = JSON.parse(out).claims;
      verdicts.push([first.decidedBy, first.verdict]);
    }
    expect(verdicts).toEqual([
      ['anytime', 'not-decided'],
      ['fixed', 'contradicted'],
    ]);
  });

  it('is in English for whoever reads English', async () => {
    const { out } = await report(`${OVER} --lang en`);
    expect(out).toContain('Cohort “autunno”: report as of 2 March 2027');
    expect(out).toContain('  Reactivated thanks to the call: the effect is shown.');
  });

  it('of a day before the window is over gives counts of orders and no share of them', async () => {
    const { out } = await report('--cohort autunno --today 2027-02-20');
    expect(out).toContain('  Riattivati: 35 su 105 da chiamare.\n');
    expect(out).toContain('La finestra è aperta fino al 20 febbraio 2027');
    expect(out).not.toContain('grazie alla chiamata');
  });

  it('of a day before the freezing knows nothing, and does not fail', async () => {
    const { code, out } = await report('--cohort autunno --today 2026-10-01 --brief');
    expect(code).toBe(0);
    expect(out).toContain('Nessun contatto registrato.');
  });

  it('of fifteen customers is too few everywhere', async () => {
    const { out } = await run('rapporto --cohort autunno --today 2027-03-02 --format json', { db: small });
    const verdicts = (JSON.parse(out).claims as { verdict: string }[]).map(({ verdict }) => verdict);
    expect(new Set(verdicts)).toEqual(new Set(['too-few']));
  });
});

describe('figures of single sellers', () => {
  it('are in no report unless asked for', async () => {
    expect((await report(OVER)).out).toContain('solo a richiesta (--by-seller)');
    const { out } = await report(`${OVER} --by-seller`);
    expect(out).toContain('In ordine alfabetico: una classifica sarebbe fatta dal caso.');
    expect(out).toMatch(/\n {2}Bianchi +35 /);
  });

  it('are written into a file only by somebody who says so', async () => {
    expect(await report(`${OVER} --format csv --table sellers`)).toEqual({
      code: 2,
      out: '',
      err: 'Manca l’opzione --by-seller.\n  Aggiungere --help al comando per vedere come si usa.\n',
    });
  });
});

describe('tables for a spreadsheet', () => {
  it('are the claims unless another one is named', async () => {
    const { out } = await report(`${OVER} --format csv --csv-dialect rfc4180`);
    const [header, first] = out.split('\n');
    expect(header).toBe(
      'Sigla,Affermazione,Parte,Fonte,Casi,Su,Quota,Da,A,"Da, per più sguardi","A, per più sguardi","Almeno, nel caso peggiore","Al massimo, nel caso peggiore",Esito,Perché',
    );
    expect(first).toMatch(
      /^refused-6-7,.*,11,74,0.1486,0.0766,0.2504,0.0488,0.312,0.1048,0.4,non ancora deciso,/,
    );
  });

  it('may be the matrix of causes, as a file that appears whole', async () => {
    const file = join(folder, 'cause.csv');
    const { code } = await report(`${OVER} --table causes --output ${file}`);
    expect(code).toBe(0);
    expect(existsSync(file)).toBe(true);
    expect(readFileSync(file, 'utf8')).toContain(
      'prezzo di un concorrente;consegna in ritardo, non avvisata;',
    );
  });

  it('a name that is none is explained', async () => {
    expect(await report(`${OVER} --table tutto`)).toMatchObject({
      code: 2,
      err: '«tutto» non è un valore possibile per --table.\n  Valori possibili: claims, ladder, curves, departments, sellers, causes.\n',
    });
  });
});

describe('a cohort', () => {
  it('that is not there is named, with those that are', async () => {
    const { code, err } = await report('--cohort inverno');
    expect(code).toBe(3);
    expect(err).toContain('inverno');
    expect(err).toContain('autunno');
  });

  it('is verified on request, and a report on an altered one says so first and ends with 4', async () => {
    expect((await report(`${OVER} --verify`)).code).toBe(0);
    const store = await openSqlite(small, 'existing');
    await store.db.run("update cohort_members set arm = 'holdout' where place = 1");
    await store.close();
    const { code, out, err } = await run('rapporto --cohort autunno --verify', { db: small });
    expect(code).toBe(4);
    expect(out.split('\n').slice(2, 4).join(' ')).toContain('ATTENZIONE: l’impronta della coorte non torna.');
    expect(err).not.toBe('');
    expect((await run('rapporto --cohort autunno', { db: small })).code).toBe(0);
  });

  it('must be named where it is to be verified', async () => {
    expect(await report('--verify')).toMatchObject({ code: 2, out: '' });
  });
});
