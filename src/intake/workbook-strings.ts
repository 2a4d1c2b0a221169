import { Fault } from '../fault.ts';
import type { XmlHandlers } from './xml.ts';

/** The texts that the cells of a workbook share, by number. */
export interface SharedStrings {
  readonly add: (text: string) => void;
  readonly at: (index: number) => string;
}

/** No cell of a spreadsheet holds more; one beyond 32 000 is set aside by the row readers. */
export const MOST_CELL_CHARACTERS = 32_767;

const MEGABYTE = 1_000_000;
const MOST_BYTES = 64 * MEGABYTE;
const MOST_STRINGS = 4_000_000;
const FIRST_BYTES = 64 * 1024;

/**
 * Packed into one buffer: as JavaScript strings a large workbook's texts would take several times their size, and each
 * would keep alive the piece of XML it was cut from.
 *
 * @throws Fault `archive-too-large` from `add`
 */
export function sharedStrings(file: string): SharedStrings {
  let bytes = Buffer.alloc(FIRST_BYTES);
  const ends: number[] = [];
  return {
    add: (text) => {
      const start = ends.at(-1) ?? 0;
      const end = start + Buffer.byteLength(text);
      if (end > MOST_BYTES || ends.length >= MOST_STRINGS) {
        throw new Fault('input', 'archive-too-large', { file, limitMegabytes: MOST_BYTES / MEGABYTE });
      }
      if (end > bytes.length) bytes = Buffer.concat([bytes], Math.max(end, bytes.length * 2));
      bytes.write(text, start);
      ends.push(end);
    },
    at: (index) => bytes.toString('utf8', index === 0 ? 0 : ends[index - 1], ends[index] ?? 0),
  };
}

/** Reads `sharedStrings.xml`: a rich text is the sum of its runs; how Japanese is pronounced is no part of it. */
export function sharedStringsHandlers(strings: SharedStrings): XmlHandlers {
  let [text, isText, isPhonetic] = ['', false, false];
  return {
    open: (name) => {
      if (name === 'si') text = '';
      else if (name === 'rPh') isPhonetic = true;
      else if (name === 't') isText = !isPhonetic;
    },
    text: (piece) => {
      if (isText && text.length <= MOST_CELL_CHARACTERS) text += piece;
    },
    close: (name) => {
      if (name === 't') isText = false;
      else if (name === 'rPh') isPhonetic = false;
      else if (name === 'si') strings.add(unescaped(text));
    },
  };
}

/** `_x000D_`: how workbooks write characters that XML cannot hold. */
export function unescaped(text: string): string {
  return text
    .slice(0, MOST_CELL_CHARACTERS)
    .replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
