import type { OutcomeRequest } from '../../src/app/record-outcome.ts';
import type { RecordingSetting, ToldOutcome } from '../../src/app/told-outcome.ts';
import type { Day } from '../../src/domain/day.ts';
import { TODAY } from './imported.ts';

/** A contact as it may be told, by phone and with nothing to add. */
export function told(code: string, outcome: string, changes: Partial<ToldOutcome> = {}): ToldOutcome {
  return {
    code,
    outcome,
    channel: 'phone',
    on: undefined,
    next: undefined,
    cause: undefined,
    answer: null,
    minutes: null,
    notes: null,
    seller: null,
    onlyThisChannel: false,
    ...changes,
  };
}

export function setting(today: string = TODAY): RecordingSetting {
  return { today: today as Day, now: `${today}T08:00:00.000Z`, patronDay: null };
}

/** The same as one request. */
export function request(
  code: string,
  outcome: string,
  changes: Partial<ToldOutcome> = {},
  today: string = TODAY,
): OutcomeRequest {
  return { ...told(code, outcome, changes), ...setting(today) };
}
