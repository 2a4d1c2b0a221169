import type { Advice } from '../../domain/advice.ts';
import { formatsFor } from '../format.ts';
import type { ReportWords, SimulationWords } from '../report-words.ts';

const { integer, longDay, day: shortDay, money, decimal } = formatsFor('it');
const customers = (count: number) => (count === 1 ? '1 cliente' : `${integer(count)} clienti`);
const days = (count: number) => (count === 1 ? '1 giorno' : `${integer(count)} giorni`);

function advice(of: Advice, departments: (names: readonly string[]) => string): string {
  switch (of.do) {
    case 'look-at-process':
      return `Guardare i processi che fanno danni: ${departments(of.departments)}.`;
    case 'ask-causes':
      return of.customers === 1
        ? 'Chiedere perché si è fermato: di un cliente che ha risposto non si conosce la causa.'
        : `Chiedere perché si sono fermati: di ${integer(of.customers)} clienti che hanno risposto non si conosce la causa.`;
    case 'call-untried':
      return `Cercare ${of.customers === 1 ? 'il cliente' : `i ${integer(of.customers)} clienti`} che nessuno ha ancora cercato: la finestra si chiude tra ${days(of.daysLeft)}.`;
    case 'reach-unreached':
      return `Insistere con ${of.customers === 1 ? 'il cliente' : `i ${integer(of.customers)} clienti`} mai raggiunti, in altri orari e su altri canali: restano ${days(of.daysLeft)}.`;
    case 'import-orders':
      return of.documentsUntil === null
        ? 'Importare gli ordini: senza, nessuno risulta riattivato.'
        : `Importare gli ordini: quelli registrati arrivano al ${longDay(of.documentsUntil)}.`;
    case 'follow-up':
      return `Riprendere ${customers(of.customers)} che ${of.customers === 1 ? 'si è detto interessato e non ha ancora ordinato' : 'si sono detti interessati e non hanno ancora ordinato'}.`;
    case 'wait':
      return `Per gli ordini aspettare la fine della finestra, il ${longDay(of.until)}.`;
    case 'larger-holdout':
      return of.had === 0
        ? `La prossima volta lasciare in pace almeno ${integer(of.needed)} clienti a caso (--holdout): senza, non si sa chi sarebbe tornato da solo.`
        : `La prossima volta lasciare in pace almeno ${integer(of.needed)} clienti a caso: ${integer(of.had)} sono troppo pochi per vedere un effetto.`;
    case 'freeze-next':
      return 'Fissare la prossima coorte prima di richiamare: riconquista congela NOME --holdout 20%';
  }
}

