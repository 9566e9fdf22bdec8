import { expect, test } from "vitest";
import { placeAt, placeRange } from "../../extension/plan-panel/place-range";
import type { SourcePlace } from "../../runtime/protocol/plan-profile";

const chain = 'const a = spark.range(9)\n  .filter(col("id)").lt(3))\n  .count();';
const query = "SELECT id FROM t WHERE id > 3";
const cells = [{ text: chain }, { text: `${query};\nSELECT 2` }];
const filter: SourcePlace = { kind: "call", cellIndex: 1, line: 2, column: 4, name: "filter" };
const whole: SourcePlace = { kind: "sql", text: query, start: 0, end: 29 };
const condition: SourcePlace = { kind: "sql", text: query, start: 17, end: 29 };
const written = (place: SourcePlace, shown = 1) => {
  const range = placeRange(place, cells, shown);
  return range && cells[range.cell]!.text.slice(range.start, range.end);
};

test("a call is its name and its arguments; a bracket in quotes is none", () => {
  expect(written(filter)).toBe('filter(col("id)").lt(3))');
});

test("SQL is found by its text, in the cell that ran first", () => {
  expect(written(condition)).toBe("WHERE id > 3");
  expect(placeRange(condition, [{ text: query }, ...cells], 2)?.cell).toBe(2);
});

test("what was edited away has no place", () => {
  expect(written({ kind: "sql", text: "SELECT 3", start: 0, end: 8 })).toBeUndefined();
  expect(written({ kind: "call", cellIndex: 1, line: 9, column: 4, name: "filter" })).toBeUndefined();
  expect(written({ kind: "call", cellIndex: 7, line: 1, column: 1, name: "filter" })).toBeUndefined();
});

test("of the places around the cursor the smallest", () => {
  const at = (offset: number) => placeAt([whole, condition, filter], cells, 1, { cell: 1, offset });
  expect([at(3), at(20), at(33)]).toEqual([whole, condition, undefined]);
  expect(placeAt([filter], cells, 1, { cell: 0, offset: 30 })).toBe(filter);
});
