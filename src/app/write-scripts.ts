import { isForOwner } from '../domain/cause.ts';
import { type Channel, canReach } from '../domain/channel.ts';
import { SCRIPT_CHANNELS } from '../playbook/script.ts';
import { openMemberships } from '../store/cohort-memberships.ts';
import type { Db } from '../store/schema.ts';
import { type DormantCustomer, flagDormant } from './flag-dormant.ts';
import { type GateBench, gateOf } from './gates.ts';
import { type HandedScript, rememberPromises } from './remember-promises.ts';
import {
  callerFor,
  loadPlaybook,
  type PreparedScript,
  prepared,
  type ScriptRequest,
  scriptFor,
} from './write-script.ts';

export interface ScriptsRequest extends Omit<ScriptRequest, 'code' | 'channel'> {
  /** null = for each customer the first that may be used. */
  readonly channel: Channel | null;
}

export interface WrittenScripts {
  readonly scripts: readonly PreparedScript[];
  /** Dormant customers whom this channel may not, or cannot, reach. */
  readonly leftOut: number;
  /** Those who accuse us of dishonesty: the owner writes. */
  readonly ownerWrites: number;
  /** Dormant customers of an open cohort whom nobody is to contact. */
  readonly heldOut: number;
}

/** A script for every dormant customer, the most valuable first. What they promise is remembered. */
export async function writeScripts(db: Db, request: ScriptsRequest): Promise<WrittenScripts> {
  const { customers } = await flagDormant(db, request.today, request.rule);
  const playbook = await loadPlaybook(db, request);
  const measured = await openMemberships(db, request.today);
  const listed = customers.filter(({ exclusion }) => exclusion === null);
  const free = listed.filter(({ id }) => measured.get(id)?.arm !== 'holdout');
  const due = free.filter(({ id }) => !isForOwner(playbook.causes.get(id)?.kind ?? null));
  const scripts: PreparedScript[] = [];
  const handed: HandedScript[] = [];
  for (const customer of due) {
    const channel = usableChannel(customer, request.channel, playbook.gates);
    if (channel === undefined) continue;
    const caller = request.caller ?? callerFor(customer, playbook.style);
    const script = scriptFor(customer, channel, caller, playbook, { callerRole: request.callerRole });
    scripts.push(await prepared(db, customer, script, playbook));
    handed.push({ customerId: customer.id, script });
  }
  await rememberPromises(db, handed, request.today);
  return {
    scripts,
    leftOut: due.length - scripts.length,
    ownerWrites: free.length - due.length,
    heldOut: listed.length - free.length,
  };
}

function usableChannel(
  customer: DormantCustomer,
  wanted: Channel | null,
  gates: GateBench,
): Channel | undefined {
  return (wanted === null ? SCRIPT_CHANNELS : [wanted]).find(
    (channel) => canReach(customer, channel) && gateOf(customer, channel, gates).status !== 'denied',
  );
}
