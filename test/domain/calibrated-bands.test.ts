import { expect, it } from 'vitest';
import { calibratedBands } from '../../src/domain/calibrated-bands.ts';

it('a band has the share that happened and its exact interval', () => {
  const [band] = calibratedBands([
    { customers: 29, lowest: 0.1, highest: 0.3, meanForetold: 0.2, happened: 1 },
  ]);
  expect(band).toMatchObject({ customers: 29, foretold: 0.2, happened: 1 / 29 });
  expect(band?.low).toBeCloseTo(0.00087265, 7);
  expect(band?.high).toBeCloseTo(0.1776443, 7);
});
