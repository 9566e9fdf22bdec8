import { expect, test } from "vitest";
import { halvesOf, isEmpty, sliceBehind, sliceGroups, sliceRows } from "../../../runtime/worker/external/slices";

test("rows are sliced at whole batches, and only where there is more than one", () => {
  expect(sliceRows(0, 2, 10)).toEqual([[{ from: 0, to: 0 }]]);
  expect(sliceRows(10, 2, 10)).toEqual([[{ from: 0, to: 10 }]]);
  expect(sliceRows(25, 2, 10)).toEqual([[{ from: 0, to: 10 }], [{ from: 10, to: 20 }], [{ from: 20, to: 25 }]]);
  expect(sliceRows(25, 1, 10)).toEqual([[{ from: 0, to: 25 }]]);
});

test("groups stay whole, and slices hold all of them in order", () => {
  const groups = [[3], [9], [1], [7]];
  expect(sliceGroups(groups, 1, 4)).toEqual([[{ from: 0, to: 20, sizes: [3, 9, 1, 7] }]]);
  const spread = sliceGroups(groups, 2, 4);
  expect(spread.length).toBeGreaterThan(1);
  expect(spread.flatMap(([only]) => only!.sizes)).toEqual([3, 9, 1, 7]);
  expect(spread.map(([only]) => only!.to)).toEqual(spread.map(([only]) => only!.from + sum(only!.sizes!)));
});

test("groups of two relations are sliced together", () => {
  const slices = sliceGroups(
    [
      [2, 0],
      [1, 4],
    ],
    1,
    10,
  );
  expect(slices).toEqual([
    [
      { from: 0, to: 3, sizes: [2, 1] },
      { from: 0, to: 4, sizes: [0, 4] },
    ],
  ]);
});

test("what has no results yet is the rest of the rows, or of the groups", () => {
  const rest = sliceBehind([{ from: 10, to: 40 }], 20);
  expect(rest).toEqual([{ from: 30, to: 40 }]);
  expect(isEmpty(rest)).toBe(false);
  expect(isEmpty(sliceBehind(rest, 10))).toBe(true);
  const groups = sliceBehind([{ from: 5, to: 16, sizes: [3, 1, 7] }], 2);
  expect(groups).toEqual([{ from: 9, to: 16, sizes: [7] }]);
  expect(isEmpty(sliceBehind(groups, 1))).toBe(true);
});

test("a slice is halved by rows, or by groups in all its sources; one of them is not", () => {
  expect(halvesOf([{ from: 10, to: 15 }])).toEqual([[{ from: 10, to: 13 }], [{ from: 13, to: 15 }]]);
  expect(halvesOf([{ from: 10, to: 11 }])).toBeUndefined();
  const both = [
    { from: 5, to: 16, sizes: [3, 1, 7] },
    { from: 0, to: 2, sizes: [0, 2, 0] },
  ];
  expect(halvesOf(both)).toEqual([
    [
      { from: 5, to: 9, sizes: [3, 1] },
      { from: 0, to: 2, sizes: [0, 2] },
    ],
    [
      { from: 9, to: 16, sizes: [7] },
      { from: 2, to: 2, sizes: [0] },
    ],
  ]);
  expect(halvesOf([{ from: 0, to: 9, sizes: [9] }])).toBeUndefined();
});

const sum = (sizes: readonly number[]) => sizes.reduce((a, b) => a + b, 0);
