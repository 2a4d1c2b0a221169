import { foldText } from './customer.ts';

/** What lists of Italian firms write for customers at home. */
const HOME: ReadonlySet<string> = new Set(['it', 'ita', 'italia', 'italy', 'italie', 'italien', 'i', '380']);

/** null where the list says nothing. San Marino and the Vatican have lists of their own, and are abroad. */
export function isAbroad(country: string | null): boolean | null {
  const key = country === null ? '' : foldText(country);
  return key === '' ? null : !HOME.has(key);
}
