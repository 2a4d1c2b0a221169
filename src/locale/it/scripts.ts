import { formatsFor } from '../format.ts';
import type { ScriptScreenWords, TemplateWords } from '../script-words.ts';

const { longDay, integer, money, decimal } = formatsFor('it');

export const script: ScriptScreenWords = {
  heading: (name, code, channel) => `${name} (${code}) · ${channel}`,
  cause: (cause) => `Causa nota: ${cause}.`,
  noCause: 'Causa non nota: è un contatto di ascolto, senza scuse.',
  gate: (status, reason) => `${status}: ${reason}.`,
  subject: 'Oggetto',
  to: (recipient) => `${recipient.includes('@') ? 'A' : 'Numero'}: ${recipient}`,
  link: 'Collegamento',
  length: ({ encoding, units, segments }) =>
    segments === 1
      ? `Lunghezza: ${units} caratteri su ${encoding === 'gsm-7' ? 160 : 70}, un solo SMS.`
      : `Lunghezza: ${units} caratteri, ${segments} SMS.`,
  warnings: {
    'no-caller': 'Il cliente non ha un venditore: indicare chi chiama con --caller.',
    'no-firm': 'Manca il nome dell’azienda: riconquista config firm "Nome dell’azienda"',
    'not-dormant': 'Questo cliente non è fermo.',
    'check-first': 'Da verificare prima del contatto.',
    excluded: 'Questo cliente è escluso dalle liste.',
    holdout:
      'Questo cliente è nel gruppo di controllo di una coorte aperta: fino alla fine della finestra non va contattato.',
    'several-messages': 'Il testo non sta in un solo SMS: accorciare il nome dell’azienda o il modello.',
    'link-too-long': 'Il testo è troppo lungo per un collegamento mailto: usare --output messaggio.eml.',
    'no-usable-number':
      'Il recapito in anagrafica non si può usare così com’è: va corretto prima dell’invio.',
  },
  rules: {
    'apology-without-fault': 'si scusa senza una nostra colpa nota',
    'apology-repeated': 'si scusa più di una volta',
    'responsibility-not-owned': 'si scusa senza assumersi la responsabilità',
    'no-repair-offered': 'si scusa senza offrire un rimedio',
    'remedied-without-remedy': 'dice che si è rimediato, ma nel registro non c’è un rimedio fatto',
    reproach: 'chiede conto al cliente di non aver comprato',
    'competitor-unmasked': 'mette a nudo che il cliente compra da altri',
    'no-open-question': 'manca una domanda aperta',
    'no-objection-right': 'non lascia al cliente il modo di non essere più contattato',
    'caller-not-named': 'non dice chi chiama',
    'firm-not-named': 'non dice per quale azienda',
    'unfilled-slot': 'è rimasto un campo da riempire',
    'sms-too-long': 'non sta in un solo SMS',
    'address-mixed': 'mescola il Lei e il tu',
  },
  breaks: (rule, phrase) =>
    phrase === null ? `Attenzione, il testo ${rule}.` : `Attenzione, il testo ${rule}: «${phrase}».`,
  written: (files, folder) =>
    files === 1
      ? `Un copione scritto nella cartella ${folder}.`
      : `${integer(files)} copioni scritti nella cartella ${folder}.`,
  nobody: 'Nessun cliente fermo da contattare.',
  leftOut: (customers) =>
    customers === 1
      ? 'Per un cliente fermo questo canale non è permesso o manca il recapito.'
      : `Per ${integer(customers)} clienti fermi questo canale non è permesso o manca il recapito.`,
  forOwner: (customers) =>
    customers === 1
      ? 'A un cliente fermo scrive il titolare: accusa l’azienda di scorrettezza.'
      : `A ${integer(customers)} clienti fermi scrive il titolare: accusano l’azienda di scorrettezza.`,
  card: {
    title: 'Mezzo minuto prima del contatto',
    history: (history, phase) => [
      history.firstOrderOn === null
        ? `Fase: ${phase}; non ha mai ordinato.`
        : `Cliente dal ${history.firstOrderOn.slice(0, 4)}; fase: ${phase}.`,
      history.orders === 1
        ? `Un ordine, ${money(history.totalCents, 0)} in tutto.`
        : `${integer(history.orders)} ordini, ${money(history.totalCents, 0)} in tutto.`,
      ...(history.silentDays === null
        ? []
        : [
            history.typicalGapDays === null
              ? `Tace da ${integer(history.silentDays)} giorni.`
              : `Di solito ordina ogni ${decimal(history.typicalGapDays, 0)} giorni; tace da ${integer(history.silentDays)}.`,
          ]),
      ...(history.lastDocument === null
        ? history.lastOrderOn === null
          ? []
          : [`Ultimo ordine: ${longDay(history.lastOrderOn)}.`]
        : [
            `Ultimo ordine: n. ${history.lastDocument.number}, ${longDay(history.lastDocument.placedOn)}, ${money(history.lastDocument.amountCents, 2)}.`,
          ]),
      ...(history.productLines.length === 0
        ? []
        : [`Comprava soprattutto: ${history.productLines.join(', ')}.`]),
    ],
    events: 'Ultimi fatti',
    event: (event, { channel, what }) => {
      const day = longDay(event.on);
      if (event.kind === 'contact') {
        const who = event.seller === null ? '' : ` (${event.seller})`;
        return `${day}: ${channel}${who}, ${what}${event.answer === null ? '' : `: «${event.answer}»`}`;
      }
      if (event.kind === 'cause') return `${day}: ${what}${event.note === null ? '' : ` («${event.note}»)`}`;
      return `${day}: ${what} n. ${event.number}, ${money(event.amountCents, 2)}`;
    },
    noEvents: 'Nessun fatto registrato.',
    promises: 'Promesse aperte',
    promise: ({ kind, on, what }) => {
      if (kind === 'gesture')
        return on === null ? `Concesso: ${what}.` : `Concesso fino al ${longDay(on)}: ${what}.`;
      return kind === 'call-back'
        ? `Ci si deve risentire il ${on === null ? '…' : longDay(on)}.`
        : `Rimedio non ancora fatto, da non promettere: ${what ?? '…'}.`;
    },
    obstacles: 'Che cosa gli rende difficile ricomprare',
    obstacle: {
      'account-blocked': 'Il conto è bloccato per insoluti: un ordine non passerebbe.',
      'no-email': 'Non c’è un indirizzo e-mail che si possa usare.',
      'no-phone': 'Non c’è un numero di telefono.',
      'no-seller': 'Nessun venditore lo segue.',
      'price-above-others': 'Il prezzo è stato detto più alto che altrove: avere sotto mano il listino.',
      'incomplete-master': 'L’anagrafica è incompleta: è noto solo dai documenti.',
    },
    listen: 'Che cosa ascoltare',
    listenFor: {
      'our-error':
        'Se parla ancora del danno o già del futuro; che cosa gli è costato; chi da noi lo ha lasciato solo.',
      price: 'Se il prezzo è il motivo o la spiegazione più comoda; su quali articoli; che cosa confronta.',
      market: 'Che cosa gli serve oggi che da noi non trova; quando si decide di nuovo.',
      'own-situation': 'Se è per sempre o per ora; chi decide; a chi altri potremmo essere utili.',
      unknown: 'Il motivo con le sue parole; se c’è un episodio di cui nessuno ci ha parlato.',
    },
    objections: 'Se dice… si può rispondere',
    objection: (said, answer) => `«${said}» → ${answer}`,
    script: 'Il copione',
  },
  sheet: {
    answer: 'Risposta, con le parole del cliente',
    outcome: 'Esito',
    nextStep: 'Prossimo passo e data',
    place: (city, day) => `${city}, ${day}`,
  },
};

export const templates: TemplateWords = {
  place: 'Modello',
  origin: 'Origine',
  ours: 'del programma',
  yours: 'Suo',
  folder: (folder) => `I modelli propri stanno in ${folder} e valgono prima di quelli del programma.`,
  ejected: (file) =>
    `Copiato in ${file}. Da ora vale questo testo; dopo ogni modifica: riconquista templates check`,
  clean: (combinations, own) =>
    own === 0
      ? `${integer(combinations)} copioni controllati: nessun errore.`
      : `${integer(combinations)} copioni controllati, con ${own === 1 ? 'un modello proprio' : `${integer(own)} modelli propri`}: nessun errore.`,
  faulty: (findings, combinations) =>
    findings === 1
      ? `Un errore, su ${integer(combinations)} copioni controllati.`
      : `${integer(findings)} errori, su ${integer(combinations)} copioni controllati.`,
  finding: ({ file, place, line, column, detail }, rule) =>
    `${file ?? place}, riga ${line}, colonna ${column}: ${rule}${detail === null ? '' : ` («${detail}»)`}.`,
  rules: {
    'invalid-template': 'il modello non è valido',
    'unknown-place': 'nessun copione usa un modello con questo nome',
  },
};
