import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  forgetProfile,
  keepProfile,
  listProfiles,
  profileName,
  profileNamed,
  profilesAt,
  surveyKnown,
} from '../../src/app/import-profiles.ts';
import { previewOf } from '../../src/app/preview-rows.ts';
import { surveyFile } from '../../src/intake/survey.ts';
import type { Db } from '../../src/store/schema.ts';
import { emptyFolder, fileWith } from '../intake/file-with.ts';
import { onEachDatabase } from '../store/databases.ts';
import { TODAY } from './imported.ts';

const CONTENT = 'Chi;Quando;Quanto\nProva;15/02/2026;12,50\n';
const SAID = { columns: { customerName: 'Chi', placedOn: 'Quando', amount: 'Quanto' } };

async function keep(db: Db, name: string, now: string, said = SAID): Promise<void> {
  const survey = await surveyFile(fileWith(CONTENT), said);
  await keepProfile(db, name, { survey, said }, now);
}

onEachDatabase('profiles', (withFresh) => {
  it('come back as they were kept, the last first', () =>
    withFresh(async (db) => {
      await keep(db, 'banca', '2026-11-21T08:00:00.000Z');
      await keep(db, 'cassa', '2026-11-22T08:00:00.000Z');
      const profiles = await listProfiles(db);
      expect(profiles.map(({ name }) => name)).toEqual(['cassa', 'banca']);
      expect(profiles[1]).toEqual({
        name: 'banca',
        kind: 'orders',
        hasHeader: true,
        fingerprint: 'chi quando quanto',
        columns: SAID.columns,
        encoding: null,
        delimiter: null,
        decimal: null,
        dateOrder: null,
        savedAt: '2026-11-21T08:00:00.000Z',
      });
    }));

  it('of one name replace one another', () =>
    withFresh(async (db) => {
      await keep(db, 'banca', '2026-11-21T08:00:00.000Z');
      await keep(db, 'banca', '2026-11-22T08:00:00.000Z');
      expect((await listProfiles(db)).map(({ savedAt }) => savedAt)).toEqual(['2026-11-22T08:00:00.000Z']);
    }));

  it('of which two fit are read by the one kept last, or by the one asked for', () =>
    withFresh(async (db) => {
      await keep(db, 'banca', '2026-11-21T08:00:00.000Z');
      await keep(db, 'cassa', '2026-11-22T08:00:00.000Z');
      const saved = await listProfiles(db);
      const said = { columns: {} };
      const path = fileWith(CONTENT);
      expect((await surveyKnown(path, said, { saved, asked: undefined })).profile).toBe('cassa');
      const asked = profileNamed(saved, 'banca');
      expect((await surveyKnown(path, said, { saved, asked })).profile).toBe('banca');
    }));

  it('are forgotten once', () =>
    withFresh(async (db) => {
      await keep(db, 'banca', '2026-11-21T08:00:00.000Z');
      expect((await forgetProfile(db, 'banca')).name).toBe('banca');
      await expect(forgetProfile(db, 'banca')).rejects.toMatchObject({
        kind: 'input',
        code: 'unknown-profile',
        facts: { name: 'banca', known: [] },
      });
    }));
});

describe('asking for profiles', () => {
  it('creates no database', async () => {
    const path = join(emptyFolder(), 'none.db');
    expect(await profilesAt(path)).toEqual([]);
    expect(existsSync(path)).toBe(false);
  });

  it.each(['', '  ', 'a\nb', 'x'.repeat(61)])('takes no such name: %j', (name) => {
    expect(() => profileName(name)).toThrow(expect.objectContaining({ code: 'bad-profile-name' }));
  });

  it('takes a name without the blanks around it', () => {
    expect(profileName(' fatture 2026 ')).toBe('fatture 2026');
  });
});

describe('the first rows', () => {
  it('are shown as they were understood, at most five, without what is rejected or empty', async () => {
    const rows = Array.from({ length: 7 }, (_, index) => `C${index};Prova ${index};;0${index + 1}/02/2026\n`);
    const survey = await surveyFile(
      fileWith(
        `Codice;Ragione sociale;Telefono;Ultimo acquisto\n;;;\nC9;Prova;;31/02/2026\n${rows.join('')}`,
      ),
    );
    const preview = await previewOf(survey, TODAY);
    expect(preview.map(({ line }) => line)).toEqual([4, 5, 6, 7, 8]);
    expect(preview[0]).toEqual({
      line: 4,
      values: { code: 'C0', name: 'Prova 0', lastOrderOn: '2026-02-01' },
    });
  });
});
