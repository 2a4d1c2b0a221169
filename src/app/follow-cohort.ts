import { type CohortMember, type FrozenCohort, windowEndOf } from '../domain/cohort.ts';
import { isAbroad } from '../domain/country.ts';
import type { Day } from '../domain/day.ts';
import type { DormancyRule } from '../domain/dormancy.ts';
import type { Followed, FollowedContact } from '../domain/followed.ts';
import { purchasesOf, revenueOf } from '../domain/purchase.ts';
import {
  type FollowedMaster,
  followedContacts,
  followedDocuments,
  followedMasters,
  type ScopedContact,
  type ScopedDocument,
} from '../store/followed.ts';
import type { Db } from '../store/schema.ts';
import { type Backgrounds, backgroundsOf } from './followed-backgrounds.ts';

/** What following customers depends on besides the data. */
export interface FollowSetting {
  readonly today: Day;
  /** The rule in use: by it a customer who came back is silent for too long again. */
  readonly rule: DormancyRule;
  /** Orders this close together are one purchase. */
  readonly mergeDays: number;
  /** The firm's usual margin in the price; null = not set. */
  readonly marginShare: number | null;
}

/** Everything known of the customers followed, by customer. */
interface Known {
  readonly masters: ReadonlyMap<number, FollowedMaster>;
  readonly contacts: ReadonlyMap<number, readonly ScopedContact[]>;
  readonly documents: ReadonlyMap<number, readonly ScopedDocument[]>;
  readonly backgrounds: Backgrounds;
}

/**
 * What has become of every member of a cohort, up to `today`. Of somebody who has been forgotten nothing is known here: no contact,
 * no answer, no order; what they add to a report is kept as counts.
 */
export async function followCohort(
  db: Db,
  { id, content }: FrozenCohort,
  usual: FollowSetting,
): Promise<Followed[]> {
  // What is one purchase was part of the rule when it was frozen.
  const setting = { ...usual, mergeDays: content.rule.mergeDays };
  const { today } = setting;
  const { frozenOn, contactsUntil } = content;
  const scope = { cohort: id };
  const contacts = await followedContacts(db, scope, today, contactsUntil);
  const known: Known = {
    masters: await followedMasters(db, scope, today),
    contacts: byCustomer(contacts.filter(({ contactedOn }) => contactedOn >= frozenOn)),
    documents: byCustomer(await followedDocuments(db, scope, frozenOn, today)),
    backgrounds: await backgroundsOf(db, setting),
  };
  const windowEndsOn = windowEndOf(content);
  return content.members.map((member) => followedMember(member, known, { frozenOn, windowEndsOn, setting }));
}

interface Frame {
  readonly frozenOn: Day;
  readonly windowEndsOn: Day;
  readonly setting: FollowSetting;
}

function followedMember(member: CohortMember, known: Known, frame: Frame): Followed {
  const { customerId: id } = member;
  const master = id === null ? undefined : known.masters.get(id);
  const contacts = (id === null ? undefined : known.contacts.get(id)) ?? [];
  const background = known.backgrounds(id, frame.frozenOn);
  return {
    key: member.key,
    code: member.code,
    arm: member.arm,
    seller: member.seller,
    sector: master?.sector ?? null,
    isAbroad: isAbroad(master?.country ?? null),
    believedLost: member.isLost,
    returnPercent: member.returnPercent,
    ...background,
    // What the seller had believed before anybody called weighs more than what was noted on the way.
    causes: { ...background.causes, seller: member.cause ?? background.causes.seller },
    ...contactsWithin(contacts, frame.windowEndsOn),
    ...purchasesWithin((id === null ? undefined : known.documents.get(id)) ?? [], master, frame),
  };
}

function contactsWithin(
  contacts: readonly ScopedContact[],
  windowEndsOn: Day,
): Pick<Followed, 'contacts' | 'laterContacts'> {
  const told = contacts.map(({ customerId: _, ...contact }): FollowedContact => contact);
  return {
    contacts: told.filter(({ contactedOn }) => contactedOn <= windowEndsOn),
    laterContacts: told.filter(({ contactedOn }) => contactedOn > windowEndsOn),
  };
}

type Bought = Pick<Followed, 'orders' | 'laterOrders' | 'revenueCents' | 'laterRevenueCents'>;

function purchasesWithin(
  documents: readonly ScopedDocument[],
  master: FollowedMaster | undefined,
  { frozenOn, windowEndsOn, setting }: Frame,
): Bought {
  const stated = statedOrder(documents, master, frozenOn, setting.today);
  const all = purchasesOf([...documents, ...stated], setting.mergeDays);
  const isWithin = ({ placedOn }: { readonly placedOn: Day }) => placedOn <= windowEndsOn;
  return {
    orders: all.filter(isWithin),
    laterOrders: all.filter((order) => !isWithin(order)),
    revenueCents: revenueOf(documents.filter(isWithin)),
    laterRevenueCents: revenueOf(documents.filter((document) => !isWithin(document))),
  };
}

/** A purchase that a list knows of and the documents do not: an order of an unknown amount. */
export function statedOrder(
  documents: readonly ScopedDocument[],
  master: FollowedMaster | undefined,
  since: Day,
  today: Day,
): Pick<ScopedDocument, 'placedOn' | 'kind' | 'amountCents'>[] {
  const placedOn = master?.statedLastOrderOn ?? null;
  const latest = documents.findLast(({ kind }) => kind === 'order')?.placedOn ?? since;
  if (placedOn === null || placedOn <= latest || placedOn > today) return [];
  return [{ placedOn, kind: 'order', amountCents: 0 }];
}

export function byCustomer<Row extends { readonly customerId: number }>(
  rows: readonly Row[],
): Map<number, Row[]> {
  return Map.groupBy(rows, ({ customerId }) => customerId);
}
