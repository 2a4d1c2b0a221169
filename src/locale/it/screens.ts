import { formatsFor } from '../format.ts';
import type { ScreenWords } from '../words.ts';
import { backtest, concentration } from './backtest.ts';
import { belief } from './belief.ts';
import { calls, sellers } from './calls.ts';
import { cause } from './causes.ts';
import { charts } from './charts.ts';
import { claims } from './claims.ts';
import { cohort } from './cohort.ts';
import { dormancy } from './dormancy.ts';
import { labels } from './labels.ts';
import { doubtText, mapping } from './mapping.ts';
import { partial } from './partial.ts';
import { priority } from './priority.ts';
import { privacy } from './privacy.ts';
import { report, simulation } from './report.ts';
import { rules } from './rules.ts';
import { script, templates } from './scripts.ts';

const { integer } = formatsFor('it');
const timeLeft = (seconds: number) => {
  if (seconds > 90) return `ancora ${integer(Math.ceil(seconds / 60))} minuti`;
  return seconds === 1 ? 'ancora 1 secondo' : `ancora ${seconds} secondi`;
};

export const screens: ScreenWords = {
  ...rules,
  ...dormancy,
  backtest,
  concentration,
  privacy,
  flagged: (dormant, customers) =>
    dormant === 1
      ? `Un cliente fermo su ${integer(customers)}.`
      : `${integer(dormant)} clienti fermi su ${integer(customers)}.`,
  excludedLine: (counts) =>
    `Fuori dall’elenco: ${counts.map(([name, count]) => `${labels.exclusions[name]} ${integer(count)}`).join(', ')}.`,
  nextAfterDormant: (code) =>
    `Per i conti di un cliente: riconquista fermi --explain ${code} · Per la lista della settimana: riconquista chiamate`,
  import: {
    file: (file, kind) => `${file}: ${kind}`,
    kept: (value) => `${value} (non supera il controllo)`,
    understoodSheet: ({ sheet, others, headerLine }) =>
      [
        `Letto come: foglio «${sheet}», ${headerLine === 0 ? 'senza intestazioni' : `intestazioni alla riga ${headerLine}`}.`,
        ...(others.length === 0
          ? []
          : [`Altri fogli: ${others.map((name) => `«${name}»`).join(', ')} (si scelgono con --sheet).`]),
      ].join(' '),
    understoodInvoices: (issuer) =>
      issuer === null
        ? 'Letto come: fatture elettroniche.'
        : `Letto come: fatture elettroniche emesse da ${issuer}.`,
    noSales: (counts) =>
      `Saltate perché non sono vendite: ${[
        [counts.received, 'ricevute da fornitori'],
        [counts['self-invoice'], 'autofatture e integrazioni'],
        [counts.duplicate, 'copie di una fattura già letta'],
        [counts['not-an-invoice'], 'file che non sono fatture'],
      ]
        .flatMap(([count, what]) => (count === undefined ? [] : [`${what} ${integer(Number(count))}`]))
        .join(', ')}.`,
    understood: ({ encoding, delimiter, decimal: mark, dateOrder, headerLine }) =>
      `Letto come: ${encoding}, separatore «${delimiter}», decimali con «${mark}», date ${dateOrder === 'dmy' ? 'giorno/mese/anno' : 'mese/giorno/anno'}, ${headerLine === 0 ? 'senza intestazioni' : `intestazioni alla riga ${headerLine}`}.`,
    columns: (pairs) => `Colonne: ${pairs.map(([field, column]) => `${field} = «${column}»`).join(', ')}.`,
    ignored: (columns) => `Colonne non usate: ${columns.join(', ')}.`,
    turnoverOnly:
      'Il file dà solo fatturati per periodo: l’ultimo acquisto si considera fatto l’ultimo giorno dell’ultimo periodo con vendite (al più tardi oggi), così nessun silenzio risulta più lungo del vero. Il ritmo degli acquisti non si può conoscere: per quello serve l’elenco dei documenti.',
    counts: ({ read, added, changed, unchanged, skipped, rejected }) =>
      `Righe lette ${integer(read)}: nuove ${integer(added)}, cambiate ${integer(changed)}, uguali ${integer(unchanged)}, saltate ${integer(skipped)}, scartate ${integer(rejected)}.`,
    changedFields: (counts) =>
      `Che cosa è cambiato: ${counts.map(([field, changes]) => `${field} ${integer(changes)}`).join(', ')}.`,
    repaired: (repaired, { line, column, before, after }) =>
      `Testi rovinati riparati: ${integer(repaired)} (per esempio riga ${line}, colonna «${column}»: «${before}» → «${after}»).`,
    rejectLine: (line, column, message) =>
      column === null ? `riga ${line}: ${message}` : `riga ${line}, colonna «${column}»: ${message}`,
    moreRejects: (rejects) =>
      rejects === 1 ? '… e un’altra riga scartata.' : `… e altre ${integer(rejects)} righe scartate.`,
    rejectsHint: 'Per averle tutte in un file da correggere: aggiungere --rejects scarti.csv',
    dryRun: 'Era solo una prova: non è stato scritto nulla.',
    nothingNew: 'Niente di nuovo: il database era già aggiornato.',
    reading: ({ file, rows, share, secondsLeft }) =>
      [
        `${file}: ${rows === 1 ? 'una riga' : `${integer(rows)} righe`}`,
        ...(share === null
          ? []
          : [share === 1 ? 'lette tutte, ora si registrano' : `${Math.floor(share * 100)} %`]),
        ...(secondsLeft === null ? [] : [timeLeft(secondsLeft)]),
      ].join(', '),
    next: 'Per vedere i clienti fermi: riconquista fermi',
    nextPurchases: 'Ora servono gli acquisti: riconquista importa fatture.csv',
    byProfile: (name) => `Letto secondo il profilo «${name}».`,
    doubt: doubtText,
    undoFirst: (batch) =>
      `Prima di ripetere, annullare questa importazione: riconquista importa --undo ${batch}`,
    previewTitle: 'Le prime righe, come sono state capite:',
    previewRow: (line, values) =>
      `riga ${line}: ${values.map(([field, value]) => `${field} ${value}`).join('; ')}`,
    profileSaved: (name) =>
      `Profilo «${name}» salvato: il prossimo file con le stesse colonne si leggerà nello stesso modo.`,
    profileForgotten: (name) => `Profilo «${name}» eliminato.`,
    noProfiles: 'Non c’è ancora nessun profilo salvato.',
    noImports: 'Non c’è ancora nessuna importazione.',
    undone: (file, { removed, restored, kept }) =>
      `Importazione di ${file} annullata: tolte ${integer(removed)} voci, riportate com’erano ${integer(restored)}.${kept === 0 ? '' : ` Lasciate ${integer(kept)}: nel frattempo sono cambiate o qualcuno ci ha lavorato.`}`,
    tab: 'tabulazione',
  },
  mapping,
  partial,
  belief,
  claims,
  charts,
  cohort,
  report,
  simulation,
  customer: {
    askMerge: (kept, merged) =>
      `Unire ${merged} a ${kept}? Il primo sparisce dagli elenchi, il secondo resta.`,
    notMerged: 'Non è stato unito nessuno.',
    merged: (kept, merged, { orders, sameDocuments, contacts }) =>
      `${merged} è ora ${kept}. Documenti passati: ${integer(orders)}${sameDocuments === 0 ? '' : `, già presenti e contati una volta sola: ${integer(sameDocuments)}`}; contatti passati: ${integer(contacts)}.`,
    undo: (id) => `Per tornare indietro: riconquista cliente separa ${id}`,
    unmerged: (kept, merged) => `${kept} e ${merged} sono di nuovo due clienti.`,
    keptFields: (fields) => `Cambiati nel frattempo e lasciati come sono: ${fields.join(', ')}.`,
    noMerges: 'Non è stato unito nessun cliente.',
  },
  doctor: {
    allWell: (customers) =>
      customers === 1
        ? 'Tutto a posto: il cliente è stato controllato.'
        : `Tutto a posto: ${integer(customers)} clienti controllati.`,
    advice: {
      database: 'Il file è danneggiato: non usarlo oltre e riprendere l’ultima copia di sicurezza.',
      'same-vat-number': 'Due codici per lo stesso cliente nella stessa città? Se sì, unirli:',
      'same-tax-code': 'Due codici per lo stesso cliente? Se sì, unirli:',
      'same-phone': 'Rispondono allo stesso numero. Se sono lo stesso cliente, unirli:',
      'same-email': 'Ricevono allo stesso indirizzo. Se sono lo stesso cliente, unirli:',
      'same-name':
        'Si chiamano allo stesso modo, forma giuridica a parte. Se sono lo stesso cliente, unirli:',
      'near-name': 'Forse un errore di battitura. Se sono lo stesso cliente, unirli:',
      'unusable-phone':
        'A questi numeri non si può telefonare: correggerli nell’elenco e importarlo di nuovo.',
      'unusable-email':
        'A questi indirizzi non si può scrivere: correggerli nell’elenco e importarlo di nuovo.',
      'unusable-number':
        'Non superano il controllo, quindi nessuno viene riconosciuto da questi numeri: correggerli nell’elenco e importarlo di nuovo.',
      incomplete:
        'Conosciuti solo dai loro ordini: importare un elenco clienti che li contenga, oppure unirli al cliente giusto.',
      'cause-without-remedy':
        'Una nostra mancanza che i copioni non possono dire superata: registrare che cosa è stato rimediato.',
    },
    next: {
      restored: 'riconquista --db COPIA.bak controlla',
      merge: (code, other) => `riconquista cliente unisci ${code} ${other}`,
      corrected: 'riconquista importa clienti.csv',
      remedy: (cause) =>
        `riconquista rimedio add ${cause} --what "…" --done-on GIORNO --owner "…" --evidence "…"`,
    },
    heading: (kind, findings) => `${kind} (${integer(findings)})`,
    more: (findings) =>
      findings === 1
        ? '… e un altro: riconquista controlla --format csv'
        : `… e altri ${integer(findings)}: riconquista controlla --format csv`,
  },
  script,
  templates,
  calls,
  sellers,
  priority,
  outcome: {
    recorded: (name, outcome, attempt) => `${name}: «${outcome}», tentativo ${attempt}.`,
    nextOn: (text) => `Prossimo contatto: ${text}.`,
    closed: 'La storia finisce qui: il cliente non comparirà più nelle liste.',
    keys: { navigate: 'scorrere', select: 'scegliere' },
    askCode: 'Codice del cliente',
    askKind: 'Com’è andata?',
    askChannel: 'Con quale canale?',
    askNext: 'Quando risentirsi? (2/12, +7, domani, lunedì)',
    askCause: 'Il cliente ha detto perché si è fermato?',
    askAnswer: 'La risposta del cliente, parola per parola (Invio per saltare)',
    noCause: 'non l’ha detto',
    badDay: 'Scrivere una data che venga dopo oggi, per esempio 02/12/2026.',
  },
  cause,
  init: {
    askFirm: 'Come si chiama l’azienda, detta al telefono?',
    ready: (db, settings) => `Tutto pronto.\n  Database: ${db}\n  Impostazioni: ${settings}`,
    next: 'Ora si possono importare i file del gestionale: riconquista importa clienti.csv fatture.csv',
  },
  config: {
    saved: (name, value, file) => `${name} = ${value} (in ${file})`,
    files: (user, project) => `Impostazioni personali: ${user}\nImpostazioni di questa cartella: ${project}`,
    meanings: {
      language: 'lingua delle schermate (it, en)',
      firm: 'nome dell’azienda nei copioni',
      db: 'file del database',
      capacity: 'contatti (20) o tempo (10h) di un venditore in una settimana',
      minutesPhone: 'minuti per una prima telefonata',
      minutesVisit: 'minuti per una visita, viaggio compreso',
      minutesWritten: 'minuti per un contatto scritto',
      repeatShare: 'parte di quei minuti per i tentativi successivi, visite escluse',
      shareMaintenance: 'parte della capacità per chi compra ancora ma è in ritardo o trascurato',
      shareAcquisition: 'parte della capacità per chi non ha mai comprato',
      callHours: 'orario in cui si chiama',
      saturdayHours: 'orario in cui si chiama il sabato (di norma nessuno)',
      timeZone: 'fuso orario che decide che giorno è',
      patronDay: 'festa del patrono, mese-giorno (per esempio 06-24)',
      owner: 'titolare che chiama chi era partner',
      address: 'come si dà del Lei o del tu nei copioni italiani (lei, tu)',
      scriptLanguage: 'lingua dei copioni (it, en)',
      scriptVariant: 'testo dei copioni: default o model-sentence (la frase modello)',
      timesCadence: 'fermo oltre tante volte il ritmo corretto',
      timesOwnGap: 'mai prima di tante volte il ritmo proprio',
      floorDays: 'mai prima di tanti giorni di silenzio',
      fallbackDays: 'limite in giorni per chi ha pochi ordini',
      gapsNeeded: 'intervalli che servono per conoscere un ritmo',
      mergeDays: 'ordini a così pochi giorni sono un solo acquisto',
      dormantBy: 'chi decide: combined (ritmo e modello), cadence, model o fixed',
      fixedDays: 'limite in giorni per tutti, con fixed',
      horizonDays: 'giorni entro i quali si stima se ordinerà',
      modelFlags: 'fermo da questa probabilità di non ordinare, per chi non ha un ritmo',
      modelVetoes: 'mai fermo sotto questa probabilità di non ordinare, se gli acquisti sono irregolari',
      regularFrom: 'regolarità k da cui decide il solo ritmo',
      warningShare: 'in ritardo oltre questa parte del limite',
      groupDays: 'giorni senza altre chiamate alla stessa partita IVA',
      weightMargin: 'peso del margine perso nel valore di un cliente',
      weightPotential: 'peso del potenziale',
      weightStrategy: 'peso dell’importanza strategica',
      weightTerritory: 'peso del territorio',
      weightPunctuality: 'peso della puntualità nei pagamenti',
      weightGrowth: 'peso della propensione alla crescita',
      'patience.attempts': 'tentativi prima di poter dire «mai raggiunto»',
      'patience.channels': 'canali diversi tra quei tentativi',
      'patience.slots': 'fasce orarie diverse tra quei tentativi (al massimo 5)',
      'patience.weeks': 'settimane tra il primo e l’ultimo di quei tentativi',
      issuer: 'partita IVA dell’azienda: le sue fatture elettroniche sono vendite',
      importFolder: 'cartella da cui si importa di notte',
      resultsFolder: 'cartella per le liste e i rapporti fatti di notte',
      folderAgeSeconds: 'secondi dall’ultima modifica prima che un file di una cartella si importi',
      marginShare: 'quota del fatturato che resta come margine (per esempio 0.35)',
      discountCap: 'quota del margine che uno sconto può prendere al massimo',
      gestureBudget: 'euro all’anno per i vantaggi concessi ai clienti (per esempio 1500)',
      hourlyCost: 'euro che costa un’ora di un venditore (per esempio 35)',
      acquisitionCost: 'euro che costa conquistare un cliente nuovo (per esempio 800)',
      'gate.policy':
        'strict: su un canale «da verificare» non si contatta; advisory (di norma): lo si dice e si lascia decidere',
      'gate.registerDays':
        'giorni per cui vale una verifica nel Registro delle opposizioni, al massimo 31 (di norma 30)',
      'gate.contractDays':
        'giorni dall’ultimo ordine in cui il contratto si considera in corso o appena concluso (di norma 30)',
    },
  },
  demo: {
    intro: (folder) =>
      `Una prova su dati inventati: la Ferramenta Montelupo, 400 clienti e quattro anni di fatture.\nTutto avviene nella cartella ${folder}; il giorno è fissato al 22/11/2026.`,
    steps: {
      import: 'Il gestionale esporta due file. Si importano così come sono.',
      dormant: 'Chi si è fermato? Ogni cliente è misurato sul proprio ritmo d’acquisto.',
      explain: 'Perché proprio questo cliente? I conti si possono vedere.',
      listening: 'Il copione. Se la causa non è nota non ci si scusa: si ascolta.',
      cause: 'Il venditore ricorda: una consegna arrivò in ritardo e nessuno avvisò.',
      apology: 'Ora il copione si scusa della cosa giusta, ma non promette nulla.',
      remedy: 'Il magazzino ha messo le cose a posto: lo si registra con data, responsabile e prova.',
      solved: 'Solo adesso il copione può dire che si è rimediato.',
      calls: 'La lista della settimana, un file per il foglio di calcolo con i copioni dentro.',
      outcomes: 'Si telefona e si registrano gli esiti.',
      report: 'E si misura, senza illudersi: ogni quota con il suo denominatore e la sua incertezza.',
    },
    note: 'un ritardo di una settimana, nessuno ha telefonato',
    remedyWhat: 'ogni consegna in ritardo viene annunciata per telefono il giorno prima',
    remedyNews: 'la consegna in giornata per gli ordini entro le dieci',
    remedyOwner: 'Responsabile del magazzino',
    remedyEvidence: 'procedura di spedizione, revisione di settembre',
    answer: 'Ci avete lasciato in cantiere senza materiale, ma con voi mi trovavo bene',
    next: (db, list) =>
      [
        'E ora con i Vostri file:',
        '  1. riconquista init                                 crea il database',
        '  2. riconquista importa clienti.csv fatture.csv      i file del gestionale, così come sono',
        '  3. riconquista fermi                                chi si è fermato, e perché',
        '  4. riconquista chiamate                             chi chiamare questa settimana',
        '',
        `Per curiosare ancora in questa prova: riconquista fermi --today 2026-11-22 --db ${db}`,
        `La lista della settimana, da aprire con il foglio di calcolo: ${list}`,
      ].join('\n'),
  },
  written: (file) => `Scritto: ${file}`,
  unchangedFile: (file) => `Già aggiornato: ${file}`,
  interrupted: 'Interrotto: non è stato scritto nulla a metà.',
  bug: (message) =>
    `Guasto inatteso del programma: ${message}\n  Ripetere il comando con --debug e segnalare quello che compare.`,
};
