import type { Reject } from '../broken/case.ts';

/** One small file in the shape that a program really writes, and what must come of it in an empty database. */
export interface Shape {
  readonly file: string;
  readonly shape: string;
  readonly content: Buffer;
  readonly expected: Taken | Refused;
}

export interface Taken {
  readonly kind: string;
  readonly encoding?: string;
  readonly delimiter: string;
  readonly decimal: string;
  readonly dateOrder?: string;
  readonly headerLine?: number;
  readonly added: number;
  readonly skipped?: number;
  readonly rejects?: readonly Reject[];
  /** Code, then everything else that is stored of a customer and is not what every customer has. */
  readonly customers: readonly string[];
  /** Customer, number, day, kind and cents. */
  readonly documents?: readonly string[];
  /** Customer and channel. */
  readonly objections?: readonly string[];
}

/** The fault by its code. */
export interface Refused {
  readonly fault: string;
}

export function blankRows(count: number, separators: number): readonly string[] {
  return Array.from({ length: count }, () => ';'.repeat(separators));
}
