import { describe, expect, it } from 'vitest';
import { CAUSE_KINDS, factsOf, isCauseKind, isForOwner } from '../../src/domain/cause.ts';

describe('a cause', () => {
  it('is our error exactly when a department of ours answers for it', () => {
    const withDepartment = CAUSE_KINDS.filter((kind) => factsOf(kind).department !== null);
    expect(withDepartment).toEqual(CAUSE_KINDS.filter((kind) => factsOf(kind).side === 'ours'));
  });

  it('that is our error can be acted on and can change', () => {
    const ours = CAUSE_KINDS.map(factsOf).filter(({ side }) => side === 'ours');
    expect(ours.filter(({ controllable, canChange }) => !controllable || !canChange)).toEqual([]);
  });

  it('of ours exists for every department', () => {
    expect(new Set(CAUSE_KINDS.flatMap((kind) => factsOf(kind).department ?? []))).toEqual(
      new Set([
        'warehouse',
        'transport',
        'production',
        'seller',
        'billing',
        'switchboard',
        'technical-service',
        'administration',
        'management',
      ]),
    );
  });

  it.each([
    ['ours', 13],
    ['market', 4],
    ['customer', 5],
    ['unknown', 1],
  ])('stands on one of four sides: %s has %i', (side, count) => {
    expect(CAUSE_KINDS.filter((kind) => factsOf(kind).side === side)).toHaveLength(count);
  });

  it('that was announced and one that was not are two', () => {
    expect(CAUSE_KINDS.filter((kind) => kind.startsWith('late'))).toEqual([
      'late-announced',
      'late-not-announced',
    ]);
  });

  it('that is our error puts in doubt what we can do, or what we are', () => {
    const failing = CAUSE_KINDS.filter((kind) => factsOf(kind).failing !== null);
    expect(failing).toEqual(CAUSE_KINDS.filter((kind) => factsOf(kind).side === 'ours'));
  });

  it('that is an accusation of dishonesty is the owner’s to answer, and no other one', () => {
    expect(CAUSE_KINDS.filter(isForOwner)).toEqual(['dishonesty']);
    expect(isForOwner(null)).toBe(false);
  });

  it('of a late delivery is another one when nobody warned, and that is all that differs', () => {
    const [announced, notAnnounced] = [factsOf('late-announced'), factsOf('late-not-announced')];
    expect(notAnnounced).toEqual({ ...announced, warned: false });
    expect(announced.warned).toBe(true);
  });

  it('not stated is nobody’s, least of all a matter of price', () => {
    expect(factsOf('not-stated')).toEqual({
      side: 'unknown',
      failing: null,
      warned: null,
      controllable: false,
      canChange: true,
      department: null,
    });
  });

  it.each([
    ['late-announced', true],
    ['Late-Announced', false],
    ['toString', false],
    ['', false],
  ])('is known by its exact name: "%s" %s', (text, known) => {
    expect(isCauseKind(text)).toBe(known);
  });
});
