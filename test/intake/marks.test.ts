import { expect, it } from 'vitest';
import { type Mark, markIn } from '../../src/intake/marks.ts';

it.each<[string, Mark | undefined]>([
  ['4', { plain: 4 }],
  ['4,5', { plain: 4.5 }],
  ['4.5', { plain: 4.5 }],
  ['80 %', { settled: 80 }],
  ['80%', { settled: 80 }],
  ['180%', undefined],
  ['Alto', { settled: 100 }],
  ['MEDIA', { settled: 50 }],
  ['b', { settled: 50 }],
  ['sì', { settled: 100 }],
  ['no', { settled: 0 }],
  ['-3', undefined],
  ['€ 80,00', undefined],
  ['RB 60 gg FM', undefined],
  ['constructor', undefined],
])('a criterion reads %j as %j', (text, mark) => {
  expect(markIn('potential', text, ',')).toEqual(mark);
});

it.each<[string, Mark | undefined]>([
  ['32,5', { plain: 32.5 }],
  ['32,5 %', { settled: 32.5 }],
  ['alto', undefined],
  ['sì', undefined],
])('a margin reads %j as %j', (text, mark) => {
  expect(markIn('margin', text, ',')).toEqual(mark);
});

it.each<[string, Mark | undefined]>([
  ['3', { settled: 3 }],
  ['sì', { settled: 1 }],
  ['no', { settled: 0 }],
  ['1,5', undefined],
  ['molte', undefined],
])('referrals read %j as %j', (text, mark) => {
  expect(markIn('referrals', text, ',')).toEqual(mark);
});
