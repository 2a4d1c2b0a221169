import type { CallRow } from '../store/call-lists.ts';
import { loadPermissions } from '../store/permissions.ts';
import type { Db } from '../store/schema.ts';
import { emailToWrite, type GateBench, gateOf, phoneToCall } from './gates.ts';

/**
 * The rows of lists issued before, as far as their customers may still be contacted: who has objected since, or stands in the
 * register, is left out; of the others no closed number or address is shown, and the gate is the one of today.
 */
export async function withoutClosed(db: Db, rows: readonly CallRow[], gates: GateBench): Promise<CallRow[]> {
  const permissions = await loadPermissions(db);
  return rows.flatMap((row): CallRow[] => {
    const customer = {
      permissions: permissions.get(row.customerId) ?? [],
      lastOrderOn: row.because?.lastOrderOn ?? row.background?.lastOrders[0]?.placedOn ?? null,
      phone: row.phone,
      mobile: row.background?.mobile ?? null,
      email: row.email,
    };
    const { status, reason } = gateOf(customer, row.channel, gates);
    if (status === 'denied') return [];
    const shown = { phone: phoneToCall(customer, gates), email: emailToWrite(customer, gates) };
    return [{ ...row, ...shown, gateStatus: status, gateReason: reason }];
  });
}
