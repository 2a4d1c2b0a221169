import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { Fault } from '../fault.ts';
import { orderRunsOf } from './order-runs.ts';
import type { ThreadMessage } from './order-thread.ts';
import type { ReadingRules } from './row.ts';

/** How many runs may wait to be taken. */
const RUNS_AHEAD = 2;

/** The thread that reads a large file and posts run after run, as they are taken. */
async function postRuns(port: MessagePort, rules: ReadingRules): Promise<void> {
  const post = (message: ThreadMessage, moved: ArrayBuffer[] = []) => port.postMessage(message, moved);
  let permits = RUNS_AHEAD;
  let wake: (() => void) | undefined;
  port.on('message', () => {
    permits += 1;
    wake?.();
  });
  try {
    for await (const run of orderRunsOf(rules)) {
      while (permits === 0) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      permits -= 1;
      const { parties, dayNumbers, cents, areCredit, lines, numbers, numberEnds, productLines } = run;
      const columns = [parties, dayNumbers, cents, areCredit, lines, numbers, numberEnds, productLines];
      post(
        { run },
        columns.map(({ buffer }) => buffer as ArrayBuffer),
      );
    }
    post({ done: true });
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    post({ fault: { kind: error.kind, code: error.code, facts: error.facts } });
  } finally {
    port.close();
  }
}

if (parentPort !== null) void postRuns(parentPort, workerData as ReadingRules);
