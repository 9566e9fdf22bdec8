import { describe, expect, it } from "vitest";
import { columnNames, type NameOf } from "../../runtime/driver/profile/column-names";
import { inKnownNames, itemsOf, namedDetails } from "../../runtime/driver/profile/named-details";
import type { Operator } from "../../runtime/driver/profile/operators";

const known: Record<string, string> = { c12: "total", p3: "key" };
const nameOf: NameOf = (word) => known[word] ?? (/^[cp]\d+$/.test(word) ? "…" : word);

describe("a text of DuckDB's in names that a person knows", () => {
  it.each([
    ["q7.c12 DESC", "total DESC"],
    ["(c12 + p3)", "(total + key)"],
    ["sum(#1)", "sum(price)"],
    ["sum(#9)", "sum(…)"],
    ["c99 > 1", "… > 1"],
    ["count_star()", "count(1)"],
    ['"first"(#0)', "first(name)"],
    ["c12 IS NOT DISTINCT FROM p3", "total <=> key"],
    ["CAST(c12 AS DECIMAL(19,6)) > SUBQUERY", "CAST(total AS DECIMAL(19,6)) > scalar-subquery"],
    ["__internal_compress_integral_utinyint(#1, 1)", "price"],
    ["(__internal_decompress_string(c12) || ')')", "(total || ')')"],
    ["__internal_compress_integral_usmallint(f(c12, 2), 1), c1", "f(total, 2), …"],
    ["name = 'c12 #1 q7.c12'", "name = 'c12 #1 q7.c12'"],
    ['"c12" = 1', '"c12" = 1'],
  ])("%s", (text, told) => expect(inKnownNames(text, nameOf, ["name", "price"])).toBe(told));

  it("is parted at the commas of its list only", () => {
    expect(itemsOf("f(a, b), 'x, y', [1, 2], c")).toEqual(["f(a, b)", "'x, y'", "[1, 2]", "c"]);
    expect(itemsOf("")).toEqual([]);
  });
});

const operator = (name: string, work: Operator["work"], details: Record<string, string>, ...children: Operator[]) =>
  ({ name, work, details, children, readsStage: undefined }) as unknown as Operator;

it("numbers are the columns of the operator below; those of a join, which does not tell them, have no name", () => {
  const scan = operator("READ_PARQUET", "scan", { Projections: "id, c12", Filters: "c12>5", Function: "READ_PARQUET" });
  const filter = operator("FILTER", "filter", { Expression: "(#1 > 3)" }, scan);
  const group = operator("HASH_GROUP_BY", "aggregate", { Groups: "#0", Aggregates: "sum(#1), count_star()" }, filter);
  const top = operator("PROJECTION", "project", { Projections: "#0, (#1 / #2)" }, group);
  const join = operator("HASH_JOIN", "join", { Conditions: "id = p3", "Delim Index": "4" }, top, scan);
  const above = operator("PROJECTION", "project", { Projections: "#0, #1" }, join);
  const details = namedDetails([above], nameOf);
  expect(details.get(scan), "columns of files are called as they are").toEqual({
    Projections: "id, c12",
    Filters: "c12>5",
  });
  expect(details.get(filter)).toEqual({ Expression: "(c12 > 3)" });
  expect(details.get(group)).toEqual({ Groups: "id", Aggregates: "sum(c12), count(1)" });
  expect(details.get(top)).toEqual({ Projections: "id, (sum(c12) / count(1))" });
  expect(details.get(join)).toEqual({ Conditions: "id = key" });
  expect(details.get(above)).toEqual({});
});

it("a column that a person has called like ours keeps its name", () => {
  const attribute = { kind: "Attribute", id: 7, name: "c3" };
  const plan = { kind: "LocalRows", output: [attribute], rows: [] } as never;
  const name = columnNames({ plans: { analyzed: plan, optimized: plan }, stages: [] });
  expect(["c7", "c3", "c4", "other"].map(name)).toEqual(["c3", "c3", "…", "other"]);
});
