import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { beforeEach, describe, expect, it } from 'vitest';
import { tempFolder } from '../temp-folder.ts';
import { KEYS, type Ran, type RunOptions, run } from './run.ts';

const folder = tempFolder();
const TODAY = '--today 2026-11-23';
let databases = 0;
let db: string;

/** Dormant customers 00, 01, … of two sellers in turn. */
async function withDormant(count: number): Promise<void> {
  databases += 1;
  db = join(folder, `freeze-${databases}.db`);
  const list = join(folder, 'clienti.csv');
  const rows = Array.from({ length: count }, (_, index) => {
    const code = String(index).padStart(2, '0');
    return `${code};Prova ${code};${index % 2 === 0 ? 'Bianchi' : 'Conti'};0543 55500${code};01/02/2026;${100 + index},00;3`;
  });
  const header = 'Codice;Ragione sociale;Agente;Telefono;Ultimo acquisto;Totale acquistato;N. ordini';
  writeFileSync(list, `${[header, ...rows].join('\n')}\n`);
  expect((await run(['import', list, '--today', '2026-11-22', '-q'], { db })).code).toBe(0);
}

const ran = (line: string | readonly string[], options: RunOptions = {}): Promise<Ran> =>
  run(typeof line === 'string' ? `${line} ${TODAY}` : [...line, ...TODAY.split(' ')], { db, ...options });
const json = async (line: string) => JSON.parse((await ran(`${line} --format json`)).out);
/** What somebody at a terminal has seen, without the colours. */
const seen = ({ err }: Ran) => stripVTControlCharacters(err);

beforeEach(() => withDormant(6));

describe('belief', () => {
  it('is noted from the command line, in both languages', async () => {
    expect(
      await ran('giudizio 00 --lost --percent 20 --cause late-not-announced --blocker "mi vergogno"'),
    ).toEqual({
      code: 0,
      out: 'Prova 00: giudizio annotato, «perso», ritorno probabile al 20 %, causa «consegna in ritardo, non\navvisata».\n',
      err: '',
    });
    expect((await ran('belief 00 --lost --percent 20% --lang en')).out).toBe(
      'Prova 00: this belief was noted already.\n',
    );
  });

  it('answers programs with the same keys every time, and never with the blocker', async () => {
    expect(await json('belief 01 --not-lost --percent 62,5 --blocker timore')).toEqual({
      schemaVersion: 1,
      code: '01',
      name: 'Prova 01',
      seller: 'Conti',
      lost: false,
      returnPercent: 62.5,
      cause: null,
      hasBlocker: true,
      notedOn: '2026-11-23',
      isNew: true,
    });
  });

  it.each([
    ['belief', 2, 'Manca un’informazione: Codice del cliente.'],
    ['belief 00', 2, 'Il giudizio non è completo.'],
    ['belief 00 --lost', 2, 'Il giudizio non è completo.'],
    ['belief 00 --lost --not-lost --percent 3', 2, 'Un cliente non può essere insieme perso e non perso.'],
    ['belief 00 --lost --percent 0.2', 2, '«0.2» non è una probabilità da 0 a 100.'],
    ['belief 00 --lost --percent 20 --cause pioggia', 2, '«pioggia» non è un valore possibile per CAUSE.'],
    ['belief 99 --lost --percent 20', 3, 'Nessun cliente ha il codice «99».'],
  ])('%s ends with %i and says why', async (line, code, message) => {
    const { err, ...rest } = await ran(line);
    expect([rest, err.split('\n')[0]]).toEqual([{ code, out: '' }, message]);
  });

  it('is refused once the customer has been contacted', async () => {
    await ran('outcome 00 no-answer');
    expect(await ran('belief 00 --lost --percent 20')).toEqual({
      code: 3,
      out: '',
      err: 'Il cliente 00 è già stato contattato il 2026-11-23: un giudizio vale solo se dato prima.\n  Com’è andato il contatto si registra con «riconquista esito».\n',
    });
  });

  it('asks at a terminal, customer by customer, and keeps each answer at once', async () => {
    const answers = [
      ['Di quale venditore?', KEYS.enter],
      ['È perso?', KEYS.enter],
      ['da 0 a 100?', `200${KEYS.enter}`],
      ['Scrivere un numero da 0 a 100', `\u007f\u007f\u007f15${KEYS.enter}`],
      ['Perché si è fermato?', KEYS.enter],
      ['Che cosa trattiene', `paura${KEYS.enter}`],
      ['2 di 3', KEYS.interrupt],
    ] as const;
    const asked = await ran('giudizio', { answers });
    expect(asked.code).toBe(130);
    expect(seen(asked)).toContain('1 di 3 · Prova 04 (04)\n');
    expect(seen(asked)).toContain('1 giudizio annotato; ancora senza giudizio: 2.');
    // It goes on where it was left.
    const again = await ran('giudizio --seller bianchi', {
      answers: [['1 di 2 · Prova 02', KEYS.interrupt]],
    });
    expect([again.code, seen(again).includes('1 di 2 · Prova 02 (02)')]).toEqual([130, true]);
    expect(await json('belief 04 --lost --percent 15')).toMatchObject({ isNew: false, hasBlocker: true });
  });

  it('asks at a terminal for what the line leaves out, beginning with what the seller said of the cause', async () => {
    await ran('cause add 00 drift --by seller');
    const asked = await ran('giudizio 00 --not-lost', {
      answers: [
        ['da 0 a 100?', `70${KEYS.enter}`],
        ['Perché si è fermato?', KEYS.enter],
        ['Che cosa trattiene', KEYS.enter],
      ],
    });
    expect([asked.code, asked.out]).toEqual([
      0,
      'Prova 00: giudizio annotato, «non perso», ritorno probabile al 70 %, causa «si è allontanato senza\nun motivo preciso».\n',
    ]);
  });

  it('passes over who is not known, and ends when one has had enough', async () => {
    const asked = await ran('giudizio --seller Conti', {
      answers: [
        ['1 di 3', KEYS.down + KEYS.down + KEYS.enter],
        ['2 di 3', KEYS.down + KEYS.down + KEYS.down + KEYS.enter],
      ],
    });
    expect(asked.code).toBe(0);
    expect(seen(asked)).toContain('0 giudizi annotati; ancora senza giudizio: 3.');
  });
});