/** The report, in the order in which it is read. */
export const report: ReportWords = {
  title: (cohort, day) =>
    cohort === null ? `Rapporto al ${longDay(day)}` : `Coorte «${cohort}»: rapporto al ${longDay(day)}`,
  assigned: 'da chiamare',
  brief: {
    labels: {
      who: 'Chi',
      answered: 'Risposte',
      proven: 'Provato',
      disproven: 'Smentito',
      open: 'Non provato',
      tooFew: 'Non si sa',
      todo: 'Da fare',
    },
    described: { proven: 'A favore', disproven: 'Contro', open: 'Incerto' },
    who: (members, frozenOn, contact, holdout) =>
      `${members === 1 ? '1 cliente fermo, fissato' : `${integer(members)} clienti fermi, fissati`} il ${shortDay(frozenOn)}: ${holdout === 0 ? 'tutti da chiamare' : `${integer(contact)} da chiamare, ${integer(holdout)} lasciati in pace`}.`,
    touched: (count) => `${customers(count)} in lista o contattati, scelti da chi chiamava.`,
    answered: (attempted, reached, conclusive) =>
      `Cercati ${integer(attempted)}, raggiunti ${integer(reached)}, con una risposta ${integer(conclusive)}.`,
    nothing: 'nulla',
    tooFew: (claims) =>
      claims === 1
        ? 'Per 1 affermazione i dati mancano, sono troppo pochi o non sono ancora maturi.'
        : `Per ${integer(claims)} affermazioni i dati mancano, sono troppo pochi o non sono ancora maturi.`,
    upliftShown: (points) => `Chi è stato chiamato ha ordinato di più: ${points}.`,
    upliftReversed: (points) => `Chi è stato chiamato ha ordinato di meno: ${points}.`,
    sealBroken:
      'ATTENZIONE: l’impronta della coorte non torna. I dati fissati sono stati cambiati e questo rapporto non prova nulla.',
  },
  advice,
  descriptionOnly:
    'Questa è una descrizione, non una prova: i clienti non sono stati fissati in una coorte prima delle telefonate, quindi chi è stato chiamato può non somigliare a chi non lo è stato.',
  howToFreeze: 'Per una prova, fissare una coorte prima di chiamare: riconquista congela NOME --holdout 20%',
  cohortsThere: (names) =>
    `Coorti fissate: ${names.join(', ')}. Il rapporto di una di esse: riconquista rapporto --cohort NOME`,
  noContacts: 'Nessun contatto registrato. Dopo ogni telefonata: riconquista esito CODICE',
  sections: {
    list: 'La lista fissata',
    ladder: 'Dalla lista all’ordine',
    refusals: 'Chi dice di no',
    worst: 'Se chi non ha risposto fosse diverso',
    quality: 'Quanto vale un sì',
    orders: 'Chi ha ordinato di nuovo: i riattivati',
    uplift: 'Con la chiamata e senza',
    causes: 'Cause e reparti',
    maturity: 'Che cosa non è ancora maturo',
    audit: 'Che cosa è cambiato da allora',
    claims: 'Le altre affermazioni',
    secondLife: 'La seconda vita',
    beliefs: 'I giudizi dei venditori',
    sellers: 'I venditori',
  },
  seal: (sha256, holds) =>
    holds
      ? `Impronta SHA-256 ${sha256}: torna.`
      : `Impronta SHA-256 ${sha256}: NON torna, i dati fissati sono stati cambiati.`,
  ruleAndBelief: ({ lost, notLost, unsaid, lostButBuying }) =>
    `Regola e venditori: fermi e detti persi ${integer(lost)}, fermi e detti non persi ${integer(notLost)}, fermi senza giudizio ${integer(unsaid)}; detti persi ma non fermi, fuori dalla coorte, ${integer(lostButBuying)}.`,
  look: {
    repeated:
      'Ogni esito è letto sull’intervallo che resta valido anche se il rapporto si guarda ogni settimana, non sulla stima.',
    single:
      'Ogni esito è letto sull’intervallo per un solo sguardo (--single-look): vale solo se il giorno del rapporto era stato deciso prima.',
  },
  attemptsEach: (attempts) => `Tentativi per cliente cercato: ${decimal(attempts, 1)}.`,
  holdoutContacted: (count) =>
    count === 1
      ? 'Un cliente lasciato in pace è stato contattato lo stesso: resta contato nel suo gruppo, e la sua risposta in nessuna quota.'
      : `${integer(count)} clienti lasciati in pace sono stati contattati lo stesso: restano contati nel loro gruppo, e le loro risposte in nessuna quota.`,
  firstAnswer:
    'Una riga per cliente: vale la prima risposta conclusiva nella finestra, anche se poi cambia idea.',
  worst: {
    intro: (without, assigned) =>
      `Di ${integer(without)} su ${integer(assigned)} non si conosce la risposta. Contandoli tutti da una parte o tutti dall’altra:`,
    none: 'Hanno risposto tutti: non c’è nessuno di cui immaginare la risposta.',
    tooFew: 'Con così poche risposte ogni quota sarebbe possibile.',
    rows: {
      'refused-6-7': (low, high) => `rifiutano tra ${low} e ${high} di tutta la lista`,
      'not-lost-95': (low, high) => `interessati a valutare tra ${low} e ${high}`,
      'perhaps-80': (low, high) => `interessati a valutare, almeno forse, tra ${low} e ${high}`,
    },
  },
  quality: {
    yes: (hard, soft) =>
      `Interessati a valutare con un fatto (ordine, preventivo, appuntamento): ${integer(hard)}; solo a parole: ${integer(soft)}.`,
    recheck: (checked, disagreed) =>
      `Risentiti da un’altra persona: ${integer(checked)}, a cui hanno detto altro ${integer(disagreed)}.`,
    noRecheck: 'Nessuna risposta è stata risentita da una seconda persona.',
    clustering: (sellers, answers, worth) =>
      `Le risposte raccolte da uno stesso venditore si somigliano (${integer(sellers)} venditori): ${integer(answers)} risposte valgono quanto ${integer(worth)} indipendenti, e gli intervalli sono più larghi di quanto si legge.`,
  },
  orders: {
    reactivated: (reactivated, assigned, share) =>
      share === null
        ? `Riattivati: ${integer(reactivated)} su ${integer(assigned)} da chiamare.`
        : `Riattivati: ${integer(reactivated)} su ${integer(assigned)} da chiamare, ${share}.`,
    told: 'Contano gli ordini importati, non quelli raccontati.',
    immature: (maturesOn) =>
      `La finestra è aperta fino al ${longDay(maturesOn)}: la quota si dà solo quando è chiusa.`,
    legend:
      'Quota che ha ordinato entro tanti giorni, con chi nel frattempo ha chiuso il rapporto contato a parte (Aalen–Johansen), intervallo al 95 %.',
    groups: {
      contact: 'da chiamare',
      holdout: 'lasciati in pace',
      'same-seller': 'chiamati dal loro venditore',
      'other-seller': 'chiamati da un altro',
    },
    columns: {
      group: 'Gruppo',
      days: 'Giorni',
      atRisk: 'In attesa',
      ordered: 'Ordine',
      refused: 'Chiusura',
      low: 'Da',
      high: 'A',
      customers: 'Clienti',
    },
    tooFew: (count) => `Con ${customers(count)} una curva non direbbe nulla.`,
  },
  uplift: {
    verdicts: {
      shown: 'Riattivati grazie alla chiamata: l’effetto è dimostrato.',
      reversed: 'Chi è stato chiamato ha ordinato meno di chi è stato lasciato in pace.',
      'not-shown': 'Effetto non dimostrato: l’intervallo contiene lo zero.',
      'no-holdout':
        'Nessuno è stato lasciato in pace: quanti sarebbero tornati da soli non si può dire, e l’effetto della chiamata nemmeno.',
      immature: 'L’effetto si misura una volta sola, alla fine della finestra.',
      'too-few': 'Troppo pochi clienti per misurare un effetto.',
      'useless-holdout': 'Il gruppo di controllo è troppo piccolo per servire a qualcosa.',
    },
    arms: {
      contact: (reactivated, assigned) =>
        `Da chiamare: hanno ordinato ${integer(reactivated)} su ${integer(assigned)}.`,
      holdout: (reactivated, assigned) =>
        `Lasciati in pace: hanno ordinato ${integer(reactivated)} su ${integer(assigned)}.`,
    },
    difference: (points) =>
      `Differenza: ${points} (Newcombe; tutti quelli assegnati, chiamati davvero o no).`,
    extra: (estimate, low, high) =>
      `Sono ${decimal(estimate, 0)} clienti in più [da ${decimal(low, 0)} a ${decimal(high, 0)}].`,
    onReached: (points) =>
      `Su chi è stato raggiunto: ${points}, se a fare la differenza può essere stato solo il colloquio.`,
    revenue: (called, alone, estimate, low, high) =>
      `Euro per cliente: ${money(called, 0)} contro ${money(alone, 0)}; differenza ${money(estimate, 0)} [da ${money(low, 0)} a ${money(high, 0)}].`,
    revenueVerdicts: {
      shown: 'Anche in euro l’effetto è dimostrato.',
      reversed: 'In euro chi è stato chiamato ha portato di meno.',
      'not-shown': 'In euro l’effetto non è dimostrato.',
    },
    useless: (had, needed) =>
      `Lasciati in pace ${integer(had)}: sotto ${integer(needed)} qualunque effetto si perde nel caso.`,
    immature: (maturesOn) => `La finestra si chiude il ${longDay(maturesOn)}.`,
  },
  causes: {
    none: 'Nessuna causa annotata.',
    agreement: (agreed, cases, kappa) =>
      kappa === null
        ? `Di ${customers(cases)} si conosce la causa detta dal venditore e quella detta dal cliente; è la stessa per ${integer(agreed)}.`
        : `Di ${customers(cases)} si conosce la causa detta dal venditore e quella detta dal cliente; è la stessa per ${integer(agreed)}, accordo oltre il caso κ = ${kappa}.`,
    columns: {
      cause: 'Causa',
      side: 'Parte',
      bySeller: 'Venditore',
      byCustomer: 'Cliente',
      sellerSays: 'Venditore',
      customerSays: 'Cliente',
      customers: 'Clienti',
    },
    departmentsTitle: 'Rifiuti per reparto della causa',
    noDepartments: 'Di nessuno che ha risposto si conosce una causa nostra: non c’è un reparto da guardare.',
    departments: {
      department: 'Reparto',
      answers: 'Risposte',
      refusals: 'Rifiuti',
      share: 'Quota %',
      limit: 'Limite 95%',
      actLimit: 'Limite 99,8%',
      pValue: 'p corretto',
      standing: 'Lettura',
    },
    standings: {
      'too-few': 'troppo pochi',
      within: 'nel caso',
      look: 'da guardare',
      act: 'oltre il caso',
    },
    process:
      'Si guardano processi, non persone. Il limite dice fin dove arriva il caso intorno alla quota di tutti; p è corretto perché i reparti sono molti (Benjamini–Hochberg).',
  },
  sellers: {
    hidden: 'Cifre di singoli venditori solo a richiesta (--by-seller), e solo con almeno 20 clienti.',
    tooFew: (sellers) =>
      sellers === 1
        ? 'Di 1 venditore con meno di 20 clienti non si dice nulla.'
        : `Di ${integer(sellers)} venditori con meno di 20 clienti non si dice nulla.`,
    note: 'In ordine alfabetico: una classifica sarebbe fatta dal caso.',
    columns: {
      seller: 'Venditore',
      customers: 'Clienti',
      foretold: 'Previsti %',
      happened: 'Riattivati %',
      brier: 'Brier',
    },
  },
  maturity: {
    immature: (count, maturesOn) =>
      `${customers(count)} con la finestra ancora aperta: gli ordini maturano il ${longDay(maturesOn)}, e fino ad allora non entrano in nessuna quota.`,
    mature: (maturesOn) => `Nulla: la finestra di tutti si è chiusa il ${longDay(maturesOn)}.`,
  },
  secondLife: {
    nobody: 'Nessuno ha ancora ordinato di nuovo.',
    reordered: (reordered, reactivated) =>
      `Un secondo ordine: ${integer(reordered)} su ${integer(reactivated)} riattivati.`,
    revenue: (cents) => `Fatturato dal ritorno: ${money(cents)}.`,
    margin: (cents, known, reactivated) =>
      known === reactivated
        ? `Margine dal ritorno: ${money(cents)}.`
        : `Margine dal ritorno: ${money(cents)}, noto per ${integer(known)} su ${integer(reactivated)}.`,
    noMargin: 'Il margine non si conosce: riconquista config marginShare 0.35',
    relapsed: (all, same, other) =>
      all === 0
        ? 'Di nuovo fermi: nessuno.'
        : `Di nuovo fermi: ${integer(all)}, per la stessa causa ${integer(same)}, per un’altra ${integer(other)}, con causa non nota ${integer(all - same - other)}.`,
    discounts: (before, since) =>
      before === null && since === null
        ? 'Sconti in percentuale: nessuno annotato, né prima né dopo.'
        : `Sconto medio, dove è noto: prima ${before ?? 'nessuno'}, dopo ${since ?? 'nessuno'}.`,
    costs: (contacts, contactCents, gestures, gestureCents) =>
      `Costi: ${contacts === 1 ? '1 contatto' : `${integer(contacts)} contatti`} per ${money(contactCents)}, ${gestures === 1 ? '1 gesto' : `${integer(gestures)} gesti`} per ${money(gestureCents)}.`,
    untimed: (untimed, contacts) =>
      `Di ${integer(untimed)} contatti su ${integer(contacts)} non si conosce la durata: contano quanto la media degli altri.`,
    noCosts: {
      'hourly-cost':
        'Il costo dei contatti non si conosce: riconquista config hourlyCost 35 (euro per un’ora di un venditore)',
      minutes: 'Il costo dei contatti non si conosce: nessuno dice quanti minuti è durato (--minutes).',
    },
    profit: (cents) =>
      cents < 0
        ? `Finora la riconquista è in perdita di ${money(-cents)}: margine meno contatti e gesti.`
        : `Utile della riconquista: ${money(cents)}, margine meno contatti e gesti.`,
    perReactivated: (cents) => `Costo per cliente riattivato: ${money(cents)}.`,
    perExtra: (cents) => `Costo per cliente riattivato grazie alla chiamata: ${money(cents)}.`,
  },
  beliefs: {
    waiting: 'I giudizi si confrontano con gli ordini alla fine della finestra.',
    tooFew: (count, returned) =>
      `Con un giudizio ${customers(count)}, di cui ${returned === 1 ? '1 riattivato' : `${integer(returned)} riattivati`}: troppo pochi per dire qualcosa.`,
    foretold: (foretold, happened, count) =>
      `I venditori prevedevano il ritorno nel ${foretold} dei casi; è avvenuto nel ${happened} (${customers(count)}).`,
    pessimism: (points) => `Ritorni oltre le previsioni: ${points}.`,
    verdicts: {
      'too-dark': 'I venditori vedono più nero di com’è.',
      'too-bright': 'I venditori vedono più roseo di com’è.',
      'not-decided': 'Che vedano troppo nero o troppo roseo non è dimostrato.',
    },
    brier: (brier, ofShare) =>
      `Punteggio di Brier ${brier} (0 è perfetto); chi desse a tutti la stessa quota avrebbe ${ofShare}.`,
    columns: { believed: 'Ritorno previsto', customers: 'Clienti', returned: 'Riattivati' },
  },
};

const percent = (share: number) => `${decimal(share * 100, 1)} %`;

/** An invented campaign. */
export const simulation: SimulationWords = {
  firm: 'Ferramenta Montelupo',
  cohort: 'simulazione',
  truth: ({ customers: count, refusal, impossible, contactRate, base, uplift, sellerBias }, seed) =>
    `Campagna inventata, seme ${seed}. La verità che il rapporto deve ritrovare: ${customers(count)}; tra chi risponde rifiuta il ${percent(refusal)} e non può più comprare il ${percent(impossible)}; raggiungibile il ${percent(contactRate)}; ordina da solo il ${percent(base)}, con la chiamata ${decimal(uplift * 100, 1)} punti in più; i venditori prevedono ${decimal(Math.abs(sellerBias) * 100, 1)} punti ${sellerBias < 0 ? 'in più' : 'in meno'} del vero.`,
  kept: (db, endedOn) =>
    `Il database inventato è ${db}. Per guardarlo: riconquista rapporto --cohort simulazione --db ${db} --today ${endedOn}`,
};
