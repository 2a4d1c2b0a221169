import type { CallsWords, ConflictFacts, ContactFacts, SellersWords } from '../calls-words.ts';
import { formatsFor } from '../format.ts';
import { CHANNEL_LABELS, labels } from './labels.ts';

const { day, decimal, integer, money } = formatsFor('it');
const contacts = (rows: number) => (rows === 1 ? '1 contatto' : `${integer(rows)} contatti`);
const duration = (minutes: number) =>
  minutes >= 120 ? `${decimal(minutes / 60, 1)} ore` : `${integer(minutes)} minuti`;
const times = (attempt: number) => `${attempt}° tentativo`;

export const calls: CallsWords = {
  title: (week, seller, rows, minutes) =>
    `Settimana ${week} · ${seller} · ${contacts(rows)}${minutes === null ? '' : ` · circa ${duration(minutes)}`}`,
  none: (week) => `Nessuno da chiamare nella settimana ${week}.`,
  neverIssued: (week) => `La settimana ${week} è passata e non ha avuto nessuna lista.`,
  waiting: (customers) =>
    customers === 1
      ? 'Un altro cliente fermo aspetta una prossima settimana.'
      : `Altri ${integer(customers)} clienti fermi aspettano le prossime settimane.`,
  promisesWaiting: (customers) =>
    customers === 1
      ? 'Un richiamo promesso non entra nella capacità della settimana: aumentarla con --capacity e --refresh.'
      : `${integer(customers)} richiami promessi non entrano nella capacità della settimana: aumentarla con --capacity e --refresh.`,
  unreachable: (customers) =>
    customers === 1
      ? 'Un cliente non ha un recapito che si possa usare.'
      : `${integer(customers)} clienti non hanno un recapito che si possa usare.`,
  leftOut: (counts) =>
    `Fuori dalla lista: ${counts.map(([why, count]) => `${leftOutLabel(why)} ${integer(count)}`).join(', ')}.`,
  added: (rows) => {
    if (rows === 0) return 'Niente da aggiungere: la lista era già completa.';
    return rows === 1 ? 'Aggiunto un contatto.' : `Aggiunti ${integer(rows)} contatti.`;
  },
  withheld: (rows) =>
    rows === 1
      ? 'Un contatto non compare più: nel frattempo quel canale si è chiuso per il cliente.'
      : `${integer(rows)} contatti non compaiono più: nel frattempo quei canali si sono chiusi per i clienti.`,
  next: 'Il copione di un cliente: riconquista copione CODICE · Dopo il contatto: riconquista esito CODICE',
  noDates: 'Nella lista non ci sono richiami con una data promessa: il calendario è vuoto.',
  filesWritten: (files, folder) =>
    files === 1 ? `Un file in ${folder}.` : `${integer(files)} file in ${folder}, uno per venditore.`,
  purposes: { maintenance: 'mantenimento', acquisition: 'acquisizione' },
  columns: {
    address: 'Indirizzo',
    promisedOn: 'Promesso per il',
    plannedMinutes: 'Minuti previsti',
    handover: 'Passaggio di consegne',
    lastOrders: 'Ultimi ordini',
    lastContact: 'Ultimo contatto',
    contactedOn: 'Contattato il',
  },
  neverBought: 'Non ha mai comprato da noi.',
  promised: (promisedOn) =>
    promisedOn === null
      ? 'Ci siamo impegnati a risentirlo.'
      : `Ci siamo impegnati a risentirlo il ${day(promisedOn)}.`,
  handover: (why, from) => {
    if (why === 'ex-partner') {
      return from === null
        ? 'Era un partner: chiama il titolare.'
        : `Era un partner: chiama il titolare. Il suo venditore è ${from}.`;
    }
    return from === null
      ? 'Prima lo seguiva un altro venditore.'
      : `Prima lo seguiva ${from}, che non c’è più.`;
  },
  lastOrders: (orders) =>
    orders.map(({ placedOn, amountCents }) => `${day(placedOn)} ${money(amountCents)}`).join('; '),
  lastContact: ({ contactedOn, seller, channel, outcome, answer }) => {
    const who = seller === null ? '' : `, ${seller}`;
    const said = answer === null ? '' : ` («${answer}»)`;
    return `${day(contactedOn)}${who}, ${CHANNEL_LABELS[channel]}: ${labels.outcomes[outcome]}${said}`;
  },
  sheets: { list: 'Lista', choices: 'Valori possibili' },
  notOnList: {
    title: 'Valore non previsto',
    text: 'Scegliere una voce dell’elenco: con altre parole la riga non si potrà importare.',
  },
  fileName: 'lista',
  noSellerFile: 'senza-venditore',
  page: {
    title: (seller, week) => `${seller} · settimana ${week}`,
    range: (from, to, rows, minutes) =>
      `Dal ${day(from)} al ${day(to)} · ${contacts(rows)}${minutes === null ? '' : ` · circa ${duration(minutes)}`}`,
    hours: (spans) =>
      `Orario per chiamare: ${spans.map(([from, to]) => `dalle ${from} alle ${to}`).join(' e ')}, mai di domenica e nei giorni festivi.`,
    issued: (issuedOn) => `Lista del ${day(issuedOn)}`,
    weekdays: ['lun', 'mar', 'mer', 'gio', 'ven', 'sab', 'dom'],
    card: (rank, rows, due) => `n. ${rank} di ${rows} · ${due}`,
    attempt: (attempt) => (attempt === 1 ? 'primo contatto' : times(attempt)),
    noPhone: 'nessun telefono',
    history: 'La storia',
    bought: (orders, totalCents, gapDays) => {
      if (orders === 0) return 'Nessun ordine finora.';
      const many = orders === 1 ? '1 ordine' : `${integer(orders)} ordini`;
      const rhythm =
        gapDays === null ? '' : `, di solito ogni ${integer(Math.max(1, Math.round(gapDays)))} giorni`;
      return `${many} per ${money(totalCents, 0)}${rhythm}.`;
    },
    neverContacted: 'Nessun contatto registrato.',
    script: 'Il copione',
    outcome: 'Com’è andata',
    knownCause: (cause) => `Causa nota: ${cause}.`,
    remedy: (remedy) => `Rimedio: ${remedy}.`,
  },
  calendar: {
    name: (week) => `Richiami ${week}`,
    summary: (channel, name) => (channel === 'visit' ? `Visita: ${name}` : `Risentire ${name}`),
  },
  status: {
    title: (week) => `Settimana ${week}: a che punto sono le liste`,
    columns: {
      rows: 'Contatti',
      done: 'Fatti',
      open: 'Da fare',
      overdue: 'Di cui in ritardo',
      issuedOn: 'Lista del',
    },
    total: 'Totale',
    none: (week) =>
      `Per la settimana ${week} non c’è nessuna lista. Per prepararla: riconquista chiamate --week ${week}`,
  },
  returned: {
    fields: { row: 'riga della lista', dueOn: 'da chiamare il' },
    counts: ({ read, added, changed, unchanged, open, kept, rejected }) =>
      `Righe lette ${integer(read)}: ${[
        ['esiti registrati', added],
        ['sostituiti', changed],
        ['già registrati', unchanged],
        ['senza esito', open],
        ['lasciati come sono', kept],
        ['scartati o in conflitto', rejected],
      ]
        .filter(([what, count]) => what === 'esiti registrati' || count !== 0)
        .map(([what, count]) => `${what} ${integer(Number(count))}`)
        .join(', ')}.`,
    conflict: (conflict) =>
      `${conflictText(conflict)}: bisogna dire quale vale, intanto non è cambiato nulla.`,
    write: {
      'not-a-day': 'Scriverla come 31/03/2026.',
      'no-day': 'Scriverla come 31/03/2026.',
      'not-a-count': 'Scrivere solo i minuti, per esempio 12.',
      'no-outcome': `Scriverne uno di questi: ${Object.values(labels.outcomes).join(', ')}.`,
    },
    decided: {
      mine: (line, customer) => `riga ${line}: per ${customer} vale quello che era già registrato.`,
      theirs: (line, customer) => `riga ${line}: per ${customer} vale quello che dice il file.`,
    },
    resolveHint:
      'Per decidere i conflitti: --resolve mine (vale quello che è già registrato), --resolve theirs (vale il file), --resolve ask (si chiede uno per uno)',
    next: 'A che punto sono le liste: riconquista chiamate stato',
    ask: {
      question: (customer) => `Quale esito vale per ${customer}?`,
      mine: (recorded) => `quello già registrato: ${contactText(recorded)}`,
      theirs: (given) => `quello del file: ${contactText(given)}`,
      later: 'decido dopo',
    },
    resolution: 'quale vale quando la lista e gli esiti già registrati si contraddicono',
  },
};

