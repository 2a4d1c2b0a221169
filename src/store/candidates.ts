import { EXCLUSIONS, type Exclusion } from '../domain/customer.ts';
import { type Day, dayOfNumber } from '../domain/day.ts';
import { PHASES, type Phase } from '../domain/phase.ts';
import type { Cell, Db } from './schema.ts';
import { ACTIVE, type ScoredState, STATES, wordAt } from './score-words.ts';

/** As much of a customer as planning a week needs. */
export interface ScoredCandidate {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly seller: string | null;
  readonly sector: string | null;
  readonly province: string | null;
  readonly postalCode: string | null;
  readonly city: string | null;
  readonly phone: string | null;
  readonly mobile: string | null;
  readonly email: string | null;
  readonly contactPerson: string | null;
  readonly state: ScoredState;
  readonly exclusion: Exclusion | null;
  readonly isNeglected: boolean;
  readonly isNewcomer: boolean;
  readonly phase: Phase;
  readonly lastOrderOn: Day | null;
  readonly timesCadence: number | null;
  readonly orders: number;
  readonly totalCents: number;
  readonly lostCentsPerYear: number;
}

/**
 * Hands over, by code, every customer who might be contacted if nothing excludes them: on one of the lists, or contacted before. One after the other, since there may be a hundred thousand of whom few are kept.
 *
 * @param today the day number of the scores
 */
export async function eachCandidate(
  db: Db,
  today: number,
  take: (candidate: ScoredCandidate) => void,
): Promise<void> {
  await db.each(
    `select customers.id, code, name, seller, sector, province, postal_code, city, phone, mobile, email,
      contact_person, state, exclusion, is_neglected, is_newcomer, phase, last_order_day,
      typical_gap_days, orders, total_cents, lost_cents_per_year
    from scores join customers on customers.id = scores.customer_id
    where state <> ${ACTIVE} or is_neglected = 1 or is_newcomer = 1
      or customers.id in (select customer_id from standing_contacts)
    order by code`,
    [],
    (cells) => take(candidateFrom(cells, today)),
  );
}

function candidateFrom(cells: readonly Cell[], today: number): ScoredCandidate {
  const [id, code, name, seller, sector, province, postalCode, city, phone, mobile, email, ...rest] = cells;
  const [person, state, exclusion, neglected, newcomer, phase, lastDay, gapDays, ...bought] = rest;
  const [orders, total, lost] = bought;
  return {
    id: Number(id),
    code: String(code),
    name: String(name),
    seller: textIn(seller),
    sector: textIn(sector),
    province: textIn(province),
    postalCode: textIn(postalCode),
    city: textIn(city),
    phone: textIn(phone),
    mobile: textIn(mobile),
    email: textIn(email),
    contactPerson: textIn(person),
    state: wordAt(STATES, Number(state)),
    exclusion: exclusion == null ? null : wordAt(EXCLUSIONS, Number(exclusion)),
    isNeglected: neglected === 1,
    isNewcomer: newcomer === 1,
    phase: wordAt(PHASES, Number(phase)),
    lastOrderOn: lastDay == null ? null : dayOfNumber(Number(lastDay)),
    timesCadence: lastDay == null || gapDays == null ? null : (today - Number(lastDay)) / Number(gapDays),
    orders: Number(orders),
    totalCents: Number(total),
    lostCentsPerYear: Number(lost),
  };
}

function textIn(cell: Cell | undefined): string | null {
  return typeof cell === 'string' ? cell : null;
}
