import type { Day } from '../domain/day.ts';
import type { Contact } from './contacts.ts';
import { appendObjection } from './permissions.ts';
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
 * Takes back what a contact that no longer stands has said about being contacted, if it has. Whatever came from elsewhere, a list or
 * the customer's own request, stays, and so does what another contact has said.
 */
export async function takeObjectionBack(
  db: Db,
  {
    customerId,
    objectedChannel: channel,
    contactedOn: objectedOn,
  }: Pick<Contact, 'customerId' | 'objectedChannel' | 'contactedOn'>,
): Promise<void> {
  if (channel === null) return;
  const byContacts = `select contacted_on as "objectedOn" from standing_contacts
    where customer_id = ? and objected_channel = ?`;
  await db.run(
    `delete from objections where customer_id = ? and channel = ? and source = 'contact' and objected_on = ?
      and objected_on not in (${byContacts})`,
    [customerId, channel, objectedOn, customerId, channel],
  );
  // While this one held, others did not need to say it.
  const others = await db.all<{ objectedOn: Day }>(`${byContacts} order by contacted_on`, [
    customerId,
    channel,
  ]);
  for (const other of others) {
    await appendObjection(db, { customerId, channel, source: 'contact', ...other });
  }
}