describe('sheets of beliefs', () => {
  const out = () => join(folder, `giudizi-${databases}`);

  it('are written one per seller, filled in and read back', async () => {
    const written = await ran(['congela', 'autunno', '--beliefs-out', out()]);
    expect(written.code).toBe(0);
    expect(readdirSync(out()).toSorted()).toEqual(['autunno-bianchi.csv', 'autunno-conti.csv']);
    const file = join(out(), 'autunno-bianchi.csv');
    const text = readFileSync(file, 'utf8');
    expect(text.slice(0, 122)).toBe(
      '\ufeffCodice;Cliente;Venditore;Città;Ultimo ordine;Giorni di silenzio;Ordini;Valore annuo;Perché è fermo;Perso;Probabilità di r',
    );
    writeFileSync(file, text.replace(/("=""04"""[^\r]*);;;;\r/, '$1;sì;20;;timore\r'));
    expect(await ran(['giudizio', '--from', file, join(out(), 'autunno-conti.csv')])).toEqual({
      code: 0,
      out: 'autunno-bianchi.csv: righe lette 3, giudizi annotati 1, già noti 0, non compilate 2, scartate 0.\nautunno-conti.csv: righe lette 3, giudizi annotati 0, già noti 0, non compilate 3, scartate 0.\n',
      err: '',
    });
  });

  it('that somebody has worked in are not written over, none of them', async () => {
    await ran(['congela', 'autunno', '--beliefs-out', out()]);
    const [one, other] = [join(out(), 'autunno-bianchi.csv'), join(out(), 'autunno-conti.csv')];
    writeFileSync(other, 'compilato');
    await ran('belief 00 --lost --percent 20');
    const before = readFileSync(one, 'utf8');
    const again = await ran(['congela', 'autunno', '--beliefs-out', out()]);
    expect([again.code, readFileSync(one, 'utf8') === before, readFileSync(other, 'utf8')]).toEqual([
      3,
      true,
      'compilato',
    ]);
    expect((await ran(['congela', 'autunno', '--beliefs-out', out(), '--force'])).code).toBe(0);
  });

  it('go into one file where one is named, and say so to programs', async () => {
    const file = join(folder, `tutti-${databases}.csv`);
    const { out: text } = await ran(['freeze', 'x', '--beliefs-out', file, '--format', 'json']);
    expect(JSON.parse(text)).toEqual({
      schemaVersion: 1,
      files: [{ file, seller: null, customers: 6, withBelief: 0 }],
    });
    expect(existsSync(file)).toBe(true);
  });

  it('tell programs of every row that cannot be used', async () => {
    const file = join(folder, 'uno.csv');
    writeFileSync(file, 'Codice;Perso;Probabilità\n00;sì;20\n01;forse;20\n');
    const { out: text } = await ran(['belief', '--from', file, '--format', 'json', '--lang', 'en']);
    expect(JSON.parse(text)).toEqual({
      schemaVersion: 1,
      files: [
        {
          file: 'uno.csv',
          read: 2,
          noted: 1,
          unchanged: 0,
          blank: 0,
          rejected: 1,
          rejects: [
            {
              line: 3,
              column: 'Perso',
              value: 'forse',
              code: 'lost-or-not',
              message: '"forse" does not say whether lost: write yes or no.',
            },
          ],
        },
      ],
    });
  });
});

