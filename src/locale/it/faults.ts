import type { Words } from '../words.ts';
import { CHANNEL_LABELS, GATE_REASONS } from './labels.ts';

const list = (items: readonly string[]) => items.join(', ');
const didYouMean = (suggestion: string | null) =>
  suggestion === null
    ? 'Con «riconquista --help» si vede tutto quello che c’è.'
    : `Forse si intendeva «${suggestion}»?`;

export const faults: Words['faults'] = {
  'unknown-command': ({ text, suggestion }) => ({
    message: `Il comando «${text}» non esiste.`,
    hint: didYouMean(suggestion),
  }),
  'unknown-option': ({ text, suggestion }) => ({
    message: `L’opzione «${text}» non esiste.`,
    hint: didYouMean(suggestion),
  }),
  'missing-argument': ({ name }) => ({
    message: `Manca l’argomento ${name}.`,
    hint: 'Aggiungere --help al comando per vedere come si usa.',
  }),
  'missing-option-value': ({ name }) => ({
    message: `L’opzione ${name} vuole un valore.`,
    hint: 'Aggiungere --help al comando per vedere come si usa.',
  }),
  'missing-option': ({ flag }) => ({
    message: `Manca l’opzione ${flag}.`,
    hint: 'Aggiungere --help al comando per vedere come si usa.',
  }),
  'too-many-arguments': ({ command }) => ({
    message: `Ci sono più argomenti di quanti ne prenda «${command}».`,
    hint: 'Un testo con degli spazi va scritto tra virgolette.',
  }),
  'not-one-of': ({ text, flag, allowed }) => ({
    message: `«${text}» non è un valore possibile per ${flag}.`,
    hint: `Valori possibili: ${list(allowed)}.`,
  }),
  'not-a-day': ({ text }) => ({
    message: `«${text}» non è una data.`,
    hint: 'Scriverla come 2026-03-31.',
  }),
  'not-a-week': ({ text }) => ({
    message: `«${text}» non è una settimana.`,
    hint: 'Scriverla come 2026-W48 (settimana ISO, da lunedì a domenica).',
  }),
  'not-a-count': ({ text, flag }) => ({
    message: `«${text}» non va bene per ${flag}.`,
    hint: 'Serve un numero intero maggiore di zero.',
  }),
  'answer-needed': ({ flag, what }) => ({
    message: `Manca un’informazione: ${what}.`,
    hint: `Fuori da un terminale non si può chiedere: indicarla con ${flag}.`,
  }),
  'format-needs-one-of': ({ format, allowed }) => ({
    message: `Questo comando non scrive in formato «${format}».`,
    hint: `Formati possibili: ${list(allowed)}.`,
  }),
  'unknown-setting': ({ name, allowed }) => ({
    message: `L’impostazione «${name}» non esiste.`,
    hint: `Impostazioni possibili: ${list(allowed)}.`,
  }),
  'bad-setting': ({ name, value, allowed }) => ({
    message: `«${value}» non va bene per l’impostazione «${name}».`,
    hint: `Valori possibili: ${allowed}.`,
  }),
  'bad-settings-file': ({ file, problem }) => ({
    message: `Il file delle impostazioni ${file} non si può usare: ${problem}.`,
    hint: 'Correggerlo o spostarlo altrove, poi riprovare.',
  }),
  'file-missing': ({ file }) => ({
    message: `Il file ${file} non c’è.`,
    hint: 'Controllare il nome e la cartella in cui ci si trova.',
  }),
  'file-unreadable': ({ file, reason }) => ({
    message: `Il file ${file} non si può leggere (${reason}).`,
    hint: 'Controllare che sia un file e che ci sia il permesso di leggerlo.',
  }),
  'file-empty': ({ file }) => ({
    message: `Il file ${file} è vuoto.`,
    hint: 'Ripetere l’esportazione dal gestionale.',
  }),
  'file-not-text': ({ file, looksLike }) => ({
    message: `Il file ${file} non è un CSV: sembra un file ${looksLike}.`,
    hint: 'Aprirlo nel foglio di calcolo e salvarlo come «CSV (delimitato dal separatore di elenco)».',
  }),
  'no-header': ({ file, looked, found, firstRows }) => ({
    message: `Nel file ${file} non si riconosce la riga delle intestazioni.`,
    hint: [
      'Servono le colonne di un elenco clienti (codice o nome) oppure di un elenco documenti (cliente, data, importo).',
      `Colonne cercate: ${looked.join('; ')}.`,
      `Colonne trovate: ${found.join('; ')}.`,
      'Prime righe del file:',
      ...firstRows.map((row) => `  ${row}`),
    ].join('\n  '),
  }),
  'turnover-without-year': ({ file, column }) => ({
    message: `Nel file ${file} la colonna «${column}» indica il mese, ma l’anno non c’è.`,
    hint: 'Aggiungere una colonna «Anno», oppure, se l’anno sta in una colonna con un altro nome, indicarla con --map year=COLONNA.',
  }),
  'no-day-column': ({ file, found }) => ({
    message: `Nel file ${file} ci sono clienti e importi, ma nessuna colonna con la data del documento.`,
    hint: `Esportare di nuovo con la data, oppure indicare la colonna con --map placedOn=COLONNA. Colonne trovate: ${found.filter((name) => name !== '').join('; ')}.`,
  }),
  'received-invoices': ({ file }) => ({
    message: `Il file ${file} è l’elenco delle fatture ricevute: i clienti non ci sono.`,
    hint: 'Nel portale Fatture e Corrispettivi esportare la tabella delle fatture emesse.',
  }),
  'unknown-column': ({ file, column, field, found }) => ({
    message: `Nel file ${file} non c’è una colonna «${column}» che possa essere «${field}».`,
    hint: `Colonne trovate: ${found.join('; ')}.`,
  }),
  'not-a-mapping': ({ text }) => ({
    message: `«${text}» non associa un campo a una colonna.`,
    hint: 'Scriverlo come campo=Intestazione, per esempio --map name="Ragione sociale".',
  }),
  'quote-not-closed': ({ file, line }) => ({
    message: `Nel file ${file} le virgolette aperte alla riga ${line} non si chiudono più.`,
    hint: 'Aprire il file, chiudere o togliere le virgolette di quella riga, poi riprovare.',
  }),
  'record-too-long': ({ file, line, limit }) => ({
    message: `Nel file ${file} la riga ${line} supera ${limit} caratteri.`,
    hint: 'Quasi sempre sono virgolette aperte in quella riga e mai chiuse.',
  }),
  'too-many-columns': ({ file, columns, limit }) => ({
    message: `Il file ${file} ha ${columns} colonne: al massimo se ne leggono ${limit}.`,
    hint: 'Esportare solo le colonne che servono.',
  }),
  'rejected-rows': ({ file, rejected, first }) => ({
    message:
      rejected === 1
        ? `Nel file ${file} una riga non va bene (riga ${first}).`
        : `Nel file ${file} ${rejected} righe non vanno bene (la prima: riga ${first}).`,
    hint: 'Con --strict in questo caso non si scrive nulla. Senza --strict si importano le altre righe; con --dry-run --rejects FILE si vedono queste.',
  }),
  'unknown-customer': ({ code, similar }) => ({
    message: `Nessun cliente ha il codice «${code}».`,
    hint:
      similar.length === 0
        ? 'I codici si vedono con «riconquista dormant».'
        : `Codici simili: ${list(similar)}.`,
  }),
  'unknown-batch': ({ id, known }) => ({
    message: `Nessuna importazione ha il numero ${id}.`,
    hint: known.length === 0 ? 'Non c’è ancora nessuna importazione.' : `Numeri possibili: ${list(known)}.`,
  }),
  'nothing-to-import': () => ({
    message: 'Manca il file da importare.',
    hint: 'Per esempio: riconquista importa clienti.csv fatture.csv',
  }),
  'unknown-remedy': ({ id }) => ({
    message: `Nessun rimedio ha il numero ${id}.`,
    hint: 'I numeri si vedono con «riconquista remedy list».',
  }),
  'remedy-needs-proof': ({ missing }) => ({
    message: 'Un rimedio si può dire fatto solo con il giorno, il responsabile e una prova.',
    hint: `Aggiungere ${list(missing)}.`,
  }),
  'remedy-is-future': ({ day, today }) => ({
    message: `Un rimedio non può essere fatto il ${day}: oggi è il ${today}.`,
    hint: 'Registrarlo ora senza data e segnarlo come fatto quando lo sarà.',
  }),
  'contact-is-future': ({ day, today }) => ({
    message: `Il giorno ${day} deve ancora venire: oggi è il ${today}.`,
    hint: 'Per un appuntamento futuro usare --next.',
  }),
  'next-not-after': ({ next, on }) => ({
    message: `Il prossimo contatto (${next}) deve venire dopo questo (${on}).`,
    hint: null,
  }),
  'outcome-needs': ({ outcome, flag }) => ({
    message: `L’esito «${outcome}» vuole il giorno del prossimo contatto.`,
    hint: `Aggiungerlo con ${flag} 2026-12-01.`,
  }),
  'channel-denied': ({ code, channel, reason }) => ({
    message: `Il cliente ${code} non si può contattare con il canale «${CHANNEL_LABELS[channel]}».`,
    hint: `${GATE_REASONS[reason]}.`,
  }),
  'channel-impossible': ({ code, channel }) => ({
    message: `Per il cliente ${code} manca il recapito per il canale «${CHANNEL_LABELS[channel]}».`,
    hint: 'Completare l’anagrafica e importarla di nuovo, oppure scegliere un altro --channel.',
  }),
  'output-is-source': ({ file }) => ({
    message: `${file} è il database o uno dei file da leggere: riconquista non ci scrive sopra, nemmeno con --force.`,
    hint: 'Scegliere un altro nome.',
  }),
  'output-edited': ({ file }) => ({
    message: `Il file ${file} esiste già e non è quello scritto da riconquista: forse qualcuno ci ha lavorato.`,
    hint: 'Scegliere un altro nome, oppure aggiungere --force per sostituirlo.',
  }),
  'output-is-link': ({ file }) => ({
    message: `${file} è un collegamento: riconquista scrive solo su file veri.`,
    hint: 'Indicare il file a cui porta.',
  }),
  'output-failed': ({ file, reason }) => ({
    message: `Il file ${file} non si può scrivere (${reason}).`,
    hint: 'Controllare che la cartella esista, che ci sia spazio e il permesso di scrivere.',
  }),
  'nothing-found': ({ what }) => ({ message: `Nessun risultato: ${what}.`, hint: null }),
  'database-missing': ({ path }) => ({
    message: `Qui non c’è ancora nessun database: ${path}`,
    hint: 'Cominciare con «riconquista import clienti.csv fatture.csv», oppure vedere tutto con «riconquista demo».',
  }),
  'database-foreign': ({ path }) => ({
    message: `Il file ${path} non è un database di riconquista: non è stato toccato.`,
    hint: 'Indicare un altro file con --db.',
  }),
  'database-damaged': ({ path, reason }) => ({
    message: `Il database ${path} è danneggiato (${reason}).`,
    hint: 'Non usarlo oltre: riprendere l’ultima copia di sicurezza.',
  }),
  'database-not-supported': ({ path }) => ({
    message: `Il database ${path} non è un file: questa versione usa solo file SQLite.`,
    hint: 'Indicare un file con --db.',
  }),
  'database-newer': ({ path, found, known }) => ({
    message: `Il database ${path} è stato scritto da una versione più recente (schema ${found}; questa conosce il ${known}).`,
    hint: 'Aggiornare riconquista.',
  }),
  'database-busy': ({ path }) => ({
    message: `Il database ${path} è occupato da un altro lavoro.`,
    hint: 'Riprovare tra qualche secondo.',
  }),
  'database-unreachable': ({ path, reason }) => ({
    message: `Il database ${path} non si può aprire (${reason}).`,
    hint: 'Controllare la cartella e i permessi, oppure indicare un altro file con --db.',
  }),
  'database-full': ({ path }) => ({
    message: `Il disco è pieno: in ${path} non è stato scritto nulla.`,
    hint: 'Fare spazio e riprovare.',
  }),
};
