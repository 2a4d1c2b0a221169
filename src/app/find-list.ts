import { Fault } from '../fault.ts';
import type { ReadingChoices } from '../intake/choices.ts';
import { listAt, listOf, type ReturnedList } from '../intake/returned-list.ts';
import type { Survey } from '../intake/survey.ts';
import { type KnownProfiles, surveyKnown } from './import-profiles.ts';

/** What a file turns out to be: a list of calls that has come back, or one of the person's own. */
export type Found = { readonly list: ReturnedList } | { readonly survey: Survey };

/**
 * Looks at a file. Whoever names columns or a profile says that it is no list of ours.
 *
 * @throws Fault `list-without-outcomes`, and of `surveyKnown`
 */
export async function surveyOrList(path: string, said: ReadingChoices, known: KnownProfiles): Promise<Found> {
  const isOther = Object.keys(said.columns).length > 0 || said.noHeader === true || known.asked !== undefined;
  let survey: Survey;
  try {
    survey = await surveyKnown(path, said, known);
  } catch (error) {
    // So little may be left of a list that nothing in it names customers any more.
    const list = isAboutColumns(error) && !isOther ? await listAt(path, said) : undefined;
    if (list === undefined) throw error;
    return { list };
  }
  const list = isOther ? undefined : listOf(survey, said);
  return list === undefined ? { survey } : { list };
}

/** Nothing in the file tells what its columns are. */
export function isAboutColumns(error: unknown): boolean {
  return error instanceof Fault && (error.code === 'no-header' || error.code === 'incomplete-header');
}
