import { fractionOf, lesser, thetaHash, wholeRange } from "../theta/theta-sketch";

export type SummaryMode = "sum" | "min" | "max" | "alwaysone";
/** `sum`, `min`, … of two summaries; integers wrap. */
export type Combine = (a: number, b: number) => number;

/** Distinct hashes below `theta`, each with what was summed up beside it. */
export interface TupleSketch {
  readonly theta: bigint;
  readonly entries: ReadonlyMap<bigint, number>;
  readonly isEmpty: boolean;
}

export const emptyTuple: TupleSketch = { theta: wholeRange, entries: new Map(), isEmpty: true };

export function combining(mode: SummaryMode, isInteger: boolean): Combine {
  if (mode === "min") return Math.min;
  if (mode === "max") return Math.max;
  if (mode === "alwaysone") return () => 1;
  return isInteger ? (a, b) => (a + b) | 0 : (a, b) => a + b;
}

/** What combines with any summary to that summary. */
export function initialSummary(mode: SummaryMode, isInteger: boolean): number {
  if (mode === "min") return isInteger ? 2 ** 31 - 1 : Number.POSITIVE_INFINITY;
  if (mode === "max") return isInteger ? -(2 ** 31) : Number.NEGATIVE_INFINITY;
  return mode === "alwaysone" ? 1 : 0;
}

function limited(entries: Map<bigint, number>, theta: bigint, most: number, isEmpty: boolean): TupleSketch {
  for (const hash of [...entries.keys()]) if (hash >= theta) entries.delete(hash);
  if (entries.size <= most) return { theta, entries, isEmpty: isEmpty && !entries.size && theta === wholeRange };
  const limit = [...entries.keys()].sort((a, b) => (a < b ? -1 : 1))[most]!;
  for (const hash of [...entries.keys()]) if (hash >= limit) entries.delete(hash);
  return { theta: limit, entries, isEmpty: false };
}

export function tupleOfKeys(
  keys: readonly Uint8Array[],
  summaries: readonly number[],
  lgEntries: number,
  mode: SummaryMode,
  isInteger: boolean,
): TupleSketch {
  const combine = combining(mode, isInteger);
  const entries = new Map<bigint, number>();
  for (const [i, key] of keys.entries()) {
    if (!key.length) continue;
    const hash = thetaHash(key);
    const known = entries.get(hash);
    const value = mode === "alwaysone" ? 1 : summaries[i]!;
    entries.set(hash, known === undefined ? value : combine(known, value));
  }
  return limited(entries, wholeRange, 1 << lgEntries, true);
}

const least = (sketches: readonly TupleSketch[]) => sketches.map(({ theta }) => theta).reduce(lesser, wholeRange);

export function tupleUnion(sketches: readonly TupleSketch[], lgEntries: number, combine: Combine): TupleSketch {
  const entries = new Map<bigint, number>();
  for (const sketch of sketches)
    for (const [hash, value] of sketch.entries) {
      const known = entries.get(hash);
      entries.set(hash, known === undefined ? value : combine(known, value));
    }
  return limited(
    entries,
    least(sketches),
    1 << lgEntries,
    sketches.every(({ isEmpty }) => isEmpty),
  );
}

export function tupleIntersection(sketches: readonly TupleSketch[], combine: Combine): TupleSketch {
  if (sketches.some(({ isEmpty }) => isEmpty)) return emptyTuple;
  const theta = least(sketches);
  const [first, ...others] = sketches;
  const entries = new Map<bigint, number>();
  for (const [hash, value] of first?.entries ?? []) {
    if (hash >= theta || !others.every((other) => other.entries.has(hash))) continue;
    entries.set(
      hash,
      others.reduce((all, other) => combine(all, other.entries.get(hash)!), value),
    );
  }
  return { theta, entries, isEmpty: !entries.size && theta === wholeRange };
}

export function tupleDifference(left: TupleSketch, right: TupleSketch): TupleSketch {
  if (left.isEmpty || right.isEmpty) return left;
  const theta = least([left, right]);
  const entries = new Map([...left.entries].filter(([hash]) => hash < theta && !right.entries.has(hash)));
  return { theta, entries, isEmpty: !entries.size && theta === wholeRange };
}

export const tupleEstimate = ({ theta, entries }: TupleSketch): number =>
  theta === wholeRange ? entries.size : entries.size / fractionOf(theta);

/** All summaries of the retained entries together. */
export function tupleSummary({ entries }: TupleSketch, combine: Combine, mode: SummaryMode): number {
  const values = [...entries.values()];
  if (mode === "alwaysone") return values.length;
  return values.length ? values.reduce(combine) : 0;
}
