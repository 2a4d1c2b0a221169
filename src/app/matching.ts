import { foldText } from '../domain/customer.ts';

/** The places of the texts in which every word typed occurs, whatever its accents. */
export function placesMatching(texts: readonly string[], typed: string): number[] {
  const words = foldText(typed)
    .split(' ')
    .filter((word) => word !== '');
  return texts.flatMap((text, place) => {
    const folded = foldText(text);
    return words.every((word) => folded.includes(word)) ? [place] : [];
  });
}
