import { type ItemKind, javaHash } from "./java-hash";

const smallestLg = 3;
const loadFactor = 0.75;
const sampleSize = 1024;

interface Place {
  readonly item: string;
  count: number;
}

/** The most frequent items of a stream, by the algorithm of Misra and Gries in a hash table with linear probing; items are texts. */
export class ItemsSketch {
  #places: (Place | undefined)[];
  #active = 0;
  /** No count is too low by more than this. */
  offset = 0;
  streamLength = 0;

  constructor(
    readonly kind: ItemKind,
    readonly lgMost: number,
    lgSize = smallestLg,
  ) {
    this.#places = new Array(2 ** Math.max(lgSize, smallestLg)).fill(undefined);
  }

  get lgSize(): number {
    return Math.log2(this.#places.length);
  }

  /** In the order of the table. */
  get entries(): readonly Readonly<Place>[] {
    return this.#places.filter((place) => place !== undefined);
  }

  add(item: string, count = 1): void {
    this.streamLength += count;
    this.#adjust(item, count);
    if (this.#active <= Math.floor(this.#places.length * loadFactor)) return;
    if (this.lgSize < this.lgMost) this.#rebuild(this.entries, this.#places.length * 2);
    else this.#purge();
  }

  #adjust(item: string, count: number): void {
    const mask = this.#places.length - 1;
    let at = spread(javaHash(this.kind, item)) & mask;
    while (this.#places[at] !== undefined && this.#places[at]!.item !== item) at = (at + 1) & mask;
    const place = this.#places[at];
    if (place) place.count += count;
    else {
      this.#places[at] = { item, count };
      this.#active++;
    }
  }

  #rebuild(entries: readonly Place[], size: number): void {
    this.#places = new Array(size).fill(undefined);
    this.#active = 0;
    for (const { item, count } of entries) this.#adjust(item, count);
  }

  /** Takes the median of a sample from every count; who has nothing left goes. */
  #purge(): void {
    const { entries } = this;
    const sample = entries.slice(0, sampleSize).map(({ count }) => count);
    const median = sample.sort((a, b) => a - b)[sample.length >> 1]!;
    this.offset += median;
    const left = entries.filter(({ count }) => count > median);
    this.#rebuild(
      left.map(({ item, count }) => ({ item, count: count - median })),
      this.#places.length,
    );
  }

  merge(other: ItemsSketch): void {
    const length = this.streamLength + other.streamLength;
    for (const { item, count } of other.scattered()) this.add(item, count);
    this.offset += other.offset;
    this.streamLength = length;
  }

  /** In strides of the golden ratio, so that merging does not fill a table from one side. */
  *scattered(): Generator<Readonly<Place>> {
    const size = this.#places.length;
    const stride = Math.floor(size * ((Math.sqrt(5) - 1) / 2)) | 1;
    for (let i = 0, at = 0; i < size; i++, at = (at + stride) & (size - 1)) {
      const place = this.#places[at];
      if (place) yield place;
    }
  }

  /** Those that surely are frequent, the most frequent first, with their estimated counts. */
  frequent(): readonly Readonly<Place>[] {
    const sure = [...this.scattered()].filter(({ count }) => count >= this.offset);
    return sure.map(({ item, count }) => ({ item, count: count + this.offset })).sort((a, b) => b.count - a.count);
  }
}

/** The finish of Murmur3 on the sign-extended hash. */
function spread(hash: number): number {
  let value = BigInt.asUintN(64, BigInt(hash));
  value = BigInt.asUintN(64, (value ^ (value >> 33n)) * 0xff51afd7ed558ccdn);
  value = BigInt.asUintN(64, (value ^ (value >> 33n)) * 0xc4ceb9fe1a85ec53n);
  return Number(BigInt.asIntN(32, value ^ (value >> 33n)));
}

/** The table is never more than three quarters full. */
export const lgTableFor = (maxItems: number): number =>
  Math.max(Math.ceil(Math.log2(Math.ceil(maxItems / loadFactor))), smallestLg);
