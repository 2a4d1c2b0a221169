import { formatsFor } from '../format.ts';
import type { GestureWords } from '../gesture-words.ts';

const { decimal, integer, money } = formatsFor('en');
const percent = (share: number) => `${decimal(share * 100, 1)}%`;
const customers = (count: number) => (count === 1 ? 'one customer' : `${integer(count)} customers`);

export const gestures: GestureWords = {
  names: {
    'phone-call': 'one more phone call',
    'remembered-detail': 'a remembered detail',
    'personal-letter': 'personal letter',
    'reserved-offer': 'reserved offer',
    'preview-offer': 'preview offer',
    'last-minute-order': 'last-minute order accepted',
    'out-of-hours-delivery': 'delivery out of hours',
    'guaranteed-slot': 'guaranteed delivery slot',
    'thank-you': 'a thank-you',
    coffee: 'a coffee together',
    visit: 'courtesy visit',
    'superior-apology': 'apology by a superior',
    'named-contact': 'contact person with name and number',
    'credit-note': 'credit note',
    exchange: 'exchange of the product',
    'price-correction': 'price correction',
    'welcome-price': 'welcome price',
    discount: 'discount',
    'free-shipping': 'free shipping',
    points: 'points',
    voucher: 'voucher for a later purchase',
  },
  natures: { relational: 'attention', economic: 'money' },
  reasons: {
    'repay-in-kind': 'What went wrong is given back at once, and in kind.',
    'secure-delivery': 'Whoever has waited wants to know when it comes and whom to call: money is no help.',
    attention: 'Attention was missing: it is made good with attention, not with a discount.',
    'meet-the-price': 'The price is the reason: correct it, or make a welcome price that ends on a day.',
    'show-the-range': 'The customer missed a product: show what there is today.',
    listen: 'The reason is not known, or not up to us: listen first, without apologies and discounts.',
    courtesy: 'The customer can buy no more: thank, and ask whom else we could be of use to.',
    'owner-writes': 'The customer accuses us of dishonesty: the owner answers, in person and in writing.',
    'instead-of-money': 'No money can be given now: attention takes its place.',
    'own-choice': 'What the firm wants for this cause.',
  },
  closed: {
    compensated: 'the customer was given money within the last twelve months, and we have not failed since',
    'margin-unknown': "the customer's margin is not known (riconquista config marginShare 0.35)",
    'above-cap': 'it is above the limit for discounts',
    'gesture-cap': 'the customer has had the most of it that is allowed',
    budget: "the year's budget is spent",
  },
  columns: {
    kind: 'Gesture',
    called: 'Name',
    nature: 'Nature',
    cost: 'Cost',
    owner: 'Who',
    cap: 'Yearly limit',
    needsExpiry: 'Expires',
    first: 'First when',
    most: 'At most',
    givenOn: 'Given on',
    percent: '%',
    until: 'Until',
    by: 'By',
    undoneOn: 'Undone on',
  },
  help: {
    arguments: {
      kind: 'gesture (riconquista gesture list shows them)',
      givenId: 'number of the gesture given (riconquista gesture given shows it)',
    },
    subcommands: {
      add: "adds a gesture of the firm's own, or changes cost, owner or limit of one that is there",
      list: 'lists the gestures there are: attention and money',
      show: 'shows one gesture',
      withdraw: 'takes a gesture off those the firm offers',
      suggest: 'says which gesture to begin with for a customer, and with which one not to',
      give: 'records a gesture given to a customer, within limits and budget',
      given: 'lists the gestures given, to one customer or to all',
      undo: 'undoes a gesture recorded by mistake: it stays in the history and does not count',
    },
    options: {
      label: 'what it is called',
      nature: 'relational (attention) or economic (money)',
      cost: 'what it costs each time, for example 12.00',
      owner: 'department or person who sees to it',
      cap: 'what it may cost at most for one customer in twelve months, for example 60.00',
      expires: 'is given only with a day on which it ends',
      for: 'cause for which it comes first (may be repeated)',
      amount: 'amount, for example 120.00',
      percent: 'share of the price, for example 5',
      until: 'day on which it ends',
      by: 'who gives it',
      note: 'a note of any kind',
    },
  },
  none: 'The firm offers no gesture.',
  kept: (name) => `Gesture recorded: "${name}".`,
  withdrawn: (name, kind) =>
    `"${name}" is no longer offered. To bring it back: riconquista gesture add ${kind}`,
  facts: {
    cost: (cents) => `Costs ${money(cents)} each time.`,
    costIsSaid: 'Cost: the amount is said when it is given.',
    owner: (owner) => `Seen to by: ${owner}.`,
    cap: (cents) => `At most ${money(cents)} for one customer in twelve months.`,
    needsExpiry: 'Is given only with a day on which it ends (--until).',
    priceCut: 'Lowers the price: the limit on the margin applies.',
    first: (causes) => `Comes first when the cause is: ${causes.join('; ')}.`,
    never: 'Comes first for no cause.',
  },
  adviceCause: (cause, source) => `Primary cause: ${cause} (stated by: ${source}).`,
  adviceNoCause: 'The cause is not known.',
  beginWith: 'To begin with',
  notFirst: (names) => `Not to begin with: ${names.join(', ')}.`,
  nowClosed: (name, why) => `Not now: ${name}, because ${why}.`,
  most: (share, cents) => (cents === null ? percent(share) : `${percent(share)}, ${money(cents)} an order`),
  purse: ({ year, budgetCents, spentCents, leftCents }) =>
    budgetCents === null || leftCents === null
      ? `Money given in ${year}: ${money(spentCents)}. No budget is set (riconquista config gestureBudget 1500).`
      : `Budget of ${year} for money: ${money(budgetCents)}, given ${money(spentCents)}, left ${money(leftCents)}.`,
  nextGive: (code, kind) => `To give it: riconquista gesture give ${code} ${kind}`,
  given: ({ name, gesture, percent: share, until }) =>
    `${name}: given "${gesture}"${share === null ? '' : `, ${decimal(share, 2)}%`}${until === null ? '' : `, until ${until}`}.`,
  cost: (cents) => `Cost: ${money(cents)}.`,
  estimate: (cents, orders) =>
    orders === 1
      ? `Estimated cost: ${money(cents)}, on one order as usual.`
      : `Estimated cost: ${money(cents)}, on ${integer(orders)} usual orders until that day.`,
  beginsBadly: (gesture, cause) =>
    cause === null
      ? `Mind: as long as the cause is not known, one does not usually begin with "${gesture}".`
      : `Mind: when the cause is "${cause}", one does not usually begin with "${gesture}".`,
  undo: (id) => `To undo it: riconquista gesture undo ${id}`,
  undone: (name, gesture) => `${name}: "${gesture}" is undone. It stays in the history and does not count.`,
  noneGiven: 'No gesture has been given.',
  undoneOn: (day) => `undone on ${day}`,
  history: {
    causes: 'Causes',
    gestures: 'Gestures given',
    primary: (cause) => `${cause} (primary)`,
  },
  account: {
    title: (year) => `Gestures given in ${year}`,
    total: (count, to, costCents) =>
      count === 1
        ? `One gesture to ${customers(to)}, cost ${money(costCents)}.`
        : `${integer(count)} gestures to ${customers(to)}, cost ${money(costCents)}.`,
  },
};
