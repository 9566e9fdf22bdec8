import { javaRandom } from "../../../random/java-random";
import { murmur3 } from "../hash/murmur3";
import { type ScalarFunction, scalarFunction } from "../scalar-function";

const mersenne = 2n ** 31n - 1n;

/** Whole numbers are spread by a linear hash of each row, texts and bytes by two hashes of Murmur3 combined. */
export const countMinFunctions: readonly ScalarFunction[] = [
  scalarFunction(
    "spark_count_min_of_longs",
    ["BIGINT[]", "DOUBLE", "DOUBLE", "BIGINT"],
    "BLOB",
    (values: readonly bigint[], epsilon: number, confidence: number, seed: bigint) => {
      const { depth, width, factors } = shapeOf(epsilon, confidence, seed);
      return sketchBytes(depth, width, factors, values.length, (add) => {
        for (const value of values)
          for (const [row, factor] of factors.entries()) {
            const hash = BigInt.asIntN(64, factor * value);
            const folded = BigInt.asIntN(64, hash + (hash >> 32n)) & mersenne;
            add(row, Number(BigInt.asIntN(32, folded)) % width);
          }
      });
    },
  ),
  scalarFunction(
    "spark_count_min_of_bytes",
    ["BLOB[]", "DOUBLE", "DOUBLE", "BIGINT"],
    "BLOB",
    (values: readonly Uint8Array[], epsilon: number, confidence: number, seed: bigint) => {
      const { depth, width, factors } = shapeOf(epsilon, confidence, seed);
      return sketchBytes(depth, width, factors, values.length, (add) => {
        for (const value of values) {
          const first = murmur3.bytes(value, 0);
          const second = murmur3.bytes(value, first);
          for (let row = 0; row < depth; row++) add(row, Math.abs(((first + Math.imul(row, second)) | 0) % width));
        }
      });
    },
  ),
];

function shapeOf(epsilon: number, confidence: number, seed: bigint) {
  const width = Math.ceil(2 / epsilon);
  const depth = Math.ceil(-Math.log1p(-confidence) / Math.log(2));
  const random = javaRandom(BigInt.asIntN(32, seed));
  return { depth, width, factors: Array.from({ length: depth }, () => BigInt(random.nextInt(2 ** 31 - 1))) };
}

function sketchBytes(
  depth: number,
  width: number,
  factors: readonly bigint[],
  total: number,
  fill: (add: (row: number, column: number) => void) => void,
): Uint8Array {
  const counts = Array.from({ length: depth }, () => new Array<bigint>(width).fill(0n));
  fill((row, column) => {
    counts[row]![column]!++;
  });
  const longs = [...factors, ...counts.flat()];
  const view = new DataView(new ArrayBuffer(20 + longs.length * 8));
  view.setInt32(0, 1);
  view.setBigInt64(4, BigInt(total));
  view.setInt32(12, depth);
  view.setInt32(16, width);
  for (const [i, long] of longs.entries()) view.setBigInt64(20 + i * 8, long);
  return new Uint8Array(view.buffer);
}
