import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FERRAMENTA } from '../app/imported.ts';
import { tempFolder } from '../temp-folder.ts';
import { KEYS, type RunOptions, run } from './run.ts';

const folder = tempFolder();
const issued = join(folder, 'issued.db');
const TODAY = ['--today', '2026-11-24'];
const ESCAPE = '\u001b';

let db: string;
let copies = 0;

beforeAll(async () => {
  const files = ['clienti.csv', 'fatture.csv'].map((name) => join(FERRAMENTA, name));
  expect((await run(['import', ...files, ...TODAY, '-q'], { db: issued })).code).toBe(0);
  expect((await run(['calls', '--week', '2026-W48', ...TODAY, '-q'], { db: issued })).code).toBe(0);
  // The journal is folded into the file as soon as the last reader has gone.
  await run(['imports'], { db: issued });
});

beforeEach(() => {
  copies += 1;
  db = join(folder, `work-${copies}.db`);
  copyFileSync(issued, db);
});

type Answers = NonNullable<RunOptions['answers']>;

/** What a seller sees at the terminal, without what moves the cursor. */
async function work(answers: Answers, options: readonly string[] = [], language = 'it') {
  const line = ['work', '--seller', 'Bianchi', ...TODAY, ...options];
  const { code, out, err } = await run(line, { db, answers, env: { RICONQUISTA_LANG: language } });
  return { code, out, screen: stripVTControlCharacters(err) };
}

/** The contacts on record of the customers that were worked at, oldest first. */
async function recorded(code: string) {
  const { out } = await run(['outcome', 'list', code, '--format', 'json', ...TODAY], { db });
  const { contacts } = JSON.parse(out) as { contacts: Record<string, unknown>[] };
  return contacts.map(({ outcome, nextDueOn, cause, answer, step, minutes, at, undoneOn }) => ({
    ...{ outcome, nextDueOn, cause, answer, step, minutes, at, undoneOn },
  }));
}

const FIRST = '00303';
const SECOND = '00302';

