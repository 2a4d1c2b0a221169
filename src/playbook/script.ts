import type { CauseKind, CauseSide, Department } from '../domain/cause.ts';
import type { Channel } from '../domain/channel.ts';
import type { Phase } from '../domain/phase.ts';

export type ScriptLanguage = 'it' | 'en';

/** The parts a script is made of. */
export type BlockName =
  | 'opening'
  | 'recognition'
  | 'apology'
  | 'explanation'
  | 'remedy'
  | 'news'
  | 'question'
  | 'listening'
  | 'objection-right'
  | 'next-step'
  | 'thanks';

/** The Liquid text of each block in one language; a language that forgets one does not compile. */
export type Templates = Readonly<Record<BlockName | 'subject', string>>;

export type ScriptChannel = Extract<Channel, 'phone' | 'visit' | 'email' | 'letter'>;

export const SCRIPT_CHANNELS: readonly ScriptChannel[] = ['phone', 'visit', 'email', 'letter'];

export interface Block {
  readonly name: BlockName;
  readonly text: string;
}

/** What a script may say: only facts, and only those that are true of this customer. */
export interface ScriptFacts {
  readonly language: ScriptLanguage;
  readonly channel: ScriptChannel;
  /** null = nobody in particular: the script says where to put the name. */
  readonly caller: string | null;
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
  readonly remedy: { readonly what: string; readonly since: string; readonly news: string | null } | null;
  /** We have talked about this before: at most one apology per failure. */
  readonly followUp: boolean;
}

const SPOKEN: readonly BlockName[] = [
  'opening',
  'recognition',
  'apology',
  'explanation',
  'remedy',
  'news',
  'question',
  'listening',
  'next-step',
  'objection-right',
  'thanks',
];

const WRITTEN: readonly BlockName[] = SPOKEN.filter((name) => name !== 'listening' && name !== 'next-step');

/** An apology needs a known error of ours, and one is enough. */
export function apologises(facts: ScriptFacts): boolean {
  return facts.side === 'ours' && !facts.followUp;
}

export function isWritten(channel: ScriptChannel): boolean {
  return channel === 'email' || channel === 'letter';
}

/** Which blocks this script has, in order. An empty block is left out when the text is made. */
export function blocksFor(facts: ScriptFacts): BlockName[] {
  const order = isWritten(facts.channel) ? WRITTEN : SPOKEN;
  return order.filter((name) => (name === 'apology' || name === 'explanation' ? apologises(facts) : true));
}
