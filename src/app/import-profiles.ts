import { existsSync } from 'node:fs';
import { Fault } from '../fault.ts';
import type { ReadingChoices } from '../intake/choices.ts';
import { headOfFile } from '../intake/head.ts';
import { profileFrom, type ReadingProfile } from '../intake/profiles.ts';
import { type Survey, surveyBy, surveyFile } from '../intake/survey.ts';
import { deleteProfile, loadProfiles, saveProfile } from '../store/import-profiles.ts';
import type { Db, ImportProfilesTable } from '../store/schema.ts';
import { withStore } from './with-store.ts';

export interface SavedProfile extends ReadingProfile {
  /** UTC instant. */
  readonly savedAt: string;
}

const NAME_CHARACTERS = 60;

/** The profiles of the database at `path`; none where there is no database yet, and none is made by asking. */
export async function profilesAt(path: string): Promise<SavedProfile[]> {
  return existsSync(path) ? withStore(path, 'existing', listProfiles) : [];
}

export async function listProfiles(db: Db): Promise<SavedProfile[]> {
  return (await loadProfiles(db)).map(fromTable);
}

/** @throws Fault `unknown-profile` */
export function profileNamed(profiles: readonly SavedProfile[], name: string): SavedProfile {
  const found = profiles.find((profile) => profile.name === name.trim());
  if (found !== undefined) return found;
  throw new Fault('input', 'unknown-profile', { name, known: profiles.map((profile) => profile.name) });
}

/** What may be known before a file is looked at. */
export interface KnownProfiles {
  /** Those by which a file may be recognised. */
  readonly saved: readonly SavedProfile[];
  /** The one the person asked for. */
  readonly asked: SavedProfile | undefined;
}

/**
 * Looks at a file before the database is written to: what cannot be read leaves nothing behind.
 *
 * @throws Fault of `surveyFile`
 */
export function surveyKnown(path: string, said: ReadingChoices, known: KnownProfiles): Promise<Survey> {
  return known.asked === undefined ? surveyFile(path, said, known.saved) : surveyBy(path, said, known.asked);
}

/** @throws Fault `bad-profile-name` */
export function profileName(text: string): string {
  const name = text.trim();
  if (name === '' || name.length > NAME_CHARACTERS || /\p{Cc}/u.test(name)) {
    throw new Fault('usage', 'bad-profile-name', { name: text });
  }
  return name;
}

/** Keeps the reading of a surveyed file for its next export; what was saved under the same name gives way. */
export async function keepProfile(
  db: Db,
  name: string,
  reading: { readonly survey: Survey; readonly said: ReadingChoices },
  now: string,
): Promise<void> {
  const { survey, said } = reading;
  const { rows } = await headOfFile(survey.path, survey, survey.encoding);
  const profile = profileFrom(name, survey.header, rows, said);
  await db.transaction((transaction) => saveProfile(transaction, toTable(profile, now)));
}

/** @throws Fault `unknown-profile` */
export async function forgetProfile(db: Db, name: string): Promise<SavedProfile> {
  const profile = profileNamed(await listProfiles(db), name);
  await deleteProfile(db, profile.name);
  return profile;
}

function toTable(profile: ReadingProfile, savedAt: string): ImportProfilesTable {
  return {
    name: profile.name,
    kind: profile.kind,
    has_header: Number(profile.hasHeader),
    fingerprint: profile.fingerprint,
    columns: JSON.stringify(profile.columns),
    encoding: profile.encoding,
    delimiter: profile.delimiter,
    decimal_mark: profile.decimal,
    date_order: profile.dateOrder,
    saved_at: savedAt,
  };
}

function fromTable(row: ImportProfilesTable): SavedProfile {
  return {
    name: row.name,
    kind: row.kind,
    hasHeader: row.has_header === 1,
    fingerprint: row.fingerprint,
    columns: JSON.parse(row.columns) as Record<string, string>,
    encoding: row.encoding as ReadingProfile['encoding'],
    delimiter: row.delimiter as ReadingProfile['delimiter'],
    decimal: row.decimal_mark as ReadingProfile['decimal'],
    dateOrder: row.date_order as ReadingProfile['dateOrder'],
    savedAt: row.saved_at,
  };
}
