/** How long a text is as an SMS. */
export interface SmsLength {
  readonly encoding: 'gsm-7' | 'ucs-2';
  /** Septets, or units of sixteen bits. */
  readonly units: number;
  readonly segments: number;
}

/** The basic alphabet of GSM 03.38; of the Italian capitals with an accent it has only É. */
const BASIC = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
/** Behind an escape: two septets each. */
const EXTENDED = new Set('\f^{}\\[~]|€');

/** What one message holds, and each of several that are put together by the phone. */
const ROOM = { 'gsm-7': [160, 153], 'ucs-2': [70, 67] } as const;

/** Encoding, length and segments of a text as an SMS (3GPP TS 23.038, 23.040). */
export function smsLengthOf(text: string): SmsLength {
  const characters = [...text];
  const isGsm = characters.every((character) => BASIC.has(character) || EXTENDED.has(character));
  const encoding = isGsm ? 'gsm-7' : 'ucs-2';
  const [single, joined] = ROOM[encoding];
  const sizes = characters.map((character) => (isGsm ? (EXTENDED.has(character) ? 2 : 1) : character.length));
  const units = sizes.reduce((sum, size) => sum + size, 0);
  return { encoding, units, segments: units <= single ? 1 : segmentsOf(sizes, joined) };
}

/** A character of two units is never parted. */
function segmentsOf(sizes: readonly number[], room: number): number {
  let [segments, used] = [1, 0];
  for (const size of sizes) {
    if (used + size > room) [segments, used] = [segments + 1, 0];
    used += size;
  }
  return segments;
}

/** Typographic marks and capitals with an accent that would make a message of 160 characters one of 70. */
const PLAIN: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '«': '"',
  '»': '"',
  '–': '-',
  '—': '-',
  '…': '...',
  '\u00a0': ' ',
  '\u202f': ' ',
  À: "A'",
  È: "E'",
  Ì: "I'",
  Ò: "O'",
  Ù: "U'",
  á: 'à',
  í: 'ì',
  ó: 'ò',
  ú: 'ù',
};

/** The same text as people write it on a phone, where that keeps it in the small alphabet. */
export function plainForSms(text: string): string {
  const plain = [...text.normalize('NFC')].map((character) => PLAIN[character] ?? character).join('');
  return smsLengthOf(plain).encoding === 'gsm-7' ? plain : text;
}
