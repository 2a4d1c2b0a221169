import { formatsFor } from '../format.ts';
import type { BacktestWords, ConcentrationWords } from '../words.ts';

const { decimal, integer, money } = formatsFor('en');
const days = (count: number) => (count === 1 ? '1 day' : `${integer(count)} days`);
const whole = (share: number) => `${integer(share * 100)}%`;
const times = (limit: number) => `beyond ${decimal(limit, 1)} times`;

const RULES: BacktestWords['rules'] = {
  'dormancy-rule': 'rule in use',
  silence: 'days of silence',
  'own-cadence': 'own rhythm',
  'shrunk-cadence': 'corrected rhythm',
  'p-no-order': 'risk of silence',
  'p-alive': 'risk of having left',
};
const named = (rule: keyof typeof RULES) => `"${RULES[rule]}"`;

export const backtest: BacktestWords = {
  title: 'Which rule would have been right about your customers?',
  what: (cut, horizonDays) =>
    `Every rule judged the customers by what was known on ${cut}. Then we looked who ordered within the next ${days(horizonDays)} and who did not.`,
  counts: ({ customers, silent }) =>
    `Customers judged: ${integer(customers)}. Ordered: ${integer(customers - silent)}. Did not order: ${integer(silent)}.`,
  rules: RULES,
  limits: {
    'dormancy-rule': () => 'as "dormant"',
    silence: (limit) => `beyond ${integer(limit)}`,
    'own-cadence': times,
    'shrunk-cadence': times,
    'p-no-order': (limit) => `beyond ${whole(limit)}`,
    'p-alive': (limit) => `beyond ${whole(limit)}`,
  },
  separation: {
    title: 'Which rule tells best who will not order?',
    note: 'Take at random one customer who then did not order and one who did: how many times in 100 the rule called the first one more dormant (± uncertainty). 50 is tossing a coin, 100 is never being wrong.',
    legend:
      'Rule in use: that of "riconquista dormant". Own rhythm: how many times their own rhythm customers have been silent; corrected rhythm: the same, but with few orders the rhythm is drawn towards that of all. Risk of silence: probability of no order within these days; risk of having left: of never buying again.',
    everybody: 'all',
    returning: '2+ purchases',
  },
  flagging: {
    title: 'And if everybody the rule flags had been called?',
    note: 'Right: flagged customers who then really did not order, and their share of the flagged. Found: of all who did not order, how many had been flagged. Whoever buys rarely may not order within these days without having stopped: there, their own rhythm counts.',
    columns: {
      rule: 'Rule',
      flagged: 'Flagged',
      ofCustomers: '% customers',
      right: 'Right',
      ofFlagged: '% right',
      ofSilent: '% found',
    },
  },
  calibration: {
    title: 'Is the risk of silence that was calculated the true one?',
    columns: {
      band: 'Calculated risk',
      customers: 'Customers',
      foretold: 'Silent, expected',
      silent: 'Silent, really',
      happened: '% really',
    },
    band: (lowest, highest) => (lowest === highest ? `${lowest}%` : `${lowest}–${highest}%`),
    brier: (brier, withoutRule) =>
      `Error (Brier score, lower is better): ${decimal(brier, 3, true)}. The same risk for everybody would make it ${decimal(withoutRule, 3, true)}.`,
  },
  unfitted: {
    'too-few-repeat-customers': (repeatCustomers) =>
      `The risk could not be calculated: with ${integer(repeatCustomers)} customers who had ordered again no model would be reliable.`,
    'drop-out-not-identifiable': () =>
      'The risk could not be calculated: these orders do not show when a customer leaves.',
  },
  returns: {
    title: 'How many came back by themselves, and how soon?',
    band: 'Silent for',
    customers: 'Customers',
    within: days,
    ofBand: '%',
    days: (from, below) => (below === null ? `${from} days or more` : `${from}–${below - 1} days`),
    note: 'Only customers with 2 purchases or more. A calling campaign is worth those it brings back beyond these. Where a number is missing, the data end before.',
  },
  conclusionTitle: 'In short',
  clear: (best, other) =>
    best === 'dormancy-rule'
      ? `On your data the best rule is the one in use, and its lead over ${named(other)} is more than chance.`
      : `On your data the best rule is ${named(best)}, and its lead over the ${RULES[other]} is more than chance.`,
  notClear: (best, other) =>
    best === 'dormancy-rule'
      ? `On your data the best rule is the one in use; the difference from ${named(other)} is no more than chance.`
      : `On your data the best rule is ${named(best)}; the difference from the ${RULES[other]} is no more than chance, so there is no reason to change.`,
  tooFew: ({ ordered, silent, needed }) =>
    `Too few customers to say which rule is better: ${integer(ordered)} ordered and ${integer(silent)} did not, and it takes at least ${integer(needed)} of each.`,
};

export const concentration: ConcentrationWords = {
  title: (day) => `On how many customers the revenue depends, on ${day}`,
  nobody: 'No purchases known: first import the invoices with "riconquista import invoices.csv".',
  top: ({ part, topCustomers, customers, share, topCents, revenueCents }) =>
    `The largest ${part} of the customers (${integer(topCustomers)} of ${integer(customers)}) made ${share} of the revenue: ${money(topCents, 0)} of ${money(revenueCents, 0)}.`,
  topWithoutDormant: ({ part, topCustomers, customers, share, topCents, revenueCents }) =>
    `Without the dormant customers the largest ${part} (${integer(topCustomers)} of ${integer(customers)}) made ${share}: ${money(topCents, 0)} of ${money(revenueCents, 0)}.`,
  dormantAmongTop: ({ dormant, customers, share }) =>
    dormant === 1
      ? `Of the ${integer(customers)} largest one is dormant: alone it had made ${share} of the revenue.`
      : `Of the ${integer(customers)} largest ${integer(dormant)} are dormant: together they had made ${share} of the revenue.`,
  noneDormantAmongTop: (customers) =>
    customers === 1 ? 'The largest is not dormant.' : `Of the ${integer(customers)} largest none is dormant.`,
  everybody: 'all',
  withoutDormant: 'without dormant',
  curve:
    'The same share as a picture: each mark adds another 5% of the customers, from the largest to the smallest.',
  shares: 'Share of the revenue (%) of the largest customers:',
  part: (part) => `the first ${part}`,
};
