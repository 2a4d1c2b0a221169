import type { XmlHandlers } from './xml.ts';

/** What a cell's format makes of its number. */
export type NumberFormat =
  | { readonly as: 'number' }
  | { readonly as: 'day' }
  /** `00000`: a code whose leading zeros are only shown. */
  | { readonly as: 'digits'; readonly digits: number };

const NUMBER: NumberFormat = { as: 'number' };
const DAY: NumberFormat = { as: 'day' };
/** Formats every spreadsheet knows by number (ECMA-376, part 1, 18.8.30), days among them; 18–21 and 45–47 are times. */
const BUILT_IN_DAYS = [
  [14, 17],
  [22, 22],
  [27, 31],
  [36, 36],
  [50, 54],
  [57, 58],
] as const;
/** More formats than a spreadsheet can have. */
const MOST_FORMATS = 70_000;

/** Collects from `styles.xml` the format of every cell style, in the order in which cells refer to them. */
export function stylesHandlers(formats: NumberFormat[]): XmlHandlers {
  const codes = new Map<number, string>();
  let [inStyles, inCodes] = [false, false];
  return {
    open: (name, attributes) => {
      const id = Number(attributes['numFmtId'] ?? 0);
      if (name === 'cellXfs') inStyles = true;
      else if (name === 'numFmts') inCodes = true;
      else if (name === 'numFmt' && inCodes && codes.size < MOST_FORMATS) {
        codes.set(id, attributes['formatCode'] ?? '');
      } else if (name === 'xf' && inStyles && formats.length < MOST_FORMATS) {
        formats.push(formatOf(id, codes.get(id)));
      }
    },
    text: () => undefined,
    close: (name) => {
      if (name === 'cellXfs') inStyles = false;
      else if (name === 'numFmts') inCodes = false;
    },
  };
}

function formatOf(id: number, code: string | undefined): NumberFormat {
  if (code !== undefined) return formatOfCode(code);
  return BUILT_IN_DAYS.some(([from, to]) => id >= from && id <= to) ? DAY : NUMBER;
}

/** `[$-410]d mmmm yyyy;@` is a day, `#,##0.00 "giorni"` is none, nor is `[Red]0`, nor `hh:mm`. */
export function formatOfCode(code: string): NumberFormat {
  const [shown = ''] = code
    .replace(/"[^"]*"|\[[^\]]*\]|[\\_*]./g, '')
    .toLowerCase()
    .split(';');
  if (/^0{2,}$/.test(shown)) return { as: 'digits', digits: shown.length };
  return /[dy]|mmm/.test(shown) ? DAY : NUMBER;
}
