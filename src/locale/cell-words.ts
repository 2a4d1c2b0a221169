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
  insolvent: ['insolut', 'insolv', 'bloccat', 'blocco', 'moros', 'non paga', 'blocked', 'unpaid'],
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
  unwanted: ['non gradit', 'indesiderat', 'esclus', 'non servire', 'unwanted', 'excluded'],
  active: ['attiv', 'active', 'regolare', 'aperto'],
} as const;

/** Columns in which yes means blocked, usually over unpaid invoices. */
export const BLOCKED_HEADERS = new Set(['bloccato', 'blocco']);

/** Documents that reduce what was bought. Whole words: "compreso" is no return. */
export const CREDIT_NOTE =
  /\b(?:not[ae] (?:di )?(?:ac)?credito|n ?c|ncr|na|credit (?:note|memo)|creditnote|res[oi]|storno|td0[48])\b/;

/**
 * Documents that are no purchase: cancelled, refunded in full, or never issued. Whole words: stationery (cancelleria) is
 * not cancelled, and what was refunded in part was bought.
 */
export const NO_PURCHASE =
  /^quotes?$|^(?!partial).*\b(?:annullat[aoie]|bozz[ae]|pro ?forma|preventiv[oi]|offert[ae]|stornat[aoie]|rimborsat[aoie]|cancell?ed|cancellat[aoie]|refunded|voided|void|draft|quotation|autofattur[ae]|failed|td1[6-9])\b/;

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

/** `lunedì 5 marzo 2026`, `Fri, 12 Dec 2014`: the weekday before a written day says nothing new. */
export const WEEKDAY_BEFORE =
  /^(?:lun(?:ed[iì])?|mar(?:ted[iì])?|mer(?:coled[iì])?|gio(?:ved[iì])?|ven(?:erd[iì])?|sab(?:ato)?|dom(?:enica)?|mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:r|rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)['.]?,?\s+(?=\d{1,2}[^:\d]|\p{L})/iu;
