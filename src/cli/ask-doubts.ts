import type { ReadingChoices } from '../intake/choices.ts';
import type { Survey } from '../intake/survey.ts';
import { oneLine } from '../render/safe-text.ts';
import type { Context } from './context.ts';
import { choose } from './questions.ts';

/** Asks what only the person can know, where a wrong guess would be dear; undefined when there is nothing to ask. */
export async function askDoubts(
  context: Context,
  { file, doubts }: Survey,
  said: ReadingChoices,
): Promise<ReadingChoices | undefined> {
  const { mapping } = context.words.screens;
  let columns = said.columns;
  for (const doubt of doubts) {
    if (doubt.about === 'amount') {
      const { taken, other } = doubt;
      const question = mapping.amountOrOther(oneLine(file), oneLine(taken), oneLine(other));
      columns = { ...columns, amount: await choose(context, question, [named(taken), named(other)]) };
    }
    if (doubt.about === 'name') {
      const { first, last } = doubt;
      const question = mapping.nameOrPerson(oneLine(file), oneLine(first), oneLine(last));
      const answer = await choose(context, question, [
        ['firm', mapping.onlyFirm(oneLine(first))],
        ['person', mapping.wholePerson(oneLine(`${last} ${first}`))],
      ]);
      columns = {
        ...columns,
        ...(answer === 'firm' ? { name: first } : { firstName: first, lastName: last }),
      };
    }
  }
  return columns === said.columns ? undefined : { ...said, columns };
}

function named(column: string): readonly [string, string] {
  return [column, oneLine(column)];
}
