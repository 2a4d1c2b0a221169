import type { Channel } from '../../domain/channel.ts';
import type { TimeSlot } from '../../domain/time-slot.ts';
import type { ContactsWords, OrderFacts } from '../contacts-words.ts';
import { formatsFor } from '../format.ts';

const { day, integer } = formatsFor('it');

const HOURS: Readonly<Record<TimeSlot, readonly [string, string]>> = {
  'early-morning': ['9', '11'],
  'late-morning': ['11', '13'],
  afternoon: ['14', '16'],
  'late-afternoon': ['16', '18'],
  evening: ['18', '20'],
  saturday: ['10', '19'],
};

/** After `una fascia oraria`. */
const OF_SLOT: Readonly<Record<TimeSlot, string>> = {
  'early-morning': 'della prima mattina',
  'late-morning': 'della tarda mattinata',
  afternoon: 'del primo pomeriggio',
  'late-afternoon': 'del tardo pomeriggio',
  evening: 'della sera',
  saturday: 'del sabato',
};

const BY_CHANNEL: Readonly<Record<Channel, string>> = {
  phone: 'per telefono',
  visit: 'con una visita',
  email: 'per e-mail',
  sms: 'con un SMS',
  whatsapp: 'su WhatsApp',
  letter: 'con una lettera',
};

const between = (slot: TimeSlot) =>
  `${slot === 'saturday' ? 'sabato ' : ''}tra le ${HOURS[slot][0]} e le ${HOURS[slot][1]}`;
const hours = (slot: TimeSlot) => HOURS[slot].join('–');
const order = ({ number, placedOn }: OrderFacts) =>
  number === null
    ? `acquisto del ${day(placedOn)} (dall’elenco clienti)`
    : `ordine ${number} del ${day(placedOn)}`;

/** What is missing, as it stands in a list. */
export function missingPatience(missing: {
  readonly attempts: number;
  readonly channels: number;
  readonly slots: readonly TimeSlot[];
  readonly days: number;
}): string[] {
  const { attempts, channels, slots, days } = missing;
  const parts: string[] = [];
  if (attempts > 0) parts.push(attempts === 1 ? 'un tentativo' : `${attempts} tentativi`);
  if (channels > 0) parts.push(channels === 1 ? 'un altro canale' : `altri ${channels} canali`);
  for (const slot of slots) parts.push(`una fascia oraria ${OF_SLOT[slot]} (${hours(slot)})`);
  if (days > 0) {
    parts.push(
      days === 1
        ? 'un altro giorno tra il primo e l’ultimo tentativo'
        : `altri ${days} giorni tra il primo e l’ultimo tentativo`,
    );
  }
  return parts;
}

