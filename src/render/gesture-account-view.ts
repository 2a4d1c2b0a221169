import type { GestureAccount } from '../app/gesture-account.ts';
import type { Words } from '../locale/words.ts';
import { gestureName } from './gesture-names.ts';
import type { Screen } from './sheet.ts';
import { wrapped } from './table.ts';
import { textWidth } from './text-width.ts';

/** The gestures of the year as a part of the report: none where nothing was given and no budget is set. */
export function gestureAccountLines(account: GestureAccount, words: Words, screen: Screen): string[] {
  const { account: sentences, purse } = words.gestures;
  if (account.count === 0 && account.budgetCents === null) return [];
  const names = account.kinds.map((line) => gestureName(line, words));
  const widest = Math.max(0, ...names.map(textWidth));
  const lines = account.kinds.map(({ count, costCents }, index) => {
    const name = names[index] ?? '';
    const gap = ' '.repeat(widest - textWidth(name));
    const figures = [words.formats.integer(count).padStart(6), words.formats.money(costCents).padStart(14)];
    return `  ${name}${gap}  ${figures.join('  ')}`;
  });
  const { count, customers, costCents, year } = account;
  const told = [...(count === 0 ? [] : [sentences.total(count, customers, costCents)]), purse(account)];
  return [
    screen.paint.title(sentences.title(year)),
    ...lines,
    ...told.map((line) => wrapped(line, screen.width, '  ')),
  ];
}

export function gestureAccountJson(account: GestureAccount, words: Words): unknown {
  const { kinds, ...facts } = account;
  return {
    ...facts,
    currency: 'EUR',
    kinds: kinds.map((line) => ({ ...line, label: gestureName(line, words) })),
  };
}
