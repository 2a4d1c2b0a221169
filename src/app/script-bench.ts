import type { Channel } from '../domain/channel.ts';
import type { Day } from '../domain/day.ts';
import { OUTCOMES } from '../domain/outcome.ts';
import {
  type Address,
  type CallerRole,
  formOf,
  type ScriptFacts,
  type ScriptVariant,
} from '../playbook/script.ts';
import { NO_OWN_TEMPLATES, type OwnTemplates } from '../playbook/templates.ts';
import type { Db } from '../store/schema.ts';
import { type ContactMade, contactsMade, formerSellers } from '../store/script-background.ts';

/** How the firm wants its scripts. */
export interface ScriptStyle {
  readonly address: Address;
  readonly variant: ScriptVariant;
  /** Who calls customers that were partners; null = whoever has them. */
  readonly owner: string | null;
  readonly own: OwnTemplates;
}

export const PLAIN_STYLE: ScriptStyle = {
  address: 'lei',
  variant: 'default',
  owner: null,
  own: NO_OWN_TEMPLATES,
};

/** What has gone before between customers and sellers, for everybody at once. */
export interface ScriptBackground {
  readonly contacts: ReadonlyMap<number, readonly ContactMade[]>;
  /** Who had the customer before the seller of now. */
  readonly formerSellers: ReadonlyMap<number, string>;
}

export async function loadBackground(db: Db, today: Day): Promise<ScriptBackground> {
  return { contacts: await contactsMade(db, today), formerSellers: await formerSellers(db) };
}

/**
 * Whether the customer has heard from us about this: spoken to, or written to at length. A telephone that nobody answered, or a
 * message that went to the wrong person, has said nothing.
 */
export function saidBefore(contacts: readonly ContactMade[]): ScriptFacts['before'] {
  if (contacts.some(({ outcome }) => OUTCOMES[outcome].reached)) return 'talked';
  return contacts.some(({ channel, outcome }) => isWriting(channel) && outcome !== 'wrong-contact')
    ? 'wrote'
    : 'nothing';
}

function isWriting(channel: Channel): boolean {
  return formOf(channel) !== 'spoken';
}

interface CallerFacts {
  readonly caller: string | null;
  readonly owner: string | null;
  /** Who has the customer now. */
  readonly seller: string | null;
  readonly formerSeller: string | null;
  readonly contacts: readonly ContactMade[];
}

export interface CallerRoleFacts {
  readonly callerRole: CallerRole;
  readonly predecessor: string | null;
}

/**
 * Who speaks: the owner by name; a colleague where the customer is somebody else's; somebody new where the customer was in other
 * hands and has not yet talked to the caller; otherwise the seller the customer knows.
 */
export function callerRoleOf(facts: CallerFacts): CallerRoleFacts {
  const { caller, owner, seller, formerSeller, contacts } = facts;
  if (isSame(caller, owner)) return { callerRole: 'owner', predecessor: null };
  if (caller === null || seller === null) return { callerRole: 'same-seller', predecessor: null };
  if (!isSame(caller, seller)) return { callerRole: 'stand-in', predecessor: seller };
  const hasTalked = contacts.some((made) => OUTCOMES[made.outcome].reached && isSame(made.seller, caller));
  return hasTalked || formerSeller === null
    ? { callerRole: 'same-seller', predecessor: null }
    : { callerRole: 'new-seller', predecessor: formerSeller };
}

function isSame(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && one.trim().toLowerCase() === other.trim().toLowerCase();
}
