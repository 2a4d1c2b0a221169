import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { FERRAMENTA } from '../app/imported.ts';
import { tempFolder } from '../temp-folder.ts';
import { run } from './run.ts';

const folder = tempFolder();
const db = join(folder, 'ferramenta.db');
const at = (name: string) => join(folder, name);
const TODAY = '--today 2026-11-22';

beforeAll(async () => {
  const { code } = await run(
    ['import', join(FERRAMENTA, 'clienti.csv'), join(FERRAMENTA, 'fatture.csv'), '--today', '2026-11-22'],
    { db },
  );
  expect(code).toBe(0);
});

describe('a wrong command line', () => {
  it.each([
    ['dormant --today ieri', '«ieri» non è una data.\n  Scriverla come 2026-03-31.\n'],
    ['fremi', 'Il comando «fremi» non esiste.\n  Forse si intendeva «fermi»?\n'],
    ['dormant --selller Bianchi', 'L’opzione «--selller» non esiste.\n  Forse si intendeva «--seller»?\n'],
    [
      'dormant --limit tanti',
      '«tanti» non va bene per --limit.\n  Serve un numero intero maggiore di zero.\n',
    ],
    [
      'dormant --sort bello',
      '«bello» non è un valore possibile per --sort.\n  Valori possibili: value, silence, code.\n',
    ],
    [
      'script',
      'Manca il codice del cliente.\n  Indicarlo, oppure chiedere i copioni di tutti i clienti fermi con --all.\n',
    ],
    [
      'remedy add drift',
      'Manca l’opzione --what <text>.\n  Aggiungere --help al comando per vedere come si usa.\n',
    ],
    ['import', 'Manca il file da importare.\n  Per esempio: riconquista importa clienti.csv fatture.csv\n'],
    [
      'report --format pdf',
      'Questo comando non scrive in formato «pdf».\n  Formati possibili: table, text, csv, json, xlsx, html.\n',
    ],
    ['dormant --lang fr', '«fr» non è un valore possibile per --lang.\n  Valori possibili: it, en.\n'],
    [
      'calls --week 2025-W53',
      '«2025-W53» non è una settimana.\n  Scriverla come 2026-W48 (settimana ISO, da lunedì a domenica).\n',
    ],
  ])('%s is explained and ends with 2', async (line, err) => {
    expect(await run(line, { db })).toEqual({ code: 2, out: '', err });
  });

  it('is explained in English to whoever speaks it', async () => {
    expect(await run('dormnat', { db, env: { RICONQUISTA_LANG: 'en' } })).toEqual({
      code: 2,
      out: '',
      err: 'There is no command "dormnat".\n  Did you mean "dormant"?\n',
    });
  });
});

describe('off a terminal', () => {
  it('a missing answer is a fault that names the argument', async () => {
    expect(await run('outcome', { db })).toEqual({
      code: 2,
      out: '',
      err: 'Manca un’informazione: Codice del cliente.\n  Fuori da un terminale non si può chiedere: indicarla con CODE.\n',
    });
  });

  it('nothing but the result is printed by a list written to a file', async () => {
    const list = at('silent.csv');
    expect(await run(['calls', '--week', '2026-W48', '--today', '2026-11-22', '-o', list], { db })).toEqual({
      code: 0,
      out: '',
      err: '',
    });
  });

  it('there are no colours unless they are asked for', async () => {
    const plain = await run(`dormant --limit 1 ${TODAY}`, { db });
    const coloured = await run(`dormant --limit 1 --color always ${TODAY}`, { db });
    expect(plain.out).not.toContain('\u001b');
    expect(coloured.out).toContain('\u001b[1m');
    expect(stripVTControlCharacters(coloured.out)).toBe(plain.out);
  });
});

describe('the language', () => {
  it.each([
    [{ RICONQUISTA_LANG: 'en', LANG: 'it_IT.UTF-8' }, 'Global Options:'],
    [{ RICONQUISTA_LANG: '', LC_ALL: 'it_IT.UTF-8', LANG: 'en_GB.UTF-8' }, 'Opzioni di tutti i comandi:'],
    [{ RICONQUISTA_LANG: '', LANG: 'C' }, 'Global Options:'],
  ])('follows %o', async (env, title) => {
    const { out } = await run('report --help', { env });
    expect(out).toContain(title);
  });

  it('of the flag wins, and of the settings over the environment of the system', async () => {
    const config = at('english.json');
    writeFileSync(config, '{"language":"en"}');
    const env = { RICONQUISTA_CONFIG: config, RICONQUISTA_LANG: '', LANG: 'it_IT.UTF-8' };
    expect((await run('report --help', { env })).out).toContain('Global Options:');
    expect((await run('report --help --lang it', { env })).out).toContain('Opzioni di tutti i comandi:');
  });
});

