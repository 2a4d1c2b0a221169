import type { CustomerToBelieve } from '../app/belief-candidates.ts';
import type { Words } from '../locale/words.ts';
import type { Column, Sheet, SheetValue } from './sheet.ts';

/**
 * The sheet a seller fills in: who is silent and why it is thought so, then four columns for the belief, with what has been said
 * already but the blocker, which is private. Below stands how to fill it in, in rows that the way back passes over.
 */
export function beliefSheet(customers: readonly CustomerToBelieve[], words: Words): Sheet {
  const { columns: label } = words.labels;
  const { belief } = words.screens;
  const columns: readonly (Column & { readonly of: (customer: CustomerToBelieve) => SheetValue })[] = [
    { label: label.code, kind: 'code', of: ({ code }) => code },
    { label: label.name, kind: 'text', of: ({ name }) => name },
    { label: label.seller, kind: 'text', of: ({ seller }) => seller },
    { label: label.city, kind: 'text', of: ({ city }) => city },
    { label: label.lastOrder, kind: 'day', of: ({ lastOrderOn }) => lastOrderOn },
    { label: label.silentDays, kind: 'integer', of: ({ silentDays }) => silentDays },
    { label: label.orders, kind: 'integer', of: ({ orders }) => orders },
    { label: label.lostPerYear, kind: 'money', of: ({ lostCentsPerYear }) => lostCentsPerYear },
    { label: label.because, kind: 'text', of: ({ facts }) => words.screens.flag(facts) },
    {
      label: belief.columns.lost,
      kind: 'text',
      of: (customer) => (customer.belief === null ? null : belief.isLost(customer.belief.isLost)),
    },
    {
      label: belief.columns.percent,
      kind: 'decimal',
      of: (customer) => customer.belief?.returnPercent ?? null,
    },
    {
      label: belief.columns.cause,
      kind: 'text',
      of: (customer) => (customer.belief?.cause == null ? null : words.labels.causes[customer.belief.cause]),
    },
    { label: belief.columns.blocker, kind: 'text', of: () => null },
  ];
  const remarks = belief.remarks(Object.values(words.labels.causes));
  return {
    columns,
    rows: [
      ...customers.map((customer) => columns.map((column) => column.of(customer))),
      ['', ...columns.slice(1).map(() => null)],
      ...remarks.map((remark) => [remark, ...columns.slice(1).map(() => null)]),
    ],
  };
}
