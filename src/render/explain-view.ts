import type { Explanation } from '../app/explain-customer.ts';
import type { Words } from '../locale/words.ts';
import { oneLine } from './safe-text.ts';
import type { Screen, View } from './sheet.ts';
import { wrapped } from './table.ts';

const DOCUMENTS_SHOWN = 12;

export function explainView(explanation: Explanation, words: Words): View {
  return {
    json: () => explainJson(explanation, words),
    text: (screen) => explainText(explanation, words, screen),
  };
}

/** The judgement in one sentence, for a customer in any state. */
function verdictOf({ customer }: Explanation, words: Words): string {
  const { explain } = words.screens;
  if (customer.exclusion !== null) return explain.excluded(words.labels.exclusions[customer.exclusion]);
  if (customer.dormancy.state === 'never-bought') return explain.neverBought;
  const { silentDays, limit } = customer.dormancy;
  if (customer.dormancy.state === 'active' || customer.lastOrderOn === null) {
    return explain.active(silentDays, limit.days);
  }
  const isCadence = limit.reason === 'cadence';
  const typicalGapDays = isCadence ? (customer.cadence?.typicalGapDays ?? null) : null;
  return words.screens.flag({
    because: limit.reason,
    lastOrderOn: customer.lastOrderOn,
    silentDays,
    limitDays: limit.days,
    typicalGapDays,
    timesCadence: typicalGapDays === null ? null : silentDays / typicalGapDays,
    orders: customer.orders,
  });
}

function arithmeticOf({ customer, pooledGapDays, rule }: Explanation, words: Words): string[] {
  const { explain } = words.screens;
  const { cadence, dormancy, gaps } = customer;
  if (dormancy.state === 'never-bought') return [];
  const lines: string[] = [];
  if (customer.purchaseDays.length === 0) lines.push(explain.statedOnly(customer.orders));
  if (gaps.length > 0) lines.push(explain.gaps(gaps));
  if (cadence !== undefined) lines.push(explain.ownGap(cadence.typicalGapDays, cadence.gaps));
  if (cadence !== undefined && pooledGapDays !== null && dormancy.limit.reason === 'cadence') {
    lines.push(explain.pooledGap(pooledGapDays), explain.shrunk(cadence.shrunkGapDays, cadence.gaps));
    const parts = {
      shrunk: rule.timesCadence * cadence.shrunkGapDays,
      own: rule.timesOwnGap * cadence.typicalGapDays,
      floor: rule.floorDays,
    };
    lines.push(explain.limitCadence(parts, dormancy.limit.days));
  } else lines.push(explain.limitFallback(dormancy.limit.days));
  lines.push(explain.silence(dormancy.silentDays, dormancy.limit.days));
  if (dormancy.state === 'dormant') lines.push(explain.toClear);
  return lines;
}

function explainText(explanation: Explanation, words: Words, { width, paint }: Screen): string {
  const { explain } = words.screens;
  const { customer, documents } = explanation;
  const lines = [
    paint.title(explain.title(customer.code, oneLine(customer.name))),
    wrapped(verdictOf(explanation, words), width),
  ];
  const arithmetic = arithmeticOf(explanation, words);
  if (arithmetic.length > 0) {
    lines.push('', paint.title(explain.arithmetic), ...arithmetic.map((line) => wrapped(line, width, '  ')));
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
    rule,
    explanation: verdictOf(explanation, words),
    documents,
  };
}
