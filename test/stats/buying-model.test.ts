import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BuyingModel, type Leaving, pAlive, pNoOrder } from '../../src/stats/buying-model.ts';
import type { BuyingHistory } from '../../src/stats/histories.ts';
import { logParametersOf, negativeMeanLogLikelihood } from '../../src/stats/likelihood.ts';
import type { Patterns } from '../../src/stats/patterns.ts';

const BG: BuyingModel = {
  leaving: 'bg',
  k: 1,
  parameters: { r: 0.242595, alpha: 4.413602, a: 0.792922, b: 2.425907 },
};
const MBG: BuyingModel = {
  leaving: 'mbg',
  k: 1,
  parameters: { r: 0.524843, alpha: 6.183085, a: 0.891359, b: 1.614002 },
};
const GROCERY: BuyingModel = {
  leaving: 'mbg',
  k: 2,
  parameters: { r: 1.329175, alpha: 2.812551, a: 0.424709, b: 0.790029 },
};

// x, t_x and T in days, then P(alive) and P(no order in 39 weeks) of BG/NBD and of MBG/NBD (R 4.2.2; lifetimes agrees to 6e-8).
it.each([
  [0, 0, 189, 1.0, 0.822169, 0.428462, 0.856488],
  [0, 0, 241, 1.0, 0.844808, 0.402718, 0.880145],
  [0, 0, 272, 1.0, 0.855665, 0.389723, 0.891197],
  [1, 16, 238, 0.258872, 0.849502, 0.214438, 0.861787],
  [1, 96, 189, 0.607084, 0.615591, 0.573466, 0.60186],
  [1, 269, 269, 0.753661, 0.583529, 0.745715, 0.540417],
  [2, 74, 257, 0.309853, 0.759584, 0.274106, 0.779454],
  [2, 178, 203, 0.77028, 0.365667, 0.755759, 0.359164],
  [3, 10, 203, 0.019169, 0.982392, 0.022932, 0.978722],
  [3, 180, 223, 0.753582, 0.31705, 0.735616, 0.325531],
  [4, 263, 268, 0.86432, 0.190776, 0.854084, 0.195358],
  [5, 255, 260, 0.880952, 0.146458, 0.871283, 0.15383],
  [7, 39, 240, 0.000582, 0.999422, 0.00088, 0.999125],
  [10, 205, 243, 0.757331, 0.243305, 0.744283, 0.256363],
  [14, 209, 216, 0.928138, 0.071885, 0.921698, 0.078328],
])(
  'a customer with %i repeats by day %i of %i',
  (repeats, lastDays, ageDays, bgAlive, bgNone, mbgAlive, mbgNone) => {
    const history = { repeats, lastDays, ageDays };
    expect(pAlive(BG, history)).toBeCloseTo(bgAlive, 5);
    expect(pNoOrder(BG, history, 273)).toBeCloseTo(bgNone, 5);
    expect(pAlive(MBG, history)).toBeCloseTo(mbgAlive, 5);
    expect(pNoOrder(MBG, history, 273)).toBeCloseTo(mbgNone, 5);
  },
);

it.each([
  [0, 0, 364, 0.075093, 0.956298],
  [1, 352, 364, 0.807189, 0.404914],
  [2, 341, 341, 0.867887, 0.209575],
  [3, 331, 353, 0.891127, 0.129275],
  [5, 361, 362, 0.931631, 0.071371],
  [12, 333, 348, 0.955199, 0.044801],
])(
  'a grocer’s customer with %i repeats by day %i of %i, k = 2',
  (repeats, lastDays, ageDays, alive, none) => {
    const history = { repeats, lastDays, ageDays };
    expect(pAlive(GROCERY, history)).toBeCloseTo(alive, 5);
    expect(pNoOrder(GROCERY, history, 364)).toBeCloseTo(none, 5);
  },
);

