import { vatNumberIn } from './vat-number.ts';

/** A tax code as a file gives it, judged. */
export interface StatedTaxCode {
  /** Upper case without blanks; null when it may identify nobody. */
  readonly usable: string | null;
  /** What the file says, kept where it is not usable; null otherwise. */
  readonly unusable: string | null;
}

/** What a character in an odd position is worth, for 0–9 and again for A–Z (D.M. 23/12/1976). */
const ODD_VALUES = [
  1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23,
];
/** Omocodia: where two persons would have one code, figures become these letters, 0 to 9 in this order. */
const FIGURE_LETTERS = 'LMNPQRSTUV';
const FIGURE = `[\\d${FIGURE_LETTERS}]`;
/** Surname, first name, year, month, day, town, check letter. */
const SHAPE = new RegExp(`^[A-Z]{6}${FIGURE}{2}[ABCDEHLMPRST]${FIGURE}{2}[A-Z]${FIGURE}{3}[A-Z]$`);
/** A woman's day of birth has forty added. */
const WOMEN_ADD = 40;

/**
 * Reads a tax code: sixteen characters of a person, with their check letter, or eleven digits of a firm or an association,
 * which are checked like a VAT number.
 */
export function taxCodeIn(text: string | null): StatedTaxCode {
  if (text === null) return { usable: null, unusable: null };
  const bare = text.toUpperCase().replace(/[^0-9A-Z]/g, '');
  if (bare === '') return { usable: null, unusable: null };
  if (isPersonalTaxCode(bare)) return { usable: bare, unusable: null };
  const { usable, unusable } = vatNumberIn(text);
  return usable !== null && /^\d+$/.test(usable)
    ? { usable, unusable: null }
    : { usable: null, unusable: unusable ?? (usable === null ? null : text) };
}

/** Shape, day of birth and check letter, figures that omocodia made letters included. */
export function isPersonalTaxCode(code: string): boolean {
  if (!SHAPE.test(code)) return false;
  const day = Number([...code.slice(9, 11)].map(figureOf).join(''));
  const dayOfBirth = day > WOMEN_ADD ? day - WOMEN_ADD : day;
  return dayOfBirth >= 1 && dayOfBirth <= 31 && code.charAt(15) === checkLetterOf(code.slice(0, 15));
}

function figureOf(character: string): string {
  const figure = FIGURE_LETTERS.indexOf(character);
  return figure < 0 ? character : String(figure);
}

function checkLetterOf(body: string): string {
  const sum = [...body].reduce((total, character, index) => {
    const ordinal = /\d/.test(character) ? Number(character) : character.charCodeAt(0) - A;
    return total + (index % 2 === 0 ? (ODD_VALUES[ordinal] ?? 0) : ordinal);
  }, 0);
  return String.fromCharCode(A + (sum % 26));
}

const A = 'A'.charCodeAt(0);
