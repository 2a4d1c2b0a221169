import type { ColumnLook } from '../../intake/column-kinds.ts';
import { formatsFor } from '../format.ts';
import type { FaultText, Words } from '../words.ts';
import { missingPatience } from './contacts.ts';
import { gestures } from './gestures.ts';
import { CHANNEL_LABELS, GATE_REASONS, labels } from './labels.ts';

const { day, decimal, money } = formatsFor('it');
const percent = (figure: number) => `${decimal(figure, 2)} %`;
const gestureName = (kind: string) => {
  const names: Readonly<Record<string, string>> = gestures.names;
  return names[kind] ?? kind;
};
const list = (items: readonly string[]) => items.join(', ');
const lacking = (items: readonly string[]) =>
  items.length === 1
    ? `manca ${items[0]}`
    : `mancano ${items.slice(0, -1).join(', ')} e ${items[items.length - 1]}`;
const quoted = (file: string) => (/\s/.test(file) ? `"${file}"` : file);
const columnLine = ({ number, header, samples }: ColumnLook) =>
  `  #${number}${header === null ? '' : ` «${header}»`}  ${samples.length === 0 ? '(vuota)' : samples.join(' · ')}`;
const didYouMean = (suggestion: string | null) =>
  suggestion === null
    ? 'Con «riconquista --help» si vede tutto quello che c’è.'
    : `Forse si intendeva «${suggestion}»?`;

const WORKBOOK_FORMATS: Readonly<Record<'xls' | 'xlsb' | 'ods', (file: string) => string>> = {
  xls: (file) =>
    `Il file ${file} è un foglio di calcolo nel vecchio formato .xls, oppure è protetto da una password: così non si può leggere.`,
  xlsb: (file) => `Il file ${file} è un foglio di calcolo in formato .xlsb, che non si può leggere.`,
  ods: (file) => `Il file ${file} è un foglio di calcolo in formato .ods, che non si può leggere.`,
};

/** The beginning of an item tells its number. */
const lackingPatience = (items: readonly string[]) =>
  items.length === 1 && !/^un/.test(items[0] ?? '') ? `mancano ${items[0]}` : lacking(items);

const OUTCOME_NEEDS: Readonly<Record<'--next' | '--cause' | '--step', (outcome: string) => FaultText>> = {
  '--next': (outcome) => ({
    message: `L’esito «${outcome}» vuole il giorno del prossimo contatto.`,
    hint: 'Aggiungerlo con --next 2026-12-01.',
  }),
  '--cause': (outcome) => ({
    message: `L’esito «${outcome}» vuole la causa: senza, sarebbe un rifiuto come un altro.`,
    hint: 'Aggiungerla con --cause, per esempio --cause closed; le cause si vedono con «riconquista cause kinds».',
  }),
  '--step': (outcome) => ({
    message: `L’esito «${outcome}» vuole il prossimo passo: senza, è un no detto con gentilezza.`,
    hint: 'Aggiungerlo con --step "mandare i campioni", oppure scrivere con --answer che cosa ha detto il cliente.',
  }),
};

