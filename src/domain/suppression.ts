/** By what a person who asked to be forgotten is known again. */
export type MarkKind = 'code' | 'vat' | 'tax' | 'email' | 'mobile' | 'line' | 'named' | 'name';

/** One fact about a customer in the form in which two spellings of it are equal. */
export interface Mark {
  readonly kind: MarkKind;
  readonly value: string;
}

/** What a row has in common with one forgotten person. */
export interface Likeness {
  /** What the row states. */
  readonly stated: ReadonlySet<MarkKind>;
  /** What is kept of the person. */
  readonly known: ReadonlySet<MarkKind>;
  /** What is the same. */
  readonly shared: ReadonlySet<MarkKind>;
}

/**
 * `same`: the row tells of the person, name included. `other-name`: everything but the name says so; the row is somebody else's
 * where a customer of that name or number is known. `namesake`: nothing but the name is stated, and it is the same.
 */
export type SuppressionVerdict = 'same' | 'other-name' | 'namesake';

/** Sure marks of a firm. A VAT number may be that of several sites, which `other-name` leaves room for. */
const NUMBERS: readonly MarkKind[] = ['vat', 'tax'];
/** Each is one person's or one firm's own. A fixed line is not: a switchboard has many firms behind it. */
const OWN: readonly MarkKind[] = ['code', 'email', 'mobile', 'named'];

/**
 * Does a row tell of this forgotten person? The same VAT number or tax code decides, and so does any one of code, e-mail, mobile
 * number, or name with town; where both sides state a number and it differs, these are two firms unless two such marks agree
 * (somebody who went on under a new VAT number). A fixed line counts only with the name, and the name alone only where the row
 * states nothing else.
 */
export function verdictOn({ stated, known, shared }: Likeness): SuppressionVerdict | null {
  const own = OWN.filter((kind) => shared.has(kind)).length;
  const isSameNumber = NUMBERS.some((kind) => shared.has(kind));
  const isOtherNumber =
    !isSameNumber && NUMBERS.some((kind) => stated.has(kind) && known.has(kind) && !shared.has(kind));
  const needed = isOtherNumber ? 2 : 1;
  // Where one side gives no town, the towns cannot tell two of one name apart.
  const isSameName =
    shared.has('named') || (shared.has('name') && !(stated.has('named') && known.has('named')));
  if (isSameNumber || own >= needed) return isSameName ? 'same' : 'other-name';
  if (isOtherNumber || !isSameName) return null;
  if (shared.has('line')) return 'same';
  return [...stated].every((kind) => kind === 'name') ? 'namesake' : null;
}
