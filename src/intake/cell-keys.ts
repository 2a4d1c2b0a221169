import type { RawRecord } from './records.ts';

/** Stands behind each cell of a key; no cell of a text has it. */
const SEPARATOR = 0;

/** FNV-1a over some cells of a record, without making a text of them. */
export function hashOf({ bytes, scanned }: RawRecord, columns: readonly number[]): number {
  let hash = 0x811c9dc5;
  for (const column of columns) {
    const end = scanned.ends[column] ?? 0;
    for (let at = scanned.starts[column] ?? 0; at < end; at += 1) {
      hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
    }
    hash = Math.imul(hash ^ SEPARATOR, 0x01000193);
  }
  return hash;
}

/** Keys of records one after the other in memory that grows. */
export interface KeyArena {
  /** @returns where the key of these cells begins */
  readonly add: (record: RawRecord) => number;
  /** Do the bytes at `start` stand for the cells of this record? */
  readonly isAt: (start: number, record: RawRecord) => boolean;
}

export function keyArena(columns: readonly number[]): KeyArena {
  let arena = new Uint8Array(1 << 12);
  let arenaEnd = 0;
  return {
    add: ({ bytes, scanned }) => {
      const start = arenaEnd;
      for (const column of columns) {
        const from = scanned.starts[column] ?? 0;
        const end = scanned.ends[column] ?? 0;
        while (arenaEnd + end - from + 1 > arena.length) arena = widened(arena);
        for (let at = from; at < end; at += 1) arena[arenaEnd++] = bytes[at] ?? 0;
        arena[arenaEnd++] = SEPARATOR;
      }
      return start;
    },
    isAt: (start, { bytes, scanned }) => {
      let place = start;
      for (const column of columns) {
        const end = scanned.ends[column] ?? 0;
        for (let at = scanned.starts[column] ?? 0; at < end; at += 1) {
          if (arena[place] !== bytes[at]) return false;
          place += 1;
        }
        if (arena[place] !== SEPARATOR) return false;
        place += 1;
      }
      return true;
    },
  };
}

function widened(arena: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const wider = new Uint8Array(arena.length * 2);
  wider.set(arena);
  return wider;
}
