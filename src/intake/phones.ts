import { type PhoneNumber as Parsed, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { shortBlanksIn } from './cells.ts';

/** A number that can be dialled. */
export interface PhoneNumber {
  /** `+390543111222`. */
  readonly e164: string;
  /** As people here write it, with a blank: `0543 111222`; a foreign one with its country code. */
  readonly national: string;
  readonly kind: 'mobile' | 'fixed' | 'other';
}

/** What a cell for phone numbers holds. */
export interface PhoneCell {
  readonly numbers: readonly PhoneNumber[];
  /** The parts with figures that are no number. */
  readonly unusable: readonly string[];
  /** The cell as written, except that numbers a spreadsheet had damaged are put right. */
  readonly text: string;
}

/** `0212345678.0`: read as a number on its way. */
const FRACTION_OF_NOTHING = /^(\+?\d+)[.,]0+$/;
/** `3.40555E+09`: whole only where there are as many figures as the power says. */
const SCIENTIFIC = /^(\d)[.,](\d+)E\+?(\d+)$/i;
/** Direction marks and other invisible characters. */
const INVISIBLE = /\p{Cf}/gu;
/** `int. 12`: an extension is dialled after the number, and is none itself. */
const EXTENSION = /(?:\b(?:int(?:erno)?|est(?:ensione)?|ext)\.?\s*\d{1,5}\b)/gi;
/** Fifteen of E.164, and the `00` or `0039` in front. */
const MOST_FIGURES = 17;
/** One number in the usual forms, which no spreadsheet has touched: most cells are like this. */
const WHOLE = /^[+03](?:[\s/().-]*\d){5,12}\s*$/;
/** A figure 3 where a mobile number could begin. */
const PERHAPS_MOBILE = /(?:^|\D)(?:0039|39)?3/;
/** Words and sure separators between numbers. */
const BETWEEN = /[;,|\n&]|\p{L}[\p{L}.:'’]*/u;
/** Tried in turn when a part is no number as a whole: `333… / 0543…` are two, `02/1234567` is one. */
const MAYBE_BETWEEN: readonly RegExp[] = [/\s+[/\-–]\s+/, /[/–]/, /\s{2,}/, /-/, /\s+(?=[+03])/];
/** A fixed line has no fewer figures behind its zero, where only zeros were lost. */
const WITHOUT_ZERO = /^[1-9]\d{7,}$/;
/** `0543 111222/23`: the last figures of a second line. */
const SECOND_LINE = /^(.*\d)\/\d{1,3}$/;

/** Reads a cell for phone numbers as Italian firms fill it: several numbers, words, damage done by spreadsheets. */
export function phonesIn(cell: string): PhoneCell {
  const visible = shortBlanksIn(cell.replace(INVISIBLE, '').trim());
  const whole = undamaged(visible);
  if (whole === undefined) return { numbers: [], unusable: [visible], text: cell };
  const found = whole
    .replace(EXTENSION, ';')
    .split(BETWEEN)
    .map((part) => part.trim())
    .filter((part) => /\d/.test(part))
    .flatMap((part) => numbersIn(part));
  const numbers = found.flatMap(({ number }) => number ?? []);
  const text = found.reduce(
    (kept, { written, number, isRestored }) =>
      number !== undefined && isRestored ? kept.replace(written, number.national) : kept,
    whole,
  );
  return {
    numbers: distinct(numbers),
    unusable: found.flatMap(({ written, number }) => (number === undefined ? written : [])),
    text: text === visible ? cell : text,
  };
}

/**
 * Text and first mobile number of a cell as `phonesIn` gives them, the number as people write it; quick for the plain cells,
 * since an import asks in every row.
 */
export function phoneTextIn(cell: string): { readonly text: string; readonly mobile: string | null } {
  const isPlain = WHOLE.test(cell) && !FRACTION_OF_NOTHING.test(cell);
  if (isPlain && !PERHAPS_MOBILE.test(cell)) return { text: cell, mobile: null };
  const { text, numbers } = phonesIn(cell);
  return { text, mobile: numbers.find(({ kind }) => kind === 'mobile')?.national ?? null };
}

interface Found {
  readonly written: string;
  readonly number: PhoneNumber | undefined;
  /** A zero that was lost is there again. */
  readonly isRestored: boolean;
}

/** What a spreadsheet made of a number is taken back; undefined when figures are gone. */
function undamaged(text: string): string | undefined {
  const bare = /^'\+?\d/.test(text) ? text.replace(/^'|'$/g, '') : text;
  const scientific = SCIENTIFIC.exec(bare);
  if (scientific) {
    const [, first = '', rest = '', power = ''] = scientific;
    return rest.length === Number(power) ? first + rest : undefined;
  }
  return FRACTION_OF_NOTHING.exec(bare)?.[1] ?? bare;
}

function numbersIn(part: string, separators: readonly RegExp[] = MAYBE_BETWEEN): Found[] {
  const base = SECOND_LINE.exec(part)?.[1];
  const baseNumber = base === undefined ? undefined : numberIn(base);
  const number = baseNumber ?? numberIn(part);
  if (number !== undefined) return [{ written: part, number, isRestored: false }];
  const [separator, ...others] = separators;
  if (separator === undefined) return [restored(part)];
  const pieces = part.split(separator).map((piece) => piece.trim());
  const withFigures = pieces.filter((piece) => /\d/.test(piece));
  return withFigures.length < 2
    ? numbersIn(part, others)
    : unlessNoNumber(
        part,
        withFigures.flatMap((piece) => numbersIn(piece, others)),
      );
}

/** Pieces none of which is a number say that the part was one, only wrong; perhaps its zero is missing. */
function unlessNoNumber(part: string, pieces: Found[]): Found[] {
  return pieces.some(({ number }) => number !== undefined) ? pieces : [restored(part)];
}

/** `543111222`: a fixed line that lost its zero, when it is one with the zero and none without. */
function restored(part: string): Found {
  const number = WITHOUT_ZERO.test(part.replace(/[\s./-]/g, '')) ? numberIn(`0${part}`) : undefined;
  const isRestored = number?.kind === 'fixed';
  return { written: part, number: isRestored ? number : undefined, isRestored };
}

function numberIn(text: string): PhoneNumber | undefined {
  if (text.replace(/\D/g, '').length > MOST_FIGURES) return undefined;
  const parsed = parsePhoneNumberFromString(text, 'IT');
  if (parsed === undefined || !parsed.isValid()) return undefined;
  return {
    e164: parsed.number,
    // Written only when asked for: it takes as long as reading.
    get national() {
      return nationalOf(parsed);
    },
    kind: kindOf(parsed),
  };
}

function nationalOf(parsed: Parsed): string {
  if (!isHere(parsed)) return parsed.formatInternational();
  const mobile = /^(3\d\d)(\d{3})(\d{3,4})$/.exec(parsed.nationalNumber);
  return mobile ? mobile.slice(1).join(' ') : parsed.formatNational();
}

/** The Vatican has Italian numbers. */
function isHere(parsed: Parsed): boolean {
  return parsed.countryCallingCode === '39';
}

function kindOf(parsed: Parsed): PhoneNumber['kind'] {
  if (isHere(parsed)) {
    if (parsed.nationalNumber.startsWith('0')) return 'fixed';
    return parsed.nationalNumber.startsWith('3') ? 'mobile' : 'other';
  }
  const type = parsed.getType();
  if (type === 'MOBILE') return 'mobile';
  return type === 'FIXED_LINE' || type === 'FIXED_LINE_OR_MOBILE' ? 'fixed' : 'other';
}

function distinct(numbers: readonly PhoneNumber[]): PhoneNumber[] {
  return numbers.filter(({ e164 }, index) => numbers.findIndex((other) => other.e164 === e164) === index);
}
