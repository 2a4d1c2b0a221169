import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { tempFolder } from '../temp-folder.ts';
import { KEYS, type RunOptions, run } from './run.ts';

const folder = tempFolder();
let db: string;
let databases = 0;

const TODAY = '--today 2026-11-22';
const OBJECTOR = ['Quasimodi', '5550177', 'quasimodi@example.com'];

beforeEach(async () => {
  databases += 1;
  db = join(folder, `privacy-${databases}.db`);
  const list = join(folder, 'clienti.csv');
  writeFileSync(
    list,
    [
      'Codice;Ragione sociale;Città;Telefono;Cellulare;E-mail;Agente;Consenso marketing;Ultimo acquisto;N ordini',
      'C1;Quasimodi S.r.l.;Forlì;0543 5550177;340 5550177;quasimodi@example.com;Bianchi;Sì;12/03/2026;9',
      'C2;Due S.r.l.;Forlì;0543 5550002;;due@example.com;Bianchi;;12/03/2026;9',
      'C3;Tre S.r.l.;Forlì;0543 non c’è;;;Bianchi;;;',
      '',
    ].join('\n'),
  );
  expect((await run(['import', list, '--today', '2026-11-22', '-q'], { db })).code).toBe(0);
});

const on = (line: string, options: RunOptions = {}) => run(`${line} ${TODAY}`, { db, ...options });

/** Every command line that gives a list, a script, a link or a file for contacting people. */
const LISTS = [
  ...['dormant', 'warning', 'neglect', 'newcomer', 'partial', 'watched', 'never-bought', 'all'].flatMap(
    (view) => ['text', 'csv', 'json'].map((format) => `dormant --view ${view} --format ${format}`),
  ),
  ...['text', 'csv', 'json', 'html', 'ics'].flatMap((format) =>
    ['2026-W48', '2026-W50'].map((week) => `calls --week ${week} --format ${format}`),
  ),
  ...['phone', 'visit', 'email', 'sms', 'whatsapp', 'letter'].flatMap((channel) =>
    ['text', 'json'].map((format) => `script C1 --channel ${channel} --format ${format}`),
  ),
  'calls --explain C1',
  ...['phone', 'email', 'letter'].map(
    (channel) => `script --all --channel ${channel} --output ${folder}/copioni-${channel}`,
  ),
  'templates',
  'belief',
  'freeze autunno --dry-run --format json',
  'cohorts',
  'gesture',
  'report',
  'concentration',
  'backtest',
  'doctor',
  'status',
  'privacy rpo export --all',
];
/** What tells of one customer whose code one knows, of imports or of the program itself. */
const OTHERS = [
  'demo',
  'init',
  'import',
  'imports',
  'customer',
  'outcome',
  'cause',
  'seller',
  'remedy',
  'simulate',
  'cron',
  'config',
  'help',
];
/** What shows a list only at a terminal: see the tests of a seller’s desk. */
const APART = ['work'];

