import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { tempFolder } from '../temp-folder.ts';
import { KEYS, type Ran, type RunOptions, run } from './run.ts';

const folder = tempFolder();
let db: string;
let databases = 0;

function file(name: string, ...lines: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}

async function done(line: string | readonly string[], options: RunOptions = {}): Promise<Ran> {
  return run(line, { db, ...options });
}

async function json(line: string | readonly string[]): Promise<Record<string, unknown>> {
  const argv = typeof line === 'string' ? line.split(' ') : line;
  const { code, out } = await done([...argv, '--format', 'json']);
  expect(code).toBe(0);
  return JSON.parse(out) as Record<string, unknown>;
}

beforeEach(async () => {
  databases += 1;
  db = join(folder, `outcome-${databases}.db`);
  const list = file(
    'clienti.csv',
    'Codice;Ragione sociale;Agente;Città;Telefono;Ultimo acquisto',
    'C1;Bar Sport;Bianchi;Forlì;0543 5550001;01/02/2026',
    '00042;Officina Po;Conti;Cesena;0547 5550042;01/02/2026',
  );
  expect((await done(['import', list, '--today', '2026-11-22'])).code).toBe(0);
});

describe('outcome', () => {
  it('says when to try again, in which part of the day, and how far the patience has come', async () => {
    expect(await done('esito C1 no-answer --at 10:30 --today 2026-11-23')).toEqual({
      code: 0,
      out: [
        'Bar Sport: «non risponde», tentativo 1. Prossimo tentativo: 27 novembre 2026, tra le 16 e le 18, per',
        'telefono. Finora: tentativi 1 su 6, canali 1 su 2, fasce orarie 1 su 3, giorni 0 su 21.',
        '',
      ].join('\n'),
      err: '',
    });
  });

  it('says when to say thanks for an order', async () => {
    expect((await done('esito C1 ordered --today 2026-11-23')).out).toBe(
      'Bar Sport: «ha ordinato», tentativo 1. Da ringraziare: 26/11/2026.\n',
    );
  });

  it('of a customer who has come back says what the order has brought about', async () => {
    await done('esito C1 quote --on 2026-11-02 --today 2026-11-22');
    const orders = file(
      'ordine.csv',
      'Numero;Data;Codice cliente;Cliente;Imponibile',
      'F1;10/11/2026;C1;Bar Sport;9,00',
    );
    await done(['import', orders, '--today', '2026-11-22']);
    expect((await done('esito C1 callback --next 2026-12-01 --today 2026-11-22')).out).toBe(
      [
        'Bar Sport: «da richiamare», tentativo 2. Riattivato: ordine F1 del 10/11/2026, dopo il primo',
        'contatto del 02/11/2026. Ringraziamento: 22/11/2026. Sorvegliato fino al 10/11/2027. Prossimo',
        'contatto: 01/12/2026.',
        '',
      ].join('\n'),
    );
  });

  it('understands Italian words, and answers in English', async () => {
    const line = ['esito', 'C1', 'non risponde', '--channel', 'visita', '--at', '16.30', '--lang', 'en'];
    expect((await done([...line, '--today', '2026-11-23'])).out).toBe(
      [
        'Bar Sport: "no answer", attempt 1. Next attempt: 27 November 2026, between 9 and 11, by phone. So',
        'far: attempts 1 of 6, channels 1 of 2, parts of the day 1 of 3, days 0 of 21.',
        '',
      ].join('\n'),
    );
  });

  it.each([
    [
      'a next day',
      'C1 callback',
      'L’esito «da richiamare» vuole il giorno del prossimo contatto.\n  Aggiungerlo con --next 2026-12-01.\n',
    ],
    [
      'a cause',
      'C1 impossible',
      'L’esito «non può più comprare» vuole la causa: senza, sarebbe un rifiuto come un altro.\n  Aggiungerla con --cause, per esempio --cause closed; le cause si vedono con «riconquista cause kinds».\n',
    ],
    [
      'a next step',
      'C1 maybe --next 2026-12-01',
      'L’esito «forse» vuole il prossimo passo: senza, è un no detto con gentilezza.\n  Aggiungerlo con --step "mandare i campioni", oppure scrivere con --answer che cosa ha detto il cliente.\n',
    ],
    [
      'a time that is one',
      'C1 no-answer --at 25',
      '«25» non è un’ora del giorno.\n  Scriverla come 10:30.\n',
    ],
  ])('without %s names the flag and ends with 2', async (_, line, err) => {
    expect(await done(`outcome ${line} --today 2026-11-23`)).toEqual({ code: 2, out: '', err });
  });

  it('never-reached is refused while patience is not met, with what is missing', async () => {
    await done('outcome C1 no-answer --at 10:30 --on 2026-11-02 --today 2026-11-23');
    await done('outcome C1 no-answer --at 11:30 --on 2026-11-05 --today 2026-11-23');
    await done('outcome C1 no-answer --on 2026-11-09 --today 2026-11-23');
    await done('outcome C1 no-answer --on 2026-11-23 --today 2026-11-23');
    expect(await done('outcome C1 never-reached --today 2026-11-23')).toEqual({
      code: 3,
      out: '',
      err: [
        'Per concludere che C1 non si è mai fatto trovare mancano 2 tentativi, un altro canale e una fascia oraria del tardo pomeriggio (16–18).',
        '  I tentativi si registrano con «riconquista esito CODICE no-answer --at 16:30»; quanta pazienza serve si vede con «riconquista config».',
        '',
      ].join('\n'),
    });
    const reached = await done('outcome C1 callback --next 2026-12-01 --today 2026-11-23');
    expect(reached.code).toBe(0);
    expect((await done('outcome C1 never-reached --today 2026-11-24')).err).toContain(
      'il 23/11/2026 ha risposto («da richiamare»)',
    );
  });

  it('never-reached is allowed by as much patience as the settings ask for, and stands in the report', async () => {
    const settings = file(
      'paziente.json',
      JSON.stringify({
        'patience.attempts': 1,
        'patience.channels': 1,
        'patience.slots': 1,
        'patience.weeks': 0,
      }),
    );
    const env = { RICONQUISTA_CONFIG: settings };
    const first = await done('esito C1 no-answer --at 10:30 --on 2026-11-16 --today 2026-11-23', { env });
    expect(first.out.replaceAll('\n', ' ')).toContain('riconquista esito C1 never-reached');
    const { code, out } = await done('esito C1 mai-raggiunto --today 2026-11-23', { env });
    expect([code, out]).toEqual([
      0,
      'Bar Sport: «mai raggiunto», tentativo 2. La storia finisce qui: il cliente non comparirà più nelle\nliste.\n',
    ]);
    const { ladder, claims } = await json('report --today 2026-11-23');
    expect(ladder).toMatchObject({ attempted: 1, neverReached: 1, reached: 0, conclusive: 0 });
    // Who was never reached has answered nothing: neither a refusal nor anything else.
    expect(claims).toContainEqual(
      expect.objectContaining({ id: 'refused-6-7', numerator: 0, denominator: 0, verdict: 'too-few' }),
    );
    expect(await json('dormant --today 2026-11-23')).toMatchObject({
      counts: { dormant: 1, excluded: 1 },
      excluded: { unreached: 1 },
    });
  });

  it.each([
    ['patience.slots', '6', '1–5'],
    ['patience.channels', '7', '1–6'],
    ['patience.attempts', '0', '1–100'],
    ['patience.weeks', 'tre', '0–520'],
  ])('config refuses %s %s', async (name, value, allowed) => {
    const { code, err } = await done(['config', name, value]);
    expect([code, err]).toEqual([
      2,
      `«${value}» non va bene per l’impostazione «${name}».\n  Valori possibili: ${allowed}.\n`,
    ]);
  });

  it('on a terminal asks for what the outcome needs and nothing else', async () => {
    const { code, out } = await done('outcome C1 maybe --today 2026-11-23', {
      answers: [
        ['Quando risentirsi?', `02/12/2026${KEYS.enter}`],
        ['Qual è il prossimo passo?', `mandare il listino${KEYS.enter}`],
      ],
    });
    expect([code, out]).toEqual([
      0,
      'Bar Sport: «forse», tentativo 1. Prossimo contatto: 2 dicembre 2026.\n',
    ]);
    expect(await json('outcome list C1 --today 2026-11-23')).toMatchObject({
      contacts: [{ step: 'mandare il listino', nextDueOn: '2026-12-02' }],
    });
  });

  it('on a terminal asks when a call was made in vain', async () => {
    const { code, out } = await done('outcome --today 2026-11-23', {
      answers: [
        ['Codice del cliente', `C1${KEYS.enter}`],
        ['Com’è andata?', KEYS.enter],
        ['Con quale canale?', KEYS.enter],
        ['A che ora?', `10:30${KEYS.enter}`],
      ],
    });
    expect([code, out]).toEqual([0, expect.stringContaining('tra le 16 e le 18')]);
  });
});

