import type { MessageInitShape } from "@bufbuild/protobuf";
import type { FileScan } from "../../plan/resolved/index";
import type { ExecutePlanResponse_MetricsSchema } from "../../protocol/index";
import { executedPlan } from "./executed-plan";
import { fileScans } from "./file-scans";
import { functionValues } from "./function-values";
import type { AttemptProfile, JobProfile } from "./job-profile";
import { firstFile, type Operator } from "./operators";
import { rowsOut, sparkName } from "./spark-operators";

type Metrics = MessageInitShape<typeof ExecutePlanResponse_MetricsSchema>;
type MetricObject = NonNullable<Metrics["metrics"]>[number];
type Values = Record<string, { readonly name: string; readonly value: bigint; readonly metricType: string }>;

const metric = (name: string, metricType: "sum" | "size" | "timing" | "nsTiming", value: number) => ({
  name,
  metricType,
  value: BigInt(Math.round(value)),
});

/** Time that Spark measures of such an operator: key and name. The others have our `operatorTime` only. */
const timings: { readonly [work: string]: readonly [string, string] } = {
  scan: ["scanTime", "scan time"],
  aggregate: ["aggTime", "time in aggregation build"],
  sort: ["sortTime", "sort time"],
  join: ["buildTime", "time to build hash map"],
};

/** A job's operators as the metrics that a Spark Connect client is told, the result's first. */
export function sparkMetrics(job: JobProfile): Metrics {
  const stages = new Map(job.stages.map((stage) => [stage.id, stage]));
  const trees = executedPlan(job);
  const scans = job.plans ? fileScans(job.plans.optimized) : () => undefined;
  const totals = stageTotals(job);
  const metrics: MetricObject[] = [];
  const told = new Set<number>();
  const visit = (operator: Operator, parent: number | undefined): void => {
    const planId = metrics.length + 1;
    const { stageId } = operator;
    // At the stage's last operator.
    const ofStage = told.has(stageId) ? undefined : totals.get(stageId);
    told.add(stageId);
    metrics.push({
      name: sparkName(operator, stages),
      planId: BigInt(planId),
      // The first one is its own, as in Spark.
      parent: BigInt(parent ?? planId),
      executionMetrics: {
        ...operatorValues(operator, scans(firstFile(operator) ?? "")),
        ...(ofStage && stageValues(ofStage, stages.get(stageId)?.output.kind === "shuffle")),
      },
    });
    for (const child of operator.children) visit(child, planId);
  };
  for (const tree of trees) visit(tree, undefined);
  return { metrics };
}

function operatorValues(operator: Operator, scan: FileScan | undefined): Values {
  const { work, ms } = operator;
  const ofFunctions = functionValues(operator);
  if (ofFunctions.length > 0)
    return Object.fromEntries(
      ofFunctions.map(({ key, name, metricType, value }) => [key, metric(name, metricType, value)]),
    );
  const timing = work && timings[work];
  return {
    numOutputRows: metric("number of output rows", "sum", rowsOut(operator)),
    operatorTime: metric("operator time", "nsTiming", ms * 1e6),
    ...(timing && { [timing[0]]: metric(timing[1], "timing", ms) }),
    ...(work === "scan" && scan && fileValues(scan)),
  };
}

function fileValues({ relation: { files } }: FileScan): Values {
  return {
    numFiles: metric("number of files read", "sum", files.length),
    filesSize: metric(
      "size of files read",
      "size",
      files.reduce((sum, { size }) => sum + size, 0),
    ),
  };
}

interface StageTotals {
  readonly tasks: number;
  readonly rows: number;
  readonly bytesWritten: number;
  readonly peakMemoryBytes: number;
  readonly spilledBytes: number;
}

function stageTotals({ attempts }: JobProfile): ReadonlyMap<number, StageTotals> {
  const totals = new Map<number, StageTotals>();
  for (const attempt of attempts) {
    if (attempt.outcome !== "done") continue;
    const { stageId } = attempt.id;
    totals.set(stageId, add(totals.get(stageId), attempt));
  }
  return totals;
}

const add = (sum: StageTotals | undefined, one: AttemptProfile): StageTotals => ({
  tasks: (sum?.tasks ?? 0) + 1,
  rows: (sum?.rows ?? 0) + one.rows,
  bytesWritten: (sum?.bytesWritten ?? 0) + (one.bytesWritten ?? 0),
  peakMemoryBytes: Math.max(sum?.peakMemoryBytes ?? 0, one.peakMemoryBytes ?? 0),
  spilledBytes: (sum?.spilledBytes ?? 0) + (one.spilledBytes ?? 0),
});

function stageValues(
  { tasks, rows, bytesWritten, peakMemoryBytes, spilledBytes }: StageTotals,
  isShuffle: boolean,
): Values {
  return {
    numTasks: metric("number of tasks", "sum", tasks),
    peakMemory: metric("peak memory", "size", peakMemoryBytes),
    spillSize: metric("spill size", "size", spilledBytes),
    ...(isShuffle && {
      dataSize: metric("data size", "size", bytesWritten),
      shuffleBytesWritten: metric("shuffle bytes written", "size", bytesWritten),
      shuffleRecordsWritten: metric("shuffle records written", "sum", rows),
    }),
  };
}
