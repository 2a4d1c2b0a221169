import { type Cadence, cadenceOf, gapsOf } from '../domain/cadence.ts';
import type { Channel } from '../domain/channel.ts';
import type { Exclusion } from '../domain/customer.ts';
import { type Day, daysBetween } from '../domain/day.ts';
import { type Dormancy, type DormancyFacts, type DormancyRule, dormancyOf } from '../domain/dormancy.ts';
import { closesStory } from '../domain/outcome.ts';
import { type Phase, phaseOf } from '../domain/phase.ts';
import { medianOf, quantileOf } from '../stats/median.ts';
import { type LatestContact, latestContacts, loadObjections } from '../store/contact-states.ts';
import { type CustomerHistory, loadHistories } from '../store/histories.ts';
import type { Db } from '../store/schema.ts';

/** A customer with what follows from the history on this day. */
export interface AssessedCustomer extends CustomerHistory {
  readonly gaps: readonly number[];
  readonly cadence: Cadence | undefined;
  readonly dormancy: Dormancy;
  readonly phase: Phase;
  readonly exclusion: Exclusion | null;
  readonly neglectedDays: number | null;
  /** What a year without this customer costs, in cents, from the customer's own past. */
  readonly lostCentsPerYear: number;
  readonly lastContact: LatestContact | null;
  readonly objectedChannels: readonly (Channel | 'all')[];
}

export interface Assessment {
  readonly customers: readonly AssessedCustomer[];
  /** Median gap over all customers, in days; null when nobody has bought twice. */
  readonly pooledGapDays: number | null;
  readonly repeatCustomers: number;
}

const DAYS_PER_YEAR = 365.25;
/** Partners are among this share of the customers with the highest totals. */
const PARTNER_SHARE = 0.15;

/** Every customer judged by the customer's own rhythm on one day. Reads only. */
export async function assessCustomers(db: Db, today: Day, rule: DormancyRule): Promise<Assessment> {
  const histories = await loadHistories(db, today);
  const contacts = await latestContacts(db, today);
  const objections = await loadObjections(db);

  const gapsByCustomer = histories.map(({ purchaseDays }) => gapsOf(purchaseDays, rule.mergeDays));
  const pooledGapDays = medianOf(gapsByCustomer.flat()) ?? null;
  const totals = histories.filter(({ lastOrderOn }) => lastOrderOn !== null).map((h) => h.totalCents);
  const partnerTotalCents = quantileOf(totals, 1 - PARTNER_SHARE) ?? 0;

  const customers = histories.map((history, index): AssessedCustomer => {
    const gaps = gapsByCustomer[index] ?? [];
    const cadence = pooledGapDays === null ? undefined : cadenceOf(gaps, pooledGapDays);
    const lastContact = contacts.get(history.id) ?? null;
    const objectedChannels = objections.get(history.id) ?? [];
    return {
      ...history,
      gaps,
      cadence,
      dormancy: dormancyOf(history.lastOrderOn, cadence, today, rule),
      phase: phaseOf(history, partnerTotalCents),
      exclusion: exclusionOf(history, objectedChannels, lastContact),
      neglectedDays: lastContact === null ? null : daysBetween(lastContact.contactedOn, today),
      lostCentsPerYear: yearlyCents(history),
      lastContact,
      objectedChannels,
    };
  });
  return {
    customers,
    pooledGapDays,
    repeatCustomers: gapsByCustomer.filter((gaps) => gaps.length > 0).length,
  };
}

/** The facts behind the sentence that explains a flag; only a dormant customer has them. */
export function dormancyFacts(customer: AssessedCustomer): DormancyFacts | undefined {
  const { dormancy, cadence, lastOrderOn, orders } = customer;
  if (dormancy.state !== 'dormant' || lastOrderOn === null) return undefined;
  const typicalGapDays = dormancy.limit.reason === 'cadence' ? (cadence?.typicalGapDays ?? null) : null;
  return {
    because: dormancy.limit.reason,
    lastOrderOn,
    silentDays: dormancy.silentDays,
    limitDays: dormancy.limit.days,
    typicalGapDays,
    timesCadence: typicalGapDays === null ? null : dormancy.silentDays / typicalGapDays,
    orders,
  };
}

/** The firm's own word first, then the customer's; an order placed after a refusal takes the refusal back. */
function exclusionOf(
  history: CustomerHistory,
  objectedChannels: readonly (Channel | 'all')[],
  contact: LatestContact | null,
): Exclusion | null {
  if (history.status !== 'active') return history.status;
  if (objectedChannels.includes('all')) return 'objected';
  if (contact === null || !closesStory(contact.outcome)) return null;
  if (history.lastOrderOn !== null && history.lastOrderOn > contact.contactedOn) return null;
  return closedAs(contact);
}

function closedAs({ outcome }: LatestContact): Exclusion | null {
  switch (outcome) {
    case 'refused':
    case 'impossible':
    case 'delisted':
    case 'insolvent':
      return outcome;
    default:
      // An objection to one channel leaves the others open; one to all was found before.
      return null;
  }
}

/** Over at least a year, so that two orders in one week do not make a fortune of a newcomer. */
function yearlyCents({ firstOrderOn, lastOrderOn, totalCents }: CustomerHistory): number {
  if (firstOrderOn === null || lastOrderOn === null) return Math.max(0, totalCents);
  const years = Math.max(1, daysBetween(firstOrderOn, lastOrderOn) / DAYS_PER_YEAR);
  return Math.max(0, Math.round(totalCents / years));
}