function leftOutLabel(why: Parameters<CallsWords['leftOut']>[0][number][0]): string {
  if (why === 'holdout') return 'nel gruppo di controllo';
  if (why === 'owner-writes') return 'ci accusano di disonestà (scrive il titolare)';
  return why === 'listed' ? 'già in un’altra lista per i prossimi giorni' : labels.exclusions[why];
}

export const sellers: SellersWords = {
  columns: {
    customers: 'Clienti',
    capacity: 'Capacità a settimana',
    state: 'Stato',
    successor: 'Passano a',
  },
  none: 'Non c’è ancora nessun venditore: importare un elenco clienti con la colonna del venditore.',
  capacity: (unit, amount) => (unit === 'rows' ? contacts(amount) : duration(amount)),
  usual: (capacity) => `${capacity} (come tutti)`,
  active: 'in attività',
  leftOn: (leftOn) => `non c’è più dal ${day(leftOn)}`,
  owner: 'titolare',
  byLikeness: 'chi ha i clienti più simili',
  set: (name, capacity) => `${name}: ${capacity} a settimana, a partire dalle prossime liste.`,
  left: (name, leftOn, customers, successor) => {
    const heirs =
      successor === null ? 'ai venditori con i clienti più simili per settore e provincia' : `a ${successor}`;
    const whose = customers === 1 ? 'il suo cliente passa' : `i suoi ${integer(customers)} clienti passano`;
    return `${name} non c’è più dal ${day(leftOn)}: nelle liste ${whose} ${heirs}.`;
  },
  back: (name) => `${name} è di nuovo in attività.`,
};

function conflictText({ customer, recorded, given }: ConflictFacts): string {
  return `per ${customer} è già registrato ${contactText(recorded)}, il file dice ${contactText(given)}`;
}

function contactText({
  on,
  channel,
  outcome,
  seller,
}: ContactFacts & { readonly seller?: string | null }): string {
  const by = seller == null ? '' : `, ${seller}`;
  return `«${labels.outcomes[outcome]}» del ${day(on)} (${CHANNEL_LABELS[channel]}${by})`;
}
