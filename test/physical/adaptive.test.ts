import { describe, expect, it } from "vitest";
import { type PhysicalSettings, planQuery } from "../../runtime/engine/physical/index";
import type { PartitionSlice, PieceStatistics, Stage } from "../../runtime/plan/physical";
import type { Join, Plan } from "../../runtime/plan/resolved/index";
import { alias, column, equal, local, sum } from "./plans";

const k = column("k");
const v = column("v");
const left = local([k, v], [1, 10], [1, 20], [2, 30]);
const k2 = column("k2");
const w = column("w");
const right = local([k2, w], [1, 100], [3, 300]);
const joined: Join = { kind: "Join", type: "inner", left, right, condition: equal(k, k2) };

const sliceText = ({ from, to, writers }: PartitionSlice) =>
  `${from}-${to}${writers ? `[${writers.from}-${writers.to}]` : ""}`;

const line = ({ id, name, tasks, inputs }: Stage) => {
  const reads = inputs.map((input) => {
    if (input.kind !== "shuffle") return "";
    const slices = typeof input.reads === "string" ? input.reads : input.reads.map(sliceText);
    return ` ${slices} of ${input.stageId}`;
  });
  return `${id} ${name} x${tasks}${reads.join(",")}`;
};

/** A stage, and what it came to hold. */
type Measured = [number, readonly Partial<PieceStatistics>[]];

/** The stages as they are planned, then the ones ahead and what has changed after each measurement, in order. */
function planned(plan: Plan, settings: PhysicalSettings, ...measured: Measured[]) {
  const { stages, replan } = planQuery(plan, { singleTaskMaxBytes: 0, isAdaptive: true, ...settings });
  const steps: (readonly string[])[] = [stages.map(line)];
  const statistics = new Map();
  let all = stages;
  for (const [stageId, pieces] of measured) {
    statistics.set(stageId, {
      stageId,
      pieces: pieces.map((piece) => ({ task: 0, partition: 0, bytes: 1, rows: 1, ...piece })),
    });
    const isBegun = ({ id, dependsOn }: Stage) => statistics.has(id) || dependsOn.length === 0;
    const [begun, ahead] = [all.filter(isBegun), all.filter((stage) => !isBegun(stage))];
    const again = replan!({ completed: stageId, statistics, begun, ahead });
    steps.push(again ? [...again.stages.map(line), ...again.changes] : ["as before"]);
    if (again) all = [...begun, ...again.stages];
  }
  return steps;
}

const shuffled = { broadcastMaxBytes: 20, advisoryPartitionBytes: 4, shufflePartitions: 4, parallelism: 2 };

describe("a join", () => {
  it("waits for its smaller side before it writes the other", () => {
    const { stages } = planQuery(joined, {
      ...shuffled,
      broadcastMaxBytes: 1,
      singleTaskMaxBytes: 0,
      isAdaptive: true,
    });
    expect(stages[1]!.dependsOn).toEqual([0]);
    expect(stages.map(line)).toEqual([
      "0 HashExchange x2",
      "1 HashExchange x2",
      "2 GatherExchange x4 partition of 1, partition of 0",
      "3 Join x1 all of 2",
    ]);
  });

  it("reads a side whole that turned out small, and does not shuffle the other", () => {
    const settings = { ...shuffled, broadcastMaxBytes: 10 };
    const [, after] = planned(joined, settings, [0, [{ rows: 1, bytes: 5 }]]);
    expect(after).toEqual([
      "4 GatherExchange x2 all of 0",
      "5 Join x1 all of 4",
      "Stage 0 came to hold 1 rows, 5 bytes: each task of its join reads them all, and the other side is not shuffled.",
    ]);
  });

  it("has no rows where a side has none", () => {
    const [, after] = planned(joined, { ...shuffled, broadcastMaxBytes: 10 }, [0, []]);
    expect(after).toEqual(["4 Join x1", "Stage 0 came to hold no rows: the join that reads it gives none."]);
  });

  it("puts partitions of both sides together alike", () => {
    const settings = { ...shuffled, broadcastMaxBytes: -1, advisoryPartitionBytes: 3_000_000 };
    const big = [0, 1].map((partition) => ({ partition, bytes: 700_000, rows: 1000 }));
    const small = [{ partition: 0, bytes: 100_000, rows: 10 }];
    const steps = planned(joined, settings, [0, small], [1, big]);
    expect(steps.at(-1)).toEqual(["4 Join x1 all of 1, all of 0", expect.stringContaining("1 tasks read them")]);
  });
});

