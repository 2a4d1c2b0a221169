import { type Found, isAboutColumns, surveyOrList } from '../app/find-list.ts';
import { type KnownProfiles, surveyKnown } from '../app/import-profiles.ts';
import type { ReadingChoices } from '../intake/choices.ts';
import type { ReturnedList } from '../intake/returned-list.ts';
import type { Survey } from '../intake/survey.ts';
import type { Context } from './context.ts';

/** A list of ours that has come back, or a file of the person's own. */
export type ReadPath = { readonly list: ReturnedList } | ReadFile;

/** A file that is understood, and what is to be remembered of how. */
export interface ReadFile {
  readonly survey: Survey;
  readonly said: ReadingChoices;
  /** The profile to save; undefined when none was asked for. */
  readonly saveAs: string | undefined;
}

export interface Reading {
  readonly said: ReadingChoices;
  readonly known: KnownProfiles;
  /** What `--save-profile` says. */
  readonly saveAs: string | undefined;
  readonly dryRun: boolean;
}

/**
 * Understands one file: as a list of ours unless the person names columns, by a profile, by its header, or, on a terminal, by
 * asking what nothing in it tells. Elsewhere the fault says which options would tell.
 */
export async function readFile(context: Context, path: string, reading: Reading): Promise<ReadPath> {
  const { said, known, saveAs } = reading;
  let found: Found;
  try {
    found = await surveyOrList(path, said, known);
  } catch (error) {
    if (!context.term.interactive || !isAboutColumns(error)) throw error;
    const { askMapping } = await import('./ask-mapping.ts');
    const answered = await askMapping(context, path, said);
    if (answered === undefined) throw error;
    return asked(context, path, answered, reading);
  }
  if ('list' in found) return found;
  const { survey } = found;
  if (!context.term.interactive || survey.profile !== null) return { survey, said, saveAs };
  if (!survey.doubts.some(({ about }) => about === 'amount' || about === 'name'))
    return { survey, said, saveAs };
  const { askDoubts } = await import('./ask-doubts.ts');
  const answered = await askDoubts(context, survey, said);
  return answered === undefined ? { survey, said, saveAs } : asked(context, path, answered, reading);
}

/** The file read as answered; what took answers is worth remembering. */
async function asked(
  context: Context,
  path: string,
  answered: ReadingChoices,
  { known, saveAs, dryRun }: Reading,
): Promise<ReadFile> {
  const survey = await surveyKnown(path, answered, { ...known, saved: [] });
  const { askProfileName } = await import('./ask-mapping.ts');
  const name = saveAs ?? (dryRun ? undefined : await askProfileName(context, path));
  return { survey, said: answered, saveAs: name };
}
