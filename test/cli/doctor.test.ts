import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { tempFolder } from '../temp-folder.ts';
import { run } from './run.ts';

const folder = tempFolder();
const well = join(folder, 'well.db');
const ill = join(folder, 'ill.db');

async function importInto(db: string, name: string, lines: readonly string[]): Promise<void> {
  const path = join(folder, name);
  writeFileSync(path, `${lines.join('\n')}\n`);
  expect((await run(['import', path, '--today', '2026-11-22'], { db })).code).toBe(0);
}

beforeAll(async () => {
  await importInto(well, 'sani.csv', [
    'Codice;Ragione sociale;Città;Telefono;E-mail',
    '00042;Rossi S.r.l.;Forlì;0543 5550001;info@rossi.example',
  ]);
  await importInto(ill, 'malati.csv', [
    'Codice;Ragione sociale;Partita IVA;Città;Telefono;E-mail',
    '00042;Rossi S.r.l.;99990010011;Forlì;0543 5550001;info@rossi.example',
    '00391;Rossi Ferramenta;99990010011;Forlì;0543 5550009;',
    '00392;Rossi Filiale;99990010011;Cesena;0543 5550001;',
    'X 7;Bar Sport;;Forlì;3.40555E+09;bar sport',
    'X 8;Bar Sport S.n.c.;12345678901;Forlì;;',
  ]);
  await importInto(ill, 'ordini.csv', [
    'Numero;Data;Codice cliente;Cliente;Imponibile',
    '1;01/02/2026;Z1;Ditta Ignota;10,00',
  ]);
  await run('cause add 00042 late-not-announced --today 2026-11-22', { db: ill });
});

describe('doctor', () => {
  it('says that all is well, and ends with 0', async () => {
    expect(await run('doctor', { db: well })).toEqual({
      code: 0,
      out: 'Tutto a posto: il cliente è stato controllato.\n',
      err: '',
    });
  });

  it('tells in Italian what is wrong and what to do, and ends with 4', async () => {
    expect(await run('controlla --today 2026-11-22', { db: ill })).toEqual({
      code: 4,
      out: [
        'stessa partita IVA (1)',
        '  Due codici per lo stesso cliente nella stessa città? Se sì, unirli:',
        '    00042 Rossi S.r.l. · 00391 Rossi Ferramenta: 99990010011',
        '  riconquista cliente unisci 00042 00391',
        '',
        'stesso nome (1)',
        '  Si chiamano allo stesso modo, forma giuridica a parte. Se sono lo stesso cliente, unirli:',
        '    X 7 Bar Sport · X 8 Bar Sport S.n.c.',
        '  riconquista cliente unisci "X 7" "X 8"',
        '',
        'telefono inutilizzabile (1)',
        '  A questi numeri non si può telefonare: correggerli nell’elenco e importarlo di nuovo.',
        '    X 7 Bar Sport: 3.40555E+09',
        '  riconquista importa clienti.csv',
        '',
        'e-mail inutilizzabile (1)',
        '  A questi indirizzi non si può scrivere: correggerli nell’elenco e importarlo di nuovo.',
        '    X 7 Bar Sport: bar sport',
        '  riconquista importa clienti.csv',
        '',
        'partita IVA o codice fiscale sbagliato (1)',
        '  Non superano il controllo, quindi nessuno viene riconosciuto da questi numeri: correggerli',
        '  nell’elenco e importarlo di nuovo.',
        '    X 8 Bar Sport S.n.c.: 12345678901',
        '  riconquista importa clienti.csv',
        '',
        'cliente incompleto (1)',
        '  Conosciuti solo dai loro ordini: importare un elenco clienti che li contenga, oppure unirli al',
        '  cliente giusto.',
        '    Z1 Ditta Ignota',
        '  riconquista importa clienti.csv',
        '',
        'causa senza rimedio (1)',
        '  Una nostra mancanza che i copioni non possono dire superata: registrare che cosa è stato',
        '  rimediato.',
        '    00042 Rossi S.r.l.: consegna in ritardo, non avvisata',
        '  riconquista rimedio add late-not-announced --what "…" --done-on GIORNO --owner "…" --evidence "…"',
        '',
      ].join('\n'),
      err: 'Ci sono 7 cose da mettere a posto.\n',
    });
  });

  it('tells the same in English', async () => {
    const { code, out, err } = await run('doctor --lang en --today 2026-11-22', { db: ill });
    expect([code, err]).toEqual([4, 'There are 7 things to put right.\n']);
    expect(out.split('\n').slice(0, 4)).toEqual([
      'same VAT number (1)',
      '  Two codes for one customer in one town? If so, merge them:',
      '    00042 Rossi S.r.l. · 00391 Rossi Ferramenta: 99990010011',
      '  riconquista customer merge 00042 00391',
    ]);
  });

  it('answers programs with the same keys every time', async () => {
    const { code, out } = await run('doctor --format json --today 2026-11-22', { db: ill });
    expect(code).toBe(4);
    const checked = JSON.parse(out);
    expect({ ...checked, findings: checked.findings.slice(0, 1) }).toEqual({
      schemaVersion: 1,
      today: '2026-11-22',
      customers: 6,
      counts: {
        'same-vat-number': 1,
        'same-name': 1,
        'unusable-phone': 1,
        'unusable-email': 1,
        'unusable-number': 1,
        incomplete: 1,
        'cause-without-remedy': 1,
      },
      findings: [
        {
          kind: 'same-vat-number',
          code: '00042',
          name: 'Rossi S.r.l.',
          otherCode: '00391',
          otherName: 'Rossi Ferramenta',
          value: '99990010011',
          cause: null,
          next: 'riconquista cliente unisci 00042 00391',
        },
      ],
    });
  });

  it('writes all of it to a file for the spreadsheet', async () => {
    const file = join(folder, 'controllo.csv');
    expect((await run(['doctor', '--today', '2026-11-22', '-o', file], { db: ill })).code).toBe(4);
    const lines = readFileSync(file, 'utf8').split('\r\n');
    expect(lines).toHaveLength(9);
    expect(lines.slice(0, 2)).toEqual([
      '\ufeffChe cosa non va;Codice;Cliente;Altro codice;Altro cliente;Valore;Che cosa fare',
      'stessa partita IVA;"=""00042""";Rossi S.r.l.;"=""00391""";Rossi Ferramenta;99990010011;riconquista cliente unisci 00042 00391',
    ]);
  });

  it('finds nothing more once its advice has been followed', async () => {
    const db = join(folder, 'healed.db');
    await importInto(db, 'doppi.csv', [
      'Codice;Ragione sociale;Città',
      '00042;Rossi S.r.l.;Forlì',
      'X 8;ROSSI;Forlì',
    ]);
    const { out } = await run('doctor --format json', { db });
    const [{ next }] = JSON.parse(out).findings;
    await run(String(next).replace('riconquista ', ''), { db });
    expect((await run('doctor', { db })).code).toBe(0);
  });
});
