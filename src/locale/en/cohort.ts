import type { Day } from '../../domain/day.ts';
import type { DormancyRule } from '../../domain/dormancy.ts';
import type { CohortWords } from '../cohort-words.ts';
import { formatsFor } from '../format.ts';

const { decimal, integer, longDay } = formatsFor('en');
const share = (part: number) => `${decimal(part * 100, 1)}%`;
const customers = (count: number) => (count === 1 ? '1 customer' : `${integer(count)} customers`);
const named = (count: number, first: readonly string[]) =>
  first.length === 0 ? '' : ` (${first.join(', ')}${count > first.length ? ', …' : ''})`;

function rhythm({ timesCadence, timesOwnGap, floorDays }: DormancyRule): string {
  return `silent for more than ${decimal(timesCadence, 2)} times their corrected rhythm, never before ${decimal(timesOwnGap, 2)} times their own nor ${integer(floorDays)} days`;
}

function rule(of: DormancyRule): string {
  const { gapsNeeded, fallbackDays, modelFlags, modelVetoes, regularFrom, horizonDays, mergeDays } = of;
  const merged =
    mergeDays === 0
      ? 'Orders of the same day are one purchase.'
      : `Orders at most ${mergeDays === 1 ? 'one day' : `${integer(mergeDays)} days`} apart are one purchase.`;
  const noRhythm = `with fewer than ${integer(gapsNeeded)} gaps between purchases`;
  const noOrder = (chance: number) =>
    `no order within ${integer(horizonDays)} days has a probability of at least ${decimal(chance, 2)}`;
  switch (of.dormantBy) {
    case 'fixed':
      return `Dormant is who is silent for more than ${integer(of.fixedDays)} days. ${merged}`;
    case 'cadence':
      return `Dormant is who is ${rhythm(of)}; ${noRhythm}, after ${integer(fallbackDays)} days. ${merged}`;
    case 'model':
      return `Dormant is who is silent for more than ${integer(of.floorDays)} days when ${noOrder(modelFlags)}; without a model, who is ${rhythm(of)}. ${merged}`;
    case 'combined':
      return `Dormant is who is ${rhythm(of)}; if purchases are irregular (k below ${integer(regularFrom)}), only when ${noOrder(modelVetoes)}; ${noRhythm}, when ${noOrder(modelFlags)}, or after ${integer(fallbackDays)} days without a model. ${merged}`;
  }
}

