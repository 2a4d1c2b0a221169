import type { CohortSummary } from '../app/cohort-summary.ts';
import type { Words } from '../locale/words.ts';
import { oneLine } from './safe-text.ts';
import type { Screen, Sheet } from './sheet.ts';
import { tableText, wrapped } from './table.ts';

/** What is frozen, or would be, in sentences and by seller. */
export function summaryText(summary: CohortSummary, words: Words, screen: Screen): string {
  const { width, paint } = screen;
  const { name, frozenOn } = summary.content;
  return [
    paint.title(words.screens.cohort.title(oneLine(name), frozenOn)),
    ...factLines(summary, words).map((line) => wrapped(line, width)),
    ...(summary.size === 0 ? [] : ['', tableText(sellersSheet(summary, words), words.formats, screen)]),
  ].join('\n');
}

function factLines(summary: CohortSummary, words: Words): string[] {
  const { cohort: sentences } = words.screens;
  const { content, arms, beliefs } = summary;
  const excluded = excludedCounts(summary, words);
  return [
    oneLine(content.ruleText),
    sentences.size(summary.size),
    ...(excluded.length === 0 ? [] : [sentences.excluded(excluded)]),
    ...(content.neverBought === 0 ? [] : [sentences.neverBought(content.neverBought)]),
    ...(content.lostButBuying === 0 ? [] : [sentences.lostButBuying(content.lostButBuying)]),
    sentences.window(content.windowDays, summary.windowEndsOn),
    arms.holdout === 0
      ? sentences.noHoldout(arms.contact)
      : sentences.arms(arms.contact, arms.holdout, content.seed),
    sentences.beliefs(beliefs.lost, beliefs.notLost, beliefs.none),
    ...(beliefs.meanPercent === null ? [] : [sentences.meanBelief(beliefs.meanPercent)]),
  ];
}

type Reason = keyof CohortSummary['excluded'];

/** With a name each, those that anybody is out for. */
export function excludedCounts({ excluded }: CohortSummary, words: Words): (readonly [string, number])[] {
  const names: Readonly<Record<Reason, string>> = {
    ...words.labels.exclusions,
    ...words.screens.cohort.exclusions,
  };
  const reasons = Object.keys(excluded) as Reason[];
  return reasons
    .filter((reason) => excluded[reason] > 0)
    .map((reason) => [names[reason], excluded[reason]] as const);
}

function sellersSheet({ sellers, arms }: CohortSummary, words: Words): Sheet {
  const { columns: label } = words.screens.cohort;
  return {
    columns: [
      { label: words.labels.columns.seller, kind: 'text', flexible: true },
      { label: label.size, kind: 'integer' },
      { label: label.contact, kind: 'integer', fileOnly: arms.holdout === 0 },
      { label: label.holdout, kind: 'integer', fileOnly: arms.holdout === 0 },
      { label: label.believed, kind: 'integer' },
    ],
    rows: sellers.map(({ seller, size, contact, holdout, believed }) => [
      seller ?? words.labels.noSeller,
      size,
      contact,
      holdout,
      believed,
    ]),
  };
}

/** The keys every program finds a cohort under, wherever one is told of. */
export function cohortJson(summary: CohortSummary): Readonly<Record<string, unknown>> {
  const { content, arms, size, beliefs, sellers } = summary;
  return {
    name: content.name,
    frozenOn: content.frozenOn,
    sha256: summary.sha256,
    rule: content.ruleText,
    ruleSettings: content.rule,
    windowDays: content.windowDays,
    windowEndsOn: summary.windowEndsOn,
    state: summary.state,
    size,
    arms,
    holdoutShare: content.holdoutShare,
    seed: content.seed,
    generator: content.generator,
    excluded: excludedJson(summary),
    beliefs,
    lostButBuying: content.lostButBuying,
    sellers,
  };
}

function excludedJson({ excluded, content }: CohortSummary): Readonly<Record<string, number>> {
  const { 'in-open-cohort': inOpenCohort, 'in-conversation': inConversation, ...others } = excluded;
  const { 'on-call-list': onCallList, ...named } = others;
  return { ...named, inOpenCohort, inConversation, onCallList, neverBought: content.neverBought };
}
