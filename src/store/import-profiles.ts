import type { Db, ImportProfilesTable } from './schema.ts';

/** All saved profiles, the one saved last first: of two that fit a file it is the one meant. */
export async function loadProfiles(db: Db): Promise<ImportProfilesTable[]> {
  return db.all<ImportProfilesTable>('select * from import_profiles order by saved_at desc, name');
}

/** Saves a profile; one of the same name is replaced. */
export async function saveProfile(db: Db, profile: ImportProfilesTable): Promise<void> {
  await deleteProfile(db, profile.name);
  await db.insertMany('import_profiles', Object.keys(profile), [Object.values(profile)]);
}

/** Whether there was one to remove. */
export async function deleteProfile(db: Db, name: string): Promise<boolean> {
  return (await db.run('delete from import_profiles where name = ?', [name])) > 0;
}
