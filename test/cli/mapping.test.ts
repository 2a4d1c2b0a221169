import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { emptyFolder } from '../intake/file-with.ts';
import { KEYS, type RunOptions, run } from './run.ts';

const { enter, down, interrupt } = KEYS;
const DOCUMENTS = [
  'C1;Rossi S.r.l.;12/05/2026;120,50',
  'C2;Verdi & C. s.n.c.;13/05/2026;80,00',
  'C1;Rossi S.r.l.;20/05/2026;99,90',
  'C3;Bianchi SpA;21/06/2026;1.250,00',
  'C2;Verdi & C. s.n.c.;01/07/2026;77,10',
];
/** The guessed columns are right, and nothing else is to be said. */
const AS_GUESSED = [
  ['Che cosa contiene il file?', enter],
  ['il codice del cliente?', enter],
  ['il nome del cliente?', enter],
  ['c’è la data?', enter],
  ['c’è l’importo', enter],
] as const;

let folder = '';
let db = '';

function file(name: string, ...lines: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}

async function imported(line: readonly string[], answers?: RunOptions['answers']) {
  const ran = await run(['import', ...line, '--format', 'json'], { db, ...(answers ? { answers } : {}) });
  const { files } = ran.code === 0 ? JSON.parse(ran.out) : { files: [] };
  return { ...ran, files };
}

beforeEach(() => {
  folder = emptyFolder();
  db = join(folder, 'prova.db');
});

describe('a file without a header', () => {
  it('off a terminal is explained, with a command that reads this very file', async () => {
    const path = file('senza.csv', ...DOCUMENTS);
    const { code, out, err } = await run(['import', path], { db });
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(err).toContain('    #2  Rossi S.r.l. · Verdi & C. s.n.c. · Bianchi SpA\n');
    const command = err
      .split('\n')
      .find((line) => line.includes('riconquista import '))
      ?.trim();
    expect(command).toBe(
      `riconquista import ${path} --map customerCode=#1 --map customerName=#2 --map placedOn=#3 --map amount=#4`,
    );
    const again = await imported(command?.split(' ').slice(2) ?? []);
    expect(again.files).toMatchObject([{ kind: 'orders', headerLine: 0, read: 5, added: 5, rejected: 0 }]);
  });

  it.each([
    ['--no-input', {}],
    ['--quiet', {}],
    ['CI', { CI: 'true' }],
  ])('is not asked about under %s', async (flag, env) => {
    const path = file('senza.csv', ...DOCUMENTS);
    const argv = ['import', path, ...(flag.startsWith('--') ? [flag] : [])];
    const ran = await run(argv, { db, answers: [], env: { ...env } });
    expect(ran).toMatchObject({ code: 3, out: '' });
    expect(ran.err).not.toContain('Che cosa contiene');
  });

  it('is asked about on a terminal, remembered, and recognised the next time', async () => {
    const path = file('senza.csv', ...DOCUMENTS);
    const first = await imported(
      [path],
      [...AS_GUESSED, ['Ricordare', enter], ['Con quale nome?', `\u0015fatture${enter}`]],
    );
    expect(first.files).toMatchObject([
      {
        columns: { customerCode: '#1', customerName: '#2', placedOn: '#3', amount: '#4' },
        added: 5,
        profile: null,
      },
    ]);
    expect(first.err).toContain('Profilo «fatture» salvato');

    const later = file('giugno.csv', ...DOCUMENTS.map((line) => line.replace('/2026', '/2025')));
    const second = await imported([later]);
    expect(second.err).toBe('');
    expect(second.files).toMatchObject([{ profile: 'fatture', added: 5 }]);
    expect((await run(['import', later], { db })).out).toContain('Letto secondo il profilo «fatture».');
  });

  it('of words alone is asked about until it has a code or a name, and anything else one likes', async () => {
    const path = file('due.csv', 'Rossi;Forlì', 'Verdi;Cesena');
    const { files } = await imported(
      [path],
      [
        ['contiene le intestazioni?', enter],
        ['Che cosa contiene il file?', enter],
        ['il codice del cliente?', enter],
        ['il nome del cliente?', enter],
        ['il codice del cliente?', enter],
        ['il nome del cliente?', `${down}${enter}`],
        ['C’è altro', `${down}${enter}`],
        ['Che cosa contiene la colonna #2?', `citt${enter}`],
        ['Ricordare', `${down}${enter}`],
      ],
    );
    expect(files).toMatchObject([{ kind: 'customers', columns: { name: '#1', city: '#2' }, added: 2 }]);
  });

  it('is left alone on Ctrl-C, and nothing is written', async () => {
    const path = file('senza.csv', ...DOCUMENTS);
    const ran = await run(['import', path], { db, answers: [['Che cosa contiene il file?', interrupt]] });
    expect(ran).toMatchObject({ code: 130, out: '' });
    expect(ran.err).toContain('Interrotto');
    expect(existsSync(db)).toBe(false);
  });

  it('is rehearsed without being remembered', async () => {
    const path = file('senza.csv', ...DOCUMENTS);
    const { files } = await imported([path, '--dry-run'], [...AS_GUESSED]);
    expect(files[0].preview[0]).toEqual({
      line: 1,
      customerCode: 'C1',
      customerName: 'Rossi S.r.l.',
      placedOn: '2026-05-12',
      kind: 'order',
      amountCents: 12_050,
    });
    expect(existsSync(db)).toBe(false);
  });
});

