import { describe, expect, it } from "vitest";
import { type PhysicalSettings, planQuery } from "../../runtime/engine/physical/index";
import type { Join, Plan } from "../../runtime/plan/resolved/index";
import { longType } from "../../runtime/types/index";
import {
  aggregate,
  alias,
  ascending,
  call,
  column,
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
const left = local([k, v], [1, 10], [1, 20], [2, 30]);
const k2 = column("k2");
const w = column("w");
const right = local([k2, w], [1, 100], [3, 300]);

/** A line for each stage: where its rows come from and go to. */
function stagesOf(plan: Plan, settings: PhysicalSettings = {}): string[] {
  const { stages } = planQuery(plan, {
    singleTaskMaxBytes: 0,
    shufflePartitions: 3,
    broadcastMaxBytes: -1,
    ...settings,
  });
  return stages.map(({ id, name, dependsOn, tasks, inputs, isUnrepeatable }) => {
    const reads = inputs.map((input) => (input.kind === "shuffle" ? ` ${input.reads} of ${input.stageId}` : ""));
    expect(dependsOn.every((other) => other < id)).toBe(true);
    return `${id} ${name} x${tasks}${reads.join(",")}${isUnrepeatable ? " once" : ""}`;
  });
}

const grouped = (child: Plan, ...calls: ReturnType<typeof aggregate>[]): Plan => ({
  kind: "Aggregate",
  grouping: [k],
  list: [k, ...calls.map((one) => alias("a", one))],
  child,
});
const joined = (extra: Partial<Join> = {}): Plan => ({
  kind: "Join",
  left,
  right,
  type: "inner",
  condition: equal(k, k2),
  ...extra,
});

describe("one task", () => {
  it("when the inputs are no larger than allowed", () => {
    expect(stagesOf(grouped(left, sum(v)), { singleTaskMaxBytes: 0.5 })).toEqual(["0 Aggregate x1"]);
  });

  it("where a value cannot be written to a file without loss", () => {
    const interval = column("i", { kind: "calendar_interval" });
    expect(stagesOf({ kind: "Distinct", child: local([interval], [null], [null]) })).toEqual(["0 Distinct x1"]);
  });
});

describe("aggregate", () => {
  it("in two steps where its functions split", () => {
    expect(stagesOf(grouped(left, sum(v)))).toEqual([
      "0 HashExchange x2",
      "1 GatherExchange x3 partition of 0",
      "2 Aggregate x1 all of 1",
    ]);
    const { stages } = planQuery(grouped(left, sum(v)), { singleTaskMaxBytes: 0, shufflePartitions: 3 });
    expect(stages[0]!.sql).toContain("sum(");
    expect(stages[1]!.sql).toContain("sum(");
  });

  it("over the rows where one does not", () => {
    const { stages } = planQuery(grouped(left, aggregate("median", longType, v)), { singleTaskMaxBytes: 0 });
    expect(stages[0]!.sql).not.toContain("GROUP BY");
    expect(stages[1]!.sql).toContain("GROUP BY");
  });

  it("without keys ends in one task", () => {
    const all: Plan = { kind: "Aggregate", grouping: [], list: [alias("s", sum(v))], child: left };
    expect(stagesOf(all)).toEqual(["0 GatherExchange x2", "1 Aggregate x1 all of 0"]);
  });
});

describe("join", () => {
  it("shuffles both sides by the keys", () => {
    expect(stagesOf(joined({ type: "full_outer" }))).toEqual([
      "0 HashExchange x2",
      "1 HashExchange x2",
      "2 GatherExchange x3 partition of 1, partition of 0",
      "3 Join x1 all of 2",
    ]);
  });

  it("gives a small side to every task, never one whose unmatched rows come out", () => {
    const settings = { broadcastMaxBytes: 1000 };
    const broadcast = ["0 BroadcastExchange x2", "1 GatherExchange x2 all of 0", "2 Join x1 all of 1"];
    expect(stagesOf(joined(), settings)).toEqual(broadcast);
    expect(stagesOf(joined({ type: "right_outer" }), settings)).toEqual(broadcast);
    expect(stagesOf(joined({ type: "full_outer" }), settings)).toHaveLength(4);
  });

  it("without keys: broadcast where it may be, else one task", () => {
    const condition = less(k, k2);
    expect(stagesOf(joined({ condition }))[0]).toBe("0 BroadcastExchange x2");
    expect(stagesOf(joined({ condition, type: "full_outer" }))).toEqual([
      "0 GatherExchange x2",
      "1 GatherExchange x2",
      "2 Join x1 all of 0, all of 1",
    ]);
  });
});

it("sorts and limits: each task keeps its first rows", () => {
  const plan = limit(sort(left, ascending(v)), 2);
  expect(stagesOf(plan)).toEqual(["0 GatherExchange x2 once", "1 Limit x1 all of 0 once"]);
  const [first] = planQuery(plan, { singleTaskMaxBytes: 0 }).stages;
  expect(first!.variants!.map(({ sql }) => sql.match(/ORDER BY .* LIMIT 2/)?.length)).toEqual([1, 1]);
});

it("sorts ranges where the rows are many", () => {
  expect(stagesOf(sort(left, ascending(v)), { advisoryPartitionBytes: 0 })).toEqual([
    "0 SortInput x2",
    "1 RangeBounds x1 all of 0 once",
    "2 RangeExchange x2 partition of 0, all of 1",
    "3 GatherExchange x3 partition of 2",
    "4 Sort x1 all of 3",
  ]);
});

it("lets one task evaluate what gives another value each time", () => {
  const random = alias("r", { ...call("uuid", { kind: "string" }), options: { seed: 1n } });
  expect(stagesOf(project(left, k, random))).toEqual(["0 GatherExchange x2", "1 Project x1 all of 0 once"]);
});

it("computes an uncorrelated subquery once, a correlated one in every task", () => {
  const exists = (plan: Plan): Plan =>
    filter(left, { kind: "Subquery", subquery: "exists", plan, type: { kind: "boolean" }, nullable: false });
  expect(stagesOf(exists(right))).toEqual([
    "0 BroadcastExchange x2",
    "1 GatherExchange x2 all of 0",
    "2 Filter x1 all of 1",
  ]);
  const outer = { kind: "OuterReference", attribute: k, type: k.type, nullable: true } as const;
  expect(stagesOf(exists(filter(right, equal(k2, outer))))).toEqual(["0 GatherExchange x2", "1 Filter x1 all of 0"]);
});

it("writes a common table once for all who read it, and what they write alike", () => {
  const [one, other] = [column("one"), column("other")];
  const scan = (output: typeof one): Plan => ({ kind: "CommonTableScan", cteId: 1, name: "t", output: [output] });
  const child: Plan = { ...(joined() as Join), left: scan(one), right: scan(other), condition: equal(one, other) };
  const definition = project(left, alias("x", plus(k, literal(1))));
  expect(stagesOf({ kind: "CommonTable", cteId: 1, name: "t", definition, child })).toEqual([
    "0 BroadcastExchange x2",
    "1 HashExchange x2 partition of 0",
    "2 GatherExchange x3 partition of 1",
    "3 CommonTable x1 all of 2",
  ]);
});

it("runs the branches of a union as tasks of one stage", () => {
  const union: Plan = { kind: "Union", children: [left, right], output: [column("a"), column("b")] };
  expect(stagesOf({ kind: "Distinct", child: union })).toEqual([
    "0 HashExchange x4",
    "1 GatherExchange x3 partition of 0",
    "2 Distinct x1 all of 1",
  ]);
});
