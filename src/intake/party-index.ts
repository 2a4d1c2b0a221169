import { hashOf, keyArena } from './cell-keys.ts';
import type { Party } from './order-row.ts';
import type { RawRecord } from './records.ts';

/** The bytes of these cells mean no customer, or are not plain: somebody else must read the row. */
export const NO_PARTY = -1;

/** Numbers the customers of a file in the order in which they first appear. */
export interface PartyIndex {
  /** The customer whose cells these are, known by their bytes alone where they have been seen before. */
  readonly ofRecord: (record: RawRecord) => number;
  readonly ofParty: (party: Party) => number;
  /** Those that have come since the last call. */
  readonly takeNew: () => readonly Party[];
}

const FIRST_SLOTS = 1 << 12;

/**
 * Two stages: bytes → customer in an open-addressing table of typed arrays, since a Map of texts would need a text for every
 * row; and what the cells mean → customer in a Map, since several spellings mean the same.
 *
 * @param columns of the cells that say who the customer is
 * @param meaning what they mean, asked once for each spelling
 */
export function partyIndex(
  columns: readonly number[],
  meaning: (record: RawRecord) => Party | null,
): PartyIndex {
  const byMeaning = new Map<string, number>();
  let news: Party[] = [];
  let count = 0;
  let slots = new Int32Array(FIRST_SLOTS);
  let entries = roomForEntries(FIRST_SLOTS);
  const keys = keyArena(columns);

  function ofParty(party: Party): number {
    const key = [party.customerCode, party.customerName, party.vatNumber, party.taxCode].join('\u0000');
    const known = byMeaning.get(key);
    if (known !== undefined) return known;
    const place = byMeaning.size;
    byMeaning.set(key, place);
    news.push(party);
    return place;
  }

  function remember(record: RawRecord, hash: number, slot: number): number {
    const party = meaning(record);
    const place = party === null ? NO_PARTY : ofParty(party);
    entries.hash[count] = hash;
    entries.start[count] = keys.add(record);
    entries.party[count] = place;
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
        return entries.party[entry] ?? NO_PARTY;
      }
    }
  }

  return {
    ofRecord,
    ofParty,
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
  readonly party: Int32Array;
}

function roomForEntries(slots: number): Entries {
  const room = slots / 2 + 1;
  return { hash: new Int32Array(room), start: new Int32Array(room), party: new Int32Array(room) };
}

function widened(entries: Entries, room: number): Entries {
  const wider = roomForEntries(room * 2);
  wider.hash.set(entries.hash);
  wider.start.set(entries.start);
  wider.party.set(entries.party);
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
