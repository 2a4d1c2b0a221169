import type { BeliefWords } from '../belief-words.ts';
import { formatsFor } from '../format.ts';

const { decimal, integer } = formatsFor('en');
const customers = (count: number) => (count === 1 ? '1 customer' : `${integer(count)} customers`);

/** What sellers believe before they call. */
export const belief: BeliefWords = {
  noted: (name, isLost, percent, cause) =>
    `${name}: belief noted, "${isLost ? 'lost' : 'not lost'}", a return ${decimal(percent, 1)}% likely${cause === null ? '' : `, cause "${cause}"`}.`,
  unchanged: (name) => `${name}: this belief was noted already.`,
  isLost: (isLost) => (isLost ? 'yes' : 'no'),
  taken: ({ file, read, noted, unchanged, blank, rejected }) =>
    `${file}: rows read ${integer(read)}, beliefs noted ${integer(noted)}, known already ${integer(unchanged)}, not filled in ${integer(blank)}, rejected ${integer(rejected)}.`,
  rejectLine: (line, column, message) =>
    column === null ? `row ${line}: ${message}` : `row ${line}, column "${column}": ${message}`,
  rejects: {
    'no-code': () => 'the code of the customer is missing.',
    'lost-missing': () => 'it does not say whether lost: write yes or no.',
    'lost-or-not': (value) => `"${value}" does not say whether lost: write yes or no.`,
    'percent-missing': () => 'the chance of a return is missing, from 0 to 100.',
    'bad-percent': (value) => `"${value}" is no chance from 0 to 100: write 20, for instance.`,
    'unknown-cause': (value) => `"${value}" is none of the causes below the sheet.`,
    'unknown-customer': (value) => `no customer has the code "${value}".`,
    'told-twice': (value) =>
      `the customer "${value}" stands further up with another belief: the first counts.`,
    'after-contact': (value) =>
      `the customer "${value}" has been contacted already: a belief counts only if given before.`,
  },
  sheets: (files) =>
    files.map(({ file, customers: count }) => `Written: ${file} (${customers(count)})`).join('\n'),
  readBack: (path) => `Sellers fill in the last four columns; then: riconquista belief --from ${path}`,
  none: 'No dormant customer waits for a belief.',
  columns: {
    lost: 'Lost',
    percent: 'Chance of a return (0-100)',
    cause: 'Cause',
    blocker: 'Blocker (private)',
  },
  remarks: (causes) => [
    '# How to fill in: one belief for each customer, before contacting them. Rows without one may be left empty.',
    '# Lost: yes or no. Chance of a return: from 0 (will not come back) to 100 (certainly will).',
    '# Blocker: what holds one back from calling (fear, embarrassment, …). Optional and private: it is in no report.',
    '# Cause, optional, one of these:',
    ...causes.map((cause) => `# ${cause}`),
  ],
  noSellerFile: 'no-seller',
  ask: {
    seller: 'Of which seller?',
    sellerChoice: (seller, missing) => `${seller} (without a belief: ${integer(missing)})`,
    intro: (count) =>
      `${count === 1 ? 'One customer waits' : `${customers(count)} wait`} for a belief. Every answer is saved at once: stop with Ctrl-C, and go on from there next time.`,
    customer: (place, count, name, code) => `${integer(place)} of ${integer(count)} · ${name} (${code})`,
    lost: 'Is this customer lost?',
    lostChoices: {
      lost: 'yes, lost',
      'not-lost': 'no, not lost',
      skip: 'do not know, next one',
      stop: 'enough for now',
    },
    percent: 'How likely is a return, from 0 to 100?',
    badPercent: 'Write a number from 0 to 100, 20 for instance.',
    cause: 'Why did they stop?',
    noCause: 'do not know',
    blocker: 'What holds one back from calling? (private; Enter to skip)',
    done: (noted, missing) =>
      `${noted === 1 ? '1 belief noted' : `${integer(noted)} beliefs noted`}; still without one: ${integer(missing)}.`,
  },
};
