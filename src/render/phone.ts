import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** Between two numbers in one cell. `02/1234567` is one number, so a bare slash separates nothing. */
const SEPARATORS = /\s+[/\-–]\s+|[;,|]|\s+e\s+|\s+o\s+/;

/** `0543 111222/23`: the last figures of a second line, which no number has as its end. */
const EXTENSION = /\d\/\d{1,3}$/;

/**
 * A phone number in national form with a blank in it, which a spreadsheet leaves alone as text: leading zeros stay. What is
 * no number we can read stays as it was written.
 */
export function nationalPhone(text: string): string {
  // Of a longer run of blanks the patterns would try every place.
  return text
    .replace(/\s{2,}/g, ' ')
    .split(SEPARATORS)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(oneNumber)
    .join(' / ');
}

function oneNumber(text: string): string {
  if (EXTENSION.test(text)) return text;
  const parsed = parsePhoneNumberFromString(text, 'IT');
  if (!parsed?.isPossible()) return text;
  return parsed.country === 'IT' ? parsed.formatNational() : parsed.formatInternational();
}
