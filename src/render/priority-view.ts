import type { PriorityExplanation } from '../app/explain-priority.ts';
import type { Words } from '../locale/words.ts';
import { oneLine } from './safe-text.ts';
import type { Screen, Sheet, View } from './sheet.ts';
import { tableText, wrapped } from './table.ts';

type Factor = PriorityExplanation['priority']['valueFactors'][number];

/** The arithmetic of one customer's priority: every part, what it rests on, and how to supply what is missing. */
export function priorityView(explanation: PriorityExplanation, words: Words): View {
  return {
    json: () => priorityJson(explanation),
    text: (screen) => priorityText(explanation, words, screen),
  };
}

function priorityText(explanation: PriorityExplanation, words: Words, screen: Screen): string {
  const { code, name, priority, place, dormant } = explanation;
  const { priority: sentences } = words.screens;
  const { title } = screen.paint;
  const { value, ease, score } = priority;
  const product = `${sentences.product(value, ease, score)} ${sentences.place(place, dormant)}`;
  const table = (factors: readonly Factor[], sum: number) =>
    tableText(factorSheet(factors, sum, explanation, words), words.formats, screen);
  return [
    title(sentences.title(code, oneLine(name))),
    wrapped(product, screen.width),
    '',
    title(sentences.valueTitle(value)),
    table(priority.valueFactors, value),
    '',
    title(sentences.easeTitle(ease)),
    table(priority.easeFactors, ease),
    '',
    ...notesOf(explanation, words).map((note) => wrapped(note, screen.width)),
  ].join('\n');
}

function factorSheet(
  factors: readonly Factor[],
  sum: number,
  explanation: PriorityExplanation,
  words: Words,
): Sheet {
  const { columns: label, priority: names } = words.labels;
  const contributed = factors.reduce((total, { contribution }) => total + contribution, 0);
  return {
    columns: [
      { label: label.factor, kind: 'text' },
      { label: label.known, kind: 'text', flexible: true },
      { label: label.judgement, kind: 'decimal', digits: 2 },
      { label: label.weight, kind: 'decimal', digits: 3 },
      { label: label.part, kind: 'decimal', digits: 3 },
      { label: label.contribution, kind: 'decimal', digits: 3 },
    ],
    rows: [
      ...factors.map((factor) => [
        names[factor.name],
        knownOf(factor, explanation, words),
        factor.judgement,
        factor.weight,
        factor.part,
        factor.contribution,
      ]),
      [words.screens.priority.sum, null, null, 1, sum, contributed],
    ],
  };
}

/** What a judgement rests on, in a few words. */
function knownOf(factor: Factor, explanation: PriorityExplanation, words: Words): string {
  const { priority: sentences } = words.screens;
  const { facts, margin, ratings, experience } = explanation;
  const { yes, no, causes } = words.labels;
  if (factor.name === 'experience') {
    return factor.isKnown ? sentences.answers(experience.alike, experience.all) : sentences.noAnswers;
  }
  if (!factor.isKnown) return sentences.unknown;
  switch (factor.name) {
    case 'lostMargin':
      return sentences.lostMargin(margin.lostCentsPerYear, factor.judgement);
    case 'freshness':
      return sentences.timesCadence(facts.timesCadence ?? 0);
    case 'controllableCause':
      return facts.cause === null ? sentences.unknown : causes[facts.cause];
    case 'complaintResolved':
      if (facts.isRemedied) return sentences.remedied;
      return factor.judgement === 0 ? sentences.notRemedied : sentences.notOurs;
    case 'reachable':
      return facts.reachable ? yes : no;
    case 'contactPerson':
      return facts.contactPersonKnown ? oneLine(explanation.contactPerson ?? yes) : no;
    case 'referrals':
      return sentences.referrals(facts.referrals ?? 0);
    default:
      return sentences.rated(ratings.ratings[factor.name] ?? 0, ratings.sources[factor.name] ?? 'list');
  }
}

function notesOf({ code, orders, priority, margin }: PriorityExplanation, words: Words): string[] {
  const { priority: sentences } = words.screens;
  const { ownOrderCents, expectedOrderCents, marginShare, marginFrom } = margin;
  const { missing } = priority;
  const unrated = priority.valueFactors.filter(({ name }) => missing.includes(name)).map(({ name }) => name);
  const isUnrated = unrated.length > 0 || missing.includes('referrals');
  return [
    ...(ownOrderCents === null ? [] : [sentences.orderValue(ownOrderCents, orders, expectedOrderCents)]),
    sentences.margin(marginShare, marginFrom),
    ...(missing.length === 0 ? [] : [sentences.missing(missing.map((name) => words.labels.priority[name]))]),
    ...(isUnrated
      ? [sentences.supplyRatings(code, unrated[0] === undefined ? 'referrals=1' : `${unrated[0]}=4`)]
      : []),
    ...(missing.includes('controllableCause') ? [sentences.supplyCause(code)] : []),
  ];
}

function priorityJson(explanation: PriorityExplanation): unknown {
  const { code, name, priority, margin, experience, ratings } = explanation;
  const { score, value, ease, contributions, missing, valueFactors, easeFactors } = priority;
  return {
    schemaVersion: 1,
    today: explanation.today,
    code,
    name,
    place: explanation.place,
    dormant: explanation.dormant,
    priority: { score, value, ease, contributions, missing, learnedFrom: experience.all.trials },
    factors: [
      ...valueFactors.map((factor) => ({ side: 'value', ...factor })),
      ...easeFactors.map((factor) => ({ side: 'ease', ...factor })),
    ],
    margin: { ...margin, currency: 'EUR' },
    ratings: ratings.ratings,
    experience,
  };
}
