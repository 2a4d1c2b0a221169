import type { Repair } from './row.ts';

/** A text as it was meant before a program upstream ruined it. */
export interface RepairedText {
  readonly text: string;
  readonly repaired: boolean;
}

/** What Windows-1252 writes with the bytes 0x80–0x9F; the five gaps stand for themselves, as decoders leave them. */
const WINDOWS_SPECIALS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
/** First bytes of the UTF-8 of every character that Windows-1252 can write; in Italian text È É Ì Ò Ù are not among them. */
const RUINED = /[ÂÃÅÆËâ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/;
const SUSPECT = /[&ÂÃÅÆËâ]/;
const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi;
/** `&amp;agrave;`: ruined twice, as when a web page is exported through another. */
const MOST_PASSES = 2;

const LETTERS_WITH_MARKS: Readonly<Record<string, string>> = {
  grave: '\u0300',
  acute: '\u0301',
  circ: '\u0302',
  tilde: '\u0303',
  uml: '\u0308',
  ring: '\u030a',
  cedil: '\u0327',
};

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
  euro: '€',
  pound: '£',
  deg: '°',
  ordm: 'º',
  ordf: 'ª',
  laquo: '«',
  raquo: '»',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  szlig: 'ß',
  copy: '©',
  reg: '®',
  trade: '™',
};

/** Whether a closer look is worth its while: most texts have neither. */
export function mayBeRuined(text: string | undefined): boolean {
  return text !== undefined && SUSPECT.test(text);
}

/**
 * Undoes what programs do to accents on the way: UTF-8 read as Windows-1252 (`perchÃ©` → `perché`) and HTML entities
 * (`Citt&agrave;` → `Città`). Repairs the first only where the whole text makes sense the other way and says nothing
 * that Windows-1252 could not write, so that `SÃO PAULO` and `CAFFÈ…` stay as they are.
 */
export function repairedText(text: string): RepairedText {
  const unescaped = text.includes('&') ? withoutEntities(text) : text;
  const meant = RUINED.test(unescaped) ? (readAsUtf8(unescaped) ?? unescaped) : unescaped;
  return { text: meant, repaired: meant !== text };
}

function withoutEntities(text: string): string {
  let meant = text;
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    meant = meant.replace(ENTITY, (entity, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return characterNamed(name) ?? entity;
      return characterNumbered(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)) ?? entity;
    });
  }
  return meant;
}

function characterNamed(name: string): string | undefined {
  const known = NAMED[name.toLowerCase()];
  if (known !== undefined && Object.hasOwn(NAMED, name.toLowerCase())) return known;
  const [, letter = '', mark = ''] = /^([a-z])(grave|acute|circ|tilde|uml|ring|cedil)$/i.exec(name) ?? [];
  return mark === ''
    ? undefined
    : `${letter}${LETTERS_WITH_MARKS[mark.toLowerCase()] ?? ''}`.normalize('NFC');
}

/** A control character in a cell is never meant. */
function characterNumbered(code: number): string | undefined {
  if (code < 0x20 || (code >= 0x7f && code < 0xa0) || code > 0x10_ff_ff) return undefined;
  return code >= 0xd8_00 && code <= 0xdf_ff ? undefined : String.fromCodePoint(code);
}

function readAsUtf8(text: string): string | undefined {
  const bytes: number[] = [];
  for (const character of text) {
    const byte = windowsByte(character);
    if (byte === undefined) return undefined;
    bytes.push(byte);
  }
  try {
    const meant = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(bytes));
    return [...meant].every((character) => isWritable(character, text)) ? meant : undefined;
  } catch {
    return undefined;
  }
}

function windowsByte(character: string): number | undefined {
  const special = WINDOWS_SPECIALS.indexOf(character);
  if (special >= 0) return 0x80 + special;
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 || (code >= 0xa0 && code <= 0xff) ? code : undefined;
}

/** A control character counts as written only where the ruined text already had it. */
function isWritable(character: string, ruined: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20 || code === 0x7f) return ruined.includes(character);
  if (code >= 0x80 && code < 0xa0) return false;
  return windowsByte(character) !== undefined;
}

/** More repairs than this are counted but not kept: they show well enough what was wrong. */
const REPAIRS_KEPT = 1_000;

/** Keeps what there is room for, and says how many there were. */
export function keepRepairs(kept: Repair[], repairs: readonly Repair[] = []): number {
  kept.push(...repairs.slice(0, Math.max(0, REPAIRS_KEPT - kept.length)));
  return repairs.length;
}
