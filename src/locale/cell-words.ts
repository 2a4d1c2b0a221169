/** What cells of foreign files say, folded to lower case with single blanks, in Italian and English. */

/** Cells that mean "nothing". */
export const NOTHING_WORDS = new Set([
  '-',
  '--',
  '*',
  '**',
  '***',
  '/',
  'n.d.',
  'nd',
  'n/d',
  'n.a.',
  'n/a',
  '#n/d',
  '#n/a',
  '#rif!',
  '#ref!',
  '#valore!',
  '#value!',
  'null',
  'non presente',
  'non disponibile',
]);

export const YES_WORDS = new Set(['si', 'sì', 's', 'yes', 'y', '1', 'true', 'vero', 'x', 'subscribed', 'ok']);
export const NO_WORDS = new Set([
  'no',
  'n',
  '0',
  'false',
  'falso',
  'unsubscribed',
  'cleaned',
  'never_subscribed',
  'negato',
]);

/** Account states, by the beginning of the cell. */
export const STATUS_WORDS = {
  insolvent: ['insolut', 'insolv', 'bloccat', 'blocco', 'moros', 'insolvent', 'blocked', 'unpaid'],
  ceased: [
    'cessat',
    'chius',
    'fallit',
    'liquidazione',
    'in liquidazione',
    'ceased',
    'closed',
    'bankrupt',
    'dissolved',
  ],
  unwanted: ['non gradit', 'indesiderat', 'escluso', 'esclusa', 'non servire', 'unwanted', 'excluded'],
  active: ['attiv', 'active', 'regolare', 'ok', 'aperto', 'no'],
} as const;

/** Documents that reduce what was bought. */
export const CREDIT_NOTE_WORDS = [
  'nota di credito',
  'note di credito',
  'nota credito',
  'nota di accredito',
  'nota accredito',
  'n. credito',
  'n.c.',
  'credit note',
  'credit memo',
  'creditnote',
  'reso',
  'storno',
  'td04',
];

/** The same as whole cells: too short to look for inside longer ones. */
export const CREDIT_NOTE_CODES = new Set(['nc', 'na', 'ncr', 'td04', 'td08']);

/** Documents that are no purchase: cancelled, refunded, or never issued. */
export const NO_PURCHASE_WORDS = [
  'annullat',
  'bozza',
  'proforma',
  'pro forma',
  'pro-forma',
  'preventivo',
  'offerta',
  'stornat',
  'rimborsat',
  'cancel',
  'refunded',
  'voided',
  'void',
  'draft',
  'quote',
  'autofattura',
  'failed',
];

/** First cells of rows that add up the others. */
export const TOTAL_WORDS = new Set([
  'totale',
  'totali',
  'totale complessivo',
  'totale generale',
  'totale documenti',
  'totale fatture',
  'grand total',
  'total',
  'totals',
  'subtotale',
  'subtotal',
]);

export const MONTHS = new Map<string, number>(
  [
    ['gennaio', 'gen', 'january', 'jan'],
    ['febbraio', 'feb', 'february'],
    ['marzo', 'mar', 'march'],
    ['aprile', 'apr', 'april'],
    ['maggio', 'mag', 'may'],
    ['giugno', 'giu', 'june', 'jun'],
    ['luglio', 'lug', 'july', 'jul'],
    ['agosto', 'ago', 'august', 'aug'],
    ['settembre', 'set', 'sett', 'september', 'sep', 'sept'],
    ['ottobre', 'ott', 'october', 'oct'],
    ['novembre', 'nov', 'november'],
    ['dicembre', 'dic', 'december', 'dec'],
  ].flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);
