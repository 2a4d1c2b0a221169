import { Fault } from '../fault.ts';
import { CHOICES, type ReadingChoices } from '../intake/choices.ts';
import type { Language } from '../locale/language.ts';

/** The same as typed. */
export interface TypedChoices {
  readonly encoding?: string | undefined;
  readonly delimiter?: string | undefined;
  readonly decimal?: string | undefined;
  readonly dateOrder?: string | undefined;
  /** `field=Header` or `field=#3` */
  readonly map?: readonly string[] | undefined;
  readonly sheet?: string | undefined;
  readonly issuer?: string | undefined;
  /** commander's name for `--no-header`: false when it is given. */
  readonly header?: boolean | undefined;
}

/**
 * @throws Fault `not-one-of`, `not-a-mapping`
 */
export function readingChoices(typed: TypedChoices, language?: Language): ReadingChoices {
  const delimiter = oneOf(typed.delimiter, CHOICES.delimiter, '--delimiter');
  const choices = {
    encoding: oneOf(typed.encoding, CHOICES.encoding, '--encoding'),
    delimiter: delimiter === 'tab' ? '\t' : delimiter,
    decimal: oneOf(typed.decimal, CHOICES.decimal, '--decimal'),
    dateOrder: oneOf(typed.dateOrder, CHOICES.dateOrder, '--date-order'),
    columns: Object.fromEntries((typed.map ?? []).map(mappingFrom)),
    sheet: typed.sheet,
    issuer: typed.issuer,
    noHeader: typed.header === false ? true : undefined,
    language,
  };
  const stated = Object.entries(choices).filter(([, value]) => value !== undefined);
  return Object.fromEntries(stated) as unknown as ReadingChoices;
}

function mappingFrom(text: string): readonly [string, string] {
  const at = text.indexOf('=');
  if (at < 1 || at === text.length - 1) throw new Fault('usage', 'not-a-mapping', { text });
  const field = oneOf(text.slice(0, at).trim(), CHOICES.field, '--map');
  return [String(field), text.slice(at + 1).trim()];
}

function oneOf<Choice extends string>(
  given: string | undefined,
  allowed: readonly Choice[],
  flag: string,
): Choice | undefined {
  if (given === undefined) return undefined;
  const found = allowed.find((choice) => choice === given);
  if (found === undefined) throw new Fault('usage', 'not-one-of', { text: given, flag, allowed });
  return found;
}
