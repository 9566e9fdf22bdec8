import { expect, test } from "vitest";
import { valueOperations, vectorOperations } from "../../runtime/worker/ml/operations/index";

const noModel = { values: {}, arrays: {} };

function read(lines: readonly string[], values: { readonly size: number; readonly isDense: boolean }): unknown[] {
  const found: unknown[] = [];
  const writer = {
    dense: (row: Float64Array) => found.push([...row]),
    sparse: (size: number, places: Int32Array, row: Float64Array) => found.push([size, [...places], [...row]]),
  };
  const column = { kind: "value" as const, count: lines.length, isNull: () => false, values: lines };
  vectorOperations.libsvmFeatures!({ values, model: noModel })([column], writer as never);
  return found;
}

// Answers of Spark 4.3.
test("lines of LIBSVM's format are vectors", () => {
  const lines = ["1 1:0.5 3:2", "-1.5 2:1e3", "0"];
  expect(read(lines, { size: 3, isDense: false })).toEqual([
    [3, [0, 2], [0.5, 2]],
    [3, [1], [1000]],
    [3, [], []],
  ]);
  expect(read(lines, { size: 3, isDense: true })).toEqual([
    [0.5, 0, 2],
    [0, 1000, 0],
    [0, 0, 0],
  ]);
});

test.each([
  ["1 3:0.5 2:2", "one-based and in ascending order; found current=1, previous=2"],
  ["1 4:1", "Index 3 out of bounds for vector of size 3"],
])("%s is refused", (line, message) => {
  expect(() => read([line], { size: 3, isDense: false })).toThrow(message);
});

test("a vector is written with what it stores", () => {
  const found: unknown[] = [];
  const features = {
    kind: "vector" as const,
    count: 2,
    isNull: () => false,
    isDense: (row: number) => row === 0,
    size: () => 2,
    start: (row: number) => row * 2,
    end: (row: number) => (row === 0 ? 2 : 3),
    firstIndex: () => 0,
    denseSize: undefined,
    values: Float64Array.of(0, 2.5, 1e-7),
    indices: Int32Array.of(0),
  };
  const labels = {
    kind: "number" as const,
    count: 2,
    isNull: () => false,
    hasNulls: false,
    values: Float64Array.of(1, 0),
  };
  valueOperations.VARCHAR!.libsvmLine!({ values: {}, model: noModel })([labels, features], found);
  expect(found).toEqual(["1.0 1:0.0 2:2.5", "0.0 1:1.0E-7"]);
});
