/** Control, bidirectional and other invisible formatting characters, which could rewrite what a screen shows. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** Text from files, made safe for one line of a terminal: what cannot be seen is shown as `·`. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, (run) => (/[\r\n\t]/.test(run) ? ' ' : run)).replace(UNSEEN, '·');
}

/** JSON in which what cannot be seen is written as an escape: the same value, nothing for the screen to obey. */
export function visibleJson(value: unknown): string {
  const escaped = (character: string) =>
    [...Array(character.length).keys()]
      .map((unit) => `\\u${character.charCodeAt(unit).toString(16).padStart(4, '0')}`)
      .join('');
  return JSON.stringify(value, null, 2)
    .split('\n')
    .map((line) => line.replace(UNSEEN, escaped))
    .join('\n');
}

/** The same for a text whose line breaks are meant. */
export function manyLines(text: string): string {
  return text.split('\n').map(oneLine).join('\n');
}

/** A CSV text for a screen: its line breaks stay, what a terminal would obey is shown as `·`, and the mark is of no use. */
export function visibleCsv(text: string): string {
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/);
  return lines.map((line) => line.replace(UNSEEN, '·')).join('\n');
}
