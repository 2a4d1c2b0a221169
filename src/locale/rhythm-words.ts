import type { Day } from '../domain/day.ts';
import type { NextStep } from '../domain/next-step.ts';

/** What is read by whoever lets the program run by itself. */
export interface RhythmWords {
  readonly folder: FolderWords;
  readonly cron: CronWords;
  readonly status: StatusWords;
}

/** One screen on which everything stands. */
export interface StatusWords {
  readonly title: (day: Day, week: string) => string;
  readonly labels: Readonly<
    Record<
      | 'dormant'
      | 'list'
      | 'contacted'
      | 'followUps'
      | 'wonBack'
      | 'lastImport'
      | 'lastOrder'
      | 'nextList'
      | 'database'
      | 'settings',
      string
    >
  >;
  readonly dormant: (dormant: number, customers: number) => string;
  readonly list: (list: {
    readonly rows: number;
    readonly done: number;
    readonly due: number;
    readonly overdue: number;
    readonly later: number;
  }) => string;
  readonly noList: string;
  readonly contacted: (customers: number, reached: number, contacts: number) => string;
  readonly noContacts: string;
  readonly followUps: (followUps: {
    readonly open: number;
    readonly dueToday: number;
    readonly overdue: number;
  }) => string;
  readonly noFollowUps: string;
  readonly wonBack: (days90: number, months12: number, since: Day | null) => string;
  readonly nobodyYet: string;
  readonly imported: (day: Day, files: readonly (readonly [file: string, rows: number])[]) => string;
  readonly moreFiles: (files: number) => string;
  readonly noImport: string;
  readonly noPurchases: string;
  readonly nextList: (from: Day, isIssued: boolean) => string;
  readonly dueNow: string;
  readonly now: (command: string) => string;
  readonly next: Readonly<Record<NextStep, { readonly command: string; readonly why: string }>>;
  readonly allCommands: string;
}

export interface CronWords {
  /** Where nothing else is said, folders beside the database. */
  readonly folderNames: { readonly import: string; readonly results: string };
  readonly reportName: string;
  /** Lines of a comment. */
  readonly intro: (facts: { readonly timeZone: string; readonly folders: string }) => readonly string[];
  readonly jobs: Readonly<Record<'import' | 'calls' | 'report', readonly string[]>>;
}

export interface FolderWords {
  readonly nothing: (folder: string) => string;
  readonly counts: (counts: {
    readonly imported: number;
    readonly known: number;
    readonly failed: number;
  }) => string;
  readonly known: (before: { readonly file: string; readonly importedOn: string }) => string;
  readonly failed: string;
  readonly movedTo: (path: string) => string;
  readonly rejectsIn: (path: string) => string;
  readonly explainedIn: (path: string) => string;
  readonly waiting: Readonly<Record<'too-young' | 'changing' | 'in-use', (seconds: number) => string>>;
  readonly notATable: string;
  readonly notAFile: string;
  /** What is added to the name of a file for the rows of it that were rejected. */
  readonly rejectsSuffix: string;
  /** The text beside a file that was not imported. */
  readonly explanation: (facts: {
    readonly file: string;
    readonly day: string;
    readonly message: string;
    readonly hint: string | null;
    readonly folder: string;
    /** Whether a reading by --map would help, and can be kept for the files to come. */
    readonly isMappable: boolean;
  }) => string;
}
