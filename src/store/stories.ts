import { purchasesSince } from '../domain/case-return.ts';
import type { Day } from '../domain/day.ts';
import type { ContactStory } from '../domain/ladder.ts';
import { loadCaseEvents } from './cases.ts';
import { NEVER_TO_WIN_BACK } from './list-states.ts';
import type { Db } from './schema.ts';

/**
 * One story for every customer who was on a call list or was contacted, up to `today`, to be won back.
 *
 * @param mergeDays orders this close together are one purchase
 */
export async function loadStories(db: Db, today: Day, mergeDays: number): Promise<ContactStory[]> {
  const events = await loadCaseEvents(db, today);
  const listed = await db.all<{ id: number }>(
    `select distinct customer_id as id from call_rows join call_lists on call_lists.id = list_id
    where issued_on <= ?`,
    [today],
  );
  const others = await db.all<{ customer_id: number }>(NEVER_TO_WIN_BACK);
  const isOther = new Set(others.map((other) => other.customer_id));
  const ids = new Set([...events.keys(), ...listed.map(({ id }) => id)].filter((id) => !isOther.has(id)));
  return [...ids]
    .toSorted((one, other) => one - other)
    .map((id) => {
      const { contacts = [], orders = [] } = events.get(id) ?? {};
      const orderDays = orders.map(({ placedOn }) => placedOn);
      return {
        outcomes: contacts.map(({ outcome }) => outcome),
        ordersSince: purchasesSince(contacts, orderDays, mergeDays),
      };
    });
}
