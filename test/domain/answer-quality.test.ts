import { describe, expect, it } from 'vitest';
import { answerQualityOf } from '../../src/domain/answer-quality.ts';
import { answeredBy, type Followed } from '../../src/domain/followed.ts';
import { contact, customers } from './follow.ts';

function quality(list: readonly Followed[]) {
  return answerQualityOf(list, answeredBy(list));
}

describe('what answers are worth', () => {
  it('a yes with a deed is told from one with words', () => {
    const list = [
      ...customers(3, ['quote']),
      ...customers(2, ['meeting']),
      ...customers(1, ['ordered']),
      ...customers(4, ['open', 'ordered']),
      ...customers(5, ['maybe']),
      ...customers(6, ['refused']),
      ...customers(7),
    ];
    expect(quality(list)).toEqual({
      attemptsEach: 25 / 21,
      hardYes: 6,
      softYes: 9,
      recheck: { checked: 0, disagreed: 0 },
      clustering: null,
    });
  });

  it('a second person who hears otherwise is a disagreement; the same seller again is none', () => {
    const second = (outcome: 'open' | 'refused' | 'maybe', seller: string) => ({
      contacts: [contact('open', { seller: 'Bianchi' }), contact(outcome, { seller })],
    });
    const list = [
      ...customers(2, [], second('refused', 'Conti')),
      ...customers(3, [], second('maybe', 'Conti')),
      ...customers(4, [], second('refused', 'Bianchi')),
    ];
    expect(quality(list).recheck).toEqual({ checked: 5, disagreed: 2 });
  });

  it('answers that are all alike within a seller are worth as many as there are sellers', () => {
    const heard = (seller: string, outcome: 'open' | 'refused') =>
      customers(20, [], { contacts: [contact(outcome, { seller })] });
    const list = [
      ...heard('Bianchi', 'open'),
      ...heard('Conti', 'refused'),
      ...heard('Ferri', 'open'),
      ...heard('Galli', 'refused'),
    ];
    expect(quality(list).clustering).toEqual({ sellers: 4, correlation: 1, designEffect: 20 });
  });

  it('of nobody is nothing', () => {
    expect(quality([])).toEqual({
      attemptsEach: null,
      hardYes: 0,
      softYes: 0,
      recheck: { checked: 0, disagreed: 0 },
      clustering: null,
    });
  });
});
