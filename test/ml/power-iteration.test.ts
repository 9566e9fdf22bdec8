import { describe, expect, test } from "vitest";
import { type Edge, powerIterationClusters } from "../../runtime/engine/ml/clustering/power-iteration";

/** Points on two circles around one center, as alike as a Gaussian of their distance says: the example of Spark's own tests. */
function twoCircles(): readonly Edge[] {
  const circle = (radius: number, count: number) =>
    Array.from({ length: count }, (_, i) => {
      const angle = (2 * Math.PI * i) / count;
      return [radius * Math.cos(angle), radius * Math.sin(angle)] as const;
    });
  const points = [...circle(1, 10), ...circle(4, 40)];
  return points.flatMap(([x, y], i) =>
    points.slice(0, i).map(([u, v], j): Edge => [BigInt(i), BigInt(j), Math.exp(-((x - u) ** 2 + (y - v) ** 2) / 2)]),
  );
}

describe("power iteration", () => {
  test.each(["random", "degree"] as const)("tells two circles apart, from %s numbers", (mode) => {
    const found = powerIterationClusters(twoCircles(), { k: 2, maxIterations: 40, mode });
    expect(found.map(({ id }) => Number(id))).toEqual(Array.from({ length: 50 }, (_, i) => i));
    expect(found.map(({ cluster }) => cluster)).toEqual([...Array(10).fill(0), ...Array(40).fill(1)]);
  });

  test("leaves out edges from a vertex to itself, and those without any other", () => {
    const edges: readonly Edge[] = [
      [7n, 7n, 5],
      [1n, 2n, 1],
    ];
    expect(powerIterationClusters(edges, { k: 2, maxIterations: 5, mode: "random" }).map(({ id }) => id)).toEqual([
      1n,
      2n,
    ]);
  });
});
