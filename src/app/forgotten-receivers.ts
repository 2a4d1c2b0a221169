import type { Day } from '../domain/day.ts';
import { yearOf } from '../domain/gesture-limits.ts';
import { addForgotten, loadForgotten } from '../store/forgotten-counts.ts';
import { addForgottenGestures } from '../store/forgotten-gestures.ts';
import { loadGiven } from '../store/gestures.ts';
import type { Db } from '../store/schema.ts';
import { standing } from './gesture-standing.ts';

const RECEIVERS = 'gestures';

/** Keeps of a customer about to be forgotten how much was given in which year, by kind. */
export async function keepGivenTo(db: Db, customerId: number, today: Day): Promise<void> {
  const given = standing(await loadGiven(db, today, customerId));
  for (const gesture of given) {
    const { kind, label, nature, costCents, givenOn } = gesture;
    await addForgottenGestures(db, [{ year: yearOf(givenOn), kind, label, nature, count: 1, costCents }]);
  }
  const years = new Set(given.map(({ givenOn }) => yearOf(givenOn)));
  for (const year of years) await addForgotten(db, RECEIVERS, { [year]: 1 });
}

/** To how many of them something was given in the year. */
export async function forgottenReceivers(db: Db, year: number): Promise<number> {
  return (await loadForgotten(db, RECEIVERS)).get(String(year)) ?? 0;
}
