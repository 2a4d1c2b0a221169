import type { Channel } from '../domain/channel.ts';
import type { Day } from '../domain/day.ts';
import {
  type ChannelOrAll,
  isClosed,
  objectedChannels,
  type PermissionEvent,
  type PermissionSource,
  standingOn,
} from '../domain/permission.ts';
import type { Cell, Db } from './schema.ts';

/** What somebody has said, to be appended. */
export interface NewPermission extends PermissionEvent {
  readonly customerId: number;
}

interface NewObjection {
  readonly customerId: number;
  readonly channel: ChannelOrAll;
  readonly objectedOn: Day;
}

/** What each customer has said about being contacted, or the one with this key; objections first, each kind as recorded. */
export async function loadPermissions(db: Db, customerId?: number): Promise<Map<number, PermissionEvent[]>> {
  return customerId === undefined
    ? permissionsWhere(db, '', [])
    : permissionsWhere(db, 'where customer_id = ?', [customerId]);
}

/** Channels objected to, by customer: of those who have objected to any, or of the one with this key. */
export async function loadObjections(
  db: Db,
  today: Day,
  customerId?: number,
): Promise<Map<number, ChannelOrAll[]>> {
  const told =
    customerId === undefined
      ? await permissionsWhere(db, 'where customer_id in (select customer_id from objections)', [])
      : await loadPermissions(db, customerId);
  return new Map([...told].map(([id, events]) => [id, objectedChannels(events, today)]));
}

/** Customers who have closed a channel themselves: by an objection, or by taking a consent back. */
export async function closedOn(db: Db, channel: Channel, today: Day): Promise<Set<number>> {
  const told = await permissionsWhere(
    db,
    `where customer_id in (select customer_id from objections
      union select customer_id from consents where kind = 'withdrawal' and source <> 'import')`,
    [],
  );
  const closed = [...told].filter(([, events]) => isClosed(standingOn(channel, events, today), channel));
  return new Set(closed.map(([id]) => id));
}

async function permissionsWhere(
  db: Db,
  where: string,
  parameters: readonly Cell[],
): Promise<Map<number, PermissionEvent[]>> {
  const objections = await db.all<NewPermission>(
    `select customer_id as "customerId", 'objection' as kind, channel, objected_on as "toldOn", source, detail,
      null as "textVersion"
    from objections ${where} order by id`,
    parameters,
  );
  const consents = await db.all<NewPermission>(
    `select customer_id as "customerId", kind, channel, told_on as "toldOn", source, detail,
      text_version as "textVersion"
    from consents ${where} order by id`,
    parameters,
  );
  const byCustomer = new Map<number, PermissionEvent[]>();
  for (const { customerId, ...event } of [...objections, ...consents]) {
    const events = byCustomer.get(customerId);
    if (events === undefined) byCustomer.set(customerId, [event]);
    else events.push(event);
  }
  return byCustomer;
}

export async function appendPermission(db: Db, permission: NewPermission): Promise<void> {
  const { customerId, kind, channel, toldOn, source, detail, textVersion } = permission;
  if (kind === 'objection') {
    await db.insertMany(
      'objections',
      ['customer_id', 'channel', 'objected_on', 'source', 'detail'],
      [[customerId, channel, toldOn, source, detail]],
    );
    return;
  }
  await db.insertMany(
    'consents',
    ['customer_id', 'kind', 'channel', 'told_on', 'source', 'detail', 'text_version'],
    [[customerId, kind, channel, toldOn, source, detail, textVersion]],
  );
}

/** Appends an objection, unless one that says as much stands already. */
export async function appendObjection(
  db: Db,
  { customerId, channel, objectedOn, source }: NewObjection & { readonly source: PermissionSource },
): Promise<void> {
  const told = (await loadPermissions(db, customerId)).get(customerId) ?? [];
  // Of the same channel: a contact that is taken back takes its own objection with it, and only that.
  const isTold = told.some((event) => event.kind === 'objection' && event.channel === channel);
  const closed = objectedChannels(told, objectedOn);
  if (isTold && (closed.includes('all') || closed.includes(channel))) return;
  const said = { toldOn: objectedOn, source, detail: null, textVersion: null };
  await appendPermission(db, { customerId, kind: 'objection', channel, ...said });
}
