import { Fault } from '../fault.ts';

/** One element of ASN.1: where its content begins and, unless a mark after it says so, where it ends. */
interface Element {
  readonly tag: number;
  readonly start: number;
  readonly end: number | undefined;
}

const SEQUENCE = 0x30;
const OCTETS = 0x04;
const OCTETS_IN_PIECES = 0x24;
const CONTEXT_0 = 0xa0;
const CONSTRUCTED = 0x20;
/** Signatures around signatures. */
const MOST_ENVELOPES = 4;
const MOST_NESTING = 16;
const BASE64 = /^[A-Za-z0-9+/=\s]+$/;

/**
 * The document inside a `.p7m` (CMS SignedData, RFC 5652 section 5.1), or the bytes themselves when they are no envelope.
 * Signatures are not checked: an invoice was checked when it was delivered.
 *
 * @throws Fault `envelope-broken`
 */
export function contentOfEnvelope(bytes: Buffer, file: string): Buffer {
  let content = bytes;
  for (let layers = 0; layers <= MOST_ENVELOPES; layers += 1) {
    const envelope = content[0] === SEQUENCE ? content : decodedBase64(content);
    if (envelope === undefined) return content;
    content = signedContentOf(envelope) ?? broken(file);
  }
  return broken(file);
}

function broken(file: string): never {
  throw new Fault('input', 'envelope-broken', { file });
}

/** Some mail programs and portals write the envelope as text, with or without `-----BEGIN PKCS7-----`. */
function decodedBase64(bytes: Buffer): Buffer | undefined {
  if (bytes[0] === '<'.charCodeAt(0) || bytes[0] === 0xef) return undefined;
  const text = bytes.toString('latin1').replace(/-----[A-Z0-9 ]+-----/g, '');
  const decoded = BASE64.test(text) ? Buffer.from(text, 'base64') : undefined;
  return decoded?.[0] === SEQUENCE ? decoded : undefined;
}

/** ContentInfo › [0] › SignedData › encapContentInfo › [0] › the octets. */
function signedContentOf(bytes: Buffer): Buffer | undefined {
  const signedData = inside(bytes, inside(bytes, elementAt(bytes, 0, SEQUENCE), 1, CONTEXT_0), 0, SEQUENCE);
  const content = inside(bytes, inside(bytes, signedData, 2, SEQUENCE), 1, CONTEXT_0);
  return content === undefined ? undefined : octetsAt(bytes, content.start, 0)?.octets;
}

/** The element in the given place inside another, when it has the tag it must have. */
function inside(bytes: Buffer, outer: Element | undefined, place: number, tag: number): Element | undefined {
  let at = outer?.start;
  for (let index = 0; index < place && at !== undefined; index += 1) at = endOf(bytes, at, 0);
  return at === undefined ? undefined : elementAt(bytes, at, tag);
}

function elementAt(bytes: Buffer, at: number, wanted?: number): Element | undefined {
  const [tag, first] = [bytes[at], bytes[at + 1]];
  if (tag === undefined || first === undefined || (wanted !== undefined && tag !== wanted)) return undefined;
  if (first === 0x80) return (tag & CONSTRUCTED) === 0 ? undefined : { tag, start: at + 2, end: undefined };
  if (first < 0x80) return within(bytes, { tag, start: at + 2, end: at + 2 + first });
  const lengthBytes = first & 0x7f;
  if (lengthBytes > 4 || at + 2 + lengthBytes > bytes.length) return undefined;
  const start = at + 2 + lengthBytes;
  return within(bytes, { tag, start, end: start + bytes.readUIntBE(at + 2, lengthBytes) });
}

function within(bytes: Buffer, element: Element): Element | undefined {
  return (element.end ?? 0) > bytes.length ? undefined : element;
}

/** Where the element after this one begins. */
function endOf(bytes: Buffer, at: number, nesting: number): number | undefined {
  const element = elementAt(bytes, at);
  if (element === undefined || nesting > MOST_NESTING) return undefined;
  if (element.end !== undefined) return element.end;
  let next: number | undefined = element.start;
  while (next !== undefined && !isEndMark(bytes, next)) next = endOf(bytes, next, nesting + 1);
  return next === undefined ? undefined : next + 2;
}

/** Octets in one piece or, as programs that sign while they write leave them, in many. */
function octetsAt(bytes: Buffer, at: number, nesting: number): { octets: Buffer; next: number } | undefined {
  const element = elementAt(bytes, at);
  if (element === undefined || nesting > MOST_NESTING) return undefined;
  const { tag, start, end } = element;
  if (tag === OCTETS && end !== undefined) return { octets: bytes.subarray(start, end), next: end };
  if (tag !== OCTETS_IN_PIECES) return undefined;
  const pieces: Buffer[] = [];
  let next = start;
  while (end === undefined ? !isEndMark(bytes, next) : next < end) {
    const piece = octetsAt(bytes, next, nesting + 1);
    if (piece === undefined) return undefined;
    pieces.push(piece.octets);
    next = piece.next;
  }
  return { octets: Buffer.concat(pieces), next: end ?? next + 2 };
}

function isEndMark(bytes: Buffer, at: number): boolean {
  return bytes[at] === 0 && bytes[at + 1] === 0;
}
