import { foldText } from '../domain/customer.ts';
import type { Day } from '../domain/day.ts';
import type { DormancyRule } from '../domain/dormancy.ts';
import type { Mark } from '../domain/suppression.ts';
import { Fault } from '../fault.ts';
import { customerNamed, type NamedCustomer } from '../store/customers.ts';
import type { StoredIdentity } from '../store/identities.ts';
import { erasePerson } from '../store/personal-data.ts';
import { appendEntry } from '../store/privacy-log.ts';
import { hasTraces, purgeTraces } from '../store/purge.ts';
import type { Db } from '../store/schema.ts';
import { suppress } from '../store/suppressions.ts';
import { inTransaction } from '../store/transaction.ts';
import { keepGivenTo } from './forgotten-receivers.ts';
import { keepStories } from './forgotten-stories.ts';
import { marksOf } from './marks.ts';
import { personOf } from './person-keys.ts';
import { requireCustomer } from './record-outcome.ts';

export interface ForgetRequest {
  readonly code: string;
  readonly reason: string;
  /** The rule in use. */
  readonly rule: DormancyRule;
  readonly today: Day;
  /** UTC instant. */
  readonly now: string;
}

export interface Forgotten {
  readonly forgottenOn: Day;
  /** Rows that went, by table. */
  readonly erased: Readonly<Record<string, number>>;
  /** How many keyed hashes stay, so that no import brings the person back. */
  readonly hashes: number;
  /** Customers with the same number or address, who stay as they are. */
  readonly sharedWith: readonly string[];
  /** Is the file free of traces? Not while somebody else is using it. */
  readonly purged: boolean;
}

/** @throws Fault `unknown-customer` */
export async function customerToForget(db: Db, code: string): Promise<NamedCustomer> {
  return customerNamed(db, await requireCustomer(db, code));
}

/**
 * Deletes everything the database holds on a customer, undo and merges included. What stays: keyed hashes by which an import knows
 * the person again, what the person adds to counts, and the entry in the log. Then the file is written anew.
 *
 * @throws Fault `unknown-customer`, `reason-names-person`
 */
export async function forgetCustomer(db: Db, request: ForgetRequest): Promise<Forgotten> {
  const { code, reason, rule, today, now } = request;
  const forgotten = await inTransaction(db, async (transaction) => {
    const id = await requireCustomer(transaction, code);
    const { keys, identities, sharedWith } = await personOf(transaction, id);
    refuseNames(reason, identities);
    const marks = identities.flatMap(marksOf);
    const distinct = [...new Map(marks.map((mark) => [`${mark.kind}:${mark.value}`, mark])).values()];
    await keepStories(transaction, id, { today, rule, mergeDays: rule.mergeDays, marginShare: null });
    await keepGivenTo(transaction, id, today);
    const hashes = await suppress(transaction, distinct);
    const erased = await erasePerson(transaction, keys);
    const entry = { doneOn: today, recordedAt: now, customerId: null, channel: null };
    await appendEntry(transaction, { ...entry, action: 'forget', reason });
    return { forgottenOn: today, erased, hashes, sharedWith };
  });
  return { ...forgotten, purged: await purgeTraces(db, now) };
}

/** What an earlier erasure had to leave, because somebody else was using the file. */
export async function finishErasures(db: Db, now: string): Promise<void> {
  if (await hasTraces(db)) await purgeTraces(db, now);
}

/** Words shorter than this are in every sentence. */
const LETTERS_OF_A_NAME = 4;
const FIGURES_OF_A_NUMBER = 6;

/** The reason stays in the log, which must not say whom it was about. */
function refuseNames(reason: string, identities: readonly StoredIdentity[]): void {
  const words = new Set(foldText(reason).split(' '));
  for (const identity of identities) {
    const names = foldText(`${identity.name ?? ''} ${identity.contactPerson ?? ''}`).split(' ');
    const word =
      names.find((name) => name.length >= LETTERS_OF_A_NAME && words.has(name)) ??
      marksOf(identity).find((mark) => isIn(reason, mark))?.value;
    if (word !== undefined) throw new Fault('usage', 'reason-names-person', { word });
  }
}

/** A code, number or address, also with other blanks in it. */
function isIn(reason: string, { value }: Mark): boolean {
  if (value.length >= LETTERS_OF_A_NAME && reason.toLowerCase().includes(value.toLowerCase())) return true;
  const figures = value.replace(/\D/g, '').replace(/^39/, '');
  return figures.length >= FIGURES_OF_A_NUMBER && reason.replace(/\D/g, '').includes(figures);
}
