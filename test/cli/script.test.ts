import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { tempFolder } from '../temp-folder.ts';
import { run } from './run.ts';

const folder = tempFolder();
const db = join(folder, 'copioni.db');
const config = join(folder, 'config', 'config.json');
const templates = join(folder, 'config', 'templates');
const env = { RICONQUISTA_CONFIG: config };
const TODAY = '--today 2026-11-22';

const HOSTILE = `<b>D'Amico</b> & {{ 7|times:7 }} \u202eNicolò\u001b[2J`;

beforeAll(async () => {
  mkdirSync(dirname(config), { recursive: true });
  writeFileSync(config, '{"firm":"Ferramenta Montelupo","owner":"Paola Ferri"}');
  const clienti = join(folder, 'clienti.csv');
  writeFileSync(
    clienti,
    [
      'Codice;Ragione sociale;Telefono;Cellulare;E-mail;Agente;Consenso marketing;Non contattare;Città;Provincia;Ultimo acquisto;N ordini',
      'C1;Nicolò & Figli S.n.c.;0543 555001;333 5550001;uno@example.com;Bianchi;Sì;;Forlì;FC;12/03/2024;9',
      `C2;"${HOSTILE}";;333 5550002;due@example.com;Bianchi;Sì;;Forlì-Cesena;FC;12/03/2024;9`,
      'C3;Opposta S.r.l.;0543 555003;333 5550003;tre@example.com;Bianchi;Sì;Sì;Forlì;FC;12/03/2024;9',
      'C4;Senza agente;;333 5550004;;;Sì;;Forlì;FC;12/03/2024;9',
    ].join('\r\n'),
  );
  await run(`import ${clienti} ${TODAY}`, { db, env });
});

function script(line: string): ReturnType<typeof run> {
  return run(`script ${line} ${TODAY}`, { db, env });
}

