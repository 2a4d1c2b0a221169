import { parentPort, workerData } from 'node:worker_threads';
import { Fault } from '../fault.ts';
import { orderRunsOf } from './order-runs.ts';
import type { ThreadMessage } from './order-thread.ts';
import type { ReadingRules } from './row.ts';

/** The thread that reads a large file: posts run after run, each when the one before but one has been taken. */
const port = parentPort;
if (port === null) throw new Error('order-worker runs only as a thread');

let permits = 2;
let wake: (() => void) | undefined;
port.on('message', () => {
  permits += 1;
  wake?.();
});

function post(message: ThreadMessage, moved: ArrayBuffer[] = []): void {
  port?.postMessage(message, moved);
}

try {
  for await (const run of orderRunsOf(workerData as ReadingRules)) {
    while (permits === 0)
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    permits -= 1;
    const columns = [
      run.parties,
      run.dayNumbers,
      run.cents,
      run.areCredit,
      run.lines,
      run.numbers,
      run.numberEnds,
    ];
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
