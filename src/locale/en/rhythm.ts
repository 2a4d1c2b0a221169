import { formatsFor } from '../format.ts';
import type { RhythmWords } from '../rhythm-words.ts';

const { day, integer } = formatsFor('en');

export const rhythm: RhythmWords = {
  status: {
    title: (on, week) => `Where things stand on ${day(on)} · week ${week}`,
    labels: {
      dormant: 'Dormant customers',
      list: 'Lists of this week',
      contacted: 'Contacted this week',
      followUps: 'To be contacted again',
      wonBack: 'Bought again',
      lastImport: 'Last import',
      lastOrder: 'Last purchase known',
      nextList: 'Next list',
      database: 'Database',
      settings: 'Settings',
    },
    dormant: (dormant, customers) => `${integer(dormant)} of ${integer(customers)}`,
    list: ({ rows, done, due, overdue, later }) =>
      `${integer(rows)}: done ${integer(done)}, to do today ${integer(due)}${overdue === 0 ? '' : ` (overdue ${integer(overdue)})`}, later ${integer(later)}`,
    noList: 'none yet',
    contacted: (customers, reached, contacts) =>
      `${integer(customers)}, of whom reached ${integer(reached)}${contacts === customers ? '' : ` (attempts ${integer(contacts)})`}`,
    noContacts: 'nobody yet',
    followUps: ({ open, dueToday, overdue }) =>
      `${integer(open)}: today ${integer(dueToday)}, overdue ${integer(overdue)}`,
    noFollowUps: 'nobody',
    wonBack: (days90, months12, since) =>
      `${integer(days90)} in 90 days, ${integer(months12)} in twelve months${since === null ? '' : ` (contacts since ${day(since)})`}`,
    nobodyYet: 'no contacts yet',
    imported: (on, files) =>
      `${day(on)}: ${files.map(([file, rows]) => `${file} (${rows === 1 ? 'one row' : `${integer(rows)} rows`})`).join(', ')}`,
    moreFiles: (files) => (files === 1 ? 'and one more file' : `and ${integer(files)} more files`),
    noImport: 'none yet',
    noPurchases: 'none',
    nextList: (from, isIssued) => (isIssued ? `ready, from ${day(from)}` : `to be made, from ${day(from)}`),
    dueNow: 'to be made now',
    now: (command) => `Now: ${command}`,
    next: {
      import: {
        command: 'riconquista import customers.csv invoices.csv',
        why: 'The database is empty: it takes customers and purchases.',
      },
      'import-purchases': {
        command: 'riconquista import invoices.csv',
        why: 'There are customers but no purchases: without them nobody can be dormant.',
      },
      calls: { command: 'riconquista calls', why: 'There is no list for this week yet.' },
      work: { command: 'riconquista work', why: 'There are contacts to make today.' },
      refresh: {
        command: 'riconquista calls --refresh',
        why: 'Somebody is waiting to hear from us again and is on no list.',
      },
      'next-week': { command: 'riconquista calls', why: 'The list for next week is not made yet.' },
      'import-again': {
        command: 'riconquista import invoices.csv',
        why: 'The last import is more than a week old: who has ordered since does not show.',
      },
      report: { command: 'riconquista report', why: 'All is done for today: this is what comes of it.' },
    },
    allCommands: 'All commands: riconquista --help',
  },
  cron: {
    folderNames: { import: 'inbox', results: 'lists' },
    reportName: 'report',
    intro: ({ timeZone, folders }) => [
      'riconquista: three jobs that go on by themselves.',
      'Open your crontab with "crontab -e", paste these lines and save.',
      'Before that, once, make the folders:',
      `  ${folders}`,
      'The hours are those of the computer’s clock. Which day it is, is decided by the',
      `setting timeZone: ${timeZone}.`,
      'With -q not a line comes out when all is well. When something is wrong, cron mails the',
      'message to the owner of the crontab, or to whom you name here:',
      '#MAILTO=name@firm.example',
      'Two jobs at the same moment do not disturb each other: one waits for the other, or',
      'stops with code 5 and says so.',
      'In a crontab the sign % is written \\%; otherwise the line ends there.',
    ],
    jobs: {
      import: ['Every night at 2.15: imports the files that the business software has left in the folder.'],
      calls: [
        'Mondays at 6.00: the call list of the week, one file for each seller.',
        'To be told when there is nobody to call, add --fail-if-empty.',
      ],
      report: ['On the first of the month at 6.30: the report that closes the month before.'],
    },
  },
  folder: {
    nothing: (folder) => `There is nothing to import in the folder ${folder}.`,
    counts: ({ imported, known, failed }) =>
      `Files imported: ${integer(imported)}; imported before: ${integer(known)}; failed: ${integer(failed)}.`,
    known: ({ file, importedOn }) =>
      `same content as ${file}, imported on ${importedOn}: it is not imported again.`,
    failed: 'not imported.',
    movedTo: (path) => `Moved to ${path}`,
    rejectsIn: (path) => `Rejected rows, with the reason: ${path}`,
    explainedIn: (path) => `The explanation: ${path}`,
    waiting: {
      'too-young': (seconds) =>
        `changed less than ${seconds === 1 ? 'a second' : `${integer(seconds)} seconds`} ago and perhaps not complete: left for the next time.`,
      changing: () => 'somebody is still writing it: left for the next time.',
      'in-use': () => 'it is open in another program: left for the next time.',
    },
    notATable: 'not a file that can be imported: left where it is.',
    notAFile: 'a link or a device, not a file: left where it is.',
    rejectsSuffix: '.rejects.csv',
    explanation: ({ file, day, message, hint, folder, isMappable }) =>
      [
        `${file} was not imported (${day}).`,
        '',
        message,
        ...(hint === null ? [] : [`  ${hint}`]),
        ...(isMappable
          ? [
              '  With --save-profile NAME the reading is kept: the next files with the same columns will be imported by themselves.',
            ]
          : []),
        '',
        `To try again, put the corrected file back into the folder ${folder}`,
        '',
      ].join('\n'),
  },
};
