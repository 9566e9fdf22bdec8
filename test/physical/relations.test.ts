import { describe, expect, it } from "vitest";
import type { Attribute, Plan, WindowCall } from "../../runtime/plan/resolved/index";
import { arrayType, booleanType, doubleType, integerType, longType } from "../../runtime/types/index";
import { rows } from "./duckdb";
import {
  aggregate,
  alias,
  ascending,
  call,
  column,
  descending,
  equal,
  filter,
  less,
  limit,
  literal,
  local,
  plus,
  project,
  sort,
  sum,
} from "./plans";

const k = column("k");
const v = column("v");
const left = local([k, v], [1, 10], [1, 20], [2, 30], [null, 40]);
const k2 = column("k2");
const w = column("w");
const right = local([k2, w], [1, 100], [3, 300], [null, 400]);
const ordered = async (plan: Plan) => (await rows(plan)).sort();

describe("join", () => {
  const on = equal(k, k2);
  const join = (type: Extract<Plan, { kind: "Join" }>["type"], condition = on): Plan => ({
    kind: "Join",
    left,
    right,
    type,
    condition,
  });

  it("inner, outer, semi and anti", async () => {
    expect(await ordered(join("inner"))).toEqual(["1 10 1 100", "1 20 1 100"]);
    expect(await ordered(join("left_outer"))).toEqual([
      "1 10 1 100",
      "1 20 1 100",
      "2 30 null null",
      "null 40 null null",
    ]);
    expect(await ordered(join("right_outer"))).toEqual([
      "1 10 1 100",
      "1 20 1 100",
      "null null 3 300",
      "null null null 400",
    ]);
    expect(await ordered(join("full_outer"))).toHaveLength(6);
    expect(await ordered(join("left_semi"))).toEqual(["1 10", "1 20"]);
    expect(await ordered(join("left_anti"))).toEqual(["2 30", "null 40"]);
  });

  it("on conditions that are no equality, and null-safe ones", async () => {
    expect(await ordered(join("left_semi", less(w, plus(v, literal(71)))))).toEqual(["2 30", "null 40"]);
    expect(await ordered(join("full_outer", less(k2, k)))).toEqual([
      "1 10 null null",
      "1 20 null null",
      "2 30 1 100",
      "null 40 null null",
      "null null 3 300",
      "null null null 400",
    ]);
    expect(await ordered(join("inner", call("<=>", booleanType, k, k2)))).toEqual([
      "1 10 1 100",
      "1 20 1 100",
      "null 40 null 400",
    ]);
  });

  it("keeps filters where outer rows do not bring the dropped ones back", async () => {
    const some = filter(left, less(v, literal(15)));
    const plan = (type: "left_outer" | "right_outer"): Plan => ({
      kind: "Join",
      left: some,
      right,
      type,
      condition: on,
    });
    expect(await ordered(plan("left_outer"))).toEqual(["1 10 1 100"]);
    expect(await ordered(plan("right_outer"))).toEqual(["1 10 1 100", "null null 3 300", "null null null 400"]);
    const other: Plan = {
      kind: "Join",
      left,
      right: filter(right, less(w, literal(50))),
      type: "left_outer",
      condition: on,
    };
    expect(await ordered(other)).toHaveLength(4);
  });

  it("without a condition, and over joins", async () => {
    const cross: Plan = { kind: "Join", left: project(left, v), right: project(right, w), type: "cross" };
    expect(await rows(cross)).toHaveLength(12);
    const x = column("x");
    const third: Plan = {
      kind: "Join",
      left: join("inner"),
      right: local([x], [10]),
      type: "left_outer",
      condition: equal(v, x),
    };
    expect(await ordered(third)).toEqual(["1 10 1 100 10", "1 20 1 100 null"]);
  });

  it("lateral", async () => {
    const outer = { kind: "OuterReference" as const, attribute: v, type: v.type, nullable: true };
    const inner = alias("n", plus(w, outer));
    const lateral = project(filter(right, less(w, literal(250))), inner);
    const plan: Plan = { kind: "Join", left, right: lateral, type: "inner", isLateral: true };
    expect(await ordered(plan)).toEqual(["1 10 110", "1 20 120", "2 30 130", "null 40 140"]);
  });
});