describe('the commands below outcome', () => {
  it.each(['list C1 --channel visit', 'undo C1 --on 2026-11-20', 'import a.csv --next 2026-12-01'])(
    'refuse what only recording a contact understands: %s',
    async (line) => {
      const [, , option = ''] = line.split(' ');
      expect(await done(`outcome ${line}`)).toMatchObject({
        code: 2,
        out: '',
        err: expect.stringContaining(option),
      });
    },
  );

  it('do not offer it either', async () => {
    const { out } = await done('outcome import --help');
    expect(out).toContain('--dry-run');
    expect(out).toContain('--today');
    expect(out).not.toContain('--channel');
  });
});

describe('outcome list', () => {
  it('tells the story and every contact, those taken back too', async () => {
    await done('outcome C1 no-answer --at 10:30 --on 2026-11-16 --today 2026-11-23');
    await done('outcome C1 refused --on 2026-11-18 --today 2026-11-23');
    await done('outcome undo C1 --today 2026-11-23');
    expect(await done('esito elenco C1 --today 2026-11-23')).toEqual({
      code: 0,
      out: [
        'Bar Sport (C1)',
        'In corso dal 16/11/2026, un contatto.',
        'Prossimo contatto: 20/11/2026, provare tra le 16 e le 18.',
        'Finora: tentativi 1 su 6, canali 1 su 2, fasce orarie 1 su 3, giorni 0 su 21.',
        '',
        '                                                                              Prossima    Annullato',
        'N.  Tentativo  Data        Ora    Canale    Venditore  Esito                  data        il',
        ' 1          1  16/11/2026  10:30  telefono  Bianchi    non risponde           20/11/2026',
        ' 2          2  18/11/2026         telefono  Bianchi    non è più interessato              23/11/2026',
        '',
      ].join('\n'),
      err: '',
    });
  });

  it('of a customer nobody has contacted says so', async () => {
    expect((await done('outcome list C1 --lang en')).out).toBe('Bar Sport (C1)\nNo contact on record.\n');
  });

  it('answers programs with the same keys every time', async () => {
    const at = '--today 2026-11-23';
    await done(`outcome C1 callback --on 2026-11-16 --next 2026-12-01 --cause drift --answer Forse ${at}`);
    expect(await json(`outcome list C1 ${at}`)).toEqual({
      schemaVersion: 1,
      code: 'C1',
      name: 'Bar Sport',
      case: {
        state: 'in-conversation',
        openedOn: '2026-11-16',
        closedBy: null,
        next: { dueOn: '2026-12-01', purpose: 'win-back', slot: null, channel: null },
        returns: [],
      },
      relapse: null,
      patience: null,
      contacts: [
        {
          id: 1,
          attempt: 1,
          on: '2026-11-16',
          at: null,
          channel: 'phone',
          seller: 'Bianchi',
          outcome: 'callback',
          cause: 'drift',
          answer: 'Forse',
          minutes: null,
          notes: null,
          step: null,
          nextDueOn: '2026-12-01',
          nextSlot: null,
          nextChannel: null,
          row: null,
          undoneOn: null,
        },
      ],
    });
  });
});

