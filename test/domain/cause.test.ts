import { describe, expect, it } from 'vitest';
import { CAUSE_KINDS, factsOf, isCauseKind } from '../../src/domain/cause.ts';

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
      ]),
    );
  });

  it.each([
    ['ours', 12],
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

  it('not stated is nobody’s, least of all a matter of price', () => {
    expect(factsOf('not-stated')).toEqual({
      side: 'unknown',
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
