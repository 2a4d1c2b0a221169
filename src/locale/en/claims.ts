import type { Claimed } from '../../domain/claims/verdict.ts';
import { formatsFor } from '../format.ts';
import type { ClaimWords } from '../report-words.ts';

const { integer, longDay, money, decimal } = formatsFor('en');
const percent = (share: number) => `${decimal(share * 100, 1)}%`;

function claimed(of: Claimed, kind: 'share' | 'difference' | 'ratio'): string {
  const value = (figure: number) => (kind === 'ratio' ? `${decimal(figure, 1)} times` : percent(figure));
  switch (of.is) {
    case 'at-most':
      return `at most ${value(of.value)}`;
    case 'at-least':
      return `at least ${value(of.value)}`;
    case 'above':
      return kind === 'difference' ? 'a difference above zero' : `more than ${value(of.value)}`;
    case 'between':
      return `between ${value(of.low)} and ${value(of.high)}`;
  }
}

function compatible(withSixToSeven: boolean, withNinetyFive: boolean): string {
  if (withSixToSeven && withNinetyFive) {
    return 'The data are compatible both with 6–7% refusals and with 95 of 100 (5% refusals).';
  }
  if (!withSixToSeven && !withNinetyFive) {
    return 'The data are compatible neither with 6–7% refusals nor with 95 of 100 (5% refusals).';
  }
  return withSixToSeven
    ? 'The data are compatible with 6–7% refusals, not with 95 of 100 (5% refusals).'
    : 'The data are compatible with 95 of 100 (5% refusals), not with 6–7%.';
}

