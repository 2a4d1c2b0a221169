import { type Channel, canReach } from '../domain/channel.ts';
import { type ContactDraft, toldIn } from '../domain/contact-draft.ts';
import type { Day } from '../domain/day.ts';
import type { GateRule } from '../domain/gate.ts';
import { OUTCOMES } from '../domain/outcome.ts';
import { Fault } from '../fault.ts';
import { SCRIPT_CHANNELS } from '../playbook/script.ts';
import { contactable } from '../store/contactable.ts';
import type { RecordedContact } from '../store/contacts.ts';
import type { Db } from '../store/schema.ts';
import { sqliteFault } from '../store/sqlite.ts';
import { inTransaction } from '../store/transaction.ts';
import { dropDraft, keepDraft } from '../store/work-drafts.ts';
import { gateBench, gateOf } from './gates.ts';
import { type OutcomeRequest, type RecordedOutcome, recordOutcome } from './record-outcome.ts';
import { type UndoneOutcome, undoOutcome } from './undo-outcome.ts';
import type { WorkItem } from './work-list.ts';

/** When, and under which settings. */
export type WorkSetting = Pick<
  OutcomeRequest,
  'today' | 'now' | 'patronDay' | 'patience' | 'rule' | 'gateRule'
> & {
  /** On the customer's clock. */
  readonly at: string;
};

/**
 * Records what has been told of a row, as the contact that this row has brought; a second one within the week is no longer the
 * row's. The draft goes with it.
 *
 * @throws Fault of `recordOutcome`
 */
export async function recordDraft(
  db: Db,
  item: WorkItem,
  draft: ContactDraft,
  { at, ...setting }: WorkSetting,
): Promise<RecordedOutcome> {
  const told = toldIn(draft);
  return inTransaction(db, async (transaction) => {
    const recorded = await recordOutcome(transaction, {
      ...setting,
      code: item.code,
      outcome: told.outcome,
      channel: told.channel,
      on: undefined,
      at,
      next: told.next ?? undefined,
      cause: told.cause ?? undefined,
      step: told.step,
      answer: told.answer,
      minutes: told.minutes,
      notes: null,
      seller: item.seller,
      onlyThisChannel: told.onlyThisChannel,
      listRow: item.contact === null ? rowIdOf(item) : null,
    });
    await dropDraft(transaction, item);
    return recorded;
  });
}

/** `2026-W48/Bianchi/1`: how a row is known. */
export function rowIdOf({ week, seller, rank }: Pick<WorkItem, 'week' | 'seller' | 'rank'>): string {
  return `${week}/${seller ?? '-'}/${rank}`;
}

/**
 * Takes back what was recorded for a row, and keeps what it said as a draft: whoever has pressed the wrong key need not tell it again.
 *
 * @throws Fault of `undoOutcome`
 */
export async function takeBack(
  db: Db,
  item: WorkItem & { readonly contact: RecordedContact },
  { at: _, ...setting }: WorkSetting,
): Promise<UndoneOutcome> {
  const { contact, code } = item;
  return inTransaction(db, async (transaction) => {
    const undone = await undoOutcome(transaction, {
      ...setting,
      text: code,
      attempt: String(contact.attempt),
    });
    const draft = { draft: draftOf(contact), typed: '', seconds: (contact.minutes ?? 0) * 60 };
    await keepDraft(transaction, item, draft, setting.now);
    return undone;
  });
}

/**
 * What went wrong, where whoever works can do something about it and go on; anything else is thrown again.
 *
 * @param path of the database
 * @throws the error, when it is no fault
 */
export function whatFailed(error: unknown, path: string): Fault {
  const fault = sqliteFault(error, path);
  if (fault instanceof Fault) return fault;
  throw error;
}

/** On which the customer can be reached and may be contacted, voice before paper. */
export async function usableChannels(db: Db, code: string, rule: GateRule, today: Day): Promise<Channel[]> {
  const customer = await contactable(db, code);
  if (customer === undefined) return [];
  const gates = await gateBench(db, rule, today, customer);
  return SCRIPT_CHANNELS.filter(
    (channel) => canReach(customer, channel) && gateOf(customer, channel, gates).status !== 'denied',
  );
}

/** Everything that was said, and nothing that has been asked: it is all gone through again. */
function draftOf(contact: RecordedContact): ContactDraft {
  const { outcome, channel, nextDueOn, cause, answer, step, minutes, objectedChannel } = contact;
  return {
    outcome,
    channel,
    // What the rule has chosen nobody has named.
    next: OUTCOMES[outcome].needsNextDay ? nextDueOn : null,
    cause,
    answer,
    step,
    minutes,
    onlyThisChannel: objectedChannel !== null && objectedChannel !== 'all',
    replied: [],
  };
}
