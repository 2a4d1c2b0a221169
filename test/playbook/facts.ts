import { CAUSE_KINDS, type CauseKind, factsOf } from '../../src/domain/cause.ts';
import type { Phase } from '../../src/domain/phase.ts';
import { SCRIPT_CHANNELS, type ScriptFacts, type ScriptLanguage } from '../../src/playbook/script.ts';

const PHASES: readonly Phase[] = ['prospect', 'new', 'established', 'partner'];
const LANGUAGES: readonly ScriptLanguage[] = ['it', 'en'];

/** A customer of long standing of whom no cause is known. */
export const REGULAR: ScriptFacts = {
  language: 'it',
  channel: 'phone',
  caller: 'Anna Conti',
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
  followUp: false,
};

export const DONE: NonNullable<ScriptFacts['remedy']> = {
  what: 'ogni ritardo si annuncia per telefono',
  since: '12 ottobre 2026',
  news: 'la consegna in giornata',
};

/** What the taxonomy says of a cause, as a script wants it. */
export function becauseOf(cause: CauseKind | null): Pick<ScriptFacts, 'cause' | 'side' | 'department'> {
  if (cause === null) return { cause, side: 'unknown', department: null };
  const { side, department } = factsOf(cause);
  return { cause, side, department };
}

/** Every script there can be: each cause, phase, channel and language, with a remedy or not, first or again. */
export function everyScript(): ScriptFacts[] {
  const scripts: ScriptFacts[] = [];
  for (const language of LANGUAGES) {
    for (const cause of [null, ...CAUSE_KINDS]) {
      for (const phase of PHASES) {
        for (const channel of SCRIPT_CHANNELS) {
          for (const remedy of cause === null ? [null] : [null, DONE]) {
            for (const followUp of [false, true]) {
              scripts.push({ ...REGULAR, ...becauseOf(cause), language, phase, channel, remedy, followUp });
            }
          }
        }
      }
    }
  }
  return scripts;
}