describe('help', () => {
  it.each(['it', 'en'])('in %s has examples for every command', async (language) => {
    const env = { RICONQUISTA_LANG: language };
    const names =
      'demo init import imports customer dormant calls seller script templates outcome cause remedy gesture belief freeze cohorts report config doctor'.split(
        ' ',
      );
    for (const name of names) {
      const { code, out } = await run(`${name} --help`, { env });
      expect(code).toBe(0);
      expect(out).toContain(`riconquista ${name}`);
      expect(out).toMatch(language === 'it' ? /Esempi:/ : /Examples:/);
      expect(out).not.toMatch(/undefined|\[object/);
    }
  });

  it('is what one gets for asking nothing', async () => {
    expect(await run([])).toEqual(await run('--help'));
  });

  it.each([
    ['it', 'help-it.txt'],
    ['en', 'help-en.txt'],
  ])('in %s stays as it was', async (language, file) => {
    const { out } = await run('--help', { env: { RICONQUISTA_LANG: language } });
    await expect(out).toMatchFileSnapshot(file);
  });
});

describe('an output file', () => {
  const list = ['calls', '--week', '2026-W48', '--today', '2026-11-22', '--output'];

  it('written twice has the same bytes', async () => {
    await run([...list, at('twice.csv')], { db });
    const first = readFileSync(at('twice.csv'));
    expect((await run([...list, at('twice.csv')], { db })).code).toBe(0);
    expect(readFileSync(at('twice.csv'))).toEqual(first);
  });

  it('is what an Italian spreadsheet expects', async () => {
    await run([...list, at('italian.csv')], { db });
    const text = readFileSync(at('italian.csv'), 'utf8');
    const [header = '', ...rows] = text.split('\r\n');
    expect(header.startsWith('\ufeffRiga;Venditore;N.;Da chiamare il;Codice;')).toBe(true);
    expect(
      header.endsWith(';Esito;Prossima data;Causa detta dal cliente;Risposta del cliente;Minuti;Note'),
    ).toBe(true);
    expect(rows[0]).toMatch(/^2026-W48\/Bianchi\/1;Bianchi;1;23\/11\/2026;"=""00303""";/);
    expect(rows[0]).toMatch(/;0547 555 0303;[^;]*;riconquista;;telefono;1;;30;0,\d+;/);
  });

  it('that somebody has edited is not overwritten without --force', async () => {
    const file = at('edited.csv');
    await run([...list, file], { db });
    writeFileSync(file, `${readFileSync(file, 'utf8')}una nota\r\n`);
    const refused = await run(['dormant', '--format', 'csv', '--today', '2026-11-22', '-o', file], { db });
    expect(refused).toMatchObject({ code: 3, out: '' });
    expect(refused.err).toContain('forse qualcuno ci ha lavorato');
    expect(readFileSync(file, 'utf8')).toContain('una nota');

    expect((await run([...list, file, '--force'], { db })).code).toBe(0);
    expect(readFileSync(file, 'utf8')).not.toContain('una nota');
  });

  it('of ours is replaced by a newer one without asking', async () => {
    const file = at('ours.csv');
    await run(['dormant', '--format', 'csv', '--today', '2026-11-22', '-o', file], { db });
    expect((await run([...list, file], { db })).code).toBe(0);
    expect(readFileSync(file, 'utf8')).toContain('2026-W48/Bianchi/1');
  });

  it('is never written through a link, and leaves nothing behind when it cannot be written', async () => {
    writeFileSync(at('target.csv'), 'altro');
    symlinkSync(at('target.csv'), at('link.csv'));
    expect(await run([...list, at('link.csv')], { db })).toMatchObject({ code: 3 });
    expect(readFileSync(at('target.csv'), 'utf8')).toBe('altro');
    expect(await run([...list, at('no/such/folder.csv')], { db })).toMatchObject({ code: 3 });
  });
});

describe('what must not be lost', () => {
  it.each([
    ['dormant', '--output', 'precious.db', '--force'],
    ['calls', '--week', '2026-W48', '--format', 'csv', '--output', 'precious.db-wal', '--force'],
  ])('%s never writes over its own database, not even with --force', async (...argv) => {
    copyFileSync(db, at('precious.db'));
    const line = argv.map((argument) => (argument.startsWith('precious') ? at(argument) : argument));
    const ran = await run([...line, '--today', '2026-11-22'], { db: at('precious.db') });
    expect(ran).toMatchObject({ code: 3, out: '' });
    expect(ran.err).toContain('nemmeno con --force');
    expect((await run(`dormant -q ${TODAY}`, { db: at('precious.db') })).code).toBe(0);
  });

  it.each([
    ['--rejects over the file that is read', ['--rejects', 'orders.csv', '--force'], 3],
    ['--rejects over a file that stands there', ['--rejects', 'standing.csv'], 3],
    ['--rejects into a folder that does not exist', ['--rejects', 'no/such/rejects.csv'], 3],
    ['a format that import does not have', ['--format', 'csv'], 2],
  ])('an import refuses %s before anything is written', async (_, options, code) => {
    writeFileSync(
      at('orders.csv'),
      'Numero;Data;Cliente;Imponibile\n1;01/02/2026;Prova;10,00\n2;x;Prova;1\n',
    );
    writeFileSync(at('standing.csv'), 'mio');
    const line = options.map((option) => (option.endsWith('.csv') ? at(option) : option));
    expect(await run(['import', at('orders.csv'), ...line], { db: at('untouched.db') })).toMatchObject({
      code,
    });
    expect(existsSync(at('untouched.db'))).toBe(false);
    expect(readFileSync(at('orders.csv'), 'utf8')).toContain('Numero;Data');
  });

  it.each([
    ['a file that cannot be read', ['import', 'missing.csv']],
    ['a rehearsal', ['import', 'orders.csv', '--dry-run']],
  ])('%s creates no database', async (_, argv) => {
    writeFileSync(at('orders.csv'), 'Numero;Data;Cliente;Imponibile\n1;01/02/2026;Prova;10,00\n');
    await run(
      argv.map((argument) => (argument.endsWith('.csv') ? at(argument) : argument)),
      { db: at('not.db') },
    );
    expect(existsSync(at('not.db'))).toBe(false);
  });

  it('a password in an address is not shown', async () => {
    const { code, err } = await run('report', { db: 'postgres://anna:segreto@host/x' });
    expect(code).toBe(5);
    expect(err).not.toContain('segreto');
  });
});

describe('a database', () => {
  it('that is not there is explained and not created by reading', async () => {
    const missing = at('missing.db');
    const { code, err } = await run('dormant', { db: missing });
    expect(code).toBe(5);
    expect(err).toContain('Qui non c’è ancora nessun database');
    expect(existsSync(missing)).toBe(false);
  });

  it('that cannot be opened is explained', async () => {
    mkdirSync(at('folder.db'));
    expect(await run('report', { db: at('folder.db') })).toMatchObject({ code: 5, out: '' });
  });
});

describe('an unusable file', () => {
  it('names the columns looked for and those found', async () => {
    writeFileSync(at('weather.csv'), 'temperatura;pioggia\n12,5;3\n');
    const { code, out, err } = await run(['import', at('weather.csv')], { db: at('weather.db') });
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(err).toContain('Nel file weather.csv non si riconosce la riga delle intestazioni.');
    expect(err).toMatch(/Colonne cercate: .*codice.*ragionesociale.*imponibile/);
    expect(err).toContain('Colonne trovate: temperatura; pioggia.');
  });

  it('with one bad row writes nothing under --strict, and its rejects on request', async () => {
    const file = at('rows.csv');
    writeFileSync(
      file,
      'Numero;Data;Cliente;Imponibile\r\n1;31/02/2026;Caffè Città;10,00\r\n2;01/02/2026;Prova;5,00\r\n',
    );
    const strict = await run(['import', file, '--strict'], { db: at('strict.db') });
    expect(strict).toMatchObject({ code: 3, out: '' });
    expect(strict.err).toContain('una riga non va bene (riga 2, Data)');

    rmSync(at('rejects.csv'), { force: true });
    await run(['import', file, '--rejects', at('rejects.csv'), '-q'], { db: at('strict.db') });
    expect(readFileSync(at('rejects.csv'), 'utf8')).toBe(
      '\ufeffNumero;Data;Cliente;Imponibile;line;column;code;message\r\n' +
        '1;31/02/2026;Caffè Città;10,00;2;Data;not-a-day;«31/02/2026» non è una data del calendario.\r\n',
    );
  });
});
