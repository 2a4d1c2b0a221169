const DECLARED_ENCODING = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/;
const DECLARATION_BYTES = 200;
const MARKS: readonly (readonly [bytes: readonly number[], encoding: string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/**
 * An XML document as text: a byte-order mark says the encoding, else the declaration, else it is UTF-8. What claims to be
 * UTF-8 and is not was written in Windows-1252 by a program that did not know better.
 */
export function textOfXml(bytes: Buffer): string {
  const marked = MARKS.find(([mark]) => mark.every((byte, index) => bytes[index] === byte));
  const head = bytes.subarray(0, DECLARATION_BYTES).toString('latin1');
  const encoding = marked?.[1] ?? DECLARED_ENCODING.exec(head)?.[1] ?? 'utf-8';
  const text = decoded(bytes, encoding) ?? decoded(bytes, 'windows-1252') ?? '';
  // Blanks before the declaration and zeros after the end are no XML, and frequent.
  return text.slice(0, endOf(text)).trimStart();
}

function decoded(bytes: Buffer, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Where the last character stands that is neither blank nor zero. */
function endOf(text: string): number {
  let end = text.length;
  while (end > 0 && /[\s\0]/.test(text.charAt(end - 1))) end -= 1;
  return end;
}
