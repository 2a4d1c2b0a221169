import { foldText, nameKeyOf } from '../domain/customer.ts';
import type { Mark, MarkKind } from '../domain/suppression.ts';
import { taxCodeIn } from '../domain/tax-code.ts';
import { vatNumberIn } from '../domain/vat-number.ts';
import { emailsIn } from '../intake/emails.ts';
import { phonesIn } from '../intake/phones.ts';

/** What may tell who a customer is, as a file, a list or the database writes it. */
export interface Identity {
  readonly code: string | null;
  readonly name: string | null;
  readonly city: string | null;
  readonly vatNumber: string | null;
  readonly taxCode: string | null;
  /** Cells, each with as many numbers and addresses as it may hold. */
  readonly phones: readonly (string | null)[];
  readonly emails: readonly (string | null)[];
}

/** A company's tax code is its VAT number. */
const LIKE_A_VAT_NUMBER = /^\d{11}$/;

/** Every mark the customer can be known by, in one form whatever the spelling; each once. */
export function marksOf(identity: Identity): Mark[] {
  const { code, name, city } = identity;
  const nameKey = name === null ? '' : nameKeyOf(name);
  const cityKey = city === null ? '' : foldText(city);
  const vat = vatNumberIn(identity.vatNumber).usable;
  const tax = taxCodeIn(identity.taxCode).usable;
  const phones = identity.phones.flatMap((cell) => (cell === null ? [] : phonesIn(cell).numbers));
  const emails = identity.emails.flatMap((cell) => (cell === null ? [] : emailsIn(cell).addresses));
  return distinct([
    ...(code === null ? [] : [mark('code', code)]),
    ...(vat === null ? [] : [mark('vat', vat)]),
    ...(tax === null ? [] : [mark(LIKE_A_VAT_NUMBER.test(tax) ? 'vat' : 'tax', tax)]),
    ...emails.map((address) => mark('email', address)),
    ...phones.map(({ e164, kind }) => mark(kind === 'mobile' ? 'mobile' : 'line', e164)),
    ...(nameKey === '' ? [] : [mark('name', nameKey)]),
    ...(nameKey === '' || cityKey === '' ? [] : [mark('named', `${nameKey}|${cityKey}`)]),
  ]);
}

function mark(kind: MarkKind, value: string): Mark {
  return { kind, value };
}

function distinct(marks: readonly Mark[]): Mark[] {
  return [...new Map(marks.map((one) => [`${one.kind}:${one.value}`, one])).values()];
}
