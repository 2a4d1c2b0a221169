/** What of a customer may show that another one is the same firm. */
export interface Comparable {
  readonly code: string;
  /** As `nameKeyOf` gives it. */
  readonly nameKey: string;
  readonly cityKey: string | null;
  readonly vatNumber: string | null;
  readonly taxCode: string | null;
  /** Known only from orders. */
  readonly incomplete: boolean;
  /** In E.164 form. */
  readonly phones: readonly string[];
  readonly emails: readonly string[];
}

export type DuplicateReason =
  | 'same-vat-number'
  | 'same-tax-code'
  | 'same-phone'
  | 'same-email'
  | 'same-name'
  | 'near-name';

/** Two customers that may be one. The first is the better one to keep. */
export interface PossibleDuplicate<Customer extends Comparable> {
  readonly reason: DuplicateReason;
  readonly kept: Customer;
  readonly other: Customer;
  /** The number or address they share; null where their names are alike. */
  readonly shared: string | null;
}

/** More customers behind one number are a switchboard or an accountant, and no duplicates. */
const LARGEST_GROUP = 10;
/** Names are held against so many that follow in the order of the alphabet, so that the work grows with the list only. */
const NEIGHBOURS = 4;
/** Legal forms as `nameKeyOf` writes them. */
const LEGAL_FORM = /\b(?:srls?|spa|snc|sas)\b/g;
/** Shorter names than this differ in every letter; from the second on, two may be mistyped. */
const SHORTEST_NEAR = 6;
const LONG_NAME = 12;

/** Pairs that may be one customer, each once and for its strongest reason. */
export function possibleDuplicates<Customer extends Comparable>(
  customers: readonly Customer[],
): PossibleDuplicate<Customer>[] {
  const found = new Map<string, PossibleDuplicate<Customer>>();
  const add = (reason: DuplicateReason, one: Customer, other: Customer, shared: string | null) => {
    if (one === other || areTwo(one, other)) return false;
    const [kept, gone] = betterFirst(one, other);
    const pair = `${kept.code}\n${gone.code}`;
    if (!found.has(pair)) found.set(pair, { reason, kept, other: gone, shared });
    return true;
  };
  for (const [reason, marksOf] of MARKS) {
    for (const [shared, group] of groupedBy(customers, marksOf)) {
      if (group.length > LARGEST_GROUP) continue;
      pairUp(group, (one, other) => add(reason, one, other, shared));
    }
  }
  const withNames = customers.map((customer) => named(customer)).filter(({ name }) => name !== '');
  for (const [one, other] of neighbours(withNames)) {
    if (one.words === other.words) add('same-name', one.customer, other.customer, null);
  }
  for (const [one, other] of neighbours(withNames)) {
    if (areNear(one.name, other.name)) add('near-name', one.customer, other.customer, null);
  }
  return [...found.values()];
}

const MARKS: readonly [DuplicateReason, (customer: Comparable) => readonly (string | null)[]][] = [
  ['same-vat-number', ({ vatNumber }) => [vatNumber]],
  ['same-tax-code', ({ taxCode }) => [taxCode]],
  ['same-phone', ({ phones }) => phones],
  ['same-email', ({ emails }) => emails],
];

/** Pairs each customer with the best one it goes with: whoever has been paired as the lesser one is done with. */
function pairUp<Customer extends Comparable>(
  group: readonly Customer[],
  isPair: (one: Customer, other: Customer) => boolean,
): void {
  const sorted = group.toSorted((one, other) => (betterFirst(one, other)[0] === one ? -1 : 1));
  const done = new Set<Customer>();
  for (const [index, one] of sorted.entries()) {
    if (done.has(one)) continue;
    for (const other of sorted.slice(index + 1)) {
      if (!done.has(other) && isPair(one, other)) done.add(other);
    }
  }
}

/** Numbers that contradict each other, and towns that differ, make two of them: firms, or sites of one. */
function areTwo(one: Comparable, other: Comparable): boolean {
  return (
    differ(one.vatNumber, other.vatNumber) ||
    differ(one.taxCode, other.taxCode) ||
    differ(one.cityKey, other.cityKey)
  );
}

function differ(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && one !== other;
}

/** Whom a list knows stays before whom only orders know; then the lower code. */
function betterFirst<Customer extends Comparable>(one: Customer, other: Customer): [Customer, Customer] {
  const isFirst = one.incomplete === other.incomplete ? one.code < other.code : other.incomplete;
  return isFirst ? [one, other] : [other, one];
}

function groupedBy<Customer>(
  customers: readonly Customer[],
  marksOf: (customer: Customer) => readonly (string | null)[],
): Map<string, Customer[]> {
  const groups = new Map<string, Customer[]>();
  for (const customer of customers) {
    for (const mark of marksOf(customer)) {
      if (mark === null) continue;
      const group = groups.get(mark);
      if (group === undefined) groups.set(mark, [customer]);
      else if (!group.includes(customer)) group.push(customer);
    }
  }
  return groups;
}

interface Named<Customer> {
  readonly customer: Customer;
  /** Without its legal form. */
  readonly name: string;
  /** Its words in the order of the alphabet: `Rossi Mario` is `Mario Rossi`. */
  readonly words: string;
}

function named<Customer extends Comparable>(customer: Customer): Named<Customer> {
  const words = customer.nameKey
    .replace(LEGAL_FORM, '')
    .split(' ')
    .filter((word) => word !== '');
  return { customer, name: words.join(' '), words: words.toSorted().join(' ') };
}

/**
 * Pairs that stand near each other in the alphabet: by town and name, by the words of the name with and without the town, and
 * by the name from its end, for mistakes at its beginning.
 */
function* neighbours<Customer extends Comparable>(
  named: readonly Named<Customer>[],
): Generator<[Named<Customer>, Named<Customer>]> {
  const orders: readonly ((one: Named<Customer>) => string)[] = [
    ({ customer, name }) => `${customer.cityKey ?? ''}|${name}`,
    ({ words }) => words,
    ({ customer, words }) => `${customer.cityKey ?? ''}|${words}`,
    ({ customer, name }) => `${customer.cityKey ?? ''}|${[...name].reverse().join('')}`,
  ];
  for (const keyOf of orders) {
    const keyed = named.map((one) => ({ one, key: keyOf(one) }));
    const sorted = keyed.sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0));
    for (const [index, { one }] of sorted.entries()) {
      for (const { one: other } of sorted.slice(index + 1, index + 1 + NEIGHBOURS)) yield [one, other];
    }
  }
}

/** The same figures, and so few letters different that one may be the other mistyped. */
function areNear(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  if (shorter < SHORTEST_NEAR || figuresOf(one) !== figuresOf(other)) return false;
  return isWithinEdits(one, other, shorter < LONG_NAME ? 1 : 2);
}

function figuresOf(text: string): string {
  return text.replace(/\D/g, '');
}

/** Can one text become the other by at most `edits` letters put in, left out or replaced (Levenshtein 1966)? */
function isWithinEdits(one: string, other: string, edits: number): boolean {
  if (Math.abs(one.length - other.length) > edits) return false;
  if (one === other) return true;
  if (edits === 0) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  const [rest, otherRest] = [one.slice(start), other.slice(start)];
  return (
    isWithinEdits(rest.slice(1), otherRest.slice(1), edits - 1) ||
    isWithinEdits(rest.slice(1), otherRest, edits - 1) ||
    isWithinEdits(rest, otherRest.slice(1), edits - 1)
  );
}
