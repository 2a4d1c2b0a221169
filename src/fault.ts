import type { Channel } from './domain/channel.ts';
import type { Day } from './domain/day.ts';
import type { GateReason } from './domain/gate.ts';
import type { OutcomeKind } from './domain/outcome.ts';
import type { Rated } from './domain/rating.ts';
import type { TimeSlot } from './domain/time-slot.ts';
import type { ProfileKind } from './intake/choices.ts';
import type { ColumnLook } from './intake/column-kinds.ts';
import type { Requirement } from './intake/layout.ts';
import type { CustomerField, OrderField } from './locale/headers.ts';

/**
 * What the person at the keyboard can put right. A fault carries facts, never sentences: the sentence and
 * its hint live with the words (`locale`), so a language that forgets one does not compile.
 */
export type FaultKind = 'usage' | 'input' | 'condition' | 'database';

export const EXIT_CODE = {
  done: 0,
  bug: 1,
  usage: 2,
  input: 3,
  condition: 4,
  database: 5,
  interrupted: 130,
} as const;

/** Every fault with the facts its sentence needs. */
export interface FaultFacts {
  'unknown-command': { text: string; suggestion: string | null };
  'unknown-option': { text: string; suggestion: string | null };
  'missing-argument': { name: string };
  'missing-option-value': { name: string };
  'missing-option': { flag: string };
  'too-many-arguments': { command: string };
  'not-one-of': { text: string; flag: string; allowed: readonly string[] };
  'not-a-day': { text: string };
  'not-a-time': { text: string };
  'not-a-week': { text: string };
  'not-a-capacity': { text: string; flag: string };
  'unknown-seller': { name: string; known: readonly string[] };
  'successor-gone': { name: string };
  'binary-on-screen': { format: string };
  'work-needs-terminal': Record<string, never>;
  'options-exclude': { flags: readonly string[] };
  'not-a-count': { text: string; flag: string };
  'answer-needed': { flag: string; what: string };
  'resolve-without-list': Record<never, never>;
  'format-needs-one-of': { format: string; allowed: readonly string[] };
  'unknown-setting': { name: string; allowed: readonly string[] };
  'bad-setting': { name: string; value: string; allowed: string };
  /** What must be named where there is no home: a variable, an option. */
  'places-unknown': { missing: readonly string[] };
  'bad-settings-file': { file: string; problem: string };
  'folder-missing': { folder: string };
  'folder-is-target': { folder: string; flag: string };
  'folder-unusable': { folder: string; reason: string };
  'folder-busy': { folder: string };
  'folder-files-failed': { failed: readonly string[]; files: number; folder: string };
  'path-not-for-cron': { path: string };
  'file-missing': { file: string };
  'file-unreadable': { file: string; reason: string };
  'file-changed': { file: string };
  'not-a-regular-file': { file: string };
  'file-empty': { file: string };
  'file-not-text': { file: string; looksLike: string };
  'no-header': {
    file: string;
    looked: readonly string[];
    found: readonly string[];
    columns: readonly ColumnLook[];
    /** A command that would read this very file. */
    command: string | null;
  };
  'turnover-without-year': { file: string; column: string };
  'received-invoices': { file: string };
  'incomplete-header': {
    file: string;
    line: number;
    kind: ProfileKind;
    known: readonly { readonly field: CustomerField | OrderField; readonly header: string }[];
    missing: readonly Requirement[];
    columns: readonly ColumnLook[];
    command: string | null;
  };
  'unknown-profile': { name: string; known: readonly string[] };
  'bad-profile-name': { name: string };
  'profile-of-one-file': { files: number };
  'unknown-column': { file: string; column: string; field: string; found: readonly string[] };
  'not-a-mapping': { text: string };
  'quote-not-closed': { file: string; line: number };
  'record-too-long': { file: string; line: number; limit: number };
  'unknown-sheet': { file: string; sheet: string; sheets: readonly string[] };
  'too-many-columns': { file: string; columns: number; limit: number };
  'archive-damaged': { file: string };
  'archive-locked': { file: string };
  'archive-nested': { file: string; entry: string };
  'archive-bomb': { file: string; entry: string };
  'archive-too-large': { file: string; limitMegabytes: number };
  'archive-too-many-files': { file: string; limit: number };
  'workbook-format': { file: string; format: 'xls' | 'xlsb' | 'ods' };
  'xml-broken': { file: string; line: number };
  'xml-doctype': { file: string };
  'xml-too-deep': { file: string; limit: number };
  'xml-too-large': { file: string };
  'envelope-broken': { file: string };
  'no-invoices': { file: string };
  'issuer-needed': { file: string };
  'issuer-unclear': { file: string; candidates: readonly string[]; flag: string };
  'issuer-unknown': { file: string; issuer: string; candidates: readonly string[] };
  'doctor-found': { findings: number };
  'nothing-found': { what: string };
  'rejected-rows': {
    files: readonly { readonly file: string; readonly rejected: number; readonly first: string }[];
  };
  'unknown-customer': { code: string; similar: readonly string[] };
  /** Only dormant customers who are on the lists have one. */
  'no-priority': { code: string };
  'not-a-rating': { text: string; allowed: readonly Rated[] };
  'bad-rating': { what: Rated; value: string };
  'same-customer': { code: string };
  'unknown-merge': { id: string; known: readonly string[] };
  'merged-since': { id: string; later: string };
  'both-in-contact': { kept: string; merged: string; keptNext: string; mergedNext: string };
  'unknown-batch': { id: string; known: readonly string[] };
  'nothing-to-import': Record<string, never>;
  'unknown-remedy': { id: string };
  'remedy-is-withdrawn': { id: string };
  'remedy-is-done': { id: string; doneOn: string };
  'too-many-news': { given: number };
  'unknown-cause': { id: string; known: readonly string[] };
  'no-cause-header': { file: string; found: readonly string[] };
  'bad-gesture-name': { name: string };
  'new-gesture-needs': { kind: string; missing: readonly string[] };
  'gesture-needs-amount': { kind: string };
  'gesture-takes-no-percent': { kind: string };
  'gesture-needs-expiry': { kind: string };
  'expiry-not-after': { until: string; today: string };
  'not-an-amount': { text: string; flag: string };
  'not-a-percent': { text: string; flag: string };
  'amount-or-percent': Record<string, never>;
  'no-usual-order': { code: string };
  'margin-unknown': { code: string };
  /** Per cent; the most in cents of one usual order, null where none is known. */
  'discount-above-cap': {
    askedPercent: number;
    mostPercent: number;
    marginPercent: number;
    capPercent: number;
    mostCents: number | null;
  };
  'gesture-above-cap': {
    code: string;
    kind: string;
    capCents: number;
    spentCents: number;
    costCents: number;
  };
  /** `instead`: the attention to give; null where the firm offers none. */
  'budget-exhausted': {
    code: string;
    year: number;
    budgetCents: number;
    spentCents: number;
    costCents: number;
    instead: string | null;
  };
  'already-compensated': { code: string; kind: string; givenOn: string };
  'unknown-given-gesture': { id: string };
  'gesture-is-undone': { id: string; undoneOn: string };
  /** The customer accuses us of dishonesty. */
  'owner-writes': { code: string };
  'remedy-needs-proof': { missing: readonly string[] };
  'remedy-is-future': { day: string; today: string };
  'contact-is-future': { day: string; today: string };
  'next-not-after': { next: string; on: string };
  'cut-too-late': { cut: string; horizonDays: number; end: string; latest: string };
  'template-broken': { file: string; line: number; column: number; problem: string };
  'templates-faulty': { findings: number };
  'scripts-need-folder': { flag: string };
  'code-needed': { flag: string };
  'template-unknown': { place: string; similar: readonly string[] };
  'templates-unreadable': { file: string; reason: string };
  'unknown-cohort': { name: string; known: readonly string[] };
  'bad-cohort-name': { name: string };
  'cohort-exists': { name: string; frozenOn: string };
  'cohort-empty': { stopped: number };
  'cohort-changed': { name: string };
  'cohort-altered': { name: string };
  'bad-share': { text: string; flag: string; mostPercent: number };
  'simulation-needs-new-db': { db: string };
  'impossible-truth': Record<never, never>;
  'out-of-range': { text: string; flag: string; least: number; most: number };
  'belief-after-contact': { code: string; contactedOn: string };
  'belief-needs': { flag: string };
  'belief-both': Record<string, never>;
  'bad-percent': { text: string };
  'no-belief-columns': { file: string; found: readonly string[] };
  'outcome-needs': { outcome: OutcomeKind; flag: '--next' | '--cause' | '--step' };
  /** What is still missing before "never reached" may be concluded. */
  'patience-not-met': {
    code: string;
    attempts: number;
    channels: number;
    slots: readonly TimeSlot[];
    days: number;
  };
  'was-reached': { code: string; on: Day; outcome: OutcomeKind };
  'has-ordered': { code: string; on: Day };
  'refused-outcomes': { file: string; refused: number; first: string };
  /** A list of calls whose column for the outcome is gone. */
  'list-without-outcomes': { file: string };
  'no-outcome-header': { file: string; found: readonly string[] };
  'unknown-contact': { text: string };
  /** A number that is both a customer's code and a contact's number. */
  'ambiguous-contact': { text: string };
  'unknown-attempt': { code: string; attempt: string; known: readonly number[] };
  'never-contacted': { code: string };
  'already-undone': { code: string; attempt: number; undoneOn: Day };
  'channel-denied': { code: string; channel: Channel; reason: GateReason };
  'channel-impossible': { code: string; channel: Channel };
  'permission-is-future': { day: string; today: string };
  'check-is-future': { day: string; today: string };
  'reason-names-person': { word: string };
  'erasure-needs-yes': { code: string; flag: string };
  'no-register-results': { file: string; line: number; text: string };
  'nobody-suppressed': { text: string };
  'erasure-unfinished': { path: string };
  'output-is-source': { file: string };
  'output-edited': { file: string };
  'output-is-link': { file: string };
  'output-failed': { file: string; reason: string };
  'database-missing': { path: string };
  'database-foreign': { path: string };
  'database-damaged': { path: string; reason: string };
  'database-not-supported': { path: string };
  'database-newer': { path: string; found: number; known: number };
  'database-busy': { path: string };
  'database-unreachable': { path: string; reason: string };
  'database-full': { path: string };
}

export type FaultCode = keyof FaultFacts;

export class Fault<Code extends FaultCode = FaultCode> extends Error {
  readonly kind: FaultKind;
  readonly code: Code;
  readonly facts: FaultFacts[Code];

  constructor(kind: FaultKind, code: Code, facts: FaultFacts[Code]) {
    super(code);
    this.name = 'Fault';
    this.kind = kind;
    this.code = code;
    this.facts = facts;
  }
}
