import { describe, expect, it } from "vitest";
import { optimize } from "../../runtime/engine/optimizer/index";
import { type Expression, explainPlan, type Join, type Plan, type Subquery } from "../../runtime/plan/resolved/index";
import { booleanType, longType } from "../../runtime/types/index";
import {
  aggregate,
  alias,
  and,
  call,
  column,
  equal,
  filter,
  less,
  limit,
  literal,
  local,
  or,
  plus,
  project,
  sum,
} from "./plans";

const k = column("k");
const v = column("v");
const left = local([k, v], [1, 10]);
const k2 = column("k2");
const w = column("w");
const right = local([k2, w], [1, 100]);

/** The plan for many tasks, without ids. */
const optimized = (plan: Plan) =>
  explainPlan(optimize(plan, { isSpread: true }))
    .replaceAll(/#-?\d+L?/g, "")
    .split("\n");
const joined = (type: Join["type"], condition?: Expression): Plan => ({
  kind: "Join",
  left,
  right,
  type,
  ...(condition && { condition }),
});
const outer = (attribute: typeof k): Expression => ({
  kind: "OuterReference",
  attribute,
  type: attribute.type,
  nullable: true,
});
const subquery = (kind: Subquery["subquery"], plan: Plan, ...values: Expression[]): Subquery => ({
  kind: "Subquery",
  subquery: kind,
  plan,
  type: kind === "scalar" ? longType : booleanType,
  nullable: true,
  ...(values.length > 0 && { values }),
});
const not = (expression: Expression) => call("not", booleanType, expression);
const L = "LocalRelation [k, v] (1, 10)";
const R = "LocalRelation [k2, w] (1, 100)";

describe("filters", () => {
  it("go to the sides of a join, and a cross join under a condition is an inner one", () => {
    const condition = and(and(equal(k, k2), less(v, literal(5))), less(w, literal(6)));
    expect(optimized(filter(joined("cross"), condition))).toEqual([
      "Join Inner, (k = k2)",
      ":- Filter (v < 5)",
      `:  +- ${L}`,
      "+- Filter (w < 6)",
      `   +- ${R}`,
    ]);
  });

  it("stay above the side of an outer join whose rows come out with nulls", () => {
    const isNull = call("isnull", booleanType, w);
    expect(optimized(filter(joined("left_outer", equal(k, k2)), and(isNull, less(v, literal(5)))))).toEqual([
      "Filter isnull(w)",
      "+- Join LeftOuter, (k = k2)",
      "   :- Filter (v < 5)",
      `   :  +- ${L}`,
      `   +- ${R}`,
    ]);
  });

  it("make an inner join of an outer one whose nulls they drop", () => {
    expect(optimized(filter(joined("full_outer", equal(k, k2)), less(w, literal(5))))[0]).toBe(
      "Join RightOuter, (k = k2)",
    );
    expect(optimized(filter(joined("left_outer", equal(k, k2)), less(w, literal(5))))[0]).toBe("Join Inner, (k = k2)");
  });

  it("go below an aggregate where they are about its keys, never below one without keys", () => {
    const grouped: Plan = { kind: "Aggregate", grouping: [k], list: [k, alias("s", sum(v))], child: left };
    expect(optimized(filter(grouped, less(k, literal(5))))).toEqual([
      "Aggregate [k], [k, sum(v) AS s]",
      "+- Filter (k < 5)",
      `   +- ${L}`,
    ]);
    const all: Plan = {
      kind: "Aggregate",
      grouping: [],
      list: [alias("n", aggregate("count", longType))],
      child: left,
    };
    const never = equal(literal(1), literal(2));
    expect(optimized(filter(all, never))[0]).toBe("Filter (1 = 2)");
  });

  it("tell what an OR says of one side, and what all of its branches say", () => {
    const branch = (a: number, b: number) => and(and(equal(k, k2), equal(v, literal(a))), equal(w, literal(b)));
    expect(optimized(filter(joined("cross"), or(branch(1, 2), branch(3, 4))))).toEqual([
      "Join Inner, ((k = k2) AND (((v = 1) AND (w = 2)) OR ((v = 3) AND (w = 4))))",
      ":- Filter ((v = 1) OR (v = 3))",
      `:  +- ${L}`,
      "+- Filter ((w = 2) OR (w = 4))",
      `   +- ${R}`,
    ]);
  });

  it("see through a projection, unless it gives another value each time", () => {
    const sumOf = alias("s", plus(k, v));
    const s = { ...column("s"), id: sumOf.id };
    expect(optimized(filter(project(left, sumOf), less(s, literal(5))))[1]).toBe("+- Filter ((k + v) < 5)");
    const random = alias("r", { ...call("rand", { kind: "double" }), options: { seed: 1n } });
    const r = { ...column("r"), id: random.id };
    expect(optimized(filter(project(left, random), less(r, literal(5))))[0]).toBe("Filter (r < 5)");
  });
});

describe("subqueries", () => {
  const tied = filter(right, and(equal(k2, outer(k)), less(w, literal(5))));

  it("EXISTS and IN are semi joins, NOT EXISTS an anti join", () => {
    const semi = [L, "Filter (w < 5)"];
    for (const [term, type] of [
      [subquery("exists", tied), "LeftSemi"],
      [not(subquery("exists", tied)), "LeftAnti"],
    ] as const) {
      const lines = optimized(filter(left, term));
      expect(lines[0]).toBe(`Join ${type}, (k2 = k)`);
      expect(lines.map((line) => line.replace(/^[: +-]+/, ""))).toEqual(expect.arrayContaining(semi));
    }
    expect(optimized(filter(left, subquery("in", project(right, k2), k)))[0]).toBe("Join LeftSemi, (k = k2)");
  });

  it("NOT IN stays: a null makes it unknown", () => {
    expect(optimized(filter(left, not(subquery("in", project(right, k2), k))))[0]).toMatch(/^Filter NOT/);
  });

  it("an aggregate for each row is computed once a key and joined", () => {
    const total: Plan = { kind: "Aggregate", grouping: [], list: [alias("t", sum(w))], child: tied };
    expect(optimized(filter(left, less(v, subquery("scalar", total))))).toEqual([
      "Project [k, v]",
      "+- Join Inner, ((k2 = k) AND (v < t))",
      `   :- ${L}`,
      "   +- Aggregate [k2], [sum(w) AS t, k2]",
      "      +- Filter (w < 5)",
      `         +- ${R}`,
    ]);
  });

  it("a count of nothing is zero, which no join gives: it stays", () => {
    const count: Plan = {
      kind: "Aggregate",
      grouping: [],
      list: [alias("n", aggregate("count", longType, w))],
      child: tied,
    };
    expect(optimized(filter(left, less(v, subquery("scalar", count))))[0]).toMatch(/^Filter/);
  });
});

it("folds constants, but not into an overflow", () => {
  const max = literal(2147483647);
  expect(optimized(filter(left, less(k, plus(literal(1), literal(2)))))[0]).toBe("Filter (k < 3)");
  expect(optimized(filter(left, less(k, plus(max, literal(1)))))[0]).toBe("Filter (k < (2147483647 + 1))");
});

it("limits the branches of a union", () => {
  const union: Plan = { kind: "Union", children: [left, right], output: [column("a"), column("b")] };
  expect(optimized(limit(union, 3))).toEqual([
    "Limit 3",
    "+- Union [a, b]",
    "   :- Limit 3",
    `   :  +- ${L}`,
    "   +- Limit 3",
    `      +- ${R}`,
  ]);
});

it("makes one projection of two where nothing is computed twice", () => {
  const first = alias("s", plus(k, v));
  const s = { ...column("s"), id: first.id };
  expect(optimized(project(project(left, first), alias("t", plus(s, literal(1)))))).toEqual([
    "Project [((k + v) + 1) AS t]",
    `+- ${L}`,
  ]);
  expect(optimized(project(project(left, first), alias("t", plus(s, s))))).toHaveLength(3);
});
