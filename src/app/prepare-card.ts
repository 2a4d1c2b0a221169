import { type CauseKind, factsOf } from '../domain/cause.ts';
import type { Channel } from '../domain/channel.ts';
import type { Day } from '../domain/day.ts';
import type { OutcomeKind } from '../domain/outcome.ts';
import type { Phase } from '../domain/phase.ts';
import { type CallSituation, type Obstacle, obstaclesFor, situationOf } from '../domain/preparation.ts';
import { emailsIn } from '../intake/emails.ts';
import { type Objection, objectionsFor } from '../playbook/objections.ts';
import { offeredAs } from '../playbook/offered-gesture.ts';
import type { Address, ScriptLanguage } from '../playbook/script.ts';
import { loadCauses } from '../store/causes.ts';
import type { GivenGesture } from '../store/gestures.ts';
import { loadDocuments } from '../store/histories.ts';
import type { Db } from '../store/schema.ts';
import { isIncomplete, productLinesOf, recentContacts } from '../store/script-background.ts';
import type { AssessedCustomer } from './assess-customers.ts';

/** What to look at for half a minute before a call or a visit. */
export interface PreparationCard {
  readonly history: CardHistory;
  /** The last three things that happened, newest first. */
  readonly events: readonly CardEvent[];
  /** What we still owe, as far as it is recorded. */
  readonly promises: readonly CardPromise[];
  readonly obstacles: readonly Obstacle[];
  readonly situation: CallSituation;
  /** In the language of the script, since they are said to the customer. */
  readonly objections: readonly Objection[];
}

export interface CardHistory {
  readonly phase: Phase;
  readonly firstOrderOn: Day | null;
  readonly lastOrderOn: Day | null;
  readonly orders: number;
  readonly totalCents: number;
  readonly typicalGapDays: number | null;
  readonly silentDays: number | null;
  /** What was bought most, by amount; at most three. */
  readonly productLines: readonly string[];
  readonly lastDocument: {
    readonly number: string;
    readonly placedOn: Day;
    readonly amountCents: number;
  } | null;
}

export type CardEvent =
  | {
      readonly kind: 'order' | 'credit-note';
      readonly on: Day;
      readonly number: string;
      readonly amountCents: number;
    }
  | {
      readonly kind: 'contact';
      readonly on: Day;
      readonly channel: Channel;
      readonly outcome: OutcomeKind;
      readonly seller: string | null;
      readonly answer: string | null;
    }
  | { readonly kind: 'cause'; readonly on: Day; readonly cause: CauseKind; readonly note: string | null };

export interface CardPromise {
  readonly kind: 'call-back' | 'remedy-open' | 'gesture';
  readonly on: Day | null;
  readonly what: string | null;
}

const EVENTS_SHOWN = 3;

/** What is known of the customer's case besides the history. */
interface CardCase {
  /** What is being put right for the customer's cause and is not done yet. */
  readonly remedies: readonly { readonly what: string }[];
  /** Granted, and still holding. */
  readonly gesture: GivenGesture | null;
  readonly cause: CauseKind | null;
}

export async function prepareCard(
  db: Db,
  customer: AssessedCustomer,
  voice: { readonly language: ScriptLanguage; readonly address: Address; readonly today: Day },
  { remedies, gesture, cause: primary }: CardCase,
): Promise<PreparationCard> {
  const { today } = voice;
  const documents = await loadDocuments(db, customer.id, today);
  const causes = await loadCauses(db, today, customer.id);
  const contacts = await recentContacts(db, customer.id, today);
  const situation = situationOf(primary === null ? 'unknown' : factsOf(primary).side, primary);
  const { dormancy } = customer;
  const [latest = null] = documents.filter(({ kind }) => kind === 'order');
  return {
    history: {
      phase: customer.phase,
      firstOrderOn: customer.firstOrderOn,
      lastOrderOn: customer.lastOrderOn,
      orders: customer.orders,
      totalCents: customer.totalCents,
      typicalGapDays: customer.cadence?.typicalGapDays ?? null,
      silentDays: dormancy.state === 'never-bought' ? null : dormancy.silentDays,
      productLines: await productLinesOf(db, customer.id),
      lastDocument: latest,
    },
    events: [
      ...documents.map(({ kind, placedOn, number, amountCents }) => ({
        kind,
        on: placedOn,
        number,
        amountCents,
      })),
      ...contacts.map((contact) => ({ kind: 'contact' as const, ...contact })),
      ...causes.map(({ kind, happenedOn, notedOn, note }) => ({
        kind: 'cause' as const,
        on: happenedOn ?? notedOn,
        cause: kind,
        note,
      })),
    ]
      .toSorted((one, other) => (one.on < other.on ? 1 : one.on > other.on ? -1 : 0))
      .slice(0, EVENTS_SHOWN),
    promises: [
      ...(customer.lastContact?.nextDueOn == null
        ? []
        : [{ kind: 'call-back' as const, on: customer.lastContact.nextDueOn, what: null }]),
      ...(gesture === null
        ? []
        : [
            {
              kind: 'gesture' as const,
              on: gesture.untilOn,
              what: offeredAs(gesture, voice.language) ?? gesture.kind,
            },
          ]),
      ...remedies.map(({ what }) => ({ kind: 'remedy-open' as const, on: null, what })),
    ],
    obstacles: obstaclesFor({
      ...customer,
      emailIsUsable: customer.email !== null && emailsIn(customer.email).addresses.length > 0,
      causes: causes.map(({ kind }) => kind),
      isIncomplete: await isIncomplete(db, customer.id),
    }),
    situation,
    objections: objectionsFor(situation, voice.language, voice.address),
  };
}
