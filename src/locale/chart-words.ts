import type { Standing } from '../domain/departments.ts';

/** What a drawing is called, how it is read, and what its table is called. */
export interface FigureWords {
  readonly title: string;
  readonly note: string;
}

/** The words in and around the drawings of a page. Figures stay with their unit where a line is broken. */
export interface ChartWords {
  /** Opens the figures behind a drawing. */
  readonly numbers: string;
  /** `6,7 %`, without a decimal that is nothing. */
  readonly percent: (share: number) => string;
  /** A difference of shares, with its sign: `+12 punti`. */
  readonly points: (difference: number) => string;
  readonly brief: string;
  readonly contents: string;
  readonly toContent: string;
  /** What the reader may do with the file, and what it does not do. */
  readonly standsAlone: string;
  readonly sections: Readonly<Record<'rule' | 'revenue' | 'gestures', string>>;
  /** Causes by who has named them. */
  readonly named: string;
  /** How often something was given. */
  readonly times: string;
  readonly ladder: FigureWords & {
    readonly figures: (count: number, of: number | null) => string;
    readonly describe: (assigned: number, reached: number, conclusive: number, ordered: number) => string;
    readonly columns: Readonly<Record<'rung' | 'customers' | 'of' | 'share', string>>;
  };
  readonly claims: {
    readonly answers: FigureWords;
    readonly shares: FigureWords;
    readonly differences: FigureWords;
    readonly effect: FigureWords;
    readonly measured: string;
    readonly anytime: string;
    readonly bounds: string;
    readonly claimed: string;
    readonly claimedAs: (claimed: string) => string;
    readonly describe: (claims: readonly (readonly [claim: string, verdict: string])[]) => string;
    readonly aboveZero: string;
    /** Heads of columns. */
    readonly count: string;
    readonly everyLook: string;
    readonly worst: string;
    readonly difference: string;
  };
  readonly curves: {
    readonly arms: FigureWords;
    readonly sellers: FigureWords;
    /** The group with its share and interval at so many days. */
    readonly label: (group: string, figure: string, days: number) => string;
    readonly nobody: (group: string) => string;
    readonly days: string;
    readonly atRisk: string;
    readonly band: string;
    /** Up to which day anything is known, and when the window ends. */
    readonly known: (day: string, maturesOn: string) => string;
  };
  readonly matrix: FigureWords & {
    readonly rows: string;
    readonly columns: string;
    readonly agreed: string;
    readonly others: string;
    readonly total: string;
    readonly describe: (agreed: number, cases: number) => string;
  };
  readonly funnel: {
    readonly departments: FigureWords;
    readonly sellers: FigureWords;
    readonly trials: string;
    readonly share: string;
    readonly target: (share: string) => string;
    readonly lookLimit: string;
    readonly actLimit: string;
    readonly standings: Readonly<Record<Standing, string>>;
    readonly describe: (groups: readonly (readonly [standing: string, names: readonly string[]])[]) => string;
  };
  readonly beliefs: FigureWords & ReliabilityWords;
  readonly calibration: FigureWords & ReliabilityWords;
  readonly separation: FigureWords & {
    readonly coin: string;
    readonly perfect: string;
    readonly describe: (best: string, area: string) => string;
    readonly columns: Readonly<Record<'rule' | 'area' | 'low' | 'high', string>>;
  };
  readonly lorenz: FigureWords & {
    readonly customers: string;
    readonly revenue: string;
    readonly everybody: string;
    readonly withoutDormant: string;
    readonly even: string;
    readonly top: (part: string) => string;
    readonly describe: (part: string, share: string) => string;
    readonly columns: Readonly<Record<'largest' | 'everybody' | 'withoutDormant', string>>;
  };
}

/** Foretold against happened. */
export interface ReliabilityWords {
  readonly foretold: string;
  readonly happened: string;
  readonly honest: string;
  readonly near: string;
  readonly apart: string;
  readonly describe: (
    bands: readonly (readonly [foretold: string, happened: string, customers: number])[],
  ) => string;
  readonly columns: Readonly<Record<'foretold' | 'customers' | 'happened' | 'low' | 'high', string>>;
}
