import { CUSTOMER_ATTRIBUTES } from './customer-attributes.ts';
import type { Cell } from './schema.ts';

/** A customer as a row of the table. */
export type CustomerCells = Readonly<Record<string, Cell>>;

/** What a merge may change of the customer that stays. */
export const MERGED_ATTRIBUTES = [...CUSTOMER_ATTRIBUTES, 'incomplete'] as const;

/** A list says of these what an order cannot know: a customer known only from orders takes them over. */
const BEYOND_ORDERS = new Set(['name', 'name_key', 'status']);

/**
 * The attributes of the customer that stays, once another is merged into it: its own, and the other's where it has none. A
 * refused consent stays refused, whoever of the two refused it.
 */
export function mergedAttributes(kept: CustomerCells, merged: CustomerCells): CustomerCells {
  const isCompleted = kept['incomplete'] === 1 && merged['incomplete'] === 0;
  const attributes: Record<string, Cell> = {};
  for (const name of MERGED_ATTRIBUTES) {
    const [own = null, other = null] = [kept[name], merged[name]];
    attributes[name] = isCompleted && BEYOND_ORDERS.has(name) ? (other ?? own) : (own ?? other);
  }
  attributes['incomplete'] = kept['incomplete'] === 1 && !isCompleted ? 1 : 0;
  if (merged['marketing_consent'] === 0) attributes['marketing_consent'] = 0;
  for (const number of ['vat_number', 'tax_code']) {
    // The right number ends the wrong one, here as in an import.
    if (kept[`unusable_${number}`] === null && attributes[number] !== null) {
      attributes[`unusable_${number}`] = null;
    }
  }
  return attributes;
}

/** What a merge changed, by attribute. */
export function changedByMerge(before: CustomerCells, after: CustomerCells): string[] {
  return MERGED_ATTRIBUTES.filter((name) => (before[name] ?? null) !== (after[name] ?? null));
}
