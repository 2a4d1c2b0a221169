/** What the firm says of its own costs, in euro, under the names of the settings; null = not said. */
export interface CostRule {
  /** An hour of a seller's. */
  readonly hourlyCost: number | null;
  /** Winning one new customer. */
  readonly acquisitionCost: number | null;
}

/** Nobody's costs are known beforehand: a figure of the trade would not be the firm's. */
export function costRuleFrom(settings: Readonly<Record<string, unknown>>): CostRule {
  const euro = (value: unknown) => (typeof value === 'number' ? value : null);
  return { hourlyCost: euro(settings['hourlyCost']), acquisitionCost: euro(settings['acquisitionCost']) };
}

export function centsOf(euro: number | null): number | null {
  return euro === null ? null : Math.round(euro * 100);
}
