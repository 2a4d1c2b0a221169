import { expect, it } from 'vitest';
import { nextStep, type StandOfThings } from '../../src/domain/next-step.ts';

const ALL_WELL: StandOfThings = {
  customers: 400,
  hasPurchases: true,
  callable: 150,
  lists: 5,
  nextLists: 0,
  due: 0,
  overdue: 0,
  isPlanningDay: false,
  daysSinceImport: 2,
};

it.each<readonly [string, Partial<StandOfThings>, ReturnType<typeof nextStep>]>([
  ['nothing is there', { customers: 0, hasPurchases: false, lists: 0, daysSinceImport: null }, 'import'],
  ['nobody bought', { hasPurchases: false, lists: 0 }, 'import-purchases'],
  ['there is no list', { lists: 0 }, 'calls'],
  ['there is no list and nobody to call', { lists: 0, callable: 0 }, 'report'],
  ['something is due', { due: 3 }, 'work'],
  ['something is due and the data are old', { due: 3, daysSinceImport: 30 }, 'work'],
  ['the data are old', { daysSinceImport: 8 }, 'import-again'],
  ['the data are a week old', { daysSinceImport: 7 }, 'report'],
  ['a promise is on no list', { overdue: 1 }, 'refresh'],
  ['it is Friday', { isPlanningDay: true }, 'next-week'],
  ['it is Friday, and next week is planned', { isPlanningDay: true, nextLists: 5 }, 'report'],
  ['it is Friday and there is nobody to call', { isPlanningDay: true, callable: 0 }, 'report'],
  ['all is well', {}, 'report'],
])('when %s', (_, changes, step) => expect(nextStep({ ...ALL_WELL, ...changes })).toBe(step));
