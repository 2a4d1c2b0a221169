import { addDays, type Day } from '../domain/day.ts';
import type { GivenGesture } from '../store/gestures.ts';

/** A gesture without an end is offered for so long; then it has been taken up, or is forgotten. */
const WITHOUT_END_DAYS = 60;

/** Of each customer the latest gesture that was granted and may still be taken up. */
export function standingGestures(given: readonly GivenGesture[], today: Day): Map<number, GivenGesture> {
  const standing = given.filter(
    ({ givenOn, untilOn, undoneOn }) =>
      undoneOn === null && (untilOn === null ? addDays(givenOn, WITHOUT_END_DAYS) : untilOn) >= today,
  );
  return new Map(standing.map((gesture) => [gesture.customerId, gesture]));
}
