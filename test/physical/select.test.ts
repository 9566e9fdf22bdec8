import { describe, expect, it } from "vitest";
import { queryText } from "../../runtime/engine/physical/index";
import type { Plan } from "../../runtime/plan/resolved/index";
import { rows, run } from "./duckdb";
import {
  alias,
  and,
  ascending,
  column,
  descending,
  equal,
  filter,
  less,
  limit,
  literal,
  local,
  or,
  plus,
  project,
  sort,
} from "./plans";

const a = column("a");
const b = column("b");
const table = local([a, b], [1, 10], [2, null], [3, 30], [null, 40]);

describe("projection, filter, sort and limit", () => {
  it("share one SELECT", async () => {
    const plan = limit(
      sort(project(filter(table, less(a, literal(3))), alias("c", plus(a, literal(1))), a), descending(a)),
      1,
    );
    expect(await rows(plan)).toEqual(["3 2"]);
    expect(queryText(plan, {}).sql.match(/SELECT/g)).toHaveLength(1);
  });

  it("place nulls as asked and read no literal as a position", async () => {
    expect(await rows(sort(project(table, a), ascending(literal(1)), ascending(a)))).toEqual(["null", "1", "2", "3"]);
    expect(await rows(sort(project(table, a), descending(a)))).toEqual(["3", "2", "1", "null"]);
  });

  it("nest when a clause comes too late for the SELECT it stands over", async () => {
    const lowest = limit(sort(project(table, a, b), ascending(a)), 2);
    expect(await rows(filter(lowest, equal(a, literal(1))))).toEqual(["1 10"]);
    expect(await rows(limit(limit(sort(table, descending(a)), 3, 1), 1))).toEqual(["2 null"]);
  });

  it("keep duplicate columns of the output", async () => {
    expect(await rows(limit(project(filter(project(table, a, a), equal(a, literal(1))), a, a, a), 5))).toEqual([
      "1 1 1",
    ]);
  });
});

describe("large plans", () => {
  it("500 projections over one another", async () => {
    let plan: Plan = local([a], [1]);
    let last = a;
    for (let index = 0; index < 500; index++) {
      const next = alias("n", plus(last, last));
      const kept = alias("n", plus(last, literal(1)));
      plan = project(plan, index % 2 ? kept : next.id > 0 ? kept : next);
      last = { ...a, id: kept.id };
    }
    expect(await run(plan)).toEqual([[501]]);
  }, 30_000);

  it("500 projections that use the one below twice", async () => {
    let plan: Plan = local([a], [1]);
    let last = a;
    for (let index = 0; index < 500; index++) {
      const kept = alias("n", plus(plus(last, literal(1)), plus(last, last)));
      const back = alias("m", literal(0));
      plan = project(plan, { ...kept, child: plus(last, equalZero(last)) }, back);
      last = { ...a, id: kept.id };
    }
    expect(await run(plan)).toEqual([[1, 0]]);
  }, 30_000);

  it("10 000 terms of AND and of OR", async () => {
    let every = less(a, literal(100));
    let any = equal(a, literal(3));
    for (let index = 1; index < 10_000; index++) {
      every = and(every, less(a, literal(100 + index)));
      any = or(any, equal(a, literal(1000 + index)));
    }
    expect(await rows(project(filter(table, every), a))).toEqual(["1", "2", "3"]);
    expect(await rows(project(filter(table, any), a))).toEqual(["3"]);
  }, 60_000);
});

/** Nothing, in a text that names its argument twice. */
const equalZero = (value: typeof a) =>
  plus(value, { ...plus(literal(0), value), function: "-", args: [literal(0), value] });