describe('a session at the terminal', () => {
  it('tells a contact in one key, another one question after question, and ends with a summary', async () => {
    const { code, out, screen } = await work([
      ['Com’è andata?', 'n'],
      ['«non risponde», tentativo 1', 'f'],
      ['forse · Quando risentirsi?', '5/12\r'],
      ['non si lavora. Invio: lunedì 07/12/2026.', '\r'],
      ['Perché si è fermato', 'ritardo non'],
      ['> consegna in ritardo, non avvisata', '\r'],
      ['Che cosa ha detto, parola per parola?', 'Mi avete lasciato senza merce, però ci penso\r'],
      ['Qual è il prossimo passo? (Invio: nessuno)', 'mandare i campioni\r'],
      ['Quanti minuti? (Invio: 1)', '9\r'],
      ['«forse», tentativo 1. Prossimo contatto: 7 dicembre 2026.', 'q'],
      ['nothing more', ''],
    ]);
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(screen).toContain(
      'Contatti di oggi: 2, clienti raggiunti: 1, ancora da fare nella settimana: 18.\n',
    );
    const nothing = { nextDueOn: '2026-11-30', cause: null, answer: null, step: null, undoneOn: null };
    expect(await recorded(FIRST)).toEqual([{ ...nothing, outcome: 'no-answer', minutes: 1, at: '10:00' }]);
    expect(await recorded(SECOND)).toEqual([
      {
        outcome: 'maybe',
        nextDueOn: '2026-12-07',
        cause: 'late-not-announced',
        answer: 'Mi avete lasciato senza merce, però ci penso',
        step: 'mandare i campioni',
        minutes: 9,
        at: '10:00',
        undoneOn: null,
      },
    ]);
  });

  it('speaks English, with keys of its own', async () => {
    const { code, screen } = await work(
      [
        ['How did it go?', 'w'],
        ['"wrong contact", attempt 1', 'c'],
        ['When to talk again?', 'tomorrow\r'],
        ['What did they say', '\r'],
        ['How many minutes? (Enter: 1)', '\r'],
        ['"to be called back", attempt 1', 'q'],
      ],
      [],
      'en',
    );
    expect(code).toBe(0);
    expect(screen).toContain('Contacts of today: 2, customers reached: 1, still to do this week: 19.\n');
    expect(await recorded(SECOND)).toMatchObject([{ outcome: 'callback', nextDueOn: '2026-11-25' }]);
  });

  it('turns to the script, to all keys and back, and scrolls', async () => {
    const { screen } = await work([
      ['Mezzo minuto prima del contatto', '\t'],
      ['Buongiorno, parlo con Ivan Lombardi?', '?'],
      ['recapito sbagliato', KEYS.down],
      ['─── ↑ 1', '?'],
      ['Mezzo minuto prima del contatto', 'q'],
    ]);
    expect(screen).toContain('Contatti di oggi: 0');
  });

  it('skips, goes back, takes back what was told, and changes the channel', async () => {
    const { screen } = await work([
      ["Termoidraulica D'Amico", '+'],
      ['Edilmontefiore S.r.l. (00302)', '-'],
      ["Termoidraulica D'Amico", 'l'],
      ['Con quale canale?', 'visi'],
      ['> visita', '\r'],
      ['Cesena · 0547 5550303 · visita', 'n'],
      ['«non risponde», tentativo 1', 'u'],
      ['annullato il tentativo 1', 'q'],
    ]);
    expect(screen).toContain('Contatti di oggi: 0');
    expect(await recorded(FIRST)).toMatchObject([{ outcome: 'no-answer', undoneOn: '2026-11-24' }]);
  });

  it('loses nothing to Ctrl-C, and takes it up again', async () => {
    const first = await work([
      ['Com’è andata?', 'r'],
      ['Quando risentirsi?', 'venerdì\r'],
      ['Che cosa ha detto', 'richiami dopo pran'],
      ['richiami dopo pran', KEYS.interrupt],
    ]);
    expect(first.code).toBe(130);
    expect(first.screen).toContain('è conservato: riconquista lavora');
    expect(await recorded(FIRST)).toEqual([]);
    const second = await work([
      ['da richiamare · Che cosa ha detto, parola per parola? richiami dopo pran', 'zo\r'],
      ['Quanti minuti?', '\r'],
      ['«da richiamare», tentativo 1', 'q'],
    ]);
    expect(second.code).toBe(0);
    expect(second.screen).toContain('Ripreso da dove si era rimasti: «da richiamare».');
    expect(await recorded(FIRST)).toMatchObject([
      { outcome: 'callback', nextDueOn: '2026-11-27', answer: 'richiami dopo pranzo' },
    ]);
  });

  it('goes back from a question with Escape, with what was said kept', async () => {
    await work([
      ['Com’è andata?', 'e'],
      ['Perché si è fermato', 'concorrente prezzo'],
      ['> prezzo di un concorrente', '\r'],
      ['Che cosa ha detto', ESCAPE],
      ['Lasciato a metà: «non è più interessato».', 'e'],
      ['Che cosa ha detto', 'costate troppo\r'],
      ['Quanti minuti?', '\r'],
      ['«non è più interessato», tentativo 1', 'q'],
    ]);
    expect(await recorded(FIRST)).toMatchObject([
      { outcome: 'refused', cause: 'competitor-price', answer: 'costate troppo' },
    ]);
  });

  it('keeps an objection to one channel to that channel', async () => {
    await work([
      ['Com’è andata?', 'x'],
      ['Che cosa non vuole più?', KEYS.down],
      ['> solo questo canale: telefono', '\r'],
      ['Che cosa ha detto', '\r'],
      ['Quanti minuti?', '\r'],
      ['«non vuole essere contattato», tentativo', 'q'],
    ]);
    const { out, code } = await run(['script', FIRST, '--channel', 'letter', ...TODAY], { db });
    expect(code).toBe(0);
    expect(out).toContain('lettera');
    expect((await run(['script', FIRST, ...TODAY], { db })).code).toBe(3);
  });

  it('says when the day is done, and goes on with the week', async () => {
    const { screen } = await work([
      ['0 di 4', 'n'],
      ['1 di 4', 's'],
      ['2 di 4', 'n'],
      ['3 di 4', 's'],
      ['Per oggi è tutto: 4 contatti fatti.', '\r'],
      ['per mercoledì 25/11/2026', 'q'],
    ]);
    expect(screen).toContain('Nella settimana ne restano 16, il primo per mercoledì 25/11/2026');
  });
});

