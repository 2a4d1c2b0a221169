import { type Day, dayNumber, dayOfNumber } from '../domain/day.ts';
import type { DormancyRule } from '../domain/dormancy.ts';
import { exclusionOf } from '../domain/exclusion.ts';
import { type FirmFacts, type Judgement, judge } from '../domain/judgement.ts';
import { isLeftByNewcomer, isNeglected } from '../domain/neglect.ts';
import type { PurchaseColumns } from '../domain/purchase-columns.ts';
import { NOTHING_PARTICULAR, type Particulars } from '../store/purchases.ts';
import type { Score } from '../store/scores.ts';
import type { Surroundings } from './assess-customers.ts';
import { buyingRecordOf } from './buying-record.ts';

export interface RosterRow {
  readonly id: number;
  readonly particulars: Particulars | undefined;
  readonly purchases: { readonly columns: PurchaseColumns; readonly at: number } | undefined;
}

export interface Bench {
  readonly firm: FirmFacts;
  readonly surroundings: Surroundings;
  readonly today: number;
  readonly day: Day;
  readonly rule: DormancyRule;
}

/** The score of one customer, as it is stored. */
export function scoreOf(row: RosterRow, bench: Bench): Score {
  const { id, particulars = NOTHING_PARTICULAR, purchases } = row;
  const { surroundings, today, day, rule } = bench;
  const record = buyingRecordOf(purchases?.columns, purchases?.at ?? 0, particulars);
  const judgement = record === undefined ? undefined : judge(record, bench.firm, today, rule);
  const contact = surroundings.contacts.get(id) ?? null;
  const state = judgement?.silence.state ?? 'never-bought';
  const circumstances = {
    status: particulars.status,
    hasObjected: surroundings.objections.get(id)?.includes('all') ?? false,
    // Only an outcome that closes the story asks for it.
    lastOrderOn: contact === null || record === undefined ? null : dayOfNumber(record.lastOrderDay),
    contact,
    groupIsCalled: surroundings.groupsCalled.has(id),
  };
  const exclusion = exclusionOf(circumstances, state === 'dormant', day);
  if (record === undefined || judgement === undefined) return neverBought(id, exclusion, particulars);
  const attention = {
    contactDays: daysSince(contact?.contactedOn, today),
    newcomerDays: daysSince(surroundings.newcomers.get(id), today),
    isPlanned: contact?.nextDueOn != null && contact.nextDueOn > day,
  };
  return {
    customerId: id,
    state,
    exclusion,
    isNeglected: exclusion === null && isNeglected(judgement, attention, rule.floorDays),
    isNewcomer: exclusion === null && isLeftByNewcomer(judgement, attention, rule.floorDays),
    because: judgement.silence.limit.reason,
    phase: particulars.phaseChoice ?? judgement.phase,
    lastOrderDay: record.lastOrderDay,
    limitDays: judgement.silence.limit.days,
    typicalGapDays: rhythmSaid(judgement, rule),
    orders: record.orders,
    totalCents: record.totalCents,
    lostCentsPerYear: judgement.lostCentsPerYear,
    pNoOrder: judgement.pNoOrder,
    pAlive: judgement.pAlive,
    offSeason: judgement.offSeason,
  };
}

/** A rhythm is told only where there are gaps enough to believe it. */
export function rhythmSaid({ cadence }: Pick<Judgement, 'cadence'>, rule: DormancyRule): number | null {
  return cadence !== undefined && cadence.gaps >= rule.gapsNeeded ? cadence.typicalGapDays : null;
}

function neverBought(customerId: number, exclusion: Score['exclusion'], particulars: Particulars): Score {
  return {
    customerId,
    state: 'never-bought',
    exclusion,
    isNeglected: false,
    isNewcomer: false,
    because: null,
    phase: particulars.phaseChoice ?? 'prospect',
    lastOrderDay: null,
    limitDays: null,
    typicalGapDays: null,
    orders: 0,
    totalCents: particulars.statedTotalCents,
    lostCentsPerYear: 0,
    pNoOrder: null,
    pAlive: null,
    offSeason: [],
  };
}

function daysSince(day: Day | undefined, today: number): number | null {
  return day === undefined ? null : today - dayNumber(day);
}
