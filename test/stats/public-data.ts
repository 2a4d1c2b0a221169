import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Public purchase histories are not ours to pass on: they lie beside the project on the machines that have them. */
const FOLDER = fileURLToPath(new URL('../../../shared/data/', import.meta.url));
export const HAS_PUBLIC_DATA = existsSync(FOLDER);
export const NEEDS_PUBLIC_DATA = HAS_PUBLIC_DATA ? '' : ' (SKIPPED: ../shared/data is not here)';

export interface PublicPurchase {
  readonly customer: string;
  readonly day: number;
  readonly spent: number;
}

const FORMATS = {
  cdnow: { file: 'cdnow-sample.txt', pattern: /^ *\d+ +(\d+) +(\d{4})(\d\d)(\d\d) +\d+ +([\d.]+)\s*$/ },
  grocery: { file: 'grocery.csv', pattern: /^"(\d+)",(\d{4})-(\d\d)-(\d\d)\s*()$/ },
};

export type PublicData = keyof typeof FORMATS;

export function purchasesOf(name: PublicData): PublicPurchase[] {
  const { file, pattern } = FORMATS[name];
  return readFileSync(`${FOLDER}${file}`, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, customer, year, month, day, spent] = pattern.exec(line) ?? [];
      return customer === undefined
        ? []
        : [{ customer, day: numberOf(`${year}-${month}-${day}`), spent: Number(spent) }];
    });
}

/** Purchase days of each customer, ascending. */
export function purchaseDaysOf(name: PublicData): number[][] {
  const byCustomer = Map.groupBy(purchasesOf(name), ({ customer }) => customer);
  return [...byCustomer.values()].map((list) => list.map(({ day }) => day).sort((one, other) => one - other));
}

export function numberOf(day: string): number {
  return Date.parse(day) / 86_400_000;
}
