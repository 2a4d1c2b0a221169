import type { Words } from '../locale/words.ts';
import { oneLine } from './safe-text.ts';

/** What a gesture is called: by the firm, by the words, or else by its name on the command line. */
export function gestureName(
  { kind, label }: { readonly kind: string; readonly label: string | null },
  { gestures }: Words,
): string {
  const names: Readonly<Record<string, string>> = gestures.names;
  return oneLine(label ?? names[kind] ?? kind);
}

/** A department by its name in this language; whoever the firm names, as they are. */
export function ownerName(owner: string, { labels }: Words): string {
  const departments: Readonly<Record<string, string>> = labels.departments;
  return oneLine(departments[owner] ?? owner);
}
