import { createHash } from 'node:crypto';
import {
  type CohortContent,
  type CohortMember,
  chanceBandOf,
  DRAWN_BY,
  drawArms,
  valueBands,
} from '../domain/cohort.ts';
import { canonicalContent, keyedCode } from '../domain/cohort-content.ts';
import { type CohortPower, powerOf } from '../domain/cohort-power.ts';
import type { Day } from '../domain/day.ts';
import type { DormancyRule } from '../domain/dormancy.ts';
import { Fault } from '../fault.ts';
import { countLostButBuying } from '../store/beliefs.ts';
import { eventsUntil, keepCohort, loadCohort } from '../store/cohorts.ts';
import type { Db } from '../store/schema.ts';
import { inTransaction } from '../store/transaction.ts';
import { type Candidate, type Candidates, cohortCandidates } from './cohort-candidates.ts';
import { type CohortSummary, summaryOf } from './cohort-summary.ts';

export interface FreezeRequest {
  readonly name: string;
  readonly today: Day;
  /** UTC instant. */
  readonly now: string;
  readonly rule: DormancyRule;
  /** The rule as a person reads it. */
  readonly ruleText: string;
  readonly windowDays: number;
  /** In [0, 0.5]. */
  readonly holdoutShare: number;
  /** undefined = one that follows from name and day. */
  readonly seed: number | undefined;
}

/** A cohort as it would be frozen, or is, and what it can prove. */
export interface PlannedCohort extends CohortSummary {
  readonly power: CohortPower;
}

const LONGEST_NAME = 60;

/**
 * The cohort of this day as it would be frozen, with the arms it would have: nothing is written.
 *
 * @throws Fault `bad-cohort-name`, `cohort-exists`
 */
export async function planCohort(db: Db, request: FreezeRequest): Promise<PlannedCohort> {
  const name = cohortName(request.name);
  const standing = await loadCohort(db, name);
  if (standing !== undefined) {
    const { name: other, frozenOn } = standing.content;
    throw new Fault('input', 'cohort-exists', { name: other, frozenOn });
  }
  const candidates = await cohortCandidates(db, request.today, request.rule);
  const content: CohortContent = {
    ...(await factsOfDay(db, candidates, request)),
    ...drawnMembers(candidates, { ...request, name }),
  };
  const summary = summaryOf(content, sealOf(content), request.today);
  return { ...summary, power: powerOf(summary.arms) };
}

/**
 * Freezes the cohort of this day, once and for ever.
 *
 * @param shown seal of the plan somebody has agreed to: what has changed since is not frozen in its place
 * @throws Fault `bad-cohort-name`, `cohort-exists`, `cohort-empty`, `cohort-changed`
 */
export async function freezeCohort(db: Db, request: FreezeRequest, shown?: string): Promise<PlannedCohort> {
  return inTransaction(db, async (transaction) => {
    const planned = await planCohort(transaction, request);
    const { members, excluded, name } = planned.content;
    if (members.length === 0) throw new Fault('input', 'cohort-empty', { stopped: excluded.length });
    if (shown !== undefined && shown !== planned.sha256) throw new Fault('input', 'cohort-changed', { name });
    await keepCohort(transaction, planned.content, planned.sha256);
    return planned;
  });
}

/** SHA-256 of the canonical content, in hexadecimal. */
export function sealOf(content: CohortContent): string {
  return sha256(canonicalContent(content));
}

/** What stands for a customer's code in everything sealed. */
export function memberKey(cohort: Pick<CohortContent, 'name' | 'frozenOn' | 'seed'>, code: string): string {
  return sha256(keyedCode(cohort, code));
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function cohortName(text: string): string {
  const name = text.trim();
  if (name === '' || name.length > LONGEST_NAME || /\p{C}/u.test(name)) {
    throw new Fault('usage', 'bad-cohort-name', { name: text });
  }
  return name;
}

async function factsOfDay(
  db: Db,
  { run }: Candidates,
  { today, now, rule, ruleText, windowDays, holdoutShare }: FreezeRequest,
): Promise<Omit<CohortContent, 'name' | 'seed' | 'members' | 'excluded'>> {
  return {
    frozenOn: today,
    frozenAt: now,
    rule,
    ruleText,
    model: run.firm.model === null ? null : JSON.stringify(run.firm.model),
    windowDays,
    holdoutShare,
    generator: DRAWN_BY,
    neverBought: run.counts.neverBought,
    lostButBuying: await countLostButBuying(db, today),
    ...(await eventsUntil(db)),
  };
}

/** What depends on the name: the seed by itself, the keys, and with them the draw. */
function drawnMembers(
  { candidates, excluded }: Candidates,
  { name, today, seed: asked, holdoutShare }: FreezeRequest,
): Pick<CohortContent, 'name' | 'seed' | 'members' | 'excluded'> {
  const seed = asked ?? seedOf(name, today);
  const keyOf = (code: string) => memberKey({ name, frozenOn: today, seed }, code);
  const keyed = candidates.map((candidate) => ({ ...candidate, key: keyOf(candidate.code) }));
  const values = valueBands(keyed);
  const strata = keyed.map((candidate) => ({
    ...candidate,
    chanceBand: chanceBandOf(candidate),
    valueBand: values.get(candidate.key) ?? '',
  }));
  const drawn = drawArms(strata, { seed, holdoutShare });
  const members = strata.flatMap((candidate) => {
    const draw = drawn.get(candidate.key);
    return draw === undefined ? [] : [memberFrom(candidate, draw)];
  });
  return {
    name,
    seed,
    members: members.toSorted((one, other) => one.place - other.place),
    excluded: excluded.map(({ code, reason }) => ({ key: keyOf(code), reason })),
  };
}

function seedOf(name: string, today: Day): number {
  return createHash('sha256').update(`${name}\n${today}`).digest().readUInt32BE(0);
}

type Stratified = Candidate & Pick<CohortMember, 'key' | 'chanceBand' | 'valueBand'>;

function memberFrom(candidate: Stratified, draw: Pick<CohortMember, 'arm' | 'place'>): CohortMember {
  const { belief } = candidate;
  return {
    key: candidate.key,
    ...draw,
    customerId: candidate.id,
    code: candidate.code,
    name: candidate.name,
    blocker: belief?.blocker ?? null,
    chanceBand: candidate.chanceBand,
    seller: candidate.seller,
    valueBand: candidate.valueBand,
    phase: candidate.phase,
    because: candidate.because,
    lastOrderOn: candidate.lastOrderOn,
    silentDays: candidate.silentDays,
    limitDays: candidate.limitDays,
    typicalGapDays: candidate.typicalGapDays,
    orders: candidate.orders,
    totalCents: candidate.totalCents,
    lostCentsPerYear: candidate.lostCentsPerYear,
    pNoOrder: rounded(candidate.pNoOrder),
    pAlive: rounded(candidate.pAlive),
    isLost: belief?.isLost ?? null,
    returnPercent: belief?.returnPercent ?? null,
    cause: belief?.cause ?? null,
    believedBy: belief?.seller ?? null,
    believedOn: belief?.notedOn ?? null,
  };
}

/** Two machines may differ in the last bits of a logarithm; a seal must not. */
function rounded(share: number | null): number | null {
  return share === null ? null : Math.round(share * 1e6) / 1e6;
}
