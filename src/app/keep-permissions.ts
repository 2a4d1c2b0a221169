import { CHANNELS, type Channel } from '../domain/channel.ts';
import type { Day } from '../domain/day.ts';
import { type ChannelOrAll, isClosed, type PermissionKind, standingOn } from '../domain/permission.ts';
import { Fault } from '../fault.ts';
import { customerNamed } from '../store/customers.ts';
import { appendPermission, loadPermissions } from '../store/permissions.ts';
import { appendEntry } from '../store/privacy-log.ts';
import type { Db } from '../store/schema.ts';
import { inTransaction } from '../store/transaction.ts';
import { requireChannel } from './contact-words.ts';
import { requireCustomer } from './record-outcome.ts';
import { requireDay } from './today.ts';

/** What a customer has said about being contacted, as it is told: texts as typed. */
export interface PermissionRequest {
  readonly code: string;
  readonly kind: PermissionKind;
  readonly channel: string;
  readonly on: string | undefined;
  /** The letter, form or conversation in which it was said. */
  readonly source: string;
  /** Which wording was consented to. */
  readonly textVersion: string | null;
  readonly today: Day;
  /** UTC instant. */
  readonly now: string;
}

export interface RecordedPermission {
  readonly code: string;
  readonly name: string;
  readonly kind: PermissionKind;
  readonly channel: ChannelOrAll;
  readonly toldOn: Day;
  readonly source: string;
  readonly textVersion: string | null;
  /** The same had been recorded before; nothing was added. */
  readonly wasKnown: boolean;
  /** Channels it is about that are closed all the same, with the day of what closes them. */
  readonly stillClosed: readonly { readonly channel: Channel; readonly since: Day }[];
}

/**
 * Appends an objection, a consent or its withdrawal, told by the customer and recorded by hand.
 *
 * @throws Fault `unknown-customer`, `not-one-of`, `not-a-day`, `permission-is-future`, `missing-option`
 */
export async function recordPermission(db: Db, request: PermissionRequest): Promise<RecordedPermission> {
  const { kind, textVersion, today } = request;
  const channel: ChannelOrAll =
    request.channel === 'all' ? 'all' : requireChannel(request.channel, ['all', ...CHANNELS]);
  const toldOn = request.on === undefined ? today : requireDay(request.on);
  if (toldOn > today) throw new Fault('usage', 'permission-is-future', { day: toldOn, today });
  const source = request.source.trim();
  if (source === '') throw new Fault('usage', 'missing-option', { flag: '--source' });
  return inTransaction(db, async (transaction) => {
    const customerId = await requireCustomer(transaction, request.code);
    const before = (await loadPermissions(transaction, customerId)).get(customerId) ?? [];
    const said = { kind, channel, toldOn, source: 'request' as const, detail: source, textVersion };
    const wasKnown = before.some((event) => JSON.stringify(event) === JSON.stringify({ ...event, ...said }));
    if (!wasKnown) {
      await appendPermission(transaction, { customerId, ...said });
      const entry = { doneOn: today, recordedAt: request.now, customerId, channel, reason: source };
      await appendEntry(transaction, { ...entry, action: kind });
    }
    const events = (await loadPermissions(transaction, customerId)).get(customerId) ?? [];
    const stillClosed = CHANNELS.filter(
      (one) => kind === 'consent' && (channel === 'all' || one === channel),
    ).flatMap((one) => {
      const standing = standingOn(one, events, today);
      return standing !== undefined && isClosed(standing, one)
        ? [{ channel: one, since: standing.toldOn }]
        : [];
    });
    const { code, name } = await customerNamed(transaction, customerId);
    return { code, name, kind, channel, toldOn, source, textVersion, wasKnown, stillClosed };
  });
}