describe('a header that says too little', () => {
  it('names what is missing and what is there', async () => {
    const path = file('parziale.csv', 'Cliente;Data;Quanto', 'Rossi;15/02/2026;12,50');
    const { code, err } = await run(['import', path], { db });
    expect(code).toBe(3);
    expect(err).toContain('le intestazioni (riga 1) non bastano: manca l’importo.');
    expect(err).toContain('Per i documenti servono il cliente, la data e l’importo.');
    expect(err).toContain('Riconosciute: cliente = «Cliente», data = «Data».');
    expect(err).toContain(`riconquista import ${path} --map amount=#3`);
  });

  it('is completed by the one question that is open', async () => {
    const path = file('parziale.csv', 'Cliente;Data;Quanto', 'Rossi;15/02/2026;12,50');
    const { files } = await imported(
      [path],
      [
        ['c’è l’importo', enter],
        ['Ricordare', `${down}${enter}`],
      ],
    );
    expect(files).toMatchObject([{ columns: { amount: 'Quanto' }, added: 1 }]);
  });
});

describe('a guess that could be dear', () => {
  const TWO = ['Cliente;Data;Totale;Da versare', 'Prova;15/02/2026;100,00;122,00'];

  it('is asked about on a terminal', async () => {
    const { files } = await imported(
      [file('due.csv', ...TWO)],
      [
        ['due.csv: quale importo conta', `${down}${enter}`],
        ['Ricordare', `${down}${enter}`],
      ],
    );
    expect(files).toMatchObject([{ columns: { amount: 'Da versare' }, doubts: [] }]);
  });

  it('is told elsewhere, with the option that changes it and how to take the import back', async () => {
    const { out } = await run(['import', file('due.csv', ...TWO)], { db });
    expect(out.replace(/\s+/g, ' ')).toContain(
      'è stato preso «Totale». Per prendere l’altro, ripetere con --map amount="Da versare". Prima di ripetere, annullare questa importazione: riconquista importa --undo 1',
    );
  });

  it('asks whether a first name beside a last name is a firm', async () => {
    const path = file('persone.csv', 'Nome;Cognome;Telefono', 'Prova S.r.l.;Anna Prova;0543 5550001');
    const { files } = await imported(
      [path],
      [
        ['come si chiama il cliente?', enter],
        ['Ricordare', `${down}${enter}`],
      ],
    );
    expect(files).toMatchObject([{ columns: { name: 'Nome' }, doubts: [] }]);
  });
});