/** Cohorts: what would be frozen, what is, and what has happened since. */
export const cohort: CohortWords = {
  rule,
  title: (name, day) => `Cohort "${name}", ${longDay(day)}`,
  size: (members) =>
    members === 1
      ? 'In the cohort: 1 dormant customer, not contacted since falling silent.'
      : `In the cohort: ${integer(members)} dormant customers, not contacted since they fell silent.`,
  excluded: (counts) =>
    `Dormant, but not in the cohort: ${counts.map(([reason, count]) => `${reason} ${integer(count)}`).join(', ')}.`,
  neverBought: (count) => `Never bought anything: ${integer(count)}.`,
  lostButBuying: (count) =>
    `Called lost by their seller, but not dormant by the rule: ${integer(count)}. They stay out, counted.`,
  window: (days, endsOn) =>
    `Window: ${days === 1 ? '1 day' : `${integer(days)} days`}, up to ${longDay(endsOn)}.`,
  arms: (contact, holdout, seed) =>
    `To be called ${integer(contact)}; in the holdout, whom nobody calls until the window is over, ${integer(holdout)}. Drawn by lot with the seed ${seed}.`,
  noHoldout: (contact) =>
    `To be called ${integer(contact)}, no holdout: how many would have come back by themselves cannot be told (--holdout 20%).`,
  beliefs: (lost, notLost, none) =>
    `Beliefs of the sellers: lost ${integer(lost)}, not lost ${integer(notLost)}, without a belief ${integer(none)}.`,
  meanBelief: (percent) =>
    `Chance of a return according to the sellers, on average: ${decimal(percent, 1)}%.`,
  exclusions: {
    'in-open-cohort': 'already in another open cohort',
    'in-conversation': 'contacted since they fell silent',
    'on-call-list': 'already on a call list',
  },
  power: {
    title: 'What it can prove, and what not',
    share,
    tooFew: 'too few',
    fewToCall: (count) => `With ${customers(count)} to call: too few to say anything.`,
    answers: (count) => `${integer(count)} answers`,
    legend: (all, half) =>
      `Probability that the report sees it if all (${integer(all)}) or half of them (${integer(half)}) answer, and how many answers make it 80%: below, it may well stay "not decided yet". With fewer than 30 answers a share says nothing.`,
    claims: {
      'refused-6-7': 'At most 7% refuse',
      'not-lost-95': 'At least 95 of 100 are not lost',
      'perhaps-80': 'At least 80% would perhaps buy again',
    },
    truths: {
      'refused-6-7': (part) => `refuse: ${share(part)}`,
      'not-lost-95': (part) => `not lost: ${share(part)}`,
      'perhaps-80': (part) => `perhaps: ${share(part)}`,
    },
    topFigure:
      'How much of the revenue the largest 15% of the customers make does not depend on the cohort: see "riconquista concentration".',
    effectTitle: 'What it can prove of the effect of calling',
    fewLeftAlone: (count) =>
      `With ${customers(count)} in the holdout: too few to say anything of the effect of calling.`,
    noEffect: 'Without a holdout nothing can be said of the effect of calling.',
  },
  ask: (name, members) =>
    `Freeze the cohort "${name}" (${customers(members)}) now? It cannot be changed afterwards.`,
  confirmation: 'the word that the cohort may be frozen',
  notFrozen: 'Nothing has been frozen.',
  dryRun: 'This was only a rehearsal: nothing has been frozen.',
  frozen: (name, members) => `Cohort "${name}" frozen: ${customers(members)}.`,
  seal: (sha256) => `SHA-256 seal: ${sha256}`,
  keepSeal:
    'Keep the seal outside of here, in an e-mail for instance: should the cohort ever be changed, it will not fit any more.',
  next: 'The list of the week: riconquista calls · To check the seal: riconquista freeze --verify NAME',
  missingBeliefs: (count) =>
    count === 1
      ? 'One customer is still without a belief: riconquista belief'
      : `${integer(count)} customers are still without a belief: riconquista belief`,
  none: 'There is no cohort yet.',
  states: { open: 'open', matured: 'matured' },
  armNames: { contact: 'to be called', holdout: 'holdout' },
  verified: (name, members, sha256) =>
    `The cohort "${name}" (${customers(members)}) is the one that was frozen: the seal fits, and the seed draws the same arms again.\nSHA-256 seal: ${sha256}`,
  altered: (kept, computed) => `The seal does not fit.\n  kept:     ${kept}\n  computed: ${computed}`,
  codesDiffer: 'The codes of the customers are not those that were frozen.',
  drawDiffers: 'The seed does not draw the same arms.',
  forgotten: (members) =>
    members === 1
      ? 'One customer has been forgotten since: only the figures are left.'
      : `${integer(members)} customers have been forgotten since: only their figures are left.`,
  auditTitle: 'What has changed since',
  noAudit: 'Nothing that touches the cohort has changed since.',
  audit: {
    backdated: (_, [clock = '']) =>
      `The cohort bears another day, but was frozen on ${longDay(clock as Day)}: whoever froze it may have known already.`,
    'rule-changed': (count, first) =>
      count === 1
        ? `One setting of the rule has been changed${named(count, first)}; for the cohort the one of then counts.`
        : `${integer(count)} settings of the rule have been changed${named(count, first)}; for the cohort those of then count.`,
    'contacted-before': (count, first) =>
      count === 1
        ? `One customer had been contacted before, and it was recorded afterwards${named(count, first)}.`
        : `${integer(count)} customers had been contacted before, and it was recorded afterwards${named(count, first)}.`,
    'holdout-contacted': (count, first) =>
      count === 1
        ? `One customer of the holdout has been contacted${named(count, first)}, and stays counted in it.`
        : `${integer(count)} customers of the holdout have been contacted${named(count, first)}, and stay counted in it.`,
    'belief-since': (count, first) =>
      count === 1
        ? `Of one customer the seller has said something else since${named(count, first)}: the belief of then counts.`
        : `Of ${integer(count)} customers the seller has said something else since${named(count, first)}: the beliefs of then count.`,
    'purchases-changed': (count, first) =>
      count === 1
        ? `The purchases of one customer up to that day are others by now${named(count, first)}: imported later, or taken back.`
        : `The purchases of ${integer(count)} customers up to that day are others by now${named(count, first)}: imported later, or taken back.`,
    merged: (count, first) =>
      count === 1
        ? `One customer has been merged with another or has got another code${named(count, first)}.`
        : `${integer(count)} customers have been merged with others or have got another code${named(count, first)}.`,
    forgotten: (count) =>
      count === 1
        ? 'One customer has been forgotten: only the figures are left.'
        : `${integer(count)} customers have been forgotten: only their figures are left.`,
  },
  heldOut: (count) =>
    count === 1
      ? 'One customer is in the holdout of an open cohort and is not to be called.'
      : `${integer(count)} customers are in the holdout of an open cohort and are not to be called.`,
  columns: {
    cohort: 'Cohort',
    frozenOn: 'Frozen on',
    windowEndsOn: 'Window ends',
    size: 'Customers',
    contact: 'To call',
    holdout: 'Holdout',
    believed: 'With belief',
    place: 'Place',
    arm: 'Arm',
    lost: 'Lost',
    percent: 'Chance of a return',
    claim: 'Claim',
    verdict: 'Verdict',
    truth: 'Supposed',
    answersNeeded: 'Needed',
    called: 'Order if called',
    leftAlone: 'Order by themselves',
    chance: 'Probability of seeing it',
  },
};
