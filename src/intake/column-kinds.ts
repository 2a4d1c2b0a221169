import { NAME_MARKS, STREET_WORDS } from '../locale/cell-words.ts';
import { decimalMarkIn, parseCents } from './amounts.ts';
import { meantText } from './cells.ts';
import { parseWrittenDay } from './days.ts';

/** What the values of a column look like, whatever its header says. */
export type ColumnKind =
  | 'empty'
  | 'email'
  | 'day'
  | 'tax-code'
  | 'vat-number'
  | 'phone'
  | 'amount'
  | 'code'
  | 'name'
  | 'text';

/** One column of a file as it can be shown to somebody who must say what it is. */
export interface ColumnLook {
  /** Counted from 1. */
  readonly number: number;
  readonly header: string | null;
  /** Different values from the first rows. */
  readonly samples: readonly string[];
  readonly kind: ColumnKind;
  /** No value comes twice, in so many rows that this is no accident. */
  readonly isDistinct: boolean;
  /** Columns whose values go one to one with these, as a code goes with a name, though neither is distinct. */
  readonly companions: readonly number[];
}

const ROWS_LOOKED_AT = 100;
const SAMPLES = 3;
const SAMPLE_CHARACTERS = 40;
/** What a value is shows in its beginning. */
const KIND_CHARACTERS = 400;
/** A stray value does not change what a column is. */
const ENOUGH = 0.9;
const ROWS_TO_BE_DISTINCT = 5;
/** Of names, so many show by a legal form or an ampersand that they are firms' names. */
const NAMES_MARKED = 0.2;

const MATCHES: readonly (readonly [ColumnKind, (text: string) => boolean])[] = [
  ['email', (text) => /^\S+@\S+\.\w+$/.test(text)],
  ['day', (text) => /\d[-/.\s]/.test(text) && isDay(text)],
  ['tax-code', (text) => /^[A-Z]{6}\d\d[A-Z]\d\d[A-Z]\d{3}[A-Z]$/i.test(text)],
  ['vat-number', isVatNumber],
  [
    'phone',
    (text) => /^(?:\+|00|0|3)[\d\s/.()-]+$/.test(text) && digitsIn(text) >= 8 && digitsIn(text) <= 14,
  ],
  ['code', (text) => /^(?=.*\d)[\p{L}\d][\p{L}\d/_-]{0,19}$/u.test(text)],
];

/** The columns of the rows below a header (null when there is none). */
export function looksOf(
  rows: readonly (readonly string[])[],
  header: readonly string[] | null,
  width: number,
): ColumnLook[] {
  const looked = rows.slice(0, ROWS_LOOKED_AT);
  const looks = Array.from({ length: width }, (_, index) => {
    const values = looked.flatMap((cells) => meantText(cells[index])?.slice(0, KIND_CHARACTERS) ?? []);
    const different = [...new Set(values)];
    return {
      number: index + 1,
      header: header?.[index]?.trim() || null,
      samples: different.slice(0, SAMPLES).map((text) => text.slice(0, SAMPLE_CHARACTERS)),
      kind: kindOf(values),
      isDistinct: values.length >= ROWS_TO_BE_DISTINCT && different.length === values.length,
      isRepeating: values.length >= ROWS_TO_BE_DISTINCT && different.length < values.length,
    };
  });
  const companionsOf = (number: number) =>
    looks
      .filter((other) => other.number !== number && other.isRepeating)
      .filter((other) => goOneToOne(looked, number - 1, other.number - 1))
      .map((other) => other.number);
  return looks.map(({ isRepeating, ...look }) => ({
    ...look,
    companions: isRepeating ? companionsOf(look.number) : [],
  }));
}

function goOneToOne(rows: readonly (readonly string[])[], one: number, other: number): boolean {
  const [there, back] = [new Map<string, string>(), new Map<string, string>()];
  return rows.every((cells) => {
    const [from = '', to = ''] = [cells[one]?.trim(), cells[other]?.trim()];
    if (!there.has(from)) there.set(from, to);
    if (!back.has(to)) back.set(to, from);
    return there.get(from) === to && back.get(to) === from;
  });
}

export function kindOf(values: readonly string[]): ColumnKind {
  if (values.length === 0) return 'empty';
  const share = (matches: (text: string) => boolean) => values.filter(matches).length / values.length;
  for (const [kind, matches] of MATCHES) {
    if (kind === 'code' && areAmounts(values)) return 'amount';
    if (share(matches) >= ENOUGH) return kind;
  }
  if (share((text) => STREET_WORDS.test(text)) >= NAMES_MARKED) return 'text';
  return share((text) => NAME_MARKS.test(text)) >= NAMES_MARKED ? 'name' : 'text';
}

/** Numbers throughout, half of which show their decimal mark: whole numbers alone may as well be codes. */
function areAmounts(values: readonly string[]): boolean {
  const numbers = values.filter((text) => (parseCents(text, ',') ?? parseCents(text, '.')) !== undefined);
  const marked = numbers.filter((text) => decimalMarkIn(text) !== undefined || MONEY.test(text));
  return numbers.length / values.length >= ENOUGH && marked.length / values.length >= 0.5;
}

/** A currency, or thousands set apart. */
const MONEY = /[€$£]|^-?\d{1,3}(?:[.,]\d{3})+$/;

function isDay(text: string): boolean {
  return (parseWrittenDay(text, 'dmy') ?? parseWrittenDay(text, 'mdy')) !== undefined;
}

function digitsIn(text: string): number {
  return text.replace(/\D/g, '').length;
}

/** Eleven digits of which the last checks the others, as the Italian revenue agency computes it (Luhn's formula). */
function isVatNumber(text: string): boolean {
  const digits = text.replace(/^IT\s?/i, '');
  if (!/^\d{11}$/.test(digits)) return false;
  const sum = [...digits].reduce((total, digit, index) => {
    const doubled = index % 2 === 1 ? Number(digit) * 2 : Number(digit);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}
