import { isReturn } from '../domain/case-return.ts';
import { isAbroad } from '../domain/country.ts';
import type { Day } from '../domain/day.ts';
import type { Followed, FollowedContact } from '../domain/followed.ts';
import { type DatedDocument, purchasesOf, revenueOf } from '../domain/purchase.ts';
import { followedContacts, followedDocuments, followedMasters } from '../store/followed.ts';
import type { Db } from '../store/schema.ts';
import { byCustomer, type FollowSetting, statedOrder } from './follow-cohort.ts';
import { backgroundsOf } from './followed-backgrounds.ts';

/**
 * Everybody who was ever listed or contacted to be won back, as if they were one cohort: from the first contact to today. Who was
 * called was chosen, and what sellers believed before nobody knows: this describes, and proves nothing.
 */
export async function followTouched(db: Db, setting: FollowSetting): Promise<Followed[]> {
  const { today, mergeDays } = setting;
  const masters = await followedMasters(db, 'touched', today);
  const contacts = byCustomer(await followedContacts(db, 'touched', today));
  const documents = byCustomer(await followedDocuments(db, 'touched', '', today));
  const backgrounds = await backgroundsOf(db, setting);
  return [...masters.values()].map((master) => {
    const { id, code, seller, sector, country } = master;
    const own = (contacts.get(id) ?? []).map(({ customerId: _, ...contact }) => contact);
    const first = own[0]?.contactedOn;
    const known = documents.get(id) ?? [];
    const stated = first === undefined ? [] : statedOrder(known, master, first, today);
    const since = documentsSince([...known, ...stated], own, first);
    return {
      ...backgrounds(id, first ?? today),
      key: code,
      code,
      arm: 'contact' as const,
      seller,
      sector,
      isAbroad: isAbroad(country),
      believedLost: null,
      returnPercent: null,
      contacts: own,
      laterContacts: [],
      orders: purchasesOf(since, mergeDays),
      laterOrders: [],
      revenueCents: revenueOf(since),
      laterRevenueCents: 0,
    };
  });
}

/** Orders that followed from a contact, and what was credited since the first. */
function documentsSince(
  documents: readonly DatedDocument[],
  contacts: readonly FollowedContact[],
  first: Day | undefined,
): DatedDocument[] {
  if (first === undefined) return [];
  return documents.filter((document) =>
    document.kind === 'order' ? isReturn(document, contacts) : document.placedOn > first,
  );
}
