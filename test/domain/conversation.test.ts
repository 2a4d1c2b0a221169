import { describe, expect, it } from 'vitest';
import { conversationOf, usefulDay } from '../../src/domain/conversation.ts';
import {
  type CaseContact,
  type CustomerCase,
  caseOf,
  NEVER_CONTACTED,
} from '../../src/domain/customer-case.ts';
import type { OutcomeKind } from '../../src/domain/outcome.ts';
import { on } from './on.ts';

const TODAY = on('2026-11-20');
const RULE = { mergeDays: 2, limit: { days: 60, offSeason: [] }, patronDay: null };

function second(outcome: OutcomeKind, next: string | null, changes: Partial<CaseContact> = {}): CaseContact {
  return {
    contactedOn: on('2026-11-02'),
    outcome,
    channel: 'phone',
    attempt: 2,
    time: null,
    objectedChannel: null,
    nextDueOn: next === null ? null : on(next),
    nextSlot: null,
    nextChannel: null,
    ...changes,
  };
}

function caseAfter(contact: CaseContact, orderedOn: string[] = [], today = TODAY): CustomerCase {
  return caseOf(
    [contact],
    orderedOn.map((day) => ({ placedOn: on(day), number: day })),
    today,
    RULE,
  );
}

const CALLED_BACK = { dueOn: '2026-11-24', purpose: 'win-back', slot: null, channel: null };

describe('what the story with a customer means for the week', () => {
  it.each([
    ['nobody has called', NEVER_CONTACTED, { state: 'never-contacted' }],
    ['nothing is known of the customer', undefined, { state: 'never-contacted' }],
    [
      'a promise stands',
      caseAfter(second('callback', '2026-11-24')),
      { state: 'waiting', attempts: 1, next: CALLED_BACK },
    ],
    ['a refusal ends the story', caseAfter(second('refused', null)), { state: 'closed', attempts: 1 }],
    [
      'an objection to one channel leaves the others',
      caseAfter(second('objection', null, { objectedChannel: 'phone' })),
      { state: 'waiting', attempts: 1, next: { ...CALLED_BACK, dueOn: '2026-11-03' } },
    ],
    [
      'a return is thanked for',
      caseAfter(second('callback', '2026-11-24'), ['2026-11-18']),
      { state: 'waiting', attempts: 1, next: { ...CALLED_BACK, dueOn: '2026-11-23', purpose: 'thank-you' } },
    ],
    [
      'who came back weeks ago is left in peace',
      caseAfter(second('open', null, { contactedOn: on('2026-10-01') }), ['2026-10-05']),
      { state: 'closed', attempts: 1 },
    ],
    [
      'who came back and has stopped again begins a new story',
      caseAfter(second('open', null), ['2026-11-05'], on('2027-03-01')),
      { state: 'never-contacted' },
    ],
    [
      'who came back for good begins a new one at the next silence',
      caseAfter(second('open', null), ['2026-11-05', '2027-01-01', '2027-11-20'], on('2028-01-01')),
      { state: 'never-contacted' },
    ],
  ])('%s', (_, current, state) => {
    expect(conversationOf(current)).toEqual(state);
  });

  it('a promise for a Sunday or a holiday is for the next working day', () => {
    const dueOn = (day: string) => usefulDay(conversationOf(caseAfter(second('callback', day))), '11-24');
    expect([dueOn('2026-11-22'), dueOn('2026-11-24'), dueOn('2026-11-25')]).toEqual([
      '2026-11-23',
      '2026-11-25',
      '2026-11-25',
    ]);
  });
});
