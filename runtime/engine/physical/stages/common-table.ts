import type { CommonTable, CommonTableScan } from "../../../plan/resolved/index";
import type { Distribution } from "./distribution";
import { type Fragment, single, spread, taskCount } from "./fragment";

/** Its rows are written once and read by every scan: each task that writes makes a partition. */
export function splitCommonTable(plan: CommonTable, distribution: Distribution): Fragment {
  const definition = distribution.fragment(plan.definition);
  const { stageId } = distribution.broadcast(definition);
  distribution.tables.set(plan.cteId, { stageId, tasks: taskCount(definition) });
  return distribution.fragment(plan.child);
}

export function splitCommonTableScan(plan: CommonTableScan, { tables }: Distribution): Fragment {
  const table = tables.get(plan.cteId);
  if (!table) return single(plan);
  return spread({ kind: "StageScan", stageId: table.stageId, reads: "partition", output: plan.output }, table.tasks);
}
