import { formatsFor } from '../format.ts';
import type { BacktestWords, ConcentrationWords } from '../words.ts';

const { decimal, integer, money } = formatsFor('it');
const days = (count: number) => (count === 1 ? '1 giorno' : `${integer(count)} giorni`);
/** The amount stays with its currency when a line is broken. */
const euros = (cents: number) => money(cents, 0).replace(' ', '\u00a0');
const whole = (share: number) => `${integer(share * 100)} %`;
const times = (limit: number) => `oltre ${decimal(limit, 1)} volte`;

const RULES: BacktestWords['rules'] = {
  'dormancy-rule': 'regola in uso',
  silence: 'giorni di silenzio',
  'own-cadence': 'ritmo proprio',
  'shrunk-cadence': 'ritmo corretto',
  'p-no-order': 'rischio di silenzio',
  'p-alive': 'rischio di abbandono',
};
const named = (rule: keyof typeof RULES) => `«${RULES[rule]}»`;

export const backtest: BacktestWords = {
  title: 'Quale regola avrebbe avuto ragione sui Vostri clienti?',
  what: (cut, horizonDays) =>
    `Ogni regola ha giudicato i clienti con quello che si sapeva il ${cut}. Poi si è guardato chi nei ${days(horizonDays)} successivi ha ordinato e chi no.`,
  counts: ({ customers, silent }) =>
    `Clienti giudicati: ${integer(customers)}. Hanno ordinato: ${integer(customers - silent)}. Non hanno ordinato: ${integer(silent)}.`,
  rules: RULES,
  limits: {
    'dormancy-rule': () => 'come «fermi»',
    silence: (limit) => `oltre ${integer(limit)}`,
    'own-cadence': times,
    'shrunk-cadence': times,
    'p-no-order': (limit) => `oltre ${whole(limit)}`,
    'p-alive': (limit) => `oltre ${whole(limit)}`,
  },
  separation: {
    title: 'Quale regola distingue meglio chi non ordinerà?',
    note: 'Si prendono a caso un cliente che poi non ha ordinato e uno che ha ordinato: quante volte su 100 la regola dava per più fermo il primo (± incertezza). 50 è tirare a sorte, 100 è non sbagliare mai.',
    legend:
      'Regola in uso: quella di «riconquista fermi». Ritmo proprio: quante volte il suo ritmo il cliente tace; ritmo corretto: lo stesso, ma con pochi ordini il ritmo si avvicina a quello di tutti. Rischio di silenzio: probabilità che non ordini in questi giorni; rischio di abbandono: che non compri più.',
    everybody: 'tutti',
    returning: '2+ acquisti',
  },
  flagging: {
    title: 'E se si fosse telefonato a tutti quelli che la regola segnalava?',
    note: 'Giusti: segnalati che poi davvero non hanno ordinato, e la loro quota tra i segnalati. Trovati: di tutti quelli che non hanno ordinato, quanti erano segnalati. Chi compra di rado può non ordinare in questi giorni senza essersi fermato: per lui conta il suo ritmo.',
    columns: {
      rule: 'Regola',
      flagged: 'Segnalati',
      ofCustomers: '% clienti',
      right: 'Giusti',
      ofFlagged: '% giusti',
      ofSilent: '% trovati',
    },
  },
  calibration: {
    title: 'Il rischio di silenzio calcolato è quello vero?',
    columns: {
      band: 'Rischio calcolato',
      customers: 'Clienti',
      foretold: 'Silenzi attesi',
      silent: 'Silenzi veri',
      happened: '% veri',
    },
    band: (lowest, highest) => (lowest === highest ? `${lowest} %` : `${lowest}–${highest} %`),
    brier: (brier, withoutRule) =>
      `Errore (punteggio di Brier, più basso è meglio): ${decimal(brier, 3, true)}. Dando a tutti lo stesso rischio sarebbe ${decimal(withoutRule, 3, true)}.`,
  },
  unfitted: {
    'too-few-repeat-customers': (repeatCustomers) =>
      `Il rischio non si è potuto calcolare: con ${integer(repeatCustomers)} clienti che avevano già ordinato di nuovo un modello non sarebbe affidabile.`,
    'drop-out-not-identifiable': () =>
      'Il rischio non si è potuto calcolare: da questi ordini non si vede quando un cliente abbandona.',
  },
  returns: {
    title: 'Quanti sono tornati da soli, e in quanto tempo?',
    band: 'Tacevano da',
    customers: 'Clienti',
    within: days,
    ofBand: '%',
    days: (from, below) => (below === null ? `${from} giorni o più` : `${from}–${below - 1} giorni`),
    note: 'Solo clienti con almeno 2 acquisti. Una campagna di telefonate vale per quelli che riporta in più di questi. Dove manca il numero, i dati finiscono prima.',
  },
  conclusionTitle: 'In breve',
  clear: (best, other) =>
    best === 'dormancy-rule'
      ? `Sui Vostri dati la regola migliore è quella in uso, e il vantaggio su ${named(other)} è più di un caso.`
      : `Sui Vostri dati la regola migliore è ${named(best)}, e il vantaggio sulla ${RULES[other]} è più di un caso.`,
  notClear: (best, other) =>
    best === 'dormancy-rule'
      ? `Sui Vostri dati la regola migliore è quella in uso; la differenza con ${named(other)} non è più di un caso.`
      : `Sui Vostri dati la regola migliore è ${named(best)}; la differenza con la ${RULES[other]} non è più di un caso, quindi non c’è motivo di cambiare.`,
  tooFew: ({ ordered, silent, needed }) =>
    `Troppo pochi clienti per dire quale regola è migliore: ${ordered === 1 ? '1 ha ordinato' : `${integer(ordered)} hanno ordinato`} e ${integer(silent)} no, e ne servono almeno ${integer(needed)} degli uni e degli altri.`,
};

export const concentration: ConcentrationWords = {
  title: (day) => `Da quanti clienti dipende il fatturato, al ${day}`,
  nobody: 'Nessun acquisto conosciuto: importare prima le fatture con «riconquista importa fatture.csv».',
  top: ({ part, topCustomers, customers, share, topCents, revenueCents }) =>
    `Il ${part} più grande dei clienti (${integer(topCustomers)} su ${integer(customers)}) ha fatto il ${share} del fatturato: ${euros(topCents)} su ${euros(revenueCents)}.`,
  topWithoutDormant: ({ part, topCustomers, customers, share, topCents, revenueCents }) =>
    `Senza i clienti fermi, il ${part} più grande (${integer(topCustomers)} su ${integer(customers)}) ha fatto il ${share}: ${euros(topCents)} su ${euros(revenueCents)}.`,
  dormantAmongTop: ({ dormant, customers, share }) =>
    dormant === 1
      ? `Tra i ${integer(customers)} più grandi uno è fermo: da solo aveva fatto il ${share} del fatturato.`
      : `Tra i ${integer(customers)} più grandi ${integer(dormant)} sono fermi: insieme avevano fatto il ${share} del fatturato.`,
  noneDormantAmongTop: (customers) =>
    customers === 1
      ? 'Il più grande non è fermo.'
      : `Tra i ${integer(customers)} più grandi nessuno è fermo.`,
  everybody: 'tutti',
  withoutDormant: 'senza fermi',
  curve:
    'La stessa quota in figura: ogni segno aggiunge un altro 5 % dei clienti, dal più grande al più piccolo.',
  shares: 'Quota del fatturato (%) dei clienti più grandi:',
  part: (part) => `il primo ${part}`,
};
