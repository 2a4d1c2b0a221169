import { shortBlanksIn } from './cells.ts';

/** What a cell for e-mail addresses holds. */
export interface EmailCell {
  /** Lower case, in the order of the cell. */
  readonly addresses: readonly string[];
  /** The parts that are no address. */
  readonly unusable: readonly string[];
}

const LONGEST_ADDRESS = 254;
const LONGEST_LOCAL_PART = 64;
/** Good enough to send to: one name, one domain with a dot. Quoted names and bare hosts, which no firm uses, are left out. */
const ADDRESS = /^[^\s@"(),:;<>[\]\\]+@(?:[\p{L}\d](?:[\p{L}\d-]*[\p{L}\d])?\.)+\p{L}{2,}$/u;
const SEPARATORS = /\s*[;,|\n]\s*|\s+[/-]\s+|\s+(?=[^\s<]+@)/;
/** `Mario Rossi <mario@rossi.example>` and `mailto:`. */
const WRAPPING = /^(?:.*<)?(?:mailto:)?([^<>]*)>?$/i;

/** Reads a cell for e-mail addresses, several of them if need be. */
export function emailsIn(cell: string): EmailCell {
  const parts = shortBlanksIn(cell)
    .split(SEPARATORS)
    .map((part) => (WRAPPING.exec(part)?.[1] ?? part).trim().replace(/\.$/, ''))
    .filter((part) => part !== '');
  const addresses = parts.filter(isAddress).map((part) => part.toLowerCase());
  return { addresses: [...new Set(addresses)], unusable: parts.filter((part) => !isAddress(part)) };
}

function isAddress(text: string): boolean {
  const local = text.slice(0, Math.max(0, text.indexOf('@')));
  return (
    text.length <= LONGEST_ADDRESS &&
    local.length <= LONGEST_LOCAL_PART &&
    ADDRESS.test(text) &&
    !/^\.|\.\.|\.@/.test(text)
  );
}
