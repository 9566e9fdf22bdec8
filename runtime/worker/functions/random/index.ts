import { XorShiftRandom } from "../../../random/xor-shift-random";
import { type ScalarFunction, scalarFunction } from "../scalar-function";

/** Values of Spark's seeded random functions by row number: the same for a row whatever order rows are asked for in. */
export const randomFunctions: readonly ScalarFunction[] = [
  scalarFunction("spark_rand", ["BIGINT", "BIGINT"], "DOUBLE", (seed: bigint, row: bigint) =>
    valueAt(`rand ${seed}`, seed, Number(row), (random) => random.nextDouble()),
  ),
  scalarFunction("spark_randn", ["BIGINT", "BIGINT"], "DOUBLE", (seed: bigint, row: bigint) =>
    valueAt(`randn ${seed}`, seed, Number(row), (random) => random.nextGaussian()),
  ),
  scalarFunction(
    "spark_randstr",
    ["INTEGER", "BIGINT", "BIGINT"],
    "VARCHAR",
    (length: number, seed: bigint, row: bigint) =>
      valueAt(`randstr ${length} ${seed}`, seed, Number(row), (random) => randomText(random, length)),
  ),
];

const letters = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

const randomText = (random: XorShiftRandom, length: number) =>
  Array.from({ length }, () => letters[Math.abs(random.nextInt() % letters.length)]!).join("");

/** A sequence that has been read up to `next`, with its state at every `stride`th row. */
interface Sequence {
  random: XorShiftRandom;
  next: number;
  readonly marks: XorShiftRandom[];
}

const stride = 2048;
const maxSequences = 64;
const sequences = new Map<string, Sequence>();

function valueAt<Value>(key: string, seed: bigint, row: number, draw: (random: XorShiftRandom) => Value): Value {
  let sequence = sequences.get(key);
  if (!sequence) {
    if (sequences.size >= maxSequences) sequences.clear();
    const random = new XorShiftRandom(seed);
    sequence = { random, next: 0, marks: [random.copy()] };
    sequences.set(key, sequence);
  }
  if (row < sequence.next || row >= sequence.next + stride) {
    const mark = Math.min(Math.floor(row / stride), sequence.marks.length - 1);
    if (mark * stride > sequence.next || row < sequence.next) {
      sequence.random = sequence.marks[mark]!.copy();
      sequence.next = mark * stride;
    }
  }
  for (;;) {
    const value = draw(sequence.random);
    const at = sequence.next++;
    if (sequence.next % stride === 0 && sequence.marks.length === sequence.next / stride)
      sequence.marks.push(sequence.random.copy());
    if (at === row) return value;
  }
}
