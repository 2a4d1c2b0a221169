import { CHANNELS, type Channel } from './channel.ts';
import type { Day } from './day.ts';

/** What a customer, or the firm's list on the customer's behalf, has said about being contacted. */
export type PermissionKind = 'objection' | 'consent' | 'withdrawal';

/**
 * How we know: the firm's list, an answer in a contact, the customer's own word as recorded by hand, the merging of two
 * customers of whom one had closed what the other had opened later, or what the same person said as another customer.
 */
export type PermissionSource = 'import' | 'contact' | 'request' | 'merge' | 'duplicate';

export type ChannelOrAll = Channel | 'all';

export interface PermissionEvent {
  readonly kind: PermissionKind;
  readonly channel: ChannelOrAll;
  readonly toldOn: Day;
  readonly source: PermissionSource;
  /** The file, letter or form it comes from. */
  readonly detail: string | null;
  /** Which wording was consented to. */
  readonly textVersion: string | null;
}

/** What holds on one channel, and the event that says so; undefined when nothing was ever said. */
export type Standing = PermissionEvent | undefined;

/**
 * What holds on a channel. An objection is lifted only by the customer's own later consent, for as long as that is not
 * withdrawn; an import neither lifts an objection nor gives back a consent the customer has withdrawn. Of what was said on one
 * day the objection counts, and of consent and withdrawal what was recorded later.
 *
 * @param events of one customer, in the order in which they were recorded
 */
export function standingOn(channel: Channel, events: readonly PermissionEvent[], today: Day): Standing {
  const told = events.filter(
    (event) => covers(event, channel) && (event.kind !== 'consent' || event.toldOn <= today),
  );
  const objection = latest(told.filter(({ kind }) => kind === 'objection'));
  const word = lastWord(told.filter(({ kind }) => kind !== 'objection'));
  const isLifted =
    objection !== undefined &&
    word?.kind === 'consent' &&
    word.source === 'request' &&
    word.toldOn > objection.toldOn;
  return objection === undefined || isLifted ? word : objection;
}

/** Channels closed by objections; `all` when none is left. */
export function objectedChannels(events: readonly PermissionEvent[], today: Day): ChannelOrAll[] {
  if (events.every(({ kind }) => kind !== 'objection')) return [];
  const closed = CHANNELS.filter((channel) => standingOn(channel, events, today)?.kind === 'objection');
  return closed.length === CHANNELS.length ? ['all'] : closed;
}

/** The channels that need a consent; on the others a list's "no" to advertising closes nothing. */
const NEEDS_CONSENT: ReadonlySet<Channel> = new Set(['email', 'sms', 'whatsapp']);

export function needsConsent(channel: Channel): boolean {
  return NEEDS_CONSENT.has(channel);
}

/** Has the customer closed the channel, by an objection or by taking a consent back? */
export function isClosed(standing: Standing, channel: Channel): boolean {
  if (standing === undefined || standing.kind === 'consent') return false;
  return standing.kind === 'objection' || standing.source !== 'import' || needsConsent(channel);
}

function covers({ channel: told }: PermissionEvent, channel: Channel): boolean {
  return told === 'all' || told === channel;
}

function lastWord(events: readonly PermissionEvent[]): Standing {
  return inOrder(events).reduce<Standing>((standing, event) => {
    const isOwnWithdrawal = standing?.kind === 'withdrawal' && standing.source !== 'import';
    return isOwnWithdrawal && event.kind === 'consent' && event.source === 'import' ? standing : event;
  }, undefined);
}

function latest(events: readonly PermissionEvent[]): PermissionEvent | undefined {
  return inOrder(events).at(-1);
}

function inOrder(events: readonly PermissionEvent[]): PermissionEvent[] {
  return events.toSorted((one, other) =>
    one.toldOn < other.toldOn ? -1 : one.toldOn > other.toldOn ? 1 : 0,
  );
}
