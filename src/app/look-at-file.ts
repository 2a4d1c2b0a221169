import { CHOICES, type ProfileKind, type ReadingChoices } from '../intake/choices.ts';
import { headOfFile } from '../intake/head.ts';
import { missingForCustomers, missingForOrders, type Requirement } from '../intake/layout.ts';
import { type FileLook, lookAtRows } from '../intake/look.ts';
import { CUSTOMER_HEADERS, type CustomerField, ORDER_HEADERS, type OrderField } from '../locale/headers.ts';

/** What a file looks like whose columns the person must name. */
export async function lookAtFile(path: string, choices: ReadingChoices): Promise<FileLook> {
  const { file, rows } = await headOfFile(path, choices);
  return lookAtRows(file, rows, choices);
}

/** All fields that a table of this kind can have, in the order in which they matter. */
export function fieldsOf(kind: ProfileKind): readonly (CustomerField | OrderField)[] {
  const fields = Object.keys(kind === 'customers' ? CUSTOMER_HEADERS : ORDER_HEADERS);
  return CHOICES.field.filter((field) => fields.includes(field)) as (CustomerField | OrderField)[];
}

/** What a table of this kind must tell and, with these fields, does not yet. */
export function missingIn(
  kind: ProfileKind,
  columns: Readonly<Record<string, string>>,
): readonly Requirement[] {
  const fields = Object.fromEntries(Object.keys(columns).map((field, index) => [field, index]));
  return kind === 'customers' ? missingForCustomers(fields) : missingForOrders(fields);
}
