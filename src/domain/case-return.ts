import { workingDayFrom } from './calendar.ts';
import type { Channel } from './channel.ts';
import { addDays, type Day, dayFrom, dayNumber } from './day.ts';
import { OUTCOMES, type OutcomeKind } from './outcome.ts';

/** As much of a contact as tells whether an order followed from it, and whether somebody has said thanks. */
interface Told {
  readonly contactedOn: Day;
  readonly outcome: OutcomeKind;
  readonly channel: Channel;
}

/** A purchase as evidence; a list that only states the last one has no number. */
export interface CaseOrder {
  readonly placedOn: Day;
  readonly number: string | null;
}

/** A case that an order closed, and what came after it. */
export interface Return {
  /** Day of the first contact of the case. */
  readonly openedOn: Day;
  readonly order: CaseOrder;
  /** The next purchase, if there was one before the customer stopped again. */
  readonly secondOrder: CaseOrder | null;
  readonly thankYouDueOn: Day;
  /** Somebody has thanked, or at least spoken to, the customer since. */
  readonly thankedOn: Day | null;
  readonly watchedUntil: Day;
  /** The first day on which the customer was silent for too long again. */
  readonly relapsedOn: Day | null;
}

const THANK_YOU_DAYS = OUTCOMES.ordered.nextInDays ?? 0;
/** Thanks that come later than this are none any more. */
const THANK_YOU_LAPSES_DAYS = 30;

/** What has been bought since the return, while it lasts. */
export interface OpenReturn {
  readonly openedOn: Day;
  readonly order: CaseOrder;
  secondOrder: CaseOrder | null;
  lastOrderOn: Day;
}

/** On the very day of the first contact only when that contact brought it: the order may have come before the call. */
export function isReturn(
  { placedOn }: Pick<CaseOrder, 'placedOn'>,
  contacts: readonly Pick<Told, 'contactedOn' | 'outcome'>[],
): boolean {
  return contacts.some(
    ({ contactedOn, outcome }) =>
      contactedOn < placedOn || (contactedOn === placedOn && outcome === 'ordered'),
  );
}

/** @param contacts of the case that the order closed, oldest first */
export function returnOf(
  { openedOn, order, secondOrder }: OpenReturn,
  contacts: readonly Told[],
  relapsedOn: Day | null,
  patronDay: string | null,
): Return {
  return {
    openedOn,
    order,
    secondOrder,
    thankYouDueOn: workingDayFrom(addDays(order.placedOn, THANK_YOU_DAYS), patronDay),
    thankedOn: thankedOn(contacts, order.placedOn),
    watchedUntil: aYearAfter(order.placedOn),
    relapsedOn,
  };
}

/** Whoever told of the order by word may have been thanked before the invoice was even dated. */
function thankedOn(contacts: readonly Told[], orderedOn: Day): Day | null {
  const told = contacts.find(({ outcome }) => outcome === 'ordered');
  const since = told !== undefined && told.contactedOn < orderedOn ? told.contactedOn : orderedOn;
  const thanks = contacts.find(
    ({ contactedOn, outcome, channel }) =>
      contactedOn > since && outcome !== 'ordered' && (OUTCOMES[outcome].reached || isWriting(channel)),
  );
  return thanks?.contactedOn ?? null;
}

/** What is written has arrived, whether or not somebody answers. */
function isWriting(channel: Channel): boolean {
  return channel !== 'phone' && channel !== 'visit';
}

export function isThankYouOwed({ thankedOn: thanked, thankYouDueOn }: Return, today: Day): boolean {
  return thanked === null && isTimelyThanks(thankYouDueOn, today);
}

/** May one still say thanks that were due on this day? */
export function isTimelyThanks(dueOn: Day, today: Day): boolean {
  return today <= addDays(dueOn, THANK_YOU_LAPSES_DAYS);
}

/** The purchases that followed from contacts; orders a few days apart are one. Both oldest first. */
export function purchasesSince(
  contacts: readonly Pick<Told, 'contactedOn' | 'outcome'>[],
  orderDays: readonly Day[],
  mergeDays: number,
): number {
  let [purchases, previous] = [0, Number.NEGATIVE_INFINITY];
  for (const placedOn of orderDays) {
    if (!isReturn({ placedOn }, contacts)) continue;
    if (dayNumber(placedOn) - previous > mergeDays) purchases += 1;
    previous = dayNumber(placedOn);
  }
  return purchases;
}

/** A return on 29 February is watched until the 28th. */
function aYearAfter(day: Day): Day {
  const year = Number(day.slice(0, 4)) + 1;
  const [month, dayOfMonth] = [Number(day.slice(5, 7)), Number(day.slice(8, 10))];
  return dayFrom(year, month, dayOfMonth) ?? addDays(day, 365);
}
