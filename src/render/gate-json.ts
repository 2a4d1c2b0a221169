import type { Gate } from '../domain/gate.ts';
import type { Words } from '../locale/words.ts';

/** A gate as every result in JSON gives it. */
export function gateJson(gate: Gate, words: Words): Record<string, unknown> {
  const { status, ...facts } = gate;
  return { status, why: words.labels.gateReasons[gate.reason], ...facts };
}
