import { drawArms, type FrozenCohort } from '../domain/cohort.ts';
import { type AuditEntry, auditOf } from '../domain/cohort-audit.ts';
import { canonicalContent } from '../domain/cohort-content.ts';
import type { Day } from '../domain/day.ts';
import type { DormancyRule } from '../domain/dormancy.ts';
import { Fault } from '../fault.ts';
import { membersToday } from '../store/cohort-audit.ts';
import { listCohorts as cohortHeads, loadCohort } from '../store/cohorts.ts';
import type { Db } from '../store/schema.ts';
import { type CohortSummary, summaryOf } from './cohort-summary.ts';
import { memberKey, sealOf } from './freeze-cohort.ts';

/** Every cohort there is, the oldest first. */
export async function listCohorts(db: Db, today: Day): Promise<readonly CohortSummary[]> {
  const listed: CohortSummary[] = [];
  for (const { name } of await cohortHeads(db)) {
    const { content, sha256 } = await requireCohort(db, name);
    listed.push(summaryOf(content, sha256, today));
  }
  return listed;
}

/** One cohort with everything frozen in it, and what has happened since. */
export interface CohortDetail extends CohortSummary {
  readonly audit: readonly AuditEntry[];
}

/** @throws Fault `unknown-cohort` */
export async function showCohort(
  db: Db,
  name: string,
  { today, rule }: { readonly today: Day; readonly rule: DormancyRule },
): Promise<CohortDetail> {
  const cohort = await requireCohort(db, name);
  const { content, sha256 } = cohort;
  const audit = auditOf(content, await membersToday(db, cohort, today), rule);
  return { ...summaryOf(content, sha256, today), audit };
}

/** The text whose SHA-256 is the seal, as the database has it now. */
export async function contentOfCohort(db: Db, name: string): Promise<string> {
  return canonicalContent((await requireCohort(db, name)).content);
}

/** Whether a cohort is still what was frozen. */
export interface Verification {
  readonly name: string;
  readonly frozenOn: Day;
  readonly size: number;
  /** What was kept at the freezing, and what the data come to now. */
  readonly sha256: string;
  readonly computed: string;
  /** The content is unchanged, the codes fit their keys, and the seed draws the same arms again. */
  readonly isUnchanged: boolean;
  readonly codesFit: boolean;
  readonly isDrawn: boolean;
  /** Members forgotten since: their figures are still sealed. */
  readonly forgotten: number;
  readonly holds: boolean;
}

/** @throws Fault `unknown-cohort` */
export async function verifyCohort(db: Db, name: string): Promise<Verification> {
  return verificationOf(await requireCohort(db, name));
}

export function verificationOf({ content, sha256 }: FrozenCohort): Verification {
  const computed = sealOf(content);
  const isUnchanged = computed === sha256;
  const codesFit = content.members.every(
    ({ code, key }) => code === null || memberKey(content, code) === key,
  );
  // What is no longer what was frozen cannot be drawn again.
  const isDrawn = isUnchanged && isDrawnBySeed(content);
  return {
    name: content.name,
    frozenOn: content.frozenOn,
    size: content.members.length,
    sha256,
    computed,
    isUnchanged,
    codesFit,
    isDrawn,
    forgotten: content.members.filter(({ code }) => code === null).length,
    holds: isUnchanged && codesFit && isDrawn,
  };
}

function isDrawnBySeed(content: FrozenCohort['content']): boolean {
  const drawn = drawArms(content.members, content);
  return content.members.every(({ key, arm, place }) => {
    const draw = drawn.get(key);
    return draw?.arm === arm && draw.place === place;
  });
}

/** @throws Fault `unknown-cohort` */
export async function requireCohort(db: Db, name: string): Promise<FrozenCohort> {
  const cohort = await loadCohort(db, name);
  if (cohort !== undefined) return cohort;
  const known = (await cohortHeads(db)).map((head) => head.name);
  throw new Fault('input', 'unknown-cohort', { name, known });
}
