import { emailsIn } from '../intake/emails.ts';
import { phonesIn } from '../intake/phones.ts';
import { cohortSeeds } from '../store/cohort-seeds.ts';
import { identitiesOf, loadReachable, type StoredIdentity } from '../store/identities.ts';
import { mergesInto, type PersonKeys } from '../store/personal-data.ts';
import type { Db } from '../store/schema.ts';
import { memberKey } from './freeze-cohort.ts';

/** A customer with everything by which its rows are found, and whom it shares a number or an address with. */
export interface Person {
  readonly keys: PersonKeys;
  /** What it is and was called and reached by. */
  readonly identities: readonly StoredIdentity[];
  /** Codes of other customers with one of its numbers or addresses of today. */
  readonly sharedWith: readonly string[];
}

export async function personOf(db: Db, id: number): Promise<Person> {
  const { merges, mergedIds } = await mergesInto(db, id);
  const identities = await identitiesOf(db, { id, merges });
  const phones = new Set(identities.flatMap((identity) => numbersIn(identity.phones)));
  const emails = new Set(identities.flatMap((identity) => addressesIn(identity.emails)));
  const ends = [...phones].map((phone) => phone.slice(-FIGURES_AT_THE_END));
  const ownPhones = new Set(phones);
  const sharedWith: string[] = [];
  for (const other of await loadReachable(db)) {
    if (other.id === id) continue;
    // Reading a cell takes far longer than seeing that none of the numbers can be in it.
    const cells = [other.phone, other.mobile].filter((cell) => mayHold(cell, ends));
    const numbers = numbersIn(cells).filter((number) => phones.has(number));
    const isShared =
      numbers.length > 0 || addressesIn([other.email, other.pec]).some((address) => emails.has(address));
    if (isShared) sharedWith.push(other.code);
    for (const number of numbers) ownPhones.delete(number);
  }
  const codes = identities.flatMap(({ code }) => code ?? []);
  const cohorts = await cohortSeeds(db);
  const memberKeys = cohorts.flatMap((cohort) => codes.map((code) => memberKey(cohort, code)));
  const keys = { id, merges, mergedIds, memberKeys, phones: [...phones], ownPhones: [...ownPhones] };
  return { keys, identities, sharedWith };
}

const FIGURES_AT_THE_END = 5;

function mayHold(cell: string | null, ends: readonly string[]): boolean {
  const figures = cell?.replace(/\D/g, '') ?? '';
  return ends.some((end) => figures.includes(end));
}

function numbersIn(cells: readonly (string | null)[]): string[] {
  return cells.flatMap((cell) => (cell === null ? [] : phonesIn(cell).numbers.map(({ e164 }) => e164)));
}

function addressesIn(cells: readonly (string | null)[]): string[] {
  return cells.flatMap((cell) => (cell === null ? [] : emailsIn(cell).addresses));
}
