import type { ExecutePlanResponse_Metrics_MetricObject as MetricObject } from "../../protocol";
import type { FilesRead, OperatorMetric, OperatorRun } from "../../protocol/plan-profile";

/** Nodes that do nothing themselves: what is below them takes their place. */
const wrappers: ReadonlySet<string> = new Set([
  "AdaptiveSparkPlan",
  "InputAdapter",
  "ResultQueryStage",
  "ShuffleQueryStage",
  "BroadcastQueryStage",
  "TableCacheQueryStage",
]);

/** Nodes that give as many rows as they get, where Spark counts none. */
const passesRows =
  /^(WholeStageCodegen|Project$|Sort$|Exchange$|BroadcastExchange$|AQEShuffleRead|ColumnarToRow|RowToColumnar|Subquery)/;

/** Metrics that are an operator's own time, none within another: of a pipeline, it is that of all operators in it. */
const times: readonly string[] = [
  "operatorTime",
  "pipelineTime",
  "scanTime",
  "shuffleWriteTime",
  "sortTime",
  "aggTime",
  "collectTime",
  "buildTime",
  "broadcastTime",
  "pythonTotalTime",
];

/** The operators of a run by the metrics that a Spark Connect server sends with its last rows: each before those below it. */
export function metricOperators(metrics: readonly MetricObject[]): readonly OperatorRun[] {
  const below = new Map<bigint, MetricObject[]>();
  const tops: MetricObject[] = [];
  for (const one of metrics) {
    // The first one is its own parent.
    const siblings = one.parent === one.planId ? tops : (below.get(one.parent) ?? []);
    siblings.push(one);
    if (siblings !== tops) below.set(one.parent, siblings);
  }
  const list: OperatorRun[] = [];
  const visit = (one: MetricObject, parent: number | undefined, isFused: boolean): void => {
    const children = below.get(one.planId) ?? [];
    if (wrappers.has(one.name)) {
      for (const child of children) visit(child, parent, isFused && one.name !== "InputAdapter");
      return;
    }
    const id = list.length;
    list.push(operatorOf(one, id, parent, isFused));
    const isPipeline = one.name.startsWith("WholeStageCodegen");
    for (const child of children) visit(child, id, isFused || isPipeline);
  };
  for (const top of tops) visit(top, undefined, false);
  return withPassedRows(list);
}

/** @param isFused compiled into one pipeline with others, which has their time */
function operatorOf(one: MetricObject, id: number, parent: number | undefined, isFused: boolean): OperatorRun {
  const values = Object.entries(one.executionMetrics);
  const value = (key: string) => values.find(([name]) => name === key)?.[1];
  const count = (key: string) => {
    const known = value(key);
    return known && known.value >= 0n ? Number(known.value) : undefined;
  };
  const rows = count("numOutputRows") ?? (one.name === "Exchange" ? count("shuffleRecordsWritten") : undefined);
  const bytes = count("dataSize") ?? count("shuffleBytesWritten");
  const measured = values.flatMap(([key, metric]) => (times.includes(key) ? [measure(metric).value] : []));
  const files = filesRead(count("numFiles"), count("filesSize"));
  return {
    ...{ id, name: one.name.trim(), details: {}, planNodes: [] },
    ...(parent !== undefined && { parent }),
    ...(rows !== undefined && { rows }),
    ...(bytes !== undefined && { bytes }),
    ...(measured.length > 0 && !isFused && { ownMs: measured.reduce((sum, ms) => sum + ms, 0) }),
    ...(files && { files }),
    metrics: values.map(([, metric]) => measure(metric)).filter((metric) => metric.value > 0),
  };
}

function filesRead(count: number | undefined, bytes: number | undefined): FilesRead | undefined {
  return count === undefined || bytes === undefined ? undefined : { count, bytes };
}

function measure(metric: MetricObject["executionMetrics"][string]): OperatorMetric {
  const { name, value, metricType } = metric;
  switch (metricType) {
    case "size":
      return { name, value: Number(value), unit: "bytes" };
    case "timing":
      return { name, value: Number(value), unit: "milliseconds" };
    case "nsTiming":
      return { name, value: Number(value) / 1e6, unit: "milliseconds" };
    case "average":
      return { name, value: Number(value) / 10, unit: "count" };
    default:
      return { name, value: Number(value), unit: "count" };
  }
}

function withPassedRows(list: readonly OperatorRun[]): readonly OperatorRun[] {
  const done: OperatorRun[] = [...list];
  for (const operator of list.toReversed()) {
    if (operator.rows !== undefined || !passesRows.test(operator.name)) continue;
    const children = done.filter(({ parent }) => parent === operator.id);
    const rows = children.length === 1 ? children[0]!.rows : undefined;
    if (rows !== undefined) done[operator.id] = { ...operator, rows };
  }
  return done;
}
