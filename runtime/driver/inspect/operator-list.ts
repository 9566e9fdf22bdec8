import { create, type MessageInitShape } from "@bufbuild/protobuf";
import type { FileScan } from "../../plan/resolved/index";
import { type OperatorSchema, type Spread, SpreadSchema } from "../../protocol/index";
import { columnNames } from "../profile/column-names";
import { executedPlan } from "../profile/executed-plan";
import { functionValues } from "../profile/function-values";
import type { JobProfile } from "../profile/job-profile";
import { matchNodes } from "../profile/match-nodes";
import { namedDetails } from "../profile/named-details";
import type { Operator } from "../profile/operators";
import type { PlanNode } from "../profile/plan-nodes";
import { rowsOut, sparkName } from "../profile/spark-operators";

type OperatorMessage = MessageInitShape<typeof OperatorSchema>;

/** A job's operators in one list, each before those below it, with the nodes of the optimised plan that they carry out. */
export function operatorList(
  job: JobProfile,
  analyzed: readonly PlanNode[],
  optimized: readonly PlanNode[],
): OperatorMessage[] {
  const stages = new Map(job.stages.map((stage) => [stage.id, stage]));
  const trees = executedPlan(job);
  const nodes = matchNodes(optimized, trees);
  const details = namedDetails(trees, columnNames(job));
  const scans = fileScans(analyzed);
  const list: OperatorMessage[] = [];
  const visit = (operator: Operator, parent: number | undefined): void => {
    const id = list.length;
    const matched = nodes.get(operator) ?? [];
    list.push({
      id,
      ...(parent !== undefined && { parent }),
      stageId: operator.stageId,
      name: sparkName(operator, stages),
      duckdbName: operator.name,
      details: { ...details.get(operator) },
      rows: BigInt(rowsOut(operator)),
      bytes: BigInt(operator.bytes),
      taskMs: spread(operator.taskMs),
      taskRows: spread(operator.taskRows),
      ...(operator.estimatedRows !== undefined && { estimatedRows: BigInt(Math.round(operator.estimatedRows)) }),
      ownMs: operator.ms,
      tasks: operator.tasks,
      metrics: functionValues(operator).map(({ name, value, metricType }) => ({
        name,
        value,
        unit: units[metricType],
      })),
      planNodes: matched.map((node) => node.id),
      ...(operator.work === "scan" && filesRead(operator, fileScans(matched)[0], scans)),
    });
    for (const child of operator.children) visit(child, id);
  };
  for (const tree of trees) visit(tree, undefined);
  return list;
}

const units = { sum: "count", size: "bytes", timing: "milliseconds" } as const;

function spread(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  return create(SpreadSchema, { min: sorted[0]!, median: sorted[sorted.length >> 1]!, max: sorted.at(-1)! });
}

const fileScans = (nodes: readonly PlanNode[]): readonly FileScan[] =>
  nodes.map(({ plan }) => plan).filter((plan): plan is FileScan => plan.kind === "FileScan");

/** Files that pruning took from the scan are those that the analysed plan has besides. */
function filesRead(operator: Operator, scan: FileScan | undefined, before: readonly FileScan[]): OperatorMessage {
  if (!scan) return {};
  const { files, rootPaths } = scan.relation;
  const whole = before.find(({ relation }) => relation.rootPaths.join() === rootPaths.join())?.relation.files ?? files;
  const bytes = sizeOf(files);
  return {
    files: files.length,
    fileBytes: BigInt(bytes),
    prunedFiles: whole.length - files.length,
    prunedBytes: BigInt(sizeOf(whole) - bytes),
    ...rowGroupsRead(operator, files),
  };
}

/** Tasks that read parts of one file see all its row groups each: then only the footer tells how many there are. */
function rowGroupsRead({ rowGroups, tasks, details }: Operator, files: FileScan["relation"]["files"]): OperatorMessage {
  if (!rowGroups) return {};
  const known = files.every((file) => file.rowGroups);
  // A file that a LIMIT left in the middle, DuckDB does not count.
  const isWhole = tasks === 1 && details["Total Files Read"] === String(files.length);
  if (!known && !isWhole) return {};
  const all = known ? files.reduce((sum, file) => sum + (file.rowGroups?.length ?? 0), 0) : rowGroups.seen;
  // More than there are: several tasks have read the same ones.
  return rowGroups.read > all ? {} : { rowGroups: all, rowGroupsRead: rowGroups.read };
}

const sizeOf = (files: readonly { readonly size: number }[]) => files.reduce((sum, { size }) => sum + size, 0);
