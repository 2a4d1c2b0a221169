import { formatsFor } from '../format.ts';
import type { DormancySentences } from '../words.ts';

const { day, decimal, integer } = formatsFor('en');
const days = (count: number) => (count === 1 ? '1 day' : `${integer(count)} days`);
const every = (gapDays: number) =>
  Math.round(gapDays) <= 1 ? 'every day' : `every ${days(Math.round(gapDays))}`;

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const months = (numbers: readonly number[]) => numbers.map((month) => MONTHS[month - 1]).join(', ');
const chance = (share: number) => `${integer(Math.round(share * 100))}%`;

/** Why a customer is on a list, each in one sentence. */
export const dormancy: DormancySentences = {
  flag: (facts) => {
    const silence = `silent for ${days(facts.silentDays)}`;
    const aside = [`last order on ${day(facts.lastOrderOn)}`];
    if (facts.pNoOrder !== null) {
      aside.push(`probability of no order within ${days(facts.horizonDays)}: ${chance(facts.pNoOrder)}`);
    }
    if (facts.offSeason.length > 0)
      aside.push(`months without any purchase do not count: ${months(facts.offSeason)}`);
    if (facts.typicalGapDays !== null && facts.timesCadence !== null) {
      aside.unshift(`${decimal(facts.timesCadence, 1)} times that rhythm`);
      return `Usually orders ${every(facts.typicalGapDays)}, ${silence} (${aside.join('; ')}).`;
    }
    const orders =
      facts.orders === 1
        ? 'Has ordered only once'
        : facts.orders === 0
          ? 'Neither the number nor the rhythm of the orders is known'
          : `The rhythm of ${integer(facts.orders)} orders is not known`;
    return `${orders}: ${silence}, beyond the limit of ${days(facts.limitDays)} (${aside.join('; ')}).`;
  },
  late: ({ typicalGapDays, silentDays, limitDays, lastOrderOn }) =>
    typicalGapDays === null
      ? `Silent for ${days(silentDays)}, and dormant beyond ${days(limitDays)} (last order on ${day(lastOrderOn)}).`
      : `Usually orders ${every(typicalGapDays)} and is late: silent for ${days(silentDays)}, and dormant beyond ${days(limitDays)} (last order on ${day(lastOrderOn)}).`,
  offSeason: (numbers) =>
    `A seasonal customer: silence does not count in months that never saw a purchase (${months(numbers)}).`,
  neglected: (neglectedDays, gapDays) => {
    const rhythm = gapDays === null ? 'Still buys' : `Buys ${every(gapDays)}`;
    return neglectedDays === null
      ? `${rhythm}, but no contact of ours is on record.`
      : `${rhythm}, but none of us has been in touch for ${days(neglectedDays)}.`;
  },
  newcomer: (seller, neglectedDays) =>
    `${seller ?? 'The seller'} is new to this customer: a single contact ${days(neglectedDays)} ago, then neither visits nor orders.`,
  modelWhy: {
    'too-few-repeat-customers': (customers) =>
      customers === 0
        ? "Each customer's own buying rhythm decides; no probability model was applied, because no customer has come back."
        : customers === 1
          ? "Each customer's own buying rhythm decides; no probability model was applied, because only one customer has come back and at least 100 are needed."
          : `Each customer's own buying rhythm decides; no probability model was applied, because only ${integer(customers)} customers have come back and at least 100 are needed.`,
    'drop-out-not-identifiable': () =>
      "Each customer's own buying rhythm decides; no probability model was applied, because these data do not show who leaves.",
  },
  none: {
    dormant: 'No dormant customer: everybody buys at their own rhythm.',
    warning: 'No customer is late by their own rhythm.',
    neglect: 'No customer is neglected.',
    newcomer: 'No customer was left alone by a new seller.',
    'never-bought': 'Every customer has bought at least once.',
    all: 'No customer has bought yet.',
  },
  listed: {
    warning: (count) =>
      count === 1
        ? 'One customer is late, but not dormant yet.'
        : `${integer(count)} customers are late, but not dormant yet.`,
    neglect: (count) =>
      count === 1
        ? 'One customer still buys, but has not heard of us for too long.'
        : `${integer(count)} customers still buy, but have not heard of us for too long.`,
    newcomer: (count) =>
      count === 1
        ? 'One customer has seen the new seller only once.'
        : `${integer(count)} customers have seen their new seller only once.`,
    'never-bought': (count) =>
      count === 1 ? 'One customer has never bought.' : `${integer(count)} customers have never bought.`,
    all: (count) =>
      count === 1 ? 'One customer who has bought.' : `${integer(count)} customers who have bought.`,
  },
  modelSays: (k, customers) =>
    `Probability model fitted to ${integer(customers)} customers who came back (MBG/CNBD-${k}).`,
  byModel: (pNoOrder, pAlive, horizonDays) =>
    `Model: probability of no order within ${days(horizonDays)} ${chance(pNoOrder)}, of still being a customer ${chance(pAlive)}`,
  limitModel: (earliest, level, limit) =>
    `Limit: the first day after ${days(earliest)} on which the probability of no order reaches ${chance(level)} = ${days(limit)}`,
  limitPostponed: (earliest, level, limit) =>
    `The model moves it from ${days(earliest)} to ${days(limit)}: before that an order is more likely (less than ${chance(level)} for none)`,
  silenceInSeason: (counted, silent) => `Silence in season: ${days(counted)} of the ${days(silent)}`,
  timeline: 'The history',
  timelineLegend: 'A mark a month, January to December: o one purchase, O more than one, . none',
  limitFixed: (limit) => `The same limit for everybody: ${days(limit)}`,
  phase: (phase, isChosen) => (isChosen ? `Phase: ${phase} (set by hand)` : `Phase: ${phase}`),
  falls: (count) =>
    count === 1
      ? 'Has been flagged as dormant once before.'
      : `Has been flagged as dormant ${integer(count)} times before.`,
  phaseSet: (name, phase) => `${name}: the phase is now "${phase}", whatever the rules say.`,
  phaseFreed: (name) => `${name}: the phase follows the rules again.`,
};
