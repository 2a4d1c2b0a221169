import { type CauseKind, factsOf } from '../domain/cause.ts';
import type { Day } from '../domain/day.ts';
import { possibleDuplicates } from '../domain/duplicates.ts';
import type { FindingKind } from '../domain/finding.ts';
import { latestStrikes, promisableRemedy } from '../domain/remedy.ts';
import { taxCodeIn } from '../domain/tax-code.ts';
import { vatNumberIn } from '../domain/vat-number.ts';
import { emailsIn } from '../intake/emails.ts';
import { phonesIn } from '../intake/phones.ts';
import { loadCauses, loadRemedies } from '../store/causes.ts';
import { type CheckedCustomer, databaseComplaints, loadCheckedCustomers } from '../store/health.ts';
import { loadObjections } from '../store/permissions.ts';
import type { Db } from '../store/schema.ts';

/** Something that somebody should put right; null where it does not concern a customer, or only one. */
export interface Finding {
  readonly kind: FindingKind;
  readonly code: string | null;
  readonly name: string | null;
  readonly otherCode: string | null;
  readonly otherName: string | null;
  /** What is wrong, as it stands there; for a cause, which one. */
  readonly value: string | null;
  readonly cause: CauseKind | null;
}

export interface CheckedData {
  readonly today: Day;
  readonly customers: number;
  /** By kind, the gravest first. */
  readonly findings: readonly Finding[];
}

/** Looks for what is wrong with the data, and changes nothing. */
export async function checkData(db: Db, today: Day): Promise<CheckedData> {
  const complaints = await databaseComplaints(db);
  const customers = await loadCheckedCustomers(db);
  const contacts = customers.map(contactsOf);
  // Numbers and addresses that nobody is to use need not be put right.
  const objections = await loadObjections(db, today);
  const contacted = contacts.filter(({ customer }) => objections.get(customer.id)?.includes('all') !== true);
  return {
    today,
    customers: customers.length,
    findings: [
      ...complaints.map((value) => finding('database', null, value)),
      ...duplicatesAmong(contacts),
      ...contacted.flatMap(({ customer, wrongPhones }) => wrong('unusable-phone', customer, wrongPhones)),
      ...contacted.flatMap(({ customer, wrongEmails }) => wrong('unusable-email', customer, wrongEmails)),
      ...customers.flatMap((customer) => wrong('unusable-number', customer, wrongNumbersOf(customer))),
      ...customers
        .filter(({ incomplete }) => incomplete === 1)
        .map((customer) => finding('incomplete', customer, null)),
      ...(await causesWithoutRemedy(db, today)),
    ],
  };
}

type Named = Pick<CheckedCustomer, 'code' | 'name'>;

function finding(kind: FindingKind, customer: Named | null, value: string | null): Finding {
  const { code = null, name = null } = customer ?? {};
  return { kind, code, name, otherCode: null, otherName: null, value, cause: null };
}

function wrong(kind: FindingKind, customer: Named, values: readonly string[]): Finding[] {
  return values.map((value) => finding(kind, customer, value));
}

interface CustomerContacts {
  readonly customer: CheckedCustomer;
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  readonly wrongPhones: readonly string[];
  readonly wrongEmails: readonly string[];
}

function contactsOf(customer: CheckedCustomer): CustomerContacts {
  const { phone, mobile, email, pec } = customer;
  const phoneCells = [phone, mobile].filter((cell) => cell !== null);
  const emailCells = [email, pec].filter((cell) => cell !== null);
  const phones = phoneCells.map((cell) => ({ cell, ...phonesIn(cell) }));
  const emails = emailCells.map((cell) => ({ cell, ...emailsIn(cell) }));
  const isWrong = (found: readonly unknown[], unusable: readonly string[]) =>
    found.length === 0 || unusable.length > 0;
  return {
    customer,
    phones: phones.flatMap(({ numbers }) => numbers.map(({ e164 }) => e164)),
    emails: emails.flatMap(({ addresses }) => addresses),
    wrongPhones: phones.filter(({ numbers, unusable }) => isWrong(numbers, unusable)).map(({ cell }) => cell),
    wrongEmails: emails
      .filter(({ addresses, unusable }) => isWrong(addresses, unusable))
      .map(({ cell }) => cell),
  };
}

/** Numbers set aside while importing, and those of databases older than the check. */
function wrongNumbersOf(customer: CheckedCustomer): string[] {
  const { vatNumber, taxCode, unusableVatNumber, unusableTaxCode } = customer;
  const unchecked = [vatNumberIn(vatNumber).unusable, taxCodeIn(taxCode).unusable];
  const numbers = [unusableVatNumber, unusableTaxCode, ...unchecked].filter((number) => number !== null);
  return [...new Set(numbers)];
}

function duplicatesAmong(contacts: readonly CustomerContacts[]): Finding[] {
  const compared = contacts.map(({ customer, phones, emails }) => ({
    ...customer,
    vatNumber: vatNumberIn(customer.vatNumber).usable,
    taxCode: taxCodeIn(customer.taxCode).usable,
    incomplete: customer.incomplete === 1,
    phones,
    emails,
  }));
  return possibleDuplicates(compared).map(({ reason, kept, other, shared }) => ({
    ...finding(reason, kept, shared),
    otherCode: other.code,
    otherName: other.name,
  }));
}

/** Our own errors that no script may say have been put right, each customer once for each. */
async function causesWithoutRemedy(db: Db, today: Day): Promise<Finding[]> {
  const causes = await loadCauses(db, today);
  const remedies = await loadRemedies(db);
  const strikes = latestStrikes(causes);
  const open = causes.filter(
    ({ kind }) =>
      factsOf(kind).side === 'ours' &&
      promisableRemedy(remedies, kind, strikes.get(kind)?.happenedOn ?? null, today) === undefined,
  );
  const first = new Map(open.toReversed().map((cause) => [`${cause.kind} ${cause.customerId}`, cause]));
  return [...first.values()]
    .toSorted((one, other) => one.id - other.id)
    .map((cause) => ({ ...finding('cause-without-remedy', cause, null), cause: cause.kind }));
}
