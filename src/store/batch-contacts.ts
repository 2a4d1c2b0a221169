import { takeObjectionBack } from './contact-undos.ts';
import type { Contact } from './contacts.ts';
import { appendObjection } from './permissions.ts';
import type { Db } from './schema.ts';

/** What a batch has done with contacts: brought them in, made them give way to others, made them count again. */
export const BATCH_EFFECTS = ['recorded', 'replaced', 'restored'] as const;
export type BatchEffect = (typeof BATCH_EFFECTS)[number];

export type BatchContacts = Readonly<Record<BatchEffect, readonly number[]>>;

export async function keepBatchContacts(db: Db, batch: number, contacts: BatchContacts): Promise<void> {
  await db.insertMany(
    'batch_contacts',
    ['batch_id', 'contact_id', 'effect'],
    BATCH_EFFECTS.flatMap((effect) => contacts[effect].map((id) => [batch, id, effect])),
  );
}

type ObjectingContact = Pick<Contact, 'id' | 'customerId' | 'contactedOn' | 'objectedChannel'>;

/** Lets a contact that was taken back count again, with the objection it had brought. */
export async function bringBack(db: Db, contact: ObjectingContact): Promise<void> {
  const { id, customerId, contactedOn, objectedChannel } = contact;
  await db.run('delete from contact_undos where contact_id = ?', [id]);
  if (objectedChannel !== null) {
    const objection = { customerId, channel: objectedChannel, objectedOn: contactedOn };
    await appendObjection(db, { ...objection, source: 'contact' });
  }
}

/**
 * Takes a batch of contacts back: those it brought in go as if they had never come, with the causes named in them and the
 * objections that came from nowhere else; those that had given way count again.
 */
export async function undoBatchContacts(
  db: Db,
  batch: number,
): Promise<{ readonly removed: number; readonly restored: number }> {
  const contacts = await db.all<ObjectingContact & { readonly effect: BatchEffect }>(
    `select contacts.id as id, customer_id as "customerId", contacted_on as "contactedOn",
      objected_channel as "objectedChannel", effect
    from batch_contacts join contacts on contacts.id = contact_id where batch_id = ? order by contacts.id`,
    [batch],
  );
  const byEffect = Map.groupBy(contacts, ({ effect }) => effect);
  const [recorded, replaced, restored] = BATCH_EFFECTS.map((effect) => byEffect.get(effect) ?? []);
  for (const contact of recorded ?? []) {
    await db.run('delete from causes where contact_id = ?', [contact.id]);
    await db.run('delete from contacts where id = ?', [contact.id]);
    await takeObjectionBack(db, contact);
  }
  for (const contact of replaced ?? []) await bringBack(db, contact);
  for (const contact of restored ?? []) {
    await db.run(
      `insert into contact_undos (contact_id, undone_on, recorded_at)
      select ?, substr(imported_at, 1, 10), imported_at from batches where id = ? on conflict do nothing`,
      [contact.id, batch],
    );
    await takeObjectionBack(db, contact);
  }
  return { removed: recorded?.length ?? 0, restored: (replaced?.length ?? 0) + (restored?.length ?? 0) };
}
