import type { SavedProfile } from '../app/import-profiles.ts';
import type { Words } from '../locale/words.ts';
import { oneLine } from './safe-text.ts';
import type { Sheet, View } from './sheet.ts';
import { tableText, wrapped } from './table.ts';

export function profilesView(profiles: readonly SavedProfile[], words: Words): View {
  const { columns: label, kinds, fields } = words.labels;
  const columnsOf = ({ columns }: SavedProfile) =>
    Object.entries(columns)
      .map(([field, column]) => `${fields[field as keyof typeof fields]} = ${oneLine(column)}`)
      .join(', ');
  const sheet: Sheet = {
    columns: [
      { label: label.profile, kind: 'text', flexible: true },
      { label: label.kind, kind: 'text' },
      { label: label.mapping, kind: 'text', flexible: true },
      { label: label.savedAt, kind: 'text' },
    ],
    rows: profiles.map((profile) => [
      profile.name,
      kinds[profile.kind],
      columnsOf(profile),
      profile.savedAt.slice(0, 16).replace('T', ' '),
    ]),
  };
  return {
    json: () => ({ schemaVersion: 1, profiles: profiles.map(profileJson) }),
    sheet: () => sheet,
    text: (screen) =>
      profiles.length === 0 ? words.screens.import.noProfiles : tableText(sheet, words.formats, screen),
  };
}

export function forgottenView(profile: SavedProfile, words: Words): View {
  return {
    json: () => ({ schemaVersion: 1, forgotten: profile.name }),
    text: ({ width }) => wrapped(words.screens.import.profileForgotten(oneLine(profile.name)), width),
  };
}

function profileJson({ fingerprint: _, ...profile }: SavedProfile): unknown {
  return profile;
}
