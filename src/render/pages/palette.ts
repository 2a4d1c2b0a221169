/** Colours of a page, for light and for dark surroundings. Contrast is held by a test: 4.5 for texts, 3 for what is drawn. */
export interface Palette {
  readonly paper: string;
  readonly raised: string;
  readonly ink: string;
  readonly quiet: string;
  /** Hairlines and grids, which carry no fact. */
  readonly faint: string;
  readonly good: string;
  readonly warn: string;
}

export const LIGHT: Palette = {
  paper: '#ffffff',
  raised: '#f5f4f1',
  ink: '#1c1d20',
  quiet: '#5b5e66',
  faint: '#dcdad5',
  good: '#0b6b58',
  warn: '#a6430a',
};

export const DARK: Palette = {
  paper: '#16171a',
  raised: '#202226',
  ink: '#e9e8e4',
  quiet: '#a3a6ae',
  faint: '#3a3d43',
  good: '#5cc9ae',
  warn: '#f0a06a',
};