describe('freeze', () => {
  it('shows before what a cohort can prove, and freezes nothing in a rehearsal', async () => {
    await withDormant(80);
    await ran('belief 00 --lost --percent 20');
    const { out, err } = await ran('congela autunno --dry-run --holdout 50% --seed 7');
    expect(out).toMatchInlineSnapshot(`
      "Coorte «autunno», 23 novembre 2026
      Fermo è chi tace da più di 2 volte il suo ritmo corretto, mai prima di 1,5 volte il ritmo proprio né
      di 30 giorni; se gli acquisti sono irregolari (k sotto 3), solo quando non ordinare entro 90 giorni
      ha una probabilità di almeno 0,5; chi ha meno di 2 intervalli tra gli acquisti, quando non ordinare
      entro 90 giorni ha una probabilità di almeno 0,8, oppure dopo 180 giorni se non c’è un modello. Gli
      ordini a non più di 2 giorni l’uno dall’altro sono un solo acquisto.
      Nella coorte: 80 clienti fermi, mai contattati da quando tacciono.
      Finestra: 90 giorni, fino al 21 febbraio 2027.
      Da chiamare 40; nel gruppo di controllo, che nessuno chiama fino alla fine della finestra, 40. La
      sorte ha deciso con il seme 7.
      Giudizi dei venditori: persi 1, non persi 0, senza giudizio 79.
      Probabilità di ritorno secondo i venditori, in media: 20 %.

                                       Gruppo
                                Da         di       Con
      Venditore  Clienti  chiamare  controllo  giudizio
      Bianchi         40        20         20         1
      Conti           40        20         20         0

      Che cosa può provare, e che cosa no
                                                                           40        20
      Affermazione                            Ipotesi          Esito       risposte  risposte      Servono
      Al massimo il 7 % rifiuta               rifiutano: 3 %   confermato  0 %       troppo pochi      277
                                              rifiutano: 15 %  smentito    39 %      troppo pochi      127
      Almeno 95 su 100 non sono persi         non persi: 98 %  confermato  0 %       troppo pochi      338
                                              non persi: 85 %  smentito    57 %      troppo pochi       75
      Almeno l’80 % forse comprerebbe ancora  forse: 90 %      confermato  22 %      troppo pochi      113
                                              forse: 70 %      smentito    30 %      troppo pochi      155
      Probabilità che il rapporto lo veda se rispondono tutti (40) o la metà (20), e quante risposte
      servono perché sia dell’80 %: sotto, è facile che resti «non ancora deciso». Con meno di 30 risposte
      una quota non dice nulla.
      Quanto pesa sul fatturato il 15 % dei clienti maggiori non dipende dalla coorte: lo misura
      «riconquista concentrazione».

      Che cosa può provare dell’effetto delle chiamate
      Ordinano  Ordinano  Probabilità
      se        da        di
      chiamati  soli      vederlo
      30 %      10 %      53 %
      20 %      10 %      16 %
      10 %      5 %       4 %

      Era solo una prova: non è stato fissato nulla.
      "
    `);
    expect(err).toBe('79 clienti sono ancora senza giudizio: riconquista giudizio\n');
    expect((await ran('coorti')).out).toBe('Non c’è ancora nessuna coorte.\n');
  });

  it('says of a small cohort that it can prove nothing', async () => {
    const { out } = await ran('freeze autumn --dry-run --holdout 50% --lang en');
    expect(out).toMatchInlineSnapshot(`
      "Cohort "autumn", 23 November 2026
      Dormant is who is silent for more than 2 times their corrected rhythm, never before 1.5 times their
      own nor 30 days; if purchases are irregular (k below 3), only when no order within 90 days has a
      probability of at least 0.5; with fewer than 2 gaps between purchases, when no order within 90 days
      has a probability of at least 0.8, or after 180 days without a model. Orders at most 2 days apart
      are one purchase.
      In the cohort: 6 dormant customers, not contacted since they fell silent.
      Window: 90 days, up to 21 February 2027.
      To be called 3; in the holdout, whom nobody calls until the window is over, 3. Drawn by lot with the
      seed 41662854.
      Beliefs of the sellers: lost 0, not lost 0, without a belief 6.

                            To             With
      Seller   Customers  call  Holdout  belief
      Bianchi          3     2        1       0
      Conti            3     1        2       0

      What it can prove, and what not
      With 3 customers to call: too few to say anything.
      How much of the revenue the largest 15% of the customers make does not depend on the cohort: see
      "riconquista concentration".

      What it can prove of the effect of calling
      With 3 customers in the holdout: too few to say anything of the effect of calling.

      This was only a rehearsal: nothing has been frozen.
      "
    `);
  });

  it('asks for a word that cannot be asked for in a pipe', async () => {
    expect(await ran('congela autunno')).toEqual({
      code: 2,
      out: '',
      err: 'Manca un’informazione: la conferma che la coorte si può fissare.\n  Fuori da un terminale non si può chiedere: indicarla con --yes.\n',
    });
  });

  it('in a pipe prints the same, and the seal last', async () => {
    const frozen = await ran('congela autunno --holdout 50% --yes');
    const planned = await run(`congela inverno --dry-run --holdout 50% ${TODAY}`, { db });
    expect(frozen.code).toBe(0);
    expect(frozen.out).toMatch(/\nCoorte «autunno» fissata: 6 clienti\.\nImpronta SHA-256: [0-9a-f]{64}\n$/);
    expect(frozen.out).toContain('Nella coorte: 6 clienti fermi');
    expect(planned.out).toContain('già in un’altra coorte aperta 6');
  });

  it('at a terminal shows it, asks, and prints the seal alone', async () => {
    const no = await ran('congela autunno', { answers: [['Fissare ora la coorte', KEYS.enter]] });
    expect([no.code, no.out, seen(no).includes('Non è stato fissato nulla.')]).toEqual([0, '', true]);
    const yes = await ran('congela autunno', {
      answers: [['Fissare ora la coorte', `\u001b[A${KEYS.enter}`]],
    });
    expect(yes.out).toMatch(/^Coorte «autunno» fissata: 6 clienti\.\nImpronta SHA-256: [0-9a-f]{64}\n$/);
    expect(seen(yes)).toContain('Che cosa può provare, e che cosa no');
    expect(seen(yes)).toContain('Conservare l’impronta fuori da qui');
  });

  it.each([
    ['congela', 2, 'Manca l’argomento NAME.'],
    ['congela x --yes --holdout molti', 2, '«molti» non va bene per --holdout.'],
    ['congela x --yes --holdout 20', 2, '«20» non va bene per --holdout.'],
    ['congela x --yes --holdout 60%', 2, '«60%» non va bene per --holdout.'],
    ['congela x --yes --window 0', 2, '«0» non va bene per --window.'],
    ['congela x --yes --window 9999', 2, '«9999» non va bene per --window.'],
    ['congela x --yes --seed 4294967296', 2, '«4294967296» non va bene per --seed.'],
    ['congela --verify nessuna', 3, 'Nessuna coorte si chiama «nessuna».'],
    ['coorti nessuna', 3, 'Nessuna coorte si chiama «nessuna».'],
    [`congela ${'x'.repeat(61)} --yes`, 2, `«${'x'.repeat(61)}» non va bene come nome di una coorte.`],
  ])('%s ends with %i and says why', async (line, code, message) => {
    const { err, ...rest } = await ran(line);
    expect([rest, err.split('\n')[0]]).toEqual([{ code, out: '' }, message]);
  });

  it('twice under one name is refused', async () => {
    await ran('congela autunno --yes');
    const again = await ran('congela Autunno --yes');
    expect([again.code, again.err.split('\n')[0]]).toEqual([
      3,
      'La coorte «autunno» esiste già: è stata fissata il 2026-11-23 e non si può più cambiare.',
    ]);
  });

  it('answers programs with the same keys every time', async () => {
    await ran('belief 00 --lost --percent 20');
    const frozen = await json('freeze autumn --yes --holdout 0.5 --seed 3 --lang en');
    expect(frozen).toEqual({
      schemaVersion: 1,
      dryRun: false,
      cohort: {
        name: 'autumn',
        frozenOn: '2026-11-23',
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        rule: expect.stringContaining('Dormant is who is silent for more than 2 times'),
        ruleSettings: expect.objectContaining({ dormantBy: 'combined', timesCadence: 2, fallbackDays: 180 }),
        windowDays: 90,
        windowEndsOn: '2027-02-21',
        state: 'open',
        size: 6,
        arms: { contact: 3, holdout: 3 },
        holdoutShare: 0.5,
        seed: 3,
        generator: 'xoshiro128**',
        excluded: {
          insolvent: 0,
          unwanted: 0,
          ceased: 0,
          objected: 0,
          refused: 0,
          impossible: 0,
          delisted: 0,
          snoozed: 0,
          linked: 0,
          unreached: 0,
          inOpenCohort: 0,
          inConversation: 0,
          onCallList: 0,
          neverBought: 0,
        },
        beliefs: { lost: 1, notLost: 0, none: 5, meanPercent: 20 },
        lostButBuying: 0,
        sellers: [
          {
            seller: 'Bianchi',
            size: 3,
            contact: expect.any(Number),
            holdout: expect.any(Number),
            believed: 1,
          },
          { seller: 'Conti', size: 3, contact: expect.any(Number), holdout: expect.any(Number), believed: 0 },
        ],
      },
      power: {
        answers: [3, 1],
        claims: [
          {
            id: 'refused-6-7',
            claimedAtMost: 0.07,
            truth: 0.03,
            verdict: 'supported',
            chances: [null, null],
            answersNeeded: 277,
          },
          ...Array(5).fill(expect.objectContaining({ chances: [null, null] })),
        ],
        effects: [
          { called: 0.3, leftAlone: 0.1, chance: null },
          { called: 0.2, leftAlone: 0.1, chance: null },
          { called: 0.1, leftAlone: 0.05, chance: null },
        ],
      },
    });
  });
});

