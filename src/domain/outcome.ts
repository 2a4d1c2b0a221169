/** What a contact brought. */
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
  | 'objection';

/** The rung of the report's ladder a conclusive answer stands on. */
export type AnswerCell = 'open' | 'maybe' | 'refused' | 'impossible' | 'delisted' | 'objected';

interface OutcomeRule {
  /** Did we talk to the customer? */
  readonly reached: boolean;
  /** The one cell a conclusive answer counts in; null while nothing is concluded. */
  readonly cell: AnswerCell | null;
  /** Must the seller say when to call next? */
  readonly needsNextDay: boolean;
  /** Days until the next contact when the seller names none; null ends the story. */
  readonly nextInDays: number | null;
}

/**
 * The one table of what each outcome asks for and what it means. A customer who says "not now" or "call me
 * back" has been reached but has not answered the question yet, so no cell counts it.
 */
export const OUTCOMES: Record<OutcomeKind, OutcomeRule> = {
  'no-answer': { reached: false, cell: null, needsNextDay: false, nextInDays: 4 },
  'wrong-contact': { reached: false, cell: null, needsNextDay: false, nextInDays: 7 },
  callback: { reached: true, cell: null, needsNextDay: true, nextInDays: null },
  'not-now': { reached: true, cell: null, needsNextDay: true, nextInDays: null },
  open: { reached: true, cell: 'open', needsNextDay: false, nextInDays: 14 },
  maybe: { reached: true, cell: 'maybe', needsNextDay: true, nextInDays: null },
  meeting: { reached: true, cell: 'open', needsNextDay: true, nextInDays: null },
  quote: { reached: true, cell: 'open', needsNextDay: false, nextInDays: 7 },
  // A thank-you three days after the order comes back.
  ordered: { reached: true, cell: 'open', needsNextDay: false, nextInDays: 3 },
  refused: { reached: true, cell: 'refused', needsNextDay: false, nextInDays: null },
  impossible: { reached: true, cell: 'impossible', needsNextDay: false, nextInDays: null },
  delisted: { reached: true, cell: 'delisted', needsNextDay: false, nextInDays: null },
  insolvent: { reached: true, cell: 'impossible', needsNextDay: false, nextInDays: null },
  objection: { reached: true, cell: 'objected', needsNextDay: false, nextInDays: null },
};

export const OUTCOME_KINDS = Object.keys(OUTCOMES) as readonly OutcomeKind[];

export function isOutcomeKind(text: string): text is OutcomeKind {
  return Object.hasOwn(OUTCOMES, text);
}

/** After these the customer is not called any more: the customer has said, or shown, that it is over. */
export function closesStory(kind: OutcomeKind): boolean {
  const rule = OUTCOMES[kind];
  return !rule.needsNextDay && rule.nextInDays === null;
}
