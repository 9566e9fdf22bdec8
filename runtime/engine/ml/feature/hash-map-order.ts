/** The order in which Spark's own hash maps (`AppendOnlyMap`) have texts that were counted by key. */
export function hashMapOrder(keys: readonly string[]): readonly string[] {
  let slots: (string | undefined)[] = new Array<string | undefined>(64);
  let count = 0;
  for (const key of [...keys].sort()) {
    put(slots, key);
    if (++count <= 0.7 * slots.length) continue;
    const before = slots;
    slots = new Array<string | undefined>(before.length * 2);
    for (const known of before) if (known !== undefined) put(slots, known);
  }
  return slots.filter((key) => key !== undefined);
}

function put(slots: (string | undefined)[], key: string): void {
  const mask = slots.length - 1;
  let place = mixed(javaHash(key)) & mask;
  for (let step = 1; slots[place] !== undefined; step++) place = (place + step) & mask;
  slots[place] = key;
}

/** `String.hashCode` */
function javaHash(text: string): number {
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  return hash;
}

/** MurmurHash3 of one integer, of seed 0. */
function mixed(value: number): number {
  const block = Math.imul(value, 0xcc9e2d51);
  let hash = Math.imul((block << 15) | (block >>> 17), 0x1b873593);
  hash = (Math.imul((hash << 13) | (hash >>> 19), 5) + 0xe6546b64) | 0;
  hash ^= 4;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
