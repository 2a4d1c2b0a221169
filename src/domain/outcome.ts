import type { Exclusion } from './customer.ts';

/** What a contact brought; `never-reached` is no contact but the conclusion drawn from many. */
export type OutcomeKind =
  | 'no-answer'
  | 'wrong-contact'
  | 'callback'
  | 'open'
  | 'maybe'
  | 'meeting'
  | 'quote'
  | 'ordered'
  | 'not-now'
  | 'refused'
  | 'impossible'
  | 'delisted'
  | 'insolvent'
  | 'objection'
  | 'never-reached';

/** The rung of the report's ladder a conclusive answer stands on. */
export type AnswerCell = 'open' | 'maybe' | 'refused' | 'impossible' | 'delisted' | 'objected';

/**
 * What comes next by itself: another attempt in another slot of the day, the day the customer named, a follow-up of ours, the
 * thank-you after an order (and then a year on the watch list), or nothing any more.
 */
export type Follow = 'retry' | 'promise' | 'follow-up' | 'thank-you' | 'nothing';

export interface OutcomeRule {
  /** Did we talk to the customer? */
  readonly reached: boolean;
  /** The one cell a conclusive answer counts in; null while nothing is concluded. */
  readonly cell: AnswerCell | null;
  /** Must the seller say when to call next? */
  readonly needsNextDay: boolean;
  /** Must it be known why? */
  readonly needsCause: boolean;
  /** Must the seller write down what is to happen next? The customer's words, or a note, do as well. */
  readonly needsStep: boolean;
  readonly follows: Follow;
  /** Days until the next contact when the seller names none; null where only the customer knows, or the story ends. */
  readonly nextInDays: number | null;
  /** Why the customer is on no list any more, until an order takes it back. */
  readonly excludes: Exclusion | null;
}

const NEEDS_NOTHING = { needsNextDay: false, needsCause: false, needsStep: false } as const;
const UNREACHED = { reached: false, cell: null, ...NEEDS_NOTHING, follows: 'retry', excludes: null } as const;
const PROMISED = {
  reached: true,
  ...NEEDS_NOTHING,
  needsNextDay: true,
  follows: 'promise',
  nextInDays: null,
  excludes: null,
} as const;
const OPEN = { reached: true, cell: 'open', ...NEEDS_NOTHING, follows: 'follow-up', excludes: null } as const;
const OVER = { reached: true, ...NEEDS_NOTHING, follows: 'nothing', nextInDays: null } as const;

/**
 * The one table of what each outcome asks for and what it means. A customer who says "not now" or "call me
 * back" has been reached but has not answered the question yet, so no cell counts it. "Perhaps" without a next step is a polite
 * no. "Impossible" needs its cause: without one every refusal could be called so, and the share of refusals would be made, not
 * measured. "Never reached" concludes nothing about the customer: it stays among those whose answer is unknown.
 */
export const OUTCOMES: Readonly<Record<OutcomeKind, OutcomeRule>> = {
  'no-answer': { ...UNREACHED, nextInDays: 4 },
  'wrong-contact': { ...UNREACHED, nextInDays: 7 },
  callback: { ...PROMISED, cell: null },
  'not-now': { ...PROMISED, cell: null },
  open: { ...OPEN, nextInDays: 14 },
  maybe: { ...PROMISED, cell: 'maybe', needsStep: true },
  meeting: { ...PROMISED, cell: 'open' },
  quote: { ...OPEN, nextInDays: 7 },
  ordered: { ...OPEN, follows: 'thank-you', nextInDays: 3 },
  refused: { ...OVER, cell: 'refused', excludes: 'refused' },
  impossible: { ...OVER, cell: 'impossible', needsCause: true, excludes: 'impossible' },
  delisted: { ...OVER, cell: 'delisted', excludes: 'delisted' },
  insolvent: { ...OVER, cell: 'impossible', excludes: 'insolvent' },
  objection: { ...OVER, cell: 'objected', excludes: 'objected' },
  'never-reached': { ...OVER, reached: false, cell: null, excludes: 'unreached' },
};

export const OUTCOME_KINDS = Object.keys(OUTCOMES) as readonly OutcomeKind[];

export function isOutcomeKind(text: string): text is OutcomeKind {
  return Object.hasOwn(OUTCOMES, text);
}

/** After these the customer is not called any more: the customer has said, or shown, that it is over. */
export function closesStory(kind: OutcomeKind): boolean {
  return OUTCOMES[kind].follows === 'nothing';
}

/** An attempt that reached nobody; the conclusion drawn from attempts is none itself. */
export function isVain(kind: OutcomeKind): boolean {
  return OUTCOMES[kind].follows === 'retry';
}
