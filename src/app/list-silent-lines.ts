import { type Day, dayNumber, dayOfNumber } from '../domain/day.ts';
import type { DormancyRule } from '../domain/dormancy.ts';
import { silentLineOf } from '../domain/partial-dormancy.ts';
import { knowsProductLines, loadLinePurchases } from '../store/line-purchases.ts';
import type { Db } from '../store/schema.ts';
import { sellersNamed } from './list-customers.ts';
import { scoredCustomers } from './score-customers.ts';

export interface SilentLineRequest {
  readonly sort: 'value' | 'silence' | 'code';
  readonly seller: string | undefined;
  readonly limit: number | undefined;
  readonly today: Day;
  readonly rule: DormancyRule;
}

/** One product line that one customer buys no more, while buying others. */
export interface ListedLine {
  readonly code: string;
  readonly name: string;
  readonly seller: string | null;
  readonly productLine: string;
  readonly lastOrderOn: Day;
  readonly silentDays: number;
  readonly typicalGapDays: number;
  readonly timesCadence: number;
  readonly limitDays: number;
  /** What a year without this line costs, from the customer's own past. */
  readonly lostCentsPerYear: number;
}

export interface SilentLines {
  readonly today: Day;
  /** False when no import has told of product lines: then nothing can be said. */
  readonly hasProductLines: boolean;
  /** How many there are, whatever part of them is given. */
  readonly listed: number;
  readonly lines: readonly ListedLine[];
}

const DAYS_PER_YEAR = 365.25;

/** Partial dormancy: product lines bought regularly before and now silent, of customers who buy other lines. */
export async function listSilentLines(db: Db, request: SilentLineRequest): Promise<SilentLines> {
  const { today, rule, seller, sort, limit } = request;
  await scoredCustomers(db, today, rule);
  const sellers = seller === undefined ? undefined : await sellersNamed(db, seller);
  const purchases = await loadLinePurchases(db, today, sellers);
  const lines = purchases.flatMap((line): ListedLine[] => {
    const silent = silentLineOf(line.days, line.lastDay, dayNumber(today), rule);
    if (silent === undefined) return [];
    const { code, name, seller: owner, productLine, totalCents, days } = line;
    const { lastDay, ...figures } = silent;
    const years = Math.max(1, (lastDay - (days[0] ?? lastDay)) / DAYS_PER_YEAR);
    const lostCentsPerYear = Math.max(0, Math.round(totalCents / years));
    return [
      {
        code,
        name,
        seller: owner,
        productLine,
        lastOrderOn: dayOfNumber(lastDay),
        ...figures,
        lostCentsPerYear,
      },
    ];
  });
  return {
    today,
    hasProductLines: await knowsProductLines(db),
    listed: lines.length,
    lines: lines.toSorted(ORDERS[sort]).slice(0, limit),
  };
}

const byCode = (one: ListedLine, other: ListedLine) =>
  one.code === other.code ? (one.productLine < other.productLine ? -1 : 1) : one.code < other.code ? -1 : 1;

const ORDERS: Readonly<Record<SilentLineRequest['sort'], (one: ListedLine, other: ListedLine) => number>> = {
  value: (one, other) => other.lostCentsPerYear - one.lostCentsPerYear || byCode(one, other),
  silence: (one, other) => one.silentDays - other.silentDays || byCode(one, other),
  code: byCode,
};