describe('a script that can be used', () => {
  it('by text message says how long it is', async () => {
    const { out, err } = await script('C1 --channel sms');
    expect(out).toContain('Numero: +393335550001');
    expect(err).toMatch(/Lunghezza: \d+ caratteri su 160, un solo SMS\./);
  });

  it('by WhatsApp and e-mail has a link with nothing in it that is not encoded', async () => {
    for (const [channel, start] of [
      ['whatsapp', 'https://wa.me/393335550002?text='],
      ['email', 'mailto:due@example.com?subject='],
    ] as const) {
      const { out } = await script(`C2 --channel ${channel} --format json`);
      const { link, text } = JSON.parse(out) as { link: string; text: string };
      expect(link.startsWith(start)).toBe(true);
      expect(link.slice(start.length)).toMatch(/^[\w%.~!*'()&=-]+$/);
      expect(decodeURIComponent(link.split(/text=|body=/)[1] ?? '').replaceAll('\r\n', '\n')).toBe(text);
      expect(text).not.toMatch(/[[\p{Cf}\p{Cc}]--[\n]]/v);
    }
  });

  it('by e-mail is a draft to one recipient, whose subject no name can break', async () => {
    const file = join(folder, 'messaggio.eml');
    await script(`C2 --channel email --output ${file}`);
    const eml = readFileSync(file, 'latin1');
    const [head = '', body = ''] = eml.split('\r\n\r\n');
    expect(head.match(/^To:.*$/gm)).toEqual(['To: due@example.com']);
    expect(head).toMatch(/^X-Unsent: 1$/m);
    expect(head).not.toMatch(/[^\r\n -~]/);
    expect(Buffer.from(body, 'base64').toString('utf8')).toContain("<b>D'Amico</b> & {{ 7|times:7 }}");
  });

  it('by letter is a page in which a name is text', async () => {
    const file = join(folder, 'lettera.html');
    await script(`C2 --channel letter --output ${file}`);
    const html = readFileSync(file, 'utf8');
    expect(html).toContain('&lt;b&gt;D&#39;Amico&lt;/b&gt; &amp; {{ 7|times:7 }}');
    expect(html).not.toMatch(/<b>D|[[\p{Cf}\p{Cc}]--[\n]]|<script|https?:/v);
  });

  it('alone can be pasted', async () => {
    const { out } = await script('C1 --channel whatsapp --copy-friendly');
    expect(out).toBe(
      "Buongiorno, sono Bianchi di Ferramenta Montelupo. Non ci sentiamo da un po'. Di che cosa ha bisogno oggi da noi? Basta messaggi? Risponda NO.\n",
    );
  });

  it('on the telephone comes behind a card', async () => {
    const { out } = await script('C4');
    expect(out).toContain('Mezzo minuto prima del contatto');
    expect(out).toContain('Nessun venditore lo segue.');
    expect(out).toContain('Non c’è un indirizzo e-mail che si possa usare.');
    expect(out).toContain('«Non ho tempo.» → Bastano due minuti');
    expect(out.indexOf('Il copione')).toBeLessThan(out.indexOf('Buongiorno'));
  });

  it.each(['phone', 'visit', 'email', 'sms', 'whatsapp', 'letter'])(
    'is not to be had for who has objected, by %s',
    async (channel) => {
      const { code, out, err } = await script(`C3 --channel ${channel} --format json`);
      expect({ code, out }).toEqual({ code: 3, out: '' });
      expect(err).toContain('non si può contattare');
    },
  );

  it('differs by who speaks', async () => {
    const texts = await Promise.all(
      ['', '--caller Conti', '--caller-role new-seller', '--caller "Paola Ferri"'].map(async (who) => {
        const { out } = await script(`C1 --copy-friendly ${who}`);
        return out;
      }),
    );
    expect(new Set(texts).size).toBe(4);
    expect(texts[1]).toContain('Di solito La segue Bianchi: oggi La chiamo io');
    expect(texts[3]).toContain('sono Paola Ferri, titolare di Ferramenta Montelupo');
  });
});

describe('scripts for everybody', () => {
  it('are files of one folder with harmless names, the same a second time', async () => {
    const out = join(folder, 'tutti');
    const first = await script(`--all --channel email --output ${out}`);
    expect(first.code).toBe(0);
    expect(first.err).toContain('2 copioni scritti');
    expect(first.err).toContain('Per un cliente fermo questo canale non è permesso o manca il recapito.');
    expect(readdirSync(out).sort()).toEqual([
      'c1-nicolo-figli-s-n-c.eml',
      'c2-b-d-amico-b-7-times-7-nicolo-2j.eml',
    ]);
    expect((await script(`--all --channel email --output ${out}`)).code).toBe(0);
  });

  it('never replace a file that somebody has changed, and then write none', async () => {
    const out = join(folder, 'corretti');
    await script(`--all --channel email --output ${out}`);
    writeFileSync(join(out, 'c1-nicolo-figli-s-n-c.eml'), 'mio');
    const again = await run(`script --all --channel email --output ${out} --today 2026-11-23`, { db, env });
    expect(again.code).toBe(3);
    expect(readFileSync(join(out, 'c2-b-d-amico-b-7-times-7-nicolo-2j.eml'), 'latin1')).toContain(
      '2026-11-22',
    );
  });

  it('need a folder', async () => {
    expect(await script('--all')).toEqual({
      code: 2,
      out: '',
      err: 'Un copione per ogni cliente si scrive in una cartella, e la cartella non è indicata.\n  Aggiungere --output CARTELLA.\n',
    });
  });
});

describe('templates of one’s own', () => {
  const file = join(templates, 'it', 'question.liquid');

  it('begin as a copy, win from then on, and are never overwritten by a second copy', async () => {
    expect((await run('modelli eject it/question', { env })).out).toContain(file);
    expect(existsSync(file)).toBe(true);
    writeFileSync(file, 'Che cosa serve a {{ name }}?');
    expect((await script('C1 --copy-friendly')).out).toContain('Che cosa serve a Nicolò & Figli S.n.c.?');
    expect((await run('templates eject it/question', { env })).code).toBe(3);
    expect((await run('templates list --format csv', { env })).out).toContain('it/question;Suo');
  });

  it('that break a rule are told when used, and that are not valid are a fault with line and column', async () => {
    writeFileSync(file, 'Perché non compra più? Quando ci vediamo?');
    const { code, err } = await script('C1');
    expect(code).toBe(0);
    expect(err).toContain(
      'Attenzione, il testo chiede conto al cliente di non aver comprato: «Perché non compra più»',
    );
    writeFileSync(file, 'Che cosa\nserve {{ chi }}?');
    expect(await script('C1')).toMatchObject({
      code: 3,
      err: expect.stringContaining('un errore alla riga 2, colonna 10: undefined variable: chi'),
    });
  });

  it('that nobody knows are not to be had, and the nearest are named', async () => {
    expect(await run('templates eject question', { env })).toMatchObject({
      code: 3,
      err: expect.stringContaining('Forse: en/question, en/short/question'),
    });
  });
});
