import type { Channel } from '../domain/channel.ts';
import type { Day } from '../domain/day.ts';
import type { Db } from './schema.ts';

/** Notes that a contact is taken back; the contact itself stays as it was recorded. */
export async function appendContactUndo(
  db: Db,
  undo: { readonly contactId: number; readonly undoneOn: Day; readonly recordedAt: string },
): Promise<void> {
  await db.run('insert into contact_undos (contact_id, undone_on, recorded_at) values (?, ?, ?)', [
    undo.contactId,
    undo.undoneOn,
    undo.recordedAt,
  ]);
}

/**
 * Lifts an objection that only contacts had brought, when none that stands says the same. Whatever came from elsewhere, a list or
 * the customer's own request, stays.
 *
 * @returns whether the objection is gone
 */
export async function liftObjection(db: Db, customerId: number, channel: Channel | 'all'): Promise<boolean> {
  const lifted = await db.run(
    `delete from objections where customer_id = ? and channel = ? and source = 'contact' and not exists (
      select 1 from standing_contacts as contacts where contacts.customer_id = objections.customer_id
        and contacts.objected_channel = objections.channel)`,
    [customerId, channel],
  );
  return lifted > 0;
}
