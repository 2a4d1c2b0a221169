import { escaped } from '../html.ts';
import type { Markup } from '../markup.ts';

/** An interval as the sentences write it: `[10,2–22,3]`, `[da −2,0 a +24,4]`. */
const INTERVAL = /\[(?:da |from )?[−+]?\d[^\]]{0,24}\]/g;

/**
 * One sentence as HTML: a minus is a minus, and where a line is broken a number stays with its unit and an interval is not torn
 * apart.
 */
export function typeset(text: string): Markup {
  const markup = escaped(text)
    .replace(/\s+/g, (blank) => (blank.includes('\u00a0') ? '\u00a0' : ' '))
    .replace(/(^|[\s[(])-(?=\d)/g, '$1−')
    .replace(/(\d) (?=%|€|punti|points|volte|times)/g, '$1\u00a0')
    .replace(/(\d) (su|of) (?=\d)/g, '$1\u00a0$2\u00a0')
    .replace(INTERVAL, '<span class="whole">$&</span>');
  return { markup };
}
