import {
  type Arm,
  armSizes,
  type CohortContent,
  type CohortExclusion,
  type CohortMember,
  exclusionCounts,
  isOpenOn,
  windowEndOf,
} from '../domain/cohort.ts';
import type { Day } from '../domain/day.ts';

export interface SellerShare extends Readonly<Record<Arm, number>> {
  readonly seller: string | null;
  readonly size: number;
  readonly believed: number;
}

/** A cohort counted through: what is told of it, whether it is frozen or only would be. */
export interface CohortSummary {
  readonly content: CohortContent;
  readonly sha256: string;
  readonly windowEndsOn: Day;
  readonly state: 'open' | 'matured';
  readonly size: number;
  readonly arms: Readonly<Record<Arm, number>>;
  readonly excluded: Readonly<Record<CohortExclusion, number>>;
  /** The mean is of those whom somebody has said something of; null without any. */
  readonly beliefs: {
    readonly lost: number;
    readonly notLost: number;
    readonly none: number;
    readonly meanPercent: number | null;
  };
  /** By name, whoever has no seller last. */
  readonly sellers: readonly SellerShare[];
}

export function summaryOf(content: CohortContent, sha256: string, today: Day): CohortSummary {
  const { members, excluded } = content;
  return {
    content,
    sha256,
    windowEndsOn: windowEndOf(content),
    state: isOpenOn(content, today) ? 'open' : 'matured',
    size: members.length,
    arms: armSizes(members),
    excluded: exclusionCounts(excluded),
    beliefs: beliefsOf(members),
    sellers: [...Map.groupBy(members, ({ seller }) => seller)]
      .map(([seller, own]) => ({
        seller,
        size: own.length,
        ...armSizes(own),
        believed: believedOf(own).length,
      }))
      .toSorted(bySeller),
  };
}

function beliefsOf(members: readonly CohortMember[]): CohortSummary['beliefs'] {
  const believed = believedOf(members);
  const lost = believed.filter(({ isLost }) => isLost === true).length;
  const sum = believed.reduce((total, { returnPercent }) => total + (returnPercent ?? 0), 0);
  return {
    lost,
    notLost: believed.length - lost,
    none: members.length - believed.length,
    meanPercent: believed.length === 0 ? null : sum / believed.length,
  };
}

function believedOf(members: readonly CohortMember[]): CohortMember[] {
  return members.filter(({ isLost }) => isLost !== null);
}

/** By name, whoever has no seller last. */
export function bySeller(
  one: { readonly seller: string | null },
  other: { readonly seller: string | null },
): number {
  if (one.seller === null || other.seller === null) {
    return Number(one.seller === null) - Number(other.seller === null);
  }
  return one.seller < other.seller ? -1 : 1;
}
