import type { Claimed } from '../../domain/claims/verdict.ts';
import { formatsFor } from '../format.ts';
import type { ClaimWords } from '../report-words.ts';

const { integer, longDay, money, decimal } = formatsFor('it');
const percent = (share: number) => `${decimal(share * 100, 1)} %`;

function claimed(of: Claimed, kind: 'share' | 'difference' | 'ratio'): string {
  const value = (figure: number) => (kind === 'ratio' ? `${decimal(figure, 1)} volte` : percent(figure));
  switch (of.is) {
    case 'at-most':
      return `al massimo ${value(of.value)}`;
    case 'at-least':
      return `almeno ${value(of.value)}`;
    case 'above':
      return kind === 'difference' ? 'una differenza sopra lo zero' : `più di ${value(of.value)}`;
    case 'between':
      return `tra ${value(of.low)} e ${value(of.high)}`;
  }
}

function compatible(withSixToSeven: boolean, withNinetyFive: boolean): string {
  if (withSixToSeven && withNinetyFive) {
    return 'I dati sono compatibili sia con il 6–7 % di rifiuti sia con 95 su 100 (5 % di rifiuti).';
  }
  if (!withSixToSeven && !withNinetyFive) {
    return 'I dati non sono compatibili né con il 6–7 % di rifiuti né con 95 su 100 (5 % di rifiuti).';
  }
  return withSixToSeven
    ? 'I dati sono compatibili con il 6–7 % di rifiuti, non con 95 su 100 (5 % di rifiuti).'
    : 'I dati sono compatibili con 95 su 100 (5 % di rifiuti), non con il 6–7 %.';
}

