import { formatsFor } from '../format.ts';
import type { ScreenWords } from '../words.ts';

const { decimal, integer } = formatsFor('en');
const days = (count: number) => (count === 1 ? '1 day' : `${integer(count)} days`);

/** The latest ones show the rhythm; a weekly buyer has hundreds. */
const GAPS_SHOWN = 20;

/** How the judgement and the measurement are explained. */
export const rules: Pick<ScreenWords, 'explain' | 'report'> = {
  explain: {
    title: (code, name) => `${name} (${code})`,
    neverBought: 'Has never bought, so cannot be dormant.',
    active: (silent, limit) => `Not dormant: silent for ${days(silent)}, and the limit is ${days(limit)}.`,
    excluded: (reason) => `On no list: counted among "${reason}".`,
    arithmetic: 'The arithmetic',
    gaps: (gaps) =>
      `Days from one purchase to the next: ${gaps.length > GAPS_SHOWN ? '…, ' : ''}${gaps.slice(-GAPS_SHOWN).map(integer).join(', ')}`,
    statedOnly: (orders) =>
      orders === 0
        ? 'The list says when the last purchase was, not how many orders there were: the rhythm cannot be known.'
        : orders === 1
          ? 'The list says there was one order, without the history: the rhythm cannot be known.'
          : `The list says there were ${integer(orders)} orders, without the history: the rhythm cannot be known.`,
    ownGap: (gap, gaps) =>
      `Own rhythm (median of ${gaps === 1 ? '1 gap' : `${integer(gaps)} gaps`}): ${decimal(gap, 1)} days`,
    pooledGap: (gap) => `Rhythm of all customers (median): ${decimal(gap, 1)} days`,
    shrunk: (gap, gaps) =>
      `Shrunk rhythm (${integer(gaps)} gaps of its own against 2 of everybody's): ${decimal(gap, 1)} days`,
    limitCadence: ({ shrunk, own, floor }, limit) =>
      `Limit: the greatest of ${decimal(shrunk, 1)} (shrunk rhythm), ${decimal(own, 1)} (own rhythm) and ${integer(floor)} (minimum) = ${days(limit)}`,
    limitFallback: (limit) => `Fixed limit for customers with too few orders: ${days(limit)}`,
    silence: (silent, limit) =>
      `Silence: ${days(silent)} against a limit of ${days(limit)}: ${silent > limit ? 'dormant' : 'not dormant'}`,
    toClear: 'The flag falls with the next order imported.',
    documents: 'Latest documents',
    order: 'order',
    creditNote: 'credit note',
    more: (documents) =>
      documents === 1 ? '… and one more document' : `… and ${integer(documents)} more documents`,
  },
  report: {
    title: (day) => `Report as of ${day}`,
    ladderTitle: 'From the list to the order',
    descriptionOnly:
      'This is a description, not a proof: the customers were not frozen as a cohort before the calls, so those who were called may differ from those who were not.',
    noContacts: 'No contact recorded yet. After every call: riconquista outcome CODE',
    measured: ({ numerator, denominator, estimate, low, high }) =>
      `${integer(numerator)} of ${integer(denominator)} who answered refused: ${estimate} (between ${low} and ${high}, with 95% confidence).`,
    counted: (numerator, denominator) =>
      `${integer(numerator)} of ${integer(denominator)} who answered refused.`,
    bounds: (low, high, without, assigned) =>
      `Counting the ${integer(without)} of ${integer(assigned)} without an answer too: from ${low} (none of them refuses) to ${high} (all of them do).`,
    why: {
      supported: (_, high) => `Even at the worst end of the interval (${high}) it is not above 7%.`,
      contradicted: (low) => `Even at the best end of the interval (${low}) it is above 7%.`,
      'not-decided': (low, high) =>
        `7% lies within the interval (between ${low} and ${high}): more answers are needed.`,
      'too-few': () => 'With fewer than 30 answers a share would say nothing: these are counts only.',
    },
    source: 'Claim of a sales consultant; an objection to being contacted counts as a refusal.',
  },
};
