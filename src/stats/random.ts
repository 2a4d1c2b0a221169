/** A source of numbers in [0, 1), evenly spread, 53 bits each. */
export type Random = () => number;

/** What a stream of chance starts from; 7 and '7' are the same seed. */
export type Seed = string | number;

/**
 * Chance that can be repeated: the same seed gives the same numbers on every machine, for ever, because cohorts are
 * checked years later against the seed that drew them. xoshiro128** (Blackman & Vigna 2021, ACM TOMS 47:36), its state
 * filled by SplitMix64 (Steele, Lea & Flood 2014) from the 64-bit FNV-1a hash of the seed's UTF-8 text. Good for drawing
 * and simulating, not for secrets.
 */
export function randomFrom(seed: Seed): Random {
  const words = xoshiro128(stateFrom(fnv1a(String(seed))));
  return () => ((words() >>> 5) * 2 ** 26 + (words() >>> 6)) / 2 ** 53;
}

/** An integer from 0 to `count` − 1, each with the same chance to 2⁻⁵³ · count. */
export function integerBelow(count: number, random: Random): number {
  return Math.floor(random() * count);
}

/** The items in a random order, every order with the same chance (Durstenfeld 1964). Does not disturb the list. */
export function shuffled<T>(items: readonly T[], seed: Seed): T[] {
  return shuffledBy(items, randomFrom(seed));
}

/** The same, from a stream that is already flowing. */
export function shuffledBy<T>(items: readonly T[], random: Random): T[] {
  const order = [...items];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const chosen = integerBelow(last + 1, random);
    [order[last], order[chosen]] = [order[chosen] as T, order[last] as T];
  }
  return order;
}

/** The generator itself: 32-bit words from a state of four of them, not all zero. */
export function xoshiro128([a, b, c, d]: readonly [number, number, number, number]): () => number {
  let [s0, s1, s2, s3] = [a, b, c, d];
  return () => {
    const word = Math.imul(rotated(Math.imul(s1, 5), 7), 9) >>> 0;
    const shifted = s1 << 9;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= shifted;
    s3 = rotated(s3, 11);
    return word;
  };
}

function rotated(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}

function stateFrom(seed: bigint): [number, number, number, number] {
  const next = splitMix64(seed);
  const [first, second] = [next(), next()];
  return [lowWord(first), lowWord(first >> 32n), lowWord(second), lowWord(second >> 32n)];
}

function lowWord(bits: bigint): number {
  return Number(BigInt.asUintN(32, bits));
}

/** Well mixed 64-bit numbers from any seed, also from one that is all zeros but a bit. */
export function splitMix64(seed: bigint): () => bigint {
  let state = seed;
  return () => {
    state = BigInt.asUintN(64, state + 0x9e3779b97f4a7c15n);
    let mixed = state;
    mixed = BigInt.asUintN(64, (mixed ^ (mixed >> 30n)) * 0xbf58476d1ce4e5b9n);
    mixed = BigInt.asUintN(64, (mixed ^ (mixed >> 27n)) * 0x94d049bb133111ebn);
    return mixed ^ (mixed >> 31n);
  };
}

/** 64-bit FNV-1a (Fowler, Noll & Vo) of the text in UTF-8. */
export function fnv1a(text: string): bigint {
  return new TextEncoder()
    .encode(text)
    .reduce((hash, byte) => BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n), 0xcbf29ce484222325n);
}
