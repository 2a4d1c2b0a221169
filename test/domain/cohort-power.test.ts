import { expect, it } from 'vitest';
import { powerOf } from '../../src/domain/cohort-power.ts';

it('a hundred and fifty to call and fifty left alone show a strong effect, hardly a weak one', () => {
  const { effects } = powerOf({ contact: 150, holdout: 50 });
  expect(effects.map(({ called, leftAlone, chance }) => [called, leftAlone, chance?.toFixed(2)])).toEqual([
    [0.3, 0.1, '0.86'],
    [0.2, 0.1, '0.32'],
    [0.1, 0.05, expect.any(String)],
  ]);
});

it('too few to call decide nothing, and where half of them answer sooner so', () => {
  const chances = (contact: number) => powerOf({ contact, holdout: 0 }).claims.map((claim) => claim.chances);
  expect(chances(29)).toEqual(Array(6).fill([null, null]));
  expect(chances(59)).toEqual(Array(6).fill([expect.any(Number), null]));
  expect(chances(60)).toEqual(Array(6).fill([expect.any(Number), expect.any(Number)]));
});

it('nothing is said of an effect without a holdout, nor with too small a one', () => {
  expect(powerOf({ contact: 150, holdout: 0 }).effects).toEqual([]);
  expect(powerOf({ contact: 150, holdout: 29 }).effects.map(({ chance }) => chance)).toEqual([
    null,
    null,
    null,
  ]);
});

it('each claim is tried both ways: that it holds, and that it does not', () => {
  const { claims, answers } = powerOf({ contact: 1_000, holdout: 0 });
  expect(answers).toEqual([1_000, 500]);
  expect(claims.map(({ claim, verdict }) => [claim, verdict])).toEqual([
    ['refused-6-7', 'supported'],
    ['refused-6-7', 'contradicted'],
    ['not-lost-95', 'supported'],
    ['not-lost-95', 'contradicted'],
    ['perhaps-80', 'supported'],
    ['perhaps-80', 'contradicted'],
  ]);
  // A thousand answers decide every one of them nearly surely.
  for (const { chances } of claims) expect(chances[0]).toBeGreaterThan(0.98);
});