describe('outcome undo', () => {
  it('says what goes with the contact, and refuses to do it twice', async () => {
    await done('outcome C1 objection --cause drift --on 2026-11-18 --today 2026-11-23');
    expect(await done('esito annulla C1 --today 2026-11-23')).toEqual({
      code: 0,
      out: [
        'Bar Sport: annullato il tentativo 1 del 18/11/2026 («non vuole essere contattato»). Resta nella',
        'storia, ma non conta più. Cade anche l’opposizione, che veniva solo da questo contatto. Cade anche',
        'la causa annotata con quel contatto: si è allontanato senza un motivo preciso. Nessun contatto',
        'registrato.',
        '',
      ].join('\n'),
      err: '',
    });
    expect(await done('esito annulla C1 --today 2026-11-24')).toEqual({
      code: 3,
      out: '',
      err: [
        'Il tentativo n. 1 di C1 è già stato annullato il 23/11/2026.',
        '  Per annullarne uno precedente indicarne il numero: riconquista esito undo C1 NUMERO',
        '',
      ].join('\n'),
    });
  });

  it('answers programs with the same keys every time', async () => {
    await done('outcome C1 objection --on 2026-11-18 --today 2026-11-23');
    const undone = await json('outcome undo C1 --today 2026-11-23');
    expect(Object.keys(undone)).toEqual('schemaVersion code undone objection case'.split(' '));
    expect(undone).toMatchObject({
      code: 'C1',
      undone: { attempt: 1, outcome: 'objection', undoneOn: '2026-11-23' },
      objection: 'lifted',
      case: { state: 'never-contacted' },
    });
  });
});

