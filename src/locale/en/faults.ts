import type { ColumnLook } from '../../intake/column-kinds.ts';
import { formatsFor } from '../format.ts';
import type { FaultText, Words } from '../words.ts';
import { missingPatience } from './contacts.ts';
import { gestures } from './gestures.ts';
import { CHANNEL_LABELS, GATE_REASONS, labels } from './labels.ts';

const { day, decimal, money } = formatsFor('en');
const percent = (figure: number) => `${decimal(figure, 2)}%`;
const gestureName = (kind: string) => {
  const names: Readonly<Record<string, string>> = gestures.names;
  return names[kind] ?? kind;
};
const list = (items: readonly string[]) => items.join(', ');
const quoted = (file: string) => (/\s/.test(file) ? `"${file}"` : file);
const columnLine = ({ number, header, samples }: ColumnLook) =>
  `  #${number}${header === null ? '' : ` "${header}"`}  ${samples.length === 0 ? '(empty)' : samples.join(' · ')}`;
const didYouMean = (suggestion: string | null) =>
  suggestion === null ? 'riconquista --help shows what there is.' : `Did you mean "${suggestion}"?`;

const WORKBOOK_FORMATS: Readonly<Record<'xls' | 'xlsb' | 'ods', (file: string) => string>> = {
  xls: (file) =>
    `The file ${file} is a spreadsheet in the old .xls format, or it is protected by a password: it cannot be read like this.`,
  xlsb: (file) => `The file ${file} is a spreadsheet in the .xlsb format, which cannot be read.`,
  ods: (file) => `The file ${file} is a spreadsheet in the .ods format, which cannot be read.`,
};

const OUTCOME_NEEDS: Readonly<Record<'--next' | '--cause' | '--step', (outcome: string) => FaultText>> = {
  '--next': (outcome) => ({
    message: `The outcome "${outcome}" needs the day of the next contact.`,
    hint: 'Add it with --next 2026-12-01.',
  }),
  '--cause': (outcome) => ({
    message: `The outcome "${outcome}" needs the cause: without it, it would be a refusal like any other.`,
    hint: 'Add it with --cause, for instance --cause closed; "riconquista cause kinds" lists the causes.',
  }),
  '--step': (outcome) => ({
    message: `The outcome "${outcome}" needs the next step: without one it is a polite no.`,
    hint: 'Add it with --step "send samples", or write down with --answer what the customer said.',
  }),
};

const PLACES: Readonly<Record<string, string>> = {
  RICONQUISTA_CONFIG: 'the settings file with the variable RICONQUISTA_CONFIG',
  '--db': 'the database with --db (or the variable RICONQUISTA_DB)',
};