describe('a customer who has objected', () => {
  it('is in no script, list or file, whatever the command', async () => {
    await on('calls --week 2026-W48');
    await on('privacy objection C1 --source "lettera del 3 marzo"');
    for (const line of LISTS) {
      const { code, out, err } = await on(line);
      const shown = OBJECTOR.filter((text) => `${out}${err}`.includes(text));
      expect([line, code === 1, shown]).toEqual([line, false, []]);
    }
  });

  it('would be, had there been no objection', async () => {
    for (const line of [
      'dormant',
      'dormant --view all',
      'calls --week 2026-W48',
      'script C1',
      'privacy rpo export',
    ]) {
      const { out } = await on(line);
      expect([line, OBJECTOR.some((text) => out.includes(text))]).toEqual([line, true]);
    }
  });

  it('every command is held to that, or tells of nobody by itself', async () => {
    const { out } = await run('--help --lang en');
    const names = [...out.matchAll(/^ {2}([a-z]+)(?:\|[a-z]+)?(?: \[| <|\s{2,})/gm)].map(
      ([, name]) => name ?? '',
    );
    expect(names).toContain('dormant');
    const known = new Set([...LISTS.map((line) => line.split(' ')[0]), ...OTHERS, ...APART]);
    expect(names.filter((name) => !known.has(name))).toEqual([]);
  });

  it('to calls alone is shown without a number, and may be written to', async () => {
    await on('privacy objection C1 --channel phone --source "al telefono"');
    for (const line of [
      'dormant --format csv',
      'calls --format csv --week 2026-W48',
      'calls --format json --week 2026-W48',
    ]) {
      const { out } = await on(line);
      expect([line, out.includes('Quasimodi'), out.includes('5550177')]).toEqual([line, true, false]);
    }
    expect((await on('script C1 --channel email')).code).toBe(0);
    expect(await on('script C1 --channel phone')).toMatchObject({ code: 3, out: '' });
  });

  it('is told of the list that was issued before', async () => {
    await on('calls --week 2026-W48');
    await on('privacy objection C1 --source lettera');
    expect((await on('calls --week 2026-W48')).err).toBe(
      'Un contatto non compare più: nel frattempo quel canale si è chiuso per il cliente.\n',
    );
  });
});

describe('privacy', () => {
  it('records an objection, a consent and its withdrawal, in both languages', async () => {
    expect(
      await on('privacy opposizione C1 --channel email --source "lettera del 3 marzo" --on 2026-03-03'),
    ).toEqual({
      code: 0,
      out: 'Quasimodi S.r.l.: opposizione annotata per e-mail, dal 03/03/2026.\n',
      err: '',
    });
    expect((await on('privacy consenso C1 --channel email --source modulo --on 2026-03-01')).out).toBe(
      'Quasimodi S.r.l.: consenso annotato per e-mail, dal 01/03/2026.\nPer e-mail non cambia nulla: il cliente ha detto di no il 03/03/2026, e questo consenso non è\nsuccessivo.\n',
    );
    expect((await on('privacy consent C1 --channel all --source form --withdrawn --lang en')).out).toBe(
      'Quasimodi S.r.l.: withdrawal noted for all channels, as of 22/11/2026.\n',
    );
    expect(await on('privacy consent C1 --channel fax --source form')).toMatchObject({ code: 2 });
    expect(await on('privacy objection C1')).toEqual({
      code: 2,
      out: '',
      err: 'Manca l’opzione --source <text>.\n  Aggiungere --help al comando per vedere come si usa.\n',
    });
  });

  it('shows where a customer stands, and why', async () => {
    await on(
      'privacy consent C1 --channel email --source "modulo in fiera" --text-version 2026-1 --on 2026-05-05',
    );
    await on('privacy objection C1 --channel sms --source telefonata');
    await expect((await on('privacy mostra C1')).out).toMatchFileSnapshot('privacy-show-it.txt');
    const json = JSON.parse((await on('privacy show C1 --format json')).out);
    expect(Object.keys(json)).toEqual([
      'schemaVersion',
      'code',
      'name',
      'today',
      'channels',
      'register',
      'events',
      'callableFrom',
    ]);
    expect(json.channels[2]).toEqual({
      channel: 'email',
      status: 'allowed',
      why: 'Il consenso è registrato',
      reason: 'consent-given',
      basis: 'consent',
      on: '2026-11-22',
      source: 'import',
      detail: 'clienti.csv',
    });
    expect(json.events[0]).toEqual({
      kind: 'consent',
      channel: 'email',
      toldOn: '2026-05-05',
      source: 'request',
      detail: 'modulo in fiera',
      textVersion: '2026-1',
    });
    expect(json.callableFrom).toBe('2026-11-23T09:00');
  });

  it('knows the hour where the day is not named', async () => {
    const { out } = await run('privacy show C1', { db });
    // A Sunday.
    expect(out).toContain('Prossimo momento utile per telefonare: lunedì 23 novembre 2026, dalle 9.00.');
    expect((await on('script C1')).err).toContain('Oggi non è giorno di telefonate.');
    expect((await run('script C1 --today 2026-11-23', { db })).err).not.toContain('telefonate.');
  });

  it('hands numbers to the register and reads its answers', async () => {
    expect(await on('privacy rpo export')).toEqual({
      code: 0,
      out: '+3905435550002\n+3905435550177\n+393405550177\n',
      err: '3 numeri da verificare, di 2 clienti.\n',
    });
    const path = join(folder, 'esiti.csv');
    writeFileSync(
      path,
      'Numero;Esito\n0543 5550177;iscritto\n0543 5550002;non iscritto\n02 5551234;iscritto\nboh;x\n',
    );
    expect(await on(`privacy rpo importa ${path}`)).toEqual({
      code: 0,
      out: 'Iscritti al Registro 1, non iscritti 1.\nUn numero non è di nessun cliente e non è stato conservato.\nRiga 5: nessun numero di telefono («boh x»).\n',
      err: '',
    });
    expect(JSON.parse((await on(`privacy rpo import ${path} --format json`)).out)).toEqual({
      schemaVersion: 1,
      file: 'esiti.csv',
      listed: 1,
      notListed: 1,
      foreign: 1,
      added: 0,
      unread: [{ line: 5, text: 'boh x', why: 'no-number' }],
    });
    expect(JSON.parse((await on('privacy rpo export --format json')).out)).toEqual({
      schemaVersion: 1,
      today: '2026-11-22',
      customers: 1,
      numbers: ['+393405550177'],
    });
    expect((await on('privacy rpo export --format csv')).out).toBe('\ufeffNumero;Esito\r\n340 555 0177;\r\n');
    expect((await on('privacy rpo export --format csv --csv-dialect rfc4180')).out).toBe(
      'Numero,Esito\n340 555 0177,\n',
    );
    expect((await on('privacy log --format csv --csv-dialect rfc4180')).out).toMatch(/^Giorno,Operazione,/);
  });

  it('hands the data over, as text or as JSON', async () => {
    await on('outcome C1 maybe --next 2026-12-02 --answer "Se avvisate, torno"');
    await on('calls --week 2026-W50');
    const text = (await on('privacy esporta C1')).out;
    expect(text).toContain('Quasimodi S.r.l. (C1): tutti i dati al 22/11/2026');
    for (const said of [
      'telefono: 0543 5550177',
      'esito: forse',
      'risposta: Se avvisate, torno',
      'clienti.csv',
    ]) {
      expect(text).toContain(said);
    }
    const { data, ...rest } = JSON.parse((await on('privacy export C1 --format json --reason "a voce"')).out);
    expect(rest).toEqual({
      schemaVersion: 1,
      exportedOn: '2026-11-22',
      code: 'C1',
      name: 'Quasimodi S.r.l.',
      sources: [{ file: 'clienti.csv', importedAt: '2026-11-22T09:00:00.000Z' }],
    });
    expect(data.contacts).toEqual([
      expect.objectContaining({ outcome: 'maybe', answer: 'Se avvisate, torno' }),
    ]);
  });

  it('writes the data into a file that only its owner can read', async () => {
    const file = join(folder, 'dati.json');
    expect((await on(`privacy export C1 --output ${file}`)).code).toBe(0);
    expect(JSON.parse(readFileSync(file, 'utf8')).code).toBe('C1');
  });

  it('forgets only who is meant to be forgotten', async () => {
    expect(await on('privacy forget C1 --reason richiesta')).toEqual({
      code: 2,
      out: '',
      err: 'Cancellare i dati del cliente C1 non si può annullare e richiede una conferma.\n  Fuori da un terminale non si può chiedere: aggiungere --yes.\n',
    });
    const no = await on('privacy forget C1 --reason richiesta', {
      answers: [['Cancellare per sempre tutti i dati di Quasimodi S.r.l. (C1, Forlì)?', KEYS.enter]],
    });
    expect(no.err).toContain('Non è stato cancellato nulla.');
    expect((await on('privacy show C1')).code).toBe(0);
    const yes = await on('privacy forget C1 --reason richiesta', {
      answers: [['Cancellare per sempre', `${KEYS.down.replace('B', 'A')}${KEYS.enter}`]],
    });
    expect([yes.code, yes.out]).toEqual([
      0,
      'Cancellato: 4 registrazioni. Restano solo 6 impronte cifrate, che servono a non far rientrare la\npersona con una nuova importazione.\nLo stesso vale per gli elenchi già stampati o salvati altrove, e per il Vostro gestionale.\n',
    ]);
    expect((await on('privacy show C1')).code).toBe(3);
  });

  it('tells what an erasure left, and the log what was done', async () => {
    writeFileSync(`${db}.v1.bak`, '');
    const forgotten = JSON.parse(
      (await on('privacy dimentica C1 --reason "richiesta scritta" --yes --format json')).out,
    );
    expect(forgotten).toEqual({
      schemaVersion: 1,
      forgottenOn: '2026-11-22',
      erased: { consents: 1, customers: 1 },
      hashes: 6,
      sharedWith: [],
      purged: true,
      backups: [`${db}.v1.bak`],
    });
    expect((await on('privacy registro')).out).toBe(
      'Giorno      Operazione           Codice  Cliente        Canale  Motivo\n22/11/2026  cliente dimenticato          (dimenticato)          richiesta scritta\n',
    );
    expect(JSON.parse((await on('privacy log --format json')).out)).toEqual({
      schemaVersion: 1,
      entries: [
        {
          doneOn: '2026-11-22',
          recordedAt: '2026-11-22T09:00:00.000Z',
          action: 'forget',
          channel: null,
          reason: 'richiesta scritta',
          code: null,
          name: null,
        },
      ],
    });
    const again = await on(`import ${join(folder, 'clienti.csv')}`);
    expect(again.out).toContain(
      '  Righe lette 3: nuove 0, cambiate 0, uguali 2, saltate 1, scartate 0.\n  1 riga riguarda una persona che ha chiesto di essere dimenticata: è stata saltata.\n',
    );
    expect(`${again.out}${again.err}`).not.toContain('Quasimodi');
    expect((await on('privacy riammetti C1 --source "nuovo ordine"')).out).toBe(
      'Riammesso: la prossima importazione lo porterà di nuovo tra i clienti.\n',
    );
  });

  it('creates no database by asking', async () => {
    const missing = join(folder, 'missing.db');
    expect((await run('privacy log', { db: missing })).code).toBe(5);
    expect(existsSync(missing)).toBe(false);
  });
});

describe('the settings of the gate', () => {
  const config = join(folder, 'config.json');
  const env = { RICONQUISTA_CONFIG: config };

  it('hold for scripts and lists', async () => {
    expect((await run('config gate.policy strict', { env })).code).toBe(0);
    expect(JSON.parse(readFileSync(config, 'utf8'))).toEqual({ 'gate.policy': 'strict' });
    expect(await on('script C1', { env })).toMatchObject({ code: 3 });
    expect((await on('privacy show C1 --format json', { env })).out).toContain('"status": "denied"');
    await run('config callHours 15-17', { env });
    expect((await run('config callHours 17-15', { env })).code).toBe(2);
    expect((await run('config gate.registerDays 32', { env })).code).toBe(2);
    await run('config gate.policy advisory', { env });
    expect(JSON.parse((await on('privacy show C1 --format json', { env })).out).callableFrom).toBe(
      '2026-11-23T15:00',
    );
  });
});