describe('a session in plain text', () => {
  it('draws nothing again: one question comes after the other', async () => {
    const { code, screen } = await work(
      [
        ['Com’è andata? (? per i tasti)', '?\r'],
        ['q    smettere', 'f\r'],
        ['Quando risentirsi?', 'boh\r'],
        ['Non è una data.', '2/12\r'],
        ['23 si è allontanato senza un motivo preciso', 'ritardo\r'],
        ['3 consegna in ritardo, non avvisata', '3\r'],
        ['Che cosa ha detto, parola per parola?', 'vediamo\r'],
        ['Qual è il prossimo passo?', '\r'],
        ['Quanti minuti? (Invio: 1)', '\r'],
        ['«forse», tentativo 1.', 'q\r'],
      ],
      ['--plain'],
    );
    expect(code).toBe(0);
    expect(screen).not.toMatch(/[─█│┌·↑↓]/);
    expect(screen.split('Mezzo minuto prima del contatto')).toHaveLength(3);
    expect(await recorded(FIRST)).toMatchObject([
      { outcome: 'maybe', nextDueOn: '2026-12-02', cause: 'late-not-announced', answer: 'vediamo' },
    ]);
  });

  it('takes back, skips, changes the channel, and leaves a question with <', async () => {
    const { screen } = await work(
      [
        ['Com’è andata?', '+\r'],
        ['Edilmontefiore', '-\r'],
        ["Termoidraulica D'Amico", 'l\r'],
        ['2 visita', '2\r'],
        ['0547 5550303, visita', 'r\r'],
        ['Quando risentirsi?', '<\r'],
        ['Lasciato a metà', 'n\r'],
        ['«non risponde», tentativo 1', 'u\r'],
        ['annullato il tentativo 1', 'k\r'],
        ['Il tasto «k» non serve a nulla qui.', 'q\r'],
      ],
      ['--plain'],
    );
    expect(screen).toContain('Contatti di oggi: 0');
    expect(await recorded(FIRST)).toMatchObject([{ undoneOn: '2026-11-24' }]);
  });

  it('loses nothing to Ctrl-C', async () => {
    const { code } = await work(
      [
        ['Com’è andata?', 'o\r'],
        ['Che cosa ha detto', 'ne vuole ven'],
        ['ne vuole ven', KEYS.interrupt],
      ],
      ['--plain'],
    );
    expect(code).toBe(130);
    await work(
      [
        ['parola per parola? ne vuole ven', 'ti\r'],
        ['Quanti minuti?', '4\r'],
        ['«ha ordinato», tentativo 1', 'q\r'],
      ],
      ['--plain'],
    );
    expect(await recorded(FIRST)).toMatchObject([
      { outcome: 'ordered', answer: 'ne vuole venti', minutes: 4 },
    ]);
  });
});

describe('whose list, and when', () => {
  it('is asked where there are several', async () => {
    const { err, code } = await run(['work', ...TODAY], {
      db,
      answers: [
        ['Di chi è la lista?', KEYS.down],
        ['❯ Conti', '\r'],
        ['Conti · martedì 24/11/2026', 'q'],
      ],
    });
    expect(code).toBe(0);
    expect(stripVTControlCharacters(err)).toContain('Bianchi (da fare 4, più avanti 16)');
  });

  it('may be a day ahead', async () => {
    const { screen } = await work([['0 di 9', 'q']], ['--day', 'domani']);
    expect(screen).toContain('Contatti di oggi: 0');
  });

  it.each([
    [['--day', 'boh'], 2, '«boh» non è una data.'],
    [['--seller', 'Nessuno'], 3, 'Nessun venditore si chiama «Nessuno».'],
  ])('%o is a fault', async (options, code, message) => {
    const ran = await run(['work', ...TODAY, ...options], { db, answers: [['never', '']] });
    expect([ran.code, ran.err.includes(message)]).toEqual([code, true]);
  });

  it('is no list yet, or none for today: both are said, with what to do', async () => {
    const none = await run(['work', '--today', '2026-12-01'], { db, answers: [['never', '']] });
    expect([none.code, none.err]).toEqual([
      0,
      'Per la settimana 2026-W49 non c’è ancora una lista. Per prepararla: riconquista chiamate\n',
    ]);
    const monday = await run(['work', '--seller', 'Bianchi', '--today', '2026-11-23'], {
      db,
      answers: [['never', '']],
    });
    expect([monday.code, monday.err.replaceAll('\n', ' ')]).toEqual([
      0,
      'Per oggi non c’è nulla. Nella settimana restano 20 contatti, il primo per martedì 24/11/2026: riconquista lavora --day 2026-11-24 ',
    ]);
  });

  it('is nobody’s off a terminal: the fault says what to use instead', async () => {
    expect(await run(['work', ...TODAY], { db })).toEqual({
      code: 2,
      out: '',
      err: 'Si lavora alla lista solo da un terminale: qui nessuno può rispondere.\n  Altrimenti: un contatto con «riconquista esito CODICE ESITO», oppure la lista in un file («riconquista chiamate --output lista.xlsx»), che compilata si riporta con «riconquista importa lista.xlsx».\n',
    });
  });
});
