import { CHANNELS } from '../domain/channel.ts';
import { DEFAULT_PATIENCE, MOST_SLOTS, type Patience } from '../domain/patience.ts';

/** Settings of patience begin like this. */
const PREFIX = 'patience.';

/** As many slots of the day as the setting may ask for: no more are ever suggested. */
export const MOST_PATIENCE_SLOTS = MOST_SLOTS;

/** More channels than there are could never be tried. */
export const MOST_PATIENCE_CHANNELS = CHANNELS.length;

/** The default patience with whatever the settings say otherwise. */
export function patienceFrom(settings: Readonly<Record<string, unknown>>): Patience {
  const entries = Object.entries(DEFAULT_PATIENCE).map(([name, standard]) => {
    const own = settings[`${PREFIX}${name}`];
    return [name, typeof own === 'number' ? own : standard];
  });
  return Object.fromEntries(entries) as unknown as Patience;
}

/** Under the names of the settings. */
export function patienceSettings(patience: Patience): Record<string, number> {
  return Object.fromEntries(Object.entries(patience).map(([name, value]) => [`${PREFIX}${name}`, value]));
}
