import type { Explanation } from '../app/explain-customer.ts';
import type { Words } from '../locale/words.ts';
import { causeJson } from './cause-view.ts';
import { givenJson } from './given-view.ts';
import { historySections } from './history-view.ts';
import { oneLine } from './safe-text.ts';
import type { Screen, View } from './sheet.ts';
import { wrapped } from './table.ts';

const DOCUMENTS_SHOWN = 12;
const YEARS_SHOWN = 8;

export function explainView(explanation: Explanation, words: Words): View {
  return {
    json: () => explainJson(explanation, words),
    text: (screen) => explainText(explanation, words, screen),
  };
}

/** The judgement in one sentence, for a customer in any state. */
function verdictOf({ customer, facts }: Explanation, { screens, labels }: Words): string {
  const { dormancy, exclusion, offSeason } = customer;
  const sentences: string[] = [];
  if (exclusion !== null) sentences.push(screens.explain.excluded(labels.exclusions[exclusion]));
  else if (facts === null) sentences.push(screens.explain.neverBought);
  else if (dormancy.state === 'dormant') sentences.push(screens.flag(facts));
  else if (dormancy.state === 'late') sentences.push(screens.late(facts));
  else sentences.push(screens.explain.active(facts.silentDays, facts.limitDays));
  if (offSeason.length > 0 && dormancy.state !== 'dormant') sentences.push(screens.offSeason(offSeason));
  return sentences.join(' ');
}

function arithmeticOf(explanation: Explanation, words: Words): string[] {
  const { customer, pooledGapDays, rule } = explanation;
  const { explain, silenceInSeason, byModel } = words.screens;
  const { cadence, dormancy, gaps } = customer;
  if (dormancy.state === 'never-bought') return [];
  const lines: string[] = [];
  if (customer.purchaseDays.length === 0) lines.push(explain.statedOnly(customer.orders));
  if (gaps.length > 0) lines.push(explain.gaps(gaps));
  if (cadence !== undefined) lines.push(explain.ownGap(cadence.typicalGapDays, cadence.gaps));
  if (pooledGapDays !== null && dormancy.limit.reason !== 'fallback')
    lines.push(explain.pooledGap(pooledGapDays));
  if (customer.pNoOrder !== null && customer.pAlive !== null) {
    lines.push(byModel(customer.pNoOrder, customer.pAlive, rule.horizonDays));
  }
  lines.push(...limitLines(explanation, words));
  const { silentDays, countedDays, limit } = dormancy;
  if (countedDays < silentDays) lines.push(silenceInSeason(countedDays, silentDays));
  lines.push(explain.silence(countedDays, limit.days));
  if (dormancy.state === 'dormant') lines.push(explain.toClear);
  return lines;
}

/** How the limit comes about: from the rhythm, postponed by the model or not, from the model alone, or fixed. */
function limitLines(explanation: Explanation, { screens }: Words): string[] {
  const { customer, limitWithoutModel, rule } = explanation;
  const { cadence, dormancy } = customer;
  const { explain } = screens;
  if (dormancy.state === 'never-bought' || limitWithoutModel === null) return [];
  const { days, reason } = dormancy.limit;
  if (rule.dormantBy === 'fixed') return [screens.limitFixed(days)];
  if (reason === 'model') return [screens.limitModel(limitWithoutModel, rule.modelFlags, days)];
  if (reason === 'fallback' || cadence === undefined) return [explain.limitFallback(days)];
  const parts = {
    shrunk: rule.timesCadence * cadence.shrunkGapDays,
    own: rule.timesOwnGap * cadence.typicalGapDays,
    floor: rule.floorDays,
  };
  const lines = [
    explain.shrunk(cadence.shrunkGapDays, cadence.gaps),
    explain.limitCadence(parts, limitWithoutModel),
  ];
  if (days > limitWithoutModel) lines.push(screens.limitPostponed(limitWithoutModel, rule.modelVetoes, days));
  return lines;
}

