import { formatsFor } from '../format.ts';
import type { RhythmWords } from '../rhythm-words.ts';

const { day, integer } = formatsFor('it');

export const rhythm: RhythmWords = {
  status: {
    title: (on, week) => `Situazione al ${day(on)} · settimana ${week}`,
    labels: {
      dormant: 'Clienti fermi',
      list: 'Liste della settimana',
      contacted: 'Contattati questa settimana',
      followUps: 'Da risentire',
      wonBack: 'Tornati a comprare',
      lastImport: 'Ultima importazione',
      lastOrder: 'Ultimo acquisto noto',
      nextList: 'Prossima lista',
      database: 'Database',
      settings: 'Impostazioni',
    },
    dormant: (dormant, customers) => `${integer(dormant)} su ${integer(customers)}`,
    list: ({ rows, done, due, overdue, later }) =>
      `${integer(rows)}: fatti ${integer(done)}, da fare oggi ${integer(due)}${overdue === 0 ? '' : ` (in ritardo ${integer(overdue)})`}, più avanti ${integer(later)}`,
    noList: 'ancora nessuna',
    contacted: (customers, reached, contacts) =>
      `${integer(customers)}, di cui raggiunti ${integer(reached)}${contacts === customers ? '' : ` (tentativi ${integer(contacts)})`}`,
    noContacts: 'ancora nessuno',
    followUps: ({ open, dueToday, overdue }) =>
      `${integer(open)}: oggi ${integer(dueToday)}, in ritardo ${integer(overdue)}`,
    noFollowUps: 'nessuno',
    wonBack: (days90, months12, since) =>
      `${integer(days90)} in 90 giorni, ${integer(months12)} in dodici mesi${since === null ? '' : ` (si contatta dal ${day(since)})`}`,
    nobodyYet: 'ancora nessun contatto',
    imported: (on, files) =>
      `${day(on)}: ${files.map(([file, rows]) => `${file} (${rows === 1 ? 'una riga' : `${integer(rows)} righe`})`).join(', ')}`,
    moreFiles: (files) => (files === 1 ? 'e un altro file' : `e altri ${integer(files)} file`),
    noImport: 'ancora nessuna',
    noPurchases: 'nessuno',
    nextList: (from, isIssued) => (isIssued ? `pronta, dal ${day(from)}` : `da preparare, dal ${day(from)}`),
    dueNow: 'da preparare adesso',
    now: (command) => `Adesso: ${command}`,
    next: {
      import: {
        command: 'riconquista importa clienti.csv fatture.csv',
        why: 'Il database è vuoto: servono i clienti e gli acquisti.',
      },
      'import-purchases': {
        command: 'riconquista importa fatture.csv',
        why: 'Ci sono i clienti ma nessun acquisto: senza, nessuno risulta fermo.',
      },
      calls: {
        command: 'riconquista chiamate',
        why: 'Per questa settimana non c’è ancora una lista.',
      },
      work: { command: 'riconquista lavora', why: 'Ci sono contatti da fare oggi.' },
      refresh: {
        command: 'riconquista chiamate --refresh',
        why: 'Qualcuno aspetta di essere risentito e non è su una lista.',
      },
      'next-week': {
        command: 'riconquista chiamate',
        why: 'La lista della prossima settimana non è ancora pronta.',
      },
      'import-again': {
        command: 'riconquista importa fatture.csv',
        why: 'L’ultima importazione ha più di una settimana: chi ha ordinato intanto non si vede.',
      },
      report: {
        command: 'riconquista rapporto',
        why: 'Per oggi è tutto fatto: ecco che cosa ne viene fuori.',
      },
    },
    allCommands: 'Tutti i comandi: riconquista --help',
  },
  cron: {
    folderNames: { import: 'arrivi', results: 'liste' },
    reportName: 'rapporto',
    intro: ({ timeZone, folders }) => [
      'riconquista: tre lavori che vanno avanti da soli.',
      'Aprire il proprio crontab con «crontab -e», incollare queste righe e salvare.',
      'Prima, una volta sola, creare le cartelle:',
      `  ${folders}`,
      'Gli orari sono quelli dell’orologio del computer. Che giorno è, lo decide',
      `l’impostazione timeZone: ${timeZone}.`,
      'Con -q, se tutto va bene, non esce una riga. Se qualcosa non va, cron manda il',
      'messaggio per posta a chi possiede il crontab, oppure a chi si indica qui:',
      '#MAILTO=nome@azienda.example',
      'Due lavori nello stesso momento non si disturbano: uno aspetta l’altro, oppure si',
      'ferma con il codice 5 e lo dice.',
      'Nei crontab il segno % va scritto \\%, altrimenti la riga finisce lì.',
    ],
    jobs: {
      import: ['Ogni notte alle 2.15: importa i file che il gestionale ha lasciato nella cartella.'],
      calls: [
        'Il lunedì alle 6.00: la lista chiamate della settimana, un file per ogni venditore.',
        'Per essere avvisati quando non c’è nessuno da chiamare, aggiungere --fail-if-empty.',
      ],
      report: ['Il primo del mese alle 6.30: il rapporto con cui si chiude il mese passato.'],
    },
  },
  folder: {
    nothing: (folder) => `Nella cartella ${folder} non c’è nulla da importare.`,
    counts: ({ imported, known, failed }) =>
      `File importati: ${integer(imported)}; già importati prima: ${integer(known)}; non riusciti: ${integer(failed)}.`,
    known: ({ file, importedOn }) =>
      `stesso contenuto di ${file}, importato il ${importedOn}: non si importa di nuovo.`,
    failed: 'non importato.',
    movedTo: (path) => `Spostato in ${path}`,
    rejectsIn: (path) => `Righe scartate, con il motivo: ${path}`,
    explainedIn: (path) => `La spiegazione: ${path}`,
    waiting: {
      'too-young': (seconds) =>
        `modificato da meno di ${seconds === 1 ? 'un secondo' : `${integer(seconds)} secondi`}, forse non è ancora completo: resta per la prossima volta.`,
      changing: () => 'qualcuno lo sta ancora scrivendo: resta per la prossima volta.',
      'in-use': () => 'è aperto in un altro programma: resta per la prossima volta.',
    },
    notATable: 'non è un file che si possa importare: lasciato dov’è.',
    notAFile: 'è un collegamento o un dispositivo, non un file: lasciato dov’è.',
    rejectsSuffix: '.scarti.csv',
    explanation: ({ file, day, message, hint, folder, isMappable }) =>
      [
        `${file} non è stato importato (${day}).`,
        '',
        message,
        ...(hint === null ? [] : [`  ${hint}`]),
        ...(isMappable
          ? [
              '  Con --save-profile NOME la lettura si conserva: i prossimi file con le stesse colonne si importeranno da soli.',
            ]
          : []),
        '',
        `Per riprovare, rimettere il file corretto nella cartella ${folder}`,
        '',
      ].join('\n'),
  },
};
