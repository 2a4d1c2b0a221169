import type { CauseKind, CauseSide, Department } from '../domain/cause.ts';
import type { Channel } from '../domain/channel.ts';
import type { CallPurpose } from '../domain/customer-case.ts';
import type { Phase } from '../domain/phase.ts';

export type ScriptLanguage = 'it' | 'en';

/** How Italian speaks to the customer; English knows no difference. */
export type Address = 'lei' | 'tu';

/** Who speaks: the seller who has the customer, one who has taken over, a colleague for once, or the owner of the firm. */
export type CallerRole = 'same-seller' | 'new-seller' | 'stand-in' | 'owner';

/** `model-sentence` says it in the order and brevity of the sentence the product grew from. */
export type ScriptVariant = 'default' | 'model-sentence';

/** Voice before paper before messages of a line: the order in which a list looks for a way to the customer. */
export const SCRIPT_CHANNELS: readonly Channel[] = ['phone', 'visit', 'email', 'letter', 'whatsapp', 'sms'];

export const SCRIPT_VARIANTS: readonly ScriptVariant[] = ['default', 'model-sentence'];
export const CALLER_ROLES: readonly CallerRole[] = ['same-seller', 'new-seller', 'stand-in', 'owner'];

/** The parts a script is made of. */
export type BlockName =
  | 'opening'
  | 'reason'
  | 'recognition'
  | 'apology'
  | 'explanation'
  | 'remedy'
  | 'news'
  | 'gesture'
  | 'question'
  | 'listening'
  | 'objection-right'
  | 'next-step'
  | 'thanks';

/** How a channel wants its text: said aloud, written at length, or a message of a line or two. */
export type ScriptForm = 'spoken' | 'written' | 'short';

export interface Block {
  readonly name: BlockName;
  readonly text: string;
}

/** What has been granted to the customer, as a noun with its article: "una nota di credito di 120,00 €". */
export interface OfferedGesture {
  readonly what: string;
  /** Written out in the script's language; null = without end. */
  readonly until: string | null;
}

/** What a script may say: only facts, and only those that are true of this customer. */
export interface ScriptFacts {
  readonly language: ScriptLanguage;
  readonly address: Address;
  readonly variant: ScriptVariant;
  readonly channel: Channel;
  /** null = nobody in particular: the script says where to put the name. */
  readonly caller: string | null;
  readonly callerRole: CallerRole;
  /** Whom a new seller has taken over from, or for whom a colleague calls, where it is known. */
  readonly predecessor: string | null;
  readonly firm: string | null;
  readonly name: string;
  readonly contactPerson: string | null;
  readonly phase: Phase;
  readonly firstYear: number | null;
  /** Written out in the script's language. */
  readonly lastOrder: string | null;
  readonly cause: CauseKind | null;
  readonly side: CauseSide;
  readonly department: Department | null;
  readonly remedy: {
    readonly what: string;
    readonly since: string;
    /** Up to two things that are new besides. */
    readonly news: readonly string[];
  } | null;
  readonly gesture: OfferedGesture | null;
  /** What has passed between us about this before; at most one apology per failure. */
  readonly before: 'nothing' | 'talked' | 'wrote';
  /** What the contact is for; winning the customer back when nothing is said. */
  readonly purpose?: CallPurpose;
}

const SPOKEN: readonly BlockName[] = [
  'opening',
  'recognition',
  'apology',
  'explanation',
  'remedy',
  'news',
  'gesture',
  'question',
  'listening',
  'next-step',
  'objection-right',
  'thanks',
];

const BLOCKS: Readonly<Record<ScriptForm, readonly BlockName[]>> = {
  spoken: SPOKEN,
  written: SPOKEN.filter((name) => name !== 'listening' && name !== 'next-step'),
  short: ['opening', 'recognition', 'question', 'objection-right'],
};

/** Somebody who has come back is not to be won back, and nothing is to be apologised for. */
const AFTER_RETURN: Readonly<Record<ScriptForm, readonly BlockName[]>> = {
  spoken: ['opening', 'reason', 'question', 'listening', 'objection-right', 'thanks'],
  written: ['opening', 'reason', 'question', 'objection-right', 'thanks'],
  short: ['opening', 'reason', 'question', 'objection-right'],
};

const FORMS: Readonly<Record<Channel, ScriptForm>> = {
  phone: 'spoken',
  visit: 'spoken',
  email: 'written',
  letter: 'written',
  sms: 'short',
  whatsapp: 'short',
};

export function formOf(channel: Channel): ScriptForm {
  return FORMS[channel];
}

/** An apology needs a known error of ours, one is enough, and it is best said aloud: never in a message of a line. */
export function apologises(facts: ScriptFacts): boolean {
  const { side, before, channel } = facts;
  const isDue = side === 'ours' && before === 'nothing' && purposeOf(facts) === 'win-back';
  return isDue && formOf(channel) !== 'short';
}

export function purposeOf({ purpose }: Pick<ScriptFacts, 'purpose'>): CallPurpose {
  return purpose ?? 'win-back';
}

export function isWritten(channel: Channel): boolean {
  return formOf(channel) === 'written';
}

/** Which blocks this script has, in order. An empty block is left out when the text is made. */
export function blocksFor(facts: ScriptFacts): BlockName[] {
  if (purposeOf(facts) !== 'win-back') return [...AFTER_RETURN[formOf(facts.channel)]];
  const explains = apologises(facts) && facts.variant === 'default';
  return BLOCKS[formOf(facts.channel)].filter((name) => {
    if (name === 'apology') return apologises(facts);
    return name !== 'explanation' || explains;
  });
}
