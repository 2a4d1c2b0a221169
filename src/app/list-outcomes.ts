import type { CustomerCase } from '../domain/customer-case.ts';
import { type Patience, type PatienceSoFar, patienceOf } from '../domain/patience.ts';
import { type RelapseCause, relapseCauseOf } from '../domain/relapse.ts';
import { loadCauses } from '../store/causes.ts';
import { contactsOf, type RecordedContact } from '../store/contacts.ts';
import { customerNamed, type NamedCustomer } from '../store/customers.ts';
import type { Db } from '../store/schema.ts';
import { caseOfCustomer } from './customer-cases.ts';
import { requireCustomer } from './record-outcome.ts';
import { caseSettingOf, patienceOfSetting, type RecordingSetting } from './told-outcome.ts';

/** Where the story with one customer stands, and all that led there. */
export interface CustomerOutcomes {
  readonly customer: NamedCustomer;
  readonly current: CustomerCase;
  /** Those taken back too. */
  readonly contacts: readonly RecordedContact[];
  /** null unless the story under way is one of vain attempts. */
  readonly patience: { readonly soFar: PatienceSoFar; readonly asked: Patience } | null;
  /** Of a customer who has stopped again: why before, why now. */
  readonly relapse: RelapseCause | null;
}

/** @throws Fault `unknown-customer` */
export async function listOutcomes(
  db: Db,
  code: string,
  setting: RecordingSetting,
): Promise<CustomerOutcomes> {
  const { today } = setting;
  const id = await requireCustomer(db, code);
  const { current } = await caseOfCustomer(db, id, caseSettingOf(setting));
  const asked = patienceOfSetting(setting);
  const soFar = patienceOf(current.contacts, asked);
  const relapsed = current.returns.findLast(({ relapsedOn }) => relapsedOn !== null);
  return {
    customer: await customerNamed(db, id),
    current,
    contacts: await contactsOf(db, id, today),
    patience: current.state === 'in-conversation' && soFar.attempts > 0 ? { soFar, asked } : null,
    relapse:
      relapsed === undefined
        ? null
        : relapseCauseOf(await loadCauses(db, today, id), relapsed.order.placedOn),
  };
}
