import { addDays, type Day } from '../../domain/day.ts';
import { integerBelow, type Random } from '../../stats/random.ts';
import { effectOfCall, type Truth } from './truth.ts';

/** What a customer would say if reached, whoever calls. */
type Leaning = 'refuses' | 'is-gone' | 'is-open';

/** An invented customer with all that is going to happen, called or not: chance decides beforehand, so that arms are alike. */
export interface InventedCustomer {
  readonly code: string;
  readonly name: string;
  readonly seller: string;
  readonly sector: string;
  readonly phone: string;
  readonly city: string;
  /** Purchases that no call brings, in whole euro: of the dormant all before the freezing. */
  readonly history: readonly { readonly placedOn: Day; readonly euro: number }[];
  /** What the seller says before anybody calls. */
  readonly returnPercent: number;
  readonly leaning: Leaning;
  /** The attempt that reaches the customer; null where none will. */
  readonly reachedAt: number | null;
  /** Days from the freezing to an order that comes by itself; null where none does. */
  readonly ordersAfterDays: number | null;
  /** Would a call bring an order that does not come by itself, and how many days later? */
  readonly orderAfterCall: number | null;
  readonly orderEuro: number;
}

const SELLERS = ['Bianchi', 'Conti', 'Ferri', 'Marini'];
const SECTORS = ['Edilizia', 'Meccanica', 'Commercio', 'Ristorazione'];
const TOWNS = ['Forlì', 'Cesena', 'Faenza', 'Ravenna', 'Imola'];
const TRADES = ['Ferramenta', 'Officina', 'Edil', 'Termoidraulica', 'Falegnameria', 'Colorificio'];
const NAMES = ['Rio Chiaro', 'Colle Verde', 'Ponte Vecchio', 'Tre Pini', 'Valle Lunga', 'San Martino'];

/** As many others who still buy: a firm in which everybody has stopped has no rhythm. */
const STILL_BUYING = 0.5;

/** The dormant first, then those who go on buying. */
export function inventPeople(
  truth: Truth,
  frozenOn: Day,
  windowDays: number,
  random: Random,
): InventedCustomer[] {
  const effect = effectOfCall(truth) ?? 0;
  const dormant = Array.from({ length: truth.customers }, (_, place) =>
    inventDormant(place, { truth, effect, frozenOn, windowDays, random }),
  );
  const others = Array.from({ length: Math.round(truth.customers * STILL_BUYING) }, (_, place) => ({
    ...inventDormant(truth.customers + place, { truth, effect, frozenOn, windowDays, random }),
    // As if they had fallen silent when the window ends: by then they have bought on.
    history: historyOf(addDays(frozenOn, windowDays), integerBelow(20, random), random, 12),
  }));
  return [...dormant, ...others];
}

interface Frame {
  readonly truth: Truth;
  readonly effect: number;
  readonly frozenOn: Day;
  readonly windowDays: number;
  readonly random: Random;
}

function inventDormant(
  place: number,
  { truth, effect, frozenOn, windowDays, random }: Frame,
): InventedCustomer {
  const open = 1 - truth.refusal - truth.impossible;
  const draw = random();
  const leaning = draw < truth.refusal ? 'refuses' : draw < 1 - open ? 'is-gone' : 'is-open';
  const isReached = random() < truth.contactRate;
  // Whoever refuses or is gone orders from nobody: the others make up for it, so that the base is that of all.
  const ordersAlone = leaning === 'is-open' && random() < truth.base / open;
  const ordersIfCalled = leaning === 'is-open' && isReached && !ordersAlone && random() < effect;
  const believed = 100 * (truth.base + truth.uplift - truth.sellerBias) + 10 * (random() - 0.5);
  return {
    code: `S${String(place + 1).padStart(4, '0')}`,
    name: `${pick(TRADES, random)} ${pick(NAMES, random)} ${place + 1} S.r.l.`,
    seller: SELLERS[place % SELLERS.length] ?? '',
    sector: pick(SECTORS, random),
    phone: `0543 55${String(50_000 + place)}`,
    city: pick(TOWNS, random),
    history: historyOf(frozenOn, 250 + integerBelow(150, random), random),
    returnPercent: Math.round(Math.min(100, Math.max(0, believed))),
    leaning,
    reachedAt: isReached ? 1 + attemptsInVain(random) : null,
    ordersAfterDays: ordersAlone ? 1 + integerBelow(windowDays, random) : null,
    orderAfterCall: ordersIfCalled ? 2 + integerBelow(12, random) : null,
    orderEuro: Math.round(Math.exp(5.5 + 1.5 * random())),
  };
}

/** Purchases at an own rhythm, the last one so many days before `until`. */
function historyOf(until: Day, silentDays: number, random: Random, least = 6): InventedCustomer['history'] {
  const gap = 20 + integerBelow(25, random);
  const count = least + integerBelow(10, random);
  const euro = Math.exp(4.8 + 2 * random());
  return Array.from({ length: count }, (_, back) => ({
    placedOn: addDays(until, -silentDays - back * gap - integerBelow(5, random)),
    euro: Math.round(euro * (0.6 + 0.8 * random())),
  }));
}

/** Each attempt reaches a customer who can be reached in half of the cases; the fourth always does. */
function attemptsInVain(random: Random): number {
  for (let vain = 0; vain < 3; vain += 1) if (random() < 0.5) return vain;
  return 3;
}

export function pick<Item>(items: readonly Item[], random: Random): Item {
  const item = items[integerBelow(items.length, random)];
  if (item === undefined) throw new RangeError('nothing to pick from');
  return item;
}
