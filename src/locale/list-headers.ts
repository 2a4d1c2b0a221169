/**
 * The columns of a list of calls that has come back, folded: as our own lists head them in Italian and English, and as whoever
 * adds one may. Our own idea of the cause and the planned minutes stand in columns of other names, and are no answers.
 */
export const LIST_HEADERS = {
  row: words('riga row'),
  dueOn: words('dachiamareil callon'),
  code: words('codice code codicecliente codcliente customercode'),
  channel: words('canale channel'),
  on: words('contattatoil contactedon datacontatto contactdate data date'),
  at: words('ora oracontatto orario time'),
  outcome: words('esito outcome esitocontatto risultato result'),
  next: words('prossimadata nextdate prossimocontatto nextcontact'),
  cause: words('causadettadalcliente causetoldbythecustomer'),
  step: words('prossimopasso nextstep'),
  answer: words('rispostadelcliente customersanswer risposta answer'),
  minutes: words('minuti minutes durata duration'),
  notes: words('note notes annotazioni'),
} as const;

export type ListField = keyof typeof LIST_HEADERS;

/** Headers of ours by which a list is known even where its first column is gone. */
export const LIST_MARKS: ReadonlySet<string> = new Set(
  words(`dachiamareil callon contattatoil contactedon prossimadata nextdate causadettadalcliente causetoldbythecustomer
    rispostadelcliente customersanswer promessoperil promisedfor minutiprevisti plannedminutes passaggiodiconsegne handover
    percheeinelenco whylisted dachecosanascelapriorita whatmakesthepriority`),
);

/** All headers that our own lists have in either language: whatever else stands there somebody has added. */
export const OWN_LIST_HEADERS: ReadonlySet<string> = new Set([
  ...Object.values(LIST_HEADERS).flat(),
  ...LIST_MARKS,
  ...words(`venditore seller n no cliente customer referente contact citta city indirizzo address telefono phone email
    scopo purpose orarioconsigliato besttime tentativo attempt priorita priority valore value facilita ease ultimiordini
    lastorders ultimocontatto lastcontact primadicontattare beforecontacting causa cause rimedio remedy copione script`),
]);

/** The sheet of words to choose from that stands beside a list, in either language. */
export const CHOICES_SHEETS: ReadonlySet<string> = new Set(['Valori possibili', 'Possible values']);

function words(list: string): readonly string[] {
  return list.trim().split(/\s+/);
}
