import { describe, expect, it } from 'vitest';
import type { CauseKind, CauseSource } from '../../src/domain/cause.ts';
import type { StatedCause } from '../../src/domain/primary-cause.ts';
import { relapseCauseOf } from '../../src/domain/relapse.ts';
import { on } from './on.ts';

const RETURN = on('2026-03-10');

function cause(day: string, kind: CauseKind, saidBy: CauseSource = 'customer'): StatedCause {
  return { id: Number(day.replaceAll('-', '')), kind, saidBy, happenedOn: null, notedOn: on(day) };
}

describe('a customer who leaves again', () => {
  it.each<[string, StatedCause[], ReturnType<typeof relapseCauseOf>]>([
    [
      'for the same cause',
      [cause('2026-02-01', 'late-not-announced'), cause('2026-09-01', 'late-not-announced')],
      { before: 'late-not-announced', after: 'late-not-announced', isSame: true },
    ],
    [
      'for another cause',
      [cause('2026-02-01', 'late-not-announced'), cause('2026-09-01', 'competitor-price')],
      { before: 'late-not-announced', after: 'competitor-price', isSame: false },
    ],
    [
      'for a cause nobody knows yet',
      [cause('2026-02-01', 'late-not-announced')],
      { before: 'late-not-announced', after: null, isSame: null },
    ],
    ['without a word, twice', [], { before: null, after: null, isSame: null }],
    [
      'and does not say why, which is no cause',
      [cause('2026-02-01', 'drift'), cause('2026-09-01', 'not-stated')],
      { before: 'drift', after: null, isSame: null },
    ],
    [
      'for what the customer says, whatever the seller believed later',
      [
        cause('2026-02-01', 'drift'),
        cause('2026-02-05', 'competitor-price', 'seller'),
        cause('2026-09-01', 'drift'),
      ],
      { before: 'drift', after: 'drift', isSame: true },
    ],
    [
      'for what was said last',
      [cause('2026-01-01', 'moved'), cause('2026-02-01', 'drift'), cause('2026-03-10', 'no-need')],
      { before: 'no-need', after: null, isSame: null },
    ],
  ])('%s', (_, causes, expected) => {
    expect(relapseCauseOf(causes, RETURN)).toEqual(expected);
  });
});
