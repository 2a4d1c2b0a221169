import type { Channel } from '../domain/channel.ts';
import type { Day } from '../domain/day.ts';
import { type Gate, type GateRule, gateFor, isBarred, type RegisterCheck } from '../domain/gate.ts';
import { type PermissionEvent, type Standing, standingOn } from '../domain/permission.ts';
import { type PhoneNumber, phonesIn } from '../intake/phones.ts';
import { latestChecks } from '../store/register-checks.ts';
import type { Db } from '../store/schema.ts';

/** What is needed to judge the channels of many customers. */
export interface GateBench {
  readonly rule: GateRule;
  readonly today: Day;
  /** By number in the form `+390543111222`. */
  readonly checks: ReadonlyMap<string, RegisterCheck>;
}

/** What of a customer decides on its channels. */
export interface GatedCustomer {
  readonly permissions: readonly PermissionEvent[];
  readonly lastOrderOn: Day | null;
  readonly phone: string | null;
  readonly mobile: string | null;
}

/** @param only whose numbers are asked about; left out for everybody's */
export async function gateBench(
  db: Db,
  rule: GateRule,
  today: Day,
  only?: Pick<GatedCustomer, 'phone' | 'mobile'>,
): Promise<GateBench> {
  const phones = only === undefined ? undefined : numbersOf(only).map(({ e164 }) => e164);
  return { rule, today, checks: await latestChecks(db, today, phones) };
}

export function gateOf(customer: GatedCustomer, channel: Channel, bench: GateBench): Gate {
  const { rule, today, checks } = bench;
  const { permissions: events, lastOrderOn } = customer;
  // Numbers are read only where some have been checked: reading them takes longer than everything else here.
  const numbers =
    channel === 'phone' && checks.size > 0
      ? numbersOf(customer).map(({ e164 }) => checks.get(e164) ?? null)
      : [];
  return gateFor(channel, { events, lastOrderOn, numbers }, rule, today);
}

/** Every number at which the customer could be called, each once. */
export function numbersOf({ phone, mobile }: Pick<GatedCustomer, 'phone' | 'mobile'>): PhoneNumber[] {
  const found = [phone, mobile].flatMap((cell) => (cell === null ? [] : phonesIn(cell).numbers));
  return found.filter(({ e164 }, index) => found.findIndex((other) => other.e164 === e164) === index);
}

/** What a list shows as the number to call: none where calls are closed, and never one that stands in the register. */
export function phoneToCall(customer: GatedCustomer, bench: GateBench): string | null {
  const { status, reason } = gateOf(customer, 'phone', bench);
  if (status === 'denied') return null;
  const written = customer.phone ?? customer.mobile;
  if (reason === 'contract-in-force') return written;
  const standing = standingOn('phone', customer.permissions, bench.today);
  const open = [customer.phone, customer.mobile].map((cell) => openNumbers(cell, bench.checks, standing));
  return open.find((cell) => cell !== null) ?? null;
}

/** A cell without the numbers that stand in the register; as it is where none does. */
export function openNumbers(
  cell: string | null,
  checks: GateBench['checks'],
  standing: Standing,
): string | null {
  if (cell === null || checks.size === 0) return cell;
  const { numbers } = phonesIn(cell);
  const open = numbers.filter(({ e164 }) => !isBarred(checks.get(e164) ?? null, standing));
  if (open.length === numbers.length) return cell;
  return open.length === 0 ? null : open.map(({ national }) => national).join(' / ');
}

/** The same of the address. */
export function emailToWrite(
  customer: GatedCustomer & { readonly email: string | null },
  bench: GateBench,
): string | null {
  return gateOf(customer, 'email', bench).status === 'denied' ? null : customer.email;
}
