import { foldText } from './customer.ts';

/** A seller's own customers, counted by sector and by province. */
export interface SellerBook {
  readonly seller: string;
  readonly customers: number;
  readonly bySector: ReadonlyMap<string, number>;
  readonly byProvince: ReadonlyMap<string, number>;
}

/** Customers of a seller, alike in sector and province. */
export interface BookEntry {
  readonly seller: string;
  readonly sector: string | null;
  readonly province: string | null;
  readonly customers: number;
}

export interface Orphan {
  readonly sector: string | null;
  readonly province: string | null;
}

/** As if every seller had so many customers more, mixed like those of the whole firm: three customers do not make an expert. */
const PRIOR_CUSTOMERS = 20;

/** The books of the sellers that are given, even of one without a customer. */
export function sellerBooks(entries: readonly BookEntry[], sellers: Iterable<string>): SellerBook[] {
  const books = new Map(
    [...sellers].map((seller) => [
      seller,
      { seller, customers: 0, bySector: new Map<string, number>(), byProvince: new Map<string, number>() },
    ]),
  );
  for (const { seller, sector, province, customers } of entries) {
    const book = books.get(seller);
    if (book === undefined) continue;
    book.customers += customers;
    add(book.bySector, sector, customers);
    add(book.byProvince, province, customers);
  }
  return [...books.values()];
}

/**
 * Who takes over the customers of a seller who has left: for each, the seller of whose own customers the largest part is in the
 * same sector and the largest part in the same province, the two added. Equal ones: who has fewer customers, then by name.
 */
export function successionAmong(books: readonly SellerBook[]): (orphan: Orphan) => string | undefined {
  const all = sumOf(books);
  const known = new Map<string, string | undefined>();
  return ({ sector, province }) => {
    const key = `${keyOf(sector)}\t${keyOf(province)}`;
    if (known.has(key)) return known.get(key);
    const scored = books.map((book) => ({
      book,
      score:
        shareOf(keyOf(sector), book.bySector, book.customers, all.bySector, all.customers) +
        shareOf(keyOf(province), book.byProvince, book.customers, all.byProvince, all.customers),
    }));
    const [best] = scored.toSorted(
      (one, other) =>
        other.score - one.score ||
        one.book.customers - other.book.customers ||
        (one.book.seller < other.book.seller ? -1 : 1),
    );
    known.set(key, best?.book.seller);
    return best?.book.seller;
  };
}

/** Share of a seller's customers with this mark, pulled towards the firm's; unknown marks tell nobody apart. */
function shareOf(
  mark: string,
  own: ReadonlyMap<string, number>,
  customers: number,
  all: ReadonlyMap<string, number>,
  allCustomers: number,
): number {
  if (mark === '' || allCustomers === 0) return 0;
  const usual = (all.get(mark) ?? 0) / allCustomers;
  return ((own.get(mark) ?? 0) + usual * PRIOR_CUSTOMERS) / (customers + PRIOR_CUSTOMERS);
}

function sumOf(books: readonly SellerBook[]): Omit<SellerBook, 'seller'> {
  const [bySector, byProvince] = [new Map<string, number>(), new Map<string, number>()];
  let customers = 0;
  for (const book of books) {
    customers += book.customers;
    for (const [mark, count] of book.bySector) add(bySector, mark, count);
    for (const [mark, count] of book.byProvince) add(byProvince, mark, count);
  }
  return { customers, bySector, byProvince };
}

function add(counts: Map<string, number>, mark: string | null, customers: number): void {
  const key = keyOf(mark);
  if (key !== '') counts.set(key, (counts.get(key) ?? 0) + customers);
}

function keyOf(mark: string | null): string {
  return mark === null ? '' : foldText(mark);
}
