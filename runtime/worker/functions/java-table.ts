import { murmur3 } from "./hash/murmur3";
import { type ScalarFunction, scalarFunction } from "./scalar-function";
import { javaHash } from "./sketches/frequent/java-hash";

const firstCapacity = 64;
const loadFactor = 0.7;

/** Where the hash codes of distinct values lie in Spark's open hash table, in which probing takes ever longer steps. */
function placesOf(hashes: readonly number[]): readonly number[] {
  let table: (number | undefined)[] = new Array(firstCapacity).fill(undefined);
  let size = 0;
  const insert = (into: (number | undefined)[], index: number) => {
    const mask = into.length - 1;
    let at = murmur3.int(hashes[index]!, 0) & mask;
    for (let step = 1; into[at] !== undefined; step++) at = (at + step) & mask;
    into[at] = index;
  };
  for (const index of hashes.keys()) {
    insert(table, index);
    if (++size <= loadFactor * table.length) continue;
    const wider: typeof table = new Array(table.length * 2).fill(undefined);
    for (const known of table) if (known !== undefined) insert(wider, known);
    table = wider;
  }
  const places: number[] = new Array(hashes.length);
  for (const [at, index] of table.entries()) if (index !== undefined) places[index] = at;
  return places;
}

export const javaTableFunctions: readonly ScalarFunction[] = [
  scalarFunction("spark_java_hash_of_long", ["BIGINT"], "BIGINT", (value: bigint) =>
    BigInt(javaHash("long", `${value}`)),
  ),
  scalarFunction("spark_java_hash_of_decimal", ["VARCHAR"], "BIGINT", (text: string) =>
    BigInt(javaHash("decimal", text)),
  ),
  // The position, from 1, of the value with the greatest count; of several the one that lies first in the table.
  scalarFunction(
    "spark_first_in_table",
    ["BIGINT[]", "BIGINT[]"],
    "BIGINT",
    (hashes: readonly bigint[], counts: readonly bigint[]) => {
      const most = [...counts].sort((a, b) => (a < b ? 1 : -1))[0];
      const commonest = counts.flatMap((count, i) => (count === most ? [i] : []));
      if (commonest.length < 2) return BigInt((commonest[0] ?? -1) + 1);
      const places = placesOf(hashes.map(Number));
      return BigInt(commonest.reduce((a, b) => (places[b]! < places[a]! ? b : a)) + 1);
    },
  ),
];