describe("a join one of whose partitions is far larger than the others", () => {
  const settings = {
    ...shuffled,
    parallelism: 4,
    broadcastMaxBytes: -1,
    advisoryPartitionBytes: 1_000_000,
    skewJoin: { factor: 5, thresholdBytes: 2_000_000 },
  };
  const even = [0, 1, 2, 3].map((partition) => ({ partition, bytes: 900_000, rows: 10 }));
  const heavy = [0, 1, 2, 3].flatMap((task) => [
    ...(task === 0 ? even.filter(({ partition }) => partition !== 2) : []),
    { task, partition: 2, bytes: 2_000_000, rows: 1000 },
  ]);
  const divided = ["2-3[0-1]", "2-3[1-2]", "2-3[2-3]", "2-3[3-4]"];
  const around = (parts: readonly string[]) => ["0-1", "1-2", ...parts, "3-4"].join(",");
  const whole = ["2-3", "2-3", "2-3", "2-3"];
  const last = (plan: Join, ...measured: Measured[]) => planned(plan, settings, ...measured).at(-1)!;

  it("divides it by those who wrote it, and reads the other side for each part", () => {
    const [exchange, , sentence] = last(joined, [0, even], [1, heavy]);
    expect(exchange).toBe(`4 GatherExchange x7 ${around(divided)} of 1, ${around(whole)} of 0`);
    expect(sentence).toBe(
      "Of the 4 partitions of stage 1 and 0 some are far larger than the others: they are divided, 7 tasks read all 14300000 bytes.",
    );
  });

  it("divides both sides, each part with each", () => {
    const [exchange] = last(joined, [0, heavy], [1, heavy]);
    expect(exchange).toContain("GatherExchange x19 ");
  });

  it("divides no side whose partners must be known as a whole", () => {
    expect(last({ ...joined, type: "full_outer" }, [0, even], [1, heavy])).toEqual(["as before"]);
    expect(last({ ...joined, type: "right_outer" }, [0, even], [1, heavy]).join()).not.toContain("[");
  });

  it("divides nothing when it is told not to, or the partition is not large enough", () => {
    const { skewJoin: _, ...off } = settings;
    expect(planned(joined, off, [0, even], [1, heavy]).at(-1)).toEqual(["as before"]);
    const high = { ...off, skewJoin: { factor: 5, thresholdBytes: 9_000_000 } };
    expect(planned(joined, high, [0, even], [1, heavy]).at(-1)).toEqual(["as before"]);
  });
});

it("an aggregate's partitions are read by as many tasks as their bytes are worth", () => {
  const plan: Plan = { kind: "Aggregate", grouping: [k], list: [k, alias("s", sum(v))], child: left };
  const settings = { ...shuffled, advisoryPartitionBytes: 4 };
  const pieces = [0, 1, 2, 3].map((partition) => ({ partition, bytes: 600_000, rows: 10 }));
  const [first, after] = planned(plan, settings, [0, pieces]);
  expect(first).toEqual(["0 HashExchange x2", "1 GatherExchange x4 partition of 0", "2 Aggregate x1 all of 1"]);
  expect(after).toEqual(["as before"]);
  const [, together] = planned(plan, { ...settings }, [0, pieces.map((piece) => ({ ...piece, bytes: 400_000 }))]);
  expect(together).toEqual([
    "3 GatherExchange x2 0-2,2-4 of 0",
    "4 Aggregate x1 all of 3",
    "The 4 partitions of stage 0 hold 1600000 bytes: 2 tasks read them.",
  ]);
});