const PLACES: Readonly<Record<string, string>> = {
  RICONQUISTA_CONFIG: 'il file delle impostazioni con la variabile RICONQUISTA_CONFIG',
  '--db': 'il database con --db (o con la variabile RICONQUISTA_DB)',
};

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
  'not-a-capacity': ({ text, flag }) => ({
    message: `«${text}» non va bene per ${flag}.`,
    hint: 'Scrivere quanti contatti (20) oppure quanto tempo (10h, 600m) in una settimana.',
  }),
  'unknown-seller': ({ name, known }) => ({
    message: `Nessun venditore si chiama «${name}».`,
    hint:
      known.length === 0
        ? 'Importare un elenco clienti con la colonna del venditore.'
        : `Venditori conosciuti: ${list(known.slice(0, 20))}${known.length > 20 ? ', …' : ''}.`,
  }),
  'successor-gone': ({ name }) => ({
    message: `I clienti non possono passare a ${name}, che non c’è più.`,
    hint: 'Indicare con --to un venditore in attività, oppure lasciar scegliere il programma.',
  }),
  'binary-on-screen': ({ format }) => ({
    message: `Il formato «${format}» non si può mostrare sullo schermo.`,
    hint: 'Indicare un file con --output.',
  }),
  'work-needs-terminal': () => ({
    message: 'Si lavora alla lista solo da un terminale: qui nessuno può rispondere.',
    hint: 'Altrimenti: un contatto con «riconquista esito CODICE ESITO», oppure la lista in un file («riconquista chiamate --output lista.xlsx»), che compilata si riporta con «riconquista importa lista.xlsx».',
  }),
  'options-exclude': ({ flags }) => ({
    message: `${flags.join(' e ')} non si possono usare insieme.`,
    hint: 'Sceglierne una sola.',
  }),
  'not-a-count': ({ text, flag }) => ({
    message: `«${text}» non va bene per ${flag}.`,
    hint: 'Serve un numero intero maggiore di zero.',
  }),
  'answer-needed': ({ flag, what }) => ({
    message: `Manca un’informazione: ${what}.`,
    hint: `Fuori da un terminale non si può chiedere: indicarla con ${flag}.`,
  }),
  'resolve-without-list': () => ({
    message: 'Tra questi file non c’è nessuna lista delle chiamate: --resolve non ha niente da decidere.',
    hint: null,
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
  'places-unknown': ({ missing }) => ({
    message:
      'Qui non c’è una cartella personale (manca HOME): non si sa dove stanno impostazioni e database.',
    hint: `Indicare ${missing.map((name) => PLACES[name] ?? name).join(' e ')}.`,
  }),
  'bad-settings-file': ({ file, problem }) => ({
    message: `Il file delle impostazioni ${file} non si può usare: ${problem}.`,
    hint: 'Correggerlo o spostarlo altrove, poi riprovare.',
  }),
  'folder-missing': ({ folder }) => ({
    message: `La cartella ${folder} non c’è.`,
    hint: 'Crearla, oppure controllare che il disco di rete sia collegato.',
  }),
  'folder-is-target': ({ folder, flag }) => ({
    message: `Con ${flag} i file resterebbero in ${folder}, da dove vengono presi.`,
    hint: 'Indicare un’altra cartella, anche dentro la prima.',
  }),
  'folder-unusable': ({ folder, reason }) => ({
    message: `Nella cartella ${folder} non si può lavorare (${reason}).`,
    hint: 'Serve il permesso di leggere, spostare e scrivere file.',
  }),
  'folder-busy': ({ folder }) => ({
    message: `Un’altra importazione sta già lavorando nella cartella ${folder}.`,
    hint: 'Riprovare quando è finita.',
  }),
  'folder-files-failed': ({ failed, files, folder }) => ({
    message:
      failed.length === 1
        ? `Un file su ${files} non è stato importato: ${failed[0]}.`
        : `${failed.length} file su ${files} non sono stati importati: ${list(failed)}.`,
    hint: `Perché, lo dice il file .txt che sta accanto a ciascuno in ${folder}. Corretto, un file si rimette nella cartella di partenza.`,
  }),
  'path-not-for-cron': ({ path }) => ({
    message: `Il percorso ${path} contiene un a capo: in un crontab non si può scrivere.`,
    hint: 'Dare un altro nome alla cartella o al file.',
  }),
  'file-missing': ({ file }) => ({
    message: `Il file ${file} non c’è.`,
    hint: 'Controllare il nome e la cartella in cui ci si trova.',
  }),
  'file-unreadable': ({ file, reason }) => ({
    message: `Il file ${file} non si può leggere (${reason}).`,
    hint: 'Controllare che sia un file e che ci sia il permesso di leggerlo.',
  }),
  'file-changed': ({ file }) => ({
    message: `Il file ${file} è cambiato mentre veniva letto: non è stato scritto nulla.`,
    hint: 'Aspettare che il programma che lo scrive abbia finito, poi riprovare.',
  }),
  'not-a-regular-file': ({ file }) => ({
    message: `${file} non è un file vero e proprio: da una pipe o da un dispositivo si legge una volta sola, e qui serve di più.`,
    hint: 'Salvare prima i dati in un file e importare quello.',
  }),
  'file-empty': ({ file }) => ({
    message: `Il file ${file} è vuoto.`,
    hint: 'Ripetere l’esportazione dal gestionale.',
  }),
  'file-not-text': ({ file, looksLike }) => ({
    message: `Il file ${file} non è un CSV: sembra un file ${looksLike === 'binary' ? 'binario' : looksLike}.`,
    hint: 'Aprirlo nel foglio di calcolo e salvarlo come «CSV (delimitato dal separatore di elenco)».',
  }),
  'no-header': ({ file, looked, found, columns, command }) => ({
    message: `Nel file ${file} non si riconosce la riga delle intestazioni.`,
    hint: [
      'Servono le colonne di un elenco clienti (codice o nome) oppure di un elenco documenti (cliente, data, importo).',
      `Colonne cercate: ${looked.join('; ')}.`,
      ...(found.length === 0 ? [] : [`Colonne trovate: ${found.join('; ')}.`]),
      'Le colonne del file, con i primi valori:',
      ...columns.map(columnLine),
      ...(command === null
        ? [
            'Per dire quali sono si usa --map con il numero della colonna, per esempio:',
            `  riconquista import ${quoted(file)} --map customerName=#1 --map placedOn=#2 --map amount=#3`,
          ]
        : ['A giudicare dai valori si potrebbe leggere così (da verificare):', `  ${command}`]),
    ].join('\n  '),
  }),
  'turnover-without-year': ({ file, column }) => ({
    message: `Nel file ${file} la colonna «${column}» indica il mese, ma l’anno non c’è.`,
    hint: 'Aggiungere una colonna «Anno», oppure, se l’anno sta in una colonna con un altro nome, indicarla con --map year=COLONNA.',
  }),
  'received-invoices': ({ file }) => ({
    message: `Il file ${file} è l’elenco delle fatture ricevute: i clienti non ci sono.`,
    hint: 'Nel portale Fatture e Corrispettivi esportare la tabella delle fatture emesse.',
  }),
  'incomplete-header': ({ file, line, kind, known, missing, columns, command }) => ({
    message: `Nel file ${file} le intestazioni (riga ${line}) non bastano: ${lacking(missing.map((item) => labels.requirements[item]))}.`,
    hint: [
      kind === 'customers'
        ? 'Per i clienti serve il codice o il nome.'
        : 'Per i documenti servono il cliente, la data e l’importo.',
      `Riconosciute: ${known.map(({ field, header }) => `${labels.fields[field]} = «${header}»`).join(', ')}.`,
      'Le colonne del file, con i primi valori:',
      ...columns.map(columnLine),
      ...(command === null
        ? ['Per dire quale colonna è si usa --map campo="Intestazione" oppure --map campo=#3.']
        : ['A giudicare dai valori si potrebbe leggere così (da verificare):', `  ${command}`]),
    ].join('\n  '),
  }),
  'unknown-profile': ({ name, known }) => ({
    message: `Nessun profilo si chiama «${name}».`,
    hint: known.length === 0 ? 'Non ce n’è ancora nessuno.' : `Profili salvati: ${list(known)}.`,
  }),
  'bad-profile-name': ({ name }) => ({
    message: `«${name}» non va bene come nome di un profilo.`,
    hint: 'Serve un nome di al massimo 60 caratteri, per esempio --save-profile "fatture gestionale".',
  }),
  'profile-of-one-file': ({ files }) => ({
    message: `Un profilo si salva da un solo file, e qui ce ne sono ${files}.`,
    hint: 'Importare i file uno alla volta, ciascuno con il suo --save-profile.',
  }),
  'unknown-sheet': ({ file, sheet, sheets }) => ({
    message: `${file} non ha un foglio «${sheet}».`,
    hint: `Fogli: ${sheets.map((name) => `«${name}»`).join(', ')}.`,
  }),
  'unknown-column': ({ file, column, field, found }) => ({
    message: `Nel file ${file} non c’è una colonna «${column}» che possa essere «${field}».`,
    hint: `Colonne trovate: ${found.join('; ')}.`,
  }),
  'not-a-mapping': ({ text }) => ({
    message: `«${text}» non associa un campo a una colonna.`,
    hint: 'Scriverlo come campo=Intestazione, per esempio --map name="Ragione sociale", oppure con il numero della colonna: --map name=#2.',
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
  'rejected-rows': ({ files }) => ({
    message: files
      .map(({ file, rejected, first }) =>
        rejected === 1
          ? `Nel file ${file} una riga non va bene (riga ${first}).`
          : `Nel file ${file} ${rejected} righe non vanno bene (la prima: riga ${first}).`,
      )
      .join('\n'),
    hint: 'Con --strict in questo caso non si scrive nulla. Senza --strict si importano le altre righe; con --dry-run --rejects FILE si vedono queste.',
  }),
  'unknown-customer': ({ code, similar }) => ({
    message: `Nessun cliente ha il codice «${code}».`,
    hint:
      similar.length === 0
        ? 'I codici si vedono con «riconquista dormant».'
        : `Codici simili: ${list(similar)}.`,
  }),
  'no-priority': ({ code }) => ({
    message: `Il cliente «${code}» non è fermo o è escluso dalle liste: non ha una priorità.`,
    hint: `Perché, si vede con «riconquista fermi --explain ${code}».`,
  }),
  'not-a-rating': ({ text, allowed }) => ({
    message: `«${text}» non dice che cosa si giudica e come.`,
    hint: `Scriverlo per esempio come potential=4. Si possono giudicare: ${list(allowed.map((name) => `${name} (${labels.fields[name]})`))}.`,
  }),
  'bad-rating': ({ what, value }) => ({
    message: `«${value}» non è un giudizio possibile per ${what} (${labels.fields[what]}).`,
    hint:
      what === 'margin'
        ? 'Il margine è una quota del fatturato tra 0 % e 100 %, per esempio 35%; con - si toglie.'
        : what === 'referrals'
          ? 'Le segnalazioni sono un numero di persone, per esempio 2; con - si tolgono.'
          : 'Un giudizio va da 1 a 5, o da 0% a 100%, oppure è alto, medio o basso; con - si toglie.',
  }),
  'same-customer': ({ code }) => ({
    message: `I due codici sono già lo stesso cliente (${code}).`,
    hint: 'Le unioni fatte si vedono con «riconquista cliente unioni».',
  }),
  'unknown-merge': ({ id, known }) => ({
    message: `Nessuna unione di clienti ha il numero ${id}.`,
    hint:
      known.length === 0 ? 'Non è ancora stato unito nessun cliente.' : `Numeri possibili: ${list(known)}.`,
  }),
  'merged-since': ({ id, later }) => ({
    message: `L’unione n. ${id} non si può sciogliere ora: il cliente rimasto è stato a sua volta unito a un altro (unione n. ${later}).`,
    hint: `Sciogliere prima quella: riconquista cliente separa ${later}`,
  }),
  'both-in-contact': ({ kept, merged, keptNext, mergedNext }) => ({
    message: `Con entrambi i clienti c’è un appuntamento: ${kept} il ${keptNext}, ${merged} il ${mergedNext}. Uno dei due andrebbe perso.`,
    hint: `Registrare prima com’è andato quello di ${merged}, con un esito che non ne fissa un altro, per esempio «riconquista esito ${merged} open».`,
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
  'remedy-is-withdrawn': ({ id }) => ({
    message: `Il rimedio n. ${id} è stato ritirato: non si può più segnare come fatto.`,
    hint: 'Annotarne uno nuovo con «riconquista remedy add».',
  }),
  'remedy-is-done': ({ id, doneOn }) => ({
    message: `Il rimedio n. ${id} è già segnato come fatto il ${doneOn}.`,
    hint: 'Se si è dovuto rimediare di nuovo, annotare un nuovo rimedio con «riconquista remedy add».',
  }),
  'too-many-news': ({ given }) => ({
    message: `Le novità da offrire insieme sono al massimo due, e qui ce ne sono ${given}.`,
    hint: 'Tenere le due che contano di più per il cliente.',
  }),
  'unknown-cause': ({ id, known }) => ({
    message: `Nessuna causa annotata ha il numero ${id}.`,
    hint:
      known.length === 0
        ? 'Non ce n’è ancora nessuna: riconquista causa add CODICE CAUSA'
        : `Numeri possibili: ${list(known.slice(0, 20))}.`,
  }),
  'no-cause-header': ({ file, found }) => ({
    message: `Nel file ${file} non si riconoscono le colonne con il codice del cliente e con la causa.`,
    hint: [
      'Servono le intestazioni Codice e Causa; possono esserci anche Detta da, Successo il e Note.',
      ...(found.length === 0 ? [] : [`Colonne trovate: ${found.join('; ')}.`]),
    ].join('\n  '),
  }),
  'owner-writes': ({ code }) => ({
    message: `Il cliente ${code} ci accusa di scorrettezza: per questo non si scrive un copione.`,
    hint: 'Scrive il titolare, di persona, dopo aver sentito chi c’era. Se la causa principale è un’altra: riconquista causa primary',
  }),
  'bad-gesture-name': ({ name }) => ({
    message: `«${name}» non va bene come nome di un gesto.`,
    hint: 'Servono lettere e cifre, con trattini al posto degli spazi, per esempio «calendario-da-parete»; come si chiama davvero va in --label.',
  }),
  'new-gesture-needs': ({ kind, missing }) => ({
    message: `Il gesto «${kind}» è nuovo: manca qualcosa per descriverlo.`,
    hint: `Aggiungere ${list(missing)}.`,
  }),
  'gesture-needs-amount': ({ kind }) => ({
    message: `Per il gesto «${gestureName(kind)}» (${kind}) serve l’importo.`,
    hint: 'Aggiungerlo, per esempio con --amount 120,00; una riduzione di prezzo si può indicare anche con --percent 5.',
  }),
  'gesture-takes-no-percent': ({ kind }) => ({
    message: `Il gesto «${gestureName(kind)}» (${kind}) non è una riduzione di prezzo: non si misura in percentuale.`,
    hint: 'Indicare l’importo con --amount.',
  }),
  'gesture-needs-expiry': ({ kind }) => ({
    message: `Il gesto «${gestureName(kind)}» (${kind}) si concede solo con una scadenza.`,
    hint: 'Aggiungerla, per esempio con --until 2027-01-31.',
  }),
  'expiry-not-after': ({ until, today }) => ({
    message: `La scadenza ${until} deve venire dopo oggi (${today}).`,
    hint: null,
  }),
  'not-an-amount': ({ text, flag }) => ({
    message: `«${text}» non è un importo che vada bene per ${flag}.`,
    hint: 'Scriverlo per esempio come 120,00.',
  }),
  'not-a-percent': ({ text, flag }) => ({
    message: `«${text}» non va bene per ${flag}.`,
    hint: 'Serve una percentuale maggiore di 0 e fino a 100, per esempio 5 oppure 2,5.',
  }),
  'amount-or-percent': () => ({
    message: 'Un gesto si indica con un importo oppure con una percentuale, non con tutti e due.',
    hint: 'Lasciare --amount oppure --percent.',
  }),
  'no-usual-order': ({ code }) => ({
    message: `Del cliente ${code} non si conosce nessun ordine: non si può stimare quanto costa una percentuale.`,
    hint: 'Indicare l’importo con --amount.',
  }),
  'margin-unknown': ({ code }) => ({
    message: `Del cliente ${code} non si conosce il margine: una riduzione di prezzo senza tetto non si concede.`,
    hint: `Indicare il suo con «riconquista cliente valuta ${code} margin=35%», oppure quello dell’azienda con «riconquista config marginShare 0.35».`,
  }),
  'discount-above-cap': ({ askedPercent, mostPercent, marginPercent, capPercent, mostCents }) => ({
    message: `Una riduzione del ${percent(askedPercent)} supera il tetto: al massimo ${percent(mostPercent)}, cioè il ${percent(capPercent)} di un margine del ${percent(marginPercent)}.`,
    hint:
      mostCents === null
        ? 'Il tetto è l’impostazione discountCap.'
        : `Su un ordine come quelli soliti sono al massimo ${money(mostCents)}. Il tetto è l’impostazione discountCap.`,
  }),
  'gesture-above-cap': ({ code, kind, capCents, spentCents, costCents }) => ({
    message: `Per il gesto «${gestureName(kind)}» (${kind}) il tetto è di ${money(capCents)} per cliente in dodici mesi: al cliente ${code} ne sono già stati dedicati ${money(spentCents)}, e questo ne costerebbe ${money(costCents)}.`,
    hint: `Il tetto si cambia con «riconquista gesto add ${kind} --cap IMPORTO».`,
  }),
  'budget-exhausted': ({ code, year, budgetCents, spentCents, costCents, instead }) => ({
    message: `Il budget ${year} per i vantaggi è di ${money(budgetCents)}: ne sono già stati concessi ${money(spentCents)}, e questo ne costerebbe ${money(costCents)}.`,
    hint:
      instead === null
        ? 'Il budget è l’impostazione gestureBudget.'
        : `Si può offrire un’attenzione: «${gestureName(instead)}», con «riconquista gesto give ${code} ${instead}». Il budget è l’impostazione gestureBudget.`,
  }),
  'already-compensated': ({ code, kind, givenOn }) => ({
    message: `Il cliente ${code} ha già avuto un vantaggio: «${gestureName(kind)}» (${kind}), il ${givenOn}. Un altro entro dodici mesi si concede solo se da allora abbiamo sbagliato di nuovo.`,
    hint: `Se è così, annotarlo con il giorno: riconquista causa add ${code} CAUSA --on GIORNO. Altrimenti offrire un’attenzione: riconquista gesto suggest ${code}`,
  }),
  'unknown-given-gesture': ({ id }) => ({
    message: `Nessun gesto concesso ha il numero ${id}.`,
    hint: 'I numeri si vedono con «riconquista gesto given».',
  }),
  'gesture-is-undone': ({ id, undoneOn }) => ({
    message: `Il gesto n. ${id} è già stato annullato il ${undoneOn}.`,
    hint: null,
  }),
  'contact-is-future': ({ day, today }) => ({
    message: `Il giorno ${day} deve ancora venire: oggi è il ${today}.`,
    hint: 'Per un appuntamento futuro usare --next.',
  }),
  'next-not-after': ({ next, on }) => ({
    message: `Il prossimo contatto (${next}) deve venire dopo questo (${on}).`,
    hint: null,
  }),
  'cut-too-late': ({ cut, horizonDays, end, latest }) => ({
    message: `Dal ${cut} i dati non coprono ${horizonDays} giorni: l’ultimo acquisto conosciuto è del ${end}.`,
    hint: `Scegliere un giorno fino al ${latest}, oppure un orizzonte più corto con --horizon.`,
  }),
  'outcome-needs': ({ outcome, flag }) => OUTCOME_NEEDS[flag](labels.outcomes[outcome]),
  'not-a-time': ({ text }) => ({
    message: `«${text}» non è un’ora del giorno.`,
    hint: 'Scriverla come 10:30.',
  }),
  'patience-not-met': ({ code, ...missing }) => ({
    message: `Per concludere che ${code} non si è mai fatto trovare ${lackingPatience(missingPatience(missing))}.`,
    hint: 'I tentativi si registrano con «riconquista esito CODICE no-answer --at 16:30»; quanta pazienza serve si vede con «riconquista config».',
  }),
  'was-reached': ({ code, on, outcome }) => ({
    message: `Non si può dire che ${code} non si è mai fatto trovare: il ${day(on)} ha risposto («${labels.outcomes[outcome]}»).`,
    hint: `Se quel contatto è sbagliato: riconquista esito undo ${code}`,
  }),
  'has-ordered': ({ code, on }) => ({
    message: `Non si può dire che ${code} non si è mai fatto trovare: il ${day(on)} ha ordinato di nuovo.`,
    hint: null,
  }),
  'list-without-outcomes': ({ file }) => ({
    message: `Il file ${file} è una lista delle chiamate, ma non ha più la colonna «${labels.columns.outcome}».`,
    hint: 'Rimettere la colonna con la sua intestazione, oppure ripartire dalla lista: riconquista chiamate --output lista.xlsx',
  }),
  'no-outcome-header': ({ file, found }) => ({
    message: `Nel file ${file} non si riconosce la riga delle intestazioni.`,
    hint: [
      'Servono almeno le colonne con il codice del cliente, l’esito e la data del contatto.',
      ...(found.length === 0 ? [] : [`Colonne trovate: ${found.join('; ')}.`]),
    ].join('\n  '),
  }),
  'refused-outcomes': ({ file, refused, first }) => ({
    message:
      refused === 1
        ? `Nel file ${file} una riga non si può registrare (riga ${first}).`
        : `Nel file ${file} ${refused} righe non si possono registrare (la prima: riga ${first}).`,
    hint: 'Con --strict in questo caso non si scrive nulla. Senza --strict si registrano le altre righe; con --dry-run si vede che cosa non va.',
  }),
  'unknown-contact': ({ text }) => ({
    message: `Nessun cliente ha il codice «${text}», e nessun contatto il numero ${text}.`,
    hint: 'I contatti di un cliente si vedono con «riconquista esito list CODICE».',
  }),
  'ambiguous-contact': ({ text }) => ({
    message: `${text} è il codice di un cliente, ma anche il numero del contatto di qualcuno.`,
    hint: `Indicare il cliente e il tentativo, per esempio: riconquista esito undo ${text} 1`,
  }),
  'unknown-attempt': ({ code, attempt, known }) => ({
    message: `Il cliente ${code} non ha un tentativo n. ${attempt}.`,
    hint:
      known.length === 0
        ? 'Non è ancora stato contattato.'
        : `Tentativi registrati: ${list(known.map((number) => String(number)))}.`,
  }),
  'never-contacted': ({ code }) => ({
    message: `Il cliente ${code} non è ancora stato contattato: non c’è nulla da annullare.`,
    hint: null,
  }),
  'already-undone': ({ code, attempt, undoneOn }) => ({
    message: `Il tentativo n. ${attempt} di ${code} è già stato annullato il ${day(undoneOn)}.`,
    hint: `Per annullarne uno precedente indicarne il numero: riconquista esito undo ${code} NUMERO`,
  }),
  'template-broken': ({ file, line, column, problem }) => ({
    message: `Nel modello ${file} c’è un errore alla riga ${line}, colonna ${column}: ${problem}.`,
    hint: 'Correggerlo, oppure cancellare il file: si torna al modello del programma. «riconquista templates check» controlla tutti i modelli.',
  }),
  'templates-faulty': ({ findings }) => ({
    message:
      findings === 1
        ? 'Un modello non rispetta le regole.'
        : `I modelli non rispettano le regole in ${findings} punti.`,
    hint: 'Correggere i file indicati, oppure cancellarli per tornare ai modelli del programma.',
  }),
  'scripts-need-folder': ({ flag }) => ({
    message: 'Un copione per ogni cliente si scrive in una cartella, e la cartella non è indicata.',
    hint: `Aggiungere ${flag} CARTELLA.`,
  }),
  'code-needed': ({ flag }) => ({
    message: 'Manca il codice del cliente.',
    hint: `Indicarlo, oppure chiedere i copioni di tutti i clienti fermi con ${flag}.`,
  }),
  'template-unknown': ({ place, similar }) => ({
    message: `Non c’è nessun modello «${place}».`,
    hint:
      similar.length > 0
        ? `Forse: ${similar.join(', ')}. «riconquista templates list» li elenca tutti.`
        : '«riconquista templates list» li elenca tutti.',
  }),
  'templates-unreadable': ({ file, reason }) => ({
    message: `Il modello ${file} non si può leggere (${reason}).`,
    hint: 'Un modello è un file di testo UTF-8 di al massimo 100 kB con estensione .liquid.',
  }),
  'unknown-cohort': ({ name, known }) => ({
    message: `Nessuna coorte si chiama «${name}».`,
    hint: known.length === 0 ? 'Non ce n’è ancora nessuna.' : `Coorti: ${list(known)}.`,
  }),
  'bad-cohort-name': ({ name }) => ({
    message: `«${name}» non va bene come nome di una coorte.`,
    hint: 'Serve un nome di al massimo 60 caratteri, per esempio autunno.',
  }),
  'cohort-exists': ({ name, frozenOn }) => ({
    message: `La coorte «${name}» esiste già: è stata fissata il ${frozenOn} e non si può più cambiare.`,
    hint: 'Scegliere un altro nome. Che cosa contiene, si vede con «riconquista coorti NOME».',
  }),
  'cohort-empty': ({ stopped }) => ({
    message:
      stopped === 0
        ? 'Non c’è nessun cliente fermo da fissare.'
        : `Non c’è nessun cliente da fissare: i ${stopped} clienti fermi sono tutti esclusi o già contattati.`,
    hint: 'Perché, si vede con --dry-run.',
  }),
  'cohort-changed': ({ name }) => ({
    message: `Mentre si decideva, i dati della coorte «${name}» sono cambiati: non è stato fissato nulla.`,
    hint: 'Ripetere il comando e guardare di nuovo i numeri.',
  }),
  'cohort-altered': ({ name }) => ({
    message: `La coorte «${name}» non è più quella fissata: qualcuno ha cambiato il database a mano.`,
    hint: 'Riprendere una copia di sicurezza di allora, oppure non usarla come prova.',
  }),
  'bad-share': ({ text, flag, mostPercent }) => ({
    message: `«${text}» non va bene per ${flag}.`,
    hint: `Serve una quota da 0 a ${mostPercent} %, per esempio 20% oppure 0.2.`,
  }),
  'simulation-needs-new-db': ({ db }) => ({
    message: `C’è già qualcosa: ${db}`,
    hint: 'Una simulazione crea un database nuovo e non tocca mai i Suoi dati: indicare con --db un file che non esiste, o nessuno.',
  }),
  'impossible-truth': () => ({
    message: 'Queste quote non possono essere vere insieme.',
    hint: 'Con la chiamata può ordinare solo chi viene raggiunto e non ha chiuso: abbassare --uplift o --base, o alzare --contact-rate.',
  }),
  'out-of-range': ({ text, flag, least, most }) => ({
    message: `«${text}» non va bene per ${flag}.`,
    hint: `Serve un numero intero da ${least} a ${most}.`,
  }),
  'belief-after-contact': ({ code, contactedOn }) => ({
    message: `Il cliente ${code} è già stato contattato il ${contactedOn}: un giudizio vale solo se dato prima.`,
    hint: 'Com’è andato il contatto si registra con «riconquista esito».',
  }),
  'belief-needs': ({ flag }) => ({
    message: 'Il giudizio non è completo.',
    hint: `Aggiungere ${flag}, per esempio: --lost --percent 20.`,
  }),
  'belief-both': () => ({
    message: 'Un cliente non può essere insieme perso e non perso.',
    hint: 'Lasciare solo --lost oppure solo --not-lost.',
  }),
  'bad-percent': ({ text }) => ({
    message: `«${text}» non è una probabilità da 0 a 100.`,
    hint: 'Scriverla per esempio come --percent 20.',
  }),
  'no-belief-columns': ({ file, found }) => ({
    message: `Il file ${file} non è un foglio di giudizi: mancano le colonne «Codice» e «Perso».`,
    hint: `I fogli si scrivono con «riconquista congela NOME --beliefs-out CARTELLA».${found.length === 0 ? '' : ` Colonne trovate: ${list(found)}.`}`,
  }),
  'channel-denied': ({ code, channel, reason }) => ({
    message: `Il cliente ${code} non si può contattare con il canale «${CHANNEL_LABELS[channel]}».`,
    hint: `${GATE_REASONS[reason]}.`,
  }),
  'channel-impossible': ({ code, channel }) => ({
    message: `Per il cliente ${code} manca il recapito per il canale «${CHANNEL_LABELS[channel]}».`,
    hint: 'Completare l’anagrafica e importarla di nuovo, oppure scegliere un altro --channel.',
  }),
  'permission-is-future': ({ day, today }) => ({
    message: `Il ${day} è nel futuro: oggi è il ${today}.`,
    hint: 'Indicare con --on il giorno in cui il cliente lo ha detto.',
  }),
  'check-is-future': ({ day, today }) => ({
    message: `Una verifica del ${day} è nel futuro: oggi è il ${today}.`,
    hint: 'Indicare con --on il giorno in cui il Registro ha risposto.',
  }),
  'reason-names-person': ({ word }) => ({
    message: `Il motivo nomina il cliente («${word}») e resterebbe nel registro delle operazioni.`,
    hint: 'Scriverlo in modo che non si capisca di chi si tratta, per esempio "richiesta scritta del 3 marzo".',
  }),
  'erasure-needs-yes': ({ code, flag }) => ({
    message: `Cancellare i dati del cliente ${code} non si può annullare e richiede una conferma.`,
    hint: `Fuori da un terminale non si può chiedere: aggiungere ${flag}.`,
  }),
  'no-register-results': ({ file, line, text }) => ({
    message: `Nel file ${file} non si riconosce nessuna risposta del Registro delle opposizioni (riga ${line}: «${text}»).`,
    hint: 'Ogni riga vuole un numero e la risposta (iscritto, non iscritto). Per un elenco di soli numeri: --result listed oppure --result not-listed.',
  }),
  'nobody-suppressed': ({ text }) => ({
    message: `«${text}» non corrisponde a nessuno che abbia chiesto di essere dimenticato.`,
    hint: 'Provare con il codice, la partita IVA, il codice fiscale, l’e-mail o il telefono di allora.',
  }),
  'erasure-unfinished': ({ path }) => ({
    message: `I dati sono stati cancellati, ma nel file ${path} ne possono restare tracce: un altro programma lo sta usando, oppure il disco è pieno.`,
    hint: 'Chiudere gli altri programmi e dare di nuovo un comando, per esempio «riconquista privacy log»: completerà la cancellazione.',
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
  'archive-damaged': ({ file }) => ({
    message: `Il file ${file} è danneggiato o incompleto.`,
    hint: 'Scaricarlo o esportarlo di nuovo, poi riprovare.',
  }),
  'archive-locked': ({ file }) => ({
    message: `Il file ${file} è protetto da una password.`,
    hint: 'Aprirlo con la password, salvarne una copia non protetta e importare quella.',
  }),
  'archive-nested': ({ file, entry }) => ({
    message: `L’archivio ${file} contiene un altro archivio (${entry}), che non viene aperto.`,
    hint: 'Estrarre i file in una cartella e indicare la cartella.',
  }),
  'archive-bomb': ({ file, entry }) => ({
    message: `Il file ${file} è stato rifiutato: «${entry}», una volta decompresso, sarebbe smisurato.`,
    hint: 'Nessuna esportazione produce un file simile: verificarne la provenienza.',
  }),
  'archive-too-large': ({ file, limitMegabytes }) => ({
    message: `${file} contiene troppi dati: se ne leggono al massimo ${limitMegabytes} MB.`,
    hint: 'Dividerlo in più parti, per esempio una per anno, e importarle una dopo l’altra.',
  }),
  'archive-too-many-files': ({ file, limit }) => ({
    message: `${file} contiene troppi documenti: se ne leggono al massimo ${limit}.`,
    hint: 'Dividerlo in più parti, per esempio una per anno, e importarle una dopo l’altra.',
  }),
  'workbook-format': ({ file, format }) => ({
    message: WORKBOOK_FORMATS[format](file),
    hint: 'Aprirlo nel foglio di calcolo e salvarlo, senza password, come «Cartella di lavoro di Excel (.xlsx)» oppure come CSV.',
  }),
  'xml-broken': ({ file, line }) => ({
    message: `Il contenuto XML di ${file} è danneggiato alla riga ${line}.`,
    hint: 'Scaricare o esportare di nuovo il file, poi riprovare.',
  }),
  'xml-doctype': ({ file }) => ({
    message: `Il file ${file} è stato rifiutato: contiene una dichiarazione DOCTYPE, che una fattura o un foglio di calcolo non ha mai.`,
    hint: 'Verificare la provenienza del file.',
  }),
  'xml-too-deep': ({ file, limit }) => ({
    message: `Il file ${file} è stato rifiutato: i suoi elementi sono annidati oltre ${limit} livelli.`,
    hint: 'Verificare la provenienza del file.',
  }),
  'xml-too-large': ({ file }) => ({
    message: `Il file ${file} è stato rifiutato: il file, o un testo al suo interno, è troppo lungo.`,
    hint: 'Verificare la provenienza del file.',
  }),
  'envelope-broken': ({ file }) => ({
    message: `Nel file firmato ${file} non si trova la fattura.`,
    hint: 'Scaricare di nuovo il file, oppure indicare la fattura in formato .xml.',
  }),
  'no-invoices': ({ file }) => ({
    message: `In ${file} non c’è nessuna fattura elettronica.`,
    hint: 'Indicare un file .xml o .xml.p7m di fattura, oppure una cartella o uno zip che ne contenga.',
  }),
  'issuer-needed': ({ file }) => ({
    message: `${file} è una fattura elettronica: da sola non dice se è emessa o ricevuta.`,
    hint: 'Indicare una volta per tutte la propria partita IVA: riconquista config issuer 01234567890 (oppure ogni volta con --issuer).',
  }),
  'issuer-unclear': ({ file, candidates, flag }) => ({
    message: `Non è chiaro quali fatture di ${file} siano le vostre: le emettono più aziende.`,
    hint: [
      `Indicare la vostra partita IVA con ${flag}.`,
      ...(candidates.length > 0 ? [`Chi ne ha emesse di più: ${candidates.join('; ')}.`] : []),
    ].join(' '),
  }),
  'issuer-unknown': ({ file, issuer, candidates }) => ({
    message: `In ${file} nessuna fattura è emessa da «${issuer}».`,
    hint: `Chi ne ha emesse: ${candidates.join('; ')}.`,
  }),
  'doctor-found': ({ findings }) => ({
    message:
      findings === 1 ? 'C’è una cosa da mettere a posto.' : `Ci sono ${findings} cose da mettere a posto.`,
    hint: null,
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
