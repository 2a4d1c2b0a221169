import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { tempFolder } from '../temp-folder.ts';
import { run } from './run.ts';

const root = tempFolder();
let folder: string;
let db: string;

beforeEach(() => {
  folder = mkdtempSync(join(root, 'arrivi-'));
  db = join(folder, '..', `${folder.slice(-6)}.db`);
});

/** Written an hour before the clock of these tests. */
function put(name: string, lines: readonly string[]): void {
  const written = new Date('2026-11-22T08:00:00Z');
  writeFileSync(join(folder, name), `${lines.join('\r\n')}\r\n`);
  utimesSync(join(folder, name), written, written);
}

const CUSTOMERS = ['Codice;Ragione sociale;Ultimo acquisto', 'C1;Prova Uno;01/02/2026'];

describe('import --folder', () => {
  it('tells of every file what came of it, and ends with 3 when one could not be imported', async () => {
    put('clienti.csv', [...CUSTOMERS, 'C2;Prova Due;31/02/2026']);
    put('strano.csv', ['a;b', '1;2']);
    put('nota.pdf', ['x']);
    const done = join(folder, 'done');
    const failed = join(folder, 'failed');
    expect(await run(['import', '--folder', folder], { db })).toEqual({
      code: 3,
      out: [
        'clienti.csv: clienti. Righe lette 2: nuove 1, cambiate 0, uguali 0, saltate 0, scartate 1.',
        `  Spostato in ${done}/2026-11-22-clienti.csv`,
        `  Righe scartate, con il motivo: ${done}/2026-11-22-clienti.csv.scarti.csv`,
        'strano.csv: non importato.',
        '  Nel file strano.csv non si riconosce la riga delle intestazioni.',
        `  Spostato in ${failed}/2026-11-22-strano.csv`,
        `  La spiegazione: ${failed}/2026-11-22-strano.csv.txt`,
        'nota.pdf: non è un file che si possa importare: lasciato dov’è.',
        'File importati: 1; già importati prima: 0; non riusciti: 1.',
        '',
      ].join('\n'),
      err: `Un file su 2 non è stato importato: strano.csv.\n  Perché, lo dice il file .txt che sta accanto a ciascuno in ${failed}. Corretto, un file si rimette nella cartella di partenza.\n`,
    });
    const why = readFileSync(join(failed, '2026-11-22-strano.csv.txt'), 'utf8');
    expect(why.split('\r\n').slice(0, 3)).toEqual([
      '\ufeffstrano.csv non è stato importato (22/11/2026).',
      '',
      'Nel file strano.csv non si riconosce la riga delle intestazioni.',
    ]);
    expect(why).toContain(`Per riprovare, rimettere il file corretto nella cartella ${folder}`);
    expect(readFileSync(join(done, '2026-11-22-clienti.csv.scarti.csv'), 'utf8')).toContain('C2;Prova Due');
  });

  it('keeps its keys', async () => {
    put('clienti.csv', CUSTOMERS);
    await run(['import', '--folder', folder], { db });
    put('ancora.csv', CUSTOMERS);
    put('vuoto.csv', []);
    writeFileSync(join(folder, 'vuoto.csv'), '');
    utimesSync(join(folder, 'vuoto.csv'), new Date(0), new Date(0));
    put('nuovi.csv', ['Codice;Ragione sociale', 'C3;Prova Tre']);
    put('~$nuovi.csv', []);
    writeFileSync(join(folder, 'tardi.csv'), 'x');
    utimesSync(join(folder, 'tardi.csv'), new Date('2026-11-22T08:59:50Z'), new Date('2026-11-22T08:59:50Z'));
    const { out } = await run(['import', '--folder', folder, '--format', 'json'], { db });
    const [done, failed] = [join(folder, 'done'), join(folder, 'failed')];
    const none = { imported: null, rejectsFile: null, before: null, fault: null, explanation: null };
    expect(JSON.parse(out)).toEqual({
      schemaVersion: 1,
      folder,
      done,
      failed,
      counts: { imported: 1, known: 1, failed: 1, waiting: 1 },
      files: [
        {
          ...none,
          file: 'ancora.csv',
          result: 'known',
          movedTo: join(done, '2026-11-22-ancora.csv'),
          before: { file: 'clienti.csv', importedOn: '2026-11-22' },
        },
        {
          ...none,
          file: 'nuovi.csv',
          result: 'imported',
          movedTo: join(done, '2026-11-22-nuovi.csv'),
          imported: expect.objectContaining({
            file: 'nuovi.csv',
            kind: 'customers',
            batch: 2,
            read: 1,
            added: 1,
          }),
        },
        {
          ...none,
          file: 'vuoto.csv',
          result: 'failed',
          movedTo: join(failed, '2026-11-22-vuoto.csv'),
          fault: { code: 'file-empty', message: 'Il file vuoto.csv è vuoto.', hint: expect.any(String) },
          explanation: join(failed, '2026-11-22-vuoto.csv.txt'),
        },
      ],
      waiting: [{ file: 'tardi.csv', why: 'too-young' }],
      ignored: [{ file: '~$nuovi.csv', why: 'temporary' }],
    });
  });

  it('says nothing under --quiet when all went well, and makes no database of nothing', async () => {
    expect(await run(['import', '--folder', folder, '-q'], { db })).toEqual({ code: 0, out: '', err: '' });
    expect(existsSync(db)).toBe(false);
    put('clienti.csv', CUSTOMERS);
    expect(await run(['import', '--folder', folder, '-q'], { db })).toEqual({ code: 0, out: '', err: '' });
    expect(existsSync(db)).toBe(true);
    put('strano.csv', ['a;b']);
    const { code, out, err } = await run(['import', '--folder', folder, '-q'], { db });
    expect([code, out, err.split('\n')[0]]).toEqual([
      3,
      '',
      'Un file su 1 non è stato importato: strano.csv.',
    ]);
  });

  it('takes as long a wait as it is told, once or by the settings', async () => {
    put('clienti.csv', CUSTOMERS);
    const config = join(folder, 'config.json');
    writeFileSync(config, '{"folderAgeSeconds":7200}');
    const env = { RICONQUISTA_CONFIG: config };
    const { out } = await run(['import', '--folder', folder], { db, env });
    expect(out).toContain('modificato da meno di 7.200 secondi');
    const { code } = await run(['import', '--folder', folder, '--min-age', '3600', '-q'], { db, env });
    expect([code, readdirSync(join(folder, 'done'))]).toEqual([0, ['2026-11-22-clienti.csv']]);
  });

  it('moves where it is told, also to a folder inside another', async () => {
    put('clienti.csv', CUSTOMERS);
    put('strano.csv', ['a;b']);
    mkdirSync(join(folder, 'altrove'));
    const line = ['import', '--folder', '.', '--done', 'altrove/fatti', '--failed', 'altrove/errori', '-q'];
    expect((await run(line, { db, cwd: folder })).code).toBe(3);
    expect(readdirSync(join(folder, 'altrove', 'fatti'))).toEqual(['2026-11-22-clienti.csv']);
    expect(readdirSync(join(folder, 'altrove', 'errori'))).toEqual([
      '2026-11-22-strano.csv',
      '2026-11-22-strano.csv.txt',
    ]);
  });

  it.each([
    ['import clienti.csv --folder .', '--folder e FILE non si possono usare insieme.'],
    ['import --folder . --dry-run', '--folder e --dry-run non si possono usare insieme.'],
    ['import --folder . --rejects x.csv', '--folder e --rejects non si possono usare insieme.'],
    ['import --done x', 'Manca l’opzione --folder.'],
    ['import --folder . --min-age presto', '«presto» non va bene per --min-age.'],
    ['import --folder . --done .', 'Con --done i file resterebbero in '],
  ])('%s is a wrong command line', async (line, message) => {
    const { code, out, err } = await run(line, { db, cwd: folder });
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });

  it('of a folder that is not there says so', async () => {
    expect(await run('import --folder arrivi', { db, cwd: folder })).toEqual({
      code: 3,
      out: '',
      err: `La cartella ${join(folder, 'arrivi')} non c’è.\n  Crearla, oppure controllare che il disco di rete sia collegato.\n`,
    });
  });
});
