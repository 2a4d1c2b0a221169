import { describe, expect, it } from 'vitest';
import type { DormancyFacts } from '../../src/domain/dormancy.ts';
import { ENGLISH } from '../../src/locale/english.ts';
import { ITALIAN } from '../../src/locale/italian.ts';
import { on } from '../domain/on.ts';

const regular: DormancyFacts = {
  because: 'cadence',
  lastOrderOn: on('2026-08-19'),
  silentDays: 95,
  limitDays: 60,
  typicalGapDays: 30,
  timesCadence: 95 / 30,
  orders: 14,
  pNoOrder: null,
  horizonDays: 90,
  offSeason: [],
};
const once: DormancyFacts = {
  because: 'fallback',
  lastOrderOn: on('2025-08-19'),
  silentDays: 1460,
  limitDays: 180,
  typicalGapDays: null,
  timesCadence: null,
  orders: 1,
  pNoOrder: null,
  horizonDays: 90,
  offSeason: [],
};

describe('a flag', () => {
  it.each([
    [
      'by the rhythm',
      regular,
      'Di solito ordina ogni 30 giorni, tace da 95 giorni (3,2 volte il suo ritmo; ultimo ordine il 19/08/2026).',
      'Usually orders every 30 days, silent for 95 days (3.2 times that rhythm; last order on 19/08/2026).',
    ],
    [
      'with a model',
      { ...regular, pNoOrder: 0.934 },
      'Di solito ordina ogni 30 giorni, tace da 95 giorni (3,2 volte il suo ritmo; ultimo ordine il 19/08/2026; probabilità che non ordini entro 90 giorni: 93 %).',
      'Usually orders every 30 days, silent for 95 days (3.2 times that rhythm; last order on 19/08/2026; probability of no order within 90 days: 93%).',
    ],
    [
      'of a seasonal buyer',
      { ...regular, offSeason: [1, 12] },
      'Di solito ordina ogni 30 giorni, tace da 95 giorni (3,2 volte il suo ritmo; ultimo ordine il 19/08/2026; non contano i mesi in cui non compra mai: gennaio, dicembre).',
      'Usually orders every 30 days, silent for 95 days (3.2 times that rhythm; last order on 19/08/2026; months without any purchase do not count: January, December).',
    ],
    [
      'after a single order',
      once,
      'Ha fatto un solo ordine: tace da 1.460 giorni, oltre il limite di 180 giorni (ultimo ordine il 19/08/2025).',
      'Has ordered only once: silent for 1,460 days, beyond the limit of 180 days (last order on 19/08/2025).',
    ],
    [
      'after two orders',
      { ...once, orders: 2 },
      'Di 2 ordini non si conosce il ritmo: tace da 1.460 giorni, oltre il limite di 180 giorni (ultimo ordine il 19/08/2025).',
      'The rhythm of 2 orders is not known: silent for 1,460 days, beyond the limit of 180 days (last order on 19/08/2025).',
    ],
  ])('%s says why, in whole sentences', (_, facts, italian, english) => {
    expect([ITALIAN.screens.flag(facts), ENGLISH.screens.flag(facts)]).toEqual([italian, english]);
  });
});

it.each([
  [1, 842, 'Un cliente fermo su 842.', 'One dormant customer of 842.'],
  [190, 1842, '190 clienti fermi su 1.842.', '190 dormant customers of 1,842.'],
  [0, 842, '0 clienti fermi su 842.', '0 dormant customers of 842.'],
])('%i dormant customers of %i are counted in both languages', (dormant, customers, italian, english) => {
  expect([ITALIAN, ENGLISH].map(({ screens }) => screens.flagged(dormant, customers))).toEqual([
    italian,
    english,
  ]);
});

it('the gaps of a weekly buyer are shown from the latest ones back', () => {
  const gaps = Array.from({ length: 25 }, (_, index) => index + 1);
  expect(ITALIAN.screens.explain.gaps(gaps)).toBe(
    'Giorni tra un acquisto e il successivo: …, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25',
  );
});
