import { formatsFor } from './format.ts';
import { contacts } from './it/contacts.ts';
import { faults } from './it/faults.ts';
import { gestures } from './it/gestures.ts';
import { help } from './it/help.ts';
import { labels } from './it/labels.ts';
import { rejects } from './it/rejects.ts';
import { rhythm } from './it/rhythm.ts';
import { screens } from './it/screens.ts';
import { work } from './it/work.ts';
import type { Words } from './words.ts';

export const ITALIAN: Words = {
  language: 'it',
  formats: formatsFor('it'),
  help,
  faults,
  rejects,
  labels,
  screens,
  gestures,
  contacts,
  rhythm,
  work,
};
