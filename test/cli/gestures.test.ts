import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { tempFolder } from '../temp-folder.ts';
import { run } from './run.ts';

const folder = tempFolder();
const settings = join(folder, 'config.json');
const TODAY = '--today 2026-11-22';
let db: string;
let databases = 0;

beforeEach(async () => {
  databases += 1;
  db = join(folder, `gestures-${databases}.db`);
  writeFileSync(settings, JSON.stringify({ marginShare: 0.4, gestureBudget: 100 }));
  const list = join(folder, 'clienti.csv');
  const documents = join(folder, 'fatture.csv');
  writeFileSync(list, 'Codice;Ragione sociale\n00042;Prima S.r.l.\n00391;Seconda S.r.l.\n');
  writeFileSync(
    documents,
    'Numero;Data;Codice cliente;Imponibile\n1;01/04/2026;00042;400,00\n2;01/05/2026;00042;500,00\n3;31/05/2026;00042;600,00\n',
  );
  expect((await run(['import', list, documents, '--today', '2026-11-22'], { db })).code).toBe(0);
});

const gesture = (line: string, env: Readonly<Record<string, string>> = {}) =>
  run(`${line} ${TODAY}`, { db, env: { RICONQUISTA_CONFIG: settings, ...env } });

describe('gesture', () => {
  it('says with which one to begin, what it may cost, and with which one not', async () => {
    await gesture('causa add 00042 competitor-price --by cliente');
    expect(await gesture('gesto suggest 00042')).toEqual({
      code: 0,
      err: '',
      out: [
        'Prima S.r.l. (00042)',
        'Causa principale: prezzo di un concorrente (fonte: cliente).',
        '',
        'Per cominciare',
        '                                                                         Al',
        'Gesto             Nome                   Natura     Chi                  massimo',
        'price-correction  correzione del prezzo  vantaggio  ufficio commerciale  12 %, 60,00 € a ordine',
        'welcome-price     prezzo di bentornato   vantaggio  ufficio commerciale  12 %, 60,00 € a ordine',
        '',
        'Il prezzo è il motivo: si corregge, oppure se ne fa uno di bentornato con una scadenza.',
        'Non per cominciare: scuse di un superiore.',
        'Budget 2026 per i vantaggi: 100,00 €, concessi 0,00 €, restano 100,00 €.',
        '',
      ].join('\n'),
    });
  });

  it('gives, lists, shows in the history and in the report, and undoes', async () => {
    expect(await gesture('gesto give 00042 sconto --percent 5 --until 2027-01-22 --by Bianchi')).toEqual({
      code: 0,
      out: [
        'Prima S.r.l.: concesso «sconto», 5 %, fino al 22 gennaio 2027.',
        'Costo stimato: 50,00 €, su 2 ordini come quelli soliti entro la scadenza.',
        'Budget 2026 per i vantaggi: 100,00 €, concessi 50,00 €, restano 50,00 €.',
        'Attenzione: finché la causa non è nota, di solito non si comincia da «sconto».',
        '',
      ].join('\n'),
      err: 'Per annullare: riconquista gesto undo 1\n',
    });
    expect((await gesture('gesto given')).out).toBe(
      [
        '    Concesso                                                 Fino        Da',
        'N.  il          Codice  Cliente       Nome       %    Costo  al          chi',
        ' 1  22/11/2026  00042   Prima S.r.l.  sconto  5,00  50,00 €  22/01/2027  Bianchi',
        '',
      ].join('\n'),
    );
    expect((await gesture('fermi --explain 00042')).out).toContain(
      'Gesti concessi\n  22/11/2026  sconto (50,00 €), Bianchi, fino al 22/01/2027\n',
    );
    expect((await gesture('rapporto')).out).toContain(
      [
        'Gesti concessi nel 2026',
        '  sconto       1         50,00 €',
        '  Un gesto a un cliente, costo 50,00 €.',
        '  Budget 2026 per i vantaggi: 100,00 €, concessi 50,00 €, restano 50,00 €.',
        '',
      ].join('\n'),
    );
    expect((await gesture('gesto annulla 1')).out).toBe(
      'Prima S.r.l.: «sconto» annullato. Resta nella storia, ma non conta più.\n',
    );
    expect((await gesture('rapporto')).out).toContain('concessi 0,00 €, restano 100,00 €.');
  });

  it('keeps to the limit of the margin and to the budget, names the figures and ends with 3', async () => {
    expect(await gesture('gesto give 00042 discount --percent 15')).toEqual({
      code: 3,
      out: '',
      err:
        'Una riduzione del 15 % supera il tetto: al massimo 12 %, cioè il 30 % di un margine del 40 %.\n' +
        '  Su un ordine come quelli soliti sono al massimo 60,00 €. Il tetto è l’impostazione discountCap.\n',
    });
    expect(await gesture('gesto give 00042 credit-note --amount 120,00')).toEqual({
      code: 3,
      out: '',
      err:
        'Il budget 2026 per i vantaggi è di 100,00 €: ne sono già stati concessi 0,00 €, e questo ne costerebbe 120,00 €.\n' +
        '  Si può offrire un’attenzione: «una telefonata in più», con «riconquista gesto give 00042 phone-call». Il budget è l’impostazione gestureBudget.\n',
    });
  });

  it('offers attention once the budget is spent, and says why', async () => {
    await gesture('causa add 00042 wrong-invoice --by cliente');
    await gesture('gesto give 00391 credit-note --amount 100');
    const { out } = await gesture('gesto suggest 00042');
    expect(out).toContain('superior-apology');
    expect(out).toContain('Ora non si può: nota di credito, perché il budget dell’anno è esaurito.');
  });

  it('is the firm’s own, too', async () => {
    expect(
      (
        await gesture(
          'gesto add calendario --label "calendario da parete" --nature attenzione --owner seller --cost 8,00',
        )
      ).out,
    ).toBe('Gesto registrato: «calendario da parete».\n');
    expect((await gesture('gesto show calendario')).out).toBe(
      [
        'calendario da parete (calendario, attenzione)',
        'Costo ogni volta: 8,00 €.',
        'Se ne occupa: ufficio commerciale.',
        'Non è il primo gesto per nessuna causa.',
        '',
      ].join('\n'),
    );
    expect((await gesture('gesto ritira calendario')).out).toContain('non è più tra i gesti offerti');
    expect(await gesture('gesto show calendario')).toMatchObject({ code: 2 });
  });

  it('speaks English, with a decimal point', async () => {
    const english = { RICONQUISTA_LANG: 'en' };
    expect((await gesture('gesture give 00042 "credit note" --amount 1,000.50', english)).err).toContain(
      'The budget of 2026 for money given is €100.00',
    );
    expect((await gesture('gesture give 00042 coffee --amount 4.50', english)).out).toBe(
      'Prima S.r.l.: given "a coffee together".\nCost: €4.50.\n',
    );
  });
});

describe('config', () => {
  it('takes a share of the margin and an amount of euro, and nothing else', async () => {
    const own = join(folder, 'own.json');
    const config = (line: string) => run(line, { env: { RICONQUISTA_CONFIG: own } });
    expect((await config('config discountCap 25%')).out).toContain('discountCap = 0.25');
    expect((await config('config gestureBudget 1500,50')).out).toContain('gestureBudget = 1500.5');
    expect(await config('config gestureBudget tanto')).toMatchObject({ code: 2 });
    expect(await config('config discountCap 130%')).toMatchObject({ code: 2 });
    expect((await config('config')).out).toMatch(/gestureBudget {6}1500\.5 /);
  });
});
