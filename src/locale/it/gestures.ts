import { formatsFor } from '../format.ts';
import type { GestureWords } from '../gesture-words.ts';

const { decimal, integer, money } = formatsFor('it');
const percent = (share: number) => `${decimal(share * 100, 1)} %`;
const customers = (count: number) => (count === 1 ? 'a un cliente' : `a ${integer(count)} clienti`);

export const gestures: GestureWords = {
  names: {
    'phone-call': 'una telefonata in più',
    'remembered-detail': 'un dettaglio ricordato',
    'personal-letter': 'lettera personale',
    'reserved-offer': 'offerta riservata',
    'preview-offer': 'offerta in anteprima',
    'last-minute-order': 'ordine accettato all’ultimo minuto',
    'out-of-hours-delivery': 'consegna fuori orario',
    'guaranteed-slot': 'fascia di consegna garantita',
    'thank-you': 'ringraziamento',
    coffee: 'un caffè insieme',
    visit: 'visita di cortesia',
    'superior-apology': 'scuse di un superiore',
    'named-contact': 'referente con nome e numero',
    'credit-note': 'nota di credito',
    exchange: 'sostituzione del prodotto',
    'price-correction': 'correzione del prezzo',
    'welcome-price': 'prezzo di bentornato',
    discount: 'sconto',
    'free-shipping': 'spedizione gratuita',
    points: 'punti',
    voucher: 'buono per un acquisto futuro',
  },
  natures: { relational: 'attenzione', economic: 'vantaggio' },
  reasons: {
    'repay-in-kind': 'Si restituisce subito ciò che è andato storto, nella stessa moneta.',
    'secure-delivery': 'Chi ha aspettato vuole sapere quando arriva e a chi telefonare: il denaro non serve.',
    attention: 'È mancata l’attenzione: si ripara con l’attenzione, non con uno sconto.',
    'meet-the-price':
      'Il prezzo è il motivo: si corregge, oppure se ne fa uno di bentornato con una scadenza.',
    'show-the-range': 'Cercava un prodotto che non trovava: si mostra che cosa c’è oggi.',
    listen: 'Il motivo non è noto o non dipende da noi: prima si ascolta, senza scuse e senza sconti.',
    courtesy: 'Non può più comprare: si ringrazia, e si chiede a chi altro potremmo essere utili.',
    'owner-writes': 'Ci accusa di scorrettezza: risponde il titolare, di suo pugno.',
    'instead-of-money': 'Un vantaggio ora non si può concedere: al suo posto un’attenzione.',
    'own-choice': 'Scelto dall’azienda per questa causa.',
  },
  closed: {
    compensated: 'ha già avuto un vantaggio negli ultimi dodici mesi, e da allora non abbiamo sbagliato',
    'margin-unknown': 'il suo margine non è noto (riconquista config marginShare 0.35)',
    'above-cap': 'supera il tetto degli sconti',
    'gesture-cap': 'ha già avuto il massimo previsto per questo gesto',
    budget: 'il budget dell’anno è esaurito',
  },
  columns: {
    kind: 'Gesto',
    called: 'Nome',
    nature: 'Natura',
    cost: 'Costo',
    owner: 'Chi',
    cap: 'Tetto annuo',
    needsExpiry: 'Con scadenza',
    first: 'Per primo quando',
    most: 'Al massimo',
    givenOn: 'Concesso il',
    percent: '%',
    until: 'Fino al',
    by: 'Da chi',
    undoneOn: 'Annullato il',
  },
  help: {
    arguments: {
      kind: 'gesto (si vedono con «riconquista gesto list»)',
      givenId: 'numero del gesto concesso (si vede con «riconquista gesto given»)',
    },
    subcommands: {
      add: 'aggiunge un gesto dell’azienda, oppure cambia costo, responsabile o tetto di uno che c’è già',
      list: 'elenca i gesti possibili: attenzioni e vantaggi',
      show: 'mostra un gesto',
      withdraw: 'toglie un gesto da quelli che l’azienda offre',
      suggest: 'dice da che gesto cominciare con un cliente, e da quale no',
      give: 'registra un gesto concesso a un cliente, entro i tetti e il budget',
      given: 'elenca i gesti concessi, a un cliente o a tutti',
      undo: 'annulla un gesto registrato per errore: resta nella storia, ma non conta',
    },
    options: {
      label: 'come si chiama',
      nature: 'relational (attenzione) oppure economic (vantaggio)',
      cost: 'quanto costa ogni volta, per esempio 12,00',
      owner: 'reparto o persona che se ne occupa',
      cap: 'quanto può costare al massimo per un cliente in dodici mesi, per esempio 60,00',
      expires: 'si concede solo con una scadenza',
      for: 'causa per la quale viene per primo (si può ripetere)',
      amount: 'importo, per esempio 120,00',
      percent: 'quota del prezzo, per esempio 5',
      until: 'giorno della scadenza',
      by: 'chi lo concede',
      note: 'annotazione libera',
    },
  },
  none: 'L’azienda non offre nessun gesto.',
  kept: (name) => `Gesto registrato: «${name}».`,
  withdrawn: (name, kind) =>
    `«${name}» non è più tra i gesti offerti. Per rimetterlo: riconquista gesto add ${kind}`,
  facts: {
    cost: (cents) => `Costo ogni volta: ${money(cents)}.`,
    costIsSaid: 'Costo: l’importo si indica quando si concede.',
    owner: (owner) => `Se ne occupa: ${owner}.`,
    cap: (cents) => `Al massimo ${money(cents)} per cliente in dodici mesi.`,
    needsExpiry: 'Si concede solo con una scadenza (--until).',
    priceCut: 'Abbassa il prezzo: vale il tetto sul margine.',
    first: (causes) => `Viene per primo quando la causa è: ${causes.join('; ')}.`,
    never: 'Non è il primo gesto per nessuna causa.',
  },
  adviceCause: (cause, source) => `Causa principale: ${cause} (fonte: ${source}).`,
  adviceNoCause: 'La causa non è nota.',
  beginWith: 'Per cominciare',
  notFirst: (names) => `Non per cominciare: ${names.join(', ')}.`,
  nowClosed: (name, why) => `Ora non si può: ${name}, perché ${why}.`,
  most: (share, cents) => (cents === null ? percent(share) : `${percent(share)}, ${money(cents)} a ordine`),
  purse: ({ year, budgetCents, spentCents, leftCents }) =>
    budgetCents === null || leftCents === null
      ? `Vantaggi concessi nel ${year}: ${money(spentCents)}. Il budget non è fissato (riconquista config gestureBudget 1500).`
      : `Budget ${year} per i vantaggi: ${money(budgetCents)}, concessi ${money(spentCents)}, restano ${money(leftCents)}.`,
  nextGive: (code, kind) => `Per concederlo: riconquista gesto give ${code} ${kind}`,
  given: ({ name, gesture, percent: share, until }) =>
    `${name}: concesso «${gesture}»${share === null ? '' : `, ${decimal(share, 2)} %`}${until === null ? '' : `, fino al ${until}`}.`,
  cost: (cents) => `Costo: ${money(cents)}.`,
  estimate: (cents, orders) =>
    orders === 1
      ? `Costo stimato: ${money(cents)}, su un ordine come quelli soliti.`
      : `Costo stimato: ${money(cents)}, su ${integer(orders)} ordini come quelli soliti entro la scadenza.`,
  beginsBadly: (gesture, cause) =>
    cause === null
      ? `Attenzione: finché la causa non è nota, di solito non si comincia da «${gesture}».`
      : `Attenzione: quando la causa è «${cause}», di solito non si comincia da «${gesture}».`,
  undo: (id) => `Per annullare: riconquista gesto undo ${id}`,
  undone: (name, gesture) => `${name}: «${gesture}» annullato. Resta nella storia, ma non conta più.`,
  noneGiven: 'Non è stato concesso nessun gesto.',
  undoneOn: (day) => `annullato il ${day}`,
  history: {
    causes: 'Cause',
    gestures: 'Gesti concessi',
    primary: (cause) => `${cause} (principale)`,
  },
  account: {
    title: (year) => `Gesti concessi nel ${year}`,
    total: (count, to, costCents) =>
      count === 1
        ? `Un gesto ${customers(to)}, costo ${money(costCents)}.`
        : `${integer(count)} gesti ${customers(to)}, costo ${money(costCents)}.`,
  },
};
