import type { Judgement } from './judgement.ts';

/** What our people have done about a customer. */
export interface Attention {
  /** Days since anybody of ours contacted the customer; null when nobody ever did, as far as is recorded. */
  readonly contactDays: number | null;
  /** Days since the only contact of a seller who is new to the customer; null for everybody else. */
  readonly newcomerDays: number | null;
  /** Is the next contact agreed upon? */
  readonly isPlanned: boolean;
}

/**
 * Neglected is who still buys, at a known rhythm, but has not heard of us for longer than that rhythm (and than the shortest limit of
 * silence): the warning that comes before dormancy.
 */
export function isNeglected(
  { silence, cadence, phase }: Judgement,
  attention: Attention,
  floorDays: number,
): boolean {
  const { contactDays, isPlanned } = attention;
  if (silence.state === 'dormant' || phase === 'new' || cadence === undefined || isPlanned) return false;
  return contactDays === null || contactDays > Math.max(cadence.typicalGapDays, floorDays);
}

/**
 * The hairdresser pattern: a new seller came once and was not seen again, and no order followed. Told after the customer's own
 * rhythm, or after the shortest limit of silence.
 */
export function isLeftByNewcomer(
  { silence, cadence }: Judgement,
  { newcomerDays, isPlanned }: Attention,
  floorDays: number,
): boolean {
  if (newcomerDays === null || isPlanned) return false;
  const hasOrderedSince = silence.silentDays < newcomerDays;
  return !hasOrderedSince && newcomerDays > Math.max(cadence?.typicalGapDays ?? 0, floorDays);
}
