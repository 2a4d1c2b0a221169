import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BuyingModel, pAlive } from '../../src/stats/buying-model.ts';
import { expectedOrders } from '../../src/stats/conditional-expectation.ts';

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

describe('the expected orders', () => {
  // x, t_x and T in days; orders in 39 weeks (R 4.2.2; lifetimes agrees to 8e-7).
  it.each([
    [0, 0, 189, 0.258979, 0.220624],
    [0, 0, 241, 0.214616, 0.174209],
    [0, 0, 272, 0.194794, 0.153966],
    [1, 16, 238, 0.274768, 0.260998],
    [1, 96, 189, 0.764088, 0.81783],
    [1, 269, 269, 0.728089, 0.830937],
    [2, 74, 257, 0.545795, 0.510423],
    [2, 178, 203, 1.61328, 1.654344],
    [3, 10, 203, 0.05695, 0.06879],
    [3, 180, 223, 2.094343, 2.073752],
    [4, 263, 268, 2.715076, 2.692939],
    [5, 255, 260, 3.467489, 3.396537],
    [7, 39, 240, 0.003313, 0.004873],
    [10, 205, 243, 5.975699, 5.650848],
    [14, 209, 216, 10.952876, 10.326141],
  ])('of a customer with %i repeats by day %i of %i', (repeats, lastDays, ageDays, bg, mbg) => {
    const history = { repeats, lastDays, ageDays };
    expect(expectedOrders(BG, history, 273)).toBeCloseTo(bg, 5);
    expect(expectedOrders(MBG, history, 273)).toBeCloseTo(mbg, 5);
  });

  it('of customer 1 of Fader, Hardie & Lee are 1.226', () => {
    const history = { repeats: 2, lastDays: 213, ageDays: 272 };
    expect(pAlive(BG, history)).toBeCloseTo(0.72662, 5);
    expect(expectedOrders(BG, history, 273)).toBeCloseTo(1.225994, 5);
  });

  it.each([
    [1, 0.0531844],
    [10, 0.43175952],
    [39, 1.19501223],
    [78, 1.85796171],
  ])('of a new customer in %i weeks are %d', (weeks, orders) => {
    const nobody = { repeats: 0, lastDays: 0, ageDays: 0 };
    expect(expectedOrders(BG, nobody, weeks * 7)).toBeCloseTo(orders, 7);
  });

  it('pass smoothly through a = 1, where the formula divides by nothing', () => {
    const history = { repeats: 2, lastDays: 178, ageDays: 203 };
    const [below, at, above] = [1 - 1e-3, 1, 1 + 1e-3].map((a) =>
      expectedOrders({ ...MBG, parameters: { ...MBG.parameters, a } }, history, 273),
    );
    expect(at).toBeCloseTo(((below ?? Number.NaN) + (above ?? Number.NaN)) / 2, 5);
  });

  it('are finite, grow with time, and are no more than an eternal customer would place', () => {
    const parameter = (max: number) => fc.double({ min: 0.1, max, noNaN: true });
    const parameters = fc.record({
      r: parameter(4),
      alpha: parameter(40),
      a: parameter(4),
      b: parameter(10),
    });
    const history = fc
      .tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 1500 }), fc.nat({ max: 700 }))
      .map(([repeats, lastDays, silentDays]) => {
        const last = repeats === 0 ? 0 : lastDays;
        return { repeats, lastDays: last, ageDays: last + silentDays };
      });
    fc.assert(
      fc.property(parameters, history, fc.integer({ min: 1, max: 700 }), (point, past, days) => {
        const model = { ...MBG, parameters: point };
        const soon = expectedOrders(model, past, days);
        const later = expectedOrders(model, past, 2 * days);
        const rate = (point.r + past.repeats) / (point.alpha + past.ageDays / 7);
        expect(soon).toBeGreaterThanOrEqual(0);
        expect(later).toBeGreaterThanOrEqual(soon * (1 - 1e-9));
        expect(soon).toBeLessThanOrEqual(((rate * days) / 7) * (1 + 1e-9) + 1e-9);
      }),
    );
  });

  it.each([
    [{ ...MBG, k: 2 }, 'no closed form for mbg with k = 2'],
    [{ ...MBG, leaving: 'never' as const }, 'no closed form for never with k = 1'],
  ])('have no formula everywhere', (model, message) => {
    expect(() => expectedOrders(model, { repeats: 0, lastDays: 0, ageDays: 7 }, 7)).toThrow(
      new RangeError(message),
    );
  });
});
