import type { Channel } from './channel.ts';

/** How much a seller can do in a week: so many contacts, or so many minutes. */
export interface Capacity {
  readonly unit: 'rows' | 'minutes';
  readonly amount: number;
}

/** Four a day: a win-back call with its preparation takes half an hour of a seller's day. */
export const DEFAULT_CAPACITY: Capacity = { unit: 'rows', amount: 20 };

const WRITTEN = /^(\d{1,4})(?:[.,](\d{1,2}))?\s*(h|ore|ora|hours?|m|min|minuti|minuto|minutes?)?$/i;
const MOST = 10_000;

/** `20` contacts, `600m` minutes or `10h` hours; undefined for anything else. */
export function parseCapacity(text: string): Capacity | undefined {
  const [, whole = '', fraction, word] = WRITTEN.exec(text.trim()) ?? [];
  if (whole === '') return undefined;
  const value = Number(`${whole}.${fraction ?? 0}`);
  if (word === undefined) return fraction === undefined ? capacityOf('rows', value) : undefined;
  return capacityOf('minutes', /^[ho]/i.test(word) ? value * 60 : value);
}

function capacityOf(unit: Capacity['unit'], value: number): Capacity | undefined {
  const amount = Math.round(value);
  return amount >= 1 && amount <= MOST ? { unit, amount } : undefined;
}

/** As it is typed, and as it is kept in the settings. */
export function capacityText({ unit, amount }: Capacity): string {
  return unit === 'rows' ? String(amount) : `${amount}m`;
}

/** What contacts take of a seller's week. */
export interface ContactMinutes {
  readonly phone: number;
  /** With the way there. */
  readonly visit: number;
  /** E-mails, messages and letters. */
  readonly written: number;
  /** Part of it that a later attempt takes: the customer is known by then. */
  readonly repeatShare: number;
}

export const DEFAULT_MINUTES: ContactMinutes = { phone: 30, visit: 90, written: 20, repeatShare: 0.5 };

/** Minutes of one contact; a visit takes the same every time, since the way does not get shorter. */
export function minutesOf(channel: Channel, attempt: number, minutes: ContactMinutes): number {
  if (channel === 'visit') return minutes.visit;
  const first = channel === 'phone' ? minutes.phone : minutes.written;
  return Math.max(1, Math.round(attempt > 1 ? first * minutes.repeatShare : first));
}
