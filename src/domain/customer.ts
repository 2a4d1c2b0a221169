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
  | 'delisted';

export const EXCLUSIONS: readonly Exclusion[] = [
  'insolvent',
  'unwanted',
  'ceased',
  'objected',
  'refused',
  'impossible',
  'delisted',
];

const LEGAL_WORDS = /\b(?:s\s?r\s?l\s?s?|s\s?p\s?a|s\s?n\s?c|s\s?a\s?s|soc coop|scarl|srls)\b/g;

/**
 * The form in which two spellings of one name are equal: `Rossi S.r.l.` and `ROSSI SRL` are, `Rossi SRL` and
 * `Rossi SNC` are not (two firms often differ in nothing else).
 */
export function nameKeyOf(name: string): string {
  return foldText(name)
    .replace(LEGAL_WORDS, (legal) => legal.replace(/\s/g, ''))
    .trim();
}

/** A code for a customer whose file has none: made of the name, so that a person can type it. */
export function codeFromName(name: string): string {
  return nameKeyOf(name).toUpperCase().replaceAll(' ', '-').slice(0, 40).replace(/-+$/, '') || 'CLIENTE';
}

/** Lower case, no accents, everything that is neither letter nor digit becomes one blank. */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
