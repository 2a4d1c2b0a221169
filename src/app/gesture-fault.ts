import type { Day } from '../domain/day.ts';
import { suggestedGestures } from '../domain/gesture-choice.ts';
import { type GestureOffer, type GestureRefusal, yearOf } from '../domain/gesture-limits.ts';
import { Fault } from '../fault.ts';
import type { CustomerGestures } from './gesture-standing.ts';

/** A refusal as a fault that names the figures, and where money is out, what to give instead. */
export function refusalFault(
  refusal: GestureRefusal,
  { gesture, costCents }: GestureOffer,
  { customer: { code }, cause, catalogue, limits }: CustomerGestures,
  today: Day,
): Fault {
  const { kind } = gesture;
  switch (refusal.why) {
    case 'compensated':
      return new Fault('input', 'already-compensated', {
        code,
        kind: refusal.kind,
        givenOn: refusal.givenOn,
      });
    case 'margin-unknown':
      return new Fault('input', 'margin-unknown', { code });
    case 'above-cap':
      return new Fault('input', 'discount-above-cap', {
        askedPercent: percentOf(refusal.share),
        mostPercent: percentWithin(refusal.mostShare),
        marginPercent: percentOf(refusal.marginShare),
        capPercent: percentOf(limits.discountCap),
        mostCents: refusal.mostCents,
      });
    case 'gesture-cap': {
      const { capCents, spentCents } = refusal;
      return new Fault('input', 'gesture-above-cap', { code, kind, capCents, spentCents, costCents });
    }
    case 'budget': {
      const { budgetCents, spentCents } = refusal;
      const attentions = catalogue.filter(({ nature }) => nature === 'relational');
      const [instead] = suggestedGestures(cause?.kind ?? null, attentions);
      return new Fault('input', 'budget-exhausted', {
        code,
        year: yearOf(today),
        budgetCents,
        spentCents,
        costCents,
        instead: instead?.kind ?? null,
      });
    }
  }
}

const WHOLE = 100;

/** Without the last digits that dividing has made. */
export function percentOf(share: number): number {
  return Math.round(share * WHOLE * WHOLE) / WHOLE;
}

/** One place behind the comma, and never more than is allowed. */
function percentWithin(share: number): number {
  return Math.floor(share * WHOLE * 10 + 1e-9) / 10;
}
