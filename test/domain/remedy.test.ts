import { describe, expect, it } from 'vitest';
import { promisableRemedy, type Remedy } from '../../src/domain/remedy.ts';
import { on } from './on.ts';

const TODAY = on('2026-11-22');
const CAUSE = 'late-not-announced';
const done: Remedy = {
  id: 1,
  cause: CAUSE,
  what: 'ogni ritardo si annuncia per telefono',
  news: null,
  owner: 'Magazzino',
  doneOn: on('2026-10-01'),
  evidence: 'procedura 14',
  withdrawnOn: null,
};

describe('a remedy', () => {
  it('may be promised once it is done, by somebody, with evidence', () => {
    expect(promisableRemedy([done], CAUSE, null, TODAY)).toEqual(done);
  });

  it.each<[string, Partial<Remedy>]>([
    ['is planned', { doneOn: null }],
    ['is to be done tomorrow', { doneOn: on('2026-11-23') }],
    ['has no owner', { owner: null }],
    ['has no evidence', { evidence: null }],
    ['has a blank where the owner should be', { owner: '' }],
    ['has blanks where the evidence should be', { evidence: '  ' }],
    ['was withdrawn', { withdrawnOn: on('2026-11-01') }],
    ['is for another cause', { cause: 'late-announced' }],
  ])('may not be promised when it %s', (_, facts) => {
    expect(promisableRemedy([{ ...done, ...facts }], CAUSE, null, TODAY)).toBeUndefined();
  });

  it('may be promised on the day it is done', () => {
    const fresh = { ...done, doneOn: TODAY };
    expect(promisableRemedy([fresh], CAUSE, null, TODAY)).toEqual(fresh);
  });

  it.each([
    ['the cause struck before it', '2026-09-15', true],
    ['the cause struck on the day it was done', '2026-10-01', true],
    ['the cause struck again after it', '2026-10-02', false],
  ])('is judged by what happened: %s', (_, happenedOn, promisable) => {
    expect(promisableRemedy([done], CAUSE, on(happenedOn), TODAY)).toEqual(promisable ? done : undefined);
  });

  it('done after the cause struck again may be promised although an earlier one failed', () => {
    const second = { ...done, id: 2, doneOn: on('2026-11-10') };
    expect(promisableRemedy([second, done], CAUSE, on('2026-10-20'), TODAY)).toEqual(second);
  });

  it('is promised in its latest form, in whatever order the register holds them', () => {
    const later = { ...done, id: 2, doneOn: on('2026-11-10') };
    const latest = { ...done, id: 3, doneOn: on('2026-11-20') };
    const orders = [
      [done, later, latest],
      [latest, later, done],
      [later, latest, done],
    ];
    expect(orders.map((remedies) => promisableRemedy(remedies, CAUSE, null, TODAY))).toEqual([
      latest,
      latest,
      latest,
    ]);
  });

  it('is nothing when the register is empty', () => {
    expect(promisableRemedy([], CAUSE, null, TODAY)).toBeUndefined();
  });
});
