import { hashOf, keyArena } from './cell-keys.ts';
import type { RawRecord } from './records.ts';

/** The bytes of these cells mean nothing, or are not plain: somebody else must read the row. */
export const NO_MEANING = -1;

/** Numbers what some cells of a file's rows mean (customers, sellers) in the order in which they first appear. */
export interface CellIndex<Meaning> {
  /** The number of what these cells mean, known by their bytes alone where they have been seen before. */
  readonly ofRecord: (record: RawRecord) => number;
  readonly ofMeaning: (meaning: Meaning) => number;
  /** Those that have come since the last call. */
  readonly takeNew: () => readonly Meaning[];
}

const FIRST_SLOTS = 1 << 12;

/**
 * Two stages: bytes → number in an open-addressing table of typed arrays, since a Map of texts would need a text for every
 * row; and what the cells mean → number in a Map, since several spellings mean the same.
 *
 * @param columns of the cells that say it
 * @param meaning what they mean, asked once for each spelling
 * @param keyOf equal for two meanings that are the same
 */
export function cellIndex<Meaning>(
  columns: readonly number[],
  meaning: (record: RawRecord) => Meaning | null,
  keyOf: (meaning: Meaning) => string,
): CellIndex<Meaning> {
  const byMeaning = new Map<string, number>();
  let news: Meaning[] = [];
  let count = 0;
  let slots = new Int32Array(FIRST_SLOTS);
  let entries = roomForEntries(FIRST_SLOTS);
  const keys = keyArena(columns);

  function ofMeaning(meant: Meaning): number {
    const key = keyOf(meant);
    const known = byMeaning.get(key);
    if (known !== undefined) return known;
    const place = byMeaning.size;
    byMeaning.set(key, place);
    news.push(meant);
    return place;
  }

  function remember(record: RawRecord, hash: number, slot: number): number {
    const meant = meaning(record);
    const place = meant === null ? NO_MEANING : ofMeaning(meant);
    entries.hash[count] = hash;
    entries.start[count] = keys.add(record);
    entries.place[count] = place;
    count += 1;
    slots[slot] = count;
    if (count * 2 > slots.length) {
      entries = widened(entries, slots.length);
      slots = rehashed(entries.hash, count, slots.length * 2);
    }
    return place;
  }

  function ofRecord(record: RawRecord): number {
    const hash = hashOf(record, columns);
    const mask = slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const entry = (slots[slot] ?? 0) - 1;
      if (entry < 0) return remember(record, hash, slot);
      if (entries.hash[entry] === hash && keys.isAt(entries.start[entry] ?? 0, record)) {
        return entries.place[entry] ?? NO_MEANING;
      }
    }
  }

  return {
    ofRecord,
    ofMeaning,
    takeNew: () => {
      const taken = news;
      news = [];
      return taken;
    },
  };
}

interface Entries {
  readonly hash: Int32Array;
  readonly start: Int32Array;
  readonly place: Int32Array;
}

function roomForEntries(slots: number): Entries {
  const room = slots / 2 + 1;
  return { hash: new Int32Array(room), start: new Int32Array(room), place: new Int32Array(room) };
}

function widened(entries: Entries, room: number): Entries {
  const wider = roomForEntries(room * 2);
  wider.hash.set(entries.hash);
  wider.start.set(entries.start);
  wider.place.set(entries.place);
  return wider;
}

function rehashed(hashes: Int32Array, count: number, size: number): Int32Array<ArrayBuffer> {
  const slots = new Int32Array(size);
  const mask = size - 1;
  for (let entry = 0; entry < count; entry += 1) {
    let slot = (hashes[entry] ?? 0) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = entry + 1;
  }
  return slots;
}
