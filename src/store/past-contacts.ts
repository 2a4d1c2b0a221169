import type { CauseKind } from '../domain/cause.ts';
import type { Day } from '../domain/day.ts';
import type { PastContacts } from '../domain/experience.ts';
import type { OutcomeKind } from '../domain/outcome.ts';
import type { Phase } from '../domain/phase.ts';
import { NEVER_TO_WIN_BACK } from './list-states.ts';
import type { Db } from './schema.ts';

interface ContactRow {
  readonly customer_id: number;
  readonly outcome: OutcomeKind;
  readonly cause: CauseKind | null;
  readonly phase: Phase | null;
}

/**
 * Everybody contacted up to `today`, with the phase the customer had fallen from and the cause known before the first contact.
 * What the customer answers is no part of it: it was not known when the call was planned.
 */
export async function loadPastContacts(db: Db, today: Day): Promise<PastContacts[]> {
  const rows = await db.all<ContactRow>(
    `select contacts.customer_id, contacts.outcome,
      (select causes.kind from standing_causes as causes where causes.customer_id = contacts.customer_id
        and causes.withdrawn_on is null and (causes.noted_on < contacts.contacted_on
          or (causes.said_by = 'seller' and causes.noted_on = contacts.contacted_on))
        order by causes.id desc limit 1) as cause,
      (select flags.phase from flags where flags.customer_id = contacts.customer_id
        and flags.state = 'dormant' and flags.noted_on <= contacts.contacted_on
        order by flags.id desc limit 1) as phase
    from standing_contacts as contacts where contacts.contacted_on <= ?
      and contacts.customer_id not in (${NEVER_TO_WIN_BACK})
    order by contacts.customer_id, contacts.contacted_on, contacts.attempt`,
    [today],
  );
  const byCustomer = new Map<number, PastContacts & { readonly outcomes: OutcomeKind[] }>();
  for (const { customer_id: id, outcome, cause, phase } of rows) {
    const known = byCustomer.get(id);
    if (known === undefined) {
      byCustomer.set(id, { outcomes: [outcome], cause, phase: phase ?? 'established' });
    } else known.outcomes.push(outcome);
  }
  return [...byCustomer.values()];
}
