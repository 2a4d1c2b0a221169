import type { Day } from '../domain/day.ts';

/** How a column's values are written, said once here and never guessed from its name. */
export type ColumnKind = 'text' | 'code' | 'phone' | 'integer' | 'decimal' | 'money' | 'day';

export interface Column {
  readonly label: string;
  readonly kind: ColumnKind;
  /** Decimals of a `decimal` column; of a `money` column on screen, where 0 drops the cents. */
  readonly digits?: number;
  /** Left out of the table on screen, present in every file. */
  readonly fileOnly?: boolean;
  /** Left out of the table on screen when it would not fit otherwise. */
  readonly optional?: boolean;
  /** May be shortened on screen when the line gets too long. */
  readonly flexible?: boolean;
  /** Characters in a workbook; otherwise as wide as its cells, within reason. */
  readonly width?: number;
  /** Left empty for somebody to write in. */
  readonly isForm?: boolean;
  /** The only texts that may be written in; a workbook offers them. */
  readonly choices?: readonly string[];
}

/** `money` in integer cents, `day` as ISO text, numbers as numbers, null = nothing. */
export type SheetValue = string | number | Day | null;

/** A result in neutral form, from which table and CSV are made. */
export interface Sheet {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly SheetValue[])[];
  /** Of the sheet in a workbook. */
  readonly name?: string;
}

/** One result, ready to be made into each format it can be given in. */
export interface View {
  readonly json: () => unknown;
  readonly text: (screen: Screen) => string;
  /** Only results that are lists have one. */
  readonly sheet?: () => Sheet;
  /** Whole files of another kind, by format. */
  readonly files?: Readonly<Partial<Record<'html' | 'eml' | 'ics', () => Promise<string>>>>;
}

/** What the text side of a view needs to know of where it is shown. */
export interface Screen {
  /** Columns available. */
  readonly width: number;
  readonly paint: Paint;
}

/** Colours by meaning; the identity when there are none. */
export interface Paint {
  readonly title: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly good: (text: string) => string;
  readonly warn: (text: string) => string;
}
