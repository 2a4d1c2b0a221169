import type { ProfileKind } from './choices.ts';
import type { ColumnKind, ColumnLook } from './column-kinds.ts';
import { numberedColumn } from './column-reference.ts';

/** What the columns of a file without known headers most likely are; a field that could be two columns is left out. */
export interface MappingGuess {
  readonly kind: ProfileKind;
  /** Field → `#3` */
  readonly columns: Readonly<Record<string, string>>;
  /** All that such a table must tell was found. */
  readonly isComplete: boolean;
}

/**
 * From the values alone, and only where one column fits: a day and an amount make documents, unless telephones or
 * addresses make it a list of customers with their last purchase.
 */
export function guessMapping(looks: readonly ColumnLook[]): MappingGuess {
  const only = (...kinds: readonly ColumnKind[]) => {
    const fitting = looks.filter(({ kind }) => kinds.includes(kind));
    const [first] = fitting;
    return first !== undefined && fitting.length === 1 ? numberedColumn(first.number) : undefined;
  };
  const has = (kind: ColumnKind) => looks.some((look) => look.kind === kind);
  const isList = has('phone') || has('email');
  const isFirms = has('name') || has('vat-number') || has('tax-code');
  const isOrders = has('day') && has('amount') && !isList;
  const name = only('name') ?? (has('name') ? undefined : only('text'));
  const codes = looks.filter(({ kind }) => kind === 'code');
  const vatNumber = only('vat-number');
  const taxCode = only('tax-code');
  if (!isOrders) {
    const code = codeOfCustomer(codes);
    const columns = stated({ code, name, vatNumber, taxCode, phone: only('phone'), email: only('email') });
    return {
      kind: 'customers',
      columns,
      isComplete: (code ?? name) !== undefined && (isList || (isFirms && !has('day'))),
    };
  }
  const party = { customerCode: codeOfBuyer(codes, name), customerName: name, vatNumber, taxCode };
  const placedOn = only('day');
  const amount = only('amount');
  return {
    kind: 'orders',
    columns: stated({ ...party, number: numberOfDocument(codes), placedOn, amount }),
    isComplete:
      Object.values(party).some((column) => column !== undefined) &&
      placedOn !== undefined &&
      amount !== undefined,
  };
}

/** In a list of customers a code comes once. */
function codeOfCustomer(codes: readonly ColumnLook[]): string | undefined {
  const [first] = codes;
  return first?.isDistinct ? numberedColumn(first.number) : undefined;
}

/** Among documents a buyer's code comes again, and always with the same buyer; a number does not. */
function codeOfBuyer(codes: readonly ColumnLook[], name: string | undefined): string | undefined {
  const paired = codes.filter(({ companions }) =>
    companions.some((number) => numberedColumn(number) === name),
  );
  const [first] = paired;
  return first !== undefined && paired.length === 1 ? numberedColumn(first.number) : undefined;
}

function numberOfDocument(codes: readonly ColumnLook[]): string | undefined {
  const distinct = codes.filter(({ isDistinct }) => isDistinct);
  const [first] = distinct;
  return first !== undefined && distinct.length === 1 ? numberedColumn(first.number) : undefined;
}

function stated(columns: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(columns).flatMap(([field, at]) => (at ? [[field, at]] : [])));
}
