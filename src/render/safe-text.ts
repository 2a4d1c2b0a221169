/** Control, bidirectional and other invisible formatting characters, which could rewrite what a screen shows. */
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** Text from files, made safe for one line of a terminal: what cannot be seen is shown as `·`. */
export function oneLine(text: string): string {
  return text.replace(/\s*[\r\n\t]+\s*/g, ' ').replace(UNSEEN, '·');
}

/** The same for a text whose line breaks are meant. */
export function manyLines(text: string): string {
  return text.split('\n').map(oneLine).join('\n');
}
