import { formatsFor } from '../format.ts';
import type { RhythmWords } from '../rhythm-words.ts';

const { integer } = formatsFor('it');

export const rhythm: RhythmWords = {
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
