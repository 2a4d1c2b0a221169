import type { GestureNature } from '../domain/gesture.ts';
import type { Db } from './schema.ts';

/** Gestures of one kind in a calendar year, given to people who have been forgotten since. */
export interface ForgottenGestures {
  readonly year: number;
  readonly kind: string;
  readonly label: string | null;
  readonly nature: GestureNature;
  readonly count: number;
  readonly costCents: number;
}

/** Adds gestures to those of others, without day or receiver: the year's budget was spent all the same. */
export async function addForgottenGestures(db: Db, lines: readonly ForgottenGestures[]): Promise<void> {
  for (const { year, kind, label, nature, count, costCents } of lines) {
    await db.run(
      `insert into forgotten_gestures (given_year, kind, label, nature, gestures, cost_cents) values (?, ?, ?, ?, ?, ?)
      on conflict (given_year, kind, nature) do update set gestures = forgotten_gestures.gestures + excluded.gestures,
        cost_cents = forgotten_gestures.cost_cents + excluded.cost_cents`,
      [year, kind, label, nature, count, costCents],
    );
  }
}

export async function forgottenGestures(db: Db, year: number): Promise<ForgottenGestures[]> {
  return db.all<ForgottenGestures>(
    `select given_year as year, kind, label, nature, gestures as count, cost_cents as "costCents"
    from forgotten_gestures where given_year = ? order by kind, nature`,
    [year],
  );
}
