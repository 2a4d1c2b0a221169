/** What the firm says about the customer's account. */
export type CustomerStatus = 'active' | 'insolvent' | 'unwanted' | 'ceased';

/** Why a customer is on no list, each counted by itself. */
export type Exclusion =
  | 'insolvent'
  | 'unwanted'
  | 'ceased'
  | 'objected'
  | 'refused'
  | 'impossible'
  | 'delisted'
  | 'snoozed'
  | 'linked'
  | 'unreached';

export const EXCLUSIONS: readonly Exclusion[] = [
  'insolvent',
  'unwanted',
  'ceased',
  'objected',
  'refused',
  'impossible',
  'delisted',
  'snoozed',
  'linked',
  'unreached',
];

/** Legal forms with and without their dots; the longer one first, since S.r.l.s. begins like S.r.l. */
const LEGAL_FORMS: readonly (readonly [RegExp, string])[] = [
  [/\bs\.?\s?r\.?\s?l\.?s\b\.?/g, ' srls '],
  [/\bs\.?\s?r\.?\s?l\b\.?/g, ' srl '],
  [/\bs\.?\s?p\.?\s?a\b\.?/g, ' spa '],
  [/\bs\.?\s?n\.?\s?c\b\.?/g, ' snc '],
  [/\bs\.?\s?a\.?\s?s\b\.?/g, ' sas '],
];

/** All legal forms are an s and two letters more. */
const MAY_END_IN_FORM = /\bs\.?\s?[rpna]/;
/** Names by the hundred thousand are folded, and most have nothing that would have to be taken apart. */
const ASCII = /^[\0-\x7f]*$/;

/**
 * The form in which two spellings of one name are equal: `Rossi S.r.l.` and `ROSSI SRL` are, `Rossi SRL` and
 * `Rossi SNC` are not (two firms often differ in nothing else).
 */
export function nameKeyOf(name: string): string {
  const lower = (ASCII.test(name) ? name : name.normalize('NFD')).toLowerCase();
  const forms = MAY_END_IN_FORM.test(lower) ? LEGAL_FORMS : [];
  return foldText(forms.reduce((text, [form, short]) => text.replace(form, short), lower));
}

/** A code for a customer whose file has none: made of the name, so that a person can type it. */
export function codeFromName(name: string): string {
  return nameKeyOf(name).toUpperCase().replaceAll(' ', '-').slice(0, 40).replace(/-+$/, '') || 'CLIENTE';
}

/** Lower case, no accents, everything that is neither letter nor digit becomes one blank. */
export function foldText(text: string): string {
  if (ASCII.test(text))
    return text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
