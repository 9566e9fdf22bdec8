/** How one of Spark's row hashes mixes a value into the hash so far. */
export interface HashAlgorithm<Hash> {
  int(value: number, seed: Hash): Hash;
  /** A 64-bit value by its halves. */
  long(low: number, high: number, seed: Hash): Hash;
  bytes(bytes: Uint8Array, seed: Hash): Hash;
}
