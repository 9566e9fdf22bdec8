import { expect, test } from "vitest";
import { findEstimator, paramsOf } from "../../runtime/engine/ml/index";
import type { VectorColumn } from "../../runtime/worker/ml/columns/vector-column";
import { numberOperations, valueOperations } from "../../runtime/worker/ml/operations/index";
import { runLocally } from "./local-program";

const dense = (rows: readonly (readonly number[])[]): VectorColumn => {
  const size = rows[0]!.length;
  return {
    kind: "vector",
    count: rows.length,
    isNull: () => false,
    isDense: () => true,
    size: () => size,
    start: (row) => row * size,
    end: (row) => (row + 1) * size,
    firstIndex: () => 0,
    denseSize: size,
    values: Float64Array.from(rows.flat()),
    indices: new Int32Array(0),
  };
};

const drawn = (className: string, params: Record<string, number>, size: number) => {
  const estimator = findEstimator(className);
  const set = { inputCol: "features", outputCol: "h", ...params };
  return runLocally(
    estimator.fit(paramsOf(estimator, "uid", set), { kind: "OneRow" }),
    { features: [[0]], answers: [[size]] },
    1,
  ).state;
};

// Answers of Spark 4.3.
test("random projections lie in Spark's buckets", () => {
  const rows = Array.from({ length: 12 }, (_, i) => [Math.sin(i * 1.3) * 3, Math.cos(i * 0.7) * 2, (i % 5) - 2]);
  const model = drawn("feature.BucketedRandomProjectionLSH", { bucketLength: 1.5, numHashTables: 3, seed: 7 }, 3);
  const found: unknown[] = [];
  valueOperations["DOUBLE[]"]!.bucketsAlong!({ values: { bucketLength: 1.5, tables: 3 }, model })([dense(rows)], found);
  expect(found.slice(0, 7)).toEqual([
    [1, 1, -1],
    [2, 1, 0],
    [0, 0, 0],
    [-2, -2, 0],
    [-3, -3, 0],
    [-1, -1, -2],
    [1, 0, -1],
  ]);
});

test("the least hashes of sets are Spark's, and their distances", () => {
  const rows = Array.from({ length: 6 }, (_, i) =>
    Array.from({ length: 10 }, (__, j) => ((i * 7 + j * 3) % 4 < 2 || j === i ? 1 : 0)),
  );
  const model = drawn("feature.MinHashLSH", { numHashTables: 4, seed: 11 }, 10);
  const found: unknown[] = [];
  valueOperations["DOUBLE[]"]!.leastHashes!({ values: { prime: 2038074743 }, model })([dense(rows)], found);
  expect(found.slice(0, 4)).toEqual([
    [1065054664, 54312117, 150719614, 142952954],
    [125694656, 54312117, 130089030, 29577472],
    [125694656, 256944636, 109458446, 29577472],
    [595374660, 54312117, 109458446, 29577472],
  ]);
  const distances = new Float64Array(6);
  const key = rows.map(() => [0, 1, 1, 0, 0, 1, 0, 0, 0, 0]);
  numberOperations.jaccardDistance!({ values: {}, model })([dense(rows), dense(key)], distances);
  expect([distances[2], distances[1], distances[5]]).toEqual([0.4, 0.6666666666666667, 0.6666666666666667]);
});

test("a set without elements has no hash", () => {
  const model = drawn("feature.MinHashLSH", { seed: 1 }, 2);
  const hash = valueOperations["DOUBLE[]"]!.leastHashes!({ values: { prime: 2038074743 }, model });
  expect(() => hash([dense([[0, 0]])], [])).toThrow("Must have at least 1 non zero entry.");
});
