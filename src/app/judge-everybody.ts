import { EXCLUSIONS, type Exclusion } from '../domain/customer.ts';
import { type Day, dayNumber } from '../domain/day.ts';
import type { DormancyRule } from '../domain/dormancy.ts';
import type { FirmFacts } from '../domain/judgement.ts';
import { PHASES, type Phase } from '../domain/phase.ts';
import type { PurchaseColumns } from '../domain/purchase-columns.ts';
import type { ModelFit } from '../stats/fit-model.ts';
import { type Histories, REPEAT_CUSTOMERS_NEEDED, repeatCustomersIn } from '../stats/histories.ts';
import { medianOf, quantileOf } from '../stats/median.ts';
import { appendChangedFlags } from '../store/flags.ts';
import { loadPurchases, loadRoster, type Roster } from '../store/purchases.ts';
import type { Db } from '../store/schema.ts';
import { keepRun, replaceScores, type Score } from '../store/scores.ts';
import { loadSurroundings } from './assess-customers.ts';
import { totalCentsOf } from './buying-record.ts';
import type { ScoreRun } from './score-customers.ts';
import { type RosterRow, scoreOf } from './score-row.ts';

/** Partners are among this share of the customers with the highest totals. */
const PARTNER_SHARE = 0.15;

export interface Occasion {
  readonly today: Day;
  readonly rule: DormancyRule;
  /** Whatever the outcome depends on: kept with it. */
  readonly dependsOn: string;
}

/** Judges everybody, replaces all scores and appends the flags that are news. To be run in a transaction. */
export async function judgeEverybody(db: Db, occasion: Occasion): Promise<ScoreRun> {
  const { today, rule, dependsOn } = occasion;
  const purchases = await loadPurchases(db, today, rule.mergeDays);
  const roster = await loadRoster(db, today);
  const surroundings = await loadSurroundings(db, today, rule);
  const fit = await fitOf(purchases);
  const firm: FirmFacts = {
    pooledGapDays: medianOf(purchases.typicalGapDays.filter((days) => !Number.isNaN(days))) ?? null,
    model: fit.fitted ? { leaving: fit.leaving, k: fit.k, parameters: fit.parameters } : null,
    partnerTotalCents: quantileOf(totalsOf(purchases, roster), 1 - PARTNER_SHARE) ?? 0,
  };
  const tally = newTally();
  const rows = rowsOf(roster, purchases);
  await replaceScores(db, roster.ids.length, (index) => {
    const score = scoreOf(rows(index), { firm, surroundings, today: dayNumber(today), day: today, rule });
    countIn(tally, score);
    return score;
  });
  await appendChangedFlags(db, today);
  const run: ScoreRun = {
    firm,
    ...tally,
    whyNoModel: fit.fitted ? null : fit.why,
    repeatCustomers: fit.repeatCustomers,
  };
  await keepRun(db, { dependsOn, result: JSON.stringify(run) });
  return run;
}

/** Small firms do without the model, and without loading it. */
async function fitOf(histories: Histories): Promise<ModelFit> {
  const repeatCustomers = repeatCustomersIn(histories);
  if (repeatCustomers < REPEAT_CUSTOMERS_NEEDED) {
    return { fitted: false, why: 'too-few-repeat-customers', repeatCustomers };
  }
  const { fitMbgCnbdK } = await import('../stats/fit-model.ts');
  return fitMbgCnbdK(histories);
}

/** Of everybody who has bought, by documents or by a list. */
function totalsOf(purchases: PurchaseColumns, { particulars }: Roster): Float64Array {
  const byList = [...particulars].filter(([, { statedLastOrderOn }]) => statedLastOrderOn !== null);
  const totals = new Map(byList.map(([id, stated]) => [id, totalCentsOf(0, stated)]));
  purchases.customerIds.forEach((id, i) => {
    if (totals.has(id)) totals.set(id, totalCentsOf(purchases.netCents[i] ?? 0, particulars.get(id)));
  });
  const others = purchases.netCents.filter((_, i) => !totals.has(purchases.customerIds[i] ?? 0));
  return Float64Array.of(...totals.values(), ...others);
}

/** Row after row of the roster with its row of the purchases; both are sorted by id. */
function rowsOf(roster: Roster, purchases: PurchaseColumns): (index: number) => RosterRow {
  let next = 0;
  return (index) => {
    const id = roster.ids[index] ?? 0;
    while (next < purchases.customers && (purchases.customerIds[next] ?? 0) < id) next += 1;
    const hasBought = purchases.customerIds[next] === id;
    return {
      id,
      particulars: roster.particulars.get(id),
      purchases: hasBought ? { columns: purchases, at: next } : undefined,
    };
  };
}

interface Tally {
  readonly counts: Record<keyof ScoreRun['counts'], number>;
  readonly excluded: Record<Exclusion, number>;
  readonly fellFrom: Record<Phase, number>;
}

function newTally(): Tally {
  return {
    counts: { customers: 0, active: 0, dormant: 0, neverBought: 0, excluded: 0 },
    excluded: Object.fromEntries(EXCLUSIONS.map((name) => [name, 0])) as Record<Exclusion, number>,
    fellFrom: Object.fromEntries(PHASES.map((name) => [name, 0])) as Record<Phase, number>,
  };
}

function countIn({ counts, excluded, fellFrom }: Tally, { state, exclusion, phase }: Score): void {
  counts.customers += 1;
  if (exclusion !== null) {
    counts.excluded += 1;
    excluded[exclusion] += 1;
  } else if (state === 'dormant') {
    counts.dormant += 1;
    fellFrom[phase] += 1;
  } else if (state === 'never-bought') counts.neverBought += 1;
  else counts.active += 1;
}
