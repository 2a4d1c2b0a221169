import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { tempFolder } from '../temp-folder.ts';
import { run } from './run.ts';

const folder = tempFolder();
const TODAY = '--today 2026-11-22';
let db: string;
let databases = 0;

beforeEach(async () => {
  databases += 1;
  db = join(folder, `causes-${databases}.db`);
  const list = join(folder, 'clienti.csv');
  writeFileSync(
    list,
    'Codice;Ragione sociale;Telefono;Agente;Ultimo acquisto;N ordini\n' +
      '00042;Prima S.r.l.;0543 5550001;Bianchi;12/03/2026;9\n00391;Seconda S.r.l.;0543 5550002;Conti;12/03/2026;9\n',
  );
  expect((await run(['import', list, '--today', '2026-11-22'], { db })).code).toBe(0);
});

const ok = async (line: string) => {
  const ran = await run(`${line} ${TODAY}`, { db });
  expect(ran).toMatchObject({ code: 0 });
  return ran;
};

const REMEDY =
  'rimedio add late-not-announced --what "ogni ritardo si annuncia per telefono." --done-on 2026-10-01 --owner Magazzino --evidence "procedura 14"';

describe('cause', () => {
  it('takes names of causes and people in Italian, and shows which one counts', async () => {
    expect(
      (await ok('causa add 00042 "consegna in ritardo, non avvisata" --by cliente --on 2026-08-25')).out,
    ).toBe('Prima S.r.l.: causa annotata, «consegna in ritardo, non avvisata».\n');
    await ok('causa aggiungi 00042 competitor-price --note "dice il venditore"');
    expect((await ok('causa show 00042')).out).toBe(
      [
        'Prima S.r.l. (00042)',
        'Causa principale: consegna in ritardo, non avvisata, detta dal cliente.',
        'Secondo il venditore: prezzo di un concorrente. Secondo il cliente: consegna in ritardo, non',
        'avvisata.',
        'Nessun rimedio fatto: il copione non può dire che si è rimediato.',
        '',
        '                                    Detta                  Successo    Annotata',
        'N.  Causa                           da         Principale  il          il          Note',
        ' 1  consegna in ritardo, non avvi…  cliente    sì          25/08/2026  22/11/2026',
        ' 2  prezzo di un concorrente        venditore                          22/11/2026  dice il venditore',
        '',
      ].join('\n'),
    );
    expect((await ok('causa primary 00042 2')).out).toContain(
      'Causa principale: prezzo di un concorrente, indicata a mano.',
    );
  });

  it('imports a table, reports what it could not read, and the rejects come back in a file', async () => {
    const table = join(folder, 'cause.csv');
    const rejects = join(folder, `scarti-${databases}.csv`);
    writeFileSync(
      table,
      'Codice;Motivo;Detta da;Successo il;Note\n00042;consegna mancata;cliente;25/08/2026;\n00042;prezzo;;;\n',
    );
    const { out, err } = await ok(`causa importa ${table} --rejects ${rejects}`);
    expect([out, err]).toEqual([
      [
        'cause.csv: cause',
        '  Letto come: utf-8, separatore «;», intestazioni alla riga 1.',
        '  Colonne: codice cliente = «Codice», causa = «Motivo», detta da = «Detta da», successo il =',
        '  «Successo il», note = «Note».',
        '  Righe lette 2: nuove 1, già note 0, saltate 0, scartate 1.',
        '  riga 3, colonna «Motivo»: «prezzo» non è una causa conosciuta: si vedono con «riconquista causa',
        '  kinds».',
        '',
      ].join('\n'),
      `Scritto: ${rejects}\n`,
    ]);
    expect(readFileSync(rejects, 'utf8')).toBe(
      '\ufeffCodice;Motivo;Detta da;Successo il;Note;line;column;code;message\r\n' +
        '00042;prezzo;;;;3;Motivo;not-a-cause;«prezzo» non è una causa conosciuta: si vedono con «riconquista causa kinds».\r\n',
    );
    expect((await ok(`causa import ${table}`)).out).toContain(
      'Niente di nuovo: il database era già aggiornato.',
    );
    expect((await ok('imports --format json')).out).toContain('"kind": "causes"');
  });

  it('exports what it can read again', async () => {
    await ok('causa add 00042 closed --by cliente --on 2026-08-25 --note "=1+1; chiuso"');
    const list = join(folder, `elenco-${databases}.csv`);
    await ok(`causa list --output ${list}`);
    expect((await ok(`causa import ${list}`)).out).toContain('nuove 0, già note 1, saltate 0, scartate 0.');
  });

  it('writes no script for an accusation of dishonesty, and says who answers', async () => {
    expect((await ok('causa add 00042 "accusa di scorrettezza"')).out).toContain('scrive il titolare');
    expect(await run(`copione 00042 ${TODAY}`, { db })).toEqual({
      code: 3,
      out: '',
      err:
        'Il cliente 00042 ci accusa di scorrettezza: per questo non si scrive un copione.\n' +
        '  Scrive il titolare, di persona, dopo aver sentito chi c’era. Se la causa principale è un’altra: riconquista causa primary\n',
    });
  });

  it('asks for the day where only the day would show that a remedy did not hold', async () => {
    await ok(REMEDY);
    expect((await ok('causa add 00042 late-not-announced')).err).toContain('--on GIORNO');
  });
});

