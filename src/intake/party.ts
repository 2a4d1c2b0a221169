import { foldText } from '../domain/customer.ts';
import { CLIENT_OR_SUPPLIER, NO_CUSTOMER } from '../locale/cell-words.ts';

/** Printed rankings put an asterisk behind new or lost customers. */
export function plainName(name: string | null): string | null {
  if (name === null) return null;
  let end = name.length;
  while (name.charAt(end - 1) === '*') end -= 1;
  return end === name.length ? name : name.slice(0, end).trimEnd() || null;
}

/** A row about a supplier or an article. */
export function isNoCustomer(partyType: string | null, column: string): boolean {
  if (partyType === null) return false;
  const folded = foldText(partyType);
  return NO_CUSTOMER.test(folded) || (CLIENT_OR_SUPPLIER.has(column) && folded === 'f');
}
