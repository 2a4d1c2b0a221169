import { describe, expect, it } from 'vitest';
import { CAUSE_KINDS, factsOf } from '../../src/domain/cause.ts';
import { obstaclesFor, situationOf } from '../../src/domain/preparation.ts';
import { objectionsFor } from '../../src/playbook/objections.ts';

const FREE = {
  status: 'active',
  email: 'uno@example.com',
  emailIsUsable: true,
  phone: '0543 555001',
  mobile: null,
  seller: 'Bianchi',
  causes: [],
  isIncomplete: false,
} as const;

describe('what makes it hard to buy again', () => {
  it.each([
    ['nothing', {}, []],
    ['a blocked account', { status: 'insolvent' }, ['account-blocked']],
    ['an address nobody can write to', { emailIsUsable: false }, ['no-email']],
    [
      'no number, no address, no seller',
      { email: null, phone: null, seller: null },
      ['no-email', 'no-phone', 'no-seller'],
    ],
    ['a price said to be too high', { causes: ['drift', 'competitor-price'] }, ['price-above-others']],
    ['a customer known from documents only', { isIncomplete: true }, ['incomplete-master']],
  ] as const)('%s', (_, changes, obstacles) => {
    expect(obstaclesFor({ ...FREE, ...changes })).toEqual(obstacles);
  });
});

describe('the objections to expect', () => {
  it('are three for every cause in every voice, answered without a promise, a reproach or an apology', () => {
    const answers = [null, ...CAUSE_KINDS].flatMap((cause) => {
      const situation = situationOf(cause === null ? 'unknown' : factsOf(cause).side, cause);
      return (['lei', 'tu'] as const).flatMap((address) =>
        (['it', 'en'] as const).flatMap((language) => {
          const objections = objectionsFor(situation, language, address);
          expect(objections).toHaveLength(3);
          return objections.map(({ answer }) => answer);
        }),
      );
    });
    const wrong =
      /\bscus|colpa|perch[ée] (?:non )?(?:ha|hai|compra) |rimediat|promett[oi]amo|sconto del|sorry|apolog|why did/i;
    expect(answers.filter((answer) => wrong.test(answer))).toEqual([]);
  });

  it('speak to a Lei or to a tu, and never mix them', () => {
    const texts = (address: 'lei' | 'tu') =>
      (['our-error', 'price', 'market', 'own-situation', 'unknown'] as const)
        .flatMap((situation) => objectionsFor(situation, 'it', address).map(({ answer }) => answer))
        .join(' ');
    expect(texts('lei')).not.toMatch(/\b(?:ti|tu|te|tuo|tuoi)\b/);
    expect(texts('tu')).not.toMatch(/\bLei\b|\b\p{Ll}+(?:rLe|rLa)\b|(?<=\p{Ll} )(?:Le|La)\b/u);
  });
});
