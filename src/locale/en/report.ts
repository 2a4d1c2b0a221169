import type { Advice } from '../../domain/advice.ts';
import { formatsFor } from '../format.ts';
import type { ReportWords, SimulationWords } from '../report-words.ts';

const { integer, longDay, day: shortDay, money, decimal } = formatsFor('en');
const customers = (count: number) => (count === 1 ? '1 customer' : `${integer(count)} customers`);
const days = (count: number) => (count === 1 ? '1 day' : `${integer(count)} days`);

function advice(of: Advice, departments: (names: readonly string[]) => string): string {
  switch (of.do) {
    case 'look-at-process':
      return `Look at the processes that do damage: ${departments(of.departments)}.`;
    case 'ask-causes':
      return `Ask why they stopped: of ${customers(of.customers)} who answered the cause is not known.`;
    case 'call-untried':
      return `Try ${of.customers === 1 ? 'the customer' : `the ${integer(of.customers)} customers`} whom nobody has tried yet: the window closes in ${days(of.daysLeft)}.`;
    case 'reach-unreached':
      return `Go on with ${of.customers === 1 ? 'the customer' : `the ${integer(of.customers)} customers`} never reached, at other hours and on other channels: ${days(of.daysLeft)} are left.`;
    case 'import-orders':
      return of.documentsUntil === null
        ? 'Import the orders: without them nobody is reactivated.'
        : `Import the orders: those recorded end on ${longDay(of.documentsUntil)}.`;
    case 'follow-up':
      return `Go back to ${customers(of.customers)} who ${of.customers === 1 ? 'is' : 'are'} willing to consider an offer and ${of.customers === 1 ? 'has' : 'have'} not ordered yet.`;
    case 'wait':
      return `For the orders wait for the end of the window, on ${longDay(of.until)}.`;
    case 'larger-holdout':
      return of.had === 0
        ? `Next time leave at least ${integer(of.needed)} customers alone at random (--holdout): without them nobody knows who would have come back uncalled.`
        : `Next time leave at least ${integer(of.needed)} customers alone at random: ${integer(of.had)} are too few to see an effect.`;
    case 'freeze-next':
      return 'Freeze the next cohort before calling again: riconquista freeze NAME --holdout 20%';
  }
}

