/**
 * Holds the intervals to what they promise, in campaigns whose truth is known: node scripts/check-coverage.ts
 * [--campaigns N] [--reached N] [--weekly N] [--seed TEXT]. Prints tables; fails when a promise is broken by more than chance.
 */
import { parseArgs } from 'node:util';
import { falseEffects, incidenceHolds, orderedBy, refusalHonesty } from './coverage/campaigns.ts';

const { values } = parseArgs({
  options: {
    campaigns: { type: 'string', default: '1000' },
    reached: { type: 'string', default: '60' },
    weekly: { type: 'string', default: '6' },
    seed: { type: 'string', default: 'coverage' },
  },
});
const campaigns = Number(values.campaigns);
const [reached, weekly] = [Number(values.reached), Number(values.weekly)];
const { seed } = values;

const TRUTHS = [0.05, 0.2, 0.4];
/** Three standard errors of a share of 5 % or 95 %. */
const luck = 3 * Math.sqrt((0.05 * 0.95) / campaigns);
const broken: string[] = [];

console.log(
  `${campaigns} campaigns a line; chance alone moves a share of 5 % or 95 % by up to ${percent(luck)}.`,
);

for (const [customers, aWeek] of [
  [reached, weekly],
  [5 * reached, weekly],
] as const) {
  console.log(`\nRefusals: ${customers} customers reached, ${aWeek} a week, intervals of 95 %`);
  const rows = TRUTHS.map((truth) => {
    const found = refusalHonesty({ campaigns, seed, truth, reached: customers, weekly: aWeek });
    const where = `${percent(truth)} refusals among ${customers}`;
    promise(found.clopperPearsonHolds >= 0.94, `Clopper–Pearson must hold ${where} in 94 % of campaigns`);
    promise(found.sequenceWrong < 0.05, `the confidence sequence must miss ${where} in less than 5 %`);
    return {
      truth: percent(truth),
      'one look: Clopper–Pearson holds': percent(found.clopperPearsonHolds),
      'Wilson holds': percent(found.wilsonHolds),
      'weekly looks: sequence ever wrong': percent(found.sequenceWrong),
      'Wilson ever wrong': percent(found.naiveWrong),
    };
  });
  console.table(rows);
}

console.log('\nNo effect of calling: Newcombe’s interval of 95 % excludes 0');
console.table(
  TRUTHS.map((truth) => {
    const sizes = [
      [48, 12],
      [120, 30],
      [160, 40],
      [400, 100],
    ] as const;
    const cells = sizes.map(([called, heldOut]) => {
      const wrong = falseEffects({ campaigns, seed, truth, called, heldOut });
      promise(
        wrong <= 0.05 + luck,
        `Newcombe must see no effect of ${called} + ${heldOut} at ${percent(truth)}`,
      );
      return [`${called} called, ${heldOut} not`, percent(wrong)];
    });
    return { 'ordered in both': percent(truth), ...Object.fromEntries(cells) };
  }),
);

console.log('\nOrders beside refusals: the band of the incidence holds the truth at 60 days');
console.table(
  [40, 60, 150, 400].map((customers) => {
    const cells = [0.001, 0.004, 0.008].map((ordered) => {
      const chances = { ordered, refused: 0.003 };
      const truth = percent(orderedBy(60, chances));
      const held = incidenceHolds({ campaigns, seed, customers, days: 60, chances });
      promise(held >= 0.95 - luck, `the band of ${customers} customers must hold ${truth} in 95 %`);
      return [`truth ${truth}`, percent(held)];
    });
    return { customers, ...Object.fromEntries(cells) };
  }),
);

for (const what of broken) console.log(`BROKEN: ${what}`);
console.log(broken.length === 0 ? '\nEvery promise is kept.' : `\n${broken.length} promises are broken.`);
process.exitCode = broken.length === 0 ? 0 : 1;

function promise(isKept: boolean, what: string): void {
  if (!isKept) broken.push(what);
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
