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
const MOST_BLOCKS = 64;
const MOST_STRINGS = 4_000_000;

/**
 * Packed into blocks of a megabyte: as JavaScript strings a large workbook's texts would take several times their size,
 * and each would keep alive the piece of XML it was cut from.
 *
 * @throws Fault `archive-too-large` from `add`
 */
export function sharedStrings(file: string): SharedStrings {
  const blocks: Buffer[] = [];
  let [starts, ends] = [new Uint32Array(1_024), new Uint32Array(1_024)];
  let [count, end] = [0, 0];
  return {
    add: (text) => {
      const length = Buffer.byteLength(text);
      const start = end + length > blocks.length * MEGABYTE ? blocks.length * MEGABYTE : end;
      if (start === blocks.length * MEGABYTE) blocks.push(Buffer.alloc(MEGABYTE));
      if (blocks.length > MOST_BLOCKS || count >= MOST_STRINGS) {
        throw new Fault('input', 'archive-too-large', { file, limitMegabytes: MOST_BLOCKS });
      }
      if (count === starts.length) [starts, ends] = [doubled(starts), doubled(ends)];
      end = start + length;
      blocks.at(-1)?.write(text, start % MEGABYTE);
      [starts[count], ends[count]] = [start, end];
      count += 1;
    },
    at: (index) => {
      const [start, end] = [starts[index] ?? 0, ends[index] ?? 0];
      const block = blocks[Math.floor(start / MEGABYTE)];
      const from = start % MEGABYTE;
      return index < count ? (block?.toString('utf8', from, from + end - start) ?? '') : '';
    },
  };
}

function doubled(numbers: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
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
