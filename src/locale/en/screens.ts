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

const { integer } = formatsFor('en');
const timeLeft = (seconds: number) => {
  if (seconds > 90) return `${integer(Math.ceil(seconds / 60))} minutes left`;
  return seconds === 1 ? '1 second left' : `${seconds} seconds left`;
};

export const screens: ScreenWords = {
  ...rules,
  ...dormancy,
  backtest,
  concentration,
  privacy,
  flagged: (dormant, customers) =>
    dormant === 1
      ? `One dormant customer of ${integer(customers)}.`
      : `${integer(dormant)} dormant customers of ${integer(customers)}.`,
  excludedLine: (counts) =>
    `Left out: ${counts.map(([name, count]) => `${labels.exclusions[name]} ${integer(count)}`).join(', ')}.`,
  nextAfterDormant: (code) =>
    `The arithmetic of one customer: riconquista dormant --explain ${code} · The week's list: riconquista calls`,
  import: {
    file: (file, kind) => `${file}: ${kind}`,
    kept: (value) => `${value} (fails its check)`,
    understoodSheet: ({ sheet, others, headerLine }) =>
      [
        `Read as: sheet "${sheet}", ${headerLine === 0 ? 'no header' : `header in row ${headerLine}`}.`,
        ...(others.length === 0
          ? []
          : [`Other sheets: ${others.map((name) => `"${name}"`).join(', ')} (chosen with --sheet).`]),
      ].join(' '),
    understoodInvoices: (issuer) =>
      issuer === null ? 'Read as: electronic invoices.' : `Read as: electronic invoices issued by ${issuer}.`,
    noSales: (counts) =>
      `Skipped because they are no sales: ${[
        [counts.received, 'received from suppliers'],
        [counts['self-invoice'], 'self-invoices and integrations'],
        [counts.duplicate, 'copies of an invoice read before'],
        [counts['not-an-invoice'], 'files that are no invoices'],
      ]
        .flatMap(([count, what]) => (count === undefined ? [] : [`${what} ${integer(Number(count))}`]))
        .join(', ')}.`,
    understood: ({ encoding, delimiter, decimal: mark, dateOrder, headerLine }) =>
      `Read as: ${encoding}, separator "${delimiter}", decimal mark "${mark}", days as ${dateOrder === 'dmy' ? 'day/month/year' : 'month/day/year'}, ${headerLine === 0 ? 'no header' : `header in row ${headerLine}`}.`,
    columns: (pairs) => `Columns: ${pairs.map(([field, column]) => `${field} = "${column}"`).join(', ')}.`,
    ignored: (columns) => `Columns not used: ${columns.join(', ')}.`,
    turnoverOnly:
      'The file gives only turnover by period: the last purchase is taken to be on the last day of the last period with sales (today at the latest), so that no silence is made longer than it is. How often customers buy cannot be known: that takes the list of documents.',
    counts: ({ read, added, changed, unchanged, skipped, rejected }) =>
      `Rows read ${integer(read)}: new ${integer(added)}, changed ${integer(changed)}, unchanged ${integer(unchanged)}, skipped ${integer(skipped)}, rejected ${integer(rejected)}.`,
    changedFields: (counts) =>
      `What changed: ${counts.map(([field, changes]) => `${field} ${integer(changes)}`).join(', ')}.`,
    repaired: (repaired, { line, column, before, after }) =>
      `Ruined texts repaired: ${integer(repaired)} (for example row ${line}, column "${column}": "${before}" → "${after}").`,
    rejectLine: (line, column, message) =>
      column === null ? `row ${line}: ${message}` : `row ${line}, column "${column}": ${message}`,
    moreRejects: (rejects) =>
      rejects === 1 ? '… and one more rejected row.' : `… and ${integer(rejects)} more rejected rows.`,
    rejectsHint: 'To have them all in a file to correct: add --rejects rejects.csv',
    dryRun: 'This was only a rehearsal: nothing was written.',
    nothingNew: 'Nothing new: the database was up to date.',
    reading: ({ file, rows, share, secondsLeft }) =>
      [
        `${file}: ${rows === 1 ? 'one row' : `${integer(rows)} rows`}`,
        ...(share === null
          ? []
          : [share === 1 ? 'all read, now being recorded' : `${Math.floor(share * 100)}%`]),
        ...(secondsLeft === null ? [] : [timeLeft(secondsLeft)]),
      ].join(', '),
    next: 'To see the dormant customers: riconquista dormant',
    nextPurchases: 'Now the purchases are needed: riconquista import invoices.csv',
    byProfile: (name) => `Read by the profile "${name}".`,
    doubt: doubtText,
    undoFirst: (batch) => `Before repeating, undo this import: riconquista import --undo ${batch}`,
    previewTitle: 'The first rows as they were understood:',
    previewRow: (line, values) =>
      `row ${line}: ${values.map(([field, value]) => `${field} ${value}`).join('; ')}`,
    profileSaved: (name) =>
      `The profile "${name}" was saved: the next file with the same columns will be read the same way.`,
    profileForgotten: (name) => `The profile "${name}" was removed.`,
    noProfiles: 'No profile has been saved yet.',
    noImports: 'Nothing has been imported yet.',
    undone: (file, { removed, restored, kept }) =>
      `The import of ${file} was undone: ${integer(removed)} entries removed, ${integer(restored)} put back as they were.${kept === 0 ? '' : ` ${integer(kept)} were kept: they have changed or been worked with since.`}`,
    tab: 'tab',
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
      `Merge ${merged} into ${kept}? The first goes from all lists, the second stays.`,
    notMerged: 'Nobody was merged.',
    merged: (kept, merged, { orders, sameDocuments, contacts }) =>
      `${merged} is now ${kept}. Documents moved: ${integer(orders)}${sameDocuments === 0 ? '' : `, there already and counted once: ${integer(sameDocuments)}`}; contacts moved: ${integer(contacts)}.`,
    undo: (id) => `To undo it: riconquista customer unmerge ${id}`,
    unmerged: (kept, merged) => `${kept} and ${merged} are two customers again.`,
    keptFields: (fields) => `Changed since and left as they are: ${fields.join(', ')}.`,
    noMerges: 'No customer has been merged.',
  },
  doctor: {
    allWell: (customers) =>
      customers === 1
        ? 'All is well: the customer was checked.'
        : `All is well: ${integer(customers)} customers checked.`,
    advice: {
      database: 'The file is damaged: stop using it and go back to the latest backup.',
      'same-vat-number': 'Two codes for one customer in one town? If so, merge them:',
      'same-tax-code': 'Two codes for one customer? If so, merge them:',
      'same-phone': 'They answer the same phone. If they are one customer, merge them:',
      'same-email': 'They read the same mail. If they are one customer, merge them:',
      'same-name': 'They are called the same but for the legal form. If they are one customer, merge them:',
      'near-name': 'Perhaps a slip of the keyboard. If they are one customer, merge them:',
      'unusable-phone': 'Nobody can dial these: correct them in the list and import it again.',
      'unusable-email': 'Nobody can write to these: correct them in the list and import it again.',
      'unusable-number':
        'They fail their check, so nobody is recognised by them: correct them in the list and import it again.',
      incomplete:
        'Known only from their orders: import a customer list that has them, or merge them into the right customer.',
      'cause-without-remedy':
        'A fault of ours that no script may call settled: record what has been put right.',
    },
    next: {
      restored: 'riconquista --db COPY.bak doctor',
      merge: (code, other) => `riconquista customer merge ${code} ${other}`,
      corrected: 'riconquista import customers.csv',
      remedy: (cause) =>
        `riconquista remedy add ${cause} --what "…" --done-on DAY --owner "…" --evidence "…"`,
    },
    heading: (kind, findings) => `${kind} (${integer(findings)})`,
    more: (findings) =>
      findings === 1
        ? '… and one more: riconquista doctor --format csv'
        : `… and ${integer(findings)} more: riconquista doctor --format csv`,
  },
  script,
  templates,
  calls,
  sellers,
  priority,
  outcome: {
    recorded: (name, outcome, attempt) => `${name}: "${outcome}", attempt ${attempt}.`,
    nextOn: (text) => `Next contact: ${text}.`,
    closed: 'The story ends here: the customer will be on no list any more.',
    keys: { navigate: 'move', select: 'choose' },
    askCode: 'Code of the customer',
    askKind: 'How did it go?',
    askChannel: 'On which channel?',
    askNext: 'When to speak again? (2/12, +7, tomorrow, Monday)',
    askCause: 'Did the customer say why they stopped?',
    askAnswer: "The customer's answer, word for word (Enter to skip)",
    noCause: 'did not say',
    badDay: 'Write a day that comes after today, for instance 02/12/2026.',
  },
  cause,
  init: {
    askFirm: 'What is the firm called, as said on the telephone?',
    ready: (db, settings) => `All set.\n  Database: ${db}\n  Settings: ${settings}`,
    next: 'Now import the files of your accounting program: riconquista import customers.csv invoices.csv',
  },
  config: {
    saved: (name, value, file) => `${name} = ${value} (in ${file})`,
    files: (user, project) => `Your settings: ${user}\nSettings of this folder: ${project}`,
    meanings: {
      language: 'language of the screens (it, en)',
      firm: 'name of the firm in the scripts',
      db: 'database file',
      capacity: 'contacts (20) or time (10h) of a seller in a week',
      minutesPhone: 'minutes of a first telephone call',
      minutesVisit: 'minutes of a visit, with the way there',
      minutesWritten: 'minutes of a written contact',
      repeatShare: 'part of these minutes for later attempts, except visits',
      shareMaintenance: 'part of the capacity for who still buys but is late or neglected',
      shareAcquisition: 'part of the capacity for who never bought',
      callHours: 'hours for calling',
      saturdayHours: 'hours for calling on Saturdays (none, unless set)',
      timeZone: 'time zone that decides which day it is',
      patronDay: 'local holiday, month-day (for instance 06-24)',
      owner: 'the owner, who calls customers that were partners',
      address: 'formal or familiar address in Italian scripts (lei, tu)',
      scriptLanguage: 'language of the scripts (it, en)',
      scriptVariant: 'text of the scripts: default or model-sentence',
      timesCadence: 'dormant beyond so many times the shrunk rhythm',
      timesOwnGap: 'never before so many times the own rhythm',
      floorDays: 'never before so many days of silence',
      fallbackDays: 'limit in days for customers with few orders',
      gapsNeeded: 'gaps it takes to know a rhythm',
      mergeDays: 'orders so few days apart are one purchase',
      dormantBy: 'who decides: combined (rhythm and model), cadence, model or fixed',
      fixedDays: 'limit in days for everybody, under fixed',
      horizonDays: 'days within which an order is foretold',
      modelFlags: 'dormant from this probability of no order, for who has no rhythm',
      modelVetoes: 'never dormant below this probability of no order, where buyers are irregular',
      regularFrom: 'regularity k from which the rhythm decides alone',
      warningShare: 'late beyond this share of the limit',
      groupDays: 'days without another call to the same VAT number',
      weightMargin: 'weight of the lost margin in the value of a customer',
      weightPotential: 'weight of the potential',
      weightStrategy: 'weight of the strategic importance',
      weightTerritory: 'weight of the territory',
      weightPunctuality: 'weight of the punctuality of payment',
      weightGrowth: 'weight of the willingness to grow',
      'patience.attempts': 'attempts before "never reached" may be concluded',
      'patience.channels': 'different channels among those attempts',
      'patience.slots': 'different parts of the day among those attempts (at most 5)',
      'patience.weeks': 'weeks between the first and the last of those attempts',
      issuer: 'VAT number of the firm: its electronic invoices are sales',
      importFolder: 'folder from which files are imported at night',
      resultsFolder: 'folder for lists and reports made at night',
      folderAgeSeconds: 'seconds since its last change before a file of a folder is imported',
      marginShare: 'share of the turnover that remains as margin (for example 0.35)',
      discountCap: 'largest part of the margin that a discount may take',
      gestureBudget: 'euro a year for money given to customers (for example 1500)',
      hourlyCost: "euro that an hour of a seller's costs (for example 35)",
      acquisitionCost: 'euro that it costs to win a new customer (for example 800)',
      'gate.policy':
        'strict: nobody is contacted on a channel that is to be checked first; advisory (default): it is said, and left to you',
      'gate.registerDays':
        'days for which a check against the opt-out register holds, 31 at most (default 30)',
      'gate.contractDays':
        'days after the last order in which the contract counts as in force or just ended (default 30)',
    },
  },
  demo: {
    intro: (folder) =>
      `A trial on invented data: Ferramenta Montelupo, a hardware wholesaler, 400 customers, four years of invoices.\nEverything happens in the folder ${folder}; the day is fixed at 22/11/2026.`,
    steps: {
      import: 'The accounting program exports two files. They go in as they are.',
      dormant: "Who has stopped? Each customer is measured by the customer's own buying rhythm.",
      explain: 'Why this customer? The arithmetic can be seen.',
      listening: 'The script. With no known cause there is no apology: one listens.',
      cause: 'The seller remembers: a delivery came late and nobody had said so.',
      apology: 'Now the script apologises for the right thing, and promises nothing.',
      remedy: 'The warehouse has put it right: recorded with day, owner and evidence.',
      solved: 'Only now may the script say that it has been put right.',
      calls: "The week's list: a file for the spreadsheet, with the scripts inside.",
      outcomes: 'The calls are made and their outcomes recorded.',
      report: 'And it is measured, without illusions: every share with its denominator and its uncertainty.',
    },
    note: 'a week late, nobody telephoned',
    remedyWhat: 'every late delivery is announced by telephone the day before',
    remedyNews: 'same-day delivery for orders placed before ten',
    remedyOwner: 'Head of the warehouse',
    remedyEvidence: 'shipping procedure, September revision',
    answer: 'You left us on site without material, but I liked working with you',
    next: (db, list) =>
      [
        'And now with your own files:',
        '  1. riconquista init                                 creates the database',
        '  2. riconquista import customers.csv invoices.csv    the exports, as they are',
        '  3. riconquista dormant                              who has stopped, and why',
        '  4. riconquista calls                                whom to call this week',
        '',
        `To look around in this trial: riconquista dormant --today 2026-11-22 --db ${db}`,
        `The week's list, to open in a spreadsheet: ${list}`,
      ].join('\n'),
  },
  written: (file) => `Written: ${file}`,
  unchangedFile: (file) => `Up to date: ${file}`,
  interrupted: 'Interrupted: nothing was left half-written.',
  bug: (message) =>
    `Unexpected failure of the program: ${message}\n  Repeat the command with --debug and report what appears.`,
};
