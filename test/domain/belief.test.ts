import { describe, expect, it } from 'vitest';
import { type Belief, completion, isNews, percentIn } from '../../src/domain/belief.ts';
import { on } from './on.ts';

const standing: Belief = {
  isLost: true,
  returnPercent: 20,
  cause: 'drift',
  blocker: 'paura',
  seller: 'Bianchi',
  notedOn: on('2026-11-20'),
};
const said = { isLost: true, returnPercent: 20, cause: null, blocker: null };

describe('a belief', () => {
  it('said again, without cause and blocker, is nothing new', () => {
    expect(isNews(said, standing)).toBe(false);
  });

  it.each([
    ['that the customer is not lost after all', { ...said, isLost: false }],
    ['another chance', { ...said, returnPercent: 25 }],
    ['another cause', { ...said, cause: 'closed' as const }],
    ['another blocker', { ...said, blocker: 'vergogna' }],
  ])('is new with %s', (_, stated) => {
    expect(isNews(stated, standing)).toBe(true);
  });

  it('keeps the cause and the blocker that nobody has taken back', () => {
    expect(completion(said, standing)).toEqual({ cause: 'drift', blocker: 'paura' });
    expect(completion({ ...said, cause: 'closed' }, standing)).toEqual({ cause: 'closed', blocker: 'paura' });
    expect(completion(said, null)).toEqual({ cause: null, blocker: null });
  });
});

describe('the chance of a return', () => {
  it.each([
    ['20', 20],
    ['20%', 20],
    ['20 %', 20],
    [' 12,5 ', 12.5],
    ['0', 0],
    ['100', 100],
    ['0.4%', 0.4],
    ['1', 1],
  ])('%s is %d per cent', (text, percent) => {
    expect(percentIn(text)).toBe(percent);
  });

  it.each(['', 'tanto', '101', '-5', '0.2', '0,5', '1e2', '20 su 100'])('cannot be «%s»', (text) => {
    expect(percentIn(text)).toBeUndefined();
  });
});
