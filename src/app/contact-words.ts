import { CAUSE_KINDS, type CauseKind } from '../domain/cause.ts';
import { CHANNELS, type Channel } from '../domain/channel.ts';
import { foldText } from '../domain/customer.ts';
import { OUTCOME_KINDS, type OutcomeKind } from '../domain/outcome.ts';
import { parseTime, type TimeOfDay } from '../domain/time-slot.ts';
import { Fault } from '../fault.ts';
import { causeNamed } from '../locale/cause-cells.ts';
import { CHANNEL_CELLS, OUTCOME_CELLS } from '../locale/outcome-cells.ts';

const OUTCOMES_BY_WORD = folded(OUTCOME_CELLS);
const CHANNELS_BY_WORD = folded(CHANNEL_CELLS);

/** By its name, or as the lists write it in Italian or English. */
export function outcomeIn(text: string): OutcomeKind | undefined {
  return OUTCOMES_BY_WORD.get(foldText(text));
}

/** @throws Fault `not-one-of` */
export function requireOutcome(text: string): OutcomeKind {
  const outcome = outcomeIn(text);
  if (outcome !== undefined) return outcome;
  throw new Fault('usage', 'not-one-of', { text, flag: 'KIND', allowed: OUTCOME_KINDS });
}

/**
 * @param allowed what the option takes, for the fault
 * @throws Fault `not-one-of`
 */
export function requireChannel(text: string, allowed: readonly string[] = CHANNELS): Channel {
  const channel = CHANNELS_BY_WORD.get(foldText(text));
  if (channel !== undefined) return channel;
  throw new Fault('usage', 'not-one-of', { text, flag: '--channel', allowed });
}

/**
 * By its code or its name.
 *
 * @throws Fault `not-one-of`
 */
export function requireCause(text: string): CauseKind {
  const cause = causeNamed(text);
  if (cause !== undefined) return cause;
  throw new Fault('usage', 'not-one-of', { text, flag: 'CAUSE', allowed: CAUSE_KINDS });
}

/** @throws Fault `not-a-time` */
export function requireTime(text: string): TimeOfDay {
  const time = parseTime(text);
  if (time !== undefined) return time;
  throw new Fault('usage', 'not-a-time', { text });
}

function folded<Name>(cells: readonly (readonly [string, Name])[]): Map<string, Name> {
  return new Map(cells.map(([text, name]) => [foldText(text), name]));
}
