import type { Words } from '../locale/words.ts';

const MOST_CHARACTERS = 60;

/**
 * A file name without extension for each seller's list: letters, digits and hyphens only, which every system takes and nobody can
 * use to reach another folder. Two names that become one are told apart by a number.
 */
export function fileNames(sellers: readonly (string | null)[], week: string, words: Words): string[] {
  const { fileName, noSellerFile } = words.screens.calls;
  const taken = new Set<string>();
  return sellers.map((seller) => {
    const plain = seller === null ? noSellerFile : plainName(seller);
    const name = `${fileName}-${week}-${plain}`;
    let free = name;
    for (let next = 2; taken.has(free); next += 1) free = `${name}-${next}`;
    taken.add(free);
    return free;
  });
}

function plainName(text: string): string {
  const folded = text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, MOST_CHARACTERS)
    .replace(/^-+|-+$/g, '');
  return folded === '' ? 'x' : folded;
}
