import { formatsFor } from '../format.ts';
import type { ScreenWords } from '../words.ts';

const { decimal, integer } = formatsFor('en');
const days = (count: number) => (count === 1 ? '1 day' : `${integer(count)} days`);

/** The latest ones show the rhythm; a weekly buyer has hundreds. */
const GAPS_SHOWN = 20;

/** How the judgement is explained. */
export const rules: Pick<ScreenWords, 'explain'> = {
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
};
