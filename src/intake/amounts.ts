export type DecimalMark = ',' | '.';

/** Blanks that exporters put between thousands: plain, no-break, thin, narrow no-break. */
const BLANKS = /[\s\u00a0\u2009\u202f]+/g;
const CURRENCY = /€|eur(?:o)?|\$|£/gi;
/** Thousands in groups of three by one separator, or none; then at most one decimal mark. */
const NUMBER: Record<DecimalMark, RegExp> = {
  ',': /^(\d{1,3}(?:([.'’ ])\d{3})(?:\2\d{3})*|\d+)(?:,(\d*))?$/,
  '.': /^(\d{1,3}(?:([,'’ ])\d{3})(?:\2\d{3})*|\d+)(?:\.(\d*))?$/,
};
/** Sign, currency and blanks included: nothing longer is an amount. */
const MOST_CHARACTERS = 80;
const SCIENTIFIC = /^\d(?:[.,]\d+)?e[+-]?\d{1,2}$/i;

/** Which mark a written number shows to be the decimal one; undefined when it leaves both possible. */
export function decimalMarkIn(text: string): DecimalMark | undefined {
  const { digits } = unsigned(text);
  const commas = digits.split(',').length - 1;
  const points = digits.split('.').length - 1;
  if (commas > 0 && points > 0) return digits.lastIndexOf(',') > digits.lastIndexOf('.') ? ',' : '.';
  if (commas > 1) return '.';
  if (points > 1) return ',';
  if (commas === 1) return /,\d{3}$/.test(digits) ? undefined : ',';
  if (points === 1) return /\.\d{3}$/.test(digits) ? undefined : '.';
  return undefined;
}

/**
 * Integer cents from a written amount, or undefined when it is none under this decimal mark. Reads
 * `1.234,56`, `€ 1.234,56`, `-12,00`, `12,00-`, `(12,00)`, `+000043,55`, `1 234,56`; thousands must stand in
 * groups of three, so that `12.34` is never taken for 1 234 where the comma is the decimal mark.
 */
export function parseCents(text: string, decimal: DecimalMark): number | undefined {
  const { digits, negative } = unsigned(text);
  const plain = SCIENTIFIC.test(digits) ? scientific(digits, decimal) : digits;
  const match = NUMBER[decimal].exec(/^[.,]\d/.test(plain) ? `0${plain}` : plain);
  if (!match) return undefined;

  const [, whole = '', , fraction = ''] = match;
  const cents = Number(whole.replace(/\D/g, '')) * 100 + centsOf(fraction);
  if (!Number.isSafeInteger(cents)) return undefined;
  return negative && cents !== 0 ? -cents : cents;
}

/** A whole number (`7`, `1.250`), for counts. */
export function parseCount(text: string, decimal: DecimalMark): number | undefined {
  const cents = parseCents(text, decimal);
  return cents === undefined || cents % 100 !== 0 || cents < 0 ? undefined : cents / 100;
}

/** The decimals as cents, half a cent rounded up; on the digits, since 0.145 has no exact binary form. */
function centsOf(fraction: string): number {
  const cents = Number(fraction.slice(0, 2).padEnd(2, '0'));
  return cents + ((fraction[2] ?? '0') >= '5' ? 1 : 0);
}

function unsigned(text: string): { digits: string; negative: boolean } {
  if (text.length > MOST_CHARACTERS) return { digits: '', negative: false };
  const bare = text.replace(CURRENCY, '').replace(BLANKS, ' ').trim();
  const inParentheses = /^\((.*)\)$/.exec(bare);
  if (inParentheses) return { digits: (inParentheses[1] ?? '').trim(), negative: true };
  const match = /^([+-]?) ?(.*?) ?([+-]?)$/.exec(bare);
  return { digits: match?.[2] ?? '', negative: match?.[1] === '-' || match?.[3] === '-' };
}

function scientific(digits: string, decimal: DecimalMark): string {
  return String(Number(digits.replace(',', '.'))).replace('.', decimal);
}
