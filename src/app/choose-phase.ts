import type { Day } from '../domain/day.ts';
import { PHASES, type Phase } from '../domain/phase.ts';
import { Fault } from '../fault.ts';
import { loadHistories } from '../store/histories.ts';
import { keepPhaseChoice } from '../store/phase-choices.ts';
import type { Db } from '../store/schema.ts';
import { inTransaction } from '../store/transaction.ts';
import { unknownCustomer } from './explain-customer.ts';

const BY_THE_RULES = 'auto';

export interface ChosenPhase {
  readonly code: string;
  readonly name: string;
  /** null: the rules decide again. */
  readonly phase: Phase | null;
}

/**
 * A person's word on the phase of a customer, which from that day on outweighs the rules; `auto` takes it back. Earlier words are
 * kept.
 *
 * @throws Fault `unknown-customer`, `not-one-of`
 */
export async function choosePhase(
  db: Db,
  request: { readonly code: string; readonly phase: string; readonly today: Day },
): Promise<ChosenPhase> {
  const { code, today } = request;
  const phase = PHASES.find((candidate) => candidate === request.phase) ?? null;
  if (phase === null && request.phase !== BY_THE_RULES) {
    throw new Fault('usage', 'not-one-of', {
      text: request.phase,
      flag: 'phase',
      allowed: [...PHASES, BY_THE_RULES],
    });
  }
  return inTransaction(db, async (transaction) => {
    const [customer] = await loadHistories(transaction, today, code);
    if (customer === undefined) throw await unknownCustomer(transaction, code);
    await keepPhaseChoice(transaction, customer, phase, today);
    return { code: customer.code, name: customer.name, phase };
  });
}
