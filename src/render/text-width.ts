import measured from 'fast-string-truncated-width';

const ELLIPSIS = '…';

/** Printable Latin with its accents and the marks of business texts: one column each, and nearly every cell. */
const PLAIN = /^[\x20-\x7e\u00a0-\u00ac\u00ae-\u02ff‘’“”–—…€]*$/;

/**
 * Columns a text takes on a terminal. Not string-width: evaluating that module alone takes longer than a whole start of
 * the program.
 */
export function textWidth(text: string): number {
  return PLAIN.test(text) ? text.length : measured(text).width;
}

/** The text cut to `width` columns, the last of them an ellipsis when something is gone. */
export function cutToWidth(text: string, width: number): string {
  if (PLAIN.test(text)) return text.length <= width ? text : text.slice(0, width - 1) + ELLIPSIS;
  if (textWidth(text) <= width) return text;
  let kept = '';
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (textWidth(kept + segment) > width - 1) break;
    kept += segment;
  }
  return kept + ELLIPSIS;
}
