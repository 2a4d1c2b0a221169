/** What the columns of a sheet of beliefs may be called, folded as headers are; the first is our own. */
export const BELIEF_HEADERS = {
  code: ['codice', 'code', 'codicecliente', 'customercode', 'codcliente'],
  lost: ['perso', 'lost', 'clienteperso', 'perduto'],
  percent: [
    'probabilitadiritorno',
    'probabilitadiritorno0100',
    'probabilita',
    'chanceofareturn',
    'chanceofareturn0100',
    'chance',
    'percent',
    'percentuale',
  ],
  cause: ['causa', 'cause', 'motivo', 'reason'],
  blocker: ['ostacolo', 'ostacoloprivato', 'blocker', 'blockerprivate'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type BeliefField = keyof typeof BELIEF_HEADERS;

/** Cells that say so or not, besides the words for yes and no; folded. */
export const LOST_WORDS: ReadonlySet<string> = new Set(['perso', 'persa', 'perduto', 'lost']);
export const NOT_LOST_WORDS: ReadonlySet<string> = new Set([
  'non perso',
  'non persa',
  'fermo',
  'not lost',
  'recuperabile',
  'dormant',
]);

/** How the rows below a sheet begin that say how to fill it in. */
export const REMARK = '# ';
