import type { ChartWords } from '../chart-words.ts';
import { formatsFor } from '../format.ts';

const { decimal, integer } = formatsFor('en');
const percent = (share: number) => `${decimal(100 * share, 1)}%`;
const customers = (count: number) => (count === 1 ? '1 customer' : `${integer(count)} customers`);
const days = (count: number) => (count === 1 ? '1 day' : `${integer(count)} days`);

const bands: ChartWords['beliefs']['describe'] = (of) =>
  of
    .map(([foretold, happened, count]) => `Foretold ${foretold}, happened ${happened} (${customers(count)}).`)
    .join(' ');

export const charts: ChartWords = {
  numbers: 'The figures behind it',
  percent,
  points: (difference) => {
    const written = decimal(100 * difference, 1).replace('-', '−');
    return `${difference > 0 && written !== '0' ? '+' : ''}${written}`;
  },
  brief: 'In short',
  contents: 'In this report',
  toContent: 'Skip to the content',
  standsAlone:
    'This report is a single file: it loads nothing from the network, runs no program, and can be printed, sent and filed as it is. It holds data of your firm: treat it accordingly.',
  sections: {
    rule: 'The rule that says who is dormant',
    revenue: 'On whom the revenue depends',
    gestures: 'What has been given',
  },
  named: 'Causes, by who has named them',
  times: 'Times',
  ladder: {
    title: 'How many customers, rung by rung',
    note: 'A bar per rung; hollow bars divide those who answered. The percentage always says of how many.',
    figures: (count, of) =>
      of === null || of === 0
        ? integer(count)
        : `${integer(count)} · ${percent(count / of)} of ${integer(of)}`,
    describe: (assigned, reached, conclusive, ordered) =>
      `Bars: ${integer(assigned)} on the list, ${integer(reached)} reached, ${integer(conclusive)} with an answer, ${integer(ordered)} who ordered.`,
    columns: { rung: 'Rung', customers: 'Customers', of: 'Of', share: 'Share %' },
  },
  claims: {
    answers: {
      title: 'What is claimed, and what was measured',
      note: 'A claim is proven only when the whole of the interval that decides lies in the grey zone, disproven only when all of it lies outside. The estimate alone decides nothing.',
    },
    shares: {
      title: 'The other shares',
      note: 'As above: the interval decides, not the estimate.',
    },
    differences: {
      title: 'The differences between groups',
      note: 'In percentage points. Right of zero it happens more often to the group the claim speaks of.',
    },
    effect: {
      title: 'How many more order because of the call',
      note: 'The share that ordered among those to be called, less the same share among those left alone. Where the interval holds zero, no effect is shown.',
    },
    measured: '95% interval, for a single look',
    anytime: 'interval that holds at every look',
    bounds: 'if all without an answer said the one, or the other',
    claimed: 'zone of the claim',
    claimedAs: (claimed) => `claimed: ${claimed}`,
    describe: (claims) => claims.map(([claim, verdict]) => `${claim}: ${verdict}.`).join(' '),
    count: 'Cases',
    everyLook: 'At every look',
    worst: 'At worst',
    aboveZero: 'calling helps: above zero',
    difference: 'Difference between called and left alone',
  },
  curves: {
    arms: {
      title: 'Who ordered again, day by day',
      note: 'Share that ordered within so many days of the freezing; whoever broke off in the meantime is counted apart. Where the band is wide, little is known.',
    },
    sellers: {
      title: 'Called by their own seller or by another',
      note: 'Chance did not decide who called: the difference may come from who the customers are.',
    },
    label: (group, figure, at) => `${group}: ${figure} at ${days(at)}`,
    nobody: (group) => `${group}: no order yet`,
    days: 'days since the freezing',
    atRisk: 'Still waiting',
    band: '95% interval',
    known: (day, maturesOn) => `known up to ${day}; matures on ${maturesOn}`,
  },
  matrix: {
    title: 'The cause in the words of the seller and of the customer',
    note: 'On the outlined diagonal they say the same. Off the diagonal the cause was in the seller’s head alone.',
    rows: 'Rows: the cause according to the seller.',
    columns: 'Columns, with the same numbers: the cause according to the customer.',
    agreed: 'Outlined: they say the same.',
    others: 'other causes',
    total: 'total',
    describe: (agreed, cases) =>
      `Seller and customer name the same cause for ${integer(agreed)} of ${customers(cases)}.`,
  },
  funnel: {
    departments: {
      title: 'Refusals by department, and how far chance reaches',
      note: 'With few customers a share strays far by chance: that is why the limits open to the left. What counts is who lies outside, not who is higher.',
    },
    sellers: {
      title: 'Refusals by seller, and how far chance reaches',
      note: 'This is no ranking: within the limits, differences are those that chance makes.',
    },
    trials: 'customers who answered',
    share: 'share of refusals',
    target: (share) => `share of all: ${share}`,
    lookLimit: '95% limit',
    actLimit: '99.8% limit',
    standings: {
      'too-few': 'too few to tell',
      within: 'within chance',
      look: 'to be looked at',
      act: 'beyond chance',
    },
    describe: (groups) => groups.map(([standing, names]) => `${standing}: ${names.join(', ')}.`).join(' '),
  },
  beliefs: {
    title: 'How well the sellers guess',
    note: 'Each mark is a group of customers with a similar forecast. Above the diagonal more came back than was believed: “lost” in the head alone.',
    foretold: 'return foretold by the seller',
    happened: 'really came back',
    honest: 'perfect forecast',
    near: 'observed, with its 95% interval',
    apart: 'further from the forecast than chance goes',
    describe: bands,
    columns: {
      foretold: 'Foretold %',
      customers: 'Customers',
      happened: 'Came back %',
      low: 'From %',
      high: 'To %',
    },
  },
  calibration: {
    title: 'Is the computed risk of silence the true one?',
    note: 'Each mark is a group of customers with a similar risk, computed from what was known on the day of the trial. Near the diagonal the risk is honest.',
    foretold: 'computed risk of no order',
    happened: 'really did not order',
    honest: 'perfect computation',
    near: 'observed, with its 95% interval',
    apart: 'further from the computed risk than chance goes',
    describe: bands,
    columns: {
      foretold: 'Computed %',
      customers: 'Customers',
      happened: 'Silent %',
      low: 'From %',
      high: 'To %',
    },
  },
  separation: {
    title: 'Which rule tells best who will not order?',
    note: 'Of a customer who then did not order and one who did: how many times in 100 the rule held the first to be the more dormant. Where the bars of uncertainty overlap much, the difference may be chance.',
    coin: '50: tossing a coin',
    perfect: '100: never wrong',
    describe: (best, area) => `The rule that tells best is “${best}”, with ${area} in 100.`,
    columns: { rule: 'Rule', area: 'In 100', low: 'From', high: 'To' },
  },
  lorenz: {
    title: 'On how many customers the revenue depends',
    note: 'Customers from the largest to the smallest, and what part of the revenue they make together. The higher the curve, the more the firm depends on a few.',
    customers: 'share of customers, largest first',
    revenue: 'share of revenue',
    everybody: 'all customers',
    withoutDormant: 'without the dormant',
    even: 'if all bought the same',
    top: (part) => `the largest ${part}`,
    describe: (part, share) => `The largest ${part} of the customers make ${share} of the revenue.`,
    columns: {
      largest: 'The largest',
      everybody: 'All, % of revenue',
      withoutDormant: 'Without the dormant, % of revenue',
    },
  },
};