export const contacts: ContactsWords = {
  slots: {
    'early-morning': 'prima mattina',
    'late-morning': 'tarda mattinata',
    afternoon: 'primo pomeriggio',
    'late-afternoon': 'tardo pomeriggio',
    evening: 'sera',
    saturday: 'sabato',
  },
  trySlot: (slot) => `provare ${between(slot)}`,
  hours,
  purposes: { 'win-back': 'riconquista', 'thank-you': 'ringraziamento', 'follow-up': 'come concordato' },
  because: {
    'thank-you': 'Ha ordinato di nuovo: va ringraziato.',
    'follow-up': 'È tornato a comprare, e si era rimasti d’accordo di risentirsi.',
  },
  states: {
    'never-contacted': 'mai contattato',
    'in-conversation': 'in corso',
    reactivated: 'riattivato, da ringraziare',
    watched: 'sorvegliato',
    relapsed: 'ricaduto',
    closed: 'chiuso',
  },
  columns: {
    when: 'Orario consigliato',
    at: 'Ora',
    purpose: 'Scopo',
    step: 'Prossimo passo',
    undone: 'Annullato il',
    returnedOn: 'Tornato il',
    evidence: 'Ordine',
    secondOrder: 'Secondo ordine',
    thanks: 'Ringraziato il',
    watchedUntil: 'Sorvegliato fino al',
    relapse: 'Ricaduta',
    contactedOn: 'Data',
  },
  nextAttempt: (on, slot, channel) =>
    `Prossimo tentativo: ${[on, ...(slot === null ? [] : [between(slot)]), BY_CHANNEL[channel]].join(', ')}.`,
  patience: (soFar, asked) =>
    `Finora: tentativi ${integer(soFar.attempts)} su ${integer(asked.attempts)}, canali ${integer(soFar.channels)} su ${integer(asked.channels)}, fasce orarie ${integer(soFar.slots)} su ${integer(asked.slots)}, giorni ${integer(soFar.days)} su ${integer(asked.days)}.`,
  patienceMet: (code) =>
    `Più di così non serve: per concludere che non si è mai fatto trovare, riconquista esito ${code} never-reached`,
  undo: {
    undone: (name, outcome, on, attempt) =>
      `${name}: annullato il tentativo ${integer(attempt)} del ${on} («${outcome}»). Resta nella storia, ma non conta più.`,
    lifted: 'Cade anche l’opposizione, che veniva solo da questo contatto.',
    kept: 'L’opposizione resta in vigore: risulta anche altrove.',
    causeToo: (cause) => `Cade anche la causa annotata con quel contatto: ${cause}.`,
  },
  list: {
    title: (code, name) => `${name} (${code})`,
    none: 'Nessun contatto registrato.',
    inConversation: (attempts, since) =>
      attempts === 1
        ? `In corso dal ${day(since)}, un contatto.`
        : `In corso dal ${day(since)}, ${integer(attempts)} contatti.`,
    nextOn: (on, purpose, slot) =>
      `${purpose === 'thank-you' ? 'Da ringraziare' : 'Prossimo contatto'}: ${day(on)}${slot === null ? '' : `, provare ${between(slot)}`}.`,
    returned: (evidence, openedOn) =>
      `Riattivato: ${order(evidence)}, dopo il primo contatto del ${day(openedOn)}.`,
    secondOrder: (evidence) => `Ha già comprato di nuovo: ${order(evidence)}.`,
    thankYouDue: (on) => `Da ringraziare: dal ${day(on)}.`,
    thanked: (on) => `Ringraziamento: ${day(on)}.`,
    watchedUntil: (on) => `Sorvegliato fino al ${day(on)}.`,
    relapsed: (on) => `Ricaduto: dal ${day(on)} tace di nuovo oltre il suo limite.`,
    relapseCause: (before, after, isSame) => {
      if (isSame === true) return `La causa è la stessa di prima: ${before}.`;
      if (isSame === false) return `La causa di prima era «${before}», quella di adesso è «${after}».`;
      return before === null
        ? `La causa di prima non è nota${after === null ? ', e nemmeno quella di adesso' : `, quella di adesso è «${after}»`}.`
        : `La causa di prima era «${before}», quella di adesso non è nota.`;
    },
    closed: (outcome) => `La storia è chiusa: «${outcome}».`,
    closedByReturn: 'La storia è chiusa: il cliente è tornato a comprare.',
  },
  watched: {
    none: 'Nessun cliente è tornato negli ultimi dodici mesi dopo un contatto.',
    listed: ({ watched, reordered, relapsed, thankYousDue }) =>
      `${watched === 1 ? 'Un cliente tornato' : `${integer(watched)} clienti tornati`} negli ultimi dodici mesi: con un secondo ordine ${integer(reordered)}, ricaduti ${integer(relapsed)}, da ringraziare ${integer(thankYousDue)}.`,
    sameCause: 'stessa causa',
    otherCause: 'altra causa',
    unknownCause: 'causa non nota',
  },
  import: {
    columns: (pairs) => `Colonne: ${pairs.map(([field, column]) => `${field} = «${column}»`).join(', ')}.`,
    counts: ({ read, stored, unchanged, conflicts, skipped, rejected }) =>
      `Righe lette ${integer(read)}: registrate ${integer(stored)}, già registrate ${integer(unchanged)}, in conflitto ${integer(conflicts)}, saltate ${integer(skipped)}, scartate ${integer(rejected)}.`,
    undone: (undone) =>
      undone === 1
        ? 'Uno dei contatti già registrati era stato annullato, e tale resta.'
        : `${integer(undone)} dei contatti già registrati erano stati annullati, e tali restano.`,
    conflict: (line, { day: on, channel, outcome, id }) =>
      `riga ${line}: del ${day(on)} c’è già un contatto diverso (${channel}, «${outcome}»). Se è quello sbagliato: riconquista esito undo ${id}`,
    fields: {
      code: 'codice cliente',
      outcome: 'esito',
      channel: 'canale',
      on: 'data',
      at: 'ora',
      next: 'prossima data',
      cause: 'causa detta dal cliente',
      step: 'prossimo passo',
      answer: 'risposta',
      minutes: 'minuti',
      notes: 'note',
      seller: 'venditore',
    },
  },
  askAt: 'A che ora? (per esempio 10:30; Invio per saltare)',
  badTime: 'Scrivere un’ora come 10:30.',
  askStep: 'Qual è il prossimo passo?',
  askNeededCause: 'Perché non può più comprare?',
};
