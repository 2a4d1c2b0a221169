import type { Day } from '../domain/day.ts';
import type { Language } from './language.ts';

/** How one language writes figures and days. Blanks are plain ones, so that columns align everywhere. */
export interface Formats {
  /** `1.234` / `1,234` */
  integer(value: number): string;
  /** At most `digits` decimals: `3,2` / `3.2`; with `fixed` exactly so many, for columns. */
  decimal(value: number, digits: number, fixed?: boolean): string;
  /** Cents as `1.234,56 €` / `€1,234.56`; without the cents when asked. */
  money(cents: number, digits?: number): string;
  /** A share as `6,7 %` / `6.7%`. */
  percent(share: number): string;
  /** `02/03/2026` in both languages: never month first. */
  day(day: Day): string;
  /** `2 marzo 2026` / `2 March 2026`. */
  longDay(day: Day): string;
}

const LOCALE: Readonly<Record<Language, string>> = { it: 'it-IT', en: 'en-GB' };

/**
 * Figures are written by hand: the platform's formatter takes half a bare start of Node to make, leaves `1234,50` without
 * its dot in Italian and puts no-break blanks where columns need plain ones.
 */
export function formatsFor(language: Language): Formats {
  const [thousands, mark] = language === 'it' ? (['.', ','] as const) : ([',', '.'] as const);
  const written = (value: number, least: number, most: number) => {
    const [whole = '0', fraction = ''] = Math.abs(value).toFixed(most).split('.');
    const kept = fraction.replace(/0+$/, '').padEnd(least, '0');
    const sign = value < 0 && Number(`${whole}.${kept}`) !== 0 ? '-' : '';
    return sign + whole.replace(/\B(?=(\d{3})+$)/g, thousands) + (kept === '' ? '' : mark + kept);
  };
  return {
    integer: (value) => written(value, 0, 0),
    decimal: (value, digits, fixed = false) => written(value, fixed ? digits : 0, digits),
    money: (cents, digits = 2) => {
      const amount = written(cents / 100, digits, digits);
      if (language === 'it') return `${amount} €`;
      return amount.startsWith('-') ? `-€${amount.slice(1)}` : `€${amount}`;
    },
    percent: (share) => `${written(share * 100, 1, 1)}${language === 'it' ? ' %' : '%'}`,
    day: (day) => `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`,
    longDay: (day) =>
      new Intl.DateTimeFormat(LOCALE[language], { dateStyle: 'long', timeZone: 'UTC' }).format(
        Date.parse(day),
      ),
  };
}