describe("aggregate", () => {
  it("by column, by expression and over all", async () => {
    const total = alias("total", sum(v));
    expect(await ordered({ kind: "Aggregate", grouping: [k], list: [k, total], child: left })).toEqual([
      "1 30",
      "2 30",
      "null 40",
    ]);
    const next = plus(k, literal(1));
    const named = alias("next", next);
    expect(await ordered({ kind: "Aggregate", grouping: [next], list: [named, total], child: left })).toEqual([
      "2 30",
      "3 30",
      "null 40",
    ]);
    expect(await ordered({ kind: "Aggregate", grouping: [], list: [total], child: left })).toEqual(["100"]);
    expect(await ordered({ kind: "Aggregate", grouping: [], list: [alias("one", literal(1))], child: left })).toEqual([
      "1",
    ]);
    expect(await ordered({ kind: "Aggregate", grouping: [literal(1)], list: [total], child: left })).toEqual(["100"]);
  });

  it("in grouping sets", async () => {
    const plan: Plan = {
      kind: "Aggregate",
      grouping: [k, v],
      groupingSets: [[0], []],
      list: [k, alias("total", sum(v))],
      child: left,
    };
    expect(await ordered(plan)).toEqual(["1 30", "2 30", "null 100", "null 40"]);
  });
});

describe("sets", () => {
  const a = column("a");
  const b = column("b");
  const one = local([a], [1], [1], [2], [null]);
  const two = local([b], [1], [null], [3]);
  const set = (operation: "intersect" | "except", isAll: boolean): Plan => ({
    kind: "SetOperation",
    operation,
    isAll,
    left: one,
    right: two,
    output: [column("a")],
  });

  it("union keeps all, intersect and except match nulls", async () => {
    const inner: Plan = { kind: "Union", children: [one, two], output: [column("a")] };
    expect(await rows({ kind: "Union", children: [inner, two], output: [column("a")] })).toHaveLength(10);
    expect(await ordered(set("intersect", false))).toEqual(["1", "null"]);
    expect(await ordered(set("except", false))).toEqual(["2"]);
    expect(await ordered(set("except", true))).toEqual(["1", "2"]);
  });

  it("distinct and deduplicate", async () => {
    expect(await ordered({ kind: "Distinct", child: one })).toEqual(["1", "2", "null"]);
    const kept: Plan = { kind: "Deduplicate", keys: [k], child: sort(left, descending(v)) };
    expect(await ordered(kept)).toEqual(["1 20", "2 30", "null 40"]);
    expect(await rows({ kind: "Deduplicate", keys: [], child: left })).toHaveLength(1);
  });
});

describe("rows", () => {
  it("of a range, of nothing, of one row", async () => {
    const id = { ...column("id", longType), nullable: false };
    expect(await rows({ kind: "Range", start: 7n, end: 0n, step: -3n, output: [id] })).toEqual(["7", "4", "1"]);
    expect(await rows(local([k, v]))).toEqual([]);
    expect(await rows(project({ kind: "OneRow" }, alias("x", literal(5))))).toEqual(["5"]);
    expect(await rows({ kind: "Join", left: { kind: "OneRow" }, right: left, type: "cross" })).toHaveLength(4);
  });

  it("tail gives the last in order", async () => {
    expect(await rows({ kind: "Tail", limit: 2, child: sort(left, ascending(v)) })).toEqual(["2 30", "null 40"]);
    expect(await rows({ kind: "Tail", limit: 9, child: left })).toHaveLength(4);
  });

  it("sample takes the rows that draw a number between its bounds, with replacement the same ones for the same seed", async () => {
    const id = column("id", longType);
    const range: Plan = { kind: "Range", start: 0n, end: 10_000n, step: 1n, output: [id] };
    const sample = (lowerBound: number, upperBound: number, withReplacement = false): Plan => ({
      kind: "Sample",
      lowerBound,
      upperBound,
      withReplacement,
      seed: 42n,
      ...(!withReplacement && { draw: call("/", doubleType, id, literal(10_000)) }),
      child: range,
    });
    const low = await rows(sample(0, 0.3));
    expect(low).toHaveLength(3000);
    const all = [...low, ...(await rows(sample(0.3, 1)))];
    expect(new Set(all).size).toBe(10_000);
    const drawn = await rows(sample(0, 2, true));
    expect(drawn.length).toBeGreaterThan(19_300);
    expect(drawn.length).toBeLessThan(20_700);
    expect(await rows(sample(0, 2, true))).toEqual(drawn);
  });
});

