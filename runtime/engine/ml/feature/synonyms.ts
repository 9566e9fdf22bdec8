import { illegalArgument } from "../illegal-argument";
import type { VectorValue } from "../linear-algebra-value";

type Words = readonly (readonly [word: string, vector: Float64Array])[];

/** The words whose vectors have the most nearly the direction of a word's, which is left out, or of a vector; with the cosine, in single precision. */
export function synonyms(words: Words, of: string | VectorValue, count: number): (readonly [string, number])[] {
  if (!(count > 0)) throw illegalArgument("requirement failed: Number of similar words should > 0");
  const own = typeof of === "string" ? words.find(([word]) => word === of)?.[1] : elements(of);
  if (!own) throw illegalArgument(`${of} not in vocabulary`, "IllegalStateException");
  const length = norm(own);
  const direction = Float32Array.from(own, (value) => (length === 0 ? value : value * Math.fround(1 / length)));
  const found = words.map(([word, vector]) => {
    const divisor = norm(vector);
    const product = Math.fround(vector.reduce((sum, value, i) => sum + value * direction[i]!, 0));
    return [word, divisor === 0 ? 0 : Math.fround(product / divisor)] as const;
  });
  return found
    .sort(([, a], [, b]) => b - a)
    .slice(0, count + 1)
    .filter(([word]) => word !== of)
    .slice(0, count);
}

const norm = (vector: Float64Array) => Math.fround(Math.hypot(...vector));

function elements({ size, indices, values }: VectorValue): Float64Array {
  if (!indices) return Float64Array.from(values, Math.fround);
  const dense = new Float64Array(size);
  for (const [i, index] of indices.entries()) dense[index] = Math.fround(values[i]!);
  return dense;
}
