import type { Channel } from '../domain/channel.ts';
import type { Day } from '../domain/day.ts';
import { appendPromise } from '../store/promises.ts';
import type { Db } from '../store/schema.ts';

/** A script that was handed out, and to whom it speaks. */
export interface HandedScript {
  readonly customerId: number;
  readonly script: {
    readonly promisedRemedyId: number | null;
    readonly channel: Channel;
    readonly caller: string | null;
  };
}

/** Notes which remedies these scripts promise. Nothing about the customers changes by it: the scores stand. */
export async function rememberPromises(
  db: Db,
  handed: readonly HandedScript[],
  promisedOn: Day,
): Promise<void> {
  const promises = handed.flatMap(({ customerId, script: { promisedRemedyId, channel, caller } }) =>
    promisedRemedyId === null
      ? []
      : [{ remedyId: promisedRemedyId, customerId, promisedOn, channel, caller }],
  );
  if (promises.length === 0) return;
  await db.derivation(async (derivation) => {
    for (const promise of promises) await appendPromise(derivation, promise);
  });
}
