import type { BeliefWords } from '../belief-words.ts';
import { formatsFor } from '../format.ts';

const { decimal, integer } = formatsFor('it');
const customers = (count: number) => (count === 1 ? '1 cliente' : `${integer(count)} clienti`);

/** What sellers believe before they call. */
export const belief: BeliefWords = {
  noted: (name, isLost, percent, cause) =>
    `${name}: giudizio annotato, «${isLost ? 'perso' : 'non perso'}», ritorno probabile al ${decimal(percent, 1)} %${cause === null ? '' : `, causa «${cause}»`}.`,
  unchanged: (name) => `${name}: questo giudizio era già annotato.`,
  isLost: (isLost) => (isLost ? 'sì' : 'no'),
  taken: ({ file, read, noted, unchanged, blank, rejected }) =>
    `${file}: righe lette ${integer(read)}, giudizi annotati ${integer(noted)}, già noti ${integer(unchanged)}, non compilate ${integer(blank)}, scartate ${integer(rejected)}.`,
  rejectLine: (line, column, message) =>
    column === null ? `riga ${line}: ${message}` : `riga ${line}, colonna «${column}»: ${message}`,
  rejects: {
    'no-code': () => 'manca il codice del cliente.',
    'lost-missing': () => 'manca se è perso: scrivere sì oppure no.',
    'lost-or-not': (value) => `«${value}» non dice se è perso: scrivere sì oppure no.`,
    'percent-missing': () => 'manca la probabilità di ritorno, da 0 a 100.',
    'bad-percent': (value) => `«${value}» non è una probabilità da 0 a 100: scrivere per esempio 20.`,
    'unknown-cause': (value) => `«${value}» non è una causa dell’elenco in fondo al foglio.`,
    'unknown-customer': (value) => `nessun cliente ha il codice «${value}».`,
    'told-twice': (value) =>
      `il cliente «${value}» compare già più sopra con un altro giudizio: vale il primo.`,
    'after-contact': (value) =>
      `il cliente «${value}» è già stato contattato: un giudizio vale solo se dato prima.`,
  },
  sheets: (files) =>
    files.map(({ file, customers: count }) => `Scritto: ${file} (${customers(count)})`).join('\n'),
  readBack: (path) =>
    `I venditori compilano le ultime quattro colonne; poi: riconquista giudizio --from ${path}`,
  none: 'Nessun cliente fermo aspetta un giudizio.',
  columns: {
    lost: 'Perso',
    percent: 'Probabilità di ritorno (0-100)',
    cause: 'Causa',
    blocker: 'Ostacolo (privato)',
  },
  remarks: (causes) => [
    '# Come compilare: un giudizio per ogni cliente, prima di contattarlo. Le righe senza giudizio si possono lasciare vuote.',
    '# Perso: sì oppure no. Probabilità di ritorno: da 0 (non tornerà) a 100 (tornerà di sicuro).',
    '# Ostacolo: che cosa trattiene dal chiamare (timore, imbarazzo, …). Facoltativo e privato: non compare in nessun rapporto.',
    '# Causa, facoltativa, una di queste:',
    ...causes.map((cause) => `# ${cause}`),
  ],
  noSellerFile: 'senza-venditore',
  ask: {
    seller: 'Di quale venditore?',
    sellerChoice: (seller, missing) => `${seller} (senza giudizio: ${integer(missing)})`,
    intro: (count) =>
      `${count === 1 ? 'Un cliente aspetta' : `${customers(count)} aspettano`} un giudizio. Ogni risposta è salvata subito: con Ctrl-C ci si ferma, e la prossima volta si riprende da lì.`,
    customer: (place, count, name, code) => `${integer(place)} di ${integer(count)} · ${name} (${code})`,
    lost: 'È perso?',
    lostChoices: {
      lost: 'sì, è perso',
      'not-lost': 'no, non è perso',
      skip: 'non so, al prossimo',
      stop: 'basta per ora',
    },
    percent: 'Quanto è probabile che torni a comprare, da 0 a 100?',
    badPercent: 'Scrivere un numero da 0 a 100, per esempio 20.',
    cause: 'Perché si è fermato?',
    noCause: 'non lo so',
    blocker: 'Che cosa trattiene dal chiamarlo? (privato; Invio per saltare)',
    done: (noted, missing) =>
      `${noted === 1 ? '1 giudizio annotato' : `${integer(noted)} giudizi annotati`}; ancora senza giudizio: ${integer(missing)}.`,
  },
};
