import { CAUSE_KINDS, type CauseKind, factsOf, isForOwner } from '../domain/cause.ts';
import { CHANNELS } from '../domain/channel.ts';
import type { Phase } from '../domain/phase.ts';
import { CALLER_ROLES, SCRIPT_VARIANTS, type ScriptFacts, type ScriptLanguage } from './script.ts';

const PHASES: readonly Phase[] = ['prospect', 'new', 'established', 'partner'];
/** An accusation of dishonesty gets none: the owner writes. */
const SCRIPTED_CAUSES = CAUSE_KINDS.filter((kind) => !isForOwner(kind));
const BEFORE: readonly ScriptFacts['before'][] = ['nothing', 'talked', 'wrote'];
const VOICES = [
  { language: 'it', address: 'lei' },
  { language: 'it', address: 'tu' },
  { language: 'en', address: 'lei' },
] as const;

type Sample = Pick<
  ScriptFacts,
  'caller' | 'firm' | 'name' | 'contactPerson' | 'predecessor' | 'firstYear' | 'lastOrder'
>;

/** Somebody to try templates on; nobody of that name is meant. */
const SAMPLE: Readonly<
  Record<ScriptLanguage, Sample & { readonly gesture: string; readonly until: string }>
> = {
  it: {
    caller: 'Anna Conti',
    firm: 'Ferramenta Montelupo',
    name: 'Edilmontefiore S.r.l.',
    contactPerson: 'Luca Neri',
    predecessor: 'Marco Ferri',
    firstYear: 2019,
    lastOrder: '2 marzo 2026',
    gesture: 'una nota di credito di 120,00 €',
    until: '31 dicembre 2026',
  },
  en: {
    caller: 'Anna Conti',
    firm: 'Ferramenta Montelupo',
    name: 'Edilmontefiore S.r.l.',
    contactPerson: 'Luca Neri',
    predecessor: 'Marco Ferri',
    firstYear: 2019,
    lastOrder: '2 March 2026',
    gesture: 'a credit note of €120.00',
    until: '31 December 2026',
  },
};

const REMEDY: Readonly<Record<ScriptLanguage, NonNullable<ScriptFacts['remedy']>>> = {
  it: {
    what: 'ogni ritardo si annuncia per telefono',
    since: '12 ottobre 2026',
    news: ['la consegna in giornata', 'il magazzino aperto il sabato'],
  },
  en: {
    what: 'every delay is announced by telephone',
    since: '12 October 2026',
    news: ['same-day delivery', 'a warehouse open on Saturdays'],
  },
};

/**
 * Every script there can be, on one sample customer: language and address × cause with and without a remedy × phase × channel ×
 * caller × what has passed before × variant; with a gesture wherever there is a remedy. And those for customers who have come back,
 * with whom no cause is spoken of.
 */
export function* everyScript(): Generator<ScriptFacts> {
  for (const { language, address } of VOICES) {
    const { gesture, until, ...sample } = SAMPLE[language];
    for (const cause of [null, ...SCRIPTED_CAUSES]) {
      for (const remedy of cause === null ? [null] : [null, REMEDY[language]]) {
        for (const rest of situations()) {
          const offered = remedy === null ? null : { what: gesture, until };
          yield { ...sample, language, address, ...becauseOf(cause), remedy, gesture: offered, ...rest };
        }
      }
    }
    for (const purpose of ['thank-you', 'follow-up'] as const) {
      for (const rest of situations()) {
        yield {
          ...sample,
          language,
          address,
          ...becauseOf(null),
          remedy: null,
          gesture: null,
          purpose,
          ...rest,
        };
      }
    }
  }
}

function* situations(): Generator<
  Pick<ScriptFacts, 'phase' | 'channel' | 'callerRole' | 'before' | 'variant'>
> {
  for (const phase of PHASES)
    for (const channel of CHANNELS)
      for (const callerRole of CALLER_ROLES)
        for (const before of BEFORE)
          for (const variant of SCRIPT_VARIANTS) yield { phase, channel, callerRole, before, variant };
}

/** What the taxonomy says of a cause, as a script wants it. */
export function becauseOf(cause: CauseKind | null): Pick<ScriptFacts, 'cause' | 'side' | 'department'> {
  if (cause === null) return { cause, side: 'unknown', department: null };
  const { side, department } = factsOf(cause);
  return { cause, side, department };
}
