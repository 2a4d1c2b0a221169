/** A VAT number as a file gives it, judged. */
export interface StatedVatNumber {
  /** In the one form two spellings of it share; null when it may identify nobody. */
  readonly usable: string | null;
  /** What the file says, kept where it is not usable; null otherwise. */
  readonly unusable: string | null;
}

const NO_VAT_NUMBER: StatedVatNumber = { usable: null, unusable: null };

const ITALIAN_DIGITS = 11;
/** Fewer digits are no number that has only lost its leading zeros. */
const FEWEST_DIGITS = 7;
/** The same figure throughout: what programs want to see for customers who have no number. */
const PLACEHOLDER = /^(\d)\1*$/;
/** What a spreadsheet makes of eleven digits: `3,322350178E+09`. */
const SCIENTIFIC = /^\d[.,]\d+E\+?\d+$/i;
/** `1234567890.0`: digits that were read as a number. */
const FRACTION_OF_NOTHING = /^(\d+)[.,]0+$/;

/** The prefixes of the Union (VIES), Northern Ireland among them, and of neighbours that Italian firms invoice. */
const FOREIGN = new Set(
  'AT BE BG CY CZ DE DK EE EL ES FI FR HR HU IE LT LU LV MT NL PL PT RO SE SI SK XI GB CH SM NO'.split(' '),
);
/** VIES lets a number have two to twelve characters behind the country. */
const FOREIGN_BODY = /^(?=.*\d.*\d)[0-9A-Z]{2,12}$/;

/**
 * Reads a VAT number: blanks, dots and the prefix IT go, zeros that a spreadsheet ate come back, the check digit decides.
 * Of foreign numbers only the shape is looked at, and their country stays in front.
 */
export function vatNumberIn(text: string | null): StatedVatNumber {
  if (text === null) return NO_VAT_NUMBER;
  const bare = plainDigits(text.trim())
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '');
  const national = bare.replace(/^(?:P?IVA)?(?:IT)?(?=\d+$)/, '');
  if (national === '' || PLACEHOLDER.test(national)) return NO_VAT_NUMBER;
  const padded = /^\d+$/.test(national) ? withLostZeros(national) : national;
  if (isItalianVatNumber(padded)) return { usable: padded, unusable: null };
  const isForeign = FOREIGN.has(bare.slice(0, 2)) && FOREIGN_BODY.test(bare.slice(2));
  return isForeign ? { usable: bare, unusable: null } : { usable: null, unusable: text };
}

function plainDigits(text: string): string {
  if (SCIENTIFIC.test(text)) return String(Number(text.replace(',', '.')));
  return FRACTION_OF_NOTHING.exec(text)?.[1] ?? text;
}

function withLostZeros(digits: string): string {
  return digits.length >= FEWEST_DIGITS ? digits.padStart(ITALIAN_DIGITS, '0') : digits;
}

/**
 * Eleven digits: seven of the taxpayer, three of the office, and the check digit of Luhn (D.M. 23/12/1976). The office is
 * not held against a list: a new one would make every number it gives out look wrong.
 */
export function isItalianVatNumber(digits: string): boolean {
  if (!/^\d{11}$/.test(digits) || digits.startsWith('0000000')) return false;
  const sum = [...digits].reduce((total, digit, index) => {
    const value = index % 2 === 0 ? Number(digit) : 2 * Number(digit);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
