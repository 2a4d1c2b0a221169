import { formatsFor } from '../format.ts';
import type { PriorityWords } from '../words.ts';

const { decimal, integer, money, percent } = formatsFor('en');
const two = (share: number) => decimal(share, 2, true);

/** What makes the priority of a customer. */
export const priority: PriorityWords = {
  title: (code, name) => `${name} (${code})`,
  product: (value, ease, score) => `Value ${two(value)} × ease ${two(ease)} = priority ${two(score)}.`,
  place: (place, dormant) =>
    dormant === 1
      ? 'It is the only dormant customer.'
      : `It has place ${integer(place)} among ${integer(dormant)} dormant customers.`,
  valueTitle: (value) => `Value ${two(value)}: how much it matters to have them back`,
  easeTitle: (ease) => `Ease ${two(ease)}: how likely they are to listen`,
  sum: 'Total',
  unknown: 'not known: counts as neutral',
  lostMargin: (cents, rank) =>
    rank === 1
      ? `${money(cents, 0)}, more than anybody`
      : `${money(cents, 0)}, no less than ${integer(rank * 100)}% of the dormant`,
  rated: (share, source) => `${integer(share)}%, ${source === 'hand' ? 'given by hand' : 'from the list'}`,
  timesCadence: (times) => `silent for ${decimal(times, 1)} times their rhythm`,
  remedied: 'put right, with evidence',
  notRemedied: 'not put right yet',
  notOurs: 'not our failure',
  referrals: (people) => (people === 1 ? '1 person' : `${integer(people)} people`),
  answers: (alike, all) =>
    `open ${integer(alike.successes)} of ${integer(alike.trials)} alike, ${integer(all.successes)} of ${integer(all.trials)} in all`,
  noAnswers: 'no answer so far',
  orderValue: (own, orders, expected) =>
    expected === null
      ? `Mean value of an order: ${money(own, 0)} (${orders === 1 ? 'a single order' : `${integer(orders)} orders`}).`
      : `Mean value of an order: ${money(own, 0)} (${orders === 1 ? 'a single order' : `${integer(orders)} orders`}); expected ${money(expected, 0)}, moved towards that of the other dormant customers as far as few orders deserve.`,
  margin: (share, from) => {
    switch (from) {
      case 'customer':
        return `Margin: ${percent(share)} of the turnover, this customer's own.`;
      case 'setting':
        return `Margin: ${percent(share)} of the turnover, as marginShare is set.`;
      case 'others':
        return `Margin: ${percent(share)} of the turnover, the median of the customers whose margin is known.`;
      case 'turnover':
        return 'The margin is not known: the whole turnover counts. To set it: riconquista config marginShare 0.35';
    }
  },
  missing: (factors) => `Not known: ${factors.join(', ')}. Each counts as neutral (0.50).`,
  supplyRatings: (code, example) =>
    `Ratings come from the customer list (columns Potential, Strategic importance, Territory, Payment punctuality, Willingness to grow, Referrals) or are given by hand: riconquista customer rate ${code} ${example}`,
  supplyCause: (code) => `A cause is noted with: riconquista cause add ${code} CAUSE`,
  contributions: (parts, missing) =>
    [
      parts.map(([name, contribution]) => `${name} ${decimal(contribution, 3, true)}`).join('; '),
      ...(missing.length === 0 ? [] : [`not known: ${missing.join(', ')}`]),
    ].join('; '),
  percent: (value) => `${decimal(value, 1)}%`,
  ratingsTitle: (code, name) => `Ratings of ${name} (${code})`,
  sources: { hand: 'given by hand', list: 'customer list' },
};
