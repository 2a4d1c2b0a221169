/** A cell that begins like this would be taken for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** One that our import would take an apostrophe off. */
const LOOKS_GUARDED = /^'+[=+\-@\t\r]/;

/** A text of ours, with an apostrophe where it would be taken for a formula; our import takes it back off. */
export function guarded(text: string): string {
  return FORMULA.test(text) || LOOKS_GUARDED.test(text) ? `'${text}` : text;
}

const NUMBER = /^[+-]?[., \u00a0\u202f]*\d[\d., \u00a0\u202f]*%?$/;
const DASHES = /^-+'?$/;
/** `="00042"`: a formula that is nothing but a text. */
const TEXT_FORMULA = /^="[^"]*"$/;

/**
 * A cell of a foreign file as a spreadsheet may open it, meaning to our import what it meant before: numbers, dashes and
 * `="00042"` are harmless as they stand; outer blanks and a formula around a text mean nothing, and are left away where
 * the guard would make a part of the text of them.
 */
export function guardedForeign(cell: string): string {
  const isHarmless = [NUMBER, DASHES, TEXT_FORMULA].some((harmless) => harmless.test(cell));
  if (!FORMULA.test(cell) || isHarmless) return cell;
  const text = cell.trim();
  if (text !== cell) return guardedForeign(text);
  const wrapped = /^="(.*)"$/s.exec(text);
  return wrapped === null ? guarded(text) : guarded((wrapped[1] ?? '').trim());
}
