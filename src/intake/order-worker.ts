import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { Fault } from '../fault.ts';
import { orderRunsOf } from './order-runs.ts';
import { buffersOf, type ThreadMessage } from './order-thread.ts';
import type { ReadingRules } from './row.ts';

/** The columns of a few runs. */
const SPARE_KEPT = 24;
/** How many runs may wait to be taken. */
const RUNS_AHEAD = 2;

/** The thread that reads a large file and posts run after run, as they are taken. */
async function postRuns(port: MessagePort, rules: ReadingRules): Promise<void> {
  const post = (message: ThreadMessage, moved: ArrayBuffer[] = []) => port.postMessage(message, moved);
  let permits = RUNS_AHEAD;
  let wake: (() => void) | undefined;
  const spare: ArrayBuffer[] = [];
  port.on('message', (columns: ArrayBuffer[]) => {
    spare.push(...columns);
    permits += 1;
    wake?.();
  });
  try {
    for await (const run of orderRunsOf(rules, (bytes) => taken(spare, bytes))) {
      while (permits === 0) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      permits -= 1;
      post({ run }, buffersOf(run));
    }
    post({ done: true });
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    post({ fault: { kind: error.kind, code: error.code, facts: error.facts } });
  } finally {
    port.close();
  }
}

/** Memory of exactly this length that has come back. */
function taken(spare: ArrayBuffer[], bytes: number): ArrayBuffer | undefined {
  const place = spare.findIndex((buffer) => buffer.byteLength === bytes);
  if (place >= 0) return spare.splice(place, 1)[0];
  // Runs grow: what was made for shorter ones is not needed any more.
  spare.splice(0, Math.max(0, spare.length - SPARE_KEPT));
  return undefined;
}

if (parentPort !== null) void postRuns(parentPort, workerData as ReadingRules);
