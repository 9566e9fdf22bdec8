import type { MessageInitShape } from "@bufbuild/protobuf";
import { type CachedScan, type CollectMetrics, mapPlanChildren, outputOf, type Plan } from "../../plan/resolved/index";
import type { ExecutePlanResponse_ObservedMetricsSchema } from "../../protocol/index";
import { decodeRows } from "../result/decode-rows";
import { toLiteral } from "../result/to-literal";
import type { Execution } from "./execution";
import { keepRows } from "./keep-rows";
import { runOptions } from "./run-options";
import { runQuery } from "./run-query";

type Metrics = MessageInitShape<typeof ExecutePlanResponse_ObservedMetricsSchema>;

/**
 * Runs a plan that `df.observe()` is part of. The observed rows are kept in a file first: the values are then of exactly the rows that the
 * plan goes on with, also where another run would give others. They are sent after what `run` sends.
 */
export async function observed(execution: Execution, plan: Plan, run: (plan: Plan) => Promise<void>): Promise<void> {
  const kept: CachedScan[] = [];
  const metrics: Metrics[] = [];
  try {
    await run(await observe(execution, plan, kept, metrics));
    if (metrics.length > 0) execution.operation.send({ observedMetrics: metrics });
  } finally {
    await Promise.all(kept.map(({ key }) => execution.session.kept.drop(key)));
  }
}

async function observe(execution: Execution, plan: Plan, kept: CachedScan[], metrics: Metrics[]): Promise<Plan> {
  const children = new Map<Plan, Plan>();
  const asked: Plan[] = [];
  mapPlanChildren(plan, (child) => {
    asked.push(child);
    return child;
  });
  for (const child of asked) children.set(child, await observe(execution, child, kept, metrics));
  const changed = asked.some((child) => children.get(child) !== child);
  const below = changed ? mapPlanChildren(plan, (child) => children.get(child)!) : plan;
  if (below.kind !== "CollectMetrics") return below;
  const { driver, session } = execution;
  const isEmpty = outputOf(below.child).length === 0;
  const rows = isEmpty
    ? below.child
    : (await keepRows(driver, session, below.child, runOptions(execution, "observe"))).scan;
  if (rows.kind === "CachedScan") kept.push(rows);
  metrics.push(await metricsOf(execution, below, rows));
  return rows;
}

async function metricsOf(execution: Execution, { name, metrics }: CollectMetrics, rows: Plan): Promise<Metrics> {
  const { driver, session } = execution;
  const plan: Plan = { kind: "Aggregate", grouping: [], list: metrics, child: rows };
  const streams: Uint8Array[] = [];
  await runQuery(driver, session, plan, {
    ...runOptions(execution, "observe"),
    onBatch: (_, stream) => streams.push(stream),
  });
  const output = outputOf(plan);
  const [values = []] = await decodeRows(
    streams,
    output.map(({ type }) => type),
  );
  return {
    name,
    keys: output.map((column) => column.name),
    values: values.map((value, i) => toLiteral(value, output[i]!.type)),
  };
}
