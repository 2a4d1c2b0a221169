import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CAUSE_KINDS } from '../../src/domain/cause.ts';
import {
  brokenRemedies,
  latestStrikes,
  promisableRemedy,
  type Remedy,
  remedyState,
} from '../../src/domain/remedy.ts';
import { on } from './on.ts';

const TODAY = on('2026-11-22');
const CAUSE = 'late-not-announced';
const done: Remedy = {
  id: 1,
  cause: CAUSE,
  department: 'transport',
  what: 'ogni ritardo si annuncia per telefono',
  news: null,
  moreNews: null,
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

const elsewhere = (happenedOn: string | null, kind: (typeof CAUSE_KINDS)[number] = CAUSE) => ({
  kind,
  happenedOn: happenedOn === null ? null : on(happenedOn),
  code: 'C7',
  name: 'Altra S.n.c.',
});

describe('the state of a remedy', () => {
  it.each<[string, Partial<Remedy>, string | null, string]>([
    ['not yet done is planned', { doneOn: null }, '2026-11-01', 'planned'],
    ['done without evidence is planned', { evidence: null }, null, 'planned'],
    ['done is done', {}, '2026-09-15', 'done'],
    ['whose cause struck on the same day is done', {}, '2026-10-01', 'done'],
    ['whose cause struck afterwards has failed', {}, '2026-10-02', 'failed'],
    ['withdrawn is withdrawn, also when it has failed', { withdrawnOn: TODAY }, '2026-10-02', 'withdrawn'],
  ])('%s', (_, changes, struckOn, state) => {
    expect(remedyState({ ...done, ...changes }, struckOn === null ? null : on(struckOn), TODAY)).toBe(state);
  });
});

describe('strikes of a cause', () => {
  it('count the last one, at whatever customer, and none without a day', () => {
    const strikes = latestStrikes([
      elsewhere('2026-03-01'),
      { ...elsewhere('2026-10-15'), code: 'C8', name: 'Terza S.r.l.' },
      elsewhere('2026-05-01'),
      elsewhere(null, 'drift'),
      elsewhere('2026-11-01', 'closed'),
    ]);
    expect([...strikes]).toEqual([
      [CAUSE, { happenedOn: '2026-10-15', code: 'C8', name: 'Terza S.r.l.' }],
      ['closed', { happenedOn: '2026-11-01', code: 'C7', name: 'Altra S.n.c.' }],
    ]);
  });

  it('after a remedy break it, and only those that stood before', () => {
    const earlier = { ...done, id: 2, doneOn: on('2026-01-01') };
    const later = { ...done, id: 3, doneOn: on('2026-11-01') };
    const other = { ...done, id: 4, cause: 'wrong-invoice' as const };
    const before = latestStrikes([elsewhere('2026-02-01')]);
    const after = latestStrikes([elsewhere('2026-02-01'), elsewhere('2026-10-15')]);
    expect(brokenRemedies([done, earlier, later, other], before, after, TODAY)).toEqual([done]);
    expect(brokenRemedies([done, earlier, later, other], after, after, TODAY)).toEqual([]);
  });

  it('are never followed by the promise of a remedy that is older', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((text) => on(`2026-10-${String(text).padStart(2, '0')}`));
    const remedies = fc.array(
      fc.tuple(day, fc.constantFrom(CAUSE, 'closed' as const)).map(([doneOn, cause]) => ({ doneOn, cause })),
    );
    const causes = fc.array(fc.tuple(day, fc.constantFrom(CAUSE, 'closed' as const)));
    fc.assert(
      fc.property(remedies, causes, (drafts, struck) => {
        const register = drafts.map((draft, index) => ({ ...done, ...draft, id: index }));
        const strikes = latestStrikes(struck.map(([happenedOn, kind]) => elsewhere(happenedOn, kind)));
        const struckOn = strikes.get(CAUSE)?.happenedOn ?? null;
        const promised = promisableRemedy(register, CAUSE, struckOn, TODAY);
        const standing = register.filter(
          ({ cause, doneOn }) => cause === CAUSE && (struckOn === null || doneOn >= struckOn),
        );
        expect(promised === undefined).toBe(standing.length === 0);
        if (promised !== undefined) {
          expect(standing.every(({ doneOn }) => doneOn <= (promised.doneOn ?? ''))).toBe(true);
          expect(standing).toContainEqual(promised);
        }
      }),
    );
  });
});
