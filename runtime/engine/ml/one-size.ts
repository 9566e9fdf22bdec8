import { illegalArgument } from "./illegal-argument";

/** Vectors of two lengths in one column, as Spark's job over them ends. @throws SparkError */
export function requireOneSize(what: "features" | "dimensions", known: number, found: number): void {
  if (known === found) return;
  const reason = `requirement failed: Number of ${what} must be ${known} but got ${found}`;
  throw illegalArgument(
    `Job aborted due to stage failure: java.lang.IllegalArgumentException: ${reason}`,
    "SparkException",
  );
}

/** By place of an element, in their order, how many vectors have it. */
export function requireEachPlace(counts: readonly number[]): void {
  const shorter = counts.findIndex((count, place) => place > 0 && count < counts[place - 1]!);
  requireOneSize("features", counts.length, shorter < 0 ? counts.length : shorter);
}