/** What the trade says, and what the data say to it. */
export const claims: ClaimWords = {
  counted: {
    'refused-6-7': (numerator, denominator) =>
      `Hanno rifiutato ${integer(numerator)} su ${integer(denominator)} che hanno risposto`,
    'not-lost-95': (numerator, denominator) =>
      `Interessati a valutare ${integer(numerator)} su ${integer(denominator)} che hanno risposto`,
    'perhaps-80': (numerator, denominator) =>
      `Interessati a valutare, almeno forse, ${integer(numerator)} su ${integer(denominator)} che hanno risposto`,
    'refusals-alarm': (numerator, denominator) =>
      `Hanno rifiutato ${integer(numerator)} su ${integer(denominator)} che hanno risposto`,
    'sectors-differ': (numerator, denominator) =>
      `Hanno chiuso il rapporto ${integer(numerator)} su ${integer(denominator)} di cui si conosce il settore`,
    'third-attempt': (numerator, denominator) =>
      `Solo dal terzo tentativo in poi ${integer(numerator)} su ${integer(denominator)} interessati a valutare`,
    'whatsapp-98': (numerator, denominator) =>
      `Hanno risposto su WhatsApp ${integer(numerator)} su ${integer(denominator)} a cui si è scritto`,
    'causes-differ': (numerator, denominator) =>
      `Hanno indicato una causa diversa da quella del venditore ${integer(numerator)} su ${integer(denominator)} di cui si conoscono entrambe`,
  },
  topCustomers: (top, customers, cents, ofCents) =>
    `Il 15 % maggiore, ${integer(top)} clienti su ${integer(customers)}, ha portato ${money(cents, 0)} su ${money(ofCents, 0)}`,
  groups: {
    answered: 'su chi ha risposto',
    reached: 'su chi è stato raggiunto',
    listed: 'su tutta la lista',
    'all-answered': 'detti persi o no, su chi ha risposto',
    'believed-not-lost': 'detti non persi dal venditore',
    'perhaps-ordered': 'dal «forse» all’ordine',
    'other-strata': 'altri',
    abroad: 'all’estero',
    home: 'in Italia',
    'same-seller': 'chiamati dal loro venditore',
    'other-seller': 'chiamati da un altro',
    'first-attempt': 'interessati al primo tentativo',
    'second-attempt': 'interessati al secondo',
    'later-attempt': 'interessati dal terzo in poi',
    relational: 'riattivati dopo sole attenzioni',
    economic: 'riattivati dopo un vantaggio economico',
    'relational-reordered': 'con un secondo ordine, dopo sole attenzioni',
    'economic-reordered': 'con un secondo ordine, dopo un vantaggio economico',
    'not-announced': 'ritardo non avvisato',
    announced: 'ritardo avvisato',
    drift: 'allontanati senza un motivo preciso',
    'top-customers': 'clienti maggiori',
    reactivated: 'riattivati',
    phone: 'al telefono',
    visit: 'in visita',
    email: 'per e-mail',
    sms: 'per SMS',
    whatsapp: 'su WhatsApp',
    letter: 'per lettera',
    'seller-says-price': 'il venditore dice: il prezzo',
    'customer-says-price': 'il cliente dice: il prezzo',
  },
  sources: {
    'seed 001': 'un’esperta di marketing relazionale',
    'seed 002': 'venditori e consulenti in discussione tra loro',
    'seed 003': 'un articolo sulla soddisfazione dei clienti',
    'seed 004': 'un articolo sul retention marketing',
    survey: 'un’indagine presso aziende e loro clienti',
  },
  notes: {
    'refused-6-7': 'Chi non vuole più essere contattato conta come rifiuto; chi non può più comprare no.',
    'not-lost-95': 'Perso è chi rifiuta, chi non può più comprare e chi ci ha tolto dai fornitori.',
    'third-attempt': 'Letta come: la maggior parte, cioè più della metà.',
    'causes-differ': 'Letta come: la maggior parte, cioè più della metà.',
    'seven-times-cheaper':
      'Tra i riattivati ci sono anche quelli che sarebbero tornati da soli: per loro si veda «Con la chiamata e senza».',
    'sectors-differ':
      'Chiude il rapporto chi rifiuta, chi si oppone ai contatti e chi ci toglie dai fornitori.',
    'abroad-differs':
      'Chiude il rapporto chi rifiuta, chi si oppone ai contatti e chi ci toglie dai fornitori.',
    'unannounced-delay':
      'Chiude il rapporto chi rifiuta, chi si oppone ai contatti e chi ci toglie dai fornitori.',
  },
  claimed,
  share: ({ estimate, low, high }) => `${estimate} % [${low}–${high}]`,
  points: ({ estimate, low, high }) => `${estimate} punti [da ${low} a ${high}]`,
  ratio: ({ estimate, low, high }) => `${estimate} volte [${low}–${high}]`,
  count: (numerator, denominator) => `${integer(numerator)} su ${integer(denominator)}`,
  between: (low, high) => `tra ${low} e ${high} %`,
  whole: (estimate) => `${estimate} %`,
  source: (source) => `Fonte: ${source}.`,
  difference: (points) => `Differenza: ${points}.`,
  newAgainstBack: (ratio) => `Un cliente nuovo costa ${ratio} un cliente riattivato.`,
  anytime: (interval, decides) =>
    decides
      ? `Guardando il rapporto più volte: ${interval}; decide questo intervallo.`
      : `Guardando il rapporto più volte sarebbe ${interval}; decide il primo, per un solo sguardo.`,
  compatible,
  observational:
    'Chi sta in un gruppo o nell’altro non l’ha deciso la sorte: la differenza può venire da chi sono, non da che cosa si è fatto.',
  why: {
    within: (interval, of) => `Tutto l’intervallo ${interval} sta in quanto affermato: ${of}.`,
    beyond: (interval, of) => `Tutto l’intervallo ${interval} sta fuori da quanto affermato: ${of}.`,
    both: (interval, of) => `L’intervallo ${interval} va oltre quanto affermato, ${of}: servono più dati.`,
    census: (figure, of, isWithin) =>
      `Contati tutti i clienti, senza stime: ${figure} ${isWithin ? 'sta in' : 'sta fuori da'} quanto affermato, ${of}.`,
    tooFew: (needed, have) =>
      have === 0
        ? `Nessun caso finora: ne servono almeno ${integer(needed)}.`
        : `Con meno di ${integer(needed)} casi (qui ${integer(have)}) una quota non direbbe nulla: ci sono solo i conteggi.`,
    tooFewOfTwo: (needed, have) =>
      `Per un confronto servono almeno ${integer(needed)} casi in ognuno dei due gruppi; nel più piccolo ${have === 1 ? 'ce n’è 1' : `ce ne sono ${integer(have)}`}.`,
    missing: {
      sector: 'Nessun elenco dice il settore dei clienti: serve una colonna «Settore».',
      country: 'Nessun elenco dice la nazione dei clienti: serve una colonna «Nazione».',
      satisfaction:
        'Non si può misurare: il programma non registra quanto un cliente sia soddisfatto, e non lo inventa.',
      'acquisition-cost':
        'Manca quanto costa conquistare un cliente nuovo: riconquista config acquisitionCost 800',
      'hourly-cost': 'Manca quanto costa un’ora di un venditore: riconquista config hourlyCost 35',
      minutes: 'Nessun contatto dice quanti minuti è durato: annotarli con --minutes.',
      revenue: 'Nessun acquisto registrato.',
      cohort: 'Serve una coorte fissata prima delle telefonate: riconquista congela NOME',
    },
    immature: (maturesOn) =>
      `Gli ordini si contano alla fine della finestra, il ${longDay(maturesOn)}: prima non c’è una quota.`,
    withheld: {
      sector: (pValue) =>
        `I settori sono troppo diversi tra loro (p = ${pValue}) perché una sola cifra per tutti dica qualcosa: valgono quelle dei settori.`,
      country: (pValue) =>
        `Italia ed estero sono troppo diversi (p = ${pValue}) perché una sola cifra per tutti dica qualcosa: valgono le due separate.`,
    },
    noAlarm: 'Che i rifiuti siano più del 7 % non è dimostrato: nessun allarme, e nessuno da cercare.',
    undirected:
      'I rifiuti sono più del 7 %, ma nessun reparto si distingue oltre il caso: chiedere a più clienti perché si sono fermati.',
    directed: (departments) =>
      `I rifiuti sono più del 7 %, e oltre il caso vengono dai processi di: ${departments.join(', ')}.`,
    strataDiffer: (pValue) => `I settori differiscono più di quanto faccia il caso (p = ${pValue}).`,
    strataAlike: (pValue) =>
      `Le differenze tra i settori non bastano a escludere il caso (p = ${pValue}); che siano uguali non è con ciò dimostrato.`,
    openingsUnseen:
      'Si vede chi risponde, non chi apre: una risposta prova che il messaggio è stato aperto, il silenzio non prova il contrario.',
  },
  noData: 'non misurabile con questi dati',
  waiting: 'non ancora maturo',
  countsOnly:
    'Dove i casi sono meno di 30 (in un confronto, in ognuno dei due gruppi) ci sono solo i conteggi: una quota non direbbe nulla.',
  noCases: (some) => `Ancora nessun caso per: ${some.join('; ')}.`,
  columns: {
    id: 'Sigla',
    claim: 'Affermazione',
    part: 'Parte',
    source: 'Fonte',
    numerator: 'Casi',
    denominator: 'Su',
    estimate: 'Quota',
    low: 'Da',
    high: 'A',
    anytimeLow: 'Da, per più sguardi',
    anytimeHigh: 'A, per più sguardi',
    worstLow: 'Almeno, nel caso peggiore',
    worstHigh: 'Al massimo, nel caso peggiore',
    verdict: 'Esito',
    why: 'Perché',
  },
};
