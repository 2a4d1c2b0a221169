import type { Channel } from '../domain/channel.ts';
import type { OutcomeKind } from '../domain/outcome.ts';
import { labels as english } from './en/labels.ts';
import { labels as italian } from './it/labels.ts';

/** How people write outcomes besides the names that our own lists give them; folded: no accents, lower case, single blanks. */
const OUTCOME_SYNONYMS: Readonly<Record<OutcomeKind, readonly string[]>> = {
  'no-answer': [
    'nessuna risposta',
    'non ha risposto',
    'assente',
    'occupato',
    'segreteria',
    'no reply',
    'busy',
    'voicemail',
  ],
  'wrong-contact': ['numero sbagliato', 'numero errato', 'recapito errato', 'wrong number'],
  callback: ['richiamare', 'ricontattare', 'risentire', 'call back', 'to call back'],
  open: ['disponibile', 'interessato', 'interested'],
  maybe: ['perhaps'],
  meeting: ['incontro', 'visita fissata', 'appointment'],
  quote: ['preventivo', 'offerta', 'quotation'],
  ordered: ['ordine', 'ordinato', 'order'],
  'not-now': ['non ora', 'piu avanti', 'later'],
  refused: ['rifiuto', 'rifiutato', 'ha rifiutato', 'non interessato', 'not interested'],
  impossible: ['impossibile', 'cannot buy'],
  delisted: ['depennato', 'tolto dai fornitori', 'struck off'],
  insolvent: ['insoluto', 'insoluti'],
  objection: [
    'opposizione',
    'non contattare',
    'non chiamare',
    'non richiamare',
    'do not contact',
    'do not call',
    'opt out',
  ],
  'never-reached': ['irraggiungibile', 'irreperibile', 'unreachable'],
};

const CHANNEL_SYNONYMS: Readonly<Record<Channel, readonly string[]>> = {
  phone: ['tel', 'telefonata', 'chiamata', 'cellulare', 'call', 'telephone'],
  visit: ['visita in sede', 'di persona', 'in person'],
  email: ['mail', 'e mail', 'posta elettronica'],
  sms: ['messaggio', 'text message'],
  whatsapp: ['whats app', 'wa'],
  letter: ['posta', 'raccomandata', 'post'],
};

/** Every way of writing each outcome and channel, as labelled in both languages and otherwise; not folded. */
export const OUTCOME_CELLS: readonly (readonly [string, OutcomeKind])[] = [
  ...labelled(italian.outcomes),
  ...labelled(english.outcomes),
  ...synonyms(OUTCOME_SYNONYMS),
];
export const CHANNEL_CELLS: readonly (readonly [string, Channel])[] = [
  ...labelled(italian.channels),
  ...labelled(english.channels),
  ...synonyms(CHANNEL_SYNONYMS),
];
/** Names and labels of one language. */
function labelled<Name extends string>(labels: Readonly<Record<Name, string>>): [string, Name][] {
  const names = Object.keys(labels) as Name[];
  return names.flatMap((name): [string, Name][] => [
    [name, name],
    [labels[name], name],
  ]);
}

function synonyms<Name extends string>(table: Readonly<Record<Name, readonly string[]>>): [string, Name][] {
  const names = Object.keys(table) as Name[];
  return names.flatMap((name) => table[name].map((text): [string, Name] => [text, name]));
}