/** Year by year a mark a month, in letters that every terminal has. */
function timelineLines({ timeline }: Explanation, { screens }: Words): string[] {
  const years = timeline.slice(-YEARS_SHOWN).map(({ year, months }) => {
    const marks = months.map((count) => (count === null ? ' ' : count === 0 ? '.' : count === 1 ? 'o' : 'O'));
    return `${year}  ${marks.join(' ')}`.trimEnd();
  });
  return years.length === 0 ? [] : [...years, screens.timelineLegend];
}

function phaseLines({ customer, falls, isPhaseChosen }: Explanation, { screens, labels }: Words): string[] {
  const phase = screens.phase(labels.phases[customer.phase], isPhaseChosen);
  // The fall that is standing now is what the sentence above tells.
  const earlier = falls.length - (customer.dormancy.state === 'dormant' ? 1 : 0);
  return earlier > 0 ? [phase, screens.falls(earlier)] : [phase];
}

function explainText(explanation: Explanation, words: Words, { width, paint }: Screen): string {
  const { explain } = words.screens;
  const { customer, documents } = explanation;
  const lines = [
    paint.title(explain.title(customer.code, oneLine(customer.name))),
    wrapped(verdictOf(explanation, words), width),
  ];
  const sections: readonly (readonly [string, readonly string[]])[] = [
    [words.screens.timeline, timelineLines(explanation, words)],
    [explain.arithmetic, [...arithmeticOf(explanation, words), ...phaseLines(explanation, words)]],
  ];
  for (const [title, told] of [...sections, ...historySections(explanation, words)]) {
    if (told.length > 0) lines.push('', paint.title(title), ...told.map((line) => indented(line, width)));
  }
  if (documents.length > 0) {
    lines.push('', paint.title(explain.documents));
    for (const { placedOn, number, kind, amountCents } of documents.slice(0, DOCUMENTS_SHOWN)) {
      const what = kind === 'order' ? explain.order : explain.creditNote;
      const money = words.formats.money(amountCents).padStart(14);
      lines.push(`  ${words.formats.day(placedOn)}  ${money}  ${what} ${oneLine(number)}`);
    }
    const more = documents.length - DOCUMENTS_SHOWN;
    if (more > 0) lines.push(`  ${explain.more(more)}`);
  }
  return lines.join('\n');
}

/** Marks stand under each other: their blanks are kept. */
function indented(line: string, width: number): string {
  return line.length + 2 <= width ? `  ${line}` : wrapped(line, width, '  ');
}

function explainJson(explanation: Explanation, words: Words): unknown {
  const { customer, documents, pooledGapDays, rule, today } = explanation;
  const { dormancy, cadence } = customer;
  const judged = dormancy.state === 'never-bought' ? null : dormancy;
  return {
    schemaVersion: 1,
    today,
    code: customer.code,
    name: customer.name,
    seller: customer.seller,
    phase: customer.phase,
    state: dormancy.state,
    exclusion: customer.exclusion,
    lastOrderOn: customer.lastOrderOn,
    orders: customer.orders,
    totalCents: customer.totalCents,
    currency: 'EUR',
    gaps: customer.gaps,
    typicalGapDays: cadence?.typicalGapDays ?? null,
    shrunkGapDays: cadence?.shrunkGapDays ?? null,
    pooledGapDays,
    silentDays: judged?.silentDays ?? null,
    limitDays: judged?.limit.days ?? null,
    because: judged?.limit.reason ?? null,
    countedDays: judged?.countedDays ?? null,
    pNoOrder: customer.pNoOrder,
    pAlive: customer.pAlive,
    offSeasonMonths: customer.offSeason,
    limitWithoutModel: explanation.limitWithoutModel,
    isPhaseChosen: explanation.isPhaseChosen,
    causes: explanation.causes.map(causeJson),
    gestures: explanation.gestures.map((given) => givenJson(given, words)),
    falls: explanation.falls,
    timeline: explanation.timeline,
    rule,
    explanation: verdictOf(explanation, words),
    documents,
  };
}
