import { XorShiftRandom } from "../../../random/xor-shift-random";
import type { Kernel } from "./kernel";

/** Margins beyond this teach nothing. */
const farthest = 6;
const tableSize = 1000;
const wordsBetween = 10000;

/** The logistic function in steps, as its inventors have it. */
const logistic = Float32Array.from({ length: tableSize }, (_, i) => {
  const exp = Math.exp(((2 * i) / tableSize - 1) * farthest);
  return exp / (exp + 1);
});

/**
 * One pass over sentences by which words' `vectors` come to foretell their neighbours through the inner nodes' `outputs` (single precision in whole
 * words). State: the tree (`starts`, `nodes`, `branches`), `size`, `window`, `stepSize`, and what the step's decrease depends on. Out: both, and
 * which of them were changed.
 */
export const skipGrams: Kernel = (block, { values, arrays }) => {
  const { size, window, stepSize, seed, iteration, partition, partitions, before, total } = values as Record<
    string,
    number
  > &
    Record<
      "size" | "window" | "stepSize" | "seed" | "iteration" | "partition" | "partitions" | "before" | "total",
      number
    >;
  const { starts, nodes, branches } = arrays as Record<"starts" | "nodes" | "branches", Int32Array>;
  const sentences = block.array("starts")!;
  const words = block.array("words")!;
  const [vectors, outputs] = [floats(arrays.vectors as Int32Array), floats(arrays.outputs as Int32Array)];
  const vectorsChanged = new Uint8Array(vectors.length / size);
  const outputsChanged = new Uint8Array(vectors.length / size);
  const random = new XorShiftRandom(BigInt(seed) ^ BigInt((partition + 1) << 16) ^ BigInt((-iteration - 1) << 8));
  const learnt = new Float32Array(size);
  let [alpha, seen, seenBefore] = [stepSize, 0, 0];

  const learn = (word: number, neighbour: number) => {
    const from = neighbour * size;
    learnt.fill(0);
    for (let at = starts[word]!; at < starts[word + 1]!; at++) {
      const node = nodes[at]!;
      const to = node * size;
      let margin = 0;
      for (let i = 0; i < size; i++) margin += vectors[from + i]! * outputs[to + i]!;
      margin = Math.fround(margin);
      if (margin <= -farthest || margin >= farthest) continue;
      const chance = logistic[Math.trunc((margin + farthest) * (Math.trunc(tableSize / farthest) / 2))]!;
      const step = Math.fround((1 - branches[at]! - chance) * alpha);
      for (let i = 0; i < size; i++) learnt[i]! += step * outputs[to + i]!;
      for (let i = 0; i < size; i++) outputs[to + i]! += step * vectors[from + i]!;
      outputsChanged[node] = 1;
    }
    for (let i = 0; i < size; i++) vectors[from + i]! += learnt[i]!;
    vectorsChanged[neighbour] = 1;
  };

  for (let sentence = 0; sentence < block.rows; sentence++) {
    const [first, end] = [sentences[sentence]!, sentences[sentence + 1]!];
    if (seen - seenBefore > wordsBetween) {
      seenBefore = seen;
      alpha = Math.max(stepSize * (1 - (partitions * seen + before) / total), stepSize * 0.0001);
    }
    seen += end - first;
    for (let at = first; at < end; at++) {
      const narrowed = random.nextBelow(window);
      for (let a = narrowed; a < window * 2 + 1 - narrowed; a++) {
        const other = at - window + a;
        if (a !== window && other >= first && other < end) learn(words[at]!, words[other]!);
      }
    }
  }
  return {
    values: {},
    arrays: { vectors: whole(vectors), outputs: whole(outputs), vectorsChanged, outputsChanged },
  };
};

const floats = (words: Int32Array) => new Float32Array(words.slice().buffer as ArrayBuffer);
const whole = (values: Float32Array<ArrayBuffer>) => new Int32Array(values.buffer);
