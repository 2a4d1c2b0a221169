import type { ScriptFacts } from '../../src/playbook/script.ts';

/** A customer of long standing of whom no cause is known. */
export const REGULAR: ScriptFacts = {
  language: 'it',
  address: 'lei',
  variant: 'default',
  channel: 'phone',
  caller: 'Anna Conti',
  callerRole: 'same-seller',
  predecessor: null,
  firm: 'Ferramenta Montelupo',
  name: 'Edilmontefiore S.r.l.',
  contactPerson: 'Luca Neri',
  phase: 'established',
  firstYear: 2019,
  lastOrder: '2 marzo 2026',
  cause: null,
  side: 'unknown',
  department: null,
  remedy: null,
  gesture: null,
  before: 'nothing',
};

export const DONE: NonNullable<ScriptFacts['remedy']> = {
  what: 'ogni ritardo si annuncia per telefono',
  since: '12 ottobre 2026',
  news: ['la consegna in giornata'],
};
