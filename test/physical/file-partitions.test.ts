import { expect, test } from "vitest";
import { filePartitions } from "../../runtime/engine/optimizer/partitions/file-partitions";

const megabyte = 1024 * 1024;
const files = (...sizes: number[]) =>
  sizes.map((size, i) => ({ path: `${i}`, size, modifiedMs: 0, partitionValues: [] }));

test("large files first, small ones together: Spark's own numbers of these five", () => {
  const five = files(821, 6_518_735, 821, 3_259_371, 821);
  expect(filePartitions(five, 2)).toEqual({ numbers: [1, 0, 1, 0, 1], count: 2 });
});

test("one file of few bytes is one partition", () => {
  expect(filePartitions(files(1000), 2)).toEqual({ numbers: [0], count: 1 });
});

test("a file that is cut counts where its middle is", () => {
  expect(filePartitions(files(300 * megabyte), 2)).toEqual({ numbers: [1], count: 3 });
});

test("no file: no partition but the first", () => {
  expect(filePartitions([], 2)).toEqual({ numbers: [], count: 1 });
});
