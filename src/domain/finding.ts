import type { DuplicateReason } from './duplicates.ts';

/** What may be wrong with the data. */
export type FindingKind =
  | 'database'
  | DuplicateReason
  | 'unusable-phone'
  | 'unusable-email'
  | 'unusable-number'
  | 'incomplete'
  | 'cause-without-remedy';
