import type { Moment } from '../../domain/contact-hours.ts';
import type { Day } from '../../domain/day.ts';
import { formatsFor } from '../format.ts';
import type { PrivacyWords } from '../privacy-words.ts';
import { CHANNEL_LABELS } from './labels.ts';
import { personal } from './personal.ts';

const { day, integer } = formatsFor('it');
const listed = (items: readonly string[]) => items.join(', ');

const fullDay = (on: Day) =>
  new Intl.DateTimeFormat('it-IT', { dateStyle: 'full', timeZone: 'UTC' }).format(Date.parse(on));

/** `lunedì 23 novembre 2026, dalle 9.00` */
const momentText = ({ day: on, minute }: Moment) =>
  `${fullDay(on)}, dalle ${Math.floor(minute / 60)}.${String(minute % 60).padStart(2, '0')}`;

const channels: PrivacyWords['channels'] = { ...CHANNEL_LABELS, all: 'tutti i canali' };

const source: PrivacyWords['source'] = (from, detail) => {
  switch (from) {
    case 'import':
      return detail === null ? 'elenco clienti' : `elenco clienti ${detail}`;
    case 'contact':
      return 'detto durante un contatto';
    case 'merge':
      return 'unione con un altro cliente';
    case 'duplicate':
      return `detto come cliente ${detail ?? ''}`;
    case 'request':
      return detail ?? 'detto dal cliente';
  }
};

