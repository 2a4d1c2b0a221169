import type { CauseWords } from '../cause-words.ts';
import { formatsFor } from '../format.ts';

const { integer } = formatsFor('it');

export const cause: CauseWords = {
  help: {
    arguments: {
      causeId: 'numero della causa (si vede con «riconquista causa list»); auto la rimette alla regola',
      causeFile: 'file CSV o .xlsx con il codice del cliente e la causa',
    },
    subcommands: {
      show: 'mostra perché si è fermato un cliente, e che cosa gli si può promettere',
      primary: 'indica a mano la causa principale di un cliente, oppure la rimette alla regola (auto)',
      withdraw: 'ritira una causa annotata per errore',
      import: 'annota molte cause da un file: codice, causa, detta da, successo il, note',
      remedyShow: 'mostra un rimedio e a chi è stato promesso',
    },
    options: {
      importedBy: 'chi le ha dette, dove il file non lo dice: seller (venditore) o customer (cliente)',
      department: 'reparto che ha rimediato (altrimenti quello della causa)',
    },
  },
  columns: {
    primary: 'Principale',
    failing: 'Che cosa mette in dubbio',
    warned: 'Avvisato',
    controllable: 'Ci si può fare qualcosa',
    canChange: 'Può cambiare',
    week: 'Settimana',
    promisedOn: 'Promesso il',
    spokenOn: 'Sentito il',
    failedOn: 'Smentito il',
  },
  fields: {
    code: 'codice cliente',
    cause: 'causa',
    saidBy: 'detta da',
    happenedOn: 'successo il',
    note: 'note',
  },
  failings: { competence: 'competenza', integrity: 'correttezza' },
  added: (name, text) => `${name}: causa annotata, «${text}».`,
  withdrawnCause: (name, text) => `${name}: causa ritirata, «${text}». Non conta più.`,
  none: 'Nessuna causa annotata.',
  undated: (id, code, kind) =>
    `Quando è successo? Senza il giorno il rimedio resta promesso anche se non ha retto. Per indicarlo: riconquista causa ritira ${id}, poi riconquista causa add ${code} ${kind} --on GIORNO`,
  forOwner:
    'Qui non serve un copione e non deve chiamare il venditore: scrive il titolare, di persona, dopo aver sentito chi c’era. Il cliente non compare nelle liste dei venditori.',
  show: {
    title: (code, name) => `${name} (${code})`,
    chosen: (text) => `Causa principale: ${text}, indicata a mano.`,
    byRule: {
      customer: (text) => `Causa principale: ${text}, detta dal cliente.`,
      seller: (text) => `Causa principale: ${text}, secondo il venditore.`,
    },
    opinions: (bySeller, byCustomer) =>
      `Secondo il venditore: ${bySeller ?? 'non risulta'}. Secondo il cliente: ${byCustomer ?? 'non risulta'}.`,
    promisable: (id, what, since) => `Si può promettere il rimedio n. ${id}: ${what}, dal ${since}.`,
    notPromisable: 'Nessun rimedio fatto: il copione non può dire che si è rimediato.',
    nextGesture: (code) => `Da che gesto cominciare: riconquista gesto suggest ${code}`,
  },
  import: {
    understood: ({ encoding, delimiter, headerLine }) =>
      `Letto come: ${encoding}, separatore «${delimiter}», intestazioni alla riga ${headerLine}.`,
    counts: ({ read, added, unchanged, skipped, rejected }) =>
      `Righe lette ${integer(read)}: nuove ${integer(added)}, già note ${integer(unchanged)}, saltate ${integer(skipped)}, scartate ${integer(rejected)}.`,
  },
  remedyTitle: (id, state) => `Rimedio n. ${id} (${state})`,
  remedyFacts: {
    cause: (text, department) =>
      department === null ? `Causa: ${text}.` : `Causa: ${text}. Reparto: ${department}.`,
    what: (what) => `Che cosa è cambiato: ${what}.`,
    news: (news) => `Novità da offrire insieme: ${news.join('; ')}.`,
    done: (day, owner, evidence) => `Fatto il ${day}. Responsabile: ${owner}. Prova: ${evidence}.`,
    failed: (day, code, name) =>
      `È successo di nuovo il ${day} a ${name} (${code}): i copioni non lo promettono più.`,
    withdrawn: (day) => `Ritirato il ${day}: i copioni non lo promettono più.`,
  },
  remedyAdded: (id) => `Rimedio n. ${id} annotato come fatto: i copioni lo possono promettere.`,
  remedyPlanned: (id) =>
    `Rimedio n. ${id} annotato, non ancora fatto: i copioni non lo promettono. Quando è fatto: riconquista remedy done ${id}`,
  remedyDone: (id) => `Rimedio n. ${id} fatto: i copioni lo possono promettere.`,
  remedyWithdrawn: (id) => `Rimedio n. ${id} ritirato: i copioni non lo promettono più.`,
  remedyTooEarly: (id, day, code) =>
    `Rimedio n. ${id} annotato, ma i copioni non lo promettono: la causa si è ripetuta dopo, il ${day} (cliente ${code}).`,
  broken: (id, what) => `Il rimedio n. ${id} (${what}) non ha retto: i copioni non lo promettono più.`,
  promisedTo: (customers, isHolding) => {
    if (isHolding) {
      return customers === 1
        ? 'È stato promesso a un cliente:'
        : `È stato promesso a ${integer(customers)} clienti:`;
    }
    return customers === 1
      ? 'Era stato promesso a un cliente: chiamarlo prima che se ne accorga da solo.'
      : `Era stato promesso a ${integer(customers)} clienti: chiamarli prima che se ne accorgano da soli.`;
  },
  promisedToNobody: 'Nessun copione lo ha promesso.',
  ownScript: 'copione',
  noRemedies: 'Nessun rimedio annotato.',
  states: { planned: 'da fare', done: 'fatto', failed: 'smentito', withdrawn: 'ritirato' },
};