export const faults: Words['faults'] = {
  'unknown-command': ({ text, suggestion }) => ({
    message: `There is no command "${text}".`,
    hint: didYouMean(suggestion),
  }),
  'unknown-option': ({ text, suggestion }) => ({
    message: `There is no option "${text}".`,
    hint: didYouMean(suggestion),
  }),
  'missing-argument': ({ name }) => ({
    message: `The argument ${name} is missing.`,
    hint: 'Add --help to the command to see how it is used.',
  }),
  'missing-option-value': ({ name }) => ({
    message: `The option ${name} needs a value.`,
    hint: 'Add --help to the command to see how it is used.',
  }),
  'missing-option': ({ flag }) => ({
    message: `The option ${flag} is missing.`,
    hint: 'Add --help to the command to see how it is used.',
  }),
  'too-many-arguments': ({ command }) => ({
    message: `There are more arguments than "${command}" takes.`,
    hint: 'A text with blanks goes in quotes.',
  }),
  'not-one-of': ({ text, flag, allowed }) => ({
    message: `"${text}" is not a possible value of ${flag}.`,
    hint: `Possible values: ${list(allowed)}.`,
  }),
  'not-a-day': ({ text }) => ({ message: `"${text}" is not a day.`, hint: 'Write it as 2026-03-31.' }),
  'not-a-week': ({ text }) => ({
    message: `"${text}" is not a week.`,
    hint: 'Write it as 2026-W48 (ISO week, Monday to Sunday).',
  }),
  'not-a-capacity': ({ text, flag }) => ({
    message: `"${text}" will not do for ${flag}.`,
    hint: 'Write how many contacts (20) or how much time (10h, 600m) in a week.',
  }),
  'unknown-seller': ({ name, known }) => ({
    message: `No seller is called "${name}".`,
    hint:
      known.length === 0
        ? 'Import a customer list with a column for the seller.'
        : `Known sellers: ${list(known.slice(0, 20))}${known.length > 20 ? ', …' : ''}.`,
  }),
  'successor-gone': ({ name }) => ({
    message: `The customers cannot go to ${name}, who is gone.`,
    hint: 'Name an active seller with --to, or let the program choose.',
  }),
  'binary-on-screen': ({ format }) => ({
    message: `The format "${format}" cannot be shown on the screen.`,
    hint: 'Name a file with --output.',
  }),
  'work-needs-terminal': () => ({
    message: 'The list is worked at a terminal only: nobody can answer here.',
    hint: 'Otherwise: one contact with "riconquista outcome CODE KIND", or the list in a file ("riconquista calls --output list.xlsx"), which once filled in comes back with "riconquista import list.xlsx".',
  }),
  'options-exclude': ({ flags }) => ({
    message: `${flags.join(' and ')} cannot be used together.`,
    hint: 'Choose one of them.',
  }),
  'not-a-count': ({ text, flag }) => ({
    message: `"${text}" will not do for ${flag}.`,
    hint: 'It takes a whole number above zero.',
  }),
  'answer-needed': ({ flag, what }) => ({
    message: `Something is missing: ${what}.`,
    hint: `Away from a terminal it cannot be asked for: give it with ${flag}.`,
  }),
  'resolve-without-list': () => ({
    message: 'None of these files is a list of calls: there is nothing for --resolve to decide.',
    hint: null,
  }),
  'format-needs-one-of': ({ format, allowed }) => ({
    message: `This command does not write the format "${format}".`,
    hint: `Possible formats: ${list(allowed)}.`,
  }),
  'unknown-setting': ({ name, allowed }) => ({
    message: `There is no setting "${name}".`,
    hint: `Possible settings: ${list(allowed)}.`,
  }),
  'bad-setting': ({ name, value, allowed }) => ({
    message: `"${value}" will not do for the setting "${name}".`,
    hint: `Possible values: ${allowed}.`,
  }),
  'places-unknown': ({ missing }) => ({
    message: 'There is no home folder here (HOME is missing): where settings and database lie is not known.',
    hint: `Name ${missing.map((name) => PLACES[name] ?? name).join(' and ')}.`,
  }),
  'bad-settings-file': ({ file, problem }) => ({
    message: `The settings file ${file} cannot be used: ${problem}.`,
    hint: 'Correct it or move it away, then try again.',
  }),
  'folder-missing': ({ folder }) => ({
    message: `There is no folder ${folder}.`,
    hint: 'Create it, or see that the network drive is connected.',
  }),
  'folder-is-target': ({ folder, flag }) => ({
    message: `With ${flag} the files would stay in ${folder}, where they are taken from.`,
    hint: 'Name another folder; it may lie inside the first one.',
  }),
  'folder-unusable': ({ folder, reason }) => ({
    message: `It is not possible to work in the folder ${folder} (${reason}).`,
    hint: 'It takes the permission to read, move and write files.',
  }),
  'folder-busy': ({ folder }) => ({
    message: `Another import is already at work in the folder ${folder}.`,
    hint: 'Try again when it has finished.',
  }),
  'folder-files-failed': ({ failed, files, folder }) => ({
    message:
      failed.length === 1
        ? `One file of ${files} was not imported: ${failed[0]}.`
        : `${failed.length} files of ${files} were not imported: ${list(failed)}.`,
    hint: `The .txt beside each of them in ${folder} says why. Once corrected, a file goes back into the folder it came from.`,
  }),
  'path-not-for-cron': ({ path }) => ({
    message: `The path ${path} holds a line break, which no crontab can have.`,
    hint: 'Give the folder or the file another name.',
  }),
  'file-missing': ({ file }) => ({
    message: `There is no file ${file}.`,
    hint: 'Check the name and the folder you are in.',
  }),
  'file-unreadable': ({ file, reason }) => ({
    message: `The file ${file} cannot be read (${reason}).`,
    hint: 'Check that it is a file and that you may read it.',
  }),
  'file-changed': ({ file }) => ({
    message: `The file ${file} changed while it was being read: nothing was written.`,
    hint: 'Wait until the program that writes it has finished, then try again.',
  }),
  'not-a-regular-file': ({ file }) => ({
    message: `${file} is no ordinary file: a pipe or a device can be read only once, and more is needed here.`,
    hint: 'Save the data as a file first and import that.',
  }),
  'file-empty': ({ file }) => ({
    message: `The file ${file} is empty.`,
    hint: 'Repeat the export from your accounting program.',
  }),
  'file-not-text': ({ file, looksLike }) => ({
    message: `The file ${file} is no CSV: it looks like a file of type ${looksLike}.`,
    hint: 'Open it in a spreadsheet and save it as CSV.',
  }),
  'no-header': ({ file, looked, found, columns, command }) => ({
    message: `No header row can be recognised in the file ${file}.`,
    hint: [
      'It takes the columns of a customer list (code or name) or of a list of documents (customer, day, amount).',
      `Columns looked for: ${looked.join('; ')}.`,
      ...(found.length === 0 ? [] : [`Columns found: ${found.join('; ')}.`]),
      'The columns of the file, with their first values:',
      ...columns.map(columnLine),
      ...(command === null
        ? [
            'Say which they are with --map and the number of the column, for instance:',
            `  riconquista import ${quoted(file)} --map customerName=#1 --map placedOn=#2 --map amount=#3`,
          ]
        : ['Going by the values it could be read like this (please check):', `  ${command}`]),
    ].join('\n  '),
  }),
  'turnover-without-year': ({ file, column }) => ({
    message: `In the file ${file} the column "${column}" says the month, but nothing says the year.`,
    hint: 'Add a column "Year", or, if the year stands in a column with another name, name it with --map year=COLUMN.',
  }),
  'received-invoices': ({ file }) => ({
    message: `The file ${file} is the list of invoices received: there are no customers in it.`,
    hint: 'In the portal of the tax office, export the table of the invoices issued.',
  }),
  'incomplete-header': ({ file, line, kind, known, missing, columns, command }) => ({
    message: `The header of the file ${file} (row ${line}) is not enough: ${missing.map((item) => labels.requirements[item]).join(' and ')} cannot be found.`,
    hint: [
      kind === 'customers'
        ? 'Customers need a code or a name.'
        : 'Documents need a customer, a day and an amount.',
      `Recognised: ${known.map(({ field, header }) => `${labels.fields[field]} = "${header}"`).join(', ')}.`,
      'The columns of the file, with their first values:',
      ...columns.map(columnLine),
      ...(command === null
        ? ['Say which column it is with --map field="Header" or --map field=#3.']
        : ['Going by the values it could be read like this (please check):', `  ${command}`]),
    ].join('\n  '),
  }),
  'unknown-profile': ({ name, known }) => ({
    message: `There is no profile "${name}".`,
    hint: known.length === 0 ? 'None has been saved yet.' : `Saved profiles: ${list(known)}.`,
  }),
  'bad-profile-name': ({ name }) => ({
    message: `"${name}" will not do as the name of a profile.`,
    hint: 'It takes a name of at most 60 characters, for instance --save-profile "invoices".',
  }),
  'profile-of-one-file': ({ files }) => ({
    message: `A profile is saved from one file, and here are ${files}.`,
    hint: 'Import the files one by one, each with its own --save-profile.',
  }),
  'unknown-sheet': ({ file, sheet, sheets }) => ({
    message: `${file} has no sheet "${sheet}".`,
    hint: `Sheets: ${sheets.map((name) => `"${name}"`).join(', ')}.`,
  }),
  'unknown-column': ({ file, column, field, found }) => ({
    message: `The file ${file} has no column "${column}" that could be "${field}".`,
    hint: `Columns found: ${found.join('; ')}.`,
  }),
  'not-a-mapping': ({ text }) => ({
    message: `"${text}" assigns no column to a field.`,
    hint: 'Write it as field=Header, for instance --map name="Company", or with the number of the column: --map name=#2.',
  }),
  'quote-not-closed': ({ file, line }) => ({
    message: `In the file ${file} the quote opened in row ${line} is never closed.`,
    hint: 'Open the file, close or remove the quote in that row, then try again.',
  }),
  'record-too-long': ({ file, line, limit }) => ({
    message: `In the file ${file} row ${line} is longer than ${limit} characters.`,
    hint: 'Nearly always a quote was opened in that row and never closed.',
  }),
  'too-many-columns': ({ file, columns, limit }) => ({
    message: `The file ${file} has ${columns} columns: at most ${limit} are read.`,
    hint: 'Export only the columns you need.',
  }),
  'rejected-rows': ({ files }) => ({
    message: files
      .map(({ file, rejected, first }) =>
        rejected === 1
          ? `One row of the file ${file} cannot be used (row ${first}).`
          : `${rejected} rows of the file ${file} cannot be used (the first: row ${first}).`,
      )
      .join('\n'),
    hint: 'Under --strict nothing is written then. Without --strict the other rows are imported; --dry-run --rejects FILE shows these.',
  }),
  'unknown-customer': ({ code, similar }) => ({
    message: `No customer has the code "${code}".`,
    hint: similar.length === 0 ? 'riconquista dormant shows the codes.' : `Similar codes: ${list(similar)}.`,
  }),
  'no-priority': ({ code }) => ({
    message: `Customer "${code}" is not dormant, or is kept off the lists, and has no priority.`,
    hint: `"riconquista dormant --explain ${code}" shows why.`,
  }),
  'not-a-rating': ({ text, allowed }) => ({
    message: `"${text}" does not say what is rated, and how.`,
    hint: `Write it like potential=4. What can be rated: ${list(allowed.map((name) => `${name} (${labels.fields[name]})`))}.`,
  }),
  'bad-rating': ({ what, value }) => ({
    message: `"${value}" is no possible rating of ${what} (${labels.fields[what]}).`,
    hint:
      what === 'margin'
        ? 'The margin is a share of the turnover between 0% and 100%, for example 35%; - takes it back.'
        : what === 'referrals'
          ? 'Referrals are a number of people, for example 2; - takes them back.'
          : 'A rating runs from 1 to 5, or from 0% to 100%, or is high, medium or low; - takes it back.',
  }),
  'same-customer': ({ code }) => ({
    message: `Both codes are the same customer already (${code}).`,
    hint: 'The merges made are shown by "riconquista customer merges".',
  }),
  'unknown-merge': ({ id, known }) => ({
    message: `No merge of customers has the number ${id}.`,
    hint: known.length === 0 ? 'No customer has been merged yet.' : `Possible numbers: ${list(known)}.`,
  }),
  'merged-since': ({ id, later }) => ({
    message: `Merge no. ${id} cannot be undone now: the customer that stayed has itself been merged into another (merge no. ${later}).`,
    hint: `Undo that one first: riconquista customer unmerge ${later}`,
  }),
  'both-in-contact': ({ kept, merged, keptNext, mergedNext }) => ({
    message: `There is an appointment with both customers: ${kept} on ${keptNext}, ${merged} on ${mergedNext}. One of the two would be lost.`,
    hint: `First record how that of ${merged} went, with an outcome that makes no other one, for instance "riconquista outcome ${merged} open".`,
  }),
  'unknown-batch': ({ id, known }) => ({
    message: `No import has the number ${id}.`,
    hint: known.length === 0 ? 'Nothing has been imported yet.' : `Possible numbers: ${list(known)}.`,
  }),
  'nothing-to-import': () => ({
    message: 'The file to import is missing.',
    hint: 'For instance: riconquista import customers.csv invoices.csv',
  }),
  'unknown-remedy': ({ id }) => ({
    message: `No remedy has the number ${id}.`,
    hint: 'riconquista remedy list shows the numbers.',
  }),
  'remedy-needs-proof': ({ missing }) => ({
    message: 'A remedy can only be called done with its day, its owner and a piece of evidence.',
    hint: `Add ${list(missing)}.`,
  }),
  'remedy-is-future': ({ day, today }) => ({
    message: `A remedy cannot have been done on ${day}: today is ${today}.`,
    hint: 'Enter it now without a day and mark it as done when it is.',
  }),
  'remedy-is-withdrawn': ({ id }) => ({
    message: `Remedy no. ${id} has been withdrawn: it cannot be marked as done any more.`,
    hint: 'Note a new one with "riconquista remedy add".',
  }),
  'remedy-is-done': ({ id, doneOn }) => ({
    message: `Remedy no. ${id} is marked as done on ${doneOn} already.`,
    hint: 'If it had to be put right again, note a new remedy with "riconquista remedy add".',
  }),
  'too-many-news': ({ given }) => ({
    message: `Two novelties at most can be offered besides, and here are ${given}.`,
    hint: 'Keep the two that matter most to the customer.',
  }),
  'unknown-cause': ({ id, known }) => ({
    message: `No cause that is noted has the number ${id}.`,
    hint:
      known.length === 0
        ? 'There is none yet: riconquista cause add CODE CAUSE'
        : `Possible numbers: ${list(known.slice(0, 20))}.`,
  }),
  'no-cause-header': ({ file, found }) => ({
    message: `The file ${file} has no columns recognised as the code of the customer and the cause.`,
    hint: [
      'It needs the headers Code and Cause; Said by, Happened on and Notes may stand beside them.',
      ...(found.length === 0 ? [] : [`Columns found: ${found.join('; ')}.`]),
    ].join('\n  '),
  }),
  'owner-writes': ({ code }) => ({
    message: `Customer ${code} accuses us of dishonesty: no script is written for that.`,
    hint: 'The owner writes, in person, having heard those who were there. If another cause is the primary one: riconquista cause primary',
  }),
  'bad-gesture-name': ({ name }) => ({
    message: `"${name}" is no name for a gesture.`,
    hint: 'It takes letters and digits, with hyphens instead of blanks, for example wall-calendar; what it is really called goes into --label.',
  }),
  'new-gesture-needs': ({ kind, missing }) => ({
    message: `The gesture "${kind}" is new, and not yet described.`,
    hint: `Add ${list(missing)}.`,
  }),
  'gesture-needs-amount': ({ kind }) => ({
    message: `The gesture "${gestureName(kind)}" (${kind}) needs an amount.`,
    hint: 'Add it, for example with --amount 120.00; a price cut may also be given as --percent 5.',
  }),
  'gesture-takes-no-percent': ({ kind }) => ({
    message: `The gesture "${gestureName(kind)}" (${kind}) is no price cut: it is not measured in per cent.`,
    hint: 'Give the amount with --amount.',
  }),
  'gesture-needs-expiry': ({ kind }) => ({
    message: `The gesture "${gestureName(kind)}" (${kind}) is given only with a day on which it ends.`,
    hint: 'Add it, for example with --until 2027-01-31.',
  }),
  'expiry-not-after': ({ until, today }) => ({
    message: `The last day ${until} must come after today (${today}).`,
    hint: null,
  }),
  'not-an-amount': ({ text, flag }) => ({
    message: `"${text}" is no amount for ${flag}.`,
    hint: 'Write it as 120.00, for example.',
  }),
  'not-a-percent': ({ text, flag }) => ({
    message: `"${text}" will not do for ${flag}.`,
    hint: 'It takes a percentage above 0 and up to 100, for example 5 or 2.5.',
  }),
  'amount-or-percent': () => ({
    message: 'A gesture has an amount or a percentage, not both.',
    hint: 'Leave either --amount or --percent out.',
  }),
  'no-usual-order': ({ code }) => ({
    message: `No order of customer ${code} is known, so nobody can tell what a percentage costs.`,
    hint: 'Give the amount with --amount.',
  }),
  'margin-unknown': ({ code }) => ({
    message: `The margin of customer ${code} is not known: no price cut is given without a limit.`,
    hint: `State theirs with "riconquista customer rate ${code} margin=35%", or the firm's with "riconquista config marginShare 0.35".`,
  }),
  'discount-above-cap': ({ askedPercent, mostPercent, marginPercent, capPercent, mostCents }) => ({
    message: `A cut of ${percent(askedPercent)} is above the limit: at most ${percent(mostPercent)}, which is ${percent(capPercent)} of a margin of ${percent(marginPercent)}.`,
    hint:
      mostCents === null
        ? 'The limit is the setting discountCap.'
        : `On one usual order that is at most ${money(mostCents)}. The limit is the setting discountCap.`,
  }),
  'gesture-above-cap': ({ code, kind, capCents, spentCents, costCents }) => ({
    message: `The limit of the gesture "${gestureName(kind)}" (${kind}) is ${money(capCents)} for one customer in twelve months: ${money(spentCents)} went to customer ${code} already, and this would cost ${money(costCents)}.`,
    hint: `The limit is changed with "riconquista gesture add ${kind} --cap AMOUNT".`,
  }),
  'budget-exhausted': ({ code, year, budgetCents, spentCents, costCents, instead }) => ({
    message: `The budget of ${year} for money given is ${money(budgetCents)}: ${money(spentCents)} have been given already, and this would cost ${money(costCents)}.`,
    hint:
      instead === null
        ? 'The budget is the setting gestureBudget.'
        : `Attention can be given instead: "${gestureName(instead)}", with "riconquista gesture give ${code} ${instead}". The budget is the setting gestureBudget.`,
  }),
  'already-compensated': ({ code, kind, givenOn }) => ({
    message: `Customer ${code} was given money already: "${gestureName(kind)}" (${kind}), on ${givenOn}. Within twelve months it is given again only if we have failed again since.`,
    hint: `If so, note it with its day: riconquista cause add ${code} CAUSE --on DAY. Otherwise offer attention: riconquista gesture suggest ${code}`,
  }),
  'unknown-given-gesture': ({ id }) => ({
    message: `No gesture given has the number ${id}.`,
    hint: 'The numbers are shown by "riconquista gesture given".',
  }),
  'gesture-is-undone': ({ id, undoneOn }) => ({
    message: `Gesture no. ${id} was undone on ${undoneOn} already.`,
    hint: null,
  }),
  'contact-is-future': ({ day, today }) => ({
    message: `${day} is still to come: today is ${today}.`,
    hint: 'For an appointment use --next.',
  }),
  'next-not-after': ({ next, on }) => ({
    message: `The next contact (${next}) must come after this one (${on}).`,
    hint: null,
  }),
  'cut-too-late': ({ cut, horizonDays, end, latest }) => ({
    message: `From ${cut} on the data do not reach ${horizonDays} days: the last purchase known is of ${end}.`,
    hint: `Choose a day up to ${latest}, or a shorter horizon with --horizon.`,
  }),
  'outcome-needs': ({ outcome, flag }) => OUTCOME_NEEDS[flag](labels.outcomes[outcome]),
  'not-a-time': ({ text }) => ({
    message: `"${text}" is not a time of the day.`,
    hint: 'Write it as 10:30.',
  }),
  'patience-not-met': ({ code, ...missing }) => ({
    message: `To conclude that ${code} was never reached, this is missing: ${list(missingPatience(missing))}.`,
    hint: 'Attempts are recorded with "riconquista outcome CODE no-answer --at 16:30"; "riconquista config" shows how much patience is asked for.',
  }),
  'was-reached': ({ code, on, outcome }) => ({
    message: `${code} cannot be called never reached: there was an answer on ${day(on)} ("${labels.outcomes[outcome]}").`,
    hint: `If that contact is wrong: riconquista outcome undo ${code}`,
  }),
  'has-ordered': ({ code, on }) => ({
    message: `${code} cannot be called never reached: there was an order again on ${day(on)}.`,
    hint: null,
  }),
  'list-without-outcomes': ({ file }) => ({
    message: `The file ${file} is a list of calls, but its column "${labels.columns.outcome}" is gone.`,
    hint: 'Put the column back with its header, or start from the list again: riconquista calls --output list.xlsx',
  }),
  'no-outcome-header': ({ file, found }) => ({
    message: `No header row is recognised in the file ${file}.`,
    hint: [
      'It takes at least the columns with the code of the customer, the outcome and the day of the contact.',
      ...(found.length === 0 ? [] : [`Columns found: ${found.join('; ')}.`]),
    ].join('\n  '),
  }),
  'refused-outcomes': ({ file, refused, first }) => ({
    message:
      refused === 1
        ? `In the file ${file} one row cannot be recorded (row ${first}).`
        : `In the file ${file} ${refused} rows cannot be recorded (the first: row ${first}).`,
    hint: 'With --strict nothing is written then. Without --strict the other rows are recorded; --dry-run shows what is wrong.',
  }),
  'unknown-contact': ({ text }) => ({
    message: `No customer has the code "${text}", and no contact the number ${text}.`,
    hint: '"riconquista outcome list CODE" shows the contacts of a customer.',
  }),
  'ambiguous-contact': ({ text }) => ({
    message: `${text} is the code of a customer, but also the number of somebody's contact.`,
    hint: `Name the customer and the attempt, for instance: riconquista outcome undo ${text} 1`,
  }),
  'unknown-attempt': ({ code, attempt, known }) => ({
    message: `The customer ${code} has no attempt no. ${attempt}.`,
    hint:
      known.length === 0
        ? 'There has been no contact yet.'
        : `Attempts on record: ${list(known.map((number) => String(number)))}.`,
  }),
  'never-contacted': ({ code }) => ({
    message: `The customer ${code} has not been contacted yet: there is nothing to take back.`,
    hint: null,
  }),
  'already-undone': ({ code, attempt, undoneOn }) => ({
    message: `Attempt no. ${attempt} of ${code} was already taken back on ${day(undoneOn)}.`,
    hint: `To take back an earlier one, give its number: riconquista outcome undo ${code} NUMBER`,
  }),
  'template-broken': ({ file, line, column, problem }) => ({
    message: `The template ${file} has an error in line ${line}, column ${column}: ${problem}.`,
    hint: 'Correct it, or delete the file to return to the template of the program. "riconquista templates check" checks all templates.',
  }),
  'templates-faulty': ({ findings }) => ({
    message:
      findings === 1
        ? 'One template breaks the rules.'
        : `The templates break the rules in ${findings} places.`,
    hint: 'Correct the files named, or delete them to return to the templates of the program.',
  }),
  'scripts-need-folder': ({ flag }) => ({
    message: 'A script for every customer is written to a folder, and none is given.',
    hint: `Add ${flag} FOLDER.`,
  }),
  'code-needed': ({ flag }) => ({
    message: 'The code of the customer is missing.',
    hint: `Give it, or ask for the scripts of all dormant customers with ${flag}.`,
  }),
  'template-unknown': ({ place, similar }) => ({
    message: `There is no template "${place}".`,
    hint:
      similar.length > 0
        ? `Perhaps: ${similar.join(', ')}. "riconquista templates list" lists them all.`
        : '"riconquista templates list" lists them all.',
  }),
  'templates-unreadable': ({ file, reason }) => ({
    message: `The template ${file} cannot be read (${reason}).`,
    hint: 'A template is a text file in UTF-8 of at most 100 kB, with the extension .liquid.',
  }),
  'unknown-cohort': ({ name, known }) => ({
    message: `There is no cohort called "${name}".`,
    hint: known.length === 0 ? 'There is none yet.' : `Cohorts: ${list(known)}.`,
  }),
  'bad-cohort-name': ({ name }) => ({
    message: `"${name}" will not do as the name of a cohort.`,
    hint: 'Give a name of at most 60 characters, autumn for instance.',
  }),
  'cohort-exists': ({ name, frozenOn }) => ({
    message: `The cohort "${name}" exists: it was frozen on ${frozenOn} and cannot be changed any more.`,
    hint: 'Choose another name. What it holds is shown by "riconquista cohorts NAME".',
  }),
  'cohort-empty': ({ stopped }) => ({
    message:
      stopped === 0
        ? 'There is no dormant customer to freeze.'
        : `There is nobody to freeze: all ${stopped} dormant customers are excluded or have been contacted.`,
    hint: 'The reasons are shown by --dry-run.',
  }),
  'cohort-changed': ({ name }) => ({
    message: `While it was being decided, the data of the cohort "${name}" changed: nothing has been frozen.`,
    hint: 'Run the command again and look at the figures once more.',
  }),
  'cohort-altered': ({ name }) => ({
    message: `The cohort "${name}" is not what was frozen any more: somebody has changed the database by hand.`,
    hint: 'Go back to a backup of then, or do not use it as evidence.',
  }),
  'bad-share': ({ text, flag, mostPercent }) => ({
    message: `"${text}" will not do for ${flag}.`,
    hint: `A share from 0 to ${mostPercent}% is needed, for instance 20% or 0.2.`,
  }),
  'simulation-needs-new-db': ({ db }) => ({
    message: `There is something already: ${db}`,
    hint: 'A simulation makes a new database and never touches your data: name with --db a file that does not exist, or none.',
  }),
  'impossible-truth': () => ({
    message: 'These shares cannot all be true.',
    hint: 'Only who is reached and has not broken off can order because of a call: lower --uplift or --base, or raise --contact-rate.',
  }),
  'out-of-range': ({ text, flag, least, most }) => ({
    message: `"${text}" will not do for ${flag}.`,
    hint: `A whole number from ${least} to ${most} is needed.`,
  }),
  'belief-after-contact': ({ code, contactedOn }) => ({
    message: `Customer ${code} was contacted on ${contactedOn} already: a belief counts only if given before.`,
    hint: 'What the contact brought is recorded by "riconquista outcome".',
  }),
  'belief-needs': ({ flag }) => ({
    message: 'The belief is not complete.',
    hint: `Add ${flag}, for instance: --lost --percent 20.`,
  }),
  'belief-both': () => ({
    message: 'A customer cannot be both lost and not lost.',
    hint: 'Keep either --lost or --not-lost.',
  }),
  'bad-percent': ({ text }) => ({
    message: `"${text}" is no chance from 0 to 100.`,
    hint: 'Write it as --percent 20, for instance.',
  }),
  'no-belief-columns': ({ file, found }) => ({
    message: `The file ${file} is no sheet of beliefs: the columns "Code" and "Lost" are missing.`,
    hint: `Sheets are written by "riconquista freeze NAME --beliefs-out FOLDER".${found.length === 0 ? '' : ` Columns found: ${list(found)}.`}`,
  }),
  'channel-denied': ({ code, channel, reason }) => ({
    message: `Customer ${code} must not be contacted by ${CHANNEL_LABELS[channel]}.`,
    hint: `${GATE_REASONS[reason]}.`,
  }),
  'channel-impossible': ({ code, channel }) => ({
    message: `There is nothing to reach customer ${code} with by ${CHANNEL_LABELS[channel]}.`,
    hint: 'Complete the customer list and import it again, or choose another --channel.',
  }),
  'permission-is-future': ({ day, today }) => ({
    message: `${day} is in the future: today is ${today}.`,
    hint: 'Name with --on the day on which the customer said so.',
  }),
  'check-is-future': ({ day, today }) => ({
    message: `A check of ${day} is in the future: today is ${today}.`,
    hint: 'Name with --on the day on which the register answered.',
  }),
  'reason-names-person': ({ word }) => ({
    message: `The reason names the customer (“${word}”), and it would stay in the log.`,
    hint: 'Put it so that nobody can tell whom it is about, for example "written request of 3 March".',
  }),
  'erasure-needs-yes': ({ code, flag }) => ({
    message: `Deleting the data of customer ${code} cannot be undone and needs to be confirmed.`,
    hint: `Without a terminal nobody can be asked: add ${flag}.`,
  }),
  'no-register-results': ({ file, line, text }) => ({
    message: `No answer of the opt-out register is recognised in the file ${file} (line ${line}: “${text}”).`,
    hint: 'Each line needs a number and the answer (listed, not listed). For a list of numbers alone: --result listed or --result not-listed.',
  }),
  'nobody-suppressed': ({ text }) => ({
    message: `“${text}” belongs to nobody who has asked to be forgotten.`,
    hint: 'Try the code, VAT number, tax code, e-mail or phone number of that time.',
  }),
  'erasure-unfinished': ({ path }) => ({
    message: `The data have been deleted, but traces may be left in the file ${path}: another program is using it, or the disk is full.`,
    hint: 'Close the other programs and give another command, for example "riconquista privacy log": it will finish the erasure.',
  }),
  'output-is-source': ({ file }) => ({
    message: `${file} is the database or one of the files to read: riconquista does not write over it, not even with --force.`,
    hint: 'Choose another name.',
  }),
  'output-edited': ({ file }) => ({
    message: `The file ${file} exists and is not what riconquista wrote: somebody may have worked in it.`,
    hint: 'Choose another name, or add --force to replace it.',
  }),
  'output-is-link': ({ file }) => ({
    message: `${file} is a link: riconquista writes real files only.`,
    hint: 'Name the file it leads to.',
  }),
  'output-failed': ({ file, reason }) => ({
    message: `The file ${file} cannot be written (${reason}).`,
    hint: 'Check that the folder exists, that there is room and that you may write there.',
  }),
  'archive-damaged': ({ file }) => ({
    message: `The file ${file} is damaged or incomplete.`,
    hint: 'Download or export it again, then try again.',
  }),
  'archive-locked': ({ file }) => ({
    message: `The file ${file} is protected by a password.`,
    hint: 'Open it with the password, save a copy without protection and import that one.',
  }),
  'archive-nested': ({ file, entry }) => ({
    message: `The archive ${file} holds another archive (${entry}), which is not opened.`,
    hint: 'Unpack the files into a folder and name the folder.',
  }),
  'archive-bomb': ({ file, entry }) => ({
    message: `The file ${file} was refused: unpacked, "${entry}" would be enormous.`,
    hint: 'No export produces such a file: find out where it comes from.',
  }),
  'archive-too-large': ({ file, limitMegabytes }) => ({
    message: `${file} holds too much data: at most ${limitMegabytes} MB are read.`,
    hint: 'Divide it into parts, for instance one a year, and import them one after the other.',
  }),
  'archive-too-many-files': ({ file, limit }) => ({
    message: `${file} holds too many documents: at most ${limit} are read.`,
    hint: 'Divide it into parts, for instance one a year, and import them one after the other.',
  }),
  'workbook-format': ({ file, format }) => ({
    message: WORKBOOK_FORMATS[format](file),
    hint: 'Open it in a spreadsheet and save it, without a password, as "Excel Workbook (.xlsx)" or as CSV.',
  }),
  'xml-broken': ({ file, line }) => ({
    message: `The XML in ${file} is damaged at line ${line}.`,
    hint: 'Download or export the file again, then try again.',
  }),
  'xml-doctype': ({ file }) => ({
    message: `The file ${file} was refused: it holds a DOCTYPE declaration, which no invoice and no spreadsheet has.`,
    hint: 'Find out where the file comes from.',
  }),
  'xml-too-deep': ({ file, limit }) => ({
    message: `The file ${file} was refused: its elements are nested more than ${limit} deep.`,
    hint: 'Find out where the file comes from.',
  }),
  'xml-too-large': ({ file }) => ({
    message: `The file ${file} was refused: the file, or a text in it, is too long.`,
    hint: 'Find out where the file comes from.',
  }),
  'envelope-broken': ({ file }) => ({
    message: `No invoice can be found inside the signed file ${file}.`,
    hint: 'Download the file again, or name the invoice in its .xml form.',
  }),
  'no-invoices': ({ file }) => ({
    message: `There is no electronic invoice in ${file}.`,
    hint: 'Name an invoice (.xml or .xml.p7m), or a folder or zip that holds some.',
  }),
  'issuer-needed': ({ file }) => ({
    message: `${file} is an electronic invoice: by itself it does not tell whether it was issued or received.`,
    hint: 'Name your own VAT number once and for all: riconquista config issuer 01234567890 (or every time with --issuer).',
  }),
  'issuer-unclear': ({ file, candidates, flag }) => ({
    message: `It is not clear which invoices in ${file} are yours: several firms issued them.`,
    hint: [
      `Name your VAT number with ${flag}.`,
      ...(candidates.length > 0 ? [`Those who issued most: ${candidates.join('; ')}.`] : []),
    ].join(' '),
  }),
  'issuer-unknown': ({ file, issuer, candidates }) => ({
    message: `No invoice in ${file} was issued by "${issuer}".`,
    hint: `Those who issued some: ${candidates.join('; ')}.`,
  }),
  'doctor-found': ({ findings }) => ({
    message:
      findings === 1 ? 'There is one thing to put right.' : `There are ${findings} things to put right.`,
    hint: null,
  }),
  'nothing-found': ({ what }) => ({ message: `Nothing to show: ${what}.`, hint: null }),
  'database-missing': ({ path }) => ({
    message: `There is no database here yet: ${path}`,
    hint: 'Start with "riconquista import customers.csv invoices.csv", or see it all with "riconquista demo".',
  }),
  'database-foreign': ({ path }) => ({
    message: `The file ${path} is no riconquista database: it was left untouched.`,
    hint: 'Name another file with --db.',
  }),
  'database-damaged': ({ path, reason }) => ({
    message: `The database ${path} is damaged (${reason}).`,
    hint: 'Do not use it any further: go back to the last backup.',
  }),
  'database-not-supported': ({ path }) => ({
    message: `The database ${path} is no file: this version uses SQLite files only.`,
    hint: 'Name a file with --db.',
  }),
  'database-newer': ({ path, found, known }) => ({
    message: `The database ${path} was written by a newer version (schema ${found}; this one knows ${known}).`,
    hint: 'Update riconquista.',
  }),
  'database-busy': ({ path }) => ({
    message: `The database ${path} is busy with other work.`,
    hint: 'Try again in a few seconds.',
  }),
  'database-unreachable': ({ path, reason }) => ({
    message: `The database ${path} cannot be opened (${reason}).`,
    hint: 'Check the folder and its permissions, or name another file with --db.',
  }),
  'database-full': ({ path }) => ({
    message: `The disk is full: nothing was written to ${path}.`,
    hint: 'Make room and try again.',
  }),
};