describe('the probabilities', () => {
  const history = fc
    .record({
      repeats: fc.integer({ min: 0, max: 400 }),
      lastDays: fc.integer({ min: 1, max: 3000 }),
      silentDays: fc.integer({ min: 0, max: 3000 }),
    })
    .map(({ repeats, lastDays, silentDays }) => {
      const last = repeats === 0 ? 0 : lastDays;
      return { repeats, lastDays: last, ageDays: last + silentDays };
    });
  const model = (...leavings: Leaving[]) =>
    fc.record({
      leaving: fc.constantFrom(...leavings),
      k: fc.integer({ min: 1, max: 6 }),
      parameters: fc.record({
        r: fc.double({ min: 0.1, max: 5, noNaN: true }),
        alpha: fc.double({ min: 0.1, max: 60, noNaN: true }),
        a: fc.double({ min: 0.05, max: 5, noNaN: true }),
        b: fc.double({ min: 0.2, max: 20, noNaN: true }),
      }),
    });
  const anyModel = model('mbg', 'bg', 'never');
  const days = fc.integer({ min: 1, max: 1000 });

  it('lie between nothing and one', () => {
    fc.assert(
      fc.property(anyModel, history, days, (one, past, horizon) => {
        for (const share of [pAlive(one, past), pNoOrder(one, past, horizon)]) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('of no order never grows with the horizon, and is certain for no time at all', () => {
    fc.assert(
      fc.property(anyModel, history, days, days, (one, past, horizon, more) => {
        const [near, far] = [horizon, horizon + more].map((time) => pNoOrder(one, past, time));
        expect(far).toBeLessThanOrEqual((near ?? Number.NaN) + 1e-12);
        expect(pNoOrder(one, past, 0)).toBeCloseTo(1, 12);
      }),
    );
  });

  it('of no order is the likelihood of the same past seen later, divided by that seen now', () => {
    fc.assert(
      fc.property(anyModel, history, days, (one, past, horizon) => {
        const later = { ...past, ageDays: past.ageDays + horizon };
        const ratio = Math.exp(logLikelihoodOf(one, later) - logLikelihoodOf(one, past));
        expect(pNoOrder(one, past, horizon)).toBeCloseTo(ratio, 9);
      }),
    );
  });

  it('of no order rises strictly with the silence of a customer with a single order', () => {
    // Within what firms show: beyond, the last digit of a probability next to one no longer moves.
    const parameters = fc.record({
      r: fc.double({ min: 0.2, max: 2, noNaN: true }),
      alpha: fc.double({ min: 1, max: 60, noNaN: true }),
      a: fc.double({ min: 0.05, max: 3, noNaN: true }),
      b: fc.double({ min: 0.2, max: 20, noNaN: true }),
    });
    const horizon = fc.integer({ min: 7, max: 365 });
    fc.assert(
      fc.property(parameters, fc.integer({ min: 0, max: 1000 }), horizon, (point, silence, within) => {
        const [now, tomorrow] = [silence, silence + 1].map((ageDays) =>
          pNoOrder({ ...MBG, parameters: point }, { repeats: 0, lastDays: 0, ageDays }, within),
        );
        expect(tomorrow).toBeGreaterThan(now ?? Number.NaN);
      }),
    );
  });

  it('of being there falls with every day of silence', () => {
    fc.assert(
      fc.property(model('mbg'), history, (one, past) => {
        const tomorrow = pAlive(one, { ...past, ageDays: past.ageDays + 1 });
        expect(tomorrow).toBeLessThanOrEqual(pAlive(one, past) + 1e-12);
      }),
    );
  });

  it('of being there is one for ever where the model lets nobody leave', () => {
    const silent = { repeats: 0, lastDays: 0, ageDays: 5000 };
    expect([pAlive(BG, silent), pAlive({ ...MBG, leaving: 'never' }, silent)]).toEqual([1, 1]);
  });
});

function logLikelihoodOf(model: BuyingModel, { repeats, lastDays, ageDays }: BuyingHistory): number {
  const one: Patterns = {
    customers: 1,
    repeats: Int32Array.of(repeats),
    lastDays: Int32Array.of(lastDays),
    ageDays: Int32Array.of(ageDays),
    weights: Float64Array.of(1),
  };
  const at = logParametersOf(model);
  return -negativeMeanLogLikelihood(model.leaving, model.k, one)(at, new Float64Array(at.length));
}
