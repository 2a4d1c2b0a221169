import { Fault } from '../fault.ts';

/** @throws Fault `out-of-range` */
export function rangeOption(
  text: string | undefined,
  flag: string,
  least: number,
  most: number,
): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d{1,10}$/.test(text) && Number(text) >= least && Number(text) <= most) return Number(text);
  throw new Fault('usage', 'out-of-range', { text, flag, least, most });
}

/** `20%` or `0.2`; a plain 20 could be either a fifth or a slip. @throws Fault `bad-share` */
export function shareOption(text: string | undefined, flag: string, most: number): number | undefined {
  if (text === undefined) return undefined;
  const match = /^(\d{1,3}(?:[.,]\d{1,4})?)\s*(%?)$/.exec(text.trim());
  const value = Number(match?.[1]?.replace(',', '.')) / (match?.[2] === '%' ? 100 : 1);
  if (value >= 0 && value <= most) return value;
  throw new Fault('usage', 'bad-share', { text, flag, mostPercent: most * 100 });
}
