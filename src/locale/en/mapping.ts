import type { ImportWords, MappingWords } from '../words.ts';
import { labels } from './labels.ts';

/** What a file leaves open, how it was taken, and the option that changes it. */
export const doubtText: ImportWords['doubt'] = (doubt) => {
  switch (doubt.about) {
    case 'date-order':
      return doubt.taken === 'dmy'
        ? `No day in the file shows whether the day or the month comes first: "${doubt.example}" was read as day/month. If it is the other way round, repeat with --date-order mdy.`
        : `No day in the file shows whether the day or the month comes first: "${doubt.example}" was read as month/day. If it is the other way round, repeat with --date-order dmy.`;
    case 'decimal':
      return `No amount in the file shows which mark separates the decimals: ${decimalTaken(doubt)}. If it is the other way round, repeat with --decimal ${doubt.taken === ',' ? '.' : ','}`;
    case 'amount':
      return `There are two amounts and neither is called net: "${doubt.taken}" was taken. To take the other, repeat with --map amount="${doubt.other}".`;
    case 'rating':
      return `The column "${doubt.column}" holds no ratings (for example "${doubt.example}") and was not used. A rating runs from 1 to 5 or to 10, is a percentage, or is high, medium, low or A, B, C.`;
    case 'name':
      return `The customer's name was put together from "${doubt.last} ${doubt.first}", but these look like firms. If the column "${doubt.first}" is enough, repeat with --map name="${doubt.first}".`;
  }
};

/** `1.234` read as a thousand, or as one and a bit. */
function decimalTaken({ taken, example }: { readonly taken: ',' | '.'; readonly example: string }): string {
  if (example.includes(taken)) {
    return taken === ','
      ? `in "${example}" the comma was taken for decimals`
      : `in "${example}" the point was taken for decimals`;
  }
  return taken === ','
    ? `in "${example}" the point was taken for thousands`
    : `in "${example}" the comma was taken for thousands`;
}

export const mapping: MappingWords = {
  intro: (file) => `The header of ${file} does not say enough. These are its columns:`,
  headings: 'Does the first row hold the headings?',
  kind: 'What is in the file?',
  kinds: { customers: 'customers, one a row', orders: 'invoices or orders' },
  column: {
    code: 'Which column holds the customer’s code?',
    name: 'Which column holds the customer’s name?',
    customerCode: 'Which column holds the customer’s code?',
    customerName: 'Which column holds the customer’s name?',
    placedOn: 'Which column holds the day?',
    amount: 'Which column holds the amount, net of VAT if there is one?',
  },
  field: (column) => `What is in column ${column}?`,
  noColumn: 'none',
  more: 'Is there anything else to name?',
  nothingMore: 'no, that is all',
  needed: (missing) => `Still missing: ${missing.map((item) => labels.requirements[item]).join(', ')}.`,
  amountOrOther: (file, taken, other) => `${file}: which amount counts, "${taken}" or "${other}"?`,
  nameOrPerson: (file, first, last) =>
    `${file}, columns "${first}" and "${last}": what is the customer called?`,
  onlyFirm: (column) => `it is a firm, "${column}" is enough`,
  wholePerson: (columns) => `it is a person: "${columns}"`,
  save: 'Remember this for the next files of this kind?',
  profileName: 'Under which name?',
  badName: 'It takes a name of at most 60 characters.',
};
