import { expect, it } from 'vitest';
import { CUSTOMER_ATTRIBUTES, FIELD_ATTRIBUTES } from '../../src/store/customer-attributes.ts';

it('every attribute that a list may change belongs to one field, by which the change is told', () => {
  const named = Object.values(FIELD_ATTRIBUTES).flat();
  expect(named.toSorted()).toEqual([...CUSTOMER_ATTRIBUTES].toSorted());
});