describe('a frozen cohort', () => {
  it('is listed, shown, and still what it was', async () => {
    await ran('congela autunno --yes --holdout 50%');
    expect((await ran('coorti')).out).toMatchInlineSnapshot(`
      "                                           Gruppo            Fine
               Fissata                    Da         di       Con  della
      Coorte   il          Clienti  chiamare  controllo  giudizio  finestra    Stato
      autunno  23/11/2026        6         3          3         0  21/02/2027  aperta
      "
    `);
    const shown = await ran('coorti autunno');
    expect(shown.out).toContain('Da allora non è cambiato nulla che tocchi la coorte.');
    const verified = await ran('congela --verify autunno');
    expect(verified.code).toBe(0);
    const [, seal] = /Impronta SHA-256: (\S+)/.exec(verified.out) ?? [];
    const { out: content } = await ran('coorti autunno --content');
    expect(createHash('sha256').update(content).digest('hex')).toBe(seal);
    expect(await json('freeze autunno --verify')).toMatchObject({
      sha256: seal,
      computed: seal,
      holds: true,
    });
  });

  it('changed by hand is found out, with exit code 4', async () => {
    await ran('congela autunno --yes');
    const { openSqlite } = await import('../../src/store/sqlite.ts');
    const store = await openSqlite(db, 'existing');
    await store.db.run('update cohort_members set silent_days = silent_days + 1 where place = 1');
    await store.close();
    const verified = await ran('congela --verify autunno');
    expect(verified.code).toBe(4);
    expect(verified.out).toMatch(
      /^L’impronta non torna\.\n {2}conservata: [0-9a-f]{64}\n {2}calcolata: {2}[0-9a-f]{64}\n$/,
    );
    expect(verified.err.split('\n')[0]).toBe(
      'La coorte «autunno» non è più quella fissata: qualcuno ha cambiato il database a mano.',
    );
  });

  it('gives its members to programs and spreadsheets, without what is private', async () => {
    await ran('belief 00 --lost --percent 20 --cause drift --blocker "mi vergogno"');
    await ran('congela autunno --yes --seed 3');
    const shown = await json('cohorts autunno');
    expect(Object.keys(shown)).toEqual(['schemaVersion', 'cohort', 'members', 'audit']);
    expect(shown.members.find((member: { code: string }) => member.code === '00')).toEqual({
      place: expect.any(Number),
      arm: 'contact',
      key: expect.stringMatching(/^[0-9a-f]{64}$/),
      code: '00',
      name: 'Prova 00',
      seller: 'Bianchi',
      phase: 'established',
      because: 'fallback',
      lastOrderOn: '2026-02-01',
      silentDays: 295,
      limitDays: 180,
      typicalGapDays: null,
      orders: 3,
      totalCents: 10_000,
      lostCentsPerYear: 10_000,
      currency: 'EUR',
      pNoOrder: null,
      pAlive: null,
      stratum: { chance: 'silence-1', value: 'value-3' },
      lost: true,
      returnPercent: 20,
      cause: 'drift',
      believedBy: 'Bianchi',
      believedOn: '2026-11-23',
    });
    const { out: csv } = await ran('coorti autunno --format csv');
    expect(csv.split('\r\n')).toHaveLength(8);
    expect(csv).toMatch(
      /;"=""00""";Prova 00;Bianchi;acquisito;01\/02\/2026;295;3;100,00;;sì;20;si è allontanato/,
    );
    for (const text of [csv, JSON.stringify(shown), (await ran('coorti autunno')).out]) {
      expect(text).not.toContain('vergogno');
    }
  });

  it('says what has happened since', async () => {
    await ran('congela autunno --yes --holdout 50% --seed 3');
    const { members } = await json('cohorts autunno');
    const heldOut = members.find((member: { arm: string }) => member.arm === 'holdout');
    await ran(`outcome ${heldOut.code} open`);
    expect(await json('cohorts autunno')).toMatchObject({
      audit: [
        {
          kind: 'holdout-contacted',
          count: 1,
          of: [heldOut.code],
          text: `Un cliente del gruppo di controllo è stato contattato (${heldOut.code}): resta contato nel suo gruppo.`,
        },
      ],
    });
    const config = join(folder, 'altre.json');
    writeFileSync(config, '{"floorDays": 20, "fallbackDays": 90}');
    const { out } = await ran('coorti autunno', { env: { RICONQUISTA_CONFIG: config } });
    expect(out).toContain(
      'Che cosa è cambiato da allora\n  Nella configurazione sono cambiate 2 impostazioni della regola (floorDays, fallbackDays); per la\n  coorte valgono quelle di allora.\n',
    );
  });

  it('keeps its holdout off the calls, and warns whoever asks for a script all the same', async () => {
    await ran('congela autunno --yes --holdout 50% --seed 3');
    const { members } = await json('cohorts autunno');
    const codes = (arm: string) =>
      members.flatMap((one: { arm: string; code: string }) => (one.arm === arm ? [one.code] : [])).toSorted();
    const calls = await json('calls --week 2026-W48');
    expect(calls.heldOut).toBe(3);
    expect(calls.rows.map((row: { code: string }) => row.code).toSorted()).toEqual(codes('contact'));
    const scripts = await ran(['script', '--all', '--output', join(folder, `copioni-${databases}`)]);
    expect(scripts.err).toContain('3 copioni scritti');
    expect(scripts.err).toContain('3 clienti sono nel gruppo di controllo di una coorte aperta');
    const [heldOut] = codes('holdout');
    const script = await ran(`script ${heldOut}`);
    expect([script.code, script.err.split('\n').slice(0, 5).join(' ')]).toEqual([
      0,
      expect.stringContaining('è nel gruppo di controllo di una coorte aperta'),
    ]);
  });
});
