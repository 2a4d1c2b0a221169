/** One process, one fit: `node fit-once.ts CUSTOMERS RESULT` writes what each part cost into the file RESULT. */
import { writeFileSync } from 'node:fs';
import { gapsOf } from '../../src/domain/cadence.ts';
import { pAlive, pNoOrder } from '../../src/stats/buying-model.ts';
import { fitMbgCnbdK } from '../../src/stats/fit-model.ts';
import { type GapHistory, historiesFrom, historyAt } from '../../src/stats/histories.ts';
import { chance, gammaOfMeanOne, integerBetween, type Random, randomFor } from '../fixtures/random.ts';

const DAYS = 4 * 365;
const HORIZON_DAYS = 90;
const MERGE_DAYS = 2;

/** Milliseconds by part, in the order in which the parts ran. */
export interface FitCost {
  readonly what: string;
  readonly cpuMs: number;
  readonly wallMs: number;
}

const [, , customers = '', result = ''] = process.argv;
const costs: FitCost[] = [];
const random = randomFor('bench fit');
const list = timed('ten purchases each, drawn', () =>
  Array.from({ length: Number(customers) }, () => drawHistory(random)),
);
const histories = timed('histories in columns', () => historiesFrom(list));
const fit = timed('fit of MBG/CNBD-k, k = 1 … 6', () => fitMbgCnbdK(histories));
if (!fit.fitted) throw new Error(fit.why);
timed('P0 and P(alive) of everybody', () => {
  for (let i = 0; i < histories.customers; i += 1) {
    const history = historyAt(histories, i);
    pNoOrder(fit, history, HORIZON_DAYS);
    pAlive(fit, history);
  }
});
writeFileSync(result, JSON.stringify(costs));

function timed<T>(what: string, work: () => T): T {
  const wall = performance.now();
  const cpu = process.cpuUsage();
  const done = work();
  const { user, system } = process.cpuUsage(cpu);
  costs.push({ what, cpuMs: (user + system) / 1000, wallMs: performance.now() - wall });
  return done;
}

/** Chance purchases at a rate of one's own; one customer in three stops at some moment. */
function drawHistory(random: Random): GapHistory {
  const orders = 1 + Math.round(9 * gammaOfMeanOne(random, 1.5));
  const first = integerBetween(random, 0, DAYS / 2);
  const last = chance(random, 1 / 3) ? integerBetween(random, first, DAYS) : DAYS;
  const days = Array.from({ length: orders }, () => integerBetween(random, first, last)).sort(
    (one, other) => one - other,
  );
  return { gaps: gapsOf(days, MERGE_DAYS), ageDays: DAYS - (days[0] ?? first) };
}