describe('outcome import', () => {
  const LINES = [
    'Codice cliente;Esito;Canale;Data;Ora;Prossima data;Causa;Risposta;Minuti;Note',
    'C1;non risponde;telefono;16/11/2026;10:30;;;;2;',
    'C1;forse;telefono;18/11/2026;;02/12/2026;consegna in ritardo, non avvisata;Mi avete lasciato senza merce;12;',
    '42;non è più interessato;visita;17/11/2026;;;;;;',
    'C7;forse;telefono;18/11/2026;;02/12/2026;;Sì;;',
    'C1;boh;telefono;19/11/2026;;;;;;',
    'C1;open;telefono;31/11/2026;;;;;;',
    ';;;;;;;;;',
  ];
  const TODAY = ['--today', '2026-11-23'];

  it('records what can be recorded, and says of every other row what is wrong and where', async () => {
    const { code, out } = await done(['esito', 'importa', file('novembre.csv', ...LINES), ...TODAY]);
    expect(code).toBe(0);
    expect(out.split('\n').slice(0, 6)).toEqual([
      'novembre.csv',
      '  Colonne: codice cliente = «Codice cliente», esito = «Esito», canale = «Canale», data = «Data», ora',
      '  = «Ora», prossima data = «Prossima data», causa detta dal cliente = «Causa», risposta =',
      '  «Risposta», minuti = «Minuti», note = «Note».',
      '  Righe lette 7: registrate 3, già registrate 0, in conflitto 0, saltate 1, scartate 3.',
      '  riga 5, colonna «Codice cliente»: nessun cliente ha il codice «C7».',
    ]);
    expect(out).toContain('riga 6, colonna «Esito»: «boh»');
    expect(out).toContain('riga 7, colonna «Data»: «31/11/2026» non è una data del calendario.');
  });

  it('answers programs with the same keys every time', async () => {
    const path = file('novembre.csv', ...LINES);
    expect(await json(['outcome', 'import', path, ...TODAY])).toEqual({
      schemaVersion: 1,
      dryRun: false,
      file: 'novembre.csv',
      kind: 'outcomes',
      columns: {
        code: 'Codice cliente',
        outcome: 'Esito',
        channel: 'Canale',
        on: 'Data',
        at: 'Ora',
        next: 'Prossima data',
        cause: 'Causa',
        answer: 'Risposta',
        minutes: 'Minuti',
        notes: 'Note',
      },
      read: 7,
      stored: 3,
      unchanged: 0,
      undone: 0,
      forgotten: 0,
      skipped: 1,
      conflicts: [],
      rejected: 3,
      rejects: [
        {
          line: 5,
          column: 'Codice cliente',
          value: 'C7',
          code: 'unknown-customer',
          message: 'nessun cliente ha il codice «C7».',
        },
        {
          line: 6,
          column: 'Esito',
          value: 'boh',
          code: 'not-an-outcome',
          message: expect.stringContaining('«boh»'),
        },
        {
          line: 7,
          column: 'Data',
          value: '31/11/2026',
          code: 'not-a-day',
          message: '«31/11/2026» non è una data del calendario.',
        },
      ],
    });
  });

  it('the same file again records nothing new, not even what was taken back', async () => {
    const path = file('novembre.csv', ...LINES);
    await done(['outcome', 'import', path, ...TODAY]);
    expect(await json(['outcome', 'import', path, ...TODAY])).toMatchObject({
      stored: 0,
      unchanged: 3,
      undone: 0,
      rejected: 3,
    });
    await done(['outcome', 'undo', '00042', ...TODAY]);
    expect(await json(['outcome', 'import', path, ...TODAY])).toMatchObject({
      stored: 0,
      unchanged: 3,
      undone: 1,
    });
  });

  it('finds the customer whose leading zeros a spreadsheet took away', async () => {
    await done(['outcome', 'import', file('novembre.csv', ...LINES), ...TODAY]);
    expect(await json(['outcome', 'list', '00042', ...TODAY])).toMatchObject({
      case: { state: 'closed', closedBy: 'refused' },
    });
  });

  it('says where another contact stands already, and records neither', async () => {
    const [header = ''] = LINES;
    await done(['outcome', 'import', file('novembre.csv', ...LINES), ...TODAY]);
    const other = file('altro.csv', header, 'C1;appuntamento;telefono;18/11/2026;;02/12/2026;;;;');
    const { out } = await done(['esito', 'importa', other, ...TODAY]);
    expect(out).toContain('in conflitto 1');
    expect(out.replace(/\n\s*/g, ' ')).toContain(
      'riga 2: del 18/11/2026 c’è già un contatto diverso (telefono, «forse»). Se è quello sbagliato: riconquista esito undo 3',
    );
    const conflicts = (await json(['outcome', 'import', other, ...TODAY]))['conflicts'];
    expect(conflicts).toEqual([
      { line: 2, code: 'C1', contact: { id: 3, on: '2026-11-18', channel: 'phone', outcome: 'maybe' } },
    ]);
  });

  it('under --strict records all or nothing, and under --dry-run nothing', async () => {
    const path = file('novembre.csv', ...LINES);
    expect(await done(['outcome', 'import', path, '--strict', ...TODAY])).toEqual({
      code: 3,
      out: '',
      err: [
        'Nel file novembre.csv 3 righe non si possono registrare (la prima: riga 5, Codice cliente).',
        '  Con --strict in questo caso non si scrive nulla. Senza --strict si registrano le altre righe; con --dry-run si vede che cosa non va.',
        '',
      ].join('\n'),
    });
    expect(await json(['outcome', 'import', path, '--dry-run', ...TODAY])).toMatchObject({
      dryRun: true,
      stored: 3,
    });
    expect((await done('outcome list C1')).out).toContain('Nessun contatto registrato.');

    const good = file('buono.csv', ...LINES.slice(0, 4));
    expect(await json(['outcome', 'import', good, '--strict', ...TODAY])).toMatchObject({ stored: 3 });
  });

  it.each([
    ['is missing', 'nessuno.csv', 'Il file'],
    ['has no columns of contacts', 'clienti.csv', 'non si riconosce la riga delle intestazioni'],
  ])('refuses a file that %s', async (_, name, message) => {
    const { code, err } = await done(['outcome', 'import', join(folder, name)]);
    expect(code).toBe(3);
    expect(err).toContain(message);
  });

  it('is read from a file written by our own list, filled in', async () => {
    const list = join(folder, `lista-${databases}.csv`);
    await done(['calls', '--week', '2026-W48', '--today', '2026-11-22', '-o', list]);
    const [header = '', ...rows] = readFileSync(list, 'utf8').trim().split('\r\n');
    const filled = [
      `${header};Data`,
      ...rows.map((row) => `${row.replace(/;;;;;;$/, ';non risponde;;;;3;')};24/11/2026`),
    ];
    const path = file('compilata.csv', ...filled);
    expect(await json(['outcome', 'import', path, '--today', '2026-11-25'])).toMatchObject({
      stored: rows.length,
      rejected: 0,
    });
  });
});

