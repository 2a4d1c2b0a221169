import { describe, expect, it } from 'vitest';
import { experienceFrom, type PastContacts } from '../../src/domain/experience.ts';

const contacts = (
  count: number,
  outcome: PastContacts['outcomes'][number],
  cause: PastContacts['cause'],
): PastContacts[] =>
  Array.from({ length: count }, () => ({ outcomes: [outcome], cause, phase: 'established' }));

describe('experience', () => {
  it('counts customers by their first conclusive answer, and nobody who was never reached', () => {
    const { answers } = experienceFrom([
      { outcomes: ['no-answer', 'callback', 'maybe', 'refused'], cause: null, phase: 'new' },
      { outcomes: ['refused', 'open'], cause: null, phase: 'new' },
      { outcomes: ['no-answer', 'not-now'], cause: null, phase: 'new' },
    ]);
    expect(answers).toEqual({ trials: 2, successes: 1 });
  });

  it('expects more where customers with the same cause and phase were open', () => {
    const past = [
      ...contacts(28, 'open', 'late-not-announced'),
      ...contacts(2, 'refused', 'late-not-announced'),
      ...contacts(3, 'open', 'competitor-price'),
      ...contacts(27, 'refused', 'competitor-price'),
    ];
    const experience = experienceFrom(past);
    const late = experience.of('late-not-announced', 'established');
    const price = experience.of('competitor-price', 'established');
    expect(late.answers).toEqual({ trials: 30, successes: 28 });
    expect(late.share).toBeGreaterThan(0.8);
    expect(price.share).toBeLessThan(0.2);
  });

  it('expects of a cause never met what it expects of all', () => {
    const { of } = experienceFrom([...contacts(30, 'open', null), ...contacts(10, 'refused', null)]);
    expect(of('drift', 'partner')).toEqual({
      answers: { trials: 0, successes: 0 },
      share: expect.closeTo(31 / 42, 12),
    });
  });

  it('has nothing to go by before the first answer', () => {
    expect(experienceFrom([]).answers).toEqual({ trials: 0, successes: 0 });
  });
});