describe('a profile', () => {
  const ODD = ['Chi;Quando;Quanto', 'Prova;05/02/2026;12,50'];
  const MAP = ['--map', 'customerName=Chi', '--map', 'placedOn=Quando', '--map', 'amount=Quanto'];

  it('is saved, listed, used by name, and forgotten', async () => {
    const path = file('strana.csv', ...ODD);
    await imported([path, ...MAP, '--date-order', 'mdy', '--save-profile', 'banca']);
    expect(JSON.parse((await run('import --profiles --format json', { db })).out)).toEqual({
      schemaVersion: 1,
      profiles: [
        {
          name: 'banca',
          kind: 'orders',
          hasHeader: true,
          columns: { customerName: 'Chi', placedOn: 'Quando', amount: 'Quanto' },
          encoding: null,
          delimiter: null,
          decimal: null,
          dateOrder: 'mdy',
          savedAt: '2026-11-22T09:00:00.000Z',
        },
      ],
    });
    expect((await run('import --profiles', { db })).out).toContain(
      'banca    documenti  cliente = Chi, data =',
    );
    expect((await imported([path, '--profile', 'banca'])).files).toMatchObject([
      { profile: 'banca', dateOrder: 'mdy', dateOrderFrom: 'profile', unchanged: 1 },
    ]);
    expect(await run('import --forget-profile banca', { db })).toEqual({
      code: 0,
      out: 'Profilo «banca» eliminato.\n',
      err: '',
    });
    expect((await run(['import', path, '--profile', 'banca'], { db })).err).toContain(
      'Nessun profilo si chiama «banca».',
    );
  });

  it('gives way to what is said now', async () => {
    const path = file('strana.csv', ...ODD);
    await imported([path, ...MAP, '--save-profile', 'banca']);
    expect((await imported([path, '--date-order', 'mdy', '--dry-run'])).files).toMatchObject([
      { profile: 'banca', dateOrder: 'mdy', dateOrderFrom: 'chosen' },
    ]);
    expect((await imported([path, ...MAP, '--dry-run'])).files).toMatchObject([{ profile: null }]);
  });

  it('is not saved by a rehearsal, nor by an import that fails', async () => {
    const path = file('strana.csv', ...ODD, 'Prova;31/02/2026;1,00');
    await run(['import', path, ...MAP, '--save-profile', 'banca', '--dry-run'], { db });
    expect(existsSync(db)).toBe(false);
    await run(['import', path, ...MAP, '--save-profile', 'banca', '--strict'], { db });
    expect((await run('import --profiles', { db })).out).toBe('Non c’è ancora nessun profilo salvato.\n');
  });

  it.each([
    [['--save-profile', ' '], '« » non va bene come nome di un profilo.'],
    [['--save-profile', 'x', 'altro.csv'], 'Un profilo si salva da un solo file, e qui ce ne sono 2.'],
  ])('is refused before anything is done: %j', async (options, message) => {
    const ran = await run(['import', file('strana.csv', ...ODD), ...MAP, ...options], { db });
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toContain(message);
    expect(existsSync(db)).toBe(false);
  });
});

describe('several files under --strict', () => {
  it('are all left out when any has a bad row, and each that has one is named', async () => {
    const good = file('buono.csv', 'Codice;Ragione sociale', 'C1;Prova');
    const bad = file('cattivo.csv', 'Cliente;Data;Importo', 'Prova;31/02/2026;1,00', 'Prova;x;1,00');
    const worse = file('altro.csv', 'Cliente;Data;Importo', 'Prova;01/02/2026;dieci');
    const ran = await run(['import', good, bad, worse, '--strict'], { db });
    expect(ran).toMatchObject({ code: 3, out: '' });
    expect(ran.err).toMatch(
      /^Nel file cattivo\.csv 2 righe non vanno bene \(la prima: riga 2, Data\)\.\nNel file altro\.csv una riga non va bene \(riga 2, Importo\)\.\n/,
    );
    expect((await run('imports', { db })).out).toBe('Non c’è ancora nessuna importazione.\n');
  });
});

describe('the next step', () => {
  it.each([
    [
      'purchases, when only customers are known',
      ['Codice;Ragione sociale', 'C1;Prova'],
      'Ora servono gli acquisti',
    ],
    [
      'the dormant, when there are purchases',
      ['Cliente;Data;Importo', 'Prova;15/02/2026;1,00'],
      'riconquista fermi',
    ],
  ])('is %s', async (_, lines, sentence) => {
    const { err } = await run(['import', file('a.csv', ...lines)], { db, answers: [] });
    expect(err).toContain(sentence);
  });
});
