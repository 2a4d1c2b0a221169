import { type FreezeRequest, freezeCohort, type PlannedCohort } from '../../src/app/freeze-cohort.ts';
import { type BeliefRequest, noteBelief } from '../../src/app/note-belief.ts';
import { type OutcomeRequest, recordOutcome } from '../../src/app/record-outcome.ts';
import { DEFAULT_DORMANCY_RULE } from '../../src/domain/dormancy.ts';
import type { Db } from '../../src/store/schema.ts';
import { importLines, TODAY } from './imported.ts';

export const NOW = '2026-11-22T08:00:00.000Z';

export const REQUEST: FreezeRequest = {
  name: 'autunno',
  today: TODAY,
  now: NOW,
  rule: DEFAULT_DORMANCY_RULE,
  ruleText: 'Fermo è chi tace da più di 180 giorni.',
  windowDays: 90,
  holdoutShare: 0,
  seed: undefined,
};

const SELLERS = ['Bianchi', 'Conti', ''];

/** Customers C00, C01, … who bought last on 1 February: dormant, with three sellers in turn, one of whom is nobody. */
export async function withDormant(db: Db, folder: string, count: number): Promise<void> {
  const rows = Array.from({ length: count }, (_, index) => {
    const code = `C${String(index).padStart(2, '0')}`;
    return `${code};Prova ${index};${SELLERS[index % 3]};0543 55500${String(index).padStart(2, '0')};01/02/2026;${100 + index},00;3`;
  });
  const header = 'Codice;Ragione sociale;Agente;Telefono;Ultimo acquisto;Totale acquistato;N. ordini';
  await importLines(db, folder, `fermi-${count}.csv`, [header, ...rows]);
}

export function freeze(db: Db, changes: Partial<FreezeRequest> = {}): Promise<PlannedCohort> {
  return freezeCohort(db, { ...REQUEST, ...changes });
}

export async function believe(db: Db, code: string, changes: Partial<BeliefRequest> = {}): Promise<void> {
  const said = { isLost: true, returnPercent: 20, cause: null, blocker: null, seller: null };
  await noteBelief(db, { ...said, code, today: TODAY, now: NOW, ...changes });
}

export async function contact(
  db: Db,
  code: string,
  outcome = 'no-answer',
  changes: Partial<OutcomeRequest> = {},
): Promise<void> {
  await recordOutcome(db, {
    code,
    outcome,
    channel: 'phone',
    on: undefined,
    next: undefined,
    cause: undefined,
    answer: null,
    minutes: null,
    notes: null,
    seller: null,
    onlyThisChannel: false,
    today: TODAY,
    now: NOW,
    patronDay: null,
    ...changes,
  });
}
