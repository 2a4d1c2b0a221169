import { CHANNELS, type Channel } from '../domain/channel.ts';
import type { Moment } from '../domain/contact-hours.ts';
import { addDays, type Day } from '../domain/day.ts';
import type { DormancyRule } from '../domain/dormancy.ts';
import type { Gate, GateRule, RegisterCheck } from '../domain/gate.ts';
import type { PermissionEvent } from '../domain/permission.ts';
import type { Db } from '../store/schema.ts';
import { assessCustomers } from './assess-customers.ts';
import { type CallsRule, callableFrom } from './calls-rule.ts';
import { unknownCustomer } from './explain-customer.ts';
import { gateBench, gateOf, numbersOf } from './gates.ts';

export interface ShowRequest {
  readonly code: string;
  readonly today: Day;
  /** After midnight, where the hour is known. */
  readonly minute: number | null;
  readonly rule: DormancyRule;
  readonly gateRule: GateRule;
  readonly callsRule: CallsRule;
  readonly patronDay: string | null;
}

/** Where a customer stands: what may be done on each channel and why, and everything that was said. */
export interface CustomerPermissions {
  readonly code: string;
  readonly name: string;
  readonly today: Day;
  readonly channels: readonly { readonly channel: Channel; readonly gate: Gate }[];
  /** Of each number; left out where the customer has closed calls. */
  readonly numbers: readonly {
    readonly phone: string;
    readonly national: string;
    readonly check: RegisterCheck | null;
    /** The last day on which the check holds; null where there is none, or the number is listed. */
    readonly validUntil: Day | null;
  }[];
  /** Oldest first. */
  readonly events: readonly PermissionEvent[];
  /** From when on the customer may be called next; null where calls are closed. */
  readonly callableFrom: Moment | null;
}

/** @throws Fault `unknown-customer` */
export async function showPermissions(db: Db, request: ShowRequest): Promise<CustomerPermissions> {
  const { code, today, rule, gateRule } = request;
  const [customer] = (await assessCustomers(db, today, rule, { code })).customers;
  if (customer === undefined) throw await unknownCustomer(db, code);
  const bench = await gateBench(db, gateRule, today);
  const channels = CHANNELS.map((channel) => ({ channel, gate: gateOf(customer, channel, bench) }));
  const phone = gateOf(customer, 'phone', bench);
  const isClosed = phone.reason === 'objected' || phone.reason === 'consent-refused';
  const isCallable = phone.status !== 'denied';
  const numbers = isClosed ? [] : numbersOf(customer);
  return {
    code: customer.code,
    name: customer.name,
    today,
    channels,
    numbers: numbers.map(({ e164, national }) => {
      const check = bench.checks.get(e164) ?? null;
      const isValid = check !== null && !check.listed;
      const validUntil = isValid ? addDays(check.checkedOn, gateRule.registerDays) : null;
      return { phone: e164, national, check, validUntil };
    }),
    events: customer.permissions.toSorted((one, other) =>
      one.toldOn < other.toldOn ? -1 : Number(one.toldOn > other.toldOn),
    ),
    callableFrom: isCallable
      ? callableFrom(today, request.minute, request.callsRule, request.patronDay)
      : null,
  };
}
