/** The order in which a Scala immutable map has integer keys. */
export function scalaMapOrder(keys: readonly number[]): readonly number[] {
  const sorted = [...keys].sort((a, b) => a - b);
  // Up to four keys are kept as they came: from a mutable map, whose order is theirs.
  return sorted.length <= 4 ? sorted : trieOrder(sorted, 0);
}

/** A hash trie by five bits a level: what stands alone first, then what shares them. */
function trieOrder(keys: readonly number[], shift: number): readonly number[] {
  const places: number[][] = Array.from({ length: 32 }, () => []);
  for (const key of keys) places[(improved(key) >>> shift) & 31]!.push(key);
  const alone = places.filter(({ length }) => length === 1).flat();
  return [...alone, ...places.filter(({ length }) => length > 1).flatMap((shared) => trieOrder(shared, shift + 5))];
}

/** `scala.collection.Hashing.improve` */
function improved(key: number): number {
  let hash = (key + ~(key << 9)) | 0;
  hash ^= hash >>> 14;
  hash = (hash + (hash << 4)) | 0;
  return hash ^ (hash >>> 10);
}
