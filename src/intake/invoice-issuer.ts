import { Fault } from '../fault.ts';
import type { InvoiceDocument, Party } from './invoice-xml.ts';

/** The firm whose invoices are sales. */
export interface Issuer {
  readonly number: string;
  readonly name: string;
}

const CANDIDATES_SHOWN = 2;

/**
 * Whose invoices these are. The person may say so by VAT number or tax code, also where that firm has only received. Otherwise it is the firm that has a part in every
 * document, as seller or buyer, and sold at least once: a folder of issued and received invoices has exactly one. Where
 * no firm has, it is the one that issued more than half.
 *
 * @throws Fault `issuer-unclear`, `issuer-unknown`
 */
export function issuerOf(
  documents: readonly InvoiceDocument[],
  file: string,
  chosen: string | undefined,
): Issuer | undefined {
  if (documents.length === 0) return undefined;
  const sellers = sellersOf(documents);
  const candidates = sellers
    .slice(0, CANDIDATES_SHOWN)
    .map(({ number, name, count }) => `${number} ${name} (${count})`);
  if (chosen !== undefined) {
    const number = bareNumber(chosen);
    const sold = documents.find(({ seller }) => isParty(seller, number))?.seller;
    // Whoever has only bought has no sales here, which is no mistake: these are invoices from suppliers.
    const party = sold ?? documents.find(({ buyer }) => isParty(buyer, number))?.buyer;
    if (party !== undefined) return { number, name: party.name };
    throw new Fault('input', 'issuer-unknown', { file, issuer: chosen, candidates });
  }
  const inAll = sellers.filter(({ number }) =>
    documents.every(({ seller, buyer }) => isParty(seller, number) || isParty(buyer, number)),
  );
  const [first] = inAll.length > 0 ? inAll : sellers.filter(({ count }) => count > documents.length / 2);
  if (first === undefined) {
    throw new Fault('input', 'issuer-unclear', { file, candidates, flag: '--issuer' });
  }
  return { number: first.number, name: first.name };
}

export function isParty(party: Party, number: string): boolean {
  return number !== '' && (party.vatNumber === number || party.taxCode === number);
}

interface Seller extends Issuer {
  readonly count: number;
}

/** Those who issued most come first; a seller without any number can be nobody we know. */
function sellersOf(documents: readonly InvoiceDocument[]): Seller[] {
  const sellers = new Map<string, Seller>();
  for (const { seller } of documents) {
    const number = seller.vatNumber || seller.taxCode;
    if (number === '') continue;
    sellers.set(number, { number, name: seller.name, count: (sellers.get(number)?.count ?? 0) + 1 });
  }
  return [...sellers.values()].toSorted((one, other) => other.count - one.count);
}

function bareNumber(text: string): string {
  return text
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/^IT(?=\d{11}$)/, '');
}
