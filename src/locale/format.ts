import type { Day } from '../domain/day.ts';
import type { Language } from './language.ts';

/** How one language writes figures and days. Blanks are plain ones, so that columns align everywhere. */
export interface Formats {
  /** `1.234` / `1,234` */
  integer(value: number): string;
  /** At most `digits` decimals: `3,2` / `3.2`. */
  decimal(value: number, digits: number): string;
  /** Cents as `1.234,56 €` / `€1,234.56`. */
  money(cents: number): string;
  /** A share as `6,7 %` / `6.7%`. */
  percent(share: number): string;
  /** `02/03/2026` in both languages: never month first. */
  day(day: Day): string;
  /** `2 marzo 2026` / `2 March 2026`. */
  longDay(day: Day): string;
}

const LOCALE: Readonly<Record<Language, string>> = { it: 'it-IT', en: 'en-GB' };

/** `useGrouping: 'always'`: Italian locale data would otherwise write 1234,50 without a dot. */
export function formatsFor(language: Language): Formats {
  const locale = LOCALE[language];
  const number = (options: Intl.NumberFormatOptions) => {
    const format = new Intl.NumberFormat(locale, { useGrouping: 'always', ...options });
    return (value: number) => format.format(value).replace(/[\u00a0\u202f]/g, ' ');
  };
  const whole = number({ maximumFractionDigits: 0 });
  const euros = number({ style: 'currency', currency: 'EUR' });
  const percent = number({ style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const long = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  return {
    integer: whole,
    decimal: (value, digits) => number({ maximumFractionDigits: digits })(value),
    money: (cents) => euros(cents / 100),
    percent: (share) => (language === 'it' ? percent(share).replace(/\s*%$/, ' %') : percent(share)),
    day: (day) => `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`,
    longDay: (day) => long.format(Date.parse(day)),
  };
}