describe('dormant --view watched', () => {
  async function cameBack(): Promise<void> {
    await done('outcome C1 quote --on 2026-11-02 --today 2026-11-22');
    const orders = file(
      'fatture.csv',
      'Numero;Data;Codice cliente;Cliente;Imponibile',
      'F1;10/11/2026;C1;Bar Sport;100,00',
      'F2;18/11/2026;C1;Bar Sport;100,00',
    );
    expect((await done(['import', orders, '--today', '2026-11-22'])).code).toBe(0);
  }

  it('lists who came back within a year, with the second order', async () => {
    await cameBack();
    expect(await done('fermi --view sorvegliati --today 2026-11-22')).toEqual({
      code: 0,
      out: [
        '                                                          Tornato             Secondo',
        'Codice  Cliente    Venditore  Stato                       il          Ordine  ordine',
        'C1      Bar Sport  Bianchi    riattivato, da ringraziare  10/11/2026  F1      18/11/2026',
        '',
      ].join('\n'),
      err: 'Un cliente tornato negli ultimi dodici mesi: con un secondo ordine 1, ricaduti 0, da ringraziare 1.\n',
    });
  });

  it('answers programs with the same keys every time', async () => {
    await cameBack();
    expect(await json('dormant --view watched --today 2026-11-22')).toEqual({
      schemaVersion: 1,
      today: '2026-11-22',
      view: 'watched',
      counts: { watched: 1, reordered: 1, relapsed: 0, thankYousDue: 1 },
      customers: [
        {
          code: 'C1',
          name: 'Bar Sport',
          seller: 'Bianchi',
          state: 'reactivated',
          return: {
            openedOn: '2026-11-02',
            order: { placedOn: '2026-11-10', number: 'F1' },
            secondOrder: { placedOn: '2026-11-18', number: 'F2' },
            thankYouDueOn: '2026-11-13',
            thankedOn: null,
            watchedUntil: '2027-11-10',
            relapsedOn: null,
          },
          relapse: null,
        },
      ],
    });
  });

  it('of nobody says so, and ends with 4 when asked to', async () => {
    expect(await done('dormant --view watched --fail-if-empty --today 2026-11-22')).toMatchObject({
      code: 4,
      out: 'Nessun cliente è tornato negli ultimi dodici mesi dopo un contatto.\n',
    });
  });
});
