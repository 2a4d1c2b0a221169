import type { ReturnedLists } from '../app/import-list.ts';
import { rehearseLists } from '../app/import-list.ts';
import type { Decision } from '../app/set-aside.ts';
import { oneLine } from '../render/safe-text.ts';
import { conflictFacts } from '../render/set-aside-text.ts';
import type { Context, Db } from './context.ts';
import { choose } from './questions.ts';

/** Puts every conflict of the lists to the person, and says what was decided. */
export async function askConflicts(
  context: Context,
  db: Db,
  returned: ReturnedLists,
): Promise<ReturnedLists['decide']> {
  const decisions = new Map<string, Decision>();
  const { ask } = context.words.screens.calls.returned;
  for (const { path, conflicts } of await rehearseLists(db, returned)) {
    for (const conflict of conflicts) {
      const { customer, recorded, given } = conflictFacts(conflict);
      const answer = await choose(context, oneLine(ask.question(customer)), [
        ['mine', oneLine(ask.mine(recorded))],
        ['theirs', oneLine(ask.theirs(given))],
        ['later', ask.later],
      ]);
      if (answer !== 'later') decisions.set(keyOf(path, conflict.line), answer);
    }
  }
  return (path, line) => decisions.get(keyOf(path, line));
}

function keyOf(path: string, line: number): string {
  return `${line} ${path}`;
}