describe("window", () => {
  const numbered = (): Extract<Plan, { kind: "Window" }> => {
    const child: WindowCall = {
      kind: "WindowCall",
      function: sum(v),
      partitionBy: [k],
      orderBy: [ascending(v)],
      frame: { unit: "rows", lower: "unbounded_preceding", upper: "current_row" },
      type: longType,
      nullable: true,
    };
    return { kind: "Window", list: [{ kind: "Alias", id: 9001, name: "running", child }], child: left };
  };

  it("adds its columns, and filters on them come after", async () => {
    expect(await ordered(numbered())).toEqual(["1 10 10", "1 20 30", "2 30 30", "null 40 40"]);
    const running: Attribute = { kind: "Attribute", id: 9001, name: "running", type: longType, nullable: true };
    expect(await ordered(filter(numbered(), equal(running, literal(30n, longType))))).toEqual(["1 20 30", "2 30 30"]);
    expect(await ordered(project(filter(numbered(), less(v, literal(25))), running))).toEqual(["10", "30"]);
  });
});

describe("common tables", () => {
  it("are defined once and scanned under other ids", async () => {
    const scan = (id: Attribute): Plan => ({ kind: "CommonTableScan", cteId: 1, name: "t", output: [id, column("v")] });
    const [a, b] = [column("a"), column("b")];
    const child: Plan = { kind: "Join", left: scan(a), right: scan(b), type: "inner", condition: equal(a, b) };
    expect(await rows({ kind: "CommonTable", cteId: 1, name: "t", definition: left, child })).toHaveLength(5);
  });

  it("recursive, up to the limit", async () => {
    const n = column("n");
    const recursive = (maxRecursion: number, until: number): Plan => {
      const scan: Plan = { kind: "CommonTableScan", cteId: 2, name: "r", output: [n] };
      return {
        kind: "RecursiveTable",
        cteId: 2,
        name: "r",
        anchor: project({ kind: "OneRow" }, alias("n", literal(1))),
        recursive: project(filter(scan, less(n, literal(until))), alias("n", plus(n, literal(1)))),
        output: [column("n")],
        maxRecursion,
      };
    };
    expect(await rows(recursive(100, 5))).toEqual(["1", "2", "3", "4", "5"]);
    expect(await rows(recursive(100, 100))).toHaveLength(100);
    await expect(rows(recursive(100, 200))).rejects.toThrow("RECURSION_LEVEL_LIMIT_EXCEEDED");
  });
});

describe("subqueries", () => {
  const outer = { kind: "OuterReference" as const, attribute: k, type: integerType, nullable: true };

  it("correlated exists, in, and scalar over a computed column", async () => {
    const match = filter(right, equal(k2, outer));
    const exists = {
      kind: "Subquery" as const,
      subquery: "exists" as const,
      plan: match,
      type: booleanType,
      nullable: false,
    };
    expect(await ordered(filter(left, exists))).toEqual(["1 10", "1 20"]);
    const inside = {
      kind: "Subquery" as const,
      subquery: "in" as const,
      values: [k],
      plan: project(right, k2),
      type: booleanType,
      nullable: true,
    };
    expect(await ordered(filter(left, inside))).toEqual(["1 10", "1 20"]);
    const shifted = alias("s", plus(k, literal(1)));
    const of: Attribute = { ...k, id: shifted.id };
    const top: Plan = {
      kind: "Aggregate",
      grouping: [],
      list: [alias("m", aggregate("max", integerType, w))],
      child: filter(right, equal(k2, { ...outer, attribute: of })),
    };
    const scalar = {
      kind: "Subquery" as const,
      subquery: "scalar" as const,
      plan: top,
      type: integerType,
      nullable: true,
    };
    expect(await ordered(project(project(left, shifted), of, alias("m", scalar)))).toEqual([
      "2 null",
      "2 null",
      "3 300",
      "null null",
    ]);
  });
});

describe("generate", () => {
  it("explodes, outer or not, and can be filtered", async () => {
    const list = column("list", arrayType(integerType));
    const child = local([k, list], [1, [10, 20]], [2, []], [3, null]);
    const item = column("item");
    const generate = (outer: boolean): Plan => ({
      kind: "Generate",
      generator: { ...call("explode", integerType, list) },
      outer,
      generated: [item],
      child: project(child, k, list),
    });
    expect(await ordered(project(generate(false), k, item))).toEqual(["1 10", "1 20"]);
    expect(await ordered(project(generate(true), k, item))).toEqual(["1 10", "1 20", "2 null", "3 null"]);
    expect(await ordered(filter(project(generate(false), item), equal(item, literal(20))))).toEqual(["20"]);
    expect(await rows(limit(generate(false), 1))).toHaveLength(1);
  });
});