describe('remedy', () => {
  it('names those who were promised it, when its cause strikes again and when it is withdrawn', async () => {
    await ok('causa add 00042 late-not-announced --by cliente --on 2026-08-25');
    await ok(REMEDY);
    await ok('chiamate --week 2026-W48 --seller Bianchi');
    const promised = [
      'Era stato promesso a un cliente: chiamarlo prima che se ne accorga da solo.',
      '                                                                       Promesso    Sentito',
      'Settimana  Venditore  Codice  Cliente       Telefono      Canale    il          il',
      '2026-W48   Bianchi    00042   Prima S.r.l.  0543 5550001  telefono  22/11/2026',
    ].map((line) => line.trim());
    const struck = (await ok('causa add 00391 late-not-announced --by cliente --on 2026-11-10')).out;
    expect(struck.split('\n').map((line) => line.trim())).toEqual([
      'Seconda S.r.l.: causa annotata, «consegna in ritardo, non avvisata».',
      '',
      'Il rimedio n. 1 (ogni ritardo si annuncia per telefono) non ha retto: i copioni non lo promettono',
      'più.',
      ...promised,
      '',
    ]);
    expect((await ok('copione 00042')).out).not.toContain('rimediato');
    const withdrawn = (await ok('rimedio ritira 1')).out.split('\n').map((line) => line.trim());
    expect(withdrawn).toEqual([
      'Rimedio n. 1 ritirato: i copioni non lo promettono più.',
      '',
      ...promised,
      '',
    ]);
  });

  it('shows one with its novelties and its department, and refuses a third novelty', async () => {
    await ok(`${REMEDY} --news "la consegna in giornata" --news "gli avvisi per SMS" --department magazzino`);
    expect((await ok('rimedio show 1')).out).toBe(
      [
        'Rimedio n. 1 (fatto)',
        'Causa: consegna in ritardo, non avvisata. Reparto: magazzino.',
        'Che cosa è cambiato: ogni ritardo si annuncia per telefono.',
        'Novità da offrire insieme: la consegna in giornata; gli avvisi per SMS.',
        'Fatto il 1 ottobre 2026. Responsabile: Magazzino. Prova: procedura 14.',
        '',
        'Nessun copione lo ha promesso.',
        '',
      ].join('\n'),
    );
    expect(await run(`${REMEDY} --news a --news b --news c ${TODAY}`, { db })).toMatchObject({
      code: 2,
      err: expect.stringContaining('al massimo due, e qui ce ne sono 3'),
    });
  });

  it('says at once when the cause has struck since the day it is said to be done', async () => {
    await ok('causa add 00391 late-not-announced --by cliente --on 2026-11-10');
    expect((await ok(REMEDY)).out.replaceAll('\n', ' ')).toContain(
      'i copioni non lo promettono: la causa si è ripetuta dopo, il 10/11/2026 (cliente 00391).',
    );
  });
});

describe('in English', () => {
  it('causes and remedies say the same', async () => {
    const english = (line: string) => run(`${line} ${TODAY}`, { db, env: { RICONQUISTA_LANG: 'en' } });
    await english('cause add 00042 missed-delivery --by customer --on 2026-08-25');
    const { out } = await english('cause show 00042');
    expect(out.split('\n').slice(0, 4)).toEqual([
      'Prima S.r.l. (00042)',
      'Primary cause: missed delivery, stated by the customer.',
      'According to the seller: not known. According to the customer: missed delivery.',
      'No remedy is done: the script cannot say that it has been put right.',
    ]);
  });
});
