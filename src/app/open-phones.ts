import type { Day } from '../domain/day.ts';
import { standingOn } from '../domain/permission.ts';
import { closedOn, loadPermissions } from '../store/permissions.ts';
import { hasChecks, latestChecks } from '../store/register-checks.ts';
import type { Db } from '../store/schema.ts';

interface Listed {
  readonly id: number;
  readonly phone: string | null;
  readonly mobile: string | null;
}

/** The customers of a list, without the numbers of those who do not want to be called and without numbers in the register. */
export async function withOpenPhones<Customer extends Listed>(
  db: Db,
  customers: readonly Customer[],
  today: Day,
): Promise<Customer[]> {
  const closed = await closedOn(db, 'phone', today);
  const open = customers.map((customer) =>
    closed.has(customer.id) ? { ...customer, phone: null, mobile: null } : customer,
  );
  return (await hasChecks(db)) ? withoutListedNumbers(db, open, today) : open;
}

/** Reading numbers takes a module that a list does without as long as none has been checked. */
async function withoutListedNumbers<Customer extends Listed>(
  db: Db,
  customers: readonly Customer[],
  today: Day,
): Promise<Customer[]> {
  const { openNumbers } = await import('./gates.ts');
  const checks = await latestChecks(db, today);
  const permissions = await loadPermissions(db);
  return customers.map((customer) => {
    const standing = standingOn('phone', permissions.get(customer.id) ?? [], today);
    const cell = (text: string | null) => openNumbers(text, checks, standing);
    return { ...customer, phone: cell(customer.phone), mobile: cell(customer.mobile) };
  });
}