export const privacy: PrivacyWords = {
  help: {
    subcommands: {
      objection: 'annota che il cliente non vuole essere contattato, su tutti i canali o su uno',
      consent: 'annota un consenso del cliente, oppure la sua revoca',
      show: 'mostra che cosa si può fare su ogni canale, perché, e tutto quello che il cliente ha detto',
      export: 'risponde a una richiesta di accesso: tutto quello che il database contiene sul cliente',
      forget: 'cancella tutti i dati di un cliente; nessuna importazione li riporterà',
      readmit: 'toglie dall’elenco dei dimenticati chi torna cliente di sua iniziativa',
      log: 'elenca che cosa è stato fatto, quando e perché, senza dire chi è stato dimenticato',
      rpo: 'numeri da verificare nel Registro pubblico delle opposizioni, e le risposte del Registro',
      rpoExport: 'scrive i numeri da verificare, uno per riga',
      rpoImport: 'legge le risposte del Registro: un numero per riga, con l’esito',
    },
    arguments: {
      mark: 'codice, partita IVA, codice fiscale, e-mail o telefono',
      results: 'file CSV con le risposte',
    },
    options: {
      objectionChannel: 'canale: phone, visit, email, sms, whatsapp, letter (altrimenti tutti: all)',
      consentChannel: 'canale: phone, visit, email, sms, whatsapp, letter oppure all (tutti)',
      toldOn: 'giorno in cui il cliente lo ha detto (altrimenti oggi)',
      source: 'come lo si sa: lettera, modulo, telefonata del …',
      textVersion: 'quale testo dell’informativa ha accettato',
      withdrawn: 'il cliente revoca il consenso',
      accessReason: 'chi lo chiede e come, per il registro delle operazioni',
      forgetReason: 'perché, senza nominare il cliente: resta nel registro delle operazioni',
      yes: 'non chiede conferma',
      everybody: 'non solo i clienti fermi: tutti quelli per cui serve la verifica',
      result: 'per un elenco di soli numeri: listed (sono iscritti) oppure not-listed (non lo sono)',
      checkedOn: 'giorno della risposta, se il file non lo dice (altrimenti oggi)',
    },
  },
  channels,
  kinds: { objection: 'opposizione', consent: 'consenso', withdrawal: 'consenso negato o revocato' },
  bases: {
    consent: 'consenso',
    'soft-spam': 'cliente esistente',
    'legitimate-interest': 'legittimo interesse',
    contract: 'contratto',
    none: 'nessuna',
    objection: 'opposizione',
  },
  actions: {
    objection: 'opposizione annotata',
    consent: 'consenso annotato',
    withdrawal: 'revoca annotata',
    export: 'dati consegnati al cliente',
    forget: 'cliente dimenticato',
    readmit: 'riammesso tra i clienti',
    'rpo-export': 'numeri da verificare scritti',
    'rpo-import': 'risposte del Registro lette',
  },
  columns: {
    status: 'Si può?',
    basis: 'Base',
    why: 'Perché',
    kind: 'Che cosa',
    toldOn: 'Giorno',
    source: 'Fonte',
    textVersion: 'Testo',
    doneOn: 'Giorno',
    action: 'Operazione',
    customer: 'Cliente',
    reason: 'Motivo',
    number: 'Numero',
    result: 'Esito',
  },
  recorded: ({ name, kind, channel, day: on }) => {
    const what = {
      objection: 'opposizione annotata',
      consent: 'consenso annotato',
      withdrawal: 'revoca annotata',
    };
    return `${name}: ${what[kind]} per ${channels[channel]}, dal ${day(on)}.`;
  },
  wasKnown: (name) => `${name}: era già annotato, non è cambiato nulla.`,
  stillClosed: (channel, since) =>
    `Per ${channels[channel]} non cambia nulla: il cliente ha detto di no il ${day(since)}, e questo consenso non è successivo.`,
  showTitle: (code, name) => `${name} (${code})`,
  historyTitle: 'Che cosa ha detto',
  noHistory: 'Finora nulla: né consensi né opposizioni.',
  registerTitle: 'Registro pubblico delle opposizioni',
  neverChecked: 'mai verificato',
  checked: (on, isListed, validUntil) => {
    if (isListed) return `iscritto (verificato il ${day(on)})`;
    const until = validUntil === null ? '' : `, vale fino al ${day(validUntil)}`;
    return `non iscritto (verificato il ${day(on)}${until})`;
  },
  callableFrom: (moment) => `Prossimo momento utile per telefonare: ${momentText(moment)}.`,
  notToday: (moment) => `Oggi non è giorno di telefonate. Prossimo momento utile: ${momentText(moment)}.`,
  source,
  since: ({ on, source: from, detail }) => {
    if (on === null) return null;
    if (from === 'order') return `ultimo ordine del ${day(on)}`;
    if (from === 'register') return `verifica del ${day(on)}`;
    return from === null ? day(on) : `${day(on)}, ${source(from, detail)}`;
  },
  log: { none: 'Nessuna operazione registrata.', forgotten: '(dimenticato)' },
  rpo: {
    none: 'Nessun numero da verificare.',
    listed: (numbers, customers) =>
      numbers === 1
        ? 'Un numero da verificare.'
        : `${integer(numbers)} numeri da verificare, di ${customers === 1 ? 'un cliente' : `${integer(customers)} clienti`}.`,
    next: 'Le risposte si leggono con: riconquista privacy rpo import FILE',
    imported: ({ listed: inRegister, notListed }) =>
      `Iscritti al Registro ${integer(inRegister)}, non iscritti ${integer(notListed)}.`,
    foreign: (numbers) =>
      numbers === 1
        ? 'Un numero non è di nessun cliente e non è stato conservato.'
        : `${integer(numbers)} numeri non sono di nessun cliente e non sono stati conservati.`,
    nothingNew: 'Nulla di nuovo: queste risposte c’erano già.',
    unread: {
      'no-number': (line, text) => `Riga ${line}: nessun numero di telefono («${text}»).`,
      'no-result': (line, text) => `Riga ${line}: non si capisce se il numero è iscritto («${text}»).`,
      'in-the-future': (line, text) => `Riga ${line}: la data è nel futuro («${text}»).`,
    },
    more: (lines) =>
      lines === 1 ? '… e un’altra riga non capita.' : `… e altre ${integer(lines)} righe non capite.`,
  },
  export: {
    title: (code, name, on) => `${name} (${code}): tutti i dati al ${day(on)}`,
    nothing: (tables) => `Nulla in: ${listed(tables)}.`,
    sources: 'Da quali file',
    ...personal,
  },
  forget: {
    ask: (name) => `Cancellare per sempre tutti i dati di ${name}? Non si può annullare.`,
    notDone: 'Non è stato cancellato nulla.',
    done: (rows, hashes) =>
      `Cancellato: ${rows === 1 ? 'una registrazione' : `${integer(rows)} registrazioni`}. Restano solo ${integer(hashes)} impronte cifrate, che servono a non far rientrare la persona con una nuova importazione.`,
    shared: (codes) =>
      codes.length === 1
        ? `Un altro cliente ha lo stesso numero o indirizzo e resta com’è: ${listed(codes)}.`
        : `Altri ${integer(codes.length)} clienti hanno lo stesso numero o indirizzo e restano come sono: ${listed(codes)}.`,
    backups: (files) =>
      `Queste copie di riserva contengono ancora i dati, da cancellare a mano: ${listed(files)}.`,
    exports: 'Lo stesso vale per gli elenchi già stampati o salvati altrove, e per il Vostro gestionale.',
  },
  readmitted: 'Riammesso: la prossima importazione lo porterà di nuovo tra i clienti.',
  forgottenRows: (rows) =>
    rows === 1
      ? '1 riga riguarda una persona che ha chiesto di essere dimenticata: è stata saltata.'
      : `${integer(rows)} righe riguardano persone che hanno chiesto di essere dimenticate: sono state saltate.`,
};
