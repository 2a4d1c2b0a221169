import { statSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { Fault, type FaultCode, type FaultKind } from '../fault.ts';
import { type OrderRun, orderRunsOf } from './order-runs.ts';
import type { ReadingRules } from './row.ts';

export type ThreadMessage =
  | { readonly run: OrderRun }
  | { readonly done: true }
  | {
      readonly fault: { readonly kind: FaultKind; readonly code: FaultCode; readonly facts: Fault['facts'] };
    };

/** Put in by the build; the sources themselves run as they are. */
declare const RICONQUISTA_ORDER_WORKER: string | undefined;
const WORKER =
  typeof RICONQUISTA_ORDER_WORKER === 'undefined' ? './order-worker.ts' : RICONQUISTA_ORDER_WORKER;

const NURSERY_MB = 8;
/** From this size on a thread of its own is worth starting. */
const THREAD_BYTES = 8 * 1024 * 1024;

/** The documents of a file in runs, read beside whatever is done with them when the file is large. */
export function readOrderRuns(rules: ReadingRules): AsyncGenerator<OrderRun> {
  const { path, source } = rules.survey;
  const isLarge = source.form === 'text' && statSync(path).size >= THREAD_BYTES;
  return isLarge ? orderRunsInThread(rules) : orderRunsOf(rules);
}

/** The same runs as `orderRunsOf`, read in a thread that stays at most two runs ahead. */
export async function* orderRunsInThread(rules: ReadingRules): AsyncGenerator<OrderRun> {
  // What is made of a row lives for a moment; the nurseries of both threads would grow to a third of all memory used.
  setFlagsFromString('--semi-space-growth-factor=1');
  const worker = new Worker(new URL(WORKER, import.meta.url), {
    workerData: rules,
    resourceLimits: { maxYoungGenerationSizeMb: NURSERY_MB },
  });
  const waiting: (ThreadMessage | { readonly error: unknown })[] = [];
  let wake: (() => void) | undefined;
  const arrive = (message: (typeof waiting)[number]) => {
    waiting.push(message);
    wake?.();
  };
  worker.on('message', arrive);
  worker.on('error', (error) => arrive({ error }));
  try {
    for (;;) {
      const message = waiting.shift();
      if (message === undefined) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      } else if ('run' in message) {
        yield message.run;
        // The columns go back to be filled again: allocated anew for every run they would scatter over the memory.
        const columns = buffersOf(message.run);
        worker.postMessage(columns, columns);
        // While runs keep arriving the event loop would not get round to a Ctrl-C.
        await setImmediate();
      } else if ('fault' in message) {
        throw new Fault(message.fault.kind, message.fault.code, message.fault.facts);
      } else if ('error' in message) {
        throw message.error;
      } else return;
    }
  } finally {
    await worker.terminate();
  }
}

/** The memory of a run's columns. */
export function buffersOf(run: OrderRun): ArrayBuffer[] {
  const { parties, dayNumbers, cents, areCredit, lines, numbers, numberEnds, productLines } = run;
  const columns = [parties, dayNumbers, cents, areCredit, lines, numbers, numberEnds, productLines];
  return columns.map(({ buffer }) => buffer as ArrayBuffer);
}
