import { expect, it } from "vitest";
import { cellsToRun, type RunCell, staleCells } from "../../extension/stale/stale-cells";

let order = 0;
/** @param names `a=1` is read, `=b=1` is made */
const ran = (code: string, names: string, text = code): RunCell => {
  const made = names.split(" ").filter((name) => name.startsWith("="));
  const read = names.split(" ").filter((name) => name !== "" && !name.startsWith("="));
  const entries = (list: readonly string[]) => Object.fromEntries(list.map((one) => one.replace(/^=/, "").split("=")));
  const run = { executionId: code, order: ++order, language: "sparkts", code } as const;
  return { text, run: { ...run, reads: entries(read), writes: entries(made) } };
};
const kinds = (cells: readonly RunCell[]) => [...staleCells(cells)].map(([index, { kind }]) => `${index} ${kind}`);

it("a run from the top leaves nothing stale; a cell that has not run is not", () => {
  expect(kinds([ran("a", "=x=1"), ran("b", "x=1 =y=2"), ran("c", "y=2"), { text: "new" }])).toEqual([]);
});

it("an edited cell, and what depends on it", () => {
  const cells = [ran("a", "=x=1", "a2"), ran("b", "x=1 =y=2"), ran("c", "y=2"), ran("d", "z=1")];
  expect(kinds(cells)).toEqual(["0 edited", "1 outdated", "2 outdated"]);
  expect(cellsToRun(cells)).toEqual([0, 1, 2]);
  expect(kinds([ran("a", "=x=1", "  a\n\n// why"), ran("b", "x=1")])).toEqual([]);
});

it("a cell above has made another version since; one below does not count", () => {
  expect(kinds([ran("a", "=x=2"), ran("b", "x=1")])).toEqual(["1 changed"]);
  expect(kinds([ran("a", "=x=1"), ran("b", "x=1"), ran("c", "=x=2")])).toEqual([]);
});

it("a cell that has changed its own input once more needs the one above it again", () => {
  const cells = [ran("df = a", "=df=1"), ran("df = df.filter()", "df=2 =df=3")];
  expect(kinds(cells)).toEqual(["1 changed"]);
  expect(cellsToRun(cells)).toEqual([0, 1]);
});