/** The report, in the order in which it is read. */
export const report: ReportWords = {
  title: (cohort, day) =>
    cohort === null ? `Report as of ${longDay(day)}` : `Cohort “${cohort}”: report as of ${longDay(day)}`,
  assigned: 'to be called',
  brief: {
    labels: {
      who: 'Who',
      answered: 'Answers',
      proven: 'Proven',
      disproven: 'Disproven',
      open: 'Not proven',
      tooFew: 'Not known',
      todo: 'To do',
    },
    described: { proven: 'In favour', disproven: 'Against', open: 'Uncertain' },
    who: (members, frozenOn, contact, holdout) =>
      `${members === 1 ? '1 dormant customer' : `${integer(members)} dormant customers`}, frozen on ${shortDay(frozenOn)}: ${holdout === 0 ? 'all to be called' : `${integer(contact)} to be called, ${integer(holdout)} left alone`}.`,
    touched: (count) => `${customers(count)} listed or contacted, chosen by whoever called.`,
    answered: (attempted, reached, conclusive) =>
      `${integer(attempted)} tried, ${integer(reached)} reached, ${integer(conclusive)} with an answer.`,
    nothing: 'nothing',
    tooFew: (claims) =>
      claims === 1
        ? 'For 1 claim the data are missing, too few, or not mature yet.'
        : `For ${integer(claims)} claims the data are missing, too few, or not mature yet.`,
    upliftShown: (points) => `Who was called ordered more: ${points}.`,
    upliftReversed: (points) => `Who was called ordered less: ${points}.`,
    sealBroken:
      'WARNING: the seal of the cohort does not hold. What was frozen has been changed, and this report proves nothing.',
  },
  advice,
  descriptionOnly:
    'This is a description, not a proof: the customers were not frozen as a cohort before the calls, so those who were called may differ from those who were not.',
  howToFreeze: 'For a proof, freeze a cohort before calling: riconquista freeze NAME --holdout 20%',
  cohortsThere: (names) =>
    `Cohorts frozen: ${names.join(', ')}. The report on one of them: riconquista report --cohort NAME`,
  noContacts: 'No contact recorded yet. After every call: riconquista outcome CODE',
  sections: {
    list: 'The list as it was frozen',
    ladder: 'From the list to the order',
    refusals: 'Who says no',
    worst: 'If those without an answer were different',
    quality: 'What a yes is worth',
    orders: 'Who ordered again: the reactivated',
    uplift: 'With the call and without',
    causes: 'Causes and departments',
    maturity: 'What is not mature yet',
    audit: 'What has changed since',
    claims: 'The other claims',
    secondLife: 'The second life',
    beliefs: 'What sellers believed',
    sellers: 'The sellers',
  },
  seal: (sha256, holds) =>
    holds
      ? `SHA-256 seal ${sha256}: holds.`
      : `SHA-256 seal ${sha256}: does NOT hold, the data were changed.`,
  ruleAndBelief: ({ lost, notLost, unsaid, lostButBuying }) =>
    `Rule and sellers: dormant and called lost ${integer(lost)}, dormant and called not lost ${integer(notLost)}, dormant without a belief ${integer(unsaid)}; called lost but not dormant, outside the cohort, ${integer(lostButBuying)}.`,
  look: {
    repeated:
      'Every verdict is read off the interval that stays valid even if the report is looked at every week, not off the estimate.',
    single:
      'Every verdict is read off the interval for a single look (--single-look): good only if the day of the report had been fixed beforehand.',
  },
  attemptsEach: (attempts) => `Attempts per customer tried: ${decimal(attempts, 1)}.`,
  holdoutContacted: (count) =>
    count === 1
      ? 'One customer left alone was contacted all the same: counted in its own group, and its answer in no share.'
      : `${integer(count)} customers left alone were contacted all the same: counted in their own group, and their answers in no share.`,
  firstAnswer:
    'One row per customer: the first conclusive answer within the window counts, even if they think otherwise later.',
  worst: {
    intro: (without, assigned) =>
      `Of ${integer(without)} of ${integer(assigned)} the answer is not known. Counting all of them on the one side, or on the other:`,
    none: 'Everybody has answered: there is nobody whose answer one would have to imagine.',
    tooFew: 'With so few answers any share would be possible.',
    rows: {
      'refused-6-7': (low, high) => `between ${low} and ${high} of the whole list refuse`,
      'not-lost-95': (low, high) => `between ${low} and ${high} are willing to consider an offer`,
      'perhaps-80': (low, high) =>
        `between ${low} and ${high} are willing to consider an offer, if only perhaps`,
    },
  },
  quality: {
    yes: (hard, soft) =>
      `Willing to consider an offer, with a deed (order, quote, appointment): ${integer(hard)}; in words only: ${integer(soft)}.`,
    recheck: (checked, disagreed) =>
      `Heard again by another person: ${integer(checked)}, of whom ${integer(disagreed)} said otherwise.`,
    noRecheck: 'No answer has been heard again by a second person.',
    clustering: (sellers, answers, worth) =>
      `Answers heard by the same seller are alike (${integer(sellers)} sellers): ${integer(answers)} answers are worth ${integer(worth)} independent ones, and the intervals are wider than they read.`,
  },
  orders: {
    reactivated: (reactivated, assigned, share) =>
      share === null
        ? `Reactivated: ${integer(reactivated)} of ${integer(assigned)} to be called.`
        : `Reactivated: ${integer(reactivated)} of ${integer(assigned)} to be called, ${share}.`,
    told: 'Orders count when imported, not when told.',
    immature: (maturesOn) =>
      `The window is open until ${longDay(maturesOn)}: the share is given when it is closed.`,
    legend:
      'Share that ordered within so many days, those who broke off meanwhile counted apart (Aalen–Johansen), 95% interval.',
    groups: {
      contact: 'to be called',
      holdout: 'left alone',
      'same-seller': 'called by their own seller',
      'other-seller': 'called by another',
    },
    columns: {
      group: 'Group',
      days: 'Days',
      atRisk: 'Waiting',
      ordered: 'Order',
      refused: 'Break-off',
      low: 'From',
      high: 'To',
      customers: 'Customers',
    },
    tooFew: (count) => `With ${customers(count)} a curve would say nothing.`,
  },
  uplift: {
    verdicts: {
      shown: 'Reactivated thanks to the call: the effect is shown.',
      reversed: 'Who was called ordered less than who was left alone.',
      'not-shown': 'Effect not shown: the interval contains zero.',
      'no-holdout':
        'Nobody was left alone: how many would have come back by themselves cannot be said, nor what the call has done.',
      immature: 'The effect is measured once only, at the end of the window.',
      'too-few': 'Too few customers to measure an effect.',
      'useless-holdout': 'The holdout is too small to be of any use.',
    },
    arms: {
      contact: (reactivated, assigned) =>
        `To be called: ${integer(reactivated)} of ${integer(assigned)} ordered.`,
      holdout: (reactivated, assigned) =>
        `Left alone: ${integer(reactivated)} of ${integer(assigned)} ordered.`,
    },
    difference: (points) => `Difference: ${points} (Newcombe; everybody assigned, called or not).`,
    extra: (estimate, low, high) =>
      `That is ${decimal(estimate, 0)} customers more [${decimal(low, 0)} to ${decimal(high, 0)}].`,
    onReached: (points) =>
      `On those who were reached: ${points}, if nothing but the talk can have made the difference.`,
    revenue: (called, alone, estimate, low, high) =>
      `Euro per customer: ${money(called, 0)} against ${money(alone, 0)}; difference ${money(estimate, 0)} [${money(low, 0)} to ${money(high, 0)}].`,
    revenueVerdicts: {
      shown: 'In euro the effect is shown as well.',
      reversed: 'In euro who was called brought less.',
      'not-shown': 'In euro the effect is not shown.',
    },
    useless: (had, needed) =>
      `${integer(had)} were left alone: below ${integer(needed)} any effect drowns in chance.`,
    immature: (maturesOn) => `The window closes on ${longDay(maturesOn)}.`,
  },
  causes: {
    none: 'No cause noted.',
    agreement: (agreed, cases, kappa) =>
      kappa === null
        ? `Of ${customers(cases)} both the seller's and the customer's cause are known; it is the same for ${integer(agreed)}.`
        : `Of ${customers(cases)} both the seller's and the customer's cause are known; it is the same for ${integer(agreed)}, agreement beyond chance κ = ${kappa}.`,
    columns: {
      cause: 'Cause',
      side: 'Side',
      bySeller: 'Seller',
      byCustomer: 'Customer',
      sellerSays: 'Seller',
      customerSays: 'Customer',
      customers: 'Customers',
    },
    departmentsTitle: 'Refusals by department of the cause',
    noDepartments: 'Of nobody who answered a cause of ours is known: there is no department to look at.',
    departments: {
      department: 'Department',
      answers: 'Answers',
      refusals: 'Refusals',
      share: 'Share %',
      limit: '95% limit',
      actLimit: '99.8% limit',
      pValue: 'adjusted p',
      standing: 'Reading',
    },
    standings: {
      'too-few': 'too few',
      within: 'within chance',
      look: 'to be looked at',
      act: 'beyond chance',
    },
    process:
      'Processes are looked at, not people. The limit says how far chance goes around the share of all; p is adjusted because there are many departments (Benjamini–Hochberg).',
  },
  sellers: {
    hidden: 'Figures of single sellers only on request (--by-seller), and only from 20 customers on.',
    tooFew: (sellers) =>
      sellers === 1
        ? 'Of 1 seller with fewer than 20 customers nothing is told.'
        : `Of ${integer(sellers)} sellers with fewer than 20 customers nothing is told.`,
    note: 'In alphabetical order: a ranking would be made by chance.',
    columns: {
      seller: 'Seller',
      customers: 'Customers',
      foretold: 'Foretold %',
      happened: 'Reactivated %',
      brier: 'Brier',
    },
  },
  maturity: {
    immature: (count, maturesOn) =>
      `${customers(count)} with the window still open: orders mature on ${longDay(maturesOn)}, and enter no share before.`,
    mature: (maturesOn) => `Nothing: everybody's window closed on ${longDay(maturesOn)}.`,
  },
  secondLife: {
    nobody: 'Nobody has ordered again yet.',
    reordered: (reordered, reactivated) =>
      `A second order: ${integer(reordered)} of ${integer(reactivated)} reactivated.`,
    revenue: (cents) => `Revenue since the return: ${money(cents)}.`,
    margin: (cents, known, reactivated) =>
      known === reactivated
        ? `Margin since the return: ${money(cents)}.`
        : `Margin since the return: ${money(cents)}, known of ${integer(known)} of ${integer(reactivated)}.`,
    noMargin: 'The margin is not known: riconquista config marginShare 0.35',
    relapsed: (all, same, other) =>
      all === 0
        ? 'Dormant again: nobody.'
        : `Dormant again: ${integer(all)}, for the same cause ${integer(same)}, for another ${integer(other)}, for an unknown one ${integer(all - same - other)}.`,
    discounts: (before, since) =>
      before === null && since === null
        ? 'Discounts in per cent: none noted, neither before nor since.'
        : `Mean discount, where known: before ${before ?? 'none'}, since ${since ?? 'none'}.`,
    costs: (contacts, contactCents, gestures, gestureCents) =>
      `Costs: ${contacts === 1 ? '1 contact' : `${integer(contacts)} contacts`} for ${money(contactCents)}, ${gestures === 1 ? '1 gesture' : `${integer(gestures)} gestures`} for ${money(gestureCents)}.`,
    untimed: (untimed, contacts) =>
      `Of ${integer(untimed)} of ${integer(contacts)} contacts the minutes are not known: they count like the mean of the others.`,
    noCosts: {
      'hourly-cost':
        "The cost of contacts is not known: riconquista config hourlyCost 35 (euro for an hour of a seller's)",
      minutes: 'The cost of contacts is not known: none tells how many minutes it took (--minutes).',
    },
    profit: (cents) =>
      cents < 0
        ? `So far winning back has lost ${money(-cents)}: margin less contacts and gestures.`
        : `Profit of winning back: ${money(cents)}, margin less contacts and gestures.`,
    perReactivated: (cents) => `Cost per reactivated customer: ${money(cents)}.`,
    perExtra: (cents) => `Cost per customer reactivated thanks to the call: ${money(cents)}.`,
  },
  beliefs: {
    waiting: 'Beliefs are held against orders at the end of the window.',
    tooFew: (count, returned) =>
      `${customers(count)} with a belief, of whom ${integer(returned)} reactivated: too few to say anything.`,
    foretold: (foretold, happened, count) =>
      `Sellers foretold a return in ${foretold} of the cases; it happened in ${happened} (${customers(count)}).`,
    pessimism: (points) => `Returns beyond what was foretold: ${points}.`,
    verdicts: {
      'too-dark': 'Sellers see things darker than they are.',
      'too-bright': 'Sellers see things brighter than they are.',
      'not-decided': 'That they see too dark or too bright is not shown.',
    },
    brier: (brier, ofShare) =>
      `Brier score ${brier} (0 is perfect); to give everybody the same share would score ${ofShare}.`,
    columns: { believed: 'Return foretold', customers: 'Customers', returned: 'Reactivated' },
  },
};

const percent = (share: number) => `${decimal(share * 100, 1)}%`;

/** An invented campaign. */
export const simulation: SimulationWords = {
  firm: 'Ferramenta Montelupo',
  cohort: 'simulation',
  truth: ({ customers: count, refusal, impossible, contactRate, base, uplift, sellerBias }, seed) =>
    `An invented campaign, seed ${seed}. The truth that the report has to find: ${customers(count)}; of those who answer ${percent(refusal)} refuse and ${percent(impossible)} cannot buy any more; ${percent(contactRate)} can be reached; ${percent(base)} order by themselves, ${decimal(uplift * 100, 1)} points more if called; sellers foretell ${decimal(Math.abs(sellerBias) * 100, 1)} points ${sellerBias < 0 ? 'more' : 'less'} than what is true.`,
  kept: (db, endedOn) =>
    `The invented database is ${db}. To look at it: riconquista report --cohort simulation --db ${db} --today ${endedOn}`,
};
