import { type Channel, canReach } from '../domain/channel.ts';
import { SCRIPT_CHANNELS } from '../playbook/script.ts';
import type { Db } from '../store/schema.ts';
import { type DormantCustomer, flagDormant } from './flag-dormant.ts';
import {
  callerFor,
  gateOf,
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
}

/** A script for every dormant customer, the most valuable first. */
export async function writeScripts(db: Db, request: ScriptsRequest): Promise<WrittenScripts> {
  const { customers } = await flagDormant(db, request.today, request.rule);
  const playbook = await loadPlaybook(db, request);
  const due = customers.filter(({ exclusion }) => exclusion === null);
  const scripts: PreparedScript[] = [];
  for (const customer of due) {
    const channel = usableChannel(customer, request.channel);
    if (channel === undefined) continue;
    const caller = request.caller ?? callerFor(customer, playbook.style);
    const script = scriptFor(customer, channel, caller, playbook, request.callerRole);
    scripts.push(await prepared(db, customer, script, playbook));
  }
  return { scripts, leftOut: due.length - scripts.length };
}

function usableChannel(customer: DormantCustomer, wanted: Channel | null): Channel | undefined {
  return (wanted === null ? SCRIPT_CHANNELS : [wanted]).find(
    (channel) => canReach(customer, channel) && gateOf(customer, channel).status !== 'denied',
  );
}