/** What the trade says, and what the data say to it. */
export const claims: ClaimWords = {
  counted: {
    'refused-6-7': (numerator, denominator) =>
      `${integer(numerator)} of ${integer(denominator)} who answered refused`,
    'not-lost-95': (numerator, denominator) =>
      `${integer(numerator)} of ${integer(denominator)} who answered are willing to consider an offer`,
    'perhaps-80': (numerator, denominator) =>
      `${integer(numerator)} of ${integer(denominator)} who answered are willing to consider an offer, if only perhaps`,
    'refusals-alarm': (numerator, denominator) =>
      `${integer(numerator)} of ${integer(denominator)} who answered refused`,
    'sectors-differ': (numerator, denominator) =>
      `${integer(numerator)} of ${integer(denominator)} whose sector is known have broken off`,
    'third-attempt': (numerator, denominator) =>
      `Only from the third attempt on ${integer(numerator)} of ${integer(denominator)} willing to consider an offer`,
    'whatsapp-98': (numerator, denominator) =>
      `${integer(numerator)} of ${integer(denominator)} written to on WhatsApp answered there`,
    'causes-differ': (numerator, denominator) =>
      `${integer(numerator)} of ${integer(denominator)} of whom both are known named another cause than the seller`,
  },
  topCustomers: (top, customers, cents, ofCents) =>
    `The largest 15%, ${integer(top)} of ${integer(customers)} customers, brought ${money(cents, 0)} of ${money(ofCents, 0)}`,
  groups: {
    answered: 'of those who answered',
    reached: 'of those who were reached',
    listed: 'of everybody on the list',
    'all-answered': 'called lost or not, of those who answered',
    'believed-not-lost': 'called not lost by the seller',
    'perhaps-ordered': 'from “perhaps” to an order',
    'other-strata': 'others',
    abroad: 'abroad',
    home: 'in Italy',
    'same-seller': 'called by their own seller',
    'other-seller': 'called by another',
    'first-attempt': 'willing at the first attempt',
    'second-attempt': 'at the second',
    'later-attempt': 'from the third on',
    relational: 'reactivated after attention alone',
    economic: 'reactivated after money',
    'relational-reordered': 'with a second order, after attention alone',
    'economic-reordered': 'with a second order, after money',
    'not-announced': 'late and not told',
    announced: 'late and told',
    drift: 'drifted away without a reason',
    'top-customers': 'largest customers',
    reactivated: 'reactivated',
    phone: 'by phone',
    visit: 'by visit',
    email: 'by e-mail',
    sms: 'by text message',
    whatsapp: 'on WhatsApp',
    letter: 'by letter',
    'seller-says-price': 'the seller says: the price',
    'customer-says-price': 'the customer says: the price',
  },
  sources: {
    'seed 001': 'an expert in relationship marketing',
    'seed 002': 'sellers and consultants arguing with each other',
    'seed 003': 'an article on customer satisfaction',
    'seed 004': 'an article on retention marketing',
    survey: 'a survey among firms and their customers',
  },
  notes: {
    'refused-6-7': 'Who does not want to be contacted counts as a refusal; who cannot buy any more does not.',
    'not-lost-95': 'Lost is who refuses, who cannot buy any more, and who struck us off.',
    'third-attempt': 'Read as: most of them, that is more than half.',
    'causes-differ': 'Read as: most of them, that is more than half.',
    'seven-times-cheaper':
      'The reactivated include those who would have come back by themselves: for them see “With the call and without”.',
    'sectors-differ': 'To break off is to refuse, to object to contacts, or to strike us off.',
    'abroad-differs': 'To break off is to refuse, to object to contacts, or to strike us off.',
    'unannounced-delay': 'To break off is to refuse, to object to contacts, or to strike us off.',
  },
  claimed,
  share: ({ estimate, low, high }) => `${estimate}% [${low}–${high}]`,
  points: ({ estimate, low, high }) => `${estimate} points [${low} to ${high}]`,
  ratio: ({ estimate, low, high }) => `${estimate} times [${low}–${high}]`,
  count: (numerator, denominator) => `${integer(numerator)} of ${integer(denominator)}`,
  between: (low, high) => `between ${low} and ${high}%`,
  whole: (estimate) => `${estimate}%`,
  source: (source) => `Source: ${source}.`,
  difference: (points) => `Difference: ${points}.`,
  newAgainstBack: (ratio) => `A new customer costs ${ratio} a reactivated one.`,
  anytime: (interval, decides) =>
    decides
      ? `Looking at the report again and again: ${interval}; this interval decides.`
      : `Looking at the report again and again it would be ${interval}; the first decides, for a single look.`,
  compatible,
  observational:
    'Chance has not decided who is in which group: the difference may come from who they are, not from what was done.',
  why: {
    within: (interval, of) => `All of the interval ${interval} lies within the claim: ${of}.`,
    beyond: (interval, of) => `All of the interval ${interval} lies outside the claim: ${of}.`,
    both: (interval, of) => `The interval ${interval} reaches beyond the claim, ${of}: more data are needed.`,
    census: (figure, of, isWithin) =>
      `All customers counted, nothing estimated: ${figure} lies ${isWithin ? 'within' : 'outside'} the claim, ${of}.`,
    tooFew: (needed, have) =>
      have === 0
        ? `No case so far: at least ${integer(needed)} are needed.`
        : `With fewer than ${integer(needed)} cases (here ${integer(have)}) a share would say nothing: there are counts only.`,
    tooFewOfTwo: (needed, have) =>
      `A comparison takes at least ${integer(needed)} cases in either group; the smaller one has ${integer(have)}.`,
    missing: {
      sector: 'No list tells the sector of the customers: a column “Sector” is needed.',
      country: 'No list tells the country of the customers: a column “Country” is needed.',
      satisfaction:
        'Cannot be measured: the program does not record how satisfied a customer is, and does not make it up.',
      'acquisition-cost':
        'What it costs to win a new customer is missing: riconquista config acquisitionCost 800',
      'hourly-cost': "What an hour of a seller's costs is missing: riconquista config hourlyCost 35",
      minutes: 'No contact tells how many minutes it took: note them with --minutes.',
      revenue: 'No purchase recorded.',
      cohort: 'A cohort frozen before the calls is needed: riconquista freeze NAME',
    },
    immature: (maturesOn) =>
      `Orders are counted at the end of the window, on ${longDay(maturesOn)}: there is no share before.`,
    withheld: {
      sector: (pValue) =>
        `The sectors differ too much (p = ${pValue}) for one figure to say anything of all: those of the sectors count.`,
      country: (pValue) =>
        `Home and abroad differ too much (p = ${pValue}) for one figure to say anything of both: the two count separately.`,
    },
    noAlarm: 'That refusals are above 7% is not shown: no alarm, and nobody to look for.',
    undirected:
      'Refusals are above 7%, but no department stands out beyond chance: ask more customers why they stopped.',
    directed: (departments) =>
      `Refusals are above 7%, and beyond chance they come from the processes of: ${departments.join(', ')}.`,
    strataDiffer: (pValue) => `The sectors differ more than chance has it (p = ${pValue}).`,
    strataAlike: (pValue) =>
      `The differences between sectors are not enough to rule out chance (p = ${pValue}); that they are alike is not shown by that.`,
    openingsUnseen:
      'One sees who answers, not who opens: an answer proves that the message was opened, silence does not prove the contrary.',
  },
  noData: 'cannot be measured with these data',
  waiting: 'not mature yet',
  countsOnly:
    'Where there are fewer than 30 cases (in a comparison, in either group) there are counts only: a share would say nothing.',
  noCases: (some) => `No case yet for: ${some.join('; ')}.`,
  columns: {
    id: 'Id',
    claim: 'Claim',
    part: 'Part',
    source: 'Source',
    numerator: 'Cases',
    denominator: 'Of',
    estimate: 'Share',
    low: 'From',
    high: 'To',
    anytimeLow: 'From, for many looks',
    anytimeHigh: 'To, for many looks',
    worstLow: 'At least, at worst',
    worstHigh: 'At most, at worst',
    verdict: 'Verdict',
    why: 'Why',
  },
};
