import type { BeliefRejectCode } from '../intake/belief-rows.ts';

/** What sellers believe before they call. */
export interface BeliefWords {
  readonly noted: (name: string, isLost: boolean, percent: number, cause: string | null) => string;
  readonly unchanged: (name: string) => string;
  readonly isLost: (isLost: boolean) => string;
  readonly taken: (counts: {
    readonly file: string;
    readonly read: number;
    readonly noted: number;
    readonly unchanged: number;
    readonly blank: number;
    readonly rejected: number;
  }) => string;
  readonly rejectLine: (line: number, column: string | null, message: string) => string;
  readonly rejects: Readonly<Record<BeliefRejectCode, (value: string | null) => string>>;
  readonly sheets: (files: readonly { readonly file: string; readonly customers: number }[]) => string;
  readonly readBack: (path: string) => string;
  readonly none: string;
  readonly columns: Readonly<Record<'lost' | 'percent' | 'cause' | 'blocker', string>>;
  /** Below the rows of a sheet, a line each. */
  readonly remarks: (causes: readonly string[]) => readonly string[];
  /** The end of a file's name for customers without a seller. */
  readonly noSellerFile: string;
  readonly ask: {
    readonly seller: string;
    readonly sellerChoice: (seller: string, missing: number) => string;
    readonly intro: (customers: number) => string;
    readonly customer: (place: number, customers: number, name: string, code: string) => string;
    readonly lost: string;
    readonly lostChoices: Readonly<Record<'lost' | 'not-lost' | 'skip' | 'stop', string>>;
    readonly percent: string;
    readonly badPercent: string;
    readonly cause: string;
    readonly noCause: string;
    readonly blocker: string;
    readonly done: (noted: number, missing: number) => string;
  };
}
