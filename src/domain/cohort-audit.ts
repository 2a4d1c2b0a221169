import type { CohortContent, CohortMember } from './cohort.ts';
import { type Day, daysBetween, parseDay } from './day.ts';
import type { DormancyRule } from './dormancy.ts';

/** What has happened since a cohort was frozen that a reader of its figures should know. */
export type AuditKind =
  /** The day on the cohort is not the one on which it was frozen by the clock. */
  | 'backdated'
  /** The rule in use finds dormant customers otherwise by now. */
  | 'rule-changed'
  /** Somebody had been called before the freezing, and it was told afterwards. */
  | 'contacted-before'
  /** Somebody who was to be left alone has been contacted. */
  | 'holdout-contacted'
  /** The seller has said something else since; what was frozen counts. */
  | 'belief-since'
  /** Purchases up to the day of the freezing are others by now: imported late, or taken back. */
  | 'purchases-changed'
  /** The customer has become one with another. */
  | 'merged'
  /** The customer has been forgotten; the figures are left. */
  | 'forgotten';

export interface AuditEntry {
  readonly kind: AuditKind;
  /** Members concerned, settings of the rule, or 1. */
  readonly count: number;
  /** Codes at the time of the freezing, names of settings, or the day of the clock. */
  readonly of: readonly string[];
}

/** What is known of a member today. */
export interface MemberToday {
  readonly key: string;
  /** The code of the customer it belongs to now; null once it is forgotten. */
  readonly code: string | null;
  /** Up to the day of the freezing, as the data stand today; null where a list has since stated a later order, and not what was. */
  readonly bought: {
    readonly lastOrderOn: Day | null;
    readonly orders: number;
    readonly totalCents: number;
  } | null;
  /** Told since the freezing, of a day before it. */
  readonly hasEarlierContact: boolean;
  /** Told since the freezing, of a day within the window. */
  readonly hasContactInWindow: boolean;
  readonly hasLaterBelief: boolean;
}

type Check = (member: CohortMember, now: MemberToday) => boolean;

/** Each looked for in every member; to be added to. */
const CHECKS: Readonly<Record<Exclude<AuditKind, 'backdated' | 'rule-changed'>, Check>> = {
  'contacted-before': (_, { hasEarlierContact }) => hasEarlierContact,
  'holdout-contacted': ({ arm }, { hasContactInWindow }) => arm === 'holdout' && hasContactInWindow,
  'belief-since': (_, { hasLaterBelief }) => hasLaterBelief,
  'purchases-changed': (member, now) => !isMoved(member, now) && hasBoughtOtherwise(member, now),
  merged: (member, now) => member.code !== null && isMoved(member, now),
  forgotten: ({ code }) => code === null,
};

/** A merged customer has the purchases of two, which says nothing of either. */
function isMoved({ code }: CohortMember, now: MemberToday): boolean {
  return code === null || now.code !== code;
}

function hasBoughtOtherwise(then: CohortMember, { bought }: MemberToday): boolean {
  return (
    bought !== null &&
    (then.lastOrderOn !== bought.lastOrderOn ||
      then.orders !== bought.orders ||
      then.totalCents !== bought.totalCents)
  );
}

/** Everything to be told, in a fixed order; empty when nothing has happened. */
export function auditOf(
  content: CohortContent,
  today: ReadonlyMap<string, MemberToday>,
  ruleInUse: DormancyRule,
): AuditEntry[] {
  const settings = changedSettings(content.rule, ruleInUse);
  const entries = Object.entries(CHECKS).map(([kind, isSo]): AuditEntry => {
    const concerned = content.members.filter((member) => {
      const now = today.get(member.key);
      return now !== undefined && isSo(member, now);
    });
    const of = concerned.flatMap(({ code }) => code ?? []).toSorted();
    return { kind: kind as AuditKind, count: concerned.length, of };
  });
  return [
    ...backdating(content),
    { kind: 'rule-changed' as const, count: settings.length, of: settings },
    ...entries,
  ].filter(({ count }) => count > 0);
}

/** Where it is midnight the clock of the world is up to a day away. */
const CLOCKS_DIFFER_DAYS = 1;

/** A cohort dated back, or ahead, may have been frozen by somebody who knew what came of it. */
function backdating({ frozenOn, frozenAt }: CohortContent): AuditEntry[] {
  const clock = parseDay(frozenAt.slice(0, frozenOn.length));
  if (clock !== undefined && Math.abs(daysBetween(frozenOn, clock)) <= CLOCKS_DIFFER_DAYS) return [];
  return [{ kind: 'backdated', count: 1, of: [clock ?? frozenAt] }];
}

function changedSettings(then: DormancyRule, now: DormancyRule): string[] {
  const names = Object.keys(now) as (keyof DormancyRule)[];
  return names.filter((name) => then[name] !== now[name]);
}
