import { contacts } from './en/contacts.ts';
import { faults } from './en/faults.ts';
import { gestures } from './en/gestures.ts';
import { help } from './en/help.ts';
import { labels } from './en/labels.ts';
import { rejects } from './en/rejects.ts';
import { rhythm } from './en/rhythm.ts';
import { screens } from './en/screens.ts';
import { work } from './en/work.ts';
import { formatsFor } from './format.ts';
import type { Words } from './words.ts';

export const ENGLISH: Words = {
  language: 'en',
  formats: formatsFor('en'),
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
