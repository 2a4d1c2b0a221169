import { addDays, type Day } from '../domain/day.ts';
import type { DormancyRule } from '../domain/dormancy.ts';
import { isUnderWay } from '../domain/exclusion.ts';
import type { Gate, GateRule } from '../domain/gate.ts';
import { Fault } from '../fault.ts';
import { readRegisterResults, type UnreadLine } from '../intake/register-results.ts';
import { loadReachable } from '../store/identities.ts';
import { appendEntry } from '../store/privacy-log.ts';
import { appendChecks } from '../store/register-checks.ts';
import type { Db } from '../store/schema.ts';
import { inTransaction } from '../store/transaction.ts';
import { type AssessedCustomer, assessCustomers } from './assess-customers.ts';
import { gateBench, gateOf, numbersOf } from './gates.ts';
import { requireDay } from './today.ts';

export interface NumbersRequest {
  /** Not only those on the list of dormant customers. */
  readonly everybody: boolean;
  readonly today: Day;
  /** UTC instant. */
  readonly now: string;
  readonly rule: DormancyRule;
  readonly gateRule: GateRule;
}

/** The numbers to be looked up in the register. */
export interface NumbersToCheck {
  readonly today: Day;
  readonly customers: number;
  /** In ascending order, each once. */
  readonly numbers: readonly { readonly phone: string; readonly national: string }[];
}

const NEEDS_CHECK: ReadonlySet<Gate['reason']> = new Set([
  'check-opt-out-register',
  'register-check-expired',
]);

/**
 * The numbers of customers whom nothing but the register keeps us from calling: on no list of exclusions, no contract in force, and
 * no check that holds. A number found in the register is not asked for again.
 */
export async function numbersToCheck(db: Db, request: NumbersRequest): Promise<NumbersToCheck> {
  const { today, rule, gateRule, everybody } = request;
  const { customers } = await assessCustomers(db, today, rule);
  const bench = await gateBench(db, { ...gateRule, policy: 'advisory' }, today);
  const wanted = customers.filter(
    (customer) =>
      (everybody ? isOpen(customer) : isListed(customer)) &&
      NEEDS_CHECK.has(gateOf(customer, 'phone', bench).reason),
  );
  const since = addDays(today, -gateRule.registerDays);
  const unchecked = wanted.map((customer) =>
    numbersOf(customer).filter(({ e164 }) => {
      const check = bench.checks.get(e164);
      return check === undefined || (!check.listed && check.checkedOn < since);
    }),
  );
  const numbers = new Map(unchecked.flat().map(({ e164, national }) => [e164, national]));
  const sorted = [...numbers].toSorted(([one], [other]) => (one < other ? -1 : 1));
  await appendEntry(db, {
    doneOn: today,
    recordedAt: request.now,
    action: 'rpo-export',
    customerId: null,
    channel: 'phone',
    reason: null,
  });
  return {
    today,
    customers: unchecked.filter((found) => found.length > 0).length,
    numbers: sorted.map(([phone, national]) => ({ phone, national })),
  };
}

function isOpen({ exclusion }: AssessedCustomer): boolean {
  return exclusion === null || isUnderWay(exclusion);
}

/** Those who are called, today or once what is under way has ended. */
function isListed(customer: AssessedCustomer): boolean {
  return isOpen(customer) && customer.dormancy.state === 'dormant';
}

export interface ResultsRequest {
  readonly path: string;
  /** Of a file that is only a list of numbers: what it is a list of. */
  readonly listed: boolean | null;
  readonly on: string | undefined;
  readonly today: Day;
  /** UTC instant. */
  readonly now: string;
}

/** What came of a file of answers. read = listed + notListed + foreign, plus the lines that were not understood. */
export interface ImportedResults {
  readonly file: string;
  readonly listed: number;
  readonly notListed: number;
  /** Numbers of nobody on our lists, which are not kept. */
  readonly foreign: number;
  /** How many of the answers were news. */
  readonly added: number;
  readonly unread: readonly UnreadLine[];
}

/**
 * Reads back what the register says of numbers, and keeps what concerns a customer.
 *
 * @throws Fault `not-a-day`, `check-is-future`, `no-register-results`, and those of `readRegisterResults`
 */
export async function importRegisterResults(db: Db, request: ResultsRequest): Promise<ImportedResults> {
  const { path, listed, today } = request;
  const checkedOn = request.on === undefined ? today : requireDay(request.on);
  if (checkedOn > today) throw new Fault('usage', 'check-is-future', { day: checkedOn, today });
  const { file, results, unread } = await readRegisterResults(path, { listed, checkedOn, today });
  if (results.length === 0) {
    throw new Fault('input', 'no-register-results', {
      file,
      line: unread[0]?.line ?? 1,
      text: unread[0]?.text ?? '',
    });
  }
  return inTransaction(db, async (transaction) => {
    const customers = await loadReachable(transaction);
    const ours = new Set(customers.flatMap((customer) => numbersOf(customer).map(({ e164 }) => e164)));
    const known = results.filter(({ phone }) => ours.has(phone));
    const added = await appendChecks(transaction, known);
    if (added > 0) {
      const entry = { doneOn: today, recordedAt: request.now, customerId: null, channel: 'phone' } as const;
      await appendEntry(transaction, { ...entry, action: 'rpo-import', reason: file });
    }
    const inRegister = known.filter((result) => result.listed).length;
    return {
      file,
      listed: inRegister,
      notListed: known.length - inRegister,
      foreign: results.length - known.length,
      added,
      unread,
    };
  });
}
