import type { Day } from '../../domain/day.ts';
import { formatsFor } from '../format.ts';
import type { WorkWords } from '../work-words.ts';

const { day, integer } = formatsFor('it');
const WEEKDAYS = ['lunedì', 'martedì', 'mercoledì', 'giovedì', 'venerdì', 'sabato', 'domenica'];
/** 1970-01-01 was a Thursday. */
const weekday = (date: Day) => WEEKDAYS[(((Date.parse(date) / 86_400_000 + 3) % 7) + 7) % 7] ?? '';
const named = (date: Day) => `${weekday(date)} ${day(date)}`;

export const work: WorkWords = {
  outcomeKeys: {
    'no-answer': 'n',
    'wrong-contact': 's',
    callback: 'r',
    open: 'v',
    maybe: 'f',
    meeting: 'a',
    quote: 'p',
    ordered: 'o',
    'not-now': 'd',
    refused: 'e',
    impossible: 'c',
    delisted: 't',
    insolvent: 'i',
    objection: 'x',
    'never-reached': 'm',
  },
  commandKeys: { page: 'Tab', skip: '+', back: '-', undo: 'u', channel: 'l', keys: '?', quit: 'q' },
  commands: {
    page: 'scheda o copione',
    skip: 'saltare, si torna alla fine',
    back: 'il cliente di prima',
    undo: 'annullare l’ultimo esito registrato',
    channel: 'cambiare canale',
    keys: 'tutti i tasti',
    quit: 'smettere: si riprende da qui',
  },
  shortCommands: {
    skip: 'saltare',
    back: 'indietro',
    undo: 'annullare',
    channel: 'canale',
    keys: 'tasti',
    quit: 'smettere',
  },
  shortOutcomes: {
    'no-answer': 'non risponde',
    'wrong-contact': 'sbagliato',
    callback: 'richiamare',
    open: 'valuta',
    maybe: 'forse',
    meeting: 'appuntamento',
    quote: 'preventivo',
    ordered: 'ordinato',
    'not-now': 'non adesso',
    refused: 'non interessato',
    impossible: 'non può comprare',
    delisted: 'tolti dai fornitori',
    insolvent: 'insolvente',
    objection: 'non contattare',
    'never-reached': 'mai raggiunto',
  },
  title: (seller, date) => `${seller} · ${named(date)}`,
  recordedAlready: 'Questo contatto è già registrato: con u si annulla, con + si va avanti.',
  progress: (done, due) => `${integer(done)} di ${integer(due)}`,
  resumed: (outcome) => `Ripreso da dove si era rimasti: «${outcome}».`,
  kept: (outcome) => `Lasciato a metà: «${outcome}». Lo stesso tasto riprende da lì.`,
  overdue: (date) => `in ritardo dal ${day(date)}`,
  dueToday: 'oggi',
  dueLater: (date) => `per ${named(date)}`,
  again: (outcome) => `di nuovo, dopo «${outcome}»`,
  recorded: (outcome, date) => `già registrato: «${outcome}», ${day(date)}`,
  script: 'Il copione',
  written: (channel) => `Il testo (${channel})`,
  moreLines: (above, below) =>
    [...(above > 0 ? [`↑ ${integer(above)}`] : []), ...(below > 0 ? [`↓ ${integer(below)}`] : [])].join(
      ' · ',
    ),
  keysOf: { outcomes: 'Com’è andata', commands: 'Altro' },
  tabs: { toScript: 'copione', toCard: 'scheda' },
  ask: {
    outcome: 'Com’è andata?',
    seller: 'Di chi è la lista?',
    next: (usual) => (usual === null ? 'Quando risentirsi?' : `Quando risentirsi? (Invio: ${named(usual)})`),
    cause: 'Perché si è fermato, a suo dire?',
    answer: 'Che cosa ha detto, parola per parola?',
    step: (needed) => (needed ? 'Qual è il prossimo passo?' : 'Qual è il prossimo passo? (Invio: nessuno)'),
    minutes: (measured) => `Quanti minuti? (Invio: ${integer(measured)})`,
    channels: 'Che cosa non vuole più?',
    channel: 'Con quale canale?',
    plain: 'Com’è andata? (? per i tasti)',
  },
  hints: {
    next: 'per esempio 2/12, +7, domani, lunedì',
    choose: '↑↓ e Invio, oppure scrivere per cercare · Esc torna indietro',
    line: 'Invio conferma · Esc torna indietro',
  },
  notSaid: 'non l’ha detto',
  allChannels: 'non vuole più essere contattato affatto',
  onlyChannel: (channel) => `solo questo canale: ${channel}`,
  noMatch: 'Nessuna voce corrisponde.',
  problems: {
    needed: 'Questo serve: senza, l’esito non dice abbastanza.',
    'not-a-day': 'Non è una data. Per esempio 2/12, +7, domani, lunedì.',
    'not-after': 'Serve un giorno che venga dopo oggi.',
    'not-minutes': 'Servono i minuti, da 1 a 600.',
    'not-one': 'Non è tra le voci. Scrivere una parte del nome, oppure il numero.',
    'day-off': (date, proposed) =>
      `${named(date)} non si lavora. Invio: ${named(proposed)}. Con ! e Invio resta com’è.`,
  },
  unknownKey: (key) => `Il tasto «${key}» non serve a nulla qui. Con ? si vedono tutti.`,
  nothingToUndo: 'Oggi non è ancora stato registrato nulla su questa lista.',
  finished: (done) =>
    done === 1
      ? 'Per oggi è tutto: un contatto fatto.'
      : `Per oggi è tutto: ${integer(done)} contatti fatti.`,
  restOfWeek: (rows, first) =>
    rows === 1
      ? `Nella settimana ne resta uno, per ${named(first)}: con Invio si va avanti.`
      : `Nella settimana ne restano ${integer(rows)}, il primo per ${named(first)}: con Invio si va avanti.`,
  weekFinished: 'La lista della settimana è finita.',
  noList: (week) => `Per la settimana ${week} non c’è ancora una lista. Per prepararla: riconquista chiamate`,
  nothingDue: (rows, first) =>
    rows === 1
      ? `Per oggi non c’è nulla. Nella settimana resta un contatto, per ${named(first)}: riconquista lavora --day ${first}`
      : `Per oggi non c’è nulla. Nella settimana restano ${integer(rows)} contatti, il primo per ${named(first)}: riconquista lavora --day ${first}`,
  summary: ({ recorded, reached, left }) =>
    `Contatti di oggi: ${integer(recorded)}, clienti raggiunti: ${integer(reached)}, ancora da fare nella settimana: ${integer(left)}.`,
  leftDraft: (name) => `Ciò che era scritto per ${name} è conservato: riconquista lavora`,
  sellerLine: (due, later) => `da fare ${integer(due)}, più avanti ${integer(later)}`,
};
