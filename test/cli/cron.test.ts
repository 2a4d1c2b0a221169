import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { run } from './run.ts';

const BIN = join(fileURLToPath(new URL('../..', import.meta.url)), 'bin', 'riconquista.js');
const PROGRAM = `RICONQUISTA_CONFIG=/nonexistent/config.json ${process.execPath} ${BIN}`;

it('cron show prints three lines to paste, explained', async () => {
  expect(await run('cron show', { db: '/srv/a.db' })).toEqual({
    code: 0,
    err: '',
    out: `# riconquista: tre lavori che vanno avanti da soli.
# Aprire il proprio crontab con «crontab -e», incollare queste righe e salvare.
# Prima, una volta sola, creare le cartelle:
#   mkdir -p /srv/arrivi /srv/liste
# Gli orari sono quelli dell’orologio del computer. Che giorno è, lo decide
# l’impostazione timeZone: Europe/Rome.
# Con -q, se tutto va bene, non esce una riga. Se qualcosa non va, cron manda il
# messaggio per posta a chi possiede il crontab, oppure a chi si indica qui:
#MAILTO=nome@azienda.example
# Due lavori nello stesso momento non si disturbano: uno aspetta l’altro, oppure si
# ferma con il codice 5 e lo dice.
# Nei crontab il segno % va scritto \\%, altrimenti la riga finisce lì.

# Ogni notte alle 2.15: importa i file che il gestionale ha lasciato nella cartella.
15 2 * * * ${PROGRAM} import --folder /srv/arrivi --db /srv/a.db --lang it -q

# Il lunedì alle 6.00: la lista chiamate della settimana, un file per ogni venditore.
# Per essere avvisati quando non c’è nessuno da chiamare, aggiungere --fail-if-empty.
0 6 * * 1 ${PROGRAM} calls --per-seller /srv/liste --db /srv/a.db --lang it -q

# Il primo del mese alle 6.30: il rapporto con cui si chiude il mese passato.
30 6 1 * * ${PROGRAM} report --output /srv/liste/rapporto-"$(date +\\%F)".html --db /srv/a.db --lang it -q
`,
  });
});

it('cron show speaks English to whoever does, and names folders and files in it', async () => {
  const { out } = await run('cron show', { db: '/srv/a.db', env: { RICONQUISTA_LANG: 'en' } });
  expect(out).toContain('# Before that, once, make the folders:\n#   mkdir -p /srv/inbox /srv/lists\n');
  expect(out).toContain('/srv/lists/report-"$(date +\\%F)".html --db /srv/a.db --lang en -q\n');
});

it('a path with a line break cannot stand in a crontab, and is refused', async () => {
  const { code, out, err } = await run(['cron', 'show', '--folder', '/srv/a\nb'], { db: '/srv/a.db' });
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain('contiene un a capo: in un crontab non si può scrivere.');
});
