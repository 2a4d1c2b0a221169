import { expect, it } from 'vitest';
import { auditOf, type MemberToday } from '../../src/domain/cohort-audit.ts';
import { CONTENT, MEMBER, OTHER_MEMBER } from './frozen.ts';
import { on } from './on.ts';

const unchanged = (key: string, code: string): MemberToday => ({
  key,
  code,
  bought: { lastOrderOn: on('2026-06-01'), orders: 12, totalCents: 123_456 },
  hasEarlierContact: false,
  hasContactInWindow: false,
  hasLaterBelief: false,
});
const ONE = unchanged('aa', 'C1');
const OTHER = unchanged('bb', 'C2');

const auditWith = (one: MemberToday, other: MemberToday, rule = CONTENT.rule) =>
  auditOf(CONTENT, new Map([one, other].map((member) => [member.key, member])), rule);

it('there is nothing to tell when nothing has happened', () => {
  expect(auditWith(ONE, OTHER)).toEqual([]);
});

it.each([
  ['2026-11-23T08:00:00.000Z', []],
  ['2026-11-22T23:30:00.000Z', []],
  ['2026-12-24T08:00:00.000Z', [{ kind: 'backdated', count: 1, of: ['2026-12-24'] }]],
  ['2026-11-02T08:00:00.000Z', [{ kind: 'backdated', count: 1, of: ['2026-11-02'] }]],
])('a cohort of 23 November that the clock saw at %s', (frozenAt, told) => {
  const today = new Map([ONE, OTHER].map((member) => [member.key, member]));
  expect(auditOf({ ...CONTENT, frozenAt }, today, CONTENT.rule)).toEqual(told);
});

it('a call to somebody who is to be called is no news, to the holdout it is', () => {
  const called = { hasContactInWindow: true };
  expect(auditWith({ ...ONE, ...called }, { ...OTHER, ...called })).toEqual([
    { kind: 'holdout-contacted', count: 1, of: ['C2'] },
  ]);
});

it('settings of the rule that have been changed are named', () => {
  expect(auditWith(ONE, OTHER, { ...CONTENT.rule, timesCadence: 3, floorDays: 20 })).toEqual([
    { kind: 'rule-changed', count: 2, of: ['timesCadence', 'floorDays'] },
  ]);
});

it.each([
  ['a call before the freezing, told later', { ...ONE, hasEarlierContact: true }, 'contacted-before'],
  ['a belief since', { ...ONE, hasLaterBelief: true }, 'belief-since'],
  [
    'an order of before that came in later',
    { ...ONE, bought: { lastOrderOn: on('2026-11-02'), orders: 13, totalCents: 125_000 } },
    'purchases-changed',
  ],
  [
    'orders taken back',
    { ...ONE, bought: { lastOrderOn: on('2026-06-01'), orders: 11, totalCents: 120_000 } },
    'purchases-changed',
  ],
  ['a merge, whose purchases say nothing of either', { ...ONE, code: 'C9', bought: null }, 'merged'],
])('%s is told with the customer it concerns', (_, one, kind) => {
  expect(auditWith(one, OTHER)).toEqual([{ kind, count: 1, of: ['C1'] }]);
});

it('a list that has stated a later order since says nothing of what was', () => {
  expect(auditWith({ ...ONE, bought: null }, OTHER)).toEqual([]);
});

it('of a forgotten customer nothing but the number is told', () => {
  const forgotten = { ...MEMBER, code: null, name: null, blocker: null, customerId: null };
  const content = { ...CONTENT, members: [forgotten, OTHER_MEMBER] };
  const today = new Map([
    ['aa', { ...ONE, code: null, bought: { lastOrderOn: null, orders: 0, totalCents: 0 } }],
    ['bb', OTHER],
  ]);
  expect(auditOf(content, today, CONTENT.rule)).toEqual([{ kind: 'forgotten', count: 1, of: [] }]);
});
